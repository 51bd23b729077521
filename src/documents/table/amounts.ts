/** Money and points as tables print them. */
import { Fraction } from '../../decimal.js';
import { compact } from '../../indicators/characters.js';
import { limits } from '../../limits.js';
import { type CellNumber, numberOf } from '../cells.js';

/** The units of money that a table is in. */
export type Currency = '元' | '万元' | '亿元';

const yuan: Readonly<Record<Currency | '千元', string>> = {
  元: '1',
  千元: '1000',
  万元: '10000',
  亿元: '100000000',
};

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

/** A unit that tables are printed in; one of them is none of an evaluation's, and is converted. */
export type PrintedUnit = Currency | '千元';

/** An amount in the unit of its table. */
export function inCurrency(
  { text, currency }: Omit<Amount, 'currency' | 'repaired'> & { currency: PrintedUnit | undefined },
  wanted: Currency,
): string {
  if (currency === undefined || currency === wanted) return text;
  return Fraction.of(text)
    .times(Fraction.of(yuan[currency]))
    .dividedBy(Fraction.of(yuan[wanted]))
    .toText(limits.decimalPlacesMax);
}

const labelled =
  /(?:[(（](?:(?:金额)?单位[:：]?)?(?:人民币)?(亿元|万元|千元|元)[)）])|(?:单位(?:[:：]|为)?\s*(?:人民币)?(亿元|万元|千元|元)(?![\p{Script=Han}/]))/u;

/** The unit that a label says its amounts are in: `项目资金（万元）`, `单位：元`. */
export function currencyIn(text: string): PrintedUnit | undefined {
  if (text.length > 60) return undefined;
  const found = labelled.exec(text);
  return (found?.[1] ?? found?.[2]) as PrintedUnit | undefined;
}

const currencyLabel =
  /[(（]?(?:金额|计量|货币)?(?:单位|币种)(?:[:：]|为)?\s*(?:人民币)?[(（]?(?:亿元|万元|千元|百万元|元)[)）]{0,2}(?![\p{Script=Han}/])/gu;

/** A text of the head without what it says of money: `单位：万元` names nobody. */
export function withoutCurrency(text: string): string {
  return text.length > 120 ? text : text.replace(currencyLabel, '').trim();
}

/** Whether a text is nothing but a unit of money. */
export function isCurrencyWord(text: string): boolean {
  return /^(?:人民币)?(?:亿元|万元|千元|百万元|元)$/u.test(compact(text));
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
