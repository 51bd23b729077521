/**
 * Columns that blanks make: what stands one below the other, whatever its header is centred on. Programs that write
 * such texts count signs, some by the width that they take on a screen; what reads alike by no count is not read.
 */
import { compact } from '../../../indicators/characters.js';
import { screenWidth } from '../../../screen-width.js';
import { numberOf } from '../../cells.js';
import type { Line } from '../../source/lines.js';
import type { TableRow } from '../../table/rows.js';
import type { AccountCell, AccountRow } from './cells.js';

interface Piece {
  readonly text: string;
  readonly first: number;
  readonly end: number;
}

interface PlacedLine {
  readonly line: number;
  readonly pieces: readonly Piece[];
}

type Measure = (text: string) => number;

const bySigns: Measure = (text) => Array.from(text).length;
const measures: readonly Measure[] = [bySigns, screenWidth];

/** The rows under columns; undefined where no count of signs, or more than one, makes columns of them. */
export function placedRows(
  rows: readonly TableRow[],
  lines: ReadonlyMap<number, Line>,
): readonly AccountRow[] | undefined {
  const raws = rows.map(({ line, cells }) => ({
    line,
    raw: lines.get(line)?.raw ?? cells.map(({ text }) => text).join('  '),
  }));
  const read = measures.flatMap((measure) => {
    const placed = raws.map(({ line, raw }) => ({ line, pieces: piecesOf(raw, measure) }));
    const found = rowsUnder(placed);
    return found === undefined ? [] : [found];
  });
  const [first, ...others] = read;
  return others.every((other) => isSame(first ?? [], other)) ? first : undefined;
}

function isSame(left: readonly AccountRow[], right: readonly AccountRow[]): boolean {
  const shown = (rows: readonly AccountRow[]): string =>
    rows
      .map(({ cells }) => cells.map(({ text, first }) => `${first} ${text}`).join('|'))
      .join('\n');
  return shown(left) === shown(right);
}

function piecesOf(raw: string, measure: Measure): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [part] of raw.matchAll(/[ \u3000]{2,}|(?:(?![ \u3000]{2}).)+/gu)) {
    const width = measure(part);
    const text = part.trim();
    if (text !== '') {
      const lead = measure(part.slice(0, part.indexOf(text[0] ?? '')));
      pieces.push({ text, first: at + lead, end: at + lead + measure(text) });
    }
    at += width;
  }
  return pieces;
}

const isCode = (text: string): boolean => /^\d{3}(?:\d{2}){0,2}$/u.test(text);
const isAmount = (text: string): boolean => numberOf(text) !== undefined && !isCode(text);
const isItem = (text: string): boolean =>
  /^(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）])/u.test(text);

/** Whether a line holds figures, codes or items, not the words of a header. */
function isBody({ pieces }: PlacedLine): boolean {
  return pieces.some(({ text }) => isCode(text) || isAmount(text) || isItem(text));
}

/** A name beside its code or as an item: it stands in its own column. A sum is written across them. */
function isAligned({ pieces }: PlacedLine, { text }: Piece): boolean {
  return (
    isCode(text) || isAmount(text) || isItem(text) || pieces.some((piece) => isCode(piece.text))
  );
}

interface Column {
  first: number;
  end: number;
}

function columnsOf(body: readonly PlacedLine[]): readonly Column[] {
  const pieces = body.flatMap((line) => line.pieces.filter((piece) => isAligned(line, piece)));
  const columns: Column[] = [];
  for (const { first, end } of [...pieces].sort((left, right) => left.first - right.first)) {
    const last = columns.at(-1);
    if (last !== undefined && first < last.end) last.end = Math.max(last.end, end);
    else columns.push({ first, end });
  }
  return columns;
}

function rowsUnder(lines: readonly PlacedLine[]): readonly AccountRow[] | undefined {
  const from = lines.findIndex(isBody);
  if (from < 1) return undefined;
  const body = lines.slice(from).filter(isBody);
  const columns = columnsOf(body);
  if (columns.length < 2) return undefined;
  const isClear = columns.every(({ first, end }) => {
    const here = body.flatMap((line) =>
      line.pieces.filter(
        (piece) => isAligned(line, piece) && piece.first >= first && piece.end <= end,
      ),
    );
    return new Set(here.map(({ text }) => kindOf(text))).size === 1;
  });
  if (!isClear) return undefined;
  const rows = [
    ...lines.slice(0, from).map((line) => under(line, columns, true)),
    ...body.map((line) => under(line, columns, false)),
  ];
  return rows.every((row) => row !== undefined)
    ? rows.filter((row) => row !== undefined)
    : undefined;
}

function kindOf(text: string): string {
  if (isCode(text)) return 'code';
  return isAmount(text) ? 'amount' : 'name';
}

/** The pieces of a line under its columns; undefined where two stand under one, or one under none. */
function under(
  { line, pieces }: PlacedLine,
  columns: readonly Column[],
  isHeader: boolean,
): AccountRow | undefined {
  const cells: AccountCell[] = [];
  for (const piece of pieces) {
    const at = columns.flatMap((column, index) =>
      piece.first < column.end && column.first < piece.end ? [index] : [],
    );
    const [first, last] = [at[0], at.at(-1)];
    if (first === undefined || last === undefined) {
      if (isHeader || compact(piece.text) === '') continue;
      return undefined;
    }
    // Amounts stand in one column, and no two cells share one.
    const isTaken = cells.some((cell) => cell.last >= first);
    if (!isHeader && (isTaken || (isAmount(piece.text) && first !== last))) return undefined;
    cells.push({ text: piece.text, first, last, line, isFromAbove: false });
  }
  return { line, cells };
}
