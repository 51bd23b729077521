/** A text file as lines of cells: tabs, commas, bars or runs of blanks between them. */
import { parse } from 'csv-parse/sync';
import { compact } from '../../indicators/characters.js';
import { limits } from '../../limits.js';
import { greatestOf } from '../../lists.js';
import { SourceRefusal, tooLarge } from './refusal.js';

/** A line that is not blank. */
export interface Line {
  /** The line of the file, counted from 1. */
  readonly number: number;
  readonly cells: readonly string[];
  /** What it stands after: another line, blank lines, as often where a page ended, or the end of a page. */
  readonly after: 'line' | 'blank' | 'page';
  /** Whether tabs, bars or commas say where its cells are. */
  readonly isSeparated?: boolean;
  /** The line as it stands, where nothing but blanks can tell its cells apart. */
  readonly raw?: string;
}

/** How the cells of a file are told apart. */
export type TextType = 'txt' | 'tsv' | 'csv';

/** @throws SourceRefusal for a text with a line that is longer than any line is read. */
function requireReadable(text: string): void {
  let number = 1;
  for (let start = 0; text.length - start > limits.textLineUnitsMax; ) {
    // Looked for no further than a line may reach.
    const room = text.slice(start, start + limits.textLineUnitsMax + 1);
    const [end] = /\r\n|[\n\r\f\u2028\u2029]/u.exec(room) ?? [];
    if (end === undefined) throw tooLarge(`第 ${number} 行超过 ${limits.textLineUnitsMax} 个字`);
    start += room.indexOf(end) + end.length;
    // A form feed ends a page within a line.
    if (end !== '\f') number += 1;
  }
}

const lostCountMin = 5;

/**
 * A spreadsheet that saves text in a character set without Chinese writes a question mark for every character.
 * @throws SourceRefusal for a text without any Chinese and with runs of such marks.
 */
function requireLetters(text: string): void {
  if (/\p{Script=Han}/u.test(text)) return;
  const lost = text.match(/[?\ufffd]{2,}/gu) ?? [];
  if (lost.length < lostCountMin) return;
  throw new SourceRefusal(
    'file-damaged',
    '文件中的汉字已变成问号，多半是另存时所选的字符集没有汉字，读不出来；请用原来的文件（.xlsx、.docx），或重新另存为 UTF-8 文本。',
  );
}

/**
 * The lines of a text that are not blank.
 * @throws SourceRefusal for a text with more cells and paragraphs, or a longer line, than is read, and for one that
 * lost its Chinese.
 */
export function documentLines(text: string, type: TextType): readonly Line[] {
  requireReadable(text);
  requireLetters(text);
  const records = type === 'csv' ? commaRecords(text) : plainRecords(text);
  const lines: Line[] = [];
  let after: Line['after'] = 'page';
  let pieceCount = 0;
  for (const { opensPage = false, ...record } of records) {
    const { cells } = record;
    if (opensPage) after = 'page';
    if (cells.every((cell) => cell === '')) {
      if (after === 'line') after = 'blank';
      continue;
    }
    pieceCount += cells.length;
    if (pieceCount > limits.documentPieceCountMax)
      throw tooLarge(`单元格和段落超过 ${limits.documentPieceCountMax} 个`);
    lines.push({ ...record, after });
    after = 'line';
  }
  return lines;
}

interface Record_ extends Omit<Line, 'after'> {
  /** Whether a form feed stands before it. */
  readonly opensPage?: boolean;
}

/** A form feed ends a line as it ends a page, wherever it stands. */
function plainRecords(text: string): readonly Record_[] {
  return quotedTogether(textLines(text)).flatMap(({ line, number }) =>
    line.split('\f').map((part, piece) => ({
      number,
      ...cellsOf(part),
      opensPage: piece > 0,
    })),
  );
}

interface Numbered {
  readonly line: string;
  readonly number: number;
}

const quotedLinesMax = 30;

/** Spreadsheets quote a cell with a break in it when they write tabs: its lines are one. */
function quotedTogether(lines: readonly string[]): readonly Numbered[] {
  const out: Numbered[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const number = index + 1;
    let line = lines[index] as string;
    if (isOpen(line)) {
      const rest = lines.slice(index + 1, index + 1 + quotedLinesMax);
      const whole = wholeLine(line, rest);
      if (whole !== undefined) {
        line = whole.line;
        index += whole.taken;
      }
    }
    out.push({ line, number });
  }
  return out;
}

function wholeLine(
  first: string,
  rest: readonly string[],
): { readonly line: string; readonly taken: number } | undefined {
  let line = first;
  for (const [index, next] of rest.entries()) {
    // Inside of quotation marks there are no tabs.
    if ((next.split('"')[0] as string).includes('\t')) return undefined;
    line = `${line}\n${next}`;
    if (!isOpen(line)) return line.includes('\t') ? { line, taken: index + 1 } : undefined;
  }
  return undefined;
}

/** Whether the last cell of a line begins with a quotation mark that nothing closes. */
function isOpen(line: string): boolean {
  const last = line.slice(line.lastIndexOf('\t') + 1);
  return last.startsWith('"') && last.split('"').length % 2 === 0;
}

/** A cell without the quotation marks around it. */
function unquoted(cell: string): string {
  const isQuoted = cell.length > 1 && cell.startsWith('"') && cell.endsWith('"');
  return isQuoted ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}

const ruler = /^[-:\s]*$/u;

function cellsOf(line: string): Pick<Line, 'cells' | 'isSeparated' | 'raw'> {
  if (line.includes('\t'))
    return { cells: trimmed(line.split('\t')).map(unquoted), isSeparated: true };
  const text = line.trim();
  // Bars around, or behind every cell only, as converters of office files write them.
  if (text.length > 1 && text.endsWith('|')) {
    const cells = trimmed(text.slice(text.startsWith('|') ? 1 : 0, -1).split('|'));
    const isRuler = cells.every((cell) => ruler.test(cell));
    return { cells: isRuler ? [''] : cells, isSeparated: true };
  }
  // What pdftotext -layout and the like print: columns apart by runs of blanks.
  const apart = text.split(/[ \u3000]{2,}/u);
  return { cells: apart.length > 2 ? apart : [text], raw: line };
}

function trimmed(cells: readonly string[]): readonly string[] {
  return cells.map((cell) => cell.trim());
}

interface CommaRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * Cells of a csv file may hold line breaks; a record counts by the line that it ends on. Where a quotation
 * mark never closes, marks are taken for signs like others and every line for a record.
 */
function commaRecords(given: string): readonly Record_[] {
  const { text, delimiter } = delimited(given);
  try {
    const records = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: limits.lineBytesMax,
    }) as unknown as readonly CommaRecord[];
    return records.map(({ record, info }) => ({
      number: info.lines,
      cells: trimmed(record),
      isSeparated: true,
    }));
  } catch {
    return textLines(text).map((line, index) => ({
      number: index + 1,
      cells: trimmed(line.split(delimiter)),
      isSeparated: true,
    }));
  }
}

const delimiters = [',', ';', '\t'] as const;
const delimiterSampleUnits = 20_000;

/**
 * What stands between the cells of a csv file: what its first line says (`sep=;`, as spreadsheets write and read it),
 * else the sign that is there most often outside of quotation marks. Spreadsheets of other countries write semicolons,
 * and their "Unicode text" is tabs.
 */
function delimited(text: string): { readonly text: string; readonly delimiter: string } {
  const [line, said] = /^sep=([,;\t])(?=[\r\n])/u.exec(text) ?? [];
  if (line !== undefined && said !== undefined)
    return { text: text.slice(line.length), delimiter: said };
  const sample = text.slice(0, delimiterSampleUnits).replace(/"[^"]*"/gu, '');
  const counts = delimiters.map((sign) => sample.split(sign).length);
  return { text, delimiter: delimiters[counts.indexOf(greatestOf(counts))] ?? ',' };
}

function textLines(text: string): readonly string[] {
  return text.split(/\r\n|[\n\r\u2028\u2029]/u);
}

/** The only cell of a line that holds something; undefined when there are more. */
export function onlyCell(line: Line): string | undefined {
  const filled = line.cells.filter((cell) => cell !== '');
  return filled.length === 1 ? filled[0] : undefined;
}

/** The whole line without blanks and with one spelling for each sign. */
export function lineText(line: Line): string {
  return compact(line.cells.join(''));
}
