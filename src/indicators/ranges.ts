/** Ranges: `100-200人`, `90%~95%`, `温度14-24℃`, `[90%,95%)`, `30±5`, `≥14℃且≤24℃`. */
import { Fraction } from '../decimal.js';
import { limits } from '../limits.js';
import { numberText, signed, unsigned } from './numbers.js';
import { pointsUp, takeOperatorBefore, takeOperatorBehind } from './operators.js';
import {
  type RangeReading,
  type ReadingContext,
  type UnreadableReading,
  unreadable,
} from './reading.js';
import { conversion, takeUnit, withColumnUnit } from './units.js';

const label = '(?:[\\p{Script=Han}():]{0,12})';
const span = new RegExp(
  `^${label}(?:控制在|在)?(${signed})([^\\d~-]{0,12}?)(?:-|~|至|到)(${signed})(.*)$`,
  'u',
);
const interval = new RegExp(
  `^${label}([[(])(${signed})([^\\d,;~]{0,12})[,;~](${signed})([^\\d)\\]]{0,12})([\\])])(.*)$`,
  'u',
);
const tolerance = new RegExp(`^${label}(${signed})?([^\\d±]{0,12})±(${unsigned})(.*)$`, 'u');
const pair = new RegExp(
  `^([^\\d+.-]{0,16}?)(${signed})([^\\d,;]{0,16}?)[,;且并]{1,2}([^\\d+.-]{0,8})(${signed})(.*)$`,
  'u',
);
const chain = new RegExp(
  `^(${signed})([^\\d≤<]{0,8})([≤<])[^\\d≤<≥>]{0,12}([≤<])(${signed})(.*)$`,
  'u',
);
const tail = /^(?:(?:之间|以内|之内|范围内|左右)?[\p{Script=Han}]{0,8})[。.]?(?:\([^()]*\))?$/u;

interface Bounds {
  readonly low: string | undefined;
  readonly lowUnit?: string;
  readonly high: string | undefined;
  /** Unit and words behind the upper bound. */
  readonly rest: string | undefined;
  readonly lowInclusive?: boolean;
  readonly highInclusive?: boolean;
}

/**
 * Reads a compact text as a range.
 * @returns undefined when it is not meant as one; unreadable when its bounds make no sense.
 */
export function readRange(
  text: string,
  context: ReadingContext,
): RangeReading | UnreadableReading | undefined {
  const around = readTolerance(text, context);
  if (around !== undefined) return around;
  const bounds = readInterval(text) ?? readChain(text) ?? readPair(text) ?? readSpan(text);
  return bounds === undefined ? undefined : rangeOf(text, bounds, context);
}

function readSpan(text: string): Bounds | undefined {
  const [, low, lowUnit = '', high, rest] = span.exec(text) ?? [];
  return low === undefined ? undefined : { low, lowUnit, high, rest };
}

function readInterval(text: string): Bounds | undefined {
  const [, open, low, lowUnit = '', high, highUnit = '', close, behind = ''] =
    interval.exec(text) ?? [];
  if (low === undefined) return undefined;
  const rest = highUnit === '' ? behind : `${highUnit}${behind}`;
  return { low, lowUnit, high, rest, lowInclusive: open === '[', highInclusive: close === ']' };
}

/** 90%≤完成率<95% */
function readChain(text: string): Bounds | undefined {
  const [, low, lowUnit = '', first, second, high, rest] = chain.exec(text) ?? [];
  if (low === undefined) return undefined;
  return { low, lowUnit, high, rest, lowInclusive: first === '≤', highInclusive: second === '≤' };
}

/** ≥14℃且≤24℃, 不低于90%，不超过95%: one lower and one upper bound, in either order. */
function readPair(text: string): Bounds | undefined {
  const [, front, first, between = '', word, second, rest = ''] = pair.exec(text) ?? [];
  if (front === undefined || first === undefined || word === undefined) return undefined;
  const one = boundOf(front, between);
  const other = boundOf(word, rest);
  if (one === undefined || other === undefined || one.up === other.up) return undefined;
  const low = one.up ? { ...one, value: first } : { ...other, value: second };
  const high = one.up ? { ...other, value: second } : { ...one, value: first };
  return {
    low: low.value,
    lowUnit: low.unit,
    high: high.value,
    rest: high.unit,
    lowInclusive: low.inclusive,
    highInclusive: high.inclusive,
  };
}

function boundOf(
  words: string,
  behind: string,
): { readonly up: boolean; readonly inclusive: boolean; readonly unit: string } | undefined {
  const front = takeOperatorBefore(words).operator;
  const { unit, rest } = takeUnit(behind);
  const back = takeOperatorBehind(rest);
  const operator = front === 'none' ? back.operator : front;
  const up = pointsUp(operator);
  if (up === undefined || back.rest !== '') return undefined;
  return { up, inclusive: operator === 'ge' || operator === 'le', unit: unit ?? '' };
}

/** 30±5 is 25 to 35. */
function readTolerance(
  text: string,
  context: ReadingContext,
): RangeReading | UnreadableReading | undefined {
  const [, centre = '0', centreUnit = '', margin, rest] = tolerance.exec(text) ?? [];
  if (margin === undefined) return undefined;
  const middle = numberText(centre);
  const width = numberText(margin);
  if (middle === 'too-long' || width === 'too-long') return unreadable('number-too-long', text);
  const [low, high] = [
    Fraction.of(middle).minus(Fraction.of(width)),
    Fraction.of(middle).plus(Fraction.of(width)),
  ];
  const bounds = {
    low: low.toText(limits.decimalPlacesMax),
    lowUnit: centreUnit,
    high: high.toText(limits.decimalPlacesMax),
    rest,
  };
  return rangeOf(text, bounds, context);
}

function rangeOf(
  text: string,
  bounds: Bounds,
  context: ReadingContext,
): RangeReading | UnreadableReading | undefined {
  const { unit: highUnit, rest } = takeUnit(bounds.rest ?? '');
  const { unit: lowUnit, rest: lowRest } = takeUnit(bounds.lowUnit ?? '');
  if (!tail.test(rest) || lowRest !== '') return undefined;
  const low = numberText(bounds.low ?? '');
  const high = numberText(bounds.high ?? '');
  if (low === 'too-long' || high === 'too-long') return unreadable('number-too-long', text);
  const own = highUnit ?? lowUnit;
  const unit = withColumnUnit(own, context.unit);
  const lower = inOneUnit(low, lowUnit, own);
  if (unit === undefined || lower === undefined) return unreadable('unit-conflict', text);
  if (lower.compare(Fraction.of(high)) > 0) return unreadable('range-reversed', text);
  const { lowInclusive = true, highInclusive = true } = bounds;
  const lowText = lower.toText(limits.decimalPlacesMax);
  return { kind: 'range', low: lowText, high, lowInclusive, highInclusive, unit };
}

/** 5000元-1万元: the lower bound in the unit of the upper one. */
function inOneUnit(low: string, unit: string | null, other: string | null): Fraction | undefined {
  const factor = unit === null || other === null ? Fraction.one : conversion(unit, other);
  return factor === undefined ? undefined : Fraction.of(low).times(factor);
}
