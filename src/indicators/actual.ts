/** Reads what was reached (实际完成值): a number, a date, one of the option words, or plain text. */
import { Fraction } from '../decimal.js';
import { remembered } from '../memo.js';
import { numberAndWords } from './certainty.js';
import { turnOf, wantsDown, wantsUp } from './changes.js';
import { compact, expressionOf, isNoActual } from './characters.js';
import { saysInTime } from './lateness.js';
import type { DateReading, Operator, Quantity, Reading, ReadingContext } from './reading.js';
import { isTakenBack } from './taken-back.js';
import { readAlone, readExactly } from './target.js';
import { withColumnUnit } from './units.js';

/** The option words that forms offer instead of a free text. */
export type AchievementWord = 'achieved' | 'partly' | 'not';

export type Actual =
  | { readonly kind: 'missing' }
  | {
      readonly kind: 'quantity';
      readonly value: Fraction;
      readonly unit: string | null;
      /** `none`, unless the actual was copied from a target together with its operator. */
      readonly operator: Operator;
      /** Decimals that the number was typed with; undefined for a quotient, which is exact. */
      readonly places: number | undefined;
    }
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'word'; readonly word: AchievementWord }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unreadable' };

const beginsWithDigit = /^[0-9]/;

const behind = '(?:(?:预期|年度|绩效|全部|既定)*(?:指标|目标|任务))?';
const words: readonly (readonly [AchievementWord, RegExp])[] = [
  [
    'achieved',
    new RegExp(`^(?:已|全部|全面|按期|按时|如期|及时){0,2}(?:达成|完成)${behind}[。.]?$`, 'u'),
  ],
  ['partly', new RegExp(`^(?:部分达成.*|(?:部分完成|基本完成|基本达成)${behind}[。.]?)$`, 'u')],
  ['not', new RegExp(`^(?:未达成.*|未完成${behind}[。.]?)$`, 'u')],
];

/** The option word that a text is; undefined when it is none. */
function achievementWord(text: string): AchievementWord | undefined {
  const signs = compact(text);
  return words.find(([, pattern]) => pattern.test(signs))?.[0];
}

/** What says without a number what was reached; undefined where a number or a date may follow. */
function readWords(text: string, target: Reading, { level3 }: ReadingContext): Actual | undefined {
  if (isNoActual(text)) return { kind: 'missing' };
  const word = achievementWord(text);
  if (word !== undefined) return { kind: 'word', word };
  if (isNone(text, target, level3)) return none;
  return isInTime(text, target) ? { kind: 'word', word: 'achieved' } : undefined;
}

/**
 * Reads one actual by the same grammar as targets.
 * @param target how the target of the row was read.
 * @param text absent or a blank mark means that nothing was reported yet.
 */
export function readActual(
  text: string | undefined,
  target: Reading,
  context: ReadingContext,
): Actual {
  if (text === undefined) return { kind: 'missing' };
  // What begins with a digit is no blank mark and none of the words.
  const inWords = beginsWithDigit.test(text) ? undefined : readWords(text, target, context);
  if (inWords !== undefined) return inWords;
  // A unit from the column of targets completes a target; an actual takes it only with a bare scale.
  // Where a number is due, 2023.12 is one, whatever the row is about.
  const isAmount = target.kind === 'quantity' || target.kind === 'range' || target.kind === 'tiers';
  const expectsDate = target.kind === 'date';
  const { reading, quantity } = isAmount
    ? readAlone(text)
    : readExactly(expectsDate ? dayOf(text) : text, { ...context, unit: undefined, expectsDate });
  if (quantity !== undefined) return exactQuantity(quantity, context.unit);
  switch (reading.kind) {
    case 'date':
      return isDayOf(reading, target)
        ? { kind: 'date', date: reading.date }
        : { kind: 'unreadable' };
    case 'unreadable':
    case 'range':
      return { kind: 'unreadable' };
    case 'text':
    case 'none':
    case 'tiers':
      return { kind: 'text', text };
    default:
      return reading satisfies never;
  }
}

/** 2023年12月31日后, 晚于2023年12月31日 and 2023年9月起 name no day on which something was, but beside a target that says the same. */
function isDayOf({ operator }: DateReading, target: Reading): boolean {
  const isOpen = operator === 'ge' || operator === 'gt';
  return !isOpen || (target.kind === 'date' && target.operator === operator);
}

/** 已完成（2023年12月） says in brackets when. */
function dayOf(text: string): string {
  return doneInBrackets.exec(compact(text))?.[1] ?? text;
}

const doneInBrackets =
  /^(?:已经?|全部|全面|均|都){0,2}(?:完成|竣工|完工|验收|办结|建成|交付)\(([^()]{2,20})\)$/u;

const none: Actual = {
  kind: 'quantity',
  value: Fraction.zero,
  unit: null,
  operator: 'none',
  places: 0,
};

/** 无 where none was the target, as for accidents, is a zero; so is 未发生安全事故 in a row that counts them. */
function isNone(text: string, target: Reading, name: string | undefined): boolean {
  if (target.kind !== 'quantity') return false;
  const [, harm] = nothing.exec(expressionOf(text)) ?? [];
  if (harm === undefined) return false;
  if (harm === '') return target.value === '0';
  // None of the great ones leaves the others open.
  const [degree = ''] = /^(?:特别)?(?:重大|特大|较大|严重|一般|大|群体性)/u.exec(harm) ?? [];
  const isCounted = name?.includes(harm.slice(-2)) === true && name.includes(degree);
  return isCounted && (target.value === '0' || target.direction === 'lower');
}

const nothing =
  /^(?:全年|年度内|本年度?)?(?:无|零|没有|未发生|未出现|未发现|未产生|不存在|未收到|未接到)(?:任何|一起)?((?:\p{Script=Han}{2,12})?)$/u;

/** 提前10天完成 says of a deadline that it was kept; what lateness costs is counted from the days. */
function isInTime(text: string, target: Reading): boolean {
  return target.kind === 'date' && target.late === undefined && saysInTime(text);
}

/** The quantity with its exact value: a quotient such as 1÷3 is not cut to the digits of a reading. */
function exactQuantity(
  { operator, value, unit, places }: Quantity,
  column: string | undefined,
): Actual {
  const completed = unit === null ? null : (withColumnUnit(unit, column) ?? unit);
  return { kind: 'quantity', value, unit: completed, operator, places };
}

/**
 * Whether an actual says a number and nothing that could take it back or turn it round; words behind a number are few
 * and stay the same from row to row.
 */
export function saysOnlyNumber(text: string): boolean {
  const words = numberAndWords.exec(text)?.[1];
  return words !== undefined && isHarmless(words);
}

const isHarmless = remembered(
  (words) => turnOf(`1${words}`) === undefined && !isTakenBack(`1${words}`, ''),
);

/**
 * What a row aims at, in words: its name and its target. Of a rule that is printed in the target only the name of what is
 * measured counts, for 不得分 and 每降低1% say nothing of what an actual may lack.
 */
export function aimOf(name: string, targetText: string, target: Reading): string {
  return target.kind === 'tiers' ? `${name}${target.name ?? ''}` : `${name}${targetText}`;
}

/**
 * A fall of 6 % is no growth of 6 %: the number alone would score the opposite of what was reached.
 * @param aim what was to rise or to fall: the name of the indicator and its target.
 */
export function isOpposite(text: string, aim: string): boolean {
  const turn = turnOf(text);
  if (turn === 'fall') return (wantsUp(aim) && !wantsDown(aim)) || text.includes('负增长');
  return turn === 'rise' && wantsDown(aim) && !wantsUp(aim);
}
