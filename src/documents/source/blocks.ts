/**
 * What a file says before anybody asks what it means: paragraphs and grids in reading order. Sources
 * make them of bytes, layouts read them; nothing is guessed here and an empty cell is an empty cell.
 */

/** Where a text stands in its file; rows, columns, lines, tables and pages count from 1. */
export type Place =
  | { readonly kind: 'line'; readonly line: number; readonly page?: number }
  | {
      readonly kind: 'sheet';
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
    }
  | {
      readonly kind: 'table';
      readonly table: number;
      readonly row: number;
      readonly column: number;
      readonly page?: number;
    };

/** A text outside of tables. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly place: Place;
}

/** A cell of a grid: what is shown in it, and what it spans. */
export interface GridCell {
  readonly text: string;
  /** Its upper left corner, counted from 0. */
  readonly row: number;
  readonly column: number;
  /** At least 1. */
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly place: Place;
}

/**
 * How the columns of a grid are known: drawn by the file (cells of a sheet, a document or a page),
 * separated by tabs, bars or commas, or placed: laid out by blanks, which is told.
 */
export type Columns = 'drawn' | 'separated' | 'placed';

/** A table as it stands. Cells are in reading order and do not overlap; places without a cell are empty. */
export interface Grid {
  readonly kind: 'grid';
  readonly rowCount: number;
  readonly columnCount: number;
  readonly columns: Columns;
  readonly cells: readonly GridCell[];
}

export type Block = Paragraph | Grid;
