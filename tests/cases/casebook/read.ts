/**
 * Cases as csv, as a finance officer reads them: a header in Chinese, a case a row. A blank cell is a member that is
 * not there. What a cell cannot show stands in brackets: 〈空〉 for a text without characters, 〈U+200B〉 for a
 * character that shows as nothing, 〈9×31〉 for a long repetition, 〈数 -5〉 for a JSON number in place of a text.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';

/** Cells by header. */
export type CaseRow = Readonly<Record<string, string>>;

/** A case: its rows, of which the first says what must come of it, and the line of that in the file. */
export interface Case {
  readonly line: number;
  readonly rows: readonly [CaseRow, ...CaseRow[]];
}

interface Parsed {
  readonly record: CaseRow;
  readonly info: { readonly lines: number };
}

const folder = path.resolve(import.meta.dirname, '..');

/** The cases of a file under tests/cases. A row without 为什么 goes on with the case of the row above. */
export function readCases(file: string): readonly Case[] {
  const parsed = parse<Parsed>(readFileSync(path.join(folder, file), 'utf8'), {
    bom: true,
    columns: true,
    info: true,
  } as never) as unknown as readonly Parsed[];
  const cases: { line: number; rows: [CaseRow, ...CaseRow[]] }[] = [];
  for (const { record, info } of parsed) {
    const current = cases.at(-1);
    if (record['为什么'] === '' && current !== undefined) current.rows.push(record);
    else cases.push({ line: info.lines, rows: [record] });
  }
  return cases;
}

/** What a cell stands for; undefined where it is blank, or where the page has no such column. */
export function textIn(row: CaseRow, header: string): string | undefined {
  const cell = row[header] ?? '';
  return cell === ''
    ? undefined
    : cell.replace(/〈([^〉]+)〉/gu, (_, mark: string) => markedText(mark));
}

function markedText(mark: string): string {
  if (mark === '空') return '';
  const code = /^U\+([0-9A-F]{4,5})$/u.exec(mark)?.[1];
  if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16));
  const [, what = '', count] = /^(.+)×(\d+)$/u.exec(mark) ?? [];
  if (count === undefined) throw new Error(`不认识的记号 〈${mark}〉`);
  return what.repeat(Number(count));
}

/** A decimal as it was typed: a text, or a JSON number. */
export function decimalIn(row: CaseRow, header: string): string | number | undefined {
  const figure = /^〈数 (.+)〉$/u.exec(row[header] ?? '')?.[1];
  return figure === undefined ? textIn(row, header) : Number(figure);
}

/** A structure, written as JSON. */
export function jsonIn(row: CaseRow, header: string): unknown {
  const text = textIn(row, header);
  return text === undefined ? undefined : JSON.parse(text);
}

/** The members that are there. */
export function present(members: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}
