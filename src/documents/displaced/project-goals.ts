/**
 * The summary of the goals of all projects: 部门预算项目绩效目标汇总表. One line a project with its money,
 * and beside it the indicators of each block in a pair of columns of their own, filled from the top.
 */
import { compact } from '../../indicators/characters.js';
import { isFigure, isRestOfFigure, isVoid, labelOf, numberOf, type TextCell } from '../cells.js';
import { fieldOf, isHeading, isTableTitle } from '../headings.js';
import type { DocumentContext } from '../layouts/layout.js';
import { EvaluationBuilder } from '../recognised.js';
import { inFile } from '../source/addresses.js';
import { type Line, onlyCell } from '../source/lines.js';
import { type AlignedColumn, type Alignment, align, misfitCost } from './align.js';
import { Notes } from './notes.js';

/** A project of the summary, with the notes that concern it. */
export interface ProjectGoals {
  readonly traced: EvaluationBuilder;
  readonly notes: Notes;
  readonly firstLine: number;
  readonly lastLine: number;
}

export interface ProjectSummary {
  readonly projects: readonly ProjectGoals[];
  /** The line that adds the projects up, with its amount. */
  readonly total: TextCell | undefined;
  /** Notes that belong to no project. */
  readonly notes: Notes;
  readonly lastLine: number;
}

/** Whether a line is the last line of the header: pairs of names and targets. */
export function isSummaryHeader(cells: readonly string[]): boolean {
  const count = (field: string): number => cells.filter((cell) => fieldOf(cell) === field).length;
  return count('level3') > 1 && count('target') > 1;
}

type Name =
  | 'code'
  | 'name'
  | 'total'
  | `source${number}`
  | `name${number}`
  | `target${number}`
  | 'gap';

interface Block {
  readonly level1: string;
  readonly name: Name;
  readonly target: Name;
}

interface Header {
  readonly columns: readonly AlignedColumn<Name>[];
  readonly blocks: readonly Block[];
  readonly sources: readonly { readonly name: Name; readonly source: string }[];
}

/**
 * Reads the summary from the last line of its header on.
 * @param headerAt the index of that line.
 * @param first the index of the first line of the header.
 */
export function readProjectGoals(
  lines: readonly Line[],
  first: number,
  headerAt: number,
  stop: number,
  around: DocumentContext,
): ProjectSummary {
  const reader = new SummaryReader(headerOf(lines.slice(first, headerAt + 1)), around);
  let at = headerAt + 1;
  while (at < stop) {
    const taken = reader.take(lines.slice(0, stop), at);
    if (taken === 0) break;
    at += taken;
  }
  return reader.result(lines[at - 1]?.number ?? 0);
}

/** The columns of a header of several lines: the last names the pairs, those above their blocks. */
function headerOf(lines: readonly Line[]): Header {
  const last = lines.at(-1)?.cells ?? [];
  const above = (index: number, pattern: RegExp): string | undefined =>
    lines.map(({ cells }) => cells[index] ?? '').find((cell) => pattern.test(labelOf(cell)));
  const blocks: Block[] = [];
  const sources: { name: Name; source: string }[] = [];
  const columns = last.map((cell, index): AlignedColumn<Name> => {
    const field = fieldOf(cell);
    if (field === 'level3') {
      const level1 = above(index, /指标$/u);
      const block = blockOf(
        index,
        level1 === undefined || fieldOf(level1) !== undefined ? '绩效指标' : level1,
      );
      blocks.push(block);
      return nameColumn(block.name, block.level1);
    }
    if (field === 'target') return targetColumn(`target${index - 1}`);
    return moneyOrHead(index, above, sources);
  });
  return { columns, blocks, sources };
}

function blockOf(index: number, level1: string): Block {
  return { level1, name: `name${index}`, target: `target${index}` };
}

function moneyOrHead(
  index: number,
  above: (index: number, pattern: RegExp) => string | undefined,
  sources: { name: Name; source: string }[],
): AlignedColumn<Name> {
  if (index === 0 || above(index, /编码|代码/u) !== undefined) return codeColumn;
  if (above(index, /总额|资金合计/u) !== undefined) return moneyColumn('total');
  const source = above(index, /资金|拨款/u);
  if (source !== undefined && !/项目金额/u.test(source)) {
    const name: Name = `source${index}`;
    sources.push({ name, source });
    return moneyColumn(name);
  }
  return above(index, /单位|名称/u) === undefined ? { ...moneyColumn('gap') } : projectColumn;
}

const isNumber = (text: string): boolean => numberOf(text) !== undefined;
const isCode = (text: string): boolean => /^[\d\s]{3,25}$/u.test(text);

const codeColumn: AlignedColumn<Name> = {
  name: 'code',
  emptyCost: 0,
  misfit: (text) => (isCode(text) ? 0 : 40),
};
const projectColumn: AlignedColumn<Name> = {
  name: 'name',
  emptyCost: 0,
  misfit: (text) => (isNumber(text) ? 40 : 0),
};
const moneyColumn = (name: Name): AlignedColumn<Name> => ({
  name,
  emptyCost: name === 'total' ? 8 : 0,
  misfit: (text) => (isNumber(text) || isVoid(text) ? 0 : 60),
});
/** Names of the block of satisfaction speak of it, others seldom do. */
const nameColumn = (name: Name, level1: string): AlignedColumn<Name> => ({
  name,
  emptyCost: 0,
  misfit: (text) => {
    if (isFigure(text)) return 40;
    const isSatisfaction = /满意/u.test(text);
    return isSatisfaction === /满意/u.test(level1) ? 0 : 3;
  },
});
const targetColumn = (name: Name): AlignedColumn<Name> => ({
  name,
  emptyCost: 0,
  isPaired: true,
  misfit: () => 0,
});

interface Project extends ProjectGoals {
  lastLine: number;
  count: number;
  /** The blocks that the line above filled. */
  filled: readonly Block[];
}

/** Cells that a row may have beyond its columns; with more, it is two rows run together. */
const surplusMax = 3;

type Laid = Alignment<Name>;

/** What every project of a summary has. */
const identities = [
  ['/project/code', '编码'],
  ['/project/name', '名称'],
  ['/budget/total/initial', '资金总额'],
  ['/budget/lines/0/initial', '资金来源'],
] as const;

function noteMissing(projects: readonly Project[], pointer: string, label: string): void {
  const lacking = projects.filter(({ traced }) => !traced.lines.has(pointer));
  // Not every bureau prints codes; amounts and names stand in every summary.
  if (pointer === '/project/code' && lacking.length === projects.length) return;
  for (const { notes, firstLine } of lacking)
    notes.add('cell-doubtful', firstLine, `${inFile(firstLine)}的项目没有${label}，请核对。`);
}

class SummaryReader {
  readonly #header: Header;
  readonly #around: DocumentContext;
  readonly #projects: Project[] = [];
  readonly #notes = new Notes();
  #unit: { code: TextCell; name: TextCell } | undefined;
  #total: TextCell | undefined;

  constructor(header: Header, around: DocumentContext) {
    this.#header = header;
    this.#around = around;
  }

  result(lastLine: number): ProjectSummary {
    for (const [path, label] of identities) noteMissing(this.#projects, path, label);
    return { projects: this.#projects, total: this.#total, notes: this.#notes, lastLine };
  }

  /** How many lines were taken; 0 where the table ends. */
  take(lines: readonly Line[], at: number): number {
    const line = lines[at] as Line;
    if (line.cells.some((cell) => fieldOf(cell) !== undefined))
      return isSummaryHeader(line.cells) ? 1 : 0;
    if (this.#isHeaderLine(line)) return 1;
    if (line.cells.length === 1) return this.#loneText(lines, at);
    if (isTableTitle(onlyCell(line) ?? '')) return 0;
    return this.#row(lines, at);
  }

  #isHeaderLine({ cells }: Line): boolean {
    const known =
      /^(?:单位编码|项目单位|项目金额|绩效目标|资金总额|成本指标|产出指标|效益指标|满意度指标)/u;
    return cells.filter((cell) => known.test(labelOf(cell))).length > 1;
  }

  #loneText(lines: readonly Line[], at: number): number {
    const line = lines[at] as Line;
    const next = lines[at + 1];
    const isLast = next === undefined || next.cells.length === 1;
    if (isHeading(line.cells[0] ?? '') || (isLast && !isRestOfFigure(line.cells[0] ?? '')))
      return 0;
    const joined = this.#joined(lines, at);
    if (joined > 0) return joined;
    this.#unread(line);
    return 1;
  }

  #row(lines: readonly Line[], at: number): number {
    const line = lines[at] as Line;
    const laid = this.#lay(line.cells);
    if (this.#isCut(line, lines[at + 1])) {
      const taken = this.#joined(lines, at);
      if (taken > 0) return taken;
    }
    if (laid !== undefined && laid.cost < misfitCost) {
      this.#accept(laid, line);
      return 1;
    }
    const joined = this.#joined(lines, at);
    if (joined > 0) return joined;
    if (laid === undefined || line.cells.length > this.#header.columns.length + surplusMax)
      this.#unread(line);
    else {
      this.#accept(laid, line);
      const notes = this.#projects.at(-1)?.notes ?? this.#notes;
      notes.add(
        'cell-doubtful',
        line.number,
        `${inFile(line.number)}有内容与所在栏不符，可能错位，请核对。`,
      );
    }
    return 1;
  }

  /** Rows begin with a code or a blank; one that begins with words, behind a short one, is the rest of it. */
  #isCut({ cells }: Line, next: Line | undefined): boolean {
    const [first = ''] = next?.cells ?? [];
    return cells.length < this.#header.columns.length && first !== '' && !isCode(first);
  }

  /** What was not read may be the end of one project and the beginning of another. */
  #unread({ number, cells }: Line): void {
    this.#notes.unread(number, cells);
    this.#projects.at(-1)?.notes.unread(number, cells);
  }

  #joined(lines: readonly Line[], at: number): number {
    const [line, next] = [lines[at] as Line, lines[at + 1]];
    const width = this.#header.columns.length;
    if (next === undefined || line.cells.length + next.cells.length - 1 !== width) return 0;
    const cells = [
      ...line.cells.slice(0, -1),
      `${line.cells.at(-1) ?? ''}${next.cells[0] ?? ''}`,
      ...next.cells.slice(1),
    ];
    const laid = this.#lay(cells);
    if (laid === undefined || laid.cost >= misfitCost) return 0;
    this.#accept({ ...laid, displaced: '行内断开' }, line);
    return 2;
  }

  /** A block is filled from the top: what stands below nothing stands elsewhere. */
  #lay(cells: readonly string[]): Laid | undefined {
    const project = this.#projects.at(-1);
    const goesOn = cells[0] === '' && cells[1] === '' && project !== undefined;
    const columns = goesOn
      ? this.#header.columns.map((column) => this.#priced(column, project))
      : this.#header.columns;
    return align(cells, columns);
  }

  #priced(column: AlignedColumn<Name>, project: Project): AlignedColumn<Name> {
    const { blocks } = this.#header;
    const leftmost = blocks.findIndex((block) => project.filled.includes(block));
    const own = blocks.findIndex(({ name }) => name === column.name);
    if (own < 0 || own >= leftmost) return column;
    return { ...column, misfit: (text) => column.misfit(text) + 20 };
  }

  #accept(laid: Laid, line: Line): void {
    const code = laid.cells.get('code') ?? '';
    const name = laid.cells.get('name');
    const blocks = this.#header.blocks.filter(
      (block) => laid.cells.has(block.name) || laid.cells.has(block.target),
    );
    const isNew = name !== undefined || code !== '' || laid.cells.has('total');
    if (isNew && (blocks.length === 0 || name === undefined) && code.length < 15) {
      this.#sumLine(laid, line);
      return;
    }
    if (isNew) this.#open(laid, line);
    const project = this.#projects.at(-1);
    if (project === undefined) {
      this.#notes.unread(line.number, line.cells);
      return;
    }
    this.#add(project, laid, line, blocks);
  }

  /** The line of the unit or of all projects: amounts without indicators. */
  #sumLine({ cells }: Laid, { number: line }: Line): void {
    const name = cells.get('name');
    const total = numberOf(cells.get('total') ?? '');
    if (name !== undefined)
      this.#unit = { code: { text: cells.get('code') ?? '', line }, name: { text: name, line } };
    if (total !== undefined) this.#total ??= { text: total.text, line };
  }

  #open({ cells }: Laid, { number: line }: Line): void {
    const traced = new EvaluationBuilder();
    const around = this.#around;
    traced.put(['kind'], 'project', line);
    traced.put(['policy'], 'zhengzhou-project', line);
    const { fiscalYear } = around;
    if (fiscalYear !== undefined)
      traced.put(['fiscalYear'], Number(fiscalYear.text), fiscalYear.line);
    traced.putText(['unit', 'code'], this.#unit?.code);
    traced.putText(['unit', 'name'], this.#unit?.name ?? around.unitName);
    traced.putText(['project', 'code'], {
      text: (cells.get('code') ?? '').replace(/\s/gu, ''),
      line,
    });
    traced.putText(['project', 'name'], { text: cells.get('name') ?? '', line });
    const notes = new Notes();
    const project: Project = {
      traced,
      notes,
      firstLine: line,
      lastLine: line,
      count: 0,
      filled: [],
    };
    this.#projects.push(project);
    this.#putMoney(project, cells, line);
  }

  #putMoney({ traced, notes }: Project, cells: ReadonlyMap<Name, string>, line: number): void {
    const put = (path: readonly (string | number)[], text: string): void => {
      const number = numberOf(text);
      traced.put(path, number?.text, line);
      if (number?.repaired === true)
        notes.add('reading-repaired', line, `${inFile(line)}的“${text}”读作 ${number.text}。`);
    };
    traced.put(['budget', 'currencyUnit'], '万元', line);
    put(['budget', 'total', 'initial'], cells.get('total') ?? '');
    this.#header.sources
      .filter(({ name }) => numberOf(cells.get(name) ?? '') !== undefined)
      .forEach(({ name, source }, index) => {
        traced.put(['budget', 'lines', index, 'source'], source, line);
        put(['budget', 'lines', index, 'initial'], cells.get(name) ?? '');
      });
  }

  #add(project: Project, laid: Laid, line: Line, blocks: readonly Block[]): void {
    const { number } = line;
    const astray = laid.cells.get('gap');
    if (astray !== undefined)
      project.notes.add(
        'cell-doubtful',
        number,
        `${inFile(number)}的“${astray}”上方没有表头，没有读取。`,
      );
    if (laid.displaced === undefined) project.notes.inPlace();
    else project.notes.shifted(number, laid.displaced);
    for (const block of blocks) {
      const level3 = laid.cells.get(block.name);
      const target = laid.cells.get(block.target) ?? '';
      if (level3 === undefined) {
        project.notes.add(
          'cell-doubtful',
          number,
          `${inFile(number)}的指标值“${target}”没有指标名称，没有读取。`,
        );
        continue;
      }
      const index = project.count;
      if (compact(level3) === compact(target))
        project.notes.add(
          'cell-doubtful',
          number,
          `${inFile(number)}的指标值与指标名称“${level3}”相同，请核对。`,
          `/indicators/${index}/target`,
        );
      project.count += 1;
      project.traced.put(['indicators', index, 'level1'], block.level1, number);
      project.traced.put(['indicators', index, 'level3'], level3, number);
      project.traced.put(['indicators', index, 'target'], target, number);
    }
    project.filled = blocks;
    project.lastLine = number;
  }
}
