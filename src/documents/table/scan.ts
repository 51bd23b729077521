/** Goes through the rows of one table and sorts them into its parts. */
import { Fraction } from '../../decimal.js';
import { quoted } from '../../defect.js';
import { compact } from '../../indicators/characters.js';
import { plainDate, plainYear } from '../../indicators/plain-form.js';
import { appendAll, greatestOf } from '../../lists.js';
import { isFigure, isRestOfFigure, isVoid, numberOf, type TextCell } from '../cells.js';
import { inFile } from '../source/addresses.js';
import { type PrintedUnit, pointsOf } from './amounts.js';
import { GoalMarks } from './annual-goals.js';
import { type SourceColumns, sourceColumnsOf, takeSourceRow } from './fund-columns.js';
import {
  currencyOfRow,
  type FundColumn,
  type FundRow,
  fundColumnsOf,
  fundRowOf,
  type Halves,
  isFundHeader,
  isSplitOfUse,
  labelledAmounts,
  saysAmountsInCells,
} from './funds.js';
import { dateOf, pairsOf, yearOf } from './head.js';
import { type Header, headerAt } from './header.js';
import { isKindOf, type LaidRow, lay } from './lay.js';
import type { TableNotes } from './notes.js';
import type { Goal, IndicatorRow, StatementRow, TableParts, Task } from './parts.js';
import type { HeaderColumn } from './roles.js';
import { distinctCells, ownCells, type RowCell, type TableRow } from './rows.js';
import { gradeIn, isSubtotal, isTotal, totalOf } from './sums.js';
import {
  goalFieldOf,
  type HeadName,
  headNameOf,
  headWord,
  type IndicatorField,
  indicatorFieldOf,
  isContinued,
  isLevel1,
  isLevel2,
  isPlaceholder,
  isReasonLabel,
  isRemarkLabel,
  isSideLabel,
  isTitle,
  levelWord,
  type Words,
} from './words.js';

type Section = 'head' | 'funds' | 'statements' | 'goals' | 'tasks' | 'indicators' | 'after';

interface GoalColumns {
  readonly expected: RowCell | undefined;
  readonly achieved: RowCell | undefined;
}

export class TableScan {
  readonly #rows: readonly TableRow[];
  readonly #words: Words<IndicatorField>;
  readonly #notes: TableNotes;
  readonly #head = new Map<HeadName, TextCell>();
  readonly #indicators: IndicatorRow[] = [];
  readonly #skipped: IndicatorRow['cells'][] = [];
  /** A row of the execution rate, and before which indicator it stands. */
  #execution: { readonly row: IndicatorRow; readonly at: number } | undefined;
  readonly #statements: StatementRow[] = [];
  readonly #goals: Goal[] = [];
  readonly #goalMarks = new GoalMarks();
  readonly #tasks: Task[] = [];
  readonly #funds: FundRow[] = [];
  readonly #reasons: TextCell[] = [];
  readonly #labels = new Set<string>();
  #section: Section = 'head';
  #title: TextCell | undefined;
  #year: TextCell | undefined;
  #date: TextCell | undefined;
  #currency: PrintedUnit | undefined;
  #header: Header | undefined;
  #firstHeader: Header | undefined;
  #fundColumns: readonly FundColumn[] = [];
  #halves: Halves = { usedFrom: undefined, yearFrom: undefined };
  #sources: SourceColumns | undefined;
  #goalColumns: GoalColumns | undefined;
  #statementHeader: readonly FundColumn[] = [];
  #banner: TextCell | undefined;
  #executionWeight: TextCell | undefined;
  #total: TextCell | undefined;
  /** Where the money begins, if that is below the indicators. */
  #fundsFrom: number | undefined;
  #hasTotalRow = false;
  /** Behind how many indicators the last total stands. */
  #totalAt = 0;
  /** Whether rows behind the total are in the form's own shape, so that it stands in the middle or above. */
  #goesOnBelow = false;
  /** The rows behind the total that are not the form's. */
  #leftOut: { readonly first: number; last: number; isScored: boolean } | undefined;
  #block = -1;
  #first = 0;
  #last = 0;

  constructor(rows: readonly TableRow[], words: Words<IndicatorField>, notes: TableNotes) {
    this.#rows = rows;
    this.#words = words;
    this.#notes = notes;
  }

  /**
   * Reads the rows from `start` on.
   * @param stop where the next table begins.
   * @returns the index behind its last row, and its parts; undefined for a table without a header.
   */
  read(
    start: number,
    stop: number,
  ): { readonly end: number; readonly parts: TableParts } | undefined {
    let index = start;
    this.#first = this.#rows[start]?.line ?? 0;
    while (index < stop) {
      const taken = this.#take(index, stop);
      if (taken === 0) break;
      for (const row of this.#rows.slice(index, index + taken)) this.#see(row);
      index += taken;
    }
    const header = this.#firstHeader;
    return header === undefined ? undefined : { end: index, parts: this.#parts(header) };
  }

  #see(row: TableRow): void {
    this.#block = row.block;
    this.#last = greatestOf(
      row.cells.map(({ line }) => line),
      row.line,
    );
    for (const { text } of ownCells(row)) if (text.length <= 40) this.#labels.add(headWord(text));
    this.#currency ??= currencyOfRow(row);
  }

  #parts(header: Header): TableParts {
    const execution = this.#takeExecution();
    this.#noteBehindTotal();
    return {
      title: this.#title,
      head: this.#head,
      year: this.#year,
      date: this.#date,
      currency: this.#currency,
      header,
      rows: this.#indicators,
      execution,
      statements: this.#statements,
      goals: this.#goals,
      tasks: this.#tasks,
      funds: this.#funds,
      executionWeight: this.#executionWeight,
      total: this.#total,
      hasTotalRow: this.#hasTotalRow,
      reasons: this.#reasons,
      labels: this.#labels,
      first: this.#first,
      last: this.#last,
    };
  }

  /** How many rows were taken; 0 where the table ends. */
  #take(index: number, stop: number): number {
    const row = this.#rows[index] as TableRow;
    const header = headerAt(this.#rows, index, this.#words);
    if (header !== undefined) {
      this.#open(header);
      return header.rowCount;
    }
    if (this.#isGoalHeading(row, index)) return 1;
    const opened = this.#opensSection(row, this.#rows[index - 1]);
    if (opened) return 1;
    if (this.#section === 'indicators' || this.#section === 'after')
      return this.#below(row, index, stop);
    this.#above(row);
    return 1;
  }

  /** The heading of an annual goal among the indicators, or right above their header. */
  #isGoalHeading(row: TableRow, index: number): boolean {
    if (this.#section === 'indicators') return this.#goalMarks.heading(row);
    if (this.#section === 'after' && row.block !== this.#block) return false;
    const hasNext = index + 1 < this.#rows.length;
    const isAbove = hasNext && headerAt(this.#rows, index + 1, this.#words) !== undefined;
    return isAbove && this.#goalMarks.above(row);
  }

  #open(header: Header): void {
    this.#firstHeader ??= header;
    this.#header = header;
    this.#section = 'indicators';
    this.#dropLongTerm();
    this.#noteLeftOut(header);
    if (header.isJoined)
      this.#notes.repaired(header.line, `${inFile(header.line)}起的表头断在几行，已接成一行。`);
  }

  /** Columns of another year, term or person; once for a header that is repeated on every page. */
  #noteLeftOut({ line, leftOut }: Header): void {
    if (this.#firstHeader?.line !== line) return;
    for (const { text, taken } of leftOut) {
      const message = `${inFile(line)}起的表头有同义的${quoted(taken)}和${quoted(text)}两栏，按${quoted(taken)}读取，${quoted(text)}没有读取。`;
      this.#notes.add('layout-differs', line, message);
    }
  }

  /** Where one half is the long term and the other the year, the year is what is evaluated. */
  #dropLongTerm(): void {
    const { beside, ...header } = this.#header as Header;
    const isLong = [...this.#labels].some((label) => /^(?:实施期|中长期|长期|中期)/u.test(label));
    if (beside === undefined || !isLong) return;
    this.#header = { ...header, columns: beside };
    if (this.#firstHeader?.line === header.line) this.#firstHeader = this.#header;
    const message = `${inFile(header.line)}起左半为实施期（中长期）指标，右半为年度指标；只读取年度指标。`;
    this.#notes.add('layout-differs', header.line, message);
  }

  #opensSection(row: TableRow, before: TableRow | undefined): boolean {
    const cells = distinctCells(row);
    const words = cells.map(({ text }) => headWord(text));
    if (words.includes('情况说明') && cells.length > 1 && !cells.some(isNumber)) {
      this.#section = 'statements';
      this.#statementHeader = statementColumnsOf(row);
      return true;
    }
    if (words.includes('任务名称') && words.includes('主要内容')) {
      this.#section = 'tasks';
      this.#statementHeader = taskColumnsOf(row);
      return true;
    }
    if (this.#section === 'indicators' && cells.length < 3) return false;
    // The money is above: what is paid to whom, behind the form, is no source of it.
    if (this.#section === 'after' && this.#funds.length > 0) return false;
    const sources = sourceColumnsOf(row);
    if (sources !== undefined) {
      this.#section = 'funds';
      this.#sources = sources;
      appendAll(this.#funds, sources.rows);
      return true;
    }
    if (isFundHeader(row)) {
      this.#sources = undefined;
      this.#section = 'funds';
      this.#fundColumns = fundColumnsOf(row, before?.cells);
      this.#noteOtherHalf(row);
      this.#noteExecutionWeight(row);
      return true;
    }
    return this.#opensGoals(row);
  }

  #noteOtherHalf({ line }: TableRow): void {
    if (!this.#fundColumns.some(({ field }) => field === 'otherHalf')) return;
    const message = `${inFile(line)}起一半为收入、一半为支出；预算执行只按支出读取，收入没有读取。`;
    this.#notes.add('layout-differs', line, message);
  }

  #noteExecutionWeight(row: TableRow): void {
    for (const { text, line } of row.cells) {
      const weight = /\((\d{1,3}(?:\.\d+)?)分/u.exec(compact(text))?.[1];
      if (weight !== undefined) this.#executionWeight ??= { text: weight, line };
    }
  }

  #opensGoals(row: TableRow): boolean {
    if (this.#section === 'indicators' || this.#section === 'after') return false;
    const cells = distinctCells(row);
    const heads = cells.filter(({ text }) => goalFieldOf(text) !== undefined);
    if (heads.length < 2 || heads.length < cells.length) return false;
    const isAchieved = (cell: RowCell): boolean => goalFieldOf(cell.text) === 'achieved';
    const [first, ...others] = heads as [RowCell, ...RowCell[]];
    // The first cell stands beside all of it and names the part.
    const columns = others.length > 0 ? others : [first];
    const achieved = columns.findLast(isAchieved);
    const expected =
      columns.findLast((cell) => !isAchieved(cell)) ?? (isAchieved(first) ? undefined : first);
    this.#goalColumns = { expected, achieved };
    this.#section = 'goals';
    return true;
  }

  /** A row above the indicators. */
  #above(row: TableRow): void {
    if (this.#loneGoal(row) || this.#isHeadLine(row) || this.#ofSection(row)) return;
    if (this.#sources !== undefined && takeSourceRow(row, this.#sources)) return;
    const pairs = pairsOf(row);
    if (pairs !== undefined) {
      this.#takePairs(pairs);
      if (!this.#labelled(row))
        this.#noteUnnamed(
          row,
          pairs.map(({ value }) => value.text),
        );
      return;
    }
    if (this.#fund(row) || (this.#section === 'goals' && this.#goal(row))) return;
    if (this.#labelled(row) || this.#goalPair(row)) return;
    this.#noteUnnamed(row);
  }

  #ofSection(row: TableRow): boolean {
    if (this.#section === 'tasks')
      return this.#goalPair(row) || this.#labelled(row) || this.#task(row);
    return this.#section === 'statements' && this.#statement(row);
  }

  #fund(row: TableRow): boolean {
    if (this.#section !== 'funds' || this.#isGoalPair(row)) return false;
    if (saysAmountsInCells(row) || isSplitOfUse(row)) return false;
    const fund = fundRowOf(row, this.#fundColumns);
    if (fund === undefined) return false;
    this.#funds.push(fund);
    for (const cell of fund.beside) this.#notes.column(cell, row.line);
    return true;
  }

  /** Amounts that nothing names are seen, and not read. */
  #noteUnnamed(row: TableRow, known: readonly string[] = []): void {
    for (const cell of ownCells(row))
      if (isNumber(cell) && !known.includes(cell.text)) this.#notes.column(cell, row.line);
  }

  #takePairs(pairs: readonly { readonly name: HeadName; readonly value: TextCell }[]): void {
    for (const { name, value } of pairs) {
      if (name === 'year') this.#year ??= yearCell(value);
      else if (name === 'date') this.#date ??= dateCell(value);
      else if (!this.#head.has(name)) this.#head.set(name, value);
    }
  }

  #labelled(row: TableRow): boolean {
    const hasColumns = this.#section === 'funds' && this.#fundColumns.length > 0;
    if (hasColumns && !saysAmountsInCells(row) && !isSplitOfUse(row)) return false;
    const found = labelledAmounts(row, 'amount', this.#halves);
    if (found === undefined) return false;
    // Sums of tasks by their sources are no money of the table's.
    if (this.#section !== 'tasks')
      for (const cell of found.unnamed) this.#notes.unnamed(cell.line, cell.text);
    this.#noteUse(row, found.halves);
    this.#halves = found.halves;
    appendAll(this.#funds, found.rows);
    this.#noteExecutionWeight(row);
    return true;
  }

  /** The same money once more, by what it was spent on, is not added to where it came from. */
  #noteUse({ line }: TableRow, { useFrom }: Halves): void {
    if (useFrom === undefined || this.#halves.useFrom !== undefined) return;
    const message = `${inFile(line)}起按支出性质分的金额是同一笔资金的另一种分法，没有作为资金来源读取。`;
    this.#notes.add('layout-differs', line, message);
  }

  #isHeadLine(row: TableRow): boolean {
    const cells = distinctCells(row);
    const [only] = cells;
    if (only === undefined) return true;
    // A heading across the table names the part below it.
    let isHead = cells.length === 1 && isSideLabel(only.text);
    for (const { text, line } of cells) {
      const isOwnTitle = cells.length === 1 && isTitle(text);
      if (isOwnTitle) {
        this.#title ??= { text, line };
        isHead = true;
      }
      const year = yearOf(text);
      if (year !== undefined && (isOwnTitle || this.#section === 'head')) {
        this.#year ??= { text: year, line };
        isHead ||= cells.length === 1;
      }
      const date = dateOf(text);
      if (date !== undefined && this.#section === 'head') {
        this.#date ??= { text: date, line };
        isHead ||= cells.length === 1;
      }
    }
    return isHead;
  }

  #task(row: TableRow): boolean {
    const [name, content, achieved] = under(row, this.#statementHeader);
    if (name === undefined) return false;
    this.#tasks.push({
      name,
      ...(content === undefined ? {} : { content }),
      ...(achieved === undefined ? {} : { achieved }),
    });
    return true;
  }

  #statement(row: TableRow): boolean {
    const scores = this.#statementHeader;
    const cells = ownCells(row);
    const find = (field: string): RowCell | undefined => {
      const column = scores.find((candidate) => candidate.field === field);
      return column === undefined
        ? undefined
        : cells.find((cell) => cell.first <= column.last && cell.last >= column.first);
    };
    const [weight, score, problem] = [find('weight'), find('score'), find('explanation')];
    const [item, said] = cells.filter((cell) => ![weight, score, problem].includes(cell));
    if (item === undefined || item.text.length > 30 || headWord(item.text) === '') return false;
    if (goalFieldOf(item.text) !== undefined) return false;
    this.#statements.push({ line: row.line, item, said, weight, score, problem });
    return true;
  }

  #goal(row: TableRow): boolean {
    const { expected, achieved } = this.#goalColumns ?? {};
    const cells = ownCells(row).filter(({ text }) => !isSideLabel(text) || text.length > 12);
    if (cells.length === 0) return true;
    if (cells.some(({ text }) => fundish.test(headWord(text))) || this.#isMoney(row)) return false;
    const split = achieved?.first;
    const left = cells.filter(({ first }) => split === undefined || first < split);
    const right = cells.filter(({ first }) => split !== undefined && first >= split);
    if (
      row.columns === 'separated' &&
      right.length === 0 &&
      achieved !== undefined &&
      left.length === 2
    ) {
      // Rows with cells for what they hold, not for the columns of the widest.
      appendAll(right, left.splice(1));
    }
    const own = expected === undefined ? left : left.filter(({ last }) => last >= expected.first);
    const text = (own.length > 0 ? own : left).map((cell) => cell.text).join(' ');
    const [first] = own.length > 0 ? own : left;
    this.#goals.push({
      ...(first === undefined ? {} : { expected: { text, line: first.line } }),
      ...(right[0] === undefined
        ? {}
        : { achieved: { text: right.map((cell) => cell.text).join(' '), line: right[0].line } }),
    });
    return true;
  }

  /** 预算总额 and 支出总额, each with its amount: no goal says both. */
  #isMoney(row: TableRow): boolean {
    const rows = labelledAmounts(row, 'amount', this.#halves)?.rows ?? [];
    return rows.filter(({ isTotal }) => isTotal).length > 1;
  }

  #isGoalPair(row: TableRow): boolean {
    const [label, said] = distinctCells(row);
    return (
      label !== undefined &&
      said !== undefined &&
      goalFieldOf(label.text) !== undefined &&
      !isNumber(said)
    );
  }

  /** 绩效目标 with its text beside it, and 完成情况 with its own in the same row. */
  #goalPair(row: TableRow): boolean {
    const cells = distinctCells(row);
    const [label, said, again, ...more] = cells;
    if (label === undefined || said === undefined) return false;
    const isPair = this.#takeGoal(label, said);
    if (isPair && again !== undefined && more[0] !== undefined) this.#takeGoal(again, more[0]);
    return isPair;
  }

  #takeGoal(label: RowCell, said: RowCell): boolean {
    const field = goalFieldOf(label.text);
    if (field === undefined || isNumber(said) || goalFieldOf(said.text) !== undefined) return false;
    const value = { text: said.text, line: said.line };
    const open = this.#goals.at(-1);
    if (field === 'achieved' && open?.expected !== undefined && open.achieved === undefined)
      this.#goals.splice(-1, 1, { ...open, achieved: value });
    else this.#goals.push(field === 'achieved' ? { achieved: value } : { expected: value });
    return true;
  }

  /** A row below the header of the indicators. */
  #below(row: TableRow, index: number, stop: number): number {
    const cells = distinctCells(row);
    const [only] = cells;
    if (only === undefined) return 1;
    if (this.#section === 'indicators' && this.#isNamed(row) && this.#indicator(row)) return 1;
    if (isSubtotal(row, cells, this.#goesOnBehind(index, stop))) return 1;
    if (isTotal(cells)) return this.#takeTotal(row, cells);
    if (cells.length === 1) return this.#loneCell(only, row, index, stop);
    if (this.#section === 'after') return this.#after(row, cells);
    const isClosed = isClosing(cells) && this.#closingPairs(row);
    if (isClosed || this.#remark(cells) || this.#executionRow(row, cells)) return 1;
    if (this.#levelWithPoints(cells, index, stop)) return 1;
    return this.#indicator(row) ? 1 : this.#unreadable(row);
  }

  /** Whether a row whose name might be the total's or the grade's has a target and an actual of its own. */
  #isNamed(row: TableRow): boolean {
    const { columns } = this.#header as Header;
    const at = columns.findIndex(({ field }) => field === 'level3');
    if (!columns.slice(0, at).some(({ field }) => field?.startsWith('level') === true))
      return false;
    const laid = lay(row, this.#header as Header);
    const [name, target, actual] = (['level3', 'target', 'actual'] as const).map((field) =>
      laid?.cells.get(field),
    );
    if (laid?.isHeadless !== false || name === undefined || name.isFromAbove) return false;
    const hasBoth = [target, actual].every((cell) => cell !== undefined && !isVoid(cell.text));
    return hasBoth && name.first >= (columns[at]?.first ?? 0) && target?.first !== name.first;
  }

  /** `一、产出指标` with the points of all that stands below it: the level of those rows, and no row of its own. */
  #levelWithPoints(cells: readonly RowCell[], index: number, stop: number): boolean {
    const [label, ...points] = cells;
    if (label === undefined || points.length === 0) return false;
    if (points.some(({ text }) => pointsOf(text) === undefined)) return false;
    const next = index + 1 < stop ? (this.#rows[index + 1] as TableRow) : undefined;
    const level = levelAlone(label.text);
    if (level === undefined || next === undefined || !this.#isScoredBelow(next)) return false;
    const cell = { ...label, text: level.text };
    if (level.field === 'level1') this.#banner = { text: level.text, line: label.line };
    else this.#skipped.push(new Map([['level2', cell]]));
    return true;
  }

  /** Whether the next row is one of indicators, or the total itself. */
  #goesOnBehind(index: number, stop: number): boolean {
    const next = index + 1 < stop ? (this.#rows[index + 1] as TableRow) : undefined;
    return next !== undefined && (isTotal(distinctCells(next)) || this.#isScoredBelow(next));
  }

  /** Whether a row is one of indicators with points, or another level above such rows. */
  #isScoredBelow(row: TableRow): boolean {
    const cells = distinctCells(row);
    if (headerAt(this.#rows, this.#rows.indexOf(row), this.#words) !== undefined) return false;
    const isBelow = cells.slice(1).every(({ text }) => pointsOf(text) !== undefined);
    const level = levelAlone(cells[0]?.text ?? '');
    if (level !== undefined && isBelow) return level.field === 'level2';
    const laid = lay(row, this.#header as Header)?.cells;
    const hasValue = laid?.has('target') === true || laid?.has('actual') === true;
    return hasValue && laid.has('weight');
  }

  /** 预算执行率 as a row without levels below it: the money's, as a rule. */
  #executionRow(row: TableRow, [first]: readonly RowCell[]): boolean {
    if (first === undefined || !/^预算执行(?:率|情况)?$/u.test(headWord(first.text))) return false;
    const laid = lay(row, this.#header as Header);
    const [top, name] = [laid?.cells.get('level1'), laid?.cells.get('level3') ?? first];
    const isFirst = (cell: RowCell | undefined): boolean =>
      cell?.line === first.line && cell.first === first.first;
    if (laid === undefined || !isFirst(top) || !isFirst(name)) return false;
    if (!laid.cells.has('weight') || this.#banner !== undefined) return false;
    const { cells, isHeadless } = laid;
    this.#execution ??= {
      at: this.#indicators.length,
      row: {
        line: row.line,
        isDrawn: row.columns === 'drawn',
        isHeadless,
        above: [],
        cells: new Map([...cells, ['level1', first], ['level3', first]]),
      },
    };
    return true;
  }

  /** The row of the execution rate, where the money has no points of its own; it is an indicator else. */
  #takeExecution(): IndicatorRow['cells'] | undefined {
    if (this.#execution === undefined) return undefined;
    const { row, at } = this.#execution;
    const isOfMoney = this.#funds.length > 0 || !row.cells.has('target');
    if (isOfMoney && !this.#isScoredTwice(row)) return row.cells;
    this.#indicators.splice(at, 0, row);
    return undefined;
  }

  /** Whether the money has points and the row has others; the same ones again make the weights 100. */
  #isScoredTwice(row: IndicatorRow): boolean {
    const money = this.#funds.find(({ isTotal }) => isTotal)?.cells;
    const isScored = [money?.get('weight'), money?.get('score')].some(
      (cell) => cell !== undefined && !isVoid(cell.text),
    );
    if (!isScored) return false;
    return !sumOfWeights([row, ...this.#indicators]).equals(fullWeight);
  }

  #takeTotal(row: TableRow, cells: readonly RowCell[]): number {
    this.#hasTotalRow = true;
    this.#totalAt = this.#indicators.length;
    this.#goesOnBelow = false;
    const total = totalOf(row, cells, this.#header as Header);
    if (this.#isOfIndicatorsAlone(row, total)) this.#noteNoTotal(row);
    else this.#total ??= total;
    this.#section = 'after';
    const grade = gradeIn(cells);
    if (grade !== undefined && !this.#head.has('grade')) this.#head.set('grade', grade);
    return 1;
  }

  /** Whether the row adds up the indicators, weights and scores, without the points that the money has above them. */
  #isOfIndicatorsAlone(row: TableRow, total: TextCell | undefined): boolean {
    const column = (this.#header as Header).columns.find(({ field }) => field === 'weight');
    const cell = ownCells(row).find(
      ({ first, last }) => column !== undefined && first <= column.last && last >= column.first,
    );
    const weight = pointsOf(cell?.text ?? '')?.text;
    if (weight === undefined || !this.#hasPointsForMoney()) return false;
    const sum = sumOfWeights(this.#indicators);
    const scores = sumOf(this.#indicators, 'score');
    const isSum = total !== undefined && Fraction.of(total.text).equals(scores);
    return isSum && Fraction.of(weight).equals(sum) && sum.compare(fullWeight) < 0;
  }

  /** Whether the money above has points of its own, which a total would count. */
  #hasPointsForMoney(): boolean {
    const total = this.#funds.find(({ isTotal }) => isTotal)?.cells.get('weight');
    const points = pointsOf((this.#executionWeight ?? total)?.text ?? '')?.text;
    return points !== undefined && !Fraction.of(points).isZero();
  }

  #noteNoTotal({ line }: TableRow): void {
    const message = `${inFile(line)}的合计只是各项指标的合计，不含预算执行率，没有作为总分核对。`;
    this.#notes.add('layout-differs', line, message);
  }

  #after(row: TableRow, cells: readonly RowCell[]): number {
    if (this.#closingPairs(row) || this.#remark(cells) || this.#closingFunds(row)) return 1;
    const isOwnGrid = row.block === this.#block;
    if (row.columns !== 'drawn') {
      if (!isOwnGrid || pairsOf(row) !== undefined) return 0;
      this.#leaveOut(row, cells);
      return 1;
    }
    const laid = lay(row, this.#header as Header);
    // A total in the middle, or above: rows go on below it.
    const isRow = laid?.cells.has('level3') === true && isWhole(laid) && hasFigures(laid);
    if (isRow && this.#isOwnShape(laid)) return this.#indicator(row) ? 1 : 0;
    if (!isOwnGrid) return 0;
    this.#leaveOut(row, cells);
    return 1;
  }

  /** Whether a row behind the total begins with a level as the form has them, or goes on below such a one. */
  #isOwnShape({ cells }: LaidRow): boolean {
    if (!this.#hasTotalRow || this.#totalAt === 0) return true;
    const [first, second] = [cells.get('level1'), cells.get('level2')];
    const isKnown = (field: IndicatorField, { text }: RowCell): boolean =>
      this.#indicators.some((row) => row.cells.get(field)?.text === text);
    const isOfForm =
      (first !== undefined && (isLevel1(first.text) || isKnown('level1', first))) ||
      (second !== undefined && (isLevel2(second.text) || isKnown('level2', second)));
    const isBlank = first === undefined && second === undefined;
    this.#goesOnBelow = isOfForm || (isBlank && this.#goesOnBelow);
    return this.#goesOnBelow;
  }

  #leaveOut(row: TableRow, cells: readonly RowCell[]): void {
    if (!this.#hasTotalRow || cells.length < listCellsMin) return;
    const { line } = row;
    const isScored = ownCells(row).filter(isNumber).length > 1;
    this.#leftOut ??= { first: line, last: line, isScored };
    this.#leftOut.last = line;
    this.#leftOut.isScored ||= isScored;
  }

  /** What stands behind the total is told once; with figures it may be rows of the form that lost their levels. */
  #noteBehindTotal(): void {
    if (this.#leftOut === undefined) return;
    const { first, last, isScored } = this.#leftOut;
    const message = `${inFile(first, last)}在总分一行之后，不是本表指标的样式，没有作为指标读取。`;
    this.#notes.add(isScored ? 'row-unreadable' : 'layout-differs', first, message);
  }

  /** The money below the indicators, where no part above them has it. */
  #closingFunds(row: TableRow): boolean {
    if (this.#funds.length > 0 && this.#fundsFrom === undefined) return false;
    const found = labelledAmounts(row, 'amount', this.#halves);
    if (found?.rows.every(({ isTotal }) => isTotal) !== true) return false;
    this.#fundsFrom ??= row.line;
    appendAll(this.#funds, found.rows);
    return true;
  }

  /** The grade and the total as labels of their own below the indicators. */
  #closingPairs(row: TableRow): boolean {
    const pairs = pairsOf(row);
    if (pairs?.some(({ name }) => name === 'grade' || name === 'total') !== true) return false;
    this.#takePairs(pairs);
    const total = this.#head.get('total');
    if (total !== undefined && pointsOf(total.text) !== undefined) this.#total ??= total;
    return true;
  }

  /** A row that says something of the whole table: its label stands left of the names, and no figures follow. */
  #remark(cells: readonly RowCell[]): boolean {
    const [label, ...said] = cells;
    if (label === undefined || !isRemarkLabel(label.text) || isLevel1(label.text)) return false;
    const name = this.#header?.columns.find(({ field }) => field === 'level3');
    if (label.first >= (name?.first ?? 0) || said.length > 3) return false;
    if (said.filter(({ text }) => pointsOf(text) !== undefined).length > 1) return false;
    if (isReasonLabel(label.text))
      appendAll(
        this.#reasons,
        said.filter(({ text }) => !isVoid(text)).map(({ text, line }) => ({ text, line })),
      );
    this.#section = 'after';
    return true;
  }

  #loneCell(cell: RowCell, row: TableRow, index: number, stop: number): number {
    const { text } = cell;
    // 自评表（续）above the header again, as on a new page.
    if (isTitle(text)) return isContinued(text) ? 1 : 0;
    if (this.#section === 'after') return this.#loneAfter(cell, row);
    if (isSideLabel(text) && !isLevel1(text)) return 1;
    const next = index + 1 < stop ? this.#rows[index + 1] : undefined;
    const goesOn = next !== undefined && distinctCells(next).length > 2;
    if (goesOn && this.#levelAbove(cell)) return 1;
    if (isRemarkLabel(text.split(/[:：]/u)[0] ?? '')) {
      this.#loneRemark(cell);
      return 1;
    }
    return row.columns === 'text' ? this.#loneText(cell, goesOn) : this.#loneInGrid(cell, row);
  }

  /** A level on a line of its own, above the rows that it is the level of. */
  #levelAbove(cell: RowCell): boolean {
    const { text, line } = cell;
    const level = this.#banner === undefined ? undefined : levelAlone(text);
    if (level?.field === 'level2') {
      this.#skipped.push(new Map([['level2', { ...cell, text: level.text }]]));
      return true;
    }
    const banner = bannerOf(text);
    if (banner !== undefined) this.#banner = { text: banner, line };
    return banner !== undefined;
  }

  /** A text between two rows, or what is left of a figure, as a page leaves it; the end of the table else. */
  #loneText({ text, line }: RowCell, goesOn: boolean): number {
    const isStray = goesOn && text.length < strayCharsMax && !/[。；]$/u.test(text);
    if (!isStray && !isRestOfFigure(text)) return 0;
    this.#notes.unread(line, text);
    return 1;
  }

  /** `年度目标1：……` alone on its row, above the indicators that measure it. */
  #loneGoal(row: TableRow): boolean {
    const [only, ...others] = distinctCells(row);
    if (only === undefined || others.length > 0 || row.columns === 'text') return false;
    const said = /^(?:年度|总体)?(?:绩效)?目标[\d一二三四五六七八九十]*[:：](.+)$/u.exec(
      only.text,
    )?.[1];
    if (said === undefined) return false;
    this.#goals.push({ expected: { text: said.trim(), line: only.line } });
    return true;
  }

  #loneInGrid(cell: RowCell, row: TableRow): number {
    const { text } = cell;
    if (this.#isAcross(cell) && this.#loneGoal(row)) return 1;
    if (this.#isAcross(cell)) return this.#unreadable(row);
    if (this.#indicator(row) || isPlaceholder(text) || isLevel1(text)) return 1;
    return this.#unreadable(row);
  }

  /** Whether a cell stands over names and figures alike, so that it is none of them. */
  #isAcross({ first, last }: RowCell): boolean {
    const { columns } = this.#header as Header;
    const over = columns.filter((column) => first <= column.last && last >= column.first);
    return over.length > 1 && over.some(({ field }) => field === 'weight' || field === 'score');
  }

  #loneAfter(cell: RowCell, row: TableRow): number {
    if (isRemarkLabel(cell.text.split(/[:：]/u)[0] ?? '')) {
      this.#loneRemark(cell);
      return 1;
    }
    return row.columns === 'text' || row.block !== this.#block ? 0 : 1;
  }

  #loneRemark({ text, line }: RowCell): void {
    const [label = '', ...said] = text.split(/[:：]/u);
    const reason = said.join('：').trim();
    if (isReasonLabel(label) && reason !== '') this.#reasons.push({ text: reason, line });
    this.#section = 'after';
  }

  #indicator(row: TableRow): boolean {
    const { columns, beside } = this.#header as Header;
    const isRead = this.#indicatorUnder(row, columns);
    // Forms with two halves have a second indicator in the same row.
    return (beside !== undefined && this.#indicatorUnder(row, beside)) || isRead;
  }

  #indicatorUnder(row: TableRow, columns: readonly HeaderColumn[]): boolean {
    const laid = lay(row, { ...(this.#header as Header), columns });
    if (laid === undefined) return false;
    const { cells, beside, repair, isHeadless } = laid;
    const own = [...cells].filter(([, cell]) => !cell.isFromAbove);
    const name = cells.get('level3')?.text ?? '';
    const isBlank = own.every(([field, { text }]) => field.startsWith('level') || isVoid(text));
    const isNoRow = (isPlaceholder(name) && isBlank) || (name === '' && !nameFromLevel(cells));
    if (isNoRow) {
      this.#skipped.push(cells);
      return isPlaceholder(name) || own.length === 0 || isLevelsOnly(cells);
    }
    if (this.#header?.isHalved !== true) this.#noteBeside(beside, row);
    this.#noteAstray(cells);
    if (repair !== undefined) this.#notes.moved(row.line, repair);
    const above = this.#skipped.splice(0);
    const banner = this.#banner === undefined ? {} : { banner: this.#banner };
    const goal = this.#goalMarks.ofRow(row, columns);
    this.#indicators.push({
      line: row.line,
      cells,
      isDrawn: row.columns === 'drawn',
      isHeadless,
      above,
      ...banner,
      ...(goal === undefined ? {} : { goal }),
    });
    return true;
  }

  /** A figure where a name belongs: the row may stand elsewhere, so what follows from it is not certain. */
  #noteAstray(cells: LaidRow['cells']): void {
    for (const field of ['level1', 'level2', 'level3'] as const) {
      const cell = cells.get(field);
      if (cell === undefined || cell.isFromAbove || isKindOf(field, cell.text)) continue;
      const message = `${inFile(cell.line)}的“${cell.text}”立在指标名称一栏，像是数值，可能错位，请核对。`;
      this.#notes.add(
        'cell-doubtful',
        cell.line,
        message,
        `/indicators/${this.#indicators.length}`,
      );
      this.#notes.missed(cell.line, message);
    }
  }

  #noteBeside(beside: readonly RowCell[], row: TableRow): void {
    for (const cell of beside) {
      if (cell.isFromAbove || isSideLabel(cell.text) || isPlaceholder(cell.text)) continue;
      if (isLevel1(cell.text)) continue;
      this.#notes.column(cell, row.line, this.#mayBeLacking(cell));
    }
  }

  /** Whether a figure that no header names may be the target, the actual or the weight that no other column is. */
  #mayBeLacking({ text }: RowCell): boolean {
    const fields = new Set((this.#header as Header).columns.map(({ field }) => field));
    const lacks = (...names: readonly IndicatorField[]): boolean =>
      !names.some((name) => fields.has(name));
    const isScored = fields.has('score') || fields.has('actual');
    const isLacking =
      lacks('target', 'initialTarget') || (isScored && (lacks('actual') || lacks('weight')));
    return isLacking && (isFigure(text) || pointsOf(text) !== undefined);
  }

  #unreadable(row: TableRow): number {
    const cells = ownCells(row);
    const text = cells.map((cell) => cell.text).join(' ');
    if (cells.every((cell) => isVoid(cell.text) || isPlaceholder(cell.text))) return 1;
    if (row.columns === 'text') return 0;
    this.#notes.unread(row.line, text);
    return 1;
  }
}

/** Whether a row begins with the grade, or with the total and one number alone. */
function isClosing(cells: readonly RowCell[]): boolean {
  const name = headNameOf((cells[0]?.text ?? '').split(/[:：]/u)[0] ?? '');
  const numbers = cells.filter(({ text }) => pointsOf(text) !== undefined && !isVoid(text));
  return name === 'grade' || (name === 'total' && numbers.length < 2);
}

const fullWeight = Fraction.hundred;

function sumOfWeights(rows: readonly IndicatorRow[]): Fraction {
  return sumOf(rows, 'weight');
}

function sumOf(rows: readonly IndicatorRow[], field: 'weight' | 'score'): Fraction {
  return rows.reduce(
    (sum, { cells }) => sum.plus(Fraction.of(pointsOf(cells.get(field)?.text ?? '')?.text ?? '0')),
    Fraction.zero,
  );
}

function isNumber({ text }: RowCell): boolean {
  return numberOf(text) !== undefined;
}

const strayCharsMax = 30;
/** Fewer cells are a remark or a signature. */
const listCellsMin = 3;
const fundish = /^(?:年度)?资金总额$|^其中/u;

function isWhole({ cells }: LaidRow): boolean {
  return [...cells].every(([field, { text }]) => isKindOf(field, text));
}

function hasFigures({ cells }: LaidRow): boolean {
  return cells.has('weight') || cells.has('target');
}

/** A level without any indicator below it says nothing; it is no row. */
function isLevelsOnly(cells: LaidRow['cells']): boolean {
  return [...cells.keys()].every((field) => field === 'level1' || field === 'level2');
}

function yearCell({ text, line }: TextCell): TextCell | undefined {
  const year = plainYear(text) ?? /((?:19|20)\d\d)/u.exec(compact(text))?.[1];
  return year === undefined ? undefined : { text: year, line };
}

function dateCell({ text, line }: TextCell): TextCell | undefined {
  const date = dateOf(text) ?? plainDate(text);
  return date === undefined ? undefined : { text: date, line };
}

const banner = /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))(.{2,12})$/u;

/** The first level that a line of its own names. */
function bannerOf(text: string): string | undefined {
  const own = banner.exec(compact(text))?.[1];
  const word = own ?? text.trim();
  if (own !== undefined && /目标|指标|情况|效益|产出|投入|管理|满意/u.test(own)) return own;
  return isLevel1(word) && levelWord(word).length <= 12 ? word : undefined;
}

/** The level that a label names, without its number: 一、 stands before a first one, （一） before a second. */
function levelAlone(
  text: string,
): { readonly field: 'level1' | 'level2'; readonly text: string } | undefined {
  const level = compact(text).replace(
    /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d[.、])/u,
    '',
  );
  const isSecond = isLevel2(level) && (!isLevel1(level) || /^[(（]/u.test(text));
  if (isSecond) return { field: 'level2', text: level };
  return isLevel1(level) ? { field: 'level1', text: level } : undefined;
}

/** A row without a name of its own that has a target: its second level is its name. */
function nameFromLevel(cells: ReadonlyMap<IndicatorField, RowCell>): boolean {
  const level = cells.get('level2');
  return (
    level !== undefined &&
    (cells.has('target') || cells.has('weight') || cells.has('actual')) &&
    !level.isFromAbove
  );
}

function statementColumnsOf(row: TableRow): readonly FundColumn[] {
  return row.cells
    .filter(({ text }) => text !== '')
    .flatMap(({ text, first, last }): readonly FundColumn[] => {
      const field = indicatorFieldOf(text);
      if (field !== 'weight' && field !== 'score' && field !== 'explanation') return [];
      return [{ field, text, first, last }];
    });
}

function taskColumnsOf(row: TableRow): readonly FundColumn[] {
  const cells = ownCells(row);
  const find = (pattern: RegExp): RowCell | undefined =>
    cells.findLast(({ text }) => pattern.test(headWord(text)));
  return [find(/^任务名称$/u), find(/^主要内容$/u), find(/完成情况$/u)].flatMap((cell) =>
    cell === undefined
      ? []
      : [{ field: undefined, text: cell.text, first: cell.first, last: cell.last }],
  );
}

function under(row: TableRow, columns: readonly FundColumn[]): readonly (TextCell | undefined)[] {
  return columns.map((column) => {
    const cell = ownCells(row).find(
      ({ first, last }) => first <= column.last && last >= column.first,
    );
    return cell === undefined ? undefined : { text: cell.text, line: cell.line };
  });
}
