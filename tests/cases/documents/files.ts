/** One made-up table as every kind of file that people have it in. */
import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { pdfOf } from './pdf-file.js';

/** A cell of a form; places that no cell covers are empty. */
export interface FormCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export interface Form {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly cells: readonly FormCell[];
}

/**
 * The form that lines of tabbed text stand for: empty fields at the start of a line belong to the cell
 * above, and what stands alone on its line, or last on a short one, reaches to the edge of the table.
 */
export function formOf(text: string): Form {
  const lines = text
    .replace(/\n$/u, '')
    .split('\n')
    .map((line) => line.split('\t'));
  const columnCount = Math.max(...lines.map((line) => line.length));
  const cells: { -readonly [Key in keyof FormCell]: FormCell[Key] }[] = [];
  lines.forEach((line, row) => {
    const first = line.findIndex((field) => field !== '');
    line.forEach((field, column) => {
      if (field !== '') {
        const columnSpan = column === line.length - 1 ? columnCount - column : 1;
        cells.push({ text: field, row, column, rowSpan: 1, columnSpan });
      } else if (column < first) {
        const above = cells.find(
          (cell) => cell.column === column && cell.row + cell.rowSpan === row,
        );
        if (above !== undefined && column + above.columnSpan <= first) above.rowSpan += 1;
      }
    });
  });
  return { rowCount: lines.length, columnCount, cells };
}

/** The kinds that a form can be written as; what is read of each must say the same. */
export const writers = {
  xlsx: xlsxOf,
  docx: docxOf,
  html: htmlOf,
  pdf: pdfOf,
  tsv: tsvOf,
} as const;

export type FileKind = keyof typeof writers;

/** A workbook with one sheet. */
async function xlsxOf({ rowCount, columnCount, cells }: Form): Promise<Uint8Array> {
  const rows: (string | null)[][] = Array.from({ length: rowCount }, () =>
    Array.from({ length: columnCount }, () => null),
  );
  for (const { text, row, column } of cells) (rows[row] as (string | null)[])[column] = text;
  const merges = cells
    .filter(({ rowSpan, columnSpan }) => rowSpan > 1 || columnSpan > 1)
    .map(({ row, column, rowSpan, columnSpan }) => ({
      startRow: row,
      startCol: column,
      endRow: row + rowSpan - 1,
      endCol: column + columnSpan - 1,
    }));
  return writeXlsx({ sheets: [{ name: 'Sheet1', rows, merges }] });
}

/** A document with one table; every place has its cell, as Word writes it. */
export function docxOf(form: Form): Uint8Array {
  const rows = Array.from({ length: form.rowCount }, (_, row) => docxRow(form, row)).join('');
  return docxFile(`<w:tbl>${ruled}${rows}</w:tbl><w:p/>${lying}`);
}

/** Rules around every cell, over the whole width of paper on its long side. */
const ruled = `<w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${[
  'top',
  'left',
  'bottom',
  'right',
  'insideH',
  'insideV',
]
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('')}</w:tblBorders></w:tblPr>`;
const lying =
  '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="850" w:right="850" w:bottom="850" w:left="850"/></w:sectPr>';

function docxRow({ cells, columnCount }: Form, row: number): string {
  let xml = '';
  for (let column = 0; column < columnCount; ) {
    const cell = cells.find((one) => covers(one, row, column));
    const span = cell?.columnSpan ?? 1;
    const isTall = (cell?.rowSpan ?? 1) > 1;
    const merge = isTall ? `<w:vMerge${cell?.row === row ? ' w:val="restart"' : ''}/>` : '';
    const text = cell?.row === row ? cell.text : '';
    xml += `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/>${merge}</w:tcPr>${paragraph(text)}</w:tc>`;
    column += span;
  }
  return `<w:tr>${xml}</w:tr>`;
}

function covers(cell: FormCell, row: number, column: number): boolean {
  return (
    cell.row <= row &&
    row < cell.row + cell.rowSpan &&
    cell.column <= column &&
    column < cell.column + cell.columnSpan
  );
}

function paragraph(text: string): string {
  const lines = text.split('\n').map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`);
  return `<w:p><w:r>${lines.join('<w:br/>')}</w:r></w:p>`;
}

/** A document of Word around the XML of its body. */
export function docxFile(body: string): Uint8Array {
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const document = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`;
  const office = 'http://schemas.openxmlformats.org';
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<?xml version="1.0"?><Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<?xml version="1.0"?><Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(document),
  });
}

/** A page with one table. */
export function htmlOf({ rowCount, columnCount, cells }: Form): Uint8Array {
  let rows = '';
  for (let row = 0; row < rowCount; row += 1) {
    rows += '<tr>';
    for (let column = 0; column < columnCount; column += 1) {
      const cell = cells.find((one) => covers(one, row, column));
      if (cell === undefined) rows += '<td></td>';
      else if (cell.row === row && cell.column === column)
        rows += `<td rowspan="${cell.rowSpan}" colspan="${cell.columnSpan}">${escaped(cell.text).replaceAll('  ', ' &#160;').replaceAll('\n', '<br>')}</td>`;
    }
    rows += '</tr>';
  }
  return strToU8(
    `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><table>${rows}</table></body></html>`,
  );
}

/** Text with a tab between columns; what a merge covers is empty. */
function tsvOf({ rowCount, columnCount, cells }: Form): Uint8Array {
  const lines = Array.from({ length: rowCount }, (_, row) =>
    Array.from(
      { length: columnCount },
      (_, column) => cells.find((cell) => cell.row === row && cell.column === column)?.text ?? '',
    ).join('\t'),
  );
  return strToU8(`${lines.join('\n')}\n`);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
