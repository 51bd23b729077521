/** Pages made for tests: forms between rules, over as many pages as they take, and whatever else is drawn. */
import { readFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';
import type { Form, FormCell } from './files.js';

export type Paper = InstanceType<typeof PDFDocument>;

const font = readFileSync(
  new URL('../../../assets/fonts/NotoSansCJKsc-Regular.subset.otf', import.meta.url),
);

export interface PaperOptions {
  readonly userPassword?: string;
  readonly ownerPassword?: string;
}

/** The bytes of a file whose pages are drawn by a function; it opens the first page itself. */
export async function paperOf(
  draw: (paper: Paper) => void,
  options: PaperOptions = {},
): Promise<Uint8Array> {
  const paper = new PDFDocument({
    ...options,
    size: 'A4',
    layout: 'landscape',
    margin: 0,
    autoFirstPage: false,
    font: null as unknown as string,
  });
  paper.registerFont('body', font);
  paper.font('body').fontSize(size);
  const chunks: Buffer[] = [];
  paper.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => paper.on('end', resolve));
  draw(paper);
  paper.end();
  await ended;
  return Uint8Array.from(Buffer.concat(chunks));
}

const size = 9;
const lineHeight = 13;
const margin = 40;
const padding = 3;
const printed = { width: 842 - 2 * margin, height: 595 - 2 * margin };

/** A form as a table between rules. */
export function pdfOf(form: Form): Promise<Uint8Array> {
  return paperOf((paper) => {
    paper.addPage();
    drawForm(paper, form);
  });
}

/**
 * Draws a form from a height on; what does not fit goes on, on the next page, as office programs have it: a cell
 * over rows of both pages shows its text on the first.
 * @returns the height below it.
 */
export function drawForm(paper: Paper, form: Form, top: number = margin): number {
  const edges = columnEdges(form);
  const heights = rowHeights(paper, form, edges);
  let y = top;
  let first = 0;
  for (let row = 0; row <= form.rowCount; row += 1) {
    const height = heights[row];
    if (height !== undefined && y + height <= margin + printed.height) {
      y += height;
      continue;
    }
    const start = first === 0 ? top : margin;
    drawRows(paper, form, edges, heights, { first, last: row - 1, top: start });
    if (height === undefined) return y;
    paper.addPage();
    first = row;
    y = margin + height;
  }
  return y;
}

function columnEdges({ columnCount, cells }: Form): readonly number[] {
  const widths = Array.from({ length: columnCount }, (_, column) => {
    const own = cells.filter((cell) => cell.column === column && cell.columnSpan === 1);
    const longest = Math.max(4, ...own.map(({ text }) => text.length));
    return Math.min(20, longest);
  });
  const sum = widths.reduce((total, width) => total + width, 0);
  let x = margin;
  return [
    x,
    ...widths.map((width) => {
      x += (width / sum) * printed.width;
      return x;
    }),
  ];
}

function rowHeights(paper: Paper, form: Form, edges: readonly number[]): readonly number[] {
  const heights = Array.from({ length: form.rowCount }, () => lineHeight + 2 * padding);
  for (const cell of form.cells) {
    const count = linesOf(paper, cell, edges).length;
    const lastRow = cell.row + cell.rowSpan - 1;
    const given = heights.slice(cell.row, lastRow).reduce((sum, height) => sum + height, 0);
    heights[lastRow] = Math.max(heights[lastRow] ?? 0, count * lineHeight + 2 * padding - given);
  }
  return heights;
}

function linesOf(paper: Paper, cell: FormCell, edges: readonly number[]): readonly string[] {
  const width =
    (edges[cell.column + cell.columnSpan] ?? 0) - (edges[cell.column] ?? 0) - 2 * padding;
  return cell.text.split('\n').flatMap((paragraph) => {
    const lines = [''];
    for (const sign of paragraph) {
      const last = lines.length - 1;
      if (paper.widthOfString(`${lines[last]}${sign}`) > width && lines[last] !== '')
        lines.push(sign);
      else lines[last] += sign;
    }
    return lines;
  });
}

interface Rows {
  readonly first: number;
  readonly last: number;
  readonly top: number;
}

function drawRows(
  paper: Paper,
  form: Form,
  edges: readonly number[],
  heights: readonly number[],
  { first, last, top }: Rows,
): void {
  const heightOf = (from: number, to: number): number =>
    heights.slice(from, to).reduce((sum, height) => sum + height, 0);
  const taken = new Set<string>();
  const box = (row: number, column: number, rows: number, columns: number): number => {
    const [left, right] = [edges[column] ?? 0, edges[column + columns] ?? 0];
    const y = top + heightOf(first, row);
    paper.rect(left, y, right - left, heightOf(row, row + rows)).stroke();
    return y;
  };
  const text = (cell: FormCell, y: number): void => {
    for (const [index, line] of linesOf(paper, cell, edges).entries()) {
      const x = (edges[cell.column] ?? 0) + padding;
      paper.text(line, x, y + padding + index * lineHeight, { lineBreak: false });
    }
  };
  for (const cell of form.cells) {
    const from = Math.max(cell.row, first);
    const to = Math.min(cell.row + cell.rowSpan - 1, last);
    if (to < from) continue;
    const y = box(from, cell.column, to - from + 1, cell.columnSpan);
    for (const place of placesOf(cell)) taken.add(place);
    if (cell.row >= first) text(cell, y);
  }
  for (let row = first; row <= last; row += 1)
    for (let column = 0; column < form.columnCount; column += 1)
      if (!taken.has(`${row} ${column}`)) box(row, column, 1, 1);
}

function placesOf({ row, column, rowSpan, columnSpan }: FormCell): readonly string[] {
  return Array.from({ length: rowSpan * columnSpan }, (_, index) => {
    const down = Math.floor(index / columnSpan);
    return `${row + down} ${column + (index % columnSpan)}`;
  });
}
