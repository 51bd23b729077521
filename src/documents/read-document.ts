/** Reads a published document: finds its tables by their headers, and what stands around them. */
import { compact } from '../indicators/characters.js';
import type { FactName } from '../indicators/evaluation.js';
import { type Accounts, accountsOf } from './accounts/accounts.js';
import { bareLabel, type Cell, labelOf } from './cells.js';
import {
  departmentRemarks,
  fundsRemarks,
  projectRemarks,
  scoreRemarks,
  summaryRemarks,
} from './cross-check.js';
import { decode, type Encoding } from './decode.js';
import { documentFindings } from './document-findings.js';
import { factsOf } from './facts.js';
import { gradeRemarks } from './grade-claims.js';
import { departmentGoalsOf } from './layouts/department-goals.js';
import { isSummaryHeader, type ProjectSummary, readProjectGoals } from './layouts/project-goals.js';
import { Scan } from './layouts/scan.js';
import { type Surroundings, selfEvaluationOf } from './layouts/self-evaluation.js';
import { fieldsOf, isTableTitle } from './layouts/words.js';
import { type Line, linesOf, lineText, type TextType } from './lines.js';
import { Notes } from './notes.js';
import { withoutPageFurniture } from './pages/page-furniture.js';
import { type RecognisedTable, type SourcedFinding, sourceOf, type Traced } from './recognised.js';
import { wrongClaims } from './statements/against-tables.js';
import type { Remark } from './statements/remark.js';
import { type Statements, statementsOf } from './statements/statements.js';

export interface ReadDocument {
  readonly encoding: Encoding;
  /** Each with the findings of the reader; what concerns the whole document stands at the first. */
  readonly tables: readonly RecognisedTable[];
  /** What concerns the document and no single table, where it has none. */
  readonly findings: readonly SourcedFinding[];
}

interface Tables {
  readonly tables: readonly RecognisedTable[];
  /** The sum line of the projects, if there is a summary of them. */
  readonly projectTotal: Cell | undefined;
  readonly findings: readonly SourcedFinding[];
}

/**
 * Reads the text of a document.
 * @param fiscalYear for a document that does not say which year it is about.
 * @returns undefined when the bytes are no text.
 */
export function readDocument(
  bytes: Uint8Array,
  type: TextType,
  fiscalYear?: number,
): ReadDocument | undefined {
  const decoded = decode(bytes);
  if (decoded === undefined) return undefined;
  const lines = withoutPageFurniture(linesOf(decoded.text, type));
  const around = surroundingsOf(lines, fiscalYear);
  const read = readTables(lines, around);
  const prose = lines.filter(({ number }) => !read.tables.some((table) => isWithin(table, number)));
  const accounts = accountsOf(prose);
  const statements = statementsOf(prose, {
    fiscalYear: around.fiscalYear?.text,
    isFinal: accounts.isFinal,
  });
  const facts = factsOf(accounts, statements.claims);
  const findings = [
    ...read.findings,
    ...[
      ...statements.remarks,
      ...wrongClaims(statements.claims, accounts),
      ...accounts.remarks,
      ...summaryRemarks(read.tables, read.projectTotal, accounts, statements.paragraphs),
      ...gradeRemarks(read.tables, statements.paragraphs),
    ].map(findingOf),
  ];
  const checked = read.tables.map((table) => ({
    ...withFacts(table, facts),
    findings: [...table.findings, ...remarksOn(table, accounts, statements).map(findingOf)],
  }));
  const tables = withDocumentFindings(checked, findings);
  return { encoding: decoded.encoding, tables, findings: tables.length > 0 ? [] : findings };
}

function isWithin({ firstLine, lastLine }: RecognisedTable, line: number): boolean {
  return firstLine <= line && line <= lastLine;
}

function remarksOn(
  table: RecognisedTable,
  accounts: Accounts,
  { paragraphs }: Statements,
): readonly Remark[] {
  if (table.layout === 'project-goals') return projectRemarks(table, accounts);
  if (table.evaluation['kind'] !== 'department') return [];
  return [
    ...departmentRemarks(table, accounts),
    ...scoreRemarks(table, paragraphs),
    ...fundsRemarks(table, paragraphs),
  ];
}

function findingOf({ code, message, line }: Remark): SourcedFinding {
  const { severity } = documentFindings[code];
  return { code, severity, message, pointer: '', source: sourceOf(line) };
}

/** Figures of the whole department are the business of its own table only. */
function withFacts(table: RecognisedTable, facts: ReadonlyMap<FactName, Cell>): RecognisedTable {
  if (table.evaluation['kind'] !== 'department' || facts.size === 0) return table;
  const lines = new Map(table.lines);
  for (const [name, { line }] of facts) lines.set(`/facts/${name}`, line);
  const values = Object.fromEntries([...facts].map(([name, { text }]) => [name, text]));
  return { ...table, lines, evaluation: { ...table.evaluation, facts: values } };
}

/** What concerns the whole document is told at the department's table, else at the first. */
function withDocumentFindings(
  tables: readonly RecognisedTable[],
  findings: readonly SourcedFinding[],
): readonly RecognisedTable[] {
  const department = tables.findIndex(({ evaluation }) => evaluation['kind'] === 'department');
  const at = Math.max(0, department);
  return tables.map((table, index) =>
    index === at ? { ...table, findings: [...table.findings, ...findings] } : table,
  );
}

function readTables(lines: readonly Line[], around: Surroundings): Tables {
  const found = headersOf(lines);
  const tables: RecognisedTable[] = [];
  const findings: SourcedFinding[] = [];
  let projectTotal: Cell | undefined;
  found.forEach((header, index) => {
    const before = index === 0 ? 0 : (found[index - 1]?.headerAt ?? 0) + 1;
    const start = startOf(lines, header.headerAt, before, tables.at(-1)?.lastLine ?? 0);
    const next = found[index + 1];
    const stop =
      next === undefined ? lines.length : startOf(lines, next.headerAt, header.headerAt + 1, 0);
    if (header.isSummary) {
      const summary = readProjectGoals(lines, start, header.headerAt, stop, around);
      projectTotal ??= summary.total;
      tables.push(...summaryTables(summary, titleOf(lines, start)));
      findings.push(...summary.notes.all());
      return;
    }
    tables.push(scannedTable(lines, start, stop, around));
  });
  findings.push(...unreadTitles(lines, tables));
  return { tables, projectTotal, findings };
}

interface FoundHeader {
  readonly headerAt: number;
  readonly isSummary: boolean;
}

/** The lines that name the columns of indicators; one repeated on a new page is no new table. */
function headersOf(lines: readonly Line[]): readonly FoundHeader[] {
  const found: FoundHeader[] = [];
  let hasOpened = false;
  lines.forEach(({ cells }, headerAt) => {
    const fields = fieldsOf(cells);
    if (fields.includes('level3') && fields.includes('target')) {
      const isSummary = isSummaryHeader(cells);
      const isRepeated = !hasOpened && found.at(-1)?.isSummary === isSummary;
      if (!isRepeated) found.push({ headerAt, isSummary });
      hasOpened = false;
    } else hasOpened ||= cells.some(opensTable);
  });
  return found;
}

const opening =
  /^(?:(?:项目|部门\(单位\)|单位\(部门\)|部门|单位)名称(?::.*)?|总分|总得分|合计|年度履职目标|预期目标|项目资金|部门整体支出情况)$/u;

function opensTable(cell: string): boolean {
  return isTableTitle(cell) || opening.test(bareLabel(cell));
}

const headLinesMax = 400;

/** Where the table of a header begins: at its title, else where its head does. */
function startOf(
  lines: readonly Line[],
  headerAt: number,
  least: number,
  lastLine: number,
): number {
  let start = headerAt;
  for (let at = headerAt - 1; at >= Math.max(least, headerAt - headLinesMax); at -= 1) {
    const line = lines[at];
    if (line === undefined || line.number <= lastLine) break;
    if (line.cells.some(isTableTitle)) return at;
    const isHead =
      line.cells.length > 1 || opensTable(line.cells[0] ?? '') || lineText(line).length < 40;
    if (!isHead) break;
    if (line.cells.some(opensTable)) start = at;
  }
  return start;
}

function titleOf(lines: readonly Line[], start: number): Cell {
  const line = lines[start];
  const text = line?.cells.find(isTableTitle) ?? '';
  return { text: labelOf(text), line: line?.number ?? 1 };
}

function scannedTable(
  lines: readonly Line[],
  start: number,
  stop: number,
  around: Surroundings,
): RecognisedTable {
  const notes = new Notes();
  const scan = new Scan(notes);
  const title = titleOf(lines, start);
  scan.read(lines, start + (title.text === '' ? 0 : 1), stop);
  const isGoals = !(scan.sections.get('indicators')?.has('actual', 'weight', 'score') ?? false);
  const traced = (isGoals ? departmentGoalsOf : selfEvaluationOf)(scan, title, around, notes);
  return {
    layout: isGoals ? 'department-goals' : 'self-evaluation',
    title: title.text,
    firstLine: title.line,
    lastLine: scan.lastLine,
    ...parts(traced, notes),
  };
}

function parts(
  traced: Traced,
  notes: Notes,
): Pick<RecognisedTable, 'evaluation' | 'lines' | 'beside' | 'findings'> {
  return {
    evaluation: traced.value,
    lines: traced.lines,
    beside: traced.beside,
    findings: notes.all(),
  };
}

function summaryTables({ projects }: ProjectSummary, title: Cell): RecognisedTable[] {
  return projects.map(({ traced, notes, firstLine, lastLine }) => ({
    layout: 'project-goals',
    title: title.text,
    firstLine,
    lastLine,
    ...parts(traced, notes),
  }));
}

/** What stands on the first pages and around the tables: the year, the unit, its code. */
function surroundingsOf(lines: readonly Line[], fiscalYear: number | undefined): Surroundings {
  return {
    fiscalYear:
      (fiscalYear === undefined ? undefined : { text: String(fiscalYear), line: 1 }) ??
      firstMatch(lines, /(?<!\d)((?:19|20)\d\d)年(?:度|.{0,40}(?:部门)?[预决]算)/u) ??
      firstMatch(lines, /(?<!\d)((?:19|20)\d\d)年/u),
    unitName: firstMatch(
      lines,
      /^(?:部门|单位|部门名称|单位名称|填报单位|预算单位):(.{2,60})$/u,
      isName,
    ),
    unitCode: firstMatch(lines, /^(?:预算|单位|部门)(?:代码|编码):(\w{1,20})$/u),
  };
}

function isName(text: string): boolean {
  return !/^(?:万?元|亿元|本级|本部门)/u.test(text);
}

function firstMatch(
  lines: readonly Line[],
  pattern: RegExp,
  accept: (text: string) => boolean = () => true,
): Cell | undefined {
  for (const line of lines) {
    if (line.cells.length > 3) continue;
    const text = pattern.exec(compact(line.cells.join('')))?.[1];
    if (text !== undefined && accept(text)) return { text, line: line.number };
  }
  return undefined;
}

/** A title of a known table below which none was read: told, not passed over. */
function unreadTitles(
  lines: readonly Line[],
  tables: readonly RecognisedTable[],
): readonly SourcedFinding[] {
  const notes = new Notes();
  const ends = endsOfHeads(lines);
  lines.forEach((line, at) => {
    const title = line.cells.find(isTableTitle);
    const next = lines[at + 1];
    const opensRows =
      next !== undefined && lines.slice(at + 1, at + 6).some(({ cells }) => cells.length > 2);
    const isRead = tables.some(
      (table) =>
        line.number <= table.lastLine &&
        (table.title === labelOf(title ?? '') || table.firstLine <= (ends[at] ?? 0)),
    );
    if (title !== undefined && opensRows && !isRead)
      notes.add(
        'table-unreadable',
        line.number,
        `第 ${line.number} 行的“${labelOf(title)}”没有找到指标的表头，没有读取。`,
      );
  });
  return notes.all();
}

/** For every line, the number of the next line that is a row: up to there stand titles and the like. */
function endsOfHeads(lines: readonly Line[]): readonly number[] {
  let next = Number.POSITIVE_INFINITY;
  return lines
    .toReversed()
    .map(({ cells, number }) => {
      if (cells.length > 2) next = number;
      return next;
    })
    .toReversed();
}
