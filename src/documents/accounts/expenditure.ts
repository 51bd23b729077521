/** 部门支出总体情况表, 支出决算表, 一般公共预算支出情况表: spending by subject, basic and by projects. */
import { excess, type Figure } from '../figures/figure.js';
import type { Remark } from '../figures/remark.js';
import {
  codedAmounts,
  columnOf,
  figureIn,
  sumRowOf,
  type TextAccountRow,
  type TextAccountTable,
} from './account-tables.js';
import { gridRemarks } from './grid.js';
import type { AccountReading, FigureName } from './grids/named-figures.js';
import { hierarchyRemarks, sumRemarks } from './sums.js';

/** Total, basic and project spending under the given names, and whether the subjects add up. */
export function expenditureFigures(
  table: TextAccountTable,
  [totalName, basicName, projectName]: readonly [FigureName, FigureName, FigureName],
): AccountReading {
  const { rows, title } = table;
  const totalAt = columnOf(rows, /^(?:本年支出)?合计$|^小计$/u);
  const basicAt = columnOf(rows, /^基本支出$/u);
  const sumRow = sumRowOf(rows);
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
      ...(gridRemarks(table, sumRow, totalAt) ?? [
        ...sumRemarks(title, '合计', total, [basic, project]),
        ...rows.flatMap((row) => (row === sumRow ? [] : rowRemarks(title, row, sumRow, columns))),
      ]),
    ],
  };
}

/**
 * The header of merged columns often lost one, so that 项目支出 stands a column or two further on: the
 * figure that makes up the total counts, else the one below the header.
 */
function projectIn(
  row: TextAccountRow,
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
  row: TextAccountRow,
  sumRow: TextAccountRow,
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
