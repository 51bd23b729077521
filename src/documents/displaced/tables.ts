/**
 * Zhengzhou's tables in texts whose pages break cells, shift rows and lose blanks: their rows are laid under
 * their headers by what stands in them. The summary of projects, one line a project, is read here from any file.
 */
import { appendAll } from '../../lists.js';
import { bareLabel, labelOf, type TextCell } from '../cells.js';
import { fieldsOf, isTableTitle } from '../headings.js';
import type { DocumentContext } from '../layouts/layout.js';
import type { EvaluationBuilder, Stage } from '../recognised.js';
import { type Line, lineText } from '../source/lines.js';
import { departmentGoalsOf } from './department-goals.js';
import { Notes } from './notes.js';
import { isSummaryHeader, type ProjectSummary, readProjectGoals } from './project-goals.js';
import { TableParser } from './scan.js';
import { selfEvaluationOf } from './self-evaluation.js';

/** A table of a text, its places still lines. */
export interface TextTable {
  readonly layout: string;
  readonly stage: Stage;
  readonly title: string;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly traced: EvaluationBuilder;
  readonly notes: Notes;
}

export interface ZhengzhouTables {
  readonly tables: readonly TextTable[];
  /** The sum line of the projects, if there is a summary of them. */
  readonly projectTotal: TextCell | undefined;
  /** The lines from the title of each to its last row. */
  readonly taken: readonly { readonly first: number; readonly last: number }[];
  /** Notes that belong to no table. */
  readonly notes: readonly Notes[];
}

/**
 * Reads Zhengzhou's tables among the lines of a file, and no others.
 * @param isText whether the lines are of a text, where pages break and shift rows; else they are rows of drawn
 * grids, of which only the summary of projects is read here.
 */
export function zhengzhouTables(
  lines: readonly Line[],
  around: DocumentContext,
  isText: boolean,
): ZhengzhouTables {
  const found = headersOf(lines);
  const tables: TextTable[] = [];
  const notes: Notes[] = [];
  const taken: { first: number; last: number }[] = [];
  let projectTotal: TextCell | undefined;
  found.forEach((header, index) => {
    const before = index === 0 ? 0 : (found[index - 1]?.headerAt ?? 0) + 1;
    const start = startOf(lines, header.headerAt, before, tables.at(-1)?.lastLine ?? 0);
    const next = found[index + 1];
    const stop =
      next === undefined ? lines.length : startOf(lines, next.headerAt, header.headerAt + 1, 0);
    if (!isOwn(lines, header, start, isText)) return;
    if (header.isSummary) {
      const summary = readProjectGoals(lines, start, header.headerAt, stop, around);
      projectTotal ??= summary.total;
      appendAll(tables, summaryTables(summary, titleOf(lines, start)));
      notes.push(summary.notes);
      taken.push({ first: lines[start]?.number ?? 0, last: summary.lastLine });
      return;
    }
    const table = scannedTable(lines, start, stop, around);
    tables.push(table);
    taken.push({ first: lines[start]?.number ?? 0, last: table.lastLine });
  });
  return { tables, projectTotal, taken, notes };
}

/** What the summary of projects has above its pairs, as no table of one project has. */
function isSummaryWord(cell: string): boolean {
  return /汇总表|^(?:单位|项目)编码|^项目金额/u.test(labelOf(cell));
}

/** Its titles, and columns that no other form has. */
const ownTitle = /自评情况表|部门\(单位\)整体绩效目标表|项目绩效目标汇总表/u;

function isOwn(
  lines: readonly Line[],
  { headerAt, isSummary }: FoundHeader,
  start: number,
  isText: boolean,
): boolean {
  if (isSummary)
    return lines.slice(start, headerAt + 1).some(({ cells }) => cells.some(isSummaryWord));
  if (!isText) return false;
  const { cells = [] } = lines[headerAt] ?? {};
  if (fieldsOf(cells).includes('deviation')) return true;
  if (cells.some((cell) => /^指标值(?:说明|解释|内容)$/u.test(labelOf(cell)))) return true;
  return ownTitle.test(titleOf(lines, start).text) && isInOwnOrder(cells);
}

/** Other places call their tables 自评情况表, too; where a row has lost its cells, the order of the columns decides. */
function isInOwnOrder(cells: readonly string[]): boolean {
  const fields = fieldsOf(cells);
  const places = (['target', 'actual', 'weight', 'score'] as const)
    .map((field) => fields.indexOf(field))
    .filter((at) => at >= 0);
  return places.every((at, index) => index === 0 || at > (places[index - 1] as number));
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

function titleOf(lines: readonly Line[], start: number): TextCell {
  const line = lines[start];
  const text = line?.cells.find(isTableTitle) ?? '';
  return { text: labelOf(text), line: line?.number ?? 1 };
}

function scannedTable(
  lines: readonly Line[],
  start: number,
  stop: number,
  around: DocumentContext,
): TextTable {
  const notes = new Notes();
  const scan = new TableParser(notes);
  const title = titleOf(lines, start);
  scan.read(lines, start + (title.text === '' ? 0 : 1), stop);
  const isGoals = !(scan.sections.get('indicators')?.has('actual', 'weight', 'score') ?? false);
  const traced = (isGoals ? departmentGoalsOf : selfEvaluationOf)(scan, title, around, notes);
  const isDepartment = traced.value['kind'] === 'department';
  const filled = isDepartment ? 'zhengzhou/department' : 'zhengzhou/project';
  return {
    layout: isGoals ? 'zhengzhou/goals-department' : filled,
    stage: isGoals ? 'goals' : 'filled',
    title: title.text,
    firstLine: title.line,
    lastLine: scan.lastLine,
    traced,
    notes,
  };
}

function summaryTables({ projects }: ProjectSummary, title: TextCell): TextTable[] {
  return projects.map(({ traced, notes, firstLine, lastLine }) => ({
    layout: 'zhengzhou/goals-projects',
    stage: 'goals' as const,
    title: title.text,
    firstLine,
    lastLine,
    traced,
    notes,
  }));
}
