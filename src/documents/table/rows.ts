/** Blocks as rows: every cell with the columns that it spans; what a cell above spans is there again. */
import { limits } from '../../limits.js';
import { greatestOf } from '../../lists.js';
import { isFigure, numberOf } from '../cells.js';
import type { SourceAddresses } from '../source/addresses.js';
import type { Block, Columns, Grid } from '../source/blocks.js';
import type { Line } from '../source/lines.js';

/** A cell as its row has it. */
export interface RowCell {
  /** One line of text; blank where the cell is. */
  readonly text: string;
  /** Its address in the file. */
  readonly line: number;
  /** The first and the last column that it stands in, counted from 0. */
  readonly first: number;
  readonly last: number;
  /** Whether it begins in a row above. */
  readonly isFromAbove: boolean;
  /** The lines of a cell that begins in the row and has more than one, as long as the row is not listed apart. */
  readonly lines?: readonly string[];
}

/** A row of a grid, or a paragraph, which is a row of one cell. */
export interface TableRow {
  readonly line: number;
  readonly columns: Columns | 'text';
  readonly cells: readonly RowCell[];
  /** Which grid it belongs to, counted from 0 among all blocks. */
  readonly block: number;
}

const han = /[\p{Script=Han}、，。：；（）]$/u;

/** The text of a cell on one line: breaks inside Chinese text vanish, others become blanks. */
function oneLine(text: string): string {
  return text
    .trim()
    .split(/[^\S\n]*\n\s*/u)
    .reduce((left, right) => `${left}${han.test(left) ? '' : ' '}${right}`);
}

/** All rows of a file in reading order; rows without any text are left out. */
export function rowsOfBlocks(
  blocks: readonly Block[],
  addresses: SourceAddresses,
): readonly TableRow[] {
  return blocks.flatMap((block, index) => {
    if (block.kind === 'grid') return rowsOfGrid(block, index, addresses);
    const text = oneLine(block.text);
    const line = addresses.of(block.place);
    if (text === '') return [];
    return [
      {
        line,
        columns: 'text' as const,
        cells: [{ text, line, first: 0, last: 0, isFromAbove: false }],
        block: index,
      },
    ];
  });
}

function rowsOfGrid(grid: Grid, block: number, addresses: SourceAddresses): readonly TableRow[] {
  const rows: RowCell[][] = Array.from({ length: grid.rowCount }, () => []);
  const broken = new Map<number, number>();
  for (const cell of grid.cells) {
    const { row, rowSpan, column: first } = cell;
    const line = addresses.of(cell.place);
    const isBroken = cell.text.includes('\n');
    if (isBroken) broken.set(row, (broken.get(row) ?? 0) + 1);
    const own: RowCell = {
      text: isBroken ? cell.text : cell.text.trim(),
      line,
      first,
      last: first + cell.columnSpan - 1,
      isFromAbove: false,
    };
    rows[row]?.push(own);
    const below: RowCell = { ...own, text: oneLine(cell.text), isFromAbove: true };
    for (let at = row + 1; at < Math.min(row + rowSpan, grid.rowCount); at += 1)
      rows[at]?.push(below);
  }
  return rows.flatMap((raw, index) => {
    const own = raw.filter(({ isFromAbove }) => !isFromAbove);
    const start = own.find(({ text }) => text.trim() !== '');
    if (start === undefined) return [];
    raw.sort((left, right) => left.first - right.first);
    const apart = broken.has(index) ? listedApart(raw) : [raw];
    return apart.map((cells) => ({ line: start.line, columns: grid.columns, cells, block }));
  });
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/**
 * A row whose cells list several indicators, a line each, as one row for each: two cells or more have as many
 * figures on lines of their own as there are names. Without such names the figures stay lists, which are no numbers.
 */
function listedApart(cells: readonly RowCell[]): readonly (readonly RowCell[])[] {
  const own = cells.filter(({ isFromAbove }) => !isFromAbove);
  const lists = own.filter(({ text }) => isList(linesOf(text)));
  const counts = new Set(lists.map(({ text }) => linesOf(text).length));
  const [count = 0] = counts;
  if (lists.length < 2 || counts.size > 1)
    return [cells.map((cell) => ({ ...cell, text: oneLine(cell.text), ...linesIn(cell) }))];
  const isNamed = own.some((cell) => !lists.includes(cell) && linesOf(cell.text).length === count);
  if (!isNamed || count > limits.rowCellCountMax)
    return [
      cells.map((cell) => ({
        ...cell,
        text: lists.includes(cell) ? linesOf(cell.text).join('；') : oneLine(cell.text),
        ...linesIn(cell),
      })),
    ];
  return Array.from({ length: count }, (_, at) =>
    cells.map((cell) => {
      const lines = linesOf(cell.text);
      if (!cell.isFromAbove && lines.length === count) return { ...cell, text: lines[at] ?? '' };
      return { ...cell, text: oneLine(cell.text), isFromAbove: cell.isFromAbove || at > 0 };
    }),
  );
}

function linesIn({ text, isFromAbove }: RowCell): { readonly lines?: readonly string[] } {
  const lines = isFromAbove ? [] : linesOf(text);
  return lines.length > 1 ? { lines } : {};
}

function isList(lines: readonly string[]): boolean {
  return lines.length > 1 && lines.every((line) => isFigure(line) || numberOf(line) !== undefined);
}

/** The cells that begin in the row and hold something; a text that is repeated over the columns it spans once only. */
export function ownCells(row: TableRow): readonly RowCell[] {
  return row.cells.filter(({ text, isFromAbove }) => text !== '' && !isFromAbove);
}

/** As {@link ownCells}, with neighbours that say the same taken for one merged cell. */
export function distinctCells(row: TableRow): readonly RowCell[] {
  const own = ownCells(row);
  return own.filter(({ text }, index) => text !== own[index - 1]?.text);
}

/** Rows as lines of cells, for what is read by its words alone; a cell that spans stands in its first column. */
export function linesOfRows(rows: readonly TableRow[]): readonly Line[] {
  return rows.map(({ line, cells, columns, block }, index) => {
    const before = rows[index - 1];
    const after = before !== undefined && before.block === block ? 'line' : 'blank';
    if (columns === 'text') return { number: line, cells: cells.map(({ text }) => text), after };
    const width = greatestOf(cells.map(({ last }) => last)) + 1;
    const texts: string[] = Array.from(
      { length: Math.min(width, limits.rowCellCountMax) },
      () => '',
    );
    for (const { text, first, isFromAbove } of cells)
      if (!isFromAbove && first < texts.length) texts[first] = text;
    return { number: line, cells: texts, after, isSeparated: true };
  });
}
