/** 部门支出总体情况表, 支出决算表, 一般公共预算支出情况表: spending by subject, basic and by projects. */
import { excess, type Figure } from '../statements/figure.js';
import type { Remark } from '../statements/remark.js';
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
  const projectAt = projectIn(sumRow, total, basic, columnOf(rows, /^项目支出$/u));
  const project = projectAt === undefined ? undefined : figureIn(sumRow, projectAt);
  const columns = { total: totalAt, basic: basicAt, project: projectAt };
  return {
    figures: {
      ...(total === undefined ? {} : { [totalName]: total }),
      ...(basic === undefined ? {} : { [basicName]: basic }),
      ...(project === undefined ? {} : { [projectName]: project }),
    },
    remarks: [
      ...hierarchyRemarks(title, total, codedAmounts(rows, totalAt)),
      ...sumRemarks(title, '合计', total, [basic, project]),
      ...rows.flatMap((row) => (row === sumRow ? [] : rowRemarks(title, row, sumRow, columns))),
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
function projectIn(
  row: AccountRow,
  total: Figure | undefined,
  basic: Figure | undefined,
  projectAt: number | undefined,
): number | undefined {
  if (total === undefined || basic === undefined || projectAt === undefined) return undefined;
  const near = [0, 1, 2, -1].map((step) => projectAt + step);
  const fits = (index: number): boolean => {
    const figure = figureIn(row, index);
    return figure !== undefined && excess([basic, figure], total) === undefined;
  };
  return near.find(fits) ?? projectAt;
}

interface Columns {
  readonly total: number;
  readonly basic: number | undefined;
  readonly project: number | undefined;
}

/**
 * One subject: basic spending and projects make up its total. Asked only where they do so in the sum row,
 * for then nothing was spent in other columns, and only of rows as long as that one: others are shifted.
 */
function rowRemarks(
  title: string,
  row: AccountRow,
  sumRow: AccountRow,
  { total, basic, project }: Columns,
): readonly Remark[] {
  if (basic === undefined || project === undefined || project === basic) return [];
  const whole = figureIn(sumRow, total);
  const sums = [figureIn(sumRow, basic), figureIn(sumRow, project)].filter(isGiven);
  const [own] = codedAmounts([row], total);
  if (own === undefined || whole === undefined || row.cells.length !== sumRow.cells.length)
    return [];
  if (excess(sums, whole) !== undefined) return [];
  const parts = [figureIn(row, basic), figureIn(row, project)].filter(isGiven);
  return sumRemarks(title, `“${own.code} ${own.name}”`, own.figure, parts);
}

const isGiven = (figure: Figure | undefined): figure is Figure => figure !== undefined;

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
