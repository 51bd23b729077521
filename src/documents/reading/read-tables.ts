/** Tables of any form, from the rows of a file: found, sorted into parts, recognised, read. */
import { compact } from '../../indicators/characters.js';
import type { EvaluationKind } from '../../indicators/evaluation.js';
import type { FormTable, Layout } from '../layouts/layout.js';
import { identify, wordsOfLayouts } from '../layouts/registry.js';
import { unusedWords, withMappedWords, wordsOfMapping } from '../mapping.js';
import type { EvaluationBuilder, Stage } from '../recognised.js';
import { inFile } from '../source/addresses.js';
import { withBlanksApart } from '../table/blanks.js';
import { withLinesJoined } from '../table/broken-lines.js';
import { tablesAmong } from '../table/find.js';
import { TableNotes } from '../table/notes.js';
import type { TableParts } from '../table/parts.js';
import { withProjectsApart } from '../table/projects-apart.js';
import type { TableRow } from '../table/rows.js';
import { distinctCells } from '../table/rows.js';
import { TableScan } from '../table/scan.js';
import { withSidesApart } from '../table/side-by-side.js';
import { headWord, type IndicatorField, isTitle, type Words } from '../table/words.js';
import { evaluationOf } from './evaluation/evaluation.js';
import type { Around } from './evaluation/party.js';

/** A table as read, its places still addresses. */
export interface ReadTable {
  readonly layout: Layout;
  readonly title: string;
  readonly first: number;
  readonly last: number;
  readonly traced: EvaluationBuilder;
  readonly notes: TableNotes;
}

export interface ReadTables {
  readonly tables: readonly ReadTable[];
  /** Titles below which no table was read. */
  readonly notes: TableNotes;
}

/** Reads all tables of a file. */
export function readTables(given: readonly TableRow[], around: Around): ReadTables {
  const tables: ReadTable[] = [];
  const notes = new TableNotes();
  const { mapping = {} } = around.options;
  const words = wordsOfMapping(mapping);
  const mapped = withMappedWords(given, mapping);
  const whole = withLinesJoined(withSidesApart(mapped, words), words, notes);
  const rows = withProjectsApart(withBlanksApart(whole, words, notes), words);
  let end = 0;
  for (const place of tablesAmong(rows, words, wordsOfLayouts)) {
    const { start } = place;
    noteUnreadTitles(rows.slice(end, start), notes);
    const read = readTable(rows, place, around);
    if (read === undefined) continue;
    if (isEmpty(read.table)) {
      const { first } = read.table;
      const message = `${inFile(first)}起的表有表头，却没有读到一行指标；请核对表头与各行的栏数是否一致，或用原来的 docx、xlsx 文件。`;
      notes.add('table-unreadable', first, message);
      end = read.end;
      continue;
    }
    tables.push(read.table);
    end = read.end;
  }
  noteUnreadTitles(rows.slice(end), notes);
  noteUnusedWords(given, around, notes);
  return { tables, notes };
}

function isEmpty({ traced }: ReadTable): boolean {
  return ((traced.value['indicators'] ?? []) as readonly unknown[]).length === 0;
}

interface Range {
  readonly start: number;
  readonly stop: number;
  /** Words of this file that go before all others. */
  readonly words: Words<IndicatorField>;
}

function readTable(
  rows: readonly TableRow[],
  { start, stop, words }: Range,
  around: Around,
): { readonly table: ReadTable; readonly end: number } | undefined {
  const first = new TableNotes();
  const scanned = new TableScan(rows, words, first).read(start, stop);
  if (scanned === undefined) return undefined;
  const form = formOf(scanned.parts);
  const { layout, ties } = identify(form);
  const notes = layout.words === undefined ? first : new TableNotes();
  const own =
    layout.words === undefined
      ? scanned
      : (new TableScan(rows, [...words, ...layout.words], notes).read(start, stop) ?? scanned);
  const { parts, end } = own;
  noteLayout(layout, ties, parts, notes);
  noteColumns(parts, rows.slice(start, end), notes);
  const traced = evaluationOf(parts, layout, around, notes);
  return {
    end,
    table: {
      layout,
      title: parts.title?.text ?? '',
      first: parts.title?.line ?? parts.first,
      last: parts.last,
      traced,
      notes,
    },
  };
}

function formOf(parts: TableParts): FormTable {
  const title = compact(parts.title?.text ?? '');
  const { columns } = parts.header;
  const fields = new Set(columns.map(({ field }) => field).filter((field) => field !== undefined));
  const stage = stageOf(title, parts);
  const kind = kindOf(title, parts);
  const headers = new Set(columns.map(({ text }) => headWord(text)));
  return { title, stage, kind, fields, headers, labels: parts.labels, parts };
}

/** By its title, else by what it has columns for. */
function stageOf(title: string, { header }: TableParts): Stage {
  if (/监控|监测|跟踪/u.test(title)) return 'monitoring';
  const has = (field: string): boolean => header.columns.some((column) => column.field === field);
  if (has('actual') || has('score')) return 'filled';
  if (/自评表|自评情况表/u.test(title) && !/目标(?:申报|批复)/u.test(title)) return 'filled';
  return 'goals';
}

function kindOf(title: string, { head, labels }: TableParts): EvaluationKind {
  if (/整体/u.test(title)) return 'department';
  const isTransfer =
    /转移支付/u.test(title) || [...labels].some((label) => /^转移支付.{0,6}名称$/u.test(label));
  if (isTransfer) return 'transfer';
  if (/项目/u.test(title) || head.has('project')) return 'project';
  return head.has('unit') ? 'department' : 'project';
}

function noteLayout(
  layout: Layout,
  ties: readonly Layout[],
  parts: TableParts,
  notes: TableNotes,
): void {
  const line = parts.title?.line ?? parts.first;
  if (layout.isGeneral === true)
    notes.add(
      'layout-general',
      line,
      '表式不在已知各地表式之内，按表头文字读取，不采用任何一地的计分办法。',
    );
  if (ties.length > 0)
    notes.add(
      'layout-general',
      line,
      `表式与 ${[layout, ...ties].map(({ id }) => id).join('、')} 同样相符，按 ${layout.id} 读取。`,
    );
}

/** Columns that blanks make are no certain ones. */
function noteColumns({ header }: TableParts, rows: readonly TableRow[], notes: TableNotes): void {
  const placed = rows.find(({ columns }) => columns === 'placed');
  const isHeaderPlaced = rows.some(
    ({ line, columns }) => line === header.line && columns === 'placed',
  );
  if (placed !== undefined && isHeaderPlaced)
    notes.add(
      'columns-placed',
      placed.line,
      `${inFile(placed.line)}起以空格分栏，各栏按表头下的位置划分，请核对。`,
    );
}

function noteUnusedWords(
  rows: readonly TableRow[],
  { options: { mapping = {} } }: Around,
  notes: TableNotes,
): void {
  const unused = unusedWords(rows, mapping);
  const [first] = rows;
  if (unused.length === 0 || first === undefined) return;
  const message = `对照表中的${unused.map((word) => `“${word}”`).join('、')}在文件中没有出现，请核对写法。`;
  notes.add('mapping-unused', first.line, message);
}

const rowsBelowTitle = 6;

/** A title of a table with rows below it, of which none was read. */
function noteUnreadTitles(rows: readonly TableRow[], notes: TableNotes): void {
  rows.forEach((row, index) => {
    const [only, ...others] = distinctCells(row);
    if (only === undefined || others.length > 0 || !isTitle(only.text)) return;
    const below = rows.slice(index + 1, index + 1 + rowsBelowTitle);
    if (!below.some((next) => distinctCells(next).length > 2)) return;
    notes.add(
      'table-unreadable',
      row.line,
      `${inFile(row.line)}的“${only.text}”没有找到指标的表头，没有读取。`,
    );
  });
}
