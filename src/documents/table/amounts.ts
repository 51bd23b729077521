/** Money and points as tables print them. */
import { Fraction } from '../../decimal.js';
import { compact } from '../../indicators/characters.js';
import { limits } from '../../limits.js';
import { type CellNumber, numberOf } from '../cells.js';

/** The units of money that a table is in. */
export type Currency = '元' | '万元' | '亿元';

const yuan: Readonly<Record<Currency, string>> = { 元: '1', 万元: '10000', 亿元: '100000000' };

export interface Amount extends CellNumber {
  /** The unit that stands with the number, if one does. */
  readonly currency: Currency | undefined;
  /** Whether it says of itself that it is no exact one. */
  readonly isAbout: boolean;
}

const amount =
  /^((?:人民币|约|合计|共|[¥￥]){0,3})([-+]?[\d.,\s]+)(亿元|亿|万元|万|千元|元)?(?:人民币|整)?[。;]?$/u;

/** An amount with or without its unit; undefined for what is none. */
export function amountOf(text: string): Amount | undefined {
  if (text.length > 60) return undefined;
  const [, before = '', digits, unit] = amount.exec(compact(text)) ?? [];
  if (digits === undefined || unit === '千元') return undefined;
  const number = unit === undefined && before === '' ? numberOf(text) : numberOf(digits);
  if (number === undefined) return undefined;
  return { ...number, currency: currencyOf(unit), isAbout: before.includes('约') };
}

function currencyOf(unit: string | undefined): Currency | undefined {
  if (unit === undefined) return undefined;
  if (unit.startsWith('亿')) return '亿元';
  return unit.startsWith('万') ? '万元' : '元';
}

/** An amount in the unit of its table. */
export function inCurrency({ text, currency }: Amount, wanted: Currency): string {
  if (currency === undefined || currency === wanted) return text;
  return Fraction.of(text)
    .times(Fraction.of(yuan[currency]))
    .dividedBy(Fraction.of(yuan[wanted]))
    .toText(limits.decimalPlacesMax);
}

const currencyWords = /(?:单位|金额|币种)?[:(（：]?(?:人民币)?(亿元|万元|元)[)）]?/u;
const labelled =
  /(?:[(（](?:单位[:：]?)?(亿元|万元|元)[)）])|(?:单位[:：]\s*(?:人民币)?(亿元|万元|元))/u;

/** The unit that a label says its amounts are in: `项目资金（万元）`, `单位：元`. */
export function currencyIn(text: string): Currency | undefined {
  if (text.length > 60) return undefined;
  const found = labelled.exec(text);
  const word = found?.[1] ?? found?.[2];
  return word === undefined || !currencyWords.test(word) ? undefined : (word as Currency);
}

/** Points of a row: `10`, `10分`, `10.0`. */
export function pointsOf(text: string): CellNumber | undefined {
  if (text.length > 60) return undefined;
  const bare = text
    .trim()
    .replace(/^[(（](.*)[)）]$/u, '$1')
    .replace(/\s*分$/u, '');
  return numberOf(bare);
}
