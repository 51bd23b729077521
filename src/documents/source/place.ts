/** How a place is printed: as `source` of a finding, and in a Chinese sentence. */
import type { Place } from './blocks.js';

/** The letters of a column of a spreadsheet: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return column > 26 ? `${columnLetters(Math.floor((column - 1) / 26))}${letter}` : letter;
}

/** A sheet that is named like a cell, as p12 is, is quoted as spreadsheets quote it; a page never is. */
function sheetName(name: string): string {
  return /^(?:[a-z]{1,3}\d+|'.*)$/iu.test(name) ? `'${name.replaceAll("'", "''")}'` : name;
}

const sources = {
  line: /^(?:#|p(?<page>\d+)!)L(?<line>\d+)$/u,
  table: /^(?:p(?<page>\d+)!)?table(?<table>\d+)!R(?<row>\d+)C\d+$/u,
  sheet: /^(?<sheet>.+)!(?<cell>[A-Z]{1,3}\d+)$/u,
};

/** What {@link sourceOfPlace} printed, in a sentence; empty for what is no place. */
export function sourceInWords(source: string): string {
  const line = sources.line.exec(source)?.groups;
  if (line !== undefined) return `${pageInWords(line['page'])}第 ${line['line']} 行`;
  const table = sources.table.exec(source)?.groups;
  if (table !== undefined)
    return `${pageInWords(table['page'])}表 ${table['table']} 第 ${table['row']} 行`;
  const sheet = sources.sheet.exec(source)?.groups;
  if (sheet === undefined) return '';
  const name = (sheet['sheet'] ?? '').replace(/^'(.*)'$/u, '$1').replaceAll("''", "'");
  return `工作表“${name}”${sheet['cell']}`;
}

function pageInWords(page: string | undefined): string {
  return page === undefined ? '' : `第 ${page} 页`;
}

/** The place as programs read it: `#L354`, `Sheet1!C12`, `table3!R5C2`, `p12!table3!R5C2`, `p12!L7`. */
export function sourceOfPlace(place: Place): string {
  if (place.kind === 'sheet')
    return `${sheetName(place.sheet)}!${columnLetters(place.column)}${place.row}`;
  const page = place.page === undefined ? '' : `p${place.page}!`;
  if (place.kind === 'table') return `${page}table${place.table}!R${place.row}C${place.column}`;
  return page === '' ? `#L${place.line}` : `${page}L${place.line}`;
}

/** The place in a sentence: 第 354 行, 工作表“Sheet1”C12, 第 12 页表 3 第 5 行. */
export function placeInWords(place: Place): string {
  if (place.kind === 'sheet')
    return `工作表“${place.sheet}”${columnLetters(place.column)}${place.row}`;
  const page = pageInWords(place.page?.toString());
  if (place.kind === 'table') return `${page}表 ${place.table} 第 ${place.row} 行`;
  return `${page}第 ${place.line} 行`;
}

/** From one place to another: 第 3–8 行, 表 3 第 2 行至表 3 第 9 行. */
export function placesInWords(first: Place, last: Place): string {
  const [from, to] = [placeInWords(first), placeInWords(last)];
  if (from === to) return from;
  const isLines = first.kind === 'line' && last.kind === 'line' && first.page === last.page;
  return isLines ? from.replace(/ 行$/u, `–${last.line} 行`) : `${from}至${to}`;
}
