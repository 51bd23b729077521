/** Cells become a grid: empty ones fall away, spans end where the table does. */
import { limits } from '../../limits.js';
import type { Columns, Grid, GridCell } from './blocks.js';
import { tooLarge } from './refusal.js';

/**
 * The grid of some cells that do not overlap; undefined where none of them shows anything.
 * Rows and columns behind the last text are no part of it: sheets are formatted far beyond what they hold.
 */
export function gridOf(cells: readonly GridCell[], columns: Columns): Grid | undefined {
  const shown = cells.map(trimmed).filter(({ text }) => text !== '');
  if (shown.length === 0) return undefined;
  const rowCount = extent(shown, ({ row }) => row);
  const columnCount = extent(shown, ({ column }) => column);
  if (rowCount > limits.gridRowCountMax) throw tooLarge(`一张表超过 ${limits.gridRowCountMax} 行`);
  if (columnCount > limits.gridColumnCountMax)
    throw tooLarge(`一张表超过 ${limits.gridColumnCountMax} 列`);
  const within = shown.map((cell) => clipped(cell, rowCount, columnCount));
  within.sort((one, other) => one.row - other.row || one.column - other.column);
  return { kind: 'grid', rowCount, columnCount, columns, cells: within };
}

/** Counts what documents hold, all of their tables and paragraphs together. */
export class PieceCount {
  #count = 0;

  add(count = 1): void {
    this.#count += count;
    if (this.#count > limits.documentPieceCountMax)
      throw tooLarge(`单元格和段落超过 ${limits.documentPieceCountMax} 个`);
  }
}

/** The text without blanks around it; line breaks within stay. */
export function trimmedText(text: string): string {
  return text.replace(/\r\n?/gu, '\n').replaceAll('\u00a0', ' ').trim();
}

function trimmed(cell: GridCell): GridCell {
  const text = trimmedText(cell.text);
  return text === cell.text ? cell : { ...cell, text };
}

function extent(cells: readonly GridCell[], of: (cell: GridCell) => number): number {
  return cells.reduce((most, cell) => Math.max(most, of(cell)), 0) + 1;
}

function clipped(cell: GridCell, rowCount: number, columnCount: number): GridCell {
  const rowSpan = Math.min(cell.rowSpan, rowCount - cell.row);
  const columnSpan = Math.min(cell.columnSpan, columnCount - cell.column);
  const isSame = rowSpan === cell.rowSpan && columnSpan === cell.columnSpan;
  return isSame ? cell : { ...cell, rowSpan, columnSpan };
}
