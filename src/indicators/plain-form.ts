/**
 * The plain form of what people type where a number, a year or a date is due: full-width digits, thousands
 * separators, blanks, a unit behind the number. Readers of files take it, JSON is told to write it so.
 * What is not certain has none.
 */
import { limits } from '../limits.js';
import { compact } from './characters.js';

/** What may stand behind a number without changing it. */
export type PlainUnit = '分' | '%' | '元' | '万元' | '亿元';

export interface PlainDecimal {
  /** Plain notation; decimals as typed. */
  readonly text: string;
  /** The unit behind it; null where there is none. */
  readonly unit: PlainUnit | null;
}

const decimal =
  /^([-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|[-+]?\.\d+)(分|%|亿元|亿|万元|万|元)?$/u;
const units: Readonly<Record<string, PlainUnit>> = {
  分: '分',
  '%': '%',
  元: '元',
  万: '万元',
  万元: '万元',
  亿: '亿元',
  亿元: '亿元',
};

/** What is longer is prose, or no figure that anybody typed. */
function isShort(text: string): boolean {
  return text.length <= longest;
}

const longest = 120;

/**
 * A number as decimals are written in JSON: `１，３６７．３６万元` is 1367.36 with 万元, `８分` is 8 with 分.
 * @returns undefined for what is no number, and for one with more digits than a decimal holds.
 */
export function plainDecimal(text: string): PlainDecimal | undefined {
  if (!isShort(text)) return undefined;
  const [, typed, unit] = decimal.exec(compact(text)) ?? [];
  if (typed === undefined) return undefined;
  const plain = plainDigits(typed);
  if (!hasDecimalSize(plain)) return undefined;
  return { text: plain, unit: units[unit ?? ''] ?? null };
}

/** A number without thousands separators, plus sign and leading zeros; decimals as typed. */
function plainDigits(typed: string): string {
  return typed
    .replace(/,/gu, '')
    .replace(/^\+/u, '')
    .replace(/^(-?)\./u, '$10.')
    .replace(/^(-?)0+(?=\d)/u, '$1');
}

function hasDecimalSize(plain: string): boolean {
  const places = plain.split('.')[1] ?? '';
  const digits = plain.replace(/[-.]/gu, '');
  return digits.length <= limits.decimalDigitsMax && places.length <= limits.decimalPlacesMax;
}

const year = /^\(?((?:19|20)\d{2})(?:年度?|财年|\.0+)?\)?$/u;

/** The four digits of a year: `2023年度`, `（２０２３）`, `2023.0`; undefined for what is none. */
export function plainYear(text: string): string | undefined {
  return isShort(text) ? year.exec(compact(text))?.[1] : undefined;
}

const date =
  /^((?:19|20)\d{2})(?:年|[./-])(\d{1,2})(?:月|(?:月|[./-])(\d{1,2})日?)?(?:\d{1,2}:\d{2}(?::\d{2})?)?$/u;
const digitsOfDate = /^((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])?$/u;

/**
 * A month or a day as dates are written in JSON: `2024年9月30日`, `2024/9/30`, `20240930`, `２０２４．９`.
 * Whether there is such a day is not looked at.
 */
export function plainDate(text: string): string | undefined {
  if (!isShort(text)) return undefined;
  const signs = compact(text);
  const [, of, month, day] = date.exec(signs) ?? digitsOfDate.exec(signs) ?? [];
  if (of === undefined || month === undefined) return undefined;
  return [of, month, ...(day === undefined ? [] : [day])]
    .map((part) => part.padStart(2, '0'))
    .join('-');
}
