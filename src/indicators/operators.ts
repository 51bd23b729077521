import type { Operator } from './reading.js';
import { alternatives } from './words.js';

/** Operators before a number, by the way they are written in a compact text. */
const before: Readonly<Record<string, Operator>> = {
  '≥': 'ge',
  '>': 'gt',
  '≤': 'le',
  '<': 'lt',
  '=': 'eq',
  为: 'eq',
  等于: 'eq',
  不低于: 'ge',
  不少于: 'ge',
  不小于: 'ge',
  不得低于: 'ge',
  不得少于: 'ge',
  至少: 'ge',
  达到: 'ge',
  达: 'ge',
  大于等于: 'ge',
  大于或等于: 'ge',
  超: 'gt',
  超过: 'gt',
  高于: 'gt',
  大于: 'gt',
  多于: 'gt',
  不超过: 'le',
  不超: 'le',
  不得超过: 'le',
  不高于: 'le',
  不得高于: 'le',
  不大于: 'le',
  不多于: 'le',
  至多: 'le',
  小于等于: 'le',
  小于或等于: 'le',
  控制在: 'le',
  低于: 'lt',
  少于: 'lt',
  小于: 'lt',
};

/** Operators behind a number and its unit. */
const behind: Readonly<Record<string, Operator>> = {
  及其以上: 'ge',
  及以上: 'ge',
  或以上: 'ge',
  以上: 'ge',
  及其以下: 'le',
  及以下: 'le',
  或以下: 'le',
  以下: 'le',
  以内: 'le',
  之内: 'le',
  内: 'le',
};

// The longest word counts: 不超过 is not 超过. A word before a number ends where the number begins.
const endsWithOperator = new RegExp(`(?:${alternatives(Object.keys(before))})$`, 'u');
const startsWithOperator = new RegExp(
  `^(?:\\(含\\))?(${alternatives(Object.keys(behind))})(?:\\(不?含[^()]*\\))?`,
  'u',
);

/** An operator at the end of the words before a number, and the words without it. */
export function takeOperatorBefore(words: string): { operator: Operator; rest: string } {
  const word = endsWithOperator.exec(words)?.[0];
  if (word === undefined) return { operator: 'none', rest: words };
  return { operator: before[word] ?? 'none', rest: words.slice(0, -word.length) };
}

/** An operator at the start of the words behind a number, and the words without it. */
export function takeOperatorBehind(words: string): { operator: Operator; rest: string } {
  const found = startsWithOperator.exec(words);
  if (found === null) return { operator: 'none', rest: words };
  return { operator: behind[found[1] ?? ''] ?? 'none', rest: words.slice(found[0].length) };
}

/** Which way an operator points; undefined where it says nothing about better and worse. */
export function pointsUp(operator: Operator): boolean | undefined {
  if (operator === 'ge' || operator === 'gt') return true;
  if (operator === 'le' || operator === 'lt') return false;
  return undefined;
}

/**
 * One operator from both sides of a number (不少于 … 以上).
 * @returns undefined when they contradict one another (≥ … 以下).
 */
export function joinedOperator(front: Operator, back: Operator): Operator | undefined {
  if (back === 'none') return front;
  if (front === 'none' || front === 'eq') return back;
  return pointsUp(front) === pointsUp(back) ? front : undefined;
}

/** How an operator is printed. */
export const operatorSigns: Readonly<Record<Operator, string>> = {
  ge: '≥',
  gt: '>',
  le: '≤',
  lt: '<',
  eq: '=',
  none: '',
};
