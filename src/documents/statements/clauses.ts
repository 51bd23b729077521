/** What the sentences of a paragraph say about money, clause by clause. */
import { type Figure, figureOf, scaleToTenThousand } from '../figures/figure.js';
import type { StatedParagraph } from './paragraphs.js';

/** `基本支出284.4万元`, `支出决算为2413.52万元`, `收入减少10.0万元`. */
export interface AmountClause {
  readonly kind: 'amount';
  /** What stands before the number, without the unit's name and the year in front. */
  readonly label: string;
  /** What has changed, where the amount is a difference: the label without the year it is compared with. */
  readonly subject: string;
  /** The year that it names, the last where it names several. */
  readonly year: string | undefined;
  /** In 万元. */
  readonly figure: Figure;
  /** A difference to another year: up, down, or an amount of its own. */
  readonly change: 'up' | 'down' | 'none';
}

/** `占78.1%`, `增长29.37%`, `完成年初预算的79.88%`. */
export interface PercentClause {
  readonly kind: 'percent';
  readonly relation: 'share' | 'up' | 'down' | 'completion';
  /** What it is a percentage of, where the clause says so. */
  readonly of: string;
  readonly figure: Figure;
}

/** `其中`, `主要用于以下方面`: what follows are parts of the amount before. */
export interface PartsClause {
  readonly kind: 'parts';
}

/** The end of a sentence. */
export interface StopClause {
  readonly kind: 'stop';
}

/** A semicolon: it parts the items of a list, or what is told of one item from the next. */
export interface PauseClause {
  readonly kind: 'pause';
}

export type Clause = AmountClause | PercentClause | PartsClause | StopClause | PauseClause;

const clauseCharsMax = 200;
const amountPattern =
  /^(.{0,160}?)[约为共各]{0,3}(-?(?:\d{1,3}(?:,\d{3}){1,6}|\d{1,18})(?:\.\d{1,8})?)(亿元|万元|元)/u;
const percentPattern =
  /^(?:约|同比|同期|预算|分别)?(占|增长|增幅|上升|提高|下降|降幅|减少|降低|完成)(.{0,30}?)[的为约]{0,2}(-?(?:\d{1,3}(?:,\d{3}){1,2}|\d{1,8})(?:\.\d{1,8})?)%/u;
// 比2023年预算数, 与上年相比, 较去年同期: which year a difference is taken from is not what has changed.
const comparison =
  /(?:与|比|较|同)(?:[上去前]一?年|\d{4}年)(?:度)?(?:同期)?(?:年初)?(?:部门)?(?:预算|决算)?[数额]?(?:相比|比较)?/gu;
const partsPattern = /^(?:其中|主要用于以下方面|主要用于)/u;

/** The clauses of a paragraph that say something about money, in order. */
export function clausesOf({ text, lineAt }: StatedParagraph): readonly Clause[] {
  const clauses: Clause[] = [];
  for (const { part, start, end } of splitClauses(text)) {
    const isParts = partsPattern.test(part);
    if (isParts) clauses.push({ kind: 'parts' });
    const said = part.replace(/^其中/u, '').slice(0, clauseCharsMax);
    const shift = part.length - part.replace(/^其中/u, '').length;
    const lineOf = (index: number): number => lineAt(start + shift + index);
    const clause = percentClause(said, lineOf) ?? amountClause(said, lineOf);
    if (clause !== undefined) clauses.push(clause);
    if (end !== undefined) clauses.push({ kind: end });
  }
  return clauses;
}

interface Part {
  readonly part: string;
  readonly start: number;
  /** Whether a full stop or a semicolon stands behind it. */
  readonly end: 'stop' | 'pause' | undefined;
}

const ends: Readonly<Record<string, Part['end']>> = { '。': 'stop', ';': 'pause' };

/** At stops, colons and commas, and between amounts in a row; not at the commas inside a number. */
function* splitClauses(text: string): Generator<Part> {
  const marks = /[。;:]|(?<!\d),|,(?!\d{3}(?!\d))|(?<=元)、/gu;
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(marks)) {
    yield { part: text.slice(start, index), start, end: ends[mark] };
    start = index + 1;
  }
  yield { part: text.slice(start), start, end: 'stop' };
}

/** The line of a character of the clause: a page may end within it. */
type LineOf = (index: number) => number;

function amountClause(text: string, lineOf: LineOf): AmountClause | undefined {
  const [all = '', label = '', number = '', unit = ''] = amountPattern.exec(text) ?? [];
  const scale = scaleToTenThousand[unit];
  if (scale === undefined) return undefined;
  return {
    kind: 'amount',
    year: /^.*(\d{4})年/u.exec(label)?.[1],
    label: named(label),
    subject: named(label.replace(comparison, '')),
    figure: figureOf(plain(number), lineOf(all.length - 1), scale),
    change: changeOf(label),
  };
}

/** Without the year, the unit and what is only grammar. */
function named(label: string): string {
  return label
    .replace(/^.*\d{4}年(?:度)?(?=\D)/u, '')
    .replace(/^(?:本|我)(?:部门|单位|局|中心|委|办)/u, '')
    .replace(/(?:[各共均]?(?:增加|减少|下降|增长)了?|均|共计)$/u, '');
}

function changeOf(label: string): AmountClause['change'] {
  if (/(?:增加|增长)了?$/u.test(label)) return 'up';
  return /(?:减少|下降)了?$/u.test(label) ? 'down' : 'none';
}

function percentClause(text: string, lineOf: LineOf): PercentClause | undefined {
  const [all = '', relation = '', of = '', number = ''] = percentPattern.exec(text) ?? [];
  if (number === '') return undefined;
  return {
    kind: 'percent',
    relation: relationOf(relation),
    // 占比29%, 完成率79.88%: the word goes on, it does not name a whole.
    of: of.replace(/^(?:比例?重?|率|了|幅度)$/u, ''),
    figure: figureOf(plain(number), lineOf(all.length - 1)),
  };
}

function relationOf(word: string): PercentClause['relation'] {
  if (word === '占') return 'share';
  if (word === '完成') return 'completion';
  return /增|上升|提高/u.test(word) ? 'up' : 'down';
}

function plain(number: string): string {
  return number.replace(/,/gu, '').replace(/^(-?)0+(?=\d)/u, '$1');
}
