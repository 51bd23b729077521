/** Figures as the forms print them: `10`, `1.9`, `95.90%`, `0.00%`, `-5.00`. */
import { decimalPlaces, Fraction, shortestDecimal } from '../decimal.js';
import type { DecimalInput } from '../indicators/evaluation.js';
import { limits } from '../limits.js';
import { scoreText } from '../scoring/rounding.js';
import type { Content, Formula, NumberContent, NumberFormat } from './layout.js';

const shortestCharsMax = 10;

/** A score, in its shortest form. */
export function scoreNumber(score: string, formula?: Formula): NumberContent {
  const value = shortestDecimal(score);
  // The general format of a spreadsheet rounds longer figures, or shows exponents.
  const format = value.length <= shortestCharsMax ? {} : { places: decimalPlaces(value) };
  return number(value, value, format, formula);
}

/** 偏差度, with its two decimals. */
export function deviationNumber(deviation: string): NumberContent {
  return number(deviation, deviation, { places: decimalPlaces(deviation) });
}

/** A weight or an amount, with the decimals that it was given with. */
export function givenNumber(value: DecimalInput, formula?: Formula): NumberContent {
  const text = String(value);
  return number(text, text, { places: decimalPlaces(text) }, formula);
}

/** A rate in percent, with two decimals wherever it stands. */
export function rateNumber(rate: string, formula?: Formula): NumberContent {
  const shown = scoreText(Fraction.of(rate));
  const ratio = Fraction.of(rate).dividedBy(Fraction.hundred).toText(limits.decimalPlacesMax);
  const format = { places: decimalPlaces(shown), percent: true } as const;
  return number(ratio, `${shown}%`, format, formula);
}

/** A whole number, such as a count. */
export function countNumber(count: number, formula?: Formula): NumberContent {
  return number(String(count), String(count), { places: 0 }, formula);
}

/** What stands in a cell for which there is no figure. */
export function orDash<T>(
  value: T | undefined,
  content: (value: T) => Content,
  dash: string,
): Content {
  return value === undefined ? { kind: 'text', text: dash } : content(value);
}

function number(
  value: string,
  text: string,
  format: NumberFormat,
  formula?: Formula,
): NumberContent {
  const plain = { kind: 'number', value, text, format } as const;
  return formula === undefined ? plain : { ...plain, formula };
}

/** Whether a spreadsheet, which keeps numbers as doubles of 15 digits, says a decimal exactly. */
export function isSpreadsheetNumber(value: string): boolean {
  const digits = value.replace(/[-.]/gu, '').replace(/^0+/u, '');
  return digits.length <= limits.numberSignificantDigitsMax;
}
