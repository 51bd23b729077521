/**
 * The level cells of a table of indicators: merged cells inherit. A merged cell's text is printed once,
 * often in the middle of what it spans, and again nowhere after a page break; so the fixed rows of the
 * department form are known by name, and what they say goes before what a page left.
 */

import { inFile } from '../source/addresses.js';
import { fixedLevel1 } from './fixed-names.js';
import { fixedLevel2Of, hasFixedRows, noteFixedRows } from './fixed-rows.js';
import type { Notes } from './notes.js';
import type { DisplacedRow } from './rows.js';

export interface DisplacedLevels {
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
export function displacedLevelsOf(
  rows: readonly DisplacedRow[],
  notes: Notes,
): readonly DisplacedLevels[] {
  const isFixed = hasFixedRows(rows);
  const current: Current = { level1: firstLevel1(rows, isFixed, notes) };
  const levels = rows.map((row): DisplacedLevels => {
    takeCells(row, current);
    const { level1 = '绩效指标', level2 } = current;
    const fixed = isFixed ? fixedLevel2Of(row) : undefined;
    if (fixed === undefined || (level2 === fixed && level1 === fixedLevel1))
      return { level1, level2, line: row.line };
    // What follows belongs there too, until the next printed level.
    current.level1 = fixedLevel1;
    current.level2 = fixed;
    notes.add(
      'reading-repaired',
      row.line,
      `${inFile(row.line)}“${nameOf(row)}”起的上级指标印在别处，按部门整体支出表的固定栏目归入“${fixedLevel1}／${fixed}”。`,
    );
    return { level1: fixedLevel1, level2: fixed, line: row.line };
  });
  if (isFixed) noteFixedRows(rows, (_, index) => levels[index]?.level1 === fixedLevel1, notes);
  return levels;
}

function takeCells({ cells }: DisplacedRow, current: Current): void {
  const level1 = cells.get('level1')?.text;
  const level2 = cells.get('level2')?.text;
  if (level1 !== undefined) {
    current.level1 = level1;
    current.level2 = undefined;
  }
  if (level2 !== undefined) current.level2 = level2;
}

/** Rows above the first printed level 1 belong to it: it stands in the middle of what it spans. */
function firstLevel1(
  rows: readonly DisplacedRow[],
  isFixed: boolean,
  notes: Notes,
): string | undefined {
  const [first] = rows;
  if (first === undefined || first.cells.has('level1')) return undefined;
  if (isFixed && fixedLevel2Of(first) !== undefined) return undefined;
  const level1 = rows.find(({ cells }) => cells.has('level1'))?.cells.get('level1');
  if (level1 === undefined) {
    notes.add('cell-doubtful', first.line, '表中没有印一级指标，暂记为“绩效指标”。');
    return undefined;
  }
  notes.add(
    'reading-repaired',
    first.line,
    `${inFile(first.line)}起的一级指标印在第 ${level1.line} 行，归入“${level1.text}”。`,
  );
  return level1.text;
}

function nameOf({ cells }: DisplacedRow): string {
  return cells.get('level3')?.text ?? '';
}
