/** Lines as csv (RFC 4180), UTF-8: cells exactly as they are, for programs. */
import { columns, type ExportCell, linesOf } from './columns.js';
import type { ScannedTable } from './scan.js';

/** A header, then a line for each row; what there is none of is an empty cell. */
export async function* csvPieces(tables: AsyncIterable<ScannedTable>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(csvLine(columns.map(({ name }) => name)));
  for await (const table of tables) {
    const lines = [...linesOf(table)].map(csvLine);
    if (lines.length > 0) yield encoder.encode(lines.join(''));
  }
}

function csvLine(cells: readonly ExportCell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: ExportCell): string {
  const text = cell === null ? '' : String(cell);
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
