/**
 * What lateness costs: `2023年12月底前完成，每推迟1个月扣1分`, `按期完成得5分，每逾期1天扣1分`. A month counts once it is whole, from the deadline
 * to the same day of a later month, or to its end where the deadline is one; where the two differ nothing is counted.
 */
import { Fraction } from '../decimal.js';
import { compact } from './characters.js';
import { readDate } from './dates.js';
import type { DateReading, NoQuantity, Surroundings } from './reading.js';
import { type RuleClause, readClauses } from './rule-clauses.js';
import { conversion, takeUnit } from './units.js';

type Late = NonNullable<DateReading['late']>;

const lateWords = '推迟|延迟|延期|延后|延误|拖延|拖期|逾期|超期|超时|滞后|迟|晚';
const said = new RegExp(
  `^已?(?:${lateWords})(?:了|完成|报送|上报|报|提交|到位|支付|拨付)?(\\d{1,5}(?:\\.\\d{1,6})?)(.{1,6}?)(?:完成|报送|上报|提交|到位|建成|办结)?$`,
  'u',
);
const named = new RegExp(lateWords.replace('|迟|晚', '|迟报|迟到'), 'u');
const done = '(?:完成|竣工|完工|报送|上报|提交|到位|建成|办结)';
const inTime = new RegExp(
  [
    `^(?:均|都|已|全部)?(?:按期|按时|如期|及时|未逾期|未推迟|未延期|未延迟|无逾期|无延期|无延迟|没有逾期)${done}?$`,
    `^提前\\d{1,4}个?(?:天|日|月|周|工作日|星期)${done}?$`,
    `^提前${done}$`,
  ].join('|'),
  'u',
);
const loses = new RegExp(
  `^(?:(?:${lateWords}|未按期|未按时|未如期|未及时)(?:完成|报送|上报|提交|到位)?|否则)(?:的|者)?(?:不得分|不计分|得0分|计0分)$`,
  'u',
);
const undone =
  /^(?:未|没有)(?:完成|报送|上报|提交|到位|建成|办结)(?:的|者)?(?:不得分|不计分|得0分|计0分)$/u;
const award = /(?:的|者)?,?(?:则)?(?:计|得|记|给|赋)(?:满分|全分|(\d{1,6}(?:\.\d{1,6})?)分)$/u;
const stops = /[;。,]|(?<=\d分)、|(?<=满分)、/u;

/** What is measured where a cell only says what lateness costs: 按期完成得5分，每逾期1天扣1分. */
export const latenessName = '逾期';

/** Whether a name says that what is counted is how late something was. */
export function isNamedLate(name: string): boolean {
  return named.test(name);
}

/** Whether a text says how late something was: 逾期3天. */
export function saysLateness(text: string): boolean {
  return said.test(compact(text).replace(/[。.]$/u, ''));
}

/** Whether a text says that something was in time, in words of its own. */
export function saysInTime(text: string): boolean {
  return inTime.test(compact(text).replace(/[。.]$/u, ''));
}

/**
 * Reads a compact text that begins with a deadline and says what lateness costs.
 * @returns undefined for what is none, or leaves something open.
 */
export function readLateDate(signs: string, context: Surroundings): NoQuantity | undefined {
  const parts = signs.split(stops).filter((part) => part !== '');
  const [first = '', ...others] = parts;
  if (others.length === 0) return undefined;
  const date = readDate(first.replace(award, ''), context);
  if (date === undefined) return undefined;
  const points = award.exec(first)?.[1];
  const rest = points === undefined ? others : [`满分${points}分`, ...others];
  const cost = date.kind === 'date' ? withLateness(date, rest) : undefined;
  // A date that cannot be read says so, if there is a cost behind it.
  return date.kind === 'date' ? cost : withLateness(anyDate, rest) && date;
}

const anyDate: DateReading = { kind: 'date', operator: 'le', date: '2000-12-31' };

/** What a rule in a cell of its own says of lateness beside a deadline; undefined for any other rule. */
export function readPrintedLateness(signs: string, target: DateReading): DateReading | undefined {
  return withLateness(
    target,
    signs.split(stops).filter((part) => part !== ''),
  );
}

/** Whether a text can be what lateness costs beside some deadline. */
export function isLatenessRule(signs: string): boolean {
  return readPrintedLateness(signs, anyDate) !== undefined;
}

const reached =
  /^(?:按期|按时|如期|及时|全部)?(?:完成|达到|达成|实现)?(?:目标|任务|指标值|要求)?(?:的|者)?,?(?:计|得|记|给|赋)(?:满分|全分|(\d{1,6}(?:\.\d{1,6})?)分)$/u;

function withLateness(target: DateReading, parts: readonly string[]): DateReading | undefined {
  if (target.operator === 'ge' || target.operator === 'gt') return undefined;
  const full = parts.flatMap((part) => reached.exec(part)?.[1] ?? []);
  const costs = parts.filter(
    (part) => !reached.test(part) && !loses.test(part) && !undone.test(part),
  );
  const clauses = readClauses([...full.map((points) => `满分${points}分`), ...costs].join(';'));
  if (clauses === undefined) return undefined;
  const isLost = parts.some((part) => loses.test(part));
  const late = isLost ? allLost(clauses) : costOf(clauses);
  const fulls = new Set(
    clauses.flatMap((clause) => (clause.kind === 'full' ? [clause.points] : [])),
  );
  const [mark, ...marks] = fulls;
  if (late === undefined || marks.length > 0 || mark === '0') return undefined;
  const isUndone = isLost || parts.some((part) => undone.test(part));
  return {
    ...target,
    ...(mark === undefined ? {} : { full: mark }),
    late: { ...late, ...(isUndone ? { undone: true } : {}) },
  };
}

/** 逾期不得分: a day costs all that there is. */
function allLost(clauses: readonly RuleClause[]): Late | undefined {
  const isBare = clauses.every(({ kind }) => kind === 'full' || kind === 'note');
  return isBare ? { step: '1', unit: '天', points: '100', ofFull: true } : undefined;
}

const known = new Set<RuleClause['kind']>(['full', 'note', 'deduction', 'most', 'begun']);

function costOf(clauses: readonly RuleClause[]): Late | undefined {
  const [cost, ...others] = clauses.filter((clause) => clause.kind === 'deduction');
  const limits = clauses.filter((clause) => clause.kind === 'most');
  const begun = clauses.filter((clause) => clause.kind === 'begun');
  const isKnown = clauses.every(({ kind }) => known.has(kind));
  if (cost === undefined || others.length > 0 || limits.length > 1 || !isKnown) return undefined;
  if (cost.side !== 'above' || cost.happens || cost.from !== undefined || cost.noun !== '')
    return undefined;
  const step = stepIn(cost.step.value, cost.step.unit);
  if (step === undefined || !begun.every(({ step: one }) => isSameStep(one, cost.step)))
    return undefined;
  const [limit] = limits;
  return {
    ...step,
    points: cost.points,
    ...(cost.ofFull ? { ofFull: true } : {}),
    ...(limit === undefined ? {} : { most: limit.points }),
    ...(begun.length > 0 ? { begun: true } : {}),
  };
}

function isSameStep(
  one: { readonly value: string; readonly unit: string | null },
  other: { readonly value: string; readonly unit: string | null },
): boolean {
  return one.value === other.value && one.unit === other.unit;
}

const units = ['天', '月', '工作日'] as const;

/** A step in whole days, months or working days. */
function stepIn(value: string, unit: string | null): Pick<Late, 'step' | 'unit'> | undefined {
  for (const own of units) {
    const factor = unit === null ? undefined : conversion(unit, own);
    const step = factor && Fraction.of(value).times(factor);
    if (step === undefined) continue;
    return step.equals(step.wholePart()) ? { step: step.toText(0), unit: own } : undefined;
  }
  return undefined;
}

/** What an actual says of how late it was, in a unit: undefined where it says nothing, or not for certain. */
export function statedLateness(text: string, unit: string, isNamed: boolean): Fraction | undefined {
  const signs = compact(text).replace(/[。.]$/u, '');
  if (inTime.test(signs)) return Fraction.zero;
  const [, count, words = ''] = said.exec(signs) ?? (isNamed ? alone.exec(signs) : null) ?? [];
  const own = takeUnit(words);
  if (count === undefined || own.unit === null || own.rest !== '') return undefined;
  const factor = conversion(own.unit, unit);
  return factor === undefined ? undefined : Fraction.of(count).times(factor);
}

const alone = /^(\d{1,5}(?:\.\d{1,6})?)(.{1,6})$/u;

/** How exactly an actual names its day: a month that is named stands for its last day. */
function precisionOf(text: string): 'day' | 'month' | undefined {
  const signs = compact(text);
  if (/\d[日号]|\d[-./]\d{1,2}[-./]\d{1,2}|(?:19|20)\d{6}/u.test(signs)) return 'day';
  return /\d月(?!上|中|下)|\d[-./]\d{1,2}$/u.test(signs) ? 'month' : undefined;
}

/**
 * How late a day is: whole days or months, and a half more where one was begun.
 * @param text the actual as typed.
 * @returns undefined where it is not certain.
 */
export function latenessOf(
  due: string,
  day: string,
  text: string,
  unit: string,
): Fraction | undefined {
  const precision = precisionOf(text);
  if (unit === '天') return precision === 'day' ? daysBetween(due, day) : undefined;
  if (unit !== '月' || precision === undefined) return undefined;
  if (precision === 'month' && !isEndOfMonth(due)) return undefined;
  const [byDay, byEnd] = [monthsByDay(due, day), monthsByEnd(due, day)];
  return byDay.equals(byEnd) ? byDay : undefined;
}

function timeOf(day: string): Fraction {
  return Fraction.of(String(Date.parse(`${day}T00:00:00Z`)));
}

const millisecondsOfDay = Fraction.of('86400000');

function daysBetween(due: string, day: string): Fraction {
  return timeOf(day).minus(timeOf(due)).dividedBy(millisecondsOfDay);
}

function partsOf(day: string): { readonly months: Fraction; readonly date: Fraction } {
  const [year = '0', month = '0', date = '0'] = day
    .split('-')
    .map((part) => part.replace(/^0+(?=\d)/u, ''));
  const months = Fraction.of(year).times(Fraction.of('12')).plus(Fraction.of(month));
  return { months, date: Fraction.of(date) };
}

function lastOfMonth(day: string): Fraction {
  const last = ['31', '30', '29', '28'].find((date) => {
    const text = `${day.slice(0, 7)}-${date}`;
    const time = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(time.valueOf()) && time.toISOString().startsWith(text);
  });
  return Fraction.of(last ?? '31');
}

function isEndOfMonth(day: string): boolean {
  return partsOf(day).date.equals(lastOfMonth(day));
}

/** From the 15th to the 15th; where a month has no such day, to its last one. */
function monthsByDay(due: string, day: string): Fraction {
  const { date } = partsOf(due);
  const last = lastOfMonth(day);
  return monthsTo(due, day, date.compare(last) > 0 ? last : date);
}

/** From the end of a month to the end of a month; any other day as above. */
function monthsByEnd(due: string, day: string): Fraction {
  return isEndOfMonth(due) ? monthsTo(due, day, lastOfMonth(day)) : monthsByDay(due, day);
}

const half = Fraction.one.dividedBy(Fraction.of('2'));

/** Whole months up to the day on which one is whole, and a half where another was begun. */
function monthsTo(due: string, day: string, whole: Fraction): Fraction {
  const [from, to] = [partsOf(due), partsOf(day)];
  const months = to.months.minus(from.months);
  const order = to.date.compare(whole);
  if (order === 0) return months;
  return order > 0 ? months.plus(half) : months.minus(half);
}
