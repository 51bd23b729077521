/**
 * One spelling for the many ways in which the same signs are typed: full-width forms, the families of
 * dashes and comparison signs, blanks anywhere. Only for reading; what is shown stays as it was typed.
 */

import { remembered } from '../memo.js';

const spellings: ReadonlyMap<string, string> = new Map([
  ...spell('≥', '≧⩾≽》'),
  ...spell('≤', '≦⩽≼《'),
  ...spell('=', '═'),
  ...spell('-', '—–―‐‑‒−﹣'),
  ...spell('~', '〜∼˜'),
  ...spell('%', '﹪'),
  ...spell('>', '﹥'),
  ...spell('<', '﹤'),
  ...spell('(', '〔﹙'),
  ...spell(')', '〕﹚'),
  ...spell('[', '【'),
  ...spell(']', '】'),
  ...spell('÷', '∕'),
  ...spell('约', '≈≒'),
  ...spell('·', '•・∙⋅'),
]);

function spell(sign: string, variants: string): [string, string][] {
  return Array.from(variants, (variant) => [variant, sign]);
}

// The full-width forms U+FF01–U+FF5E stand in the order of ASCII 0x21–0x7E.
const ascii = Array.from(
  '!"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~',
);
const fullWidth: ReadonlyMap<string, string> = new Map(
  Array.from(
    '！＂＃＄％＆＇（）＊＋，－．／０１２３４５６７８９：；＜＝＞？＠ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ［＼］＾＿｀ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ｛｜｝～',
    (sign, index) => [sign, ascii[index] ?? sign],
  ),
);

/** Signs by the one that each of them is read as. */
export const oneSpelling: ReadonlyMap<string, string> = new Map([...spellings, ...fullWidth]);
const otherSpelling = new RegExp(`[${[...oneSpelling.keys()].join('')}]`, 'gu');

// White space, and the signs that show as nothing: zero-width ones, direction marks, soft hyphens.
const blanks = /[\s\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+/gu;

// Two of these are one dash, as keyboards for Chinese type it: 90%——95%.
const pairOfDashes = /[—―]{2}/gu;

// The characters of most texts, which need no folding.
const folded = /^(?:[\w%≥≤、。.·\p{Script=Han}])*$/u;

/** The text without blanks and with one spelling for each sign; `＞＝ ９０ ％` becomes `≥90%`. */
export function compact(text: string): string {
  return folded.test(text) ? text : foldedText(text);
}

// Reasons have commas, and are asked about by several checks.
const foldedText = remembered((text) =>
  text
    .replace(blanks, '')
    .replace(pairOfDashes, '-')
    .replace(otherSpelling, (sign) => oneSpelling.get(sign) ?? sign)
    .replace(/>=|=>/g, '≥')
    .replace(/<=|=</g, '≤')
    .replace(/([≥≤])=/g, '$1'),
);

const noTarget = /^(?:[-/*\\.·]+|[xX×]{2,}|无|暂无|不适用|[nN]\/?[aA]|0(?:\.0+)?\|0(?:\.0+)?%)?$/u;
const noActual = /^(?:[-/*\\.·]+|[xX×]{2,})?$/u;

/** Whether a cell of targets says that there is none: empty, `/`, `—`, `*`, `XXX`, `无`. */
export function isNoTarget(text: string): boolean {
  return noTarget.test(compact(text));
}

/** Whether a cell of actuals is empty. `无` is an answer there: `无` for 投诉 is not a blank. */
export function isNoActual(text: string): boolean {
  return noActual.test(compact(text));
}

const prefix = /^(?:(?:定性|文字描述)[\s:：]*)+/u;

/** A text as typed, without the marks that say that it is one: 定性, 文字描述. */
export function withoutPrefix(text: string): string {
  return text.trim().replace(prefix, '').trim();
}

/** A text as an expression: compact, without such marks and without stops at its end. */
export function expressionOf(text: string): string {
  return compact(text)
    .replace(prefix, '')
    .replace(/(?<![,;。])[,;。]+$/u, '');
}

const numberInFront = /^(?:\d{1,3}[.、)]|\(\d{1,3}\)|[①-⑳])/u;

/** A compact name without a number in front: `1.预算执行率`, `(2)预算调整率`, `③支付进度率`. */
export function withoutNumber(name: string): string {
  return name.replace(numberInFront, '');
}

/** Whether two texts say the same, whatever blanks, widths, prefixes and full stops they were typed with. */
export function isSameText(left: string, right: string): boolean {
  return statement(left) === statement(right);
}

/** A text as {@link isSameText} compares it. */
export function statement(text: string): string {
  return expressionOf(text).replace(/[.!！]$/u, '');
}

/** Whether a text gives a reason; blank, `无`, `/` and the like do not. */
export function givesReason(text: string | undefined): boolean {
  return text !== undefined && !isNoTarget(text) && !/^无[。.]?$/u.test(compact(text));
}
