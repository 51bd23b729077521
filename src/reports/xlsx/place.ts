/** Where the rows of a part lie in a sheet, and where its named cells are. */
import type { Cell, Formula, Part } from '../layout.js';
import { estimatedHeight, rowHeights } from '../measure.js';

/** Excel cannot show a row that is higher; what needs more goes over several, merged. */
const rowPointsMax = 400;

/** Rows of the sheet that one row of the layout takes. */
export interface PlacedRow {
  /** From 0. */
  readonly first: number;
  readonly count: number;
  readonly cells: readonly Cell[];
}

export interface PlacedPart {
  readonly part: Part;
  readonly rows: readonly PlacedRow[];
  /** Height in points by row of the sheet. */
  readonly heights: ReadonlyMap<number, number>;
  /** Rows of the sheet that the last header takes, from 0. */
  readonly header: { readonly first: number; readonly last: number } | undefined;
  readonly headingRowCount: number;
  /** The row after the last. */
  readonly end: number;
}

/** Gives every row its place, from the top: title, subtitles, sections. */
export function placePart(part: Part, points: number): PlacedPart {
  const headingRowCount = 1 + part.subtitles.length;
  const rows: PlacedRow[] = [];
  const heights = new Map<number, number>();
  let next = headingRowCount;
  let header: PlacedPart['header'];
  for (const section of part.sections) {
    if (section.isApart === true) next += 1;
    if (section.headerRowCount > 0)
      header = { first: next, last: next + section.headerRowCount - 1 };
    // Nobody reads what is kept from sight: its rows are as high as they come.
    const needed =
      part.isHidden === true
        ? []
        : rowHeights(section.rows, (cell) => heightOf(cell, part.columnWidths, points));
    section.rows.forEach((cells, index) => {
      const height = needed[index];
      const count = height === undefined ? 1 : Math.ceil(height / rowPointsMax);
      if (height !== undefined) {
        for (let row = next; row < next + count; row += 1) heights.set(row, height / count);
      }
      rows.push({ first: next, count, cells });
      next += count;
    });
  }
  return { part, rows, heights, header, headingRowCount, end: next };
}

function heightOf(cell: Cell, widths: readonly number[], points: number): number {
  const { column, columnSpan, content } = cell;
  const width = widths.slice(column, column + columnSpan).reduce((sum, next) => sum + next, 0);
  return estimatedHeight(content.text, width, points);
}

/** The last row of a cell that starts in the row at an index. */
export function lastRowOf({ rows }: PlacedPart, index: number, { rowSpan }: Cell): number {
  const last = rows[Math.min(rows.length, index + rowSpan) - 1];
  return last === undefined ? 0 : last.first + last.count - 1;
}

interface Address {
  readonly part: string;
  readonly reference: string;
}

/** Addresses of all named cells of a workbook. */
export function addressesOf(parts: readonly PlacedPart[]): ReadonlyMap<string, Address> {
  const addresses = new Map<string, Address>();
  for (const { part, rows } of parts) {
    for (const { first, cells } of rows) {
      for (const { name, column } of cells) {
        if (name === undefined) continue;
        addresses.set(name, {
          part: part.name,
          reference: `${lettersOfIndex(column)}${first + 1}`,
        });
      }
    }
  }
  return addresses;
}

/** Of the columns that were asked for so far: there are few. */
const letters: string[] = [];

/** `A` for 0, `AA` for 26. */
export function lettersOfIndex(column: number): string {
  const known = letters[column];
  if (known !== undefined) return known;
  const rest = Math.floor(column / 26) - 1;
  const made = `${rest < 0 ? '' : lettersOfIndex(rest)}${String.fromCharCode(65 + (column % 26))}`;
  letters[column] = made;
  return made;
}

/** `$B$7` for `B7`. */
function fixed(address: string | undefined): string | undefined {
  return address?.replace(/([A-Z]+)(\d+)$/u, '$$$1$$$2');
}

/** A formula with addresses; undefined when it needs a cell that this workbook does not have. */
export function resolved(
  formula: Formula,
  part: string,
  addresses: ReadonlyMap<string, Address>,
): string | undefined {
  const at = (name: string): string | undefined => {
    const address = addresses.get(name);
    if (address === undefined) return undefined;
    return address.part === part ? address.reference : `'${address.part}'!${address.reference}`;
  };
  const texts = formula.map((piece) => {
    if (typeof piece === 'string') return piece;
    if ('cell' in piece) return piece.isFixed === true ? fixed(at(piece.cell)) : at(piece.cell);
    const [from, to] = [at(piece.from), at(piece.to)];
    // The sheet stands before the first of the two.
    return from === undefined || to === undefined
      ? undefined
      : `${from}:${to.slice(to.lastIndexOf('!') + 1)}`;
  });
  return texts.includes(undefined) ? undefined : texts.join('');
}
