/** Reads forms back with other libraries than those that wrote them. */
import { read, utils } from '@e965/xlsx';
import mammoth from 'mammoth';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A cell of a table, from 0, with the text as a reader sees it. */
export interface ReadCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
}

export interface ReadSheetCell extends ReadCell {
  readonly value: unknown;
  readonly formula: string | undefined;
}

/** The cells of a sheet, as displayed; those that a merged cell covers are left out. */
export function readXlsx(bytes: Uint8Array, sheet: number | string = 0): ReadSheetCell[] {
  const book = read(bytes, {
    type: 'array',
    cellNF: true,
    cellText: true,
    cellFormula: true,
    sheetStubs: true,
  });
  const name = typeof sheet === 'string' ? sheet : (book.SheetNames[sheet] ?? '');
  const cells = book.Sheets[name];
  if (cells === undefined) throw new Error(`no sheet ${name}`);
  const merges = cells['!merges'] ?? [];
  return Object.keys(cells)
    .filter((address) => !address.startsWith('!'))
    .flatMap((address) => {
      const { t, w, v, f } = cells[address];
      if (f === undefined && (t === 'z' || v === undefined)) return [];
      const { r: row, c: column } = utils.decode_cell(address);
      const merge = merges.find(({ s }) => s.r === row && s.c === column);
      return [
        {
          row,
          column,
          rowSpan: merge === undefined ? 1 : merge.e.r - merge.s.r + 1,
          columnSpan: merge === undefined ? 1 : merge.e.c - merge.s.c + 1,
          text: String(w ?? v ?? '').replaceAll('\r', ''),
          value: v,
          formula: f,
        },
      ];
    });
}

/** The sheets of a workbook by name. */
export function sheetNames(bytes: Uint8Array): string[] {
  return read(bytes, { type: 'array', bookSheets: true }).SheetNames;
}

/** The tables of a Word document. */
export async function readDocx(bytes: Uint8Array): Promise<ReadCell[][]> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  return tablesOf(value);
}

/** The tables of a page. */
export function readHtml(bytes: Uint8Array): ReadCell[][] {
  return tablesOf(new TextDecoder().decode(bytes));
}

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

function elements(node: Node, ...names: string[]): Element[] {
  if (!('childNodes' in node)) return [];
  return node.childNodes.flatMap((child) =>
    'tagName' in child && names.includes(child.tagName) ? [child] : elements(child, ...names),
  );
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  if ('tagName' in node && node.tagName === 'br') return '\n';
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function tablesOf(html: string): ReadCell[][] {
  return elements(parse(html), 'table').map(cellsOf);
}

function cellsOf(table: Element): ReadCell[] {
  const taken = new Set<string>();
  return elements(table, 'tr').flatMap((line, row) => {
    let column = 0;
    return elements(line, 'td', 'th').map((cell) => {
      while (taken.has(`${row},${column}`)) column += 1;
      const span = (name: string): number =>
        Number(cell.attrs.find((attribute) => attribute.name === name)?.value ?? 1);
      const place = { row, column, rowSpan: span('rowspan'), columnSpan: span('colspan') };
      for (let down = 0; down < place.rowSpan; down += 1) {
        for (let right = 0; right < place.columnSpan; right += 1) {
          taken.add(`${row + down},${column + right}`);
        }
      }
      return { ...place, text: textOf(cell) };
    });
  });
}

/** A line of text on a page, its left end in points from the left and the top. */
export interface ReadLine {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly text: string;
}

/** The text of a PDF, with positions. */
export async function readPdf(bytes: Uint8Array): Promise<ReadLine[]> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const lines: ReadLine[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent({ disableNormalization: true });
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [, , , , x = 0, y = 0] = item.transform as number[];
      lines.push({
        page: number,
        x: Math.round(x),
        y: Math.round(height - y),
        width: item.width,
        text: item.str,
      });
    }
  }
  await pdf.destroy();
  return lines;
}

/** What a PDF says of itself. */
export async function infoOfPdf(bytes: Uint8Array): Promise<{ readonly info: object }> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const { info } = await pdf.getMetadata();
  await pdf.destroy();
  return { info };
}
