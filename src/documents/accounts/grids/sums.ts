/** Sums within one account table: subjects below subjects, columns beside columns, items above their sum. */
import { appendAll } from '../../../lists.js';
import type { Figure } from '../../figures/figure.js';
import type { AccountColumn } from './header.js';
import { type AccountGrid, type AmountSection, type Entry, isSumRow } from './read.js';
import { sumViolation, type Violation } from './violation.js';

/**
 * Whether it is clear which columns add up to which: a column of sums stands at either end of its group. Where it does
 * not, a header lost one of its cells.
 */
export function isHeaderClear({ sections }: AccountGrid): boolean {
  return sections.every(({ columns }) =>
    measuresOf(columns).every((own) => isGroupClear(groupsOf(own))),
  );
}

/** Whether a table without names of rows has names of columns. */
export function isHeaderNamed({ kind, sections }: AccountGrid): boolean {
  const columns = sections.flatMap((section) => section.columns);
  return kind !== 'three-public' || columns.some(({ path }) => path.length > 0);
}

function isGroupClear({ parts }: Group): boolean {
  const totals = parts.flatMap(({ word }, at) => (totalWord.test(word) ? [at] : []));
  const isAtEnd = totals.every((at) => at === 0 || at === parts.length - 1);
  return isAtEnd && totals.length < 2 && parts.every(isGroupClear);
}

function measuresOf(columns: readonly AccountColumn[]): readonly (readonly AccountColumn[])[] {
  const measures = [...new Set(columns.map(({ measure }) => measure))];
  return measures.map((measure) => columns.filter((column) => column.measure === measure));
}

/** All sums of a table that do not hold. */
export function gridViolations(grid: AccountGrid): readonly Violation[] {
  return [
    ...grid.sections.flatMap((section) => columnViolations(grid, section)),
    ...grid.sections.flatMap((section) => acrossViolations(grid, section)),
    ...flowViolations(grid),
  ];
}

const isItem = (text: string): boolean => itemLevel(text) !== undefined;

/** 一、 stands above (一), and that above 1、. */
function itemLevel(name: string): number | undefined {
  if (/^[一二三四五六七八九十]{1,3}[、.．]/u.test(name)) return 0;
  if (/^[(（][一二三四五六七八九十]{1,3}[)）]/u.test(name)) return 1;
  return /^\d{1,2}[、.．)）]/u.test(name) ? 2 : undefined;
}

function columnViolations(grid: AccountGrid, section: AmountSection): readonly Violation[] {
  const { entries, columns } = section;
  const isCoded = entries.some(({ code }) => code !== '');
  return columns.flatMap(({ at, path }) => {
    const column = columns.length === 1 || path.length === 0 ? '' : `“${path.join(' ')}”`;
    if (isCoded) return subjectViolations(grid, section, at, column);
    return entries.some(({ name }) => isItem(name))
      ? itemViolations(grid, section, at, column)
      : [];
  });
}

/** What a subject has, under its code. */
interface Coded extends Entry {
  readonly figure: Figure;
}

function subjectViolations(
  { title, kind }: AccountGrid,
  { entries, unreadAt }: AmountSection,
  at: number,
  column: string,
): readonly Violation[] {
  const coded = entries.flatMap((entry): readonly Coded[] => {
    const figure = entry.amounts.get(at);
    return entry.code === '' || figure === undefined ? [] : [{ ...entry, figure }];
  });
  // Codes are there whether their amounts are or not: what has none adds nothing.
  const codes = new Set(entries.map(({ code }) => code).filter((code) => code !== ''));
  const below = new Map<string, Coded[]>();
  for (const entry of coded) {
    const parent = parentOf(entry.code, codes) ?? '';
    below.set(parent, [...(below.get(parent) ?? []), entry]);
  }
  const seen = new Map<string, number>();
  for (const { code } of entries) seen.set(code, (seen.get(code) ?? 0) + 1);
  const partsOf = (code: string): readonly Figure[] =>
    (below.get(code) ?? []).map(({ figure }) => figure);
  const parents = coded.filter(
    ({ code }) =>
      below.has(code) && seen.get(code) === 1 && !canHoldUnread(entries, unreadAt, code),
  );
  const sums = entries.filter(isSumRow).flatMap(({ amounts }) => amounts.get(at) ?? []);
  return [
    // A row that was not read may be a class of its own, or the sum.
    ...((kind === 'basic' && sums.length !== 1) || unreadAt.length > 0
      ? []
      : sums
          .slice(0, 1)
          .flatMap((total) => totalViolations(title, `${column}合计`, total, partsOf('')))),
    ...parents.flatMap(({ code, name, figure }) =>
      sumViolation(title, `“${code} ${name}”${column}`, figure, partsOf(code)).map((violation) => ({
        ...violation,
        row: rowOf(entries, code),
      })),
    ),
  ];
}

/** Whether a row that was not read stands among those below a subject, or right behind the last of them. */
function canHoldUnread(
  entries: readonly Entry[],
  unreadAt: readonly number[],
  code: string,
): boolean {
  if (unreadAt.length === 0) return false;
  const first = entries.findIndex((entry) => entry.code === code);
  const last = entries.findLastIndex((entry) => entry.code.startsWith(code));
  return unreadAt.some((before) => first < before && before <= last + 1);
}

function rowOf(entries: readonly Entry[], code: string): Entry {
  return entries.find((entry) => entry.code === code) as Entry;
}

/** Subjects against the sum of all; the row of the unit that they belong to repeats the sum and is no part of it. */
function totalViolations(
  title: string,
  what: string,
  total: Figure,
  parts: readonly Figure[],
): readonly Violation[] {
  const [first, ...others] = parts;
  const isRepeated = first?.value.equals(total.value) === true && others.length > 0;
  if (isRepeated && sumViolation(title, what, total, others).length === 0) return [];
  return sumViolation(title, what, total, parts);
}

function parentOf(code: string, codes: ReadonlySet<string>): string | undefined {
  return [code.slice(0, -2), code.slice(0, -4)].find(
    (prefix) => prefix.length > 2 && codes.has(prefix),
  );
}

/** An item with those that are numbered below it. */
interface Tree {
  readonly entry: Entry;
  readonly figure: Figure | undefined;
  readonly items: Tree[];
  readonly level: number;
  /** Whether a row that was not read may be one of those below it. */
  canHoldUnread?: true;
}

const ownSum = /^(?:本年)?(?:收入|支出)?合计[:：]?$/u;
const grandSum = /^(?:收入|支出)?总计[:：]?$/u;
const carried = /^(?:上年|年初|年末|年终|使用|动用)?.{0,10}(?:结转|结余)/u;

/** One side of a table of items, row by row. */
class Side {
  readonly violations: Violation[] = [];
  readonly #title: string;
  readonly #column: string;
  readonly #roots: Tree[] = [];
  /** Rows of what is carried over, each with the items that are numbered anew below it. */
  readonly #carriedOver: Tree[] = [];
  readonly #trees: Tree[] = [];
  readonly #open: Tree[] = [];
  #own: Figure | undefined;
  /** Whether a row with an amount is neither an item nor known: what adds up is open. */
  #hasOther = false;
  /** Whether a row that was not read may belong to the next sum. */
  #hasUnread = false;

  constructor(title: string, column: string) {
    this.#title = title;
    this.#column = column;
  }

  read(entry: Entry, figure: Figure | undefined): void {
    const level = itemLevel(entry.name);
    if (ownSum.test(entry.name) || grandSum.test(entry.name)) this.#sum(entry, figure);
    else if (level !== undefined) this.#item({ entry, figure, level, items: [] });
    else if (carried.test(entry.name))
      this.#carried({ entry, figure, level: carriedLevel, items: [] });
    else if (figure !== undefined && !/^(?:其中|#)/u.test(entry.name)) this.#hasOther = true;
  }

  #sum({ name }: Entry, figure: Figure | undefined): void {
    this.#open.length = 0;
    const what = `${this.#column}${name}`;
    const isOwn = /本年/u.test(name);
    const items = this.#roots.map((tree) => tree.figure);
    const behind = this.#carriedOver.map((tree) => tree.figure);
    const all = this.#own === undefined ? [...items, ...behind] : [this.#own, ...behind];
    if (!this.#hasOther && !this.#hasUnread)
      appendAll(this.violations, sumViolation(this.#title, what, figure, isOwn ? items : all));
    if (!ownSum.test(name)) return;
    this.#own = figure;
    // What comes after is added to this sum as it is printed.
    if (figure !== undefined) this.#hasUnread = false;
  }

  /** A row that was not read: an item below any that is open, one beside them, or a sum. */
  unread(): void {
    this.#hasUnread = true;
    for (const tree of this.#open) tree.canHoldUnread = true;
  }

  #item(tree: Tree): void {
    while ((this.#open.at(-1)?.level ?? carriedLevel - 1) >= tree.level) this.#open.pop();
    (this.#open.at(-1)?.items ?? this.#roots).push(tree);
    this.#open.push(tree);
    this.#trees.push(tree);
  }

  #carried(tree: Tree): void {
    this.#open.splice(0, this.#open.length, tree);
    this.#carriedOver.push(tree);
    this.#trees.push(tree);
  }

  /** Items of which those below them are more or less. */
  below(): readonly Violation[] {
    return this.#trees.flatMap(({ entry, figure, items, canHoldUnread: isOpen = false }) => {
      const parts = items.map((item) => item.figure);
      return items.length < 2 || isOpen
        ? []
        : sumViolation(this.#title, `“${entry.name}”${this.#column}`, figure, parts);
    });
  }
}

/**
 * Items of one side, then 本年合计, what is carried over, 总计. Where numbers begin anew below a row without one, they
 * are that row's. A sum that no row prints is not looked for.
 */
function itemViolations(
  { title }: AccountGrid,
  { entries, unreadAt }: AmountSection,
  at: number,
  column: string,
): readonly Violation[] {
  const side = new Side(title, column);
  entries.forEach((entry, index) => {
    if (unreadAt.includes(index)) side.unread();
    side.read(entry, entry.amounts.get(at));
  });
  return [...side.violations, ...side.below()];
}

/** Below every item. */
const carriedLevel = -1;

/** A column or a group of columns with a column of sums of its own. */
interface Group {
  readonly word: string;
  /** The column that holds its amount, where it has one. */
  total: AccountColumn | undefined;
  /** More columns below the same words. */
  readonly others: AccountColumn[];
  readonly parts: Group[];
}

const totalWord = /^(?:本年|三公经费)?(?:收入|支出|收支)?(?:预算|决算)?(?:合计|总计)$|^小计$/u;
const isSubset = (word: string): boolean => /^其中/u.test(word);
/** Columns beside a total that are no parts of it: of another year, differences, rates. */
const noPart =
  /上年(?!结转|结余)|增减|增长|变动|比率|比例|[%％率]$|^(?:人数|数量|排名)|备注|结转和结余$/u;

function groupsOf(columns: readonly AccountColumn[]): Group {
  const root: Group = { word: '', total: undefined, others: [], parts: [] };
  for (const column of columns) {
    let group = root;
    for (const word of column.path) {
      const last = group.parts.at(-1);
      if (last?.word === word) group = last;
      else {
        const next: Group = { word, total: undefined, others: [], parts: [] };
        group.parts.push(next);
        group = next;
      }
    }
    if (group.total === undefined) group.total = column;
    else group.others.push(column);
  }
  return root;
}

interface Identity {
  readonly total: AccountColumn;
  /** Each part is a column, or those that make it up. */
  readonly parts: readonly AccountColumn[];
  readonly words: string;
}

/** Which columns add up to which, by the words above them. */
function identitiesOf(group: Group): readonly Identity[] {
  return [ownIdentity(group), spannedIdentity(group)]
    .filter((identity) => identity !== undefined)
    .concat(group.parts.flatMap(identitiesOf));
}

/** A column of sums at either end of its group, or a sum above its parts in one header cell. */
function ownIdentity(group: Group): Identity | undefined {
  const last = group.parts.at(-1);
  const isLast = group.parts.length > 2 && totalWord.test(last?.word ?? '');
  const [first, ...others] =
    isLast && last !== undefined ? [last, ...group.parts.slice(0, -1)] : group.parts;
  if (first?.total === undefined && group.total === undefined) return undefined;
  const isFirst = first !== undefined && totalWord.test(first.word) && first.parts.length === 0;
  const [total, all] = isFirst ? [first.total, others] : [group.total, group.parts];
  const parts = all.filter(({ word }) => !isSubset(word));
  const isClear = !all.some(({ word }) => noPart.test(word) || totalWord.test(word));
  const isWhole = isFirst ? parts.length > 0 : parts.length === all.length && all.length > 1;
  return total === undefined || !isClear || !isWhole
    ? undefined
    : { total, parts: parts.flatMap(columnsOf), words: group.word };
}

/** 小计, 购置 and 运行 below one header cell that spans them. */
function spannedIdentity({ total, others, word }: Group): Identity | undefined {
  const isSpanned = others.length === 2 && /^公务用车购置及运行/u.test(word);
  return total === undefined || !isSpanned ? undefined : { total, parts: others, words: '' };
}

/** The columns that a group amounts to: its sum where it has one, else all that it holds. */
function columnsOf(group: Group): readonly AccountColumn[] {
  const [first] = group.parts;
  if (first === undefined || group.total !== undefined)
    return group.total === undefined ? [] : [group.total];
  if (totalWord.test(first.word) && first.total !== undefined) return [first.total];
  return group.parts.filter(({ word }) => !isSubset(word)).flatMap(columnsOf);
}

/** Words of columns whose sums are certain, however many rows there are. */
const known =
  /^(?:基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出|财政拨款收入|上级补助收入|事业收入|(?:事业单位)?经营收入|附属单位上缴收入|其他收入|人员经费|公用经费|一般公共预算(?:财政拨款)?|政府性基金(?:预算)?(?:财政拨款)?|国有资本经营(?:预算)?(?:财政拨款)?|因公出国\(境\)费(?:用)?|公务用车购置及运行(?:维护)?费|公务接待费|(?:公务用车)?购置费|(?:公务用车)?运行(?:维护)?费)$/u;

function acrossViolations(
  grid: AccountGrid,
  { columns, entries }: AmountSection,
): readonly Violation[] {
  const measures = [...new Set(columns.map(({ measure }) => measure))];
  return measures.flatMap((measure) => {
    const own = columns.filter((column) => column.measure === measure);
    const what =
      measures.length < 2
        ? ''
        : measure === 'final'
          ? '决算数'
          : measure === 'budget'
            ? '预算数'
            : '';
    return identitiesOf(groupsOf(own)).flatMap((identity) =>
      identityViolations(grid, entries, identity, what),
    );
  });
}

function identityViolations(
  { title }: AccountGrid,
  entries: readonly Entry[],
  { total, parts, words }: Identity,
  what: string,
): readonly Violation[] {
  let holding = 0;
  const found: Violation[] = [];
  for (const { code, name, amounts } of entries) {
    const whole = amounts.get(total.at);
    const own = parts.flatMap(({ at }) => amounts.get(at) ?? []);
    if (whole === undefined || own.length === 0) continue;
    const label = `${code} ${name}`.trim();
    const column = `${words}${total.path.at(-1) ?? ''}${what}`;
    const violations = sumViolation(
      title,
      `${label === '' ? '' : `“${label}”`}${column}`,
      whole,
      own,
    );
    if (violations.length === 0) holding += 1;
    appendAll(found, violations);
  }
  const isCertain = parts.every(
    ({ path }) => known.test(path.at(-1) ?? '') || path.some((word) => known.test(word)),
  );
  return isCertain || found.length <= holding ? found : [];
}

/** 年初结转和结余 + 本年收入 − 本年支出 = 年末结转和结余. */
function flowViolations({ title, sections, kind }: AccountGrid): readonly Violation[] {
  if (kind !== 'fund' && kind !== 'capital') return [];
  return sections.flatMap(({ columns, entries }) => {
    const find = (pattern: RegExp): AccountColumn | undefined =>
      columns.find(({ path }) => pattern.test(path[0] ?? ''));
    const [before, income, spent, after] = [
      /^年初结转/u,
      /^本年收入/u,
      /^本年支出/u,
      /^年末结转/u,
    ].map(find);
    if (before === undefined || income === undefined || spent === undefined || after === undefined)
      return [];
    return entries.flatMap(({ name, amounts }) => {
      const inflow = [before, income].flatMap(({ at }) => amounts.get(at) ?? []);
      const outflow = [spent, after].flatMap(({ at }) => amounts.get(at) ?? []);
      const [first, ...others] = outflow;
      if (first === undefined || inflow.length === 0) return [];
      const [whole, ...rest] = inflow;
      if (others.length === 0)
        return sumViolation(title, `“${name}”本年支出与结转结余`, first, inflow);
      return rest.length === 0
        ? sumViolation(title, `“${name}”本年收入（应等于支出与年末结转结余之和）`, whole, outflow)
        : [];
    });
  });
}
