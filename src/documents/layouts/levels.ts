/**
 * The level cells of a table of indicators: merged cells inherit. A merged cell's text is printed once,
 * often in the middle of what it spans, and again nowhere after a page break; so the fixed rows of the
 * department form are known by name, and what they say goes before what a page left.
 */
import { compact } from '../../indicators/characters.js';
import { labelOf } from '../cells.js';
import type { Notes } from '../notes.js';
import type { Row } from './rows.js';

/** The fixed rows of the department form (部门整体支出), under their second level. */
const fixedRows: Readonly<Record<string, readonly string[]>> = {
  工作目标管理: ['年度履职目标相关性', '工作任务科学性', '绩效指标合理性'],
  预算和财务管理: [
    '预算编制完整性',
    '专项资金细化率',
    '预算执行率',
    '预算调整率',
    '结转结余率',
    '三公经费控制率',
    '政府采购执行率',
    '决算真实性',
    '资金使用合规性',
    '管理制度健全性',
    '预决算信息公开性',
    '资产管理规范性',
  ],
  绩效管理: [
    '绩效目标编制完成率',
    '绩效监控完成率',
    '绩效自评完成率',
    '部门绩效评价完成率',
    '评价结果应用率',
  ],
};

const fixedLevel1 = '投入管理指标';
const fixedLevel2 = new Map(
  Object.entries(fixedRows).flatMap(([level2, names]) =>
    names.map((name) => [name, level2] as const),
  ),
);

export interface Levels {
  readonly level1: string;
  readonly level2?: string | undefined;
  /** Where level 1 is printed, or the row where it is not. */
  readonly line: number;
}

interface Current {
  level1?: string | undefined;
  level2?: string | undefined;
}

/** The levels of every row, filled down; what could not be had by that alone is noted. */
export function levelsOf(rows: readonly Row[], notes: Notes): readonly Levels[] {
  const isFixed = hasFixedRows(rows);
  const current: Current = { level1: firstLevel1(rows, isFixed, notes) };
  return rows.map((row) => {
    takeCells(row, current);
    const { level1 = '绩效指标', level2 } = current;
    const fixed = isFixed ? fixedLevel2.get(fixedName(row)) : undefined;
    if (fixed === undefined || (level2 === fixed && level1 === fixedLevel1))
      return { level1, level2, line: row.line };
    // What follows belongs there too, until the next printed level.
    current.level1 = fixedLevel1;
    current.level2 = fixed;
    notes.add(
      'layout-repaired',
      row.line,
      `第 ${row.line} 行“${nameOf(row)}”起的上级指标印在别处，按部门整体支出表的固定栏目归入“${fixedLevel1}／${fixed}”。`,
    );
    return { level1: fixedLevel1, level2: fixed, line: row.line };
  });
}

/** Whether the table is the department form that has those rows; other forms have their own levels. */
function hasFixedRows(rows: readonly Row[]): boolean {
  return rows.some(({ cells }) =>
    [cells.get('level1'), cells.get('level2')].some(
      (cell) =>
        cell !== undefined && (cell.text === fixedLevel1 || labelOf(cell.text) in fixedRows),
    ),
  );
}

function takeCells({ cells }: Row, current: Current): void {
  const level1 = cells.get('level1')?.text;
  const level2 = cells.get('level2')?.text;
  if (level1 !== undefined) {
    current.level1 = level1;
    current.level2 = undefined;
  }
  if (level2 !== undefined) current.level2 = level2;
}

/** Rows above the first printed level 1 belong to it: it stands in the middle of what it spans. */
function firstLevel1(rows: readonly Row[], isFixed: boolean, notes: Notes): string | undefined {
  const [first] = rows;
  if (first === undefined || first.cells.has('level1')) return undefined;
  if (isFixed && fixedLevel2.has(fixedName(first))) return undefined;
  const level1 = rows.find(({ cells }) => cells.has('level1'))?.cells.get('level1');
  if (level1 === undefined) {
    notes.add('cell-doubtful', first.line, '表中没有印一级指标，暂记为“绩效指标”。');
    return undefined;
  }
  notes.add(
    'layout-repaired',
    first.line,
    `第 ${first.line} 行起的一级指标印在第 ${level1.line} 行，归入“${level1.text}”。`,
  );
  return level1.text;
}

function nameOf({ cells }: Row): string {
  return cells.get('level3')?.text ?? '';
}

function fixedName(row: Row): string {
  return compact(nameOf(row)).replace(/["“”]/gu, '');
}
