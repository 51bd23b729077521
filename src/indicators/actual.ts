/** Reads what was reached (实际完成值): a number, a date, one of the option words, or plain text. */
import { Fraction } from '../decimal.js';
import { remembered } from '../memo.js';
import { isShortfall, numberAndWords } from './certainty.js';
import { turnOf, wantsDown, wantsUp } from './changes.js';
import { compact, expressionOf, isNoActual } from './characters.js';
import type { Operator, Quantity, Reading, ReadingContext } from './reading.js';
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
  if (!beginsWithDigit.test(text)) {
    if (isNoActual(text)) return { kind: 'missing' };
    const word = achievementWord(text);
    if (word !== undefined) return { kind: 'word', word };
    if (isNone(text, target)) return none;
  }
  // A unit from the column of targets completes a target; an actual takes it only with a bare scale.
  // Where a number is due, 2023.12 is one, whatever the row is about.
  const isAmount = target.kind === 'quantity' || target.kind === 'range' || target.kind === 'tiers';
  const expectsDate = target.kind === 'date';
  const { reading, quantity } = isAmount
    ? readAlone(text)
    : readExactly(text, { ...context, unit: undefined, expectsDate });
  if (quantity !== undefined) return exactQuantity(quantity, context.unit);
  switch (reading.kind) {
    case 'date':
      return { kind: 'date', date: reading.date };
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

const none: Actual = {
  kind: 'quantity',
  value: Fraction.zero,
  unit: null,
  operator: 'none',
  places: 0,
};

/** 无 where none was the target, as for accidents, is a zero. */
function isNone(text: string, target: Reading): boolean {
  return (
    target.kind === 'quantity' &&
    target.value === '0' &&
    /^(?:无|零|没有|未发生)$/u.test(expressionOf(text))
  );
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
  (words) => turnOf(`1${words}`) === undefined && !isShortfall(`1${words}`, ''),
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
