/**
 * The levels of every row: what is merged belongs to all that it spans, a blank below a level goes on with it.
 * A first level that nothing above says is lost, and stays so.
 */
import { lostLevel } from '../../indicators/blocks.js';
import type { TextCell } from '../cells.js';
import { inFile } from '../source/addresses.js';
import type { Header } from './header.js';
import type { TableNotes } from './notes.js';
import type { IndicatorRow } from './parts.js';
import type { RowCell } from './rows.js';
import { isLevel1, isLevel2, isPlaceholder } from './words.js';

export interface Levels {
  readonly level1: TextCell | undefined;
  readonly level2: TextCell | undefined;
  readonly level3: TextCell | undefined;
}

interface Current {
  level1: TextCell | undefined;
  level2: TextCell | undefined;
  banner: TextCell | undefined;
}

const pathOfThree = /^([^—–\-－>＞→/]+)[—–\-－>＞→/]+([^—–\-－>＞→/]+)[—–\-－>＞→/]+(.+)$/u;
const pathOfTwo = /^([^—–\-－>＞→/]+)[—–\-－>＞→/]+(.+)$/u;

/**
 * Rows of a form that has all levels in one column, `产出指标—数量指标—维修长度`: each level on its own, and told.
 * What begins with no first level is a name with a dash in it.
 */
export function withPathsApart(
  rows: readonly IndicatorRow[],
  { columns }: Header,
  notes: TableNotes,
): readonly IndicatorRow[] {
  if (columns.some(({ field }) => field === 'level1' || field === 'level2')) return rows;
  const apart = rows.map(pathApart);
  const first = apart.findIndex((row, index) => row !== rows[index]);
  if (first >= 0) {
    const { line } = rows[first] as IndicatorRow;
    notes.repaired(line, `${inFile(line)}起各级指标写在一格中，已按横线等分开。`);
  }
  return apart;
}

function pathApart(row: IndicatorRow): IndicatorRow {
  const cell = row.cells.get('level3');
  if (cell === undefined) return row;
  const three = pathOfThree.exec(cell.text)?.slice(1);
  const isThree = three?.[1] !== undefined && /指标$/u.test(three[1].trim());
  const parts = isThree || isLevel2(three?.[1] ?? '') ? three : pathOfTwo.exec(cell.text)?.slice(1);
  const [level1 = '', ...rest] = (parts ?? []).map((part) => part.trim());
  const name = rest.at(-1);
  if (!isLevel1(level1) || name === undefined || name === '') return row;
  const at = (text: string): RowCell => ({ ...cell, text });
  const cells = new Map(row.cells).set('level1', at(level1)).set('level3', at(name));
  if (rest.length > 1) cells.set('level2', at(rest[0] as string));
  return { ...row, cells };
}

/** The levels of the rows in order; levels that are lost are told, neighbours together. */
export function levelsOf(rows: readonly IndicatorRow[], notes: TableNotes): readonly Levels[] {
  const current: Current = { level1: undefined, level2: undefined, banner: undefined };
  // Where merged cells say how far levels go, a blank second level is none.
  const isSpanned = rows.some(({ cells }) =>
    (['level1', 'level2'] as const).some((level) => cells.get(level)?.isFromAbove === true),
  );
  const levels = rows.map((row) => {
    if (isSpanned && row.isDrawn && !row.cells.has('level2')) current.level2 = undefined;
    return levelsOfRow(row, current, notes);
  });
  noteLost(rows, levels, notes);
  return levels;
}

function levelsOfRow(row: IndicatorRow, current: Current, notes: TableNotes): Levels {
  const { cells } = row;
  if (row.banner !== current.banner) {
    current.banner = row.banner;
    current.level1 = row.banner;
    current.level2 = undefined;
  }
  for (const above of row.above)
    takeLevels(levelCell(above.get('level1')), levelCell(above.get('level2')), current);
  const [first, second] = movedFirst(
    row,
    levelCell(cells.get('level1')),
    // One cell merged over both columns is a first level without a second.
    isSameCell(cells.get('level1'), cells.get('level2'))
      ? undefined
      : levelCell(cells.get('level2')),
    current,
  );
  takeLevels(first, second, current);
  const own = cells.get('level3');
  const { level1, level2 } = current;
  if (own !== undefined) return { level1, level2, level3: own };
  notes.repaired(
    row.line,
    `${inFile(row.line)}没有三级指标，以其二级指标“${level2?.text ?? ''}”为名。`,
  );
  return { level1, level2, level3: level2 };
}

function isSameCell(left: RowCell | undefined, right: RowCell | undefined): boolean {
  return (
    left !== undefined &&
    left.line === right?.line &&
    left.first === right.first &&
    left.text === right.text
  );
}

/** A first level that is repeated goes on; another one ends the second level above it. */
function takeLevels(
  first: TextCell | undefined,
  second: TextCell | undefined,
  current: Current,
): void {
  if (first !== undefined && first.text !== current.level1?.text) {
    current.level1 = first;
    current.level2 = undefined;
  }
  if (second !== undefined) current.level2 = second;
}

/** A row whose merged cells are lost and that has one level: a first one where it can be no second. */
function movedFirst(
  { isHeadless, cells }: IndicatorRow,
  first: TextCell | undefined,
  second: TextCell | undefined,
  { level1, level2 }: Current,
): readonly [TextCell | undefined, TextCell | undefined] {
  if (!isHeadless || first !== undefined || second === undefined || !cells.has('level2'))
    return [first, second];
  if (!isLevel1(second.text)) return [first, second];
  // 成本指标 is a second level where quantity, quality and time are its neighbours.
  const isNeighbour = isLevel2(second.text) && level1 !== undefined && level2 !== undefined;
  const hasSecond = isNeighbour && /^(?:产出)?(?:数量|质量|时效)/u.test(level2.text);
  return hasSecond ? [first, second] : [second, undefined];
}

/** A level as printed, without the blanks that narrow cells put into it. */
function levelCell(cell: TextCell | undefined): TextCell | undefined {
  if (cell === undefined || isPlaceholder(cell.text)) return undefined;
  return {
    text: cell.text.replace(/(?<=[\p{Script=Han}()（）])\s+|\s+(?=[\p{Script=Han}()（）])/gu, ''),
    line: cell.line,
  };
}

function noteLost(
  rows: readonly IndicatorRow[],
  levels: readonly Levels[],
  notes: TableNotes,
): void {
  const lost = rows.filter((_, index) => levels[index]?.level1 === undefined);
  const [first, last] = [lost[0], lost.at(-1)];
  if (first === undefined || last === undefined) return;
  const count = lost.length;
  const message = `${inFile(first.line, last.line)}有 ${count} 行指标没有写一级指标，记为“${lostLevel}”，不归入任何一类。`;
  notes.add('level-lost', first.line, message);
}
