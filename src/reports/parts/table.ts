/** Plain tables: one row of titles, one row a line. */
import { type Align, body, type Content, type LayoutRow, label, type Section } from '../layout.js';

export interface PlainColumn {
  readonly title: string;
  /** Width in millimetres on upright paper; what matters is its share. */
  readonly width: number;
  readonly align?: Align;
}

/** A value of a line, with a name where formulas or charts need one. */
export type PlainCell =
  | Content
  | string
  | { readonly content: Content | string; readonly name: string };

/** A table whose titles are repeated on every page. */
export function plainSection(
  columns: readonly PlainColumn[],
  lines: readonly (readonly PlainCell[])[],
): Section {
  const titles = columns.map(({ title }, column) => label([column, 1], title));
  return { headerRowCount: 1, rows: [titles, ...lines.map((line) => plainRow(columns, line))] };
}

function plainRow(columns: readonly PlainColumn[], line: readonly PlainCell[]): LayoutRow {
  return line.map((cell, column) => {
    const { align = 'left' } = columns[column] ?? {};
    if (typeof cell === 'object' && 'name' in cell) {
      return body([column, 1], cell.content, { align, name: cell.name });
    }
    return body([column, 1], cell, { align });
  });
}

/** The widths of columns, drawn out over so many millimetres in all. */
export function widthsOf(columns: readonly PlainColumn[], width: number): number[] {
  const sum = columns.reduce((total, column) => total + column.width, 0);
  return columns.map((column) => (column.width * width) / sum);
}
