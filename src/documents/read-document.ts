/** Reads a published document: finds its tables by their headers, and what stands around them. */

import { compact } from '../indicators/characters.js';
import type { FactName } from '../indicators/evaluation.js';
import { limits } from '../limits.js';
import { type Accounts, accountsOf } from './accounts/accounts.js';
import { remarksOf } from './accounts/grids/violation.js';
import type { TextCell } from './cells.js';
import {
  departmentRemarks,
  fundsRemarks,
  projectRemarks,
  scoreRemarks,
  summaryRemarks,
} from './cross-check.js';
import { decode, type Encoding } from './decode.js';
import { type TextTable, zhengzhouTables } from './displaced/tables.js';
import { type DocumentFindingCode, documentFindings, withAdvice } from './document-findings.js';
import { withEvidence } from './evidence-page.js';
import { factsOf } from './facts.js';
import type { Remark } from './figures/remark.js';
import { gradeRemarks } from './grade-claims.js';
import type { DocumentContext, ReadOptions } from './layouts/layout.js';
import { linesWithoutOwnPages, withoutOwnPages } from './own-pages.js';
import { withoutPageFurniture } from './pages/page-furniture.js';
import { projectNameRemarks } from './project-names.js';
import { partRemarks } from './project-parts.js';
import { nowhere, unitMissing } from './reading/evaluation/party.js';
import { type ReadTable, readTables } from './reading/read-tables.js';
import type { LocatedFinding, OpenTable, RecognisedTable, SourcedFinding } from './recognised.js';
import { SourceAddresses } from './source/addresses.js';
import type { Block } from './source/blocks.js';
import { documentLines, type Line, type TextType } from './source/lines.js';
import { sourceOfPlace } from './source/place.js';
import { blocksOfLines } from './source/text.js';
import { wrongItems } from './statements/against-items.js';
import { wrongClaims } from './statements/against-tables.js';
import { aroundTables } from './statements/around-tables.js';
import { type Statements, statementsOf } from './statements/statements.js';
import type { Note } from './table/notes.js';
import { linesOfRows, rowsOfBlocks, type TableRow } from './table/rows.js';
import { twoNames } from './unit-names.js';

export interface ReadBlocks {
  /** Each with the findings of the reader; what concerns the whole document stands at the first. */
  readonly tables: readonly RecognisedTable[];
  /** What concerns the document and no single table, where it has none. */
  readonly findings: readonly SourcedFinding[];
}

export interface ReadDocument extends ReadBlocks {
  readonly encoding: Encoding;
}

/**
 * Reads the text of a document.
 * @param options what the user says where the file does not.
 * @returns undefined when the bytes are no text.
 */
export function readDocument(
  bytes: Uint8Array,
  type: TextType,
  options: ReadOptions = {},
): ReadDocument | undefined {
  const decoded = decode(bytes);
  if (decoded === undefined) return undefined;
  const lines = withoutPageFurniture(documentLines(decoded.text, type));
  const addresses = new SourceAddresses();
  const rows = rowsOfBlocks(blocksOfLines(lines), addresses);
  return { encoding: decoded.encoding, ...read({ lines, rows, addresses, isText: true }, options) };
}

/**
 * Reads what a file says, whatever kind of file it is.
 * @param options what the user says where the file does not.
 */
export function readBlocks(blocks: readonly Block[], options: ReadOptions = {}): ReadBlocks {
  const addresses = new SourceAddresses();
  const rows = rowsOfBlocks(blocks, addresses);
  return read({ lines: linesOfRows(rows), rows, addresses, isText: false }, options);
}

/** A file as lines, for what is read by its words, and as rows, for tables. */
interface File {
  readonly lines: readonly Line[];
  readonly rows: readonly TableRow[];
  readonly addresses: SourceAddresses;
  readonly isText: boolean;
}

function read(file: File, options: ReadOptions): ReadBlocks {
  const { addresses, isText } = file;
  const tell: Telling = { addresses, withPlaces: options.withPlaces === true };
  const [lines, rows] = [linesWithoutOwnPages(file.lines), withoutOwnPages(file.rows)];
  const around = surroundingsOf(lines, options);
  const own = zhengzhouTables(lines, around, isText);
  const isOwn = (line: number): boolean =>
    own.taken.some(({ first, last }) => first <= line && line <= last);
  const free = own.taken.length === 0 ? rows : rows.filter(({ line }) => !isOwn(line));
  const others = readTables(free, { surroundings: around, options });
  const found = [
    ...own.tables.map(openTextTable(addresses)).map((table) => withParty(table, options)),
    ...others.tables.map(openTable(addresses)),
  ].sort((left, right) => left.firstLine - right.firstLine);
  const open = withEvidence(found, file.rows);
  const prose = withoutTables(lines, open);
  const accounts = accountsOf(prose, outsideTables(rows, open));
  const subject = { fiscalYear: around.fiscalYear?.text, isFinal: accounts.isFinal };
  const statements = statementsOf(prose, subject);
  const facts = factsOf(accounts, statements.claims);
  const findings = [
    ...own.notes.flatMap((notes) => notes.all()),
    ...others.notes.all().map(ofNote),
    ...[
      ...statements.remarks,
      ...aroundTables(statements.paragraphs, accounts),
      ...remarksOf([
        ...accounts.violations,
        ...wrongClaims(statements.claims, accounts),
        ...wrongItems(statements.paragraphs, accounts.grids, subject),
      ]),
      ...accounts.remarks,
      ...summaryRemarks(open, own.projectTotal, accounts, statements.paragraphs),
      ...partRemarks(open),
      ...gradeRemarks(open, statements.paragraphs),
      ...twoNames(rows),
      ...projectNameRemarks(open, accounts),
    ].map(ofRemark),
  ];
  const checked = open.map((table) => ({
    ...withFacts(table, facts),
    findings: [...table.findings, ...remarksOn(table, accounts, statements).map(ofRemark)],
  }));
  return {
    tables: withDocumentFindings(checked, findings).map((table) => located(table, tell)),
    findings: checked.length > 0 ? [] : findings.map((finding) => sourced(finding, tell)),
  };
}

function withoutTables(lines: readonly Line[], tables: readonly OpenTable[]): readonly Line[] {
  return lines.filter(
    ({ number }) =>
      !tables.some(({ firstLine, lastLine }) => firstLine <= number && number <= lastLine),
  );
}

function outsideTables(
  rows: readonly TableRow[],
  tables: readonly OpenTable[],
): readonly TableRow[] {
  return rows.filter(
    ({ line }) => !tables.some(({ firstLine, lastLine }) => firstLine <= line && line <= lastLine),
  );
}

function openTextTable(addresses: SourceAddresses): (table: TextTable) => OpenTable {
  return ({ traced, notes, ...table }) => ({
    ...table,
    evaluation: withUnread(
      traced.value,
      notes.all().filter(({ code }) => code === 'row-unreadable'),
      addresses,
    ),
    lines: traced.lines,
    beside: traced.beside,
    findings: notes.all(),
  });
}

/** A unit that a text does not name is the one that the user says, or none; never a refusal. */
function withParty(table: OpenTable, { unit: given, unitCode }: ReadOptions): OpenTable {
  const { name, code } = (table.evaluation['unit'] ?? {}) as { name?: string; code?: string };
  if (name !== undefined && (code !== undefined || unitCode === undefined)) return table;
  const unit = {
    ...(code === undefined && unitCode === undefined ? {} : { code: code ?? unitCode }),
    name: name ?? given ?? nowhere,
  };
  const line = table.firstLine;
  const missing: LocatedFinding[] =
    unit.name === nowhere
      ? [ofNote({ code: 'unit-missing', line, message: unitMissing, pointer: '/unit/name' })]
      : [];
  return {
    ...table,
    evaluation: { ...table.evaluation, unit },
    lines: new Map([['/unit/name', line], ...table.lines]),
    findings: [...table.findings, ...missing],
  };
}

function openTable(addresses: SourceAddresses): (table: ReadTable) => OpenTable {
  return ({ layout, title, first, last, traced, notes }) => ({
    layout: layout.id,
    stage: layout.stage,
    title,
    firstLine: first,
    lastLine: last,
    evaluation: withUnread(traced.value, notes.allUnread(), addresses),
    lines: traced.lines,
    beside: traced.beside,
    findings: notes.all().map(ofNote),
  });
}

/** What was not read stands in the evaluation, so that its sheet follows from it. */
function withUnread(
  evaluation: Readonly<Record<string, unknown>>,
  unread: readonly { readonly line: number; readonly message: string }[],
  addresses: SourceAddresses,
): Readonly<Record<string, unknown>> {
  if (unread.length === 0) return evaluation;
  return {
    ...evaluation,
    unread: unread.map(({ line, message }) => ({
      source: sourceOfPlace(addresses.place(line)),
      message: Array.from(withAdvice('row-unreadable', addresses.words(message)))
        .slice(0, limits.textCharsMax)
        .join(''),
    })),
  };
}

function remarksOn(
  table: OpenTable,
  accounts: Accounts,
  { paragraphs }: Statements,
): readonly Remark[] {
  const { kind } = table.evaluation;
  if (kind === 'project' && table.stage === 'goals') return projectRemarks(table, accounts);
  if (kind !== 'department') return [];
  return [
    ...departmentRemarks(table, accounts),
    ...scoreRemarks(table, paragraphs),
    ...fundsRemarks(table, paragraphs),
  ];
}

function ofRemark({ code, message, line }: Remark): LocatedFinding {
  const { severity } = documentFindings[code];
  return { code, severity, message, pointer: '', line };
}

function ofNote({ code, message, line, pointer }: Note): LocatedFinding {
  const { severity } = documentFindings[code];
  return { code, severity, message, pointer, line };
}

/** How findings tell where they stand. */
interface Telling {
  readonly addresses: SourceAddresses;
  /** Whether they also list the other places that their sentence names. */
  readonly withPlaces: boolean;
}

function sourced(
  { line, ...finding }: LocatedFinding,
  { addresses, withPlaces }: Telling,
): SourcedFinding {
  const { code, message } = finding;
  const source = sourceOfPlace(addresses.place(line));
  const others = withPlaces ? addresses.placesIn(message).map(sourceOfPlace) : [];
  return {
    ...finding,
    message: withAdvice(code as DocumentFindingCode, addresses.words(message)),
    source,
    ...(others.length === 0 ? {} : { sources: [...new Set([source, ...others])] }),
  };
}

function located(table: OpenTable, tell: Telling): RecognisedTable {
  const { addresses } = tell;
  return {
    ...table,
    first: addresses.place(table.firstLine),
    last: addresses.place(table.lastLine),
    places: new Map([...table.lines].map(([pointer, line]) => [pointer, addresses.place(line)])),
    findings: table.findings.map((finding) => sourced(finding, tell)),
  };
}

/** Figures of the whole department are the business of its own table only. */
function withFacts(table: OpenTable, facts: ReadonlyMap<FactName, TextCell>): OpenTable {
  if (table.evaluation['kind'] !== 'department' || facts.size === 0) return table;
  const lines = new Map(table.lines);
  for (const [name, { line }] of facts) lines.set(`/facts/${name}`, line);
  const values = Object.fromEntries([...facts].map(([name, { text }]) => [name, text]));
  return { ...table, lines, evaluation: { ...table.evaluation, facts: values } };
}

/** What concerns the whole document is told at the department's table, else at the first. */
function withDocumentFindings(
  tables: readonly OpenTable[],
  findings: readonly LocatedFinding[],
): readonly OpenTable[] {
  const department = tables.findIndex(({ evaluation }) => evaluation['kind'] === 'department');
  const at = Math.max(0, department);
  return tables.map((table, index) =>
    index === at ? { ...table, findings: [...table.findings, ...findings] } : table,
  );
}

/** What stands on the first pages and around the tables: the year, the unit, its code. */
function surroundingsOf(
  lines: readonly Line[],
  { fiscalYear, unit, unitCode }: ReadOptions,
): DocumentContext {
  const given = (value: string | number | undefined): TextCell | undefined =>
    value === undefined ? undefined : { text: String(value), line: 1 };
  return {
    fiscalYear:
      given(fiscalYear) ??
      firstMatch(lines, /(?<!\d)((?:19|20)\d\d)年(?:度|.{0,40}(?:部门)?[预决]算)/u) ??
      // A day or a month is when something was written: not the year that it is about.
      firstMatch(lines, /(?<!\d)((?:19|20)\d\d)年(?!\d{1,2}月)/u),
    unitName:
      given(unit) ??
      firstMatch(lines, /^(?:部门|单位|部门名称|单位名称|填报单位|预算单位):(.{2,60})$/u, isName),
    unitCode: given(unitCode) ?? firstMatch(lines, /^(?:预算|单位|部门)(?:代码|编码):(\w{1,20})$/u),
  };
}

function isName(text: string): boolean {
  return !/^(?:万?元|亿元|本级|本部门)/u.test(text);
}

function firstMatch(
  lines: readonly Line[],
  pattern: RegExp,
  accept: (text: string) => boolean = () => true,
): TextCell | undefined {
  for (const line of lines) {
    if (line.cells.filter((cell) => cell !== '').length > 3) continue;
    const text = pattern.exec(compact(line.cells.join('')))?.[1];
    if (text !== undefined && accept(text)) return { text, line: line.number };
  }
  return undefined;
}
