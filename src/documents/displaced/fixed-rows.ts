/** Whether the fixed rows of the department form stand in a table as the form prints them. */
import { compact } from '../../indicators/characters.js';
import { isVoid } from '../cells.js';
import { inFile } from '../source/addresses.js';
import { executionRate, fixedName, fixedNames, isFixedLevel, level2OfName } from './fixed-names.js';
import type { Notes } from './notes.js';
import type { DisplacedRow } from './rows.js';

function nameOf({ cells }: DisplacedRow): string {
  return fixedName(cells.get('level3')?.text ?? '');
}

/** The second level that the form gives a row; undefined for rows of the unit's own. */
export function fixedLevel2Of(row: DisplacedRow): string | undefined {
  return level2OfName.get(nameOf(row));
}

/** Whether the table is the department form that has those rows; other forms have their own levels. */
export function hasFixedRows(rows: readonly DisplacedRow[]): boolean {
  return rows.some(({ cells }) =>
    [cells.get('level1'), cells.get('level2')].some(
      (cell) => cell !== undefined && isFixedLevel(cell.text),
    ),
  );
}

/**
 * Tells where the fixed rows are not as the form prints them: a row is gone, its name is cut, names or
 * targets have changed places. Says nothing of a form that has hardly any of them.
 * @param isOwn whether a row stands in the part of the table where the fixed rows stand.
 */
export function noteFixedRows(
  rows: readonly DisplacedRow[],
  isOwn: (row: DisplacedRow, index: number) => boolean,
  notes: Notes,
): void {
  const present = rows.map(nameOf).filter((name) => level2OfName.has(name));
  if (present.length < fixedNames.length / 2) return;
  const missing = new Set(fixedNames.filter((name) => !present.includes(name)));
  rows.forEach((row, index) => {
    if (level2OfName.has(nameOf(row))) noteKindOfTarget(row, notes);
    else if (isOwn(row, index)) noteCutName(row, missing, notes);
  });
  missing.delete(executionRate);
  const line = rows[0]?.line ?? 1;
  if (missing.size > 0)
    notes.add('layout-differs', line, `没有读到部门整体支出表的固定栏目：${list([...missing])}。`);
  const moved = present.filter((name, at) => at > 0 && place(name) < place(present[at - 1] ?? ''));
  if (moved.length > 0)
    notes.add('layout-differs', line, `固定栏目的次序与表式不同：${list(moved)}。`);
}

function place(name: string): number {
  return fixedNames.indexOf(name);
}

function list(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join('、');
}

/** Rows called 率 have a figure as target, rows called 性 a word. */
function noteKindOfTarget(row: DisplacedRow, notes: Notes): void {
  const target = row.cells.get('target')?.text ?? '';
  const isRate = nameOf(row).endsWith('率');
  if (isVoid(target) || /\d/u.test(compact(target)) === isRate) return;
  notes.add(
    'cell-doubtful',
    row.line,
    `${inFile(row.line)}“${nameOf(row)}”的指标值“${target}”${isRate ? '没有数值' : '应是文字'}，可能错位，请核对。`,
  );
}

function noteCutName(row: DisplacedRow, missing: Set<string>, notes: Notes): void {
  const name = nameOf(row);
  const whole = [...missing].find((other) => name !== '' && other.includes(name));
  if (whole === undefined) return;
  missing.delete(whole);
  notes.add('cell-doubtful', row.line, `${inFile(row.line)}的“${name}”可能是“${whole}”的残缺。`);
}
