/** Tables of documents and pages while they are read: cells in rows, tables within cells. */
import type { Block, Grid, GridCell, Paragraph, Place } from './blocks.js';
import { gridOf, type PieceCount, trimmedText } from './grid.js';

/** A cell with all that it holds, in order. */
export interface DraftCell {
  readonly row: number;
  readonly column: number;
  rowSpan: number;
  columnSpan: number;
  readonly blocks: Block[];
}

/**
 * What a table comes to. One that holds other tables only to put them in their places is none: what it
 * holds stands one after the other. Elsewhere tables within cells follow the table that they are in.
 */
export function blocksOfTable(number: number, cells: readonly DraftCell[]): readonly Block[] {
  const inner = cells.flatMap(({ blocks }) => blocks.filter(isGrid));
  const own = gridOf(
    cells.map((cell) => gridCell(number, cell)),
    'drawn',
  );
  if (inner.length > 0 && !isTable(own)) return cells.flatMap(({ blocks }) => blocks);
  return own === undefined ? inner : [own, ...inner];
}

function isGrid(block: Block): block is Grid {
  return block.kind === 'grid';
}

/** Two columns and two rows at least, and more than a few words: something that is read across. */
function isTable(grid: Grid | undefined): boolean {
  return grid !== undefined && grid.rowCount > 1 && grid.columnCount > 1 && grid.cells.length > 3;
}

function gridCell(
  number: number,
  { row, column, rowSpan, columnSpan, blocks }: DraftCell,
): GridCell {
  const texts = blocks.filter((block): block is Paragraph => block.kind === 'paragraph');
  const text = texts.map((paragraph) => paragraph.text).join('\n');
  return { text, row, column, rowSpan, columnSpan, place: placeInTable(number, row, column) };
}

/** The place of a cell; rows and columns are given from 0. */
export function placeInTable(table: number, row: number, column: number): Place {
  return { kind: 'table', table, row: row + 1, column: column + 1 };
}

/** A paragraph, unless it is blank. */
export function addParagraph(into: Block[], text: string, place: Place, count: PieceCount): void {
  const trimmed = trimmedText(text);
  if (trimmed === '') return;
  count.add();
  into.push({ kind: 'paragraph', text: trimmed, place });
}

/** Which places of a table are taken, row by row: by cells above that reach down. */
export class Taken {
  readonly #until: number[] = [];

  /** The first free column of a row from one on. */
  free(row: number, from: number): number {
    let column = from;
    while ((this.#until[column] ?? 0) > row) column += 1;
    return column;
  }

  /** How many columns from one on are free, `wanted` at most. */
  width(row: number, column: number, wanted: number): number {
    let width = 1;
    while (width < wanted && (this.#until[column + width] ?? 0) <= row) width += 1;
    return width;
  }

  take({ row, column, rowSpan, columnSpan }: Omit<DraftCell, 'blocks'>): void {
    for (let at = column; at < column + columnSpan; at += 1) this.#until[at] = row + rowSpan;
  }
}
