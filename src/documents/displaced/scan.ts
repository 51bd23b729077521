/** Goes through the lines of one table and sorts them into its sections. */
import { givesReason } from '../../indicators/characters.js';
import { bareLabel, isRestOfFigure, labelOf, numberOf, type TextCell } from '../cells.js';
import { type ColumnField, fieldsOf, isHeading, isTableTitle } from '../headings.js';
import { type Line, lineText, onlyCell } from '../source/lines.js';
import type { Notes } from './notes.js';
import { DisplacedSection } from './rows.js';
import { isPartLabel } from './words.js';

/** What stands beside a label in the head of a table. */
export type PairName =
  | 'unit'
  | 'project'
  | 'projectCode'
  | 'supervisor'
  | 'implementingUnit'
  | 'contactName'
  | 'contactPhone'
  | 'grade'
  | 'duty';

const pairWords: readonly (readonly [PairName, RegExp])[] = [
  [
    'unit',
    /^(?:部门\(单位\)|单位\(部门\)|预算部门|预算单位|填报单位|自评单位|部门|单位)名称$|^填报单位$|^预算单位$/u,
  ],
  ['project', /^项目名称$/u],
  ['projectCode', /^项目(?:编码|代码|编号)$/u],
  ['supervisor', /^(?:主管部门|主管单位)(?:及代码|名称)?$/u],
  ['implementingUnit', /^(?:项目)?(?:实施|使用)单位(?:名称)?$/u],
  ['contactName', /^(?:项目负责人|联系人|填报人|填表人)$/u],
  ['contactPhone', /^(?:联系)?电话$/u],
  ['grade', /^(?:自评|评价)?等级$/u],
  ['duty', /^年度履职目标$/u],
];

type SectionName = 'funding' | 'statements' | 'goals' | 'tasks' | 'indicators';

/** A table sorted into its parts. */
export class TableParser {
  readonly headFields = new Map<PairName, TextCell>();
  readonly sections = new Map<SectionName, DisplacedSection>();
  /** Rows before the indicators that belong to no section, for the layout to look at. */
  readonly unassignedLines: Line[] = [];
  reportedOn: TextCell | undefined;
  year: TextCell | undefined;
  total: Line | undefined;
  lastLine = 0;
  readonly #notes: Notes;
  #current: SectionName | undefined;

  constructor(notes: Notes) {
    this.#notes = notes;
  }

  /**
   * Reads from the line at `start` on.
   * @param stop where the next table begins.
   */
  read(lines: readonly Line[], start: number, stop: number): void {
    const own = lines.slice(0, stop);
    let at = start;
    while (at < stop && this.total === undefined) {
      const taken = this.#take(own, at);
      if (taken === 0) return;
      at += taken;
      this.lastLine = own[at - 1]?.number ?? this.lastLine;
    }
  }

  /** How many lines were taken; 0 where the table ends. */
  #take(lines: readonly Line[], at: number): number {
    const line = lines[at] as Line;
    if (this.#opensSection(line) || this.#isTotal(line)) return 1;
    const inTable = this.#current === 'indicators' || this.#current === 'statements';
    if (!inTable && this.#isHead(line)) return 1;
    const taken = this.#current === undefined ? 0 : this.#currentSection().take(lines, at);
    if (taken > 0) return taken;
    if (this.#current === 'indicators') return this.#endsTable(lines, at) ? 0 : this.#unread(line);
    return this.#unread(line);
  }

  /** What stands in the head of a table, outside its sections. */
  #isHead(line: Line): boolean {
    if (this.#isDate(line) || isPartLabel(lineText(line)) || this.#isPairs(line)) return true;
    const isBudget =
      this.#current !== 'funding' &&
      line.cells.some((cell) => cell.length <= 30 && budgetLabels.test(labelOf(cell)));
    if (isBudget) {
      this.#current = undefined;
      this.unassignedLines.push(line);
    }
    return isBudget;
  }

  #currentSection(): DisplacedSection {
    return this.sections.get(this.#current as SectionName) as DisplacedSection;
  }

  #opensSection(line: Line): boolean {
    const fields = fieldsOf(line.cells);
    const opened = sectionOf(fields);
    if (opened === undefined) return false;
    if (this.sections.has(opened.name) && opened.name === this.#current) return false;
    this.#current = opened.name;
    if (!this.sections.has(opened.name))
      this.sections.set(
        opened.name,
        new DisplacedSection(opened.fields, line.cells, opened.key, this.#notes),
      );
    return true;
  }

  #isTotal(line: Line): boolean {
    const first = line.cells.find((cell) => cell !== '') ?? '';
    const isTotal =
      this.#current === 'indicators' &&
      /^(?:总分|总得分|合计|总计|自评总分|自评得分)$/u.test(bareLabel(first)) &&
      line.cells.some((cell) => numberOf(cell) !== undefined);
    if (isTotal) this.total = line;
    return isTotal;
  }

  #isPairs({ cells, number }: Line): boolean {
    let found = false;
    cells.forEach((cell, index) => {
      const pair = pairOf(cell) ?? valueBeside(cells, index);
      if (pair === undefined) return;
      found = true;
      if (!this.headFields.has(pair.name))
        this.headFields.set(pair.name, { text: pair.text, line: number });
    });
    return found;
  }

  #isDate(line: Line): boolean {
    const text = lineText(line);
    const date =
      /^(?:填报日期|填表日期|填报时间|日期)?:?(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?$/u.exec(text);
    if (date !== null) {
      const [, year, ...rest] = date;
      const parts = rest.filter((part) => part !== undefined).map((part) => part.padStart(2, '0'));
      this.reportedOn = { text: [year, ...parts].join('-'), line: line.number };
    }
    const year = /^\(?(\d{4})年度?\)?$/u.exec(text);
    if (year?.[1] !== undefined) this.year = { text: year[1], line: line.number };
    return date !== null || year !== null || isTableTitle(text);
  }

  #endsTable(lines: readonly Line[], at: number): boolean {
    const line = lines[at] as Line;
    const text = onlyCell(line);
    if (text === undefined) return false;
    if (line.cells.length > 1) return isTableTitle(text);
    const next = lines[at + 1];
    const isLast = next === undefined || next.cells.length === 1;
    return isHeading(text) || (isLast && !isRestOfFigure(text));
  }

  #unread(line: Line): number {
    this.#notes.unread(line.number, line.cells);
    return 1;
  }
}

const budgetLabels =
  /^(?:部门|单位)?预算总额|资金来源|资金结构|政府预算资金|财政专户管理资金$|单位资金$|\(1\)基本支出$|\(2\)项目支出$/u;

interface Opened {
  readonly name: SectionName;
  readonly fields: readonly (ColumnField | undefined)[];
  readonly key: ColumnField;
}

/** 情况说明 spans the items and what is said of each; no header tells them apart. */
function statementFields(
  fields: readonly (ColumnField | undefined)[],
): readonly (ColumnField | undefined)[] {
  const item = fields.indexOf('statement');
  const said = fields[item + 2] === undefined ? item + 2 : item + 1;
  return fields.map((field, index) => {
    if (index === item) return 'level3';
    return index === said ? 'statement' : field;
  });
}

function sectionOf(fields: readonly (ColumnField | undefined)[]): Opened | undefined {
  const has = (...names: readonly ColumnField[]): boolean =>
    names.every((name) => fields.includes(name));
  if (has('level3', 'target')) return { name: 'indicators', fields, key: 'level3' };
  if (has('statement') && (has('weight') || has('score')))
    return { name: 'statements', fields: statementFields(fields), key: 'level3' };
  if (has('adjusted', 'executed') || has('initial', 'executed'))
    return { name: 'funding', fields: withSource(fields), key: 'source' };
  if (has('task', 'content')) return { name: 'tasks', fields, key: 'task' };
  if (has('expected')) return { name: 'goals', fields, key: 'expected' };
  return undefined;
}

/** The column before the first amount names the source of the money; no header says so. */
function withSource(
  fields: readonly (ColumnField | undefined)[],
): readonly (ColumnField | undefined)[] {
  const first = fields.findIndex((field) => field !== undefined);
  return fields.map((field, index) => (index === first - 1 ? 'source' : field));
}

interface Pair {
  readonly name: PairName;
  readonly text: string;
}

function pairNameOf(label: string): PairName | undefined {
  return pairWords.find(([, pattern]) => pattern.test(labelOf(label)))?.[0];
}

/** Label and value in one cell: `部门名称：…`. */
function pairOf(cell: string): Pair | undefined {
  const [, label = '', text = ''] = /^([^:：]{2,12})[:：](.+)$/u.exec(cell) ?? [];
  const name = pairNameOf(label);
  return name === undefined ? undefined : { name, text: text.trim() };
}

/** A label, and the next cell that is not blank. */
function valueBeside(cells: readonly string[], index: number): Pair | undefined {
  const name = pairNameOf(cells[index] ?? '');
  const text = cells.slice(index + 1).find((cell) => cell !== '');
  const isValue = text !== undefined && pairNameOf(text) === undefined && givesReason(text);
  return name === undefined || !isValue ? undefined : { name, text };
}
