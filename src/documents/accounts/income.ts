/** 收入决算表: income by subject and by where it comes from. */
import { type AccountTable, codedAmounts, columnOf, figureIn, sumRowOf } from './account-tables.js';
import type { AccountReading } from './figures.js';
import { gridRemarks } from './grid.js';
import { hierarchyRemarks } from './sums.js';

/** The total of the year, and whether subjects and kinds of income add up. */
export function incomeFigures(table: AccountTable): AccountReading {
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
