import type { Operator } from './reading.js';
import { alternatives } from './words.js';

const lowered =
  '降 降低 下降 减 减少 减低 压缩 压减 压降 压低 缩 缩短 缩减 缩小 削减 精简 精减 简化 合并 调减 核减 调低 下调 收窄 回落'.split(
    ' ',
  );
// 减少至3起, 缩短为2天: what is left, not by how much.
const leftAt = lowered.flatMap((verb) => ['至', '到', '为'].map((end) => `${verb}${end}`));

/** Operators before a number, by the way they are written in a compact text. */
export const operatorsBefore: Readonly<Record<string, Operator>> = {
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
  最少: 'ge',
  最低: 'ge',
  起码: 'ge',
  下限: 'ge',
  下限为: 'ge',
  不下于: 'ge',
  不亚于: 'ge',
  不劣于: 'ge',
  不差于: 'ge',
  大于等于: 'ge',
  大于或等于: 'ge',
  等于或大于: 'ge',
  达到或超过: 'ge',
  超: 'gt',
  超过: 'gt',
  高于: 'gt',
  大于: 'gt',
  多于: 'gt',
  突破: 'gt',
  不超过: 'le',
  不超: 'le',
  不得超过: 'le',
  不高于: 'le',
  不得高于: 'le',
  不大于: 'le',
  不多于: 'le',
  至多: 'le',
  最多: 'le',
  最高: 'le',
  上限: 'le',
  上限为: 'le',
  封顶: 'le',
  不逾: 'le',
  ...Object.fromEntries(leftAt.map((word) => [word, 'le'] as const)),
  控制到: 'le',
  控制至: 'le',
  小于等于: 'le',
  小于或等于: 'le',
  等于或小于: 'le',
  控制在: 'le',
  早于: 'lt',
  晚于: 'gt',
  迟于: 'gt',
  不足: 'lt',
  未满: 'lt',
  不满: 'lt',
  不到: 'lt',
  低于: 'lt',
  少于: 'lt',
  小于: 'lt',
};

/** Operators behind a number and its unit. */
export const operatorsBehind: Readonly<Record<string, Operator>> = {
  及其以上: 'ge',
  及以上: 'ge',
  或以上: 'ge',
  以上: 'ge',
  之上: 'ge',
  往上: 'ge',
  及更高: 'ge',
  或更高: 'ge',
  及更多: 'ge',
  或更多: 'ge',
  为下限: 'ge',
  为底线: 'ge',
  保底: 'ge',
  及其以下: 'le',
  及以下: 'le',
  或以下: 'le',
  以下: 'le',
  之下: 'le',
  往下: 'le',
  及更低: 'le',
  或更低: 'le',
  及更少: 'le',
  或更少: 'le',
  为上限: 'le',
  为限: 'le',
  封顶: 'le',
  以内: 'le',
  之内: 'le',
  内: 'le',
};

// The longest word counts: 不超过 is not 超过. A word before a number ends where the number begins.
const endsWithOperator = new RegExp(`(?:${alternatives(Object.keys(operatorsBefore))})$`, 'u');
const behind = alternatives(Object.keys(operatorsBehind));
// 5天(以内), 5次(最多): in brackets stands what could stand on either side.
const either = alternatives([...Object.keys(operatorsBehind), ...Object.keys(operatorsBefore)]);
const startsWithOperator = new RegExp(
  `^(?<first>\\((?<open1>不)?含[^()]*\\))?(?:(?<word>${behind})|\\((?<inside>${either})\\))?(?<second>\\((?<open2>不)?含[^()]*\\))?`,
  'u',
);
// 10个项目以上: a noun may stand between unit and operator; 内 alone is too often part of a noun.
const nounBeforeOperator = new RegExp(
  `^[\\p{Script=Han}A-Za-z]{1,8}?(?=${alternatives(Object.keys(operatorsBehind).filter((word) => word !== '内'))})`,
  'u',
);

// 不得再, 不应该, 没有, 未发生; and what must not be: 严禁超过, 避免出现低于.
const negation =
  /(?:(?:不|未|没有|无|零)(?:得|能够?|可以?|应[当该]?|宜|要|会|允许|准|许|曾|致|至于?)?再?|严禁|禁止|严防|防止|避免|力避|杜绝|切勿|切忌|勿)(?:出现|发生|存在|发现|有)?$/u;
const negated: Readonly<Record<Operator, Operator>> = {
  gt: 'le',
  le: 'gt',
  lt: 'ge',
  ge: 'lt',
  eq: 'none',
  none: 'none',
};

/**
 * An operator at the end of the words before a number, and the words without it. 不能超过, 未达到 and the
 * like say the opposite of their last word.
 */
export function takeOperatorBefore(words: string): { operator: Operator; rest: string } {
  const word = endsWithOperator.exec(words)?.[0];
  if (word === undefined) return { operator: 'none', rest: words };
  const rest = words.slice(0, -word.length);
  const not = negation.exec(rest)?.[0];
  const operator = operatorsBefore[word] ?? 'none';
  if (not === undefined || operator === 'eq') return { operator, rest };
  return { operator: negated[operator], rest: rest.slice(0, -not.length) };
}

/** Whether words end in a negation, so that they are no mere label of the number behind them. */
export function endsInNegation(words: string): boolean {
  return negation.test(words);
}

/** What stands behind a number and its unit. */
export interface Behind {
  readonly operator: Operator;
  /** 含 or 不含 in brackets; undefined where neither is written. */
  readonly inclusive: boolean | undefined;
  readonly rest: string;
}

/** An operator and a 含-mark at the start of the words behind a number, and the words without them. */
export function takeOperatorBehind(words: string): Behind {
  const found = startsWithOperator.exec(words);
  const { first, second, open1, open2, word, inside = '' } = found?.groups ?? {};
  const isMarked = first !== undefined || second !== undefined;
  return {
    operator: operatorsBehind[word ?? inside] ?? operatorsBefore[inside] ?? 'none',
    inclusive: isMarked ? open1 === undefined && open2 === undefined : undefined,
    rest: words.slice(found?.[0].length ?? 0),
  };
}

/** The noun between a unit and an operator (`项目` of `10个项目以上`); empty where there is none. */
export function nounBefore(words: string): string {
  if (takeOperatorBehind(words).operator !== 'none') return '';
  return nounBeforeOperator.exec(words)?.[0] ?? '';
}

/** An operator with its bound taken in (含) or left out (不含). */
export function withBound(operator: Operator, inclusive: boolean | undefined): Operator {
  const up = pointsUp(operator);
  if (inclusive === undefined || up === undefined) return operator;
  if (up) return inclusive ? 'ge' : 'gt';
  return inclusive ? 'le' : 'lt';
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

const words = [...Object.keys(operatorsBefore), ...Object.keys(operatorsBehind)].filter((word) =>
  /^.{2}/u.test(word),
);
const anyOperator = new RegExp(`[≥≤<>=]|${alternatives(words)}`, 'u');
const everyOperator = new RegExp(`[≥≤<>=]|${alternatives(words)}|不?含|左右`, 'gu');

/** Whether words hold an operator: then what was meant is more than a label. */
export function holdsOperator(text: string): boolean {
  return anyOperator.test(text);
}

/** Words without the operators in them. */
export function withoutOperators(text: string): string {
  return text.replace(everyOperator, '·');
}
