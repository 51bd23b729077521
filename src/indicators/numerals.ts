/** Numbers in words, as far as they are certain: 百分之九十八点五, 九成以上, 两个百分点, 一百人. */
import { expressionOf, isSameText } from './characters.js';
import { operatorsBefore, operatorsBehind } from './operators.js';
import { alternatives } from './words.js';

const digits: Readonly<Record<string, string>> = {
  零: '0',
  〇: '0',
  一: '1',
  二: '2',
  两: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};
const digit = '[一二两三四五六七八九]';

/** A whole number in words below ten thousand. */
export const numeral = `(?=[一二两三四五六七八九十])(?:${digit}千)?(?:零?${digit}百)?(?:零?${digit}?十)?(?:零?${digit})?`;

const placed = new RegExp(
  `^(?:(${digit})千)?零?(?:(${digit})百)?零?(?:(${digit}?)(十))?零?(${digit})?$`,
  'u',
);
// 一百五 is 105 to some and 150 to others.
const shortened = new RegExp(`百${digit}$|千${digit}?十|千${digit}$`, 'u');

/** The digits of a whole number in words; undefined for what is none, or not for certain. */
function digitsOf(words: string): string | undefined {
  const [, thousands, hundreds, tens = '', ten, ones] = placed.exec(words) ?? [];
  if (words === '' || !placed.test(words) || shortened.test(words)) return undefined;
  const one = ten === undefined ? '零' : '一';
  return [thousands, hundreds, tens === '' ? one : tens, ones]
    .map((sign) => digits[sign ?? '零'] ?? '')
    .join('')
    .replace(/^0+(?=\d)/u, '');
}

const percent = new RegExp(
  `百分之(?:(百)|(${numeral})(?:点([零〇一二三四五六七八九]{1,4}))?)(?![百千万亿零〇])`,
  'gu',
);
const tenths =
  /(?<![\d.一二三四五六七八九十百千万])([1-9]|[一二三四五六七八九])成([一二三四五六七八九半])?(?=$|以上|以下|以内|之|及|或|左右|[,;。、)])/gu;
const points = new RegExp(`(?<![一二两三四五六七八九十百千万零点])(${numeral})(?=个?百分点)`, 'gu');
// 一级, 三类 and 二期 are names; these count.
const units =
  '个|人|人次|名|次|场|场次|项|家|件|份|篇|户|套|台|辆|座|条|处|所|间|栋|天|小时|个小时|个月|年|元|万元|亩|公里|公顷|吨|个工作日|工作日';
const before = alternatives(Object.keys(operatorsBefore));
const behind = alternatives(Object.keys(operatorsBehind));
const whole = new RegExp(
  `^((?:${before}|[≥≤<>=])?)(${numeral})((?:[万亿])?(?:${units})(?:${behind})?)$`,
  'u',
);
/** Whether a text may hold a number in words. */
export const mayHoldNumeral = /[一二两三四五六七八九十百]|\d成/u;

/** A compact text with digits for the numbers in words that are certain. */
export function withDigits(signs: string): string {
  if (!mayHoldNumeral.test(signs)) return signs;
  const [, operator = '', counted = '', rest = ''] = whole.exec(signs) ?? [];
  const count = digitsOf(counted);
  if (count !== undefined) return `${operator}${count}${rest}`;
  return signs
    .replace(percent, (found, all?: string, words = '', decimals?: string) =>
      all === undefined ? percentOf(found, words, decimals) : '100%',
    )
    .replace(tenths, (_, tens: string, ones = '零') => {
      const last = ones === '半' ? '5' : (digits[ones] ?? '');
      return `${digits[tens] ?? tens}${last}%`;
    })
    .replace(points, (words) => digitsOf(words) ?? words);
}

function percentOf(found: string, words: string, decimals: string | undefined): string {
  const number = digitsOf(words);
  if (number === undefined) return found;
  const places = [...(decimals ?? '')].map((sign) => digits[sign] ?? '').join('');
  return `${number}${places === '' ? '' : `.${places}`}%`;
}

const onlyPercent = /^-?\d{1,4}(?:\.\d{1,4})?%$/u;

/**
 * What was reached, with digits where it is nothing but one number in words: 百分之九十五, 一百人. 九成 is rounded by whoever
 * says it, and counts only beside a target of the same words.
 */
export function actualInDigits(actual: string, target: string): string {
  if (!mayHoldNumeral.test(actual)) return actual;
  const signs = expressionOf(actual);
  const inDigits = withDigits(signs);
  const isOne = whole.test(signs) || (!signs.includes('成') && onlyPercent.test(inDigits));
  return isOne || isSameText(actual, target) ? inDigits : actual;
}
