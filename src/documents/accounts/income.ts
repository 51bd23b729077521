/** 收入决算表: income by subject and by where it comes from. */
import {
  codedAmounts,
  columnOf,
  figureIn,
  sumRowOf,
  type TextAccountTable,
} from './account-tables.js';
import { gridRemarks } from './grid.js';
import type { AccountReading } from './grids/named-figures.js';
import { hierarchyRemarks } from './sums.js';

/** The total of the year, and whether subjects and kinds of income add up. */
export function incomeFigures(table: TextAccountTable): AccountReading {
  const { rows, title } = table;
  const totalAt = columnOf(rows, /^本年收入合计$/u);
  const sumRow = sumRowOf(rows);
  if (totalAt === undefined || sumRow === undefined) return { figures: {}, remarks: [] };
  const total = figureIn(sumRow, totalAt);
  return {
    figures: total === undefined ? {} : { income: total },
    remarks: [
      ...hierarchyRemarks(title, total, codedAmounts(rows, totalAt)),
      ...(gridRemarks(table, sumRow, totalAt) ?? []),
    ],
  };
}
