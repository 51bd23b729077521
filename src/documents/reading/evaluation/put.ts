/** Values of cells into an evaluation: numbers as printed, and what is said of those that are none. */
import { Fraction } from '../../../decimal.js';
import { quoted } from '../../../defect.js';
import { givesReason } from '../../../indicators/characters.js';
import { isNoScore, isVoid, type TextCell } from '../../cells.js';
import type { EvaluationBuilder } from '../../recognised.js';
import { inFile } from '../../source/addresses.js';
import { pointsOf } from '../../table/amounts.js';
import type { TableNotes } from '../../table/notes.js';

const fullMark = Fraction.hundred;

export function percent(cell: TextCell | undefined): TextCell | undefined {
  return cell === undefined ? undefined : { ...cell, text: cell.text.replace(/\s*[%％]\s*$/u, '') };
}

export function reasonOf(cell: TextCell | undefined): TextCell | undefined {
  return cell !== undefined && givesReason(cell.text) ? cell : undefined;
}

export function pointerOf(path: readonly (string | number)[]): string {
  return path.map((step) => `/${step}`).join('');
}

export function putPoints(
  out: EvaluationBuilder,
  path: readonly (string | number)[],
  cell: TextCell | undefined,
  notes: TableNotes,
): void {
  if (cell === undefined || isVoid(cell.text)) return;
  if (path.at(-1) === 'score' && isNoScore(cell.text)) return;
  const number = pointsOf(cell.text);
  // `20 20` is no 2020: nobody gives more points than a table has.
  const isTwo = number?.repaired === true && Fraction.of(number.text).compare(fullMark) > 0;
  if (number === undefined || isTwo) {
    tellNoNumber(cell, path, notes);
    return;
  }
  if (number.repaired) tellRepaired(cell, number.text, path, notes);
  out.put(path, number.text, cell.line);
}

export function tellNoNumber(
  cell: TextCell,
  path: readonly (string | number)[],
  notes: TableNotes,
): void {
  const message = `${inFile(cell.line)}的${quoted(cell.text)}应是数字，没有读取；请改为 8、95.5 那样的数。`;
  notes.add('cell-doubtful', cell.line, message, pointerOf(path));
  notes.missed(cell.line, message);
}

/** An amount that says of itself that it is no exact one. */
export function tellAbout(
  cell: TextCell,
  path: readonly (string | number)[],
  notes: TableNotes,
): void {
  const message = `${inFile(cell.line)}的金额${quoted(cell.text)}是约数，已按其中的数读取；请改填账上的实际数。`;
  notes.add('cell-doubtful', cell.line, message, pointerOf(path));
}

export function tellRepaired(
  cell: TextCell,
  text: string,
  path: readonly (string | number)[],
  notes: TableNotes,
): void {
  notes.repaired(
    cell.line,
    `${inFile(cell.line)}的${quoted(cell.text)}读作 ${text}。`,
    pointerOf(path),
  );
}
