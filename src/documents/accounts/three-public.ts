/** 一般公共预算“三公”经费支出情况表; in final accounts the six budget columns are followed by six of spending. */

import { isVoid, numberOf } from '../cells.js';
import type { Figure } from '../figures/figure.js';
import { figureIn, type TextAccountRow, type TextAccountTable } from './account-tables.js';
import type { AccountReading } from './grids/named-figures.js';
import { sumRemarks } from './sums.js';

const width = 6;

/** The figures of the one row of numbers. */
export function threePublicFigures({ rows, title }: TextAccountTable): AccountReading {
  const row = rows.find((line) => isAmounts(line));
  if (row === undefined) return { figures: {}, remarks: [] };
  const budget = sixOf(row, 0);
  const spent = row.cells.length >= 2 * width ? sixOf(row, width) : undefined;
  const [total, abroad, vehicle, , , reception] = budget;
  return {
    figures: {
      ...named('threePublicBudget', total),
      ...named('threePublicSpent', spent?.[0]),
      ...named('abroadBudget', abroad),
      ...named('vehicleBudget', vehicle),
      ...named('receptionBudget', reception),
    },
    remarks: [
      ...partsRemarks(title, '预算合计', budget),
      ...partsRemarks(title, '决算合计', spent ?? []),
    ],
  };
}

function named(name: string, figure: Figure | undefined): Record<string, Figure> {
  return figure === undefined ? {} : { [name]: figure };
}

/** Only numbers, and not the line that counts the columns. */
function isAmounts({ cells }: TextAccountRow): boolean {
  const isNumeric = cells.every((cell) => isVoid(cell) || numberOf(cell) !== undefined);
  const isCount = cells.slice(0, width).every((cell, index) => cell === String(index + 1));
  return isNumeric && !isCount && (cells.length === width || cells.length === 2 * width);
}

/** 合计, 因公出国(境)费, 公务用车 小计, 购置, 运行维护, 公务接待费. */
function sixOf(row: TextAccountRow, start: number): readonly (Figure | undefined)[] {
  return Array.from({ length: width }, (_, index) => figureIn(row, start + index));
}

/** Blank cells are nothing spent. */
function partsRemarks(
  title: string,
  what: string,
  [total, abroad, vehicle, bought, run, reception]: readonly (Figure | undefined)[],
): AccountReading['remarks'] {
  const given = (...figures: readonly (Figure | undefined)[]): readonly Figure[] =>
    figures.filter((figure) => figure !== undefined);
  return [
    ...sumRemarks(title, what, total, given(abroad, vehicle, reception)),
    ...sumRemarks(title, '公务用车购置及运行费小计', vehicle, given(bought, run)),
  ];
}
