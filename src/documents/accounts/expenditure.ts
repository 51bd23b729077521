/** 部门支出总体情况表, 支出决算表, 一般公共预算支出情况表: spending by subject, basic and by projects. */
import { excess, type Figure } from '../statements/figure.js';
import { type AccountRow, type AccountTable, columnOf, figureIn } from './account-tables.js';
import type { AccountReading, FigureName } from './figures.js';
import { type CodedAmount, hierarchyRemarks, sumRemarks } from './sums.js';

/** Total, basic and project spending under the given names, and whether the subjects add up. */
export function expenditureFigures(
  { rows, title }: AccountTable,
  [totalName, basicName, projectName]: readonly [FigureName, FigureName, FigureName],
): AccountReading {
  const totalAt = columnOf(rows, /^(?:本年支出)?合计$|^小计$/u);
  const basicAt = columnOf(rows, /^基本支出$/u);
  const sumRow = rows.find(
    ({ cells }) => cells.some((cell) => /^合\s*计$/u.test(cell)) && hasAmount(cells),
  );
  if (totalAt === undefined || sumRow === undefined) return { figures: {}, remarks: [] };
  const total = figureIn(sumRow, totalAt);
  const basic = basicAt === undefined ? undefined : figureIn(sumRow, basicAt);
  const projectAt = columnOf(rows, /^项目支出$/u);
  const project = projectOf(sumRow, total, basic, projectAt);
  return {
    figures: {
      ...(total === undefined ? {} : { [totalName]: total }),
      ...(basic === undefined ? {} : { [basicName]: basic }),
      ...(project === undefined ? {} : { [projectName]: project }),
    },
    remarks: [
      ...hierarchyRemarks(title, total, codedAmounts(rows, totalAt)),
      ...sumRemarks(title, '合计', total, [basic, project]),
    ],
  };
}

function hasAmount(cells: readonly string[]): boolean {
  return cells.some((cell) => /^[\d,]+\.\d+$/u.test(cell));
}

/**
 * The header of merged columns often lost one, so that 项目支出 stands a column or two further on: the
 * figure that makes up the total counts, else the one below the header.
 */
function projectOf(
  row: AccountRow,
  total: Figure | undefined,
  basic: Figure | undefined,
  projectAt: number | undefined,
): Figure | undefined {
  if (total === undefined || basic === undefined || projectAt === undefined) return undefined;
  const near = [0, 1, 2, -1].map((step) => figureIn(row, projectAt + step));
  return (
    near.find((figure) => figure !== undefined && excess([basic, figure], total) === undefined) ??
    near[0]
  );
}

/** Rows of subjects: the code in one cell, or as 类 款 项 in three. */
function codedAmounts(rows: readonly AccountRow[], totalAt: number): readonly CodedAmount[] {
  return rows.flatMap((row) => {
    const code = codeOf(row.cells);
    const figure = figureIn(row, totalAt);
    if (code === undefined || figure === undefined) return [];
    const name = row.cells.find((cell) => /\p{Script=Han}/u.test(cell)) ?? '';
    return [{ code, name: name.replace(/\s/gu, ''), figure }];
  });
}

function codeOf(cells: readonly string[]): string | undefined {
  const [first = '', second = '', third = ''] = cells.map((cell) => cell.replace(/\s/gu, ''));
  if (/^\d{3}$/u.test(first) && /^\d{2}$/u.test(second) && /^\d{2}$/u.test(third))
    return `${first}${second}${third}`;
  return /^\d{3}(?:\d{2}){0,2}$/u.test(first) && !/^\d/u.test(second) ? first : undefined;
}
