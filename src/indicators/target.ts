/**
 * Reads a target (指标值) by its grammar: what was typed becomes one of the kinds in reading.ts.
 * Never throws, whatever it is given; what was meant as an expression and cannot be read says so.
 */
import { Fraction } from '../decimal.js';
import { limits } from '../limits.js';
import { compact, isNoTarget } from './characters.js';
import { readDate } from './dates.js';
import { directionOf } from './direction.js';
import { numberText, signed } from './numbers.js';
import { joinedOperator, takeOperatorBefore, takeOperatorBehind } from './operators.js';
import { readRange } from './ranges.js';
import { type Operator, type Reading, type ReadingContext, unreadable } from './reading.js';
import { isMeantAsTiers, readTiers } from './tiers.js';
import { takePer, takeUnit, withColumnUnit } from './units.js';

const droppedPrefix = /^(?:(?:定性|文字描述)[\s:：]*)+/u;
const firstNumber = new RegExp(signed, 'u');
const label = /^[\p{Script=Han}A-Za-z():“”"]{0,20}$/u;
const labelOfRank = /(?:前|第|排名|倒数)$/u;
const wordsBehind = /^(?:左右)?[\p{Script=Han}A-Za-z]{0,12}[。.]?$/u;
const remark = /\([^()]*\)$/u;
const calculation = /^[\d.,()+\-*×÷/%元万亿人个次项]+=(?=[^=]+$)/u;
const quotient = new RegExp(`^(${signed})([^\\d÷/]{0,8})[÷/](${signed})([^\\d÷/]{0,8})$`, 'u');

/** A quantity before its direction is known. */
export interface Quantity {
  readonly operator: Operator;
  readonly value: Fraction;
  readonly unit: string | null;
}

/**
 * Reads one target.
 * @param text as typed, up to 2,000 characters.
 * @param context what stands around it: levels, fiscal year, a unit from a column of its own.
 */
export function readTarget(text: string, context: ReadingContext = {}): Reading {
  if (text.length > limits.textCodeUnitsMax) return unreadable('text-too-long', '');
  const trimmed = text.trim().replace(droppedPrefix, '').trim();
  if (isNoTarget(trimmed)) return { kind: 'none' };
  const signs = compact(trimmed);
  return (
    readPoints(signs) ??
    readDate(signs, context) ??
    readRange(signs, context) ??
    readAmount(signs, context) ??
    readWords(trimmed, signs)
  );
}

function readPoints(signs: string): Reading | undefined {
  if (!isMeantAsTiers(signs)) return undefined;
  const tiers = readTiers(signs);
  if (tiers !== undefined) return tiers;
  return /扣|满分|计\d/u.test(signs) ? unreadable('tiers-unreadable', signs) : undefined;
}

function readAmount(signs: string, context: ReadingContext): Reading | undefined {
  const quantity = readQuantity(signs);
  if (quantity === undefined || typeof quantity === 'string') {
    return quantity === undefined ? undefined : unreadable(quantity, signs);
  }
  const unit = withColumnUnit(quantity.unit, context.unit);
  if (unit === undefined) return unreadable('unit-conflict', signs);
  const value = quantity.value.toText(limits.decimalPlacesMax);
  const { operator } = quantity;
  return { kind: 'quantity', operator, value, unit, ...directionOf(operator, value, context) };
}

/** Reads a compact text as one quantity: a number with its operator and unit, and a label around it. */
export function readQuantity(
  signs: string,
): Quantity | 'number-too-long' | 'operator-conflict' | undefined {
  const result = calculation.exec(signs)?.[0];
  const body = result === undefined ? signs : signs.slice(result.length);
  return readQuotient(body) ?? readNumber(body);
}

/** `a÷b` without a result is the quotient in percent, exactly. */
function readQuotient(signs: string): Quantity | 'number-too-long' | undefined {
  const [, above, unitAbove = '', below, unitBelow = ''] = quotient.exec(signs) ?? [];
  if (above === undefined || below === undefined) return undefined;
  const numerator = numberText(above);
  const denominator = numberText(below);
  if (numerator === 'too-long' || denominator === 'too-long') return 'number-too-long';
  const divisor = Fraction.of(denominator);
  if (divisor.isZero() || unitAbove !== unitBelow) return undefined;
  const value = Fraction.of(numerator).dividedBy(divisor).times(Fraction.of('100'));
  return { operator: 'none', value, unit: '%' };
}

function readNumber(signs: string): Quantity | 'number-too-long' | 'operator-conflict' | undefined {
  const found = firstNumber.exec(signs);
  if (found === null) return undefined;
  const front = readWordsBefore(signs.slice(0, found.index));
  const back = readWordsBehind(signs.slice(found.index).slice(found[0].length));
  if (front === undefined || back === undefined) return undefined;
  if (/^(?:19|20)\d{2}$/u.test(found[0]) && back.unit === '年') return undefined;
  const operator = joinedOperator(front.operator, back.operator);
  if (operator === undefined) return 'operator-conflict';
  const value = numberText(found[0]);
  if (value === 'too-long') return 'number-too-long';
  return { operator, value: Fraction.of(value), unit: unitPer(back.unit, front.per) };
}

/** The label before a number: 每公里补助, 次数为, 各, 不低于. */
function readWordsBefore(
  words: string,
): { readonly operator: Operator; readonly per: readonly string[] } | undefined {
  const { operator, rest } = takeOperatorBefore(words);
  if (!label.test(rest) || labelOfRank.test(rest)) return undefined;
  // 每人每天 names what the unit is for; 每 without a unit behind it is an ordinary word.
  const per = rest
    .split('每')
    .slice(1)
    .flatMap((part) => takePer(part)?.unit ?? []);
  return { operator, per };
}

interface WordsBehind {
  readonly operator: Operator;
  readonly unit: string | null;
}

function readWordsBehind(words: string): WordsBehind | undefined {
  const { unit, rest } = takeUnit(words);
  const { operator, rest: end } = takeOperatorBehind(rest);
  if (wordsBehind.test(end)) return { operator, unit: unit ?? unknownUnit(end) };
  const bracket = remark.exec(end)?.[0];
  if (bracket === undefined || !wordsBehind.test(end.slice(0, -bracket.length))) return undefined;
  return {
    operator,
    unit: unit ?? unitInBrackets(bracket) ?? unknownUnit(end.slice(0, -bracket.length)),
  };
}

// 15(个): a remark in brackets is a unit only when it is one that we know.
function unitInBrackets(bracket: string): string | null {
  const { unit, rest } = takeUnit(bracket.slice(1, -1));
  return rest === '' ? unit : null;
}

/** A unit that no list holds is the word behind the number, as written. */
function unknownUnit(end: string): string | null {
  const word = end.replace(/^左右|[。.]$/gu, '');
  return word === '' ? null : word;
}

function unitPer(unit: string | null, per: readonly string[]): string | null {
  if (unit === null || per.length === 0 || unit.includes('/')) return unit;
  if (takeUnit(unit).unit !== unit) return unit;
  return `${unit}/${per.join('·')}`;
}

const sentence = /\p{Script=Han}{3}/u;
const comparison = /[≥≤<>=]/u;

/** What is no expression: words, unless it shows that a number was meant. */
function readWords(text: string, signs: string): Reading {
  const words = signs.replace(/[^\p{L}]/gu, '');
  if (/\d/u.test(signs)) {
    return sentence.test(words) && !/^[≥≤<>=]/u.test(signs)
      ? { kind: 'text', text }
      : unreadable('expression-unreadable', signs);
  }
  if (comparison.test(signs)) return unreadable('number-missing', signs);
  return words === '' ? unreadable('expression-unreadable', signs) : { kind: 'text', text };
}
