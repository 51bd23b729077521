/** 项目支出表: the amount of every project. */
import { numberOf } from '../cells.js';
import {
  columnOf,
  figureIn,
  type TextAccountRow,
  type TextAccountTable,
} from './account-tables.js';
import type { AccountReading, ProjectAmount } from './grids/named-figures.js';
import { sumRemarks } from './sums.js';

/** Projects by name, their total, and whether they add up. */
export function projectFigures({ rows, title }: TextAccountTable): AccountReading {
  const nameAt = columnOf(rows, /^项目名称$/u);
  const totalAt = columnOf(rows, /^(?:合计|资金总额)$/u);
  if (nameAt === undefined || totalAt === undefined) return { figures: {}, remarks: [] };
  const body = rows.filter((row) => figureIn(row, totalAt) !== undefined);
  const projects = body.flatMap((row) => projectIn(row, nameAt, totalAt));
  const sumRow = body.find((row) => projectIn(row, nameAt, totalAt).length === 0);
  const projectTotal = sumRow === undefined ? undefined : figureIn(sumRow, totalAt);
  return {
    figures: projectTotal === undefined ? {} : { projectTotal },
    projects,
    remarks: sumRemarks(
      title,
      '合计',
      projectTotal,
      projects.map(({ figure }) => figure),
    ),
  };
}

/** A project has a type beside its name; the lines of units have a code where the name stands. */
function projectIn(row: TextAccountRow, nameAt: number, totalAt: number): readonly ProjectAmount[] {
  const name = (row.cells[nameAt] ?? '').replace(/\s/gu, '');
  const figure = figureIn(row, totalAt);
  const isProject = name !== '' && numberOf(name) === undefined && !/^合计$|^小计$/u.test(name);
  return isProject && figure !== undefined ? [{ name, figure }] : [];
}
