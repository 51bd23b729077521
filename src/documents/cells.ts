/** What a cell says: a label, a number, a blank. Cells keep the line that they stand on. */
import { compact } from '../indicators/characters.js';
import { plainDecimal } from '../indicators/plain-form.js';
import { takeUnit } from '../indicators/units.js';
import { limits } from '../limits.js';

/** A text with its place in the file. */
export interface TextCell {
  readonly text: string;
  /** The line of the file, counted from 1. */
  readonly line: number;
}

/** What is longer is prose, and none of the words that tables are known by. */
const labelCharsMax = 200;

/** A label as it is compared: without blanks, colons and numbering, brackets in one spelling; a long text is cut. */
export function labelOf(text: string): string {
  return compact(text.slice(0, labelCharsMax))
    .replace(/^[#*]+/u, '')
    .replace(/^(?:\d{1,2}[、.]|[一二三四五六七八九十]{1,3}、)/u, '')
    .replace(/[:*]+$/u, '');
}

/** A label without what stands in brackets behind it: `分值(20)` is 分值. */
export function bareLabel(text: string): string {
  return labelOf(text).replace(/\([^()]{0,40}\)$/u, '');
}

export interface CellNumber {
  /** Plain notation; decimals as printed. */
  readonly text: string;
  /** Whether blanks were taken out or letters read as digits. */
  readonly repaired: boolean;
}

const almost = /^[-+]?[\dOoIl|][\dOoIl|.,]*$/u;

/**
 * The number of a cell, a percent sign at its end allowed.
 * Blanks inside it and letters that scanners take for digits are repaired, and told.
 * @returns undefined when the cell is no number, or one beyond the digits of a decimal.
 */
export function numberOf(text: string): CellNumber | undefined {
  // What is so long is prose, or no figure that anybody printed.
  if (text.length > 4 * limits.decimalDigitsMax) return undefined;
  const typed = barePlain(text);
  if (typed !== undefined) return { text: typed, repaired: isBroken(text) };
  const folded = compact(text).replace(/%$/u, '');
  if (!almost.test(folded) || !/\d/u.test(folded)) return undefined;
  const mended = barePlain(folded.replace(/[Oo]/gu, '0').replace(/[Il|]/gu, '1'));
  return mended === undefined ? undefined : { text: mended, repaired: true };
}

/** A number alone or as a percentage; amounts and points have readers of their own. */
function barePlain(text: string): string | undefined {
  const number = plainDecimal(text);
  return number?.unit === null || number?.unit === '%' ? number.text : undefined;
}

/** Whether blanks stand inside a number. */
function isBroken(text: string): boolean {
  return /\S\s+\S/u.test(text.trim().replace(/\s*[%％]$/u, ''));
}

/** Whether a text is a target or an actual and nothing else: `≥90%`, `500人`, `100`. */
export function isFigure(text: string): boolean {
  if (text.length > 30) return false;
  const [, sign, number, unit = ''] =
    /^([≥≤><=]?)([-+]?\d[\d.,]*)?(.*)$/u.exec(compact(text)) ?? [];
  if (number === undefined) return sign !== undefined && sign !== '';
  return unit === '' || takeUnit(unit).rest === '';
}

/** Whether a lone text is a figure or what a broken line left of one: `5%`, `%`. Prose is neither. */
export function isRestOfFigure(text: string): boolean {
  return isFigure(text) || /^[%.]/u.test(compact(text));
}

const noScore =
  /^(?:未填报|未填|未评分?|未打分|不适用|不计分|不评分|不参评|无指标值|无分值|指标值无法识别|实际值无法比较|单位不一致|待选定达成比例)$/u;

/** Whether a cell says that there is no score, as our own forms print why: `未填报`, `不适用`. */
export function isNoScore(text: string): boolean {
  return isVoid(text) || noScore.test(compact(text));
}

/** Whether a cell says that there is no value: blank, `-`, `/`, `—`. */
export function isVoid(text: string): boolean {
  return /^[-/*\\]*$/u.test(compact(text));
}
