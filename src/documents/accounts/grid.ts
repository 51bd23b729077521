/** 收入决算表, 支出决算表: a total and its kinds side by side, a line for each subject, the sum on top. */
import { labelOf, numberOf } from '../cells.js';
import type { Remark } from '../figures/remark.js';
import {
  codedAmounts,
  figureIn,
  type TextAccountRow,
  type TextAccountTable,
} from './account-tables.js';
import { hierarchyRemarks, sumRemarks } from './sums.js';

interface Grid {
  readonly title: string;
  readonly sumRow: TextAccountRow;
  readonly totalAt: number;
  /** The columns that make up the total. */
  readonly kinds: readonly number[];
  readonly subjects: readonly TextAccountRow[];
  readonly header: readonly string[];
}

/**
 * Kinds that do not make up the total of their line, and subjects that do not make up the sum of a kind;
 * the column of the totals is not looked at here.
 * @returns undefined for a table of another shape: columns within columns, lines that were shifted.
 */
export function gridRemarks(
  { rows, title, isFinal }: TextAccountTable,
  sumRow: TextAccountRow,
  totalAt: number,
): readonly Remark[] | undefined {
  const header = headerOf(rows, sumRow);
  const kinds = header?.flatMap((label, at) => (at > totalAt && label !== '' ? [at] : [])) ?? [];
  const subjects = rows.filter((row) => row !== sumRow && codedAmounts([row], totalAt).length > 0);
  const isRegular = [sumRow, ...subjects].every(({ cells }) => cells.length === header?.length);
  const isFlat = kinds.length > 1 && kinds.every((at, index) => at === totalAt + 1 + index);
  if (!isFinal || header === undefined || !isFlat || !isRegular || hasColumnsWithin(rows, totalAt))
    return undefined;
  const grid = { title, sumRow, totalAt, kinds, subjects, header };
  return [...lineRemarks(grid), ...kinds.flatMap((at) => columnRemarks(grid, at))];
}

const headerLinesMax = 4;

/** What stands lowest in the header above each column; its lines must be as long as those of the amounts. */
function headerOf(
  rows: readonly TextAccountRow[],
  sumRow: TextAccountRow,
): readonly string[] | undefined {
  const lines = rows.slice(0, Math.min(headerLinesMax, rows.indexOf(sumRow)));
  if (!lines.some(({ cells }) => cells.length === sumRow.cells.length)) return undefined;
  return sumRow.cells.map(
    (_, at) =>
      lines
        .map(({ cells }) => labelOf(cells[at] ?? ''))
        .findLast((label) => label !== '' && numberOf(label) === undefined) ?? '',
  );
}

function hasColumnsWithin(rows: readonly TextAccountRow[], totalAt: number): boolean {
  return rows.some(({ cells }) =>
    cells.slice(totalAt + 1).some((cell) => /^小计$|^其中/u.test(labelOf(cell))),
  );
}

function lineRemarks({ title, sumRow, totalAt, kinds, subjects }: Grid): readonly Remark[] {
  return [sumRow, ...subjects].flatMap((row) => {
    const parts = kinds.flatMap((at) => figureIn(row, at) ?? []);
    const [own] = codedAmounts([row], totalAt);
    const what = own === undefined ? '合计' : `“${own.code} ${own.name}”`;
    return sumRemarks(title, what, figureIn(row, totalAt), parts);
  });
}

function columnRemarks({ title, sumRow, subjects, header }: Grid, at: number): readonly Remark[] {
  const amounts = codedAmounts(subjects, at);
  return hierarchyRemarks(title, figureIn(sumRow, at), amounts, `“${header[at] ?? ''}”`);
}
