/** The cells of a part at their places, and which of them are shown as one. */
import type { Cell } from '../layout.js';
import { isSpreadsheetNumber } from '../numbers.js';
import { type addressesOf, lastRowOf, type PlacedPart, resolved } from './place.js';
import {
  closingStyle,
  hiddenStyle,
  type Style,
  styleOf,
  subtitleStyle,
  titleStyle,
} from './styles.js';

export type Addresses = ReturnType<typeof addressesOf>;

/** One cell of a sheet; without text and number it only has its looks. */
export interface SheetCell {
  readonly style: Style;
  readonly text?: string | undefined;
  /** A decimal in plain notation that a spreadsheet says exactly. */
  readonly number?: string | undefined;
  /** What recomputes the number, with addresses. */
  readonly formula?: string | undefined;
  /** The group of cells that share a formula, and for the first of them where they all lie. */
  readonly shared?: { readonly group: number; readonly range?: string | undefined } | undefined;
}

/** Cells shown as one; rows and columns from 0. */
export interface Merge {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
}

export interface SheetGrid {
  /** By row and column; a place without a cell is undefined or beyond the end. */
  readonly rows: readonly (readonly (SheetCell | undefined)[])[];
  readonly merges: readonly Merge[];
}

/** How many rows a part takes, its closing lines and all. */
export function rowCountOf({ end, part: { closing } }: PlacedPart): number {
  return end + (closing.length === 0 ? 0 : closing.length + 1);
}

/** Puts every cell of a part at its place. */
export function sheetGridOf(placed: PlacedPart, addresses: Addresses): SheetGrid {
  const rows = Array.from({ length: rowCountOf(placed) }, (): (SheetCell | undefined)[] => []);
  const merges: Merge[] = [];
  const put: Put = (area, cell) => {
    const { startRow, startCol, endRow, endCol } = area;
    const row = rows[startRow];
    if (row !== undefined) row[startCol] = cell;
    if (endRow > startRow || endCol > startCol) merges.push(area);
  };
  headings(placed, put);
  const { name, isHidden } = placed.part;
  placed.rows.forEach((row, index) => {
    for (const cell of row.cells) {
      const style = isHidden === true ? hiddenStyle : styleOf(cell);
      const content = contentOf(cell, style, name, addresses);
      if (row.count === 1 && cell.rowSpan === 1 && cell.columnSpan === 1) {
        const cells = rows[row.first];
        if (cells !== undefined) cells[cell.column] = content;
      } else {
        const area = areaOf(placed, index, cell);
        cover(rows, area, { style });
        put(area, content);
      }
    }
  });
  closing(placed, put, addresses);
  return { rows, merges };
}

type Put = (area: Merge, cell: SheetCell) => void;

function headings({ part }: PlacedPart, put: Put): void {
  const endCol = part.columnWidths.length - 1;
  put({ startRow: 0, startCol: 0, endRow: 0, endCol }, { text: part.title, style: titleStyle });
  part.subtitles.forEach((text, index) => {
    const row = index + 1;
    put({ startRow: row, startCol: 0, endRow: row, endCol }, { text, style: subtitleStyle });
  });
}

function areaOf(placed: PlacedPart, index: number, cell: Cell): Merge {
  return {
    startRow: placed.rows[index]?.first ?? 0,
    startCol: cell.column,
    endRow: lastRowOf(placed, index, cell),
    endCol: cell.column + cell.columnSpan - 1,
  };
}

/** Every cell that a merged one covers keeps its border. */
function cover(rows: (SheetCell | undefined)[][], area: Merge, cell: SheetCell): void {
  for (let row = area.startRow; row <= area.endRow; row += 1) {
    for (let column = area.startCol; column <= area.endCol; column += 1) {
      const cells = rows[row];
      if (cells !== undefined) cells[column] = cell;
    }
  }
}

function contentOf(
  { content, name = '' }: Cell,
  style: Style,
  part: string,
  addresses: Addresses,
): SheetCell {
  const formula =
    content.formula === undefined ? undefined : resolved(content.formula, part, addresses);
  if (content.kind === 'number') {
    return isSpreadsheetNumber(content.value)
      ? { style, number: content.value, formula }
      : { style, text: content.text };
  }
  const { text, shared } = content;
  if (shared === undefined) return { style, text, formula };
  const { group, last } = shared;
  if (formula === undefined || last === undefined) return { style, text, shared: { group } };
  const range = `${addresses.get(name)?.reference}:${addresses.get(last)?.reference}`;
  return { style, text, formula, shared: { group, range } };
}

/** The lines below the grid, their pieces side by side over the whole width. */
function closing({ part, end }: PlacedPart, put: Put, addresses: Addresses): void {
  const width = part.columnWidths.length;
  const { closingFormula } = part;
  const first =
    closingFormula === undefined ? undefined : resolved(closingFormula, part.name, addresses);
  part.closing.forEach((pieces, line) => {
    const row = end + 1 + line;
    pieces.forEach((text, index) => {
      const startCol = Math.floor((index * width) / pieces.length);
      const endCol = Math.floor(((index + 1) * width) / pieces.length) - 1;
      const formula = line === 0 && index === 0 && first !== undefined ? { formula: first } : {};
      put(
        { startRow: row, startCol, endRow: row, endCol },
        { text, style: closingStyle, ...formula },
      );
    });
  });
}
