/** Ranges: `100-200人`, `90%~95%`, `温度14-24℃`, `[90%,95%)`, `30±5`, `≥14℃且≤24℃`. */
import { Fraction } from '../decimal.js';
import { limits } from '../limits.js';
import { numberText, signed, unsigned } from './numbers.js';
import {
  joinedOperator,
  pointsUp,
  takeOperatorBefore,
  takeOperatorBehind,
  withBound,
} from './operators.js';
import {
  type RangeReading,
  type Surroundings,
  type UnreadableReading,
  unreadable,
} from './reading.js';
import { conversion, takeUnit, unitPer, withColumnUnit } from './units.js';

const label = '([\\p{Script=Han}A-Za-z():]{0,12})';
const span = new RegExp(`^${label}(${signed})([^\\d~-]{0,16}?)(?:-|~|至|到)(${signed})(.*)`, 'u');
// No thousands separators between brackets: a comma there separates the bounds.
const bound = '[-+]?\\d+(?:\\.\\d+)?';
const interval = new RegExp(
  `^${label}([[(])(${bound})([^\\d,;~]{0,12})[,;~](${bound})([^\\d)\\]]{0,12})([\\])])(.*)`,
  'u',
);
const tolerance = new RegExp(`^${label}(${signed})?([^\\d±]{0,12})±(${unsigned})(.*)`, 'u');
const pair = new RegExp(`^([^\\d+.-]{0,16}?)(${signed})([^\\d~+-]{1,24})(${unsigned})(.*)`, 'u');
const chain = new RegExp(
  `^(${signed})([^\\d≤<]{0,8})([≤<])[^\\d≤<≥>]{0,12}([≤<])(${signed})(.*)`,
  'u',
);
const tail = /^(?:(?:之间|以内|之内|范围内|左右)?[\p{Script=Han}]{0,8})[。.]?(?:\([^()]*\))?$/u;

interface Bounds {
  /** The words before the range. */
  readonly label?: string | undefined;
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
  context: Surroundings,
): RangeReading | UnreadableReading | undefined {
  const around = readTolerance(text, context);
  if (around !== undefined) return around;
  const bounds = readInterval(text) ?? readChain(text) ?? readPair(text) ?? readSpan(text);
  return bounds === undefined ? undefined : rangeOf(text, bounds, context);
}

function readSpan(text: string): Bounds | undefined {
  const [, words, low, lowUnit = '', high, rest] = span.exec(text) ?? [];
  return low === undefined ? undefined : { label: words, low, lowUnit, high, rest };
}

function readInterval(text: string): Bounds | undefined {
  const [, words, open, low, lowUnit = '', high, highUnit = '', close, behind = ''] =
    interval.exec(text) ?? [];
  if (low === undefined) return undefined;
  const rest = `${highUnit}${behind}`;
  const [lowInclusive, highInclusive] = [open === '[', close === ']'];
  return { label: words, low, lowUnit, high, rest, lowInclusive, highInclusive };
}

/** 90%≤完成率<95% */
function readChain(text: string): Bounds | undefined {
  const [, low, lowUnit = '', first, second, high, rest] = chain.exec(text) ?? [];
  if (low === undefined) return undefined;
  return { low, lowUnit, high, rest, lowInclusive: first === '≤', highInclusive: second === '≤' };
}

/** ≥14℃且≤24℃, 大于等于90%小于95%, 90%以上95%以下: one lower and one upper bound, in either order. */
function readPair(text: string): Bounds | undefined {
  const [, front = '', first, middle = '', second, rest = ''] = pair.exec(text) ?? [];
  if (first === undefined || second === undefined) return undefined;
  const one = boundOf(front, middle);
  const other = boundOf(one.rest, rest);
  if (one.up === undefined || other.up === undefined || one.up === other.up) return undefined;
  const [low, high] = one.up
    ? [
        { ...one, value: first },
        { ...other, value: second },
      ]
    : [
        { ...other, value: second },
        { ...one, value: first },
      ];
  return {
    low: low.value,
    lowUnit: low.unit,
    high: high.value,
    rest: `${high.unit}${other.rest}`,
    lowInclusive: low.inclusive,
    highInclusive: high.inclusive,
  };
}

/** One bound from the words around its number. */
function boundOf(
  front: string,
  behind: string,
): {
  readonly up: boolean | undefined;
  readonly inclusive: boolean;
  readonly unit: string;
  readonly rest: string;
} {
  const { unit, rest } = takeUnit(behind);
  const back = takeOperatorBehind(rest);
  const joined = joinedOperator(takeOperatorBefore(front).operator, back.operator) ?? 'none';
  const operator = withBound(joined, back.inclusive);
  const inclusive = operator === 'ge' || operator === 'le';
  return { up: pointsUp(operator), inclusive, unit: unit ?? '', rest: back.rest };
}

/** 30±5 is 25 to 35. */
function readTolerance(
  text: string,
  context: Surroundings,
): RangeReading | UnreadableReading | undefined {
  const [, words, centre = '0', centreUnit = '', margin, rest] = tolerance.exec(text) ?? [];
  if (margin === undefined) return undefined;
  const middle = numberText(centre);
  const width = numberText(margin);
  if (middle === 'too-long' || width === 'too-long') return unreadable('number-too-long', text);
  const [low, high] = [
    Fraction.of(middle).minus(Fraction.of(width)),
    Fraction.of(middle).plus(Fraction.of(width)),
  ];
  const bounds = {
    label: words,
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
  context: Surroundings,
): RangeReading | UnreadableReading | undefined {
  const above = markedUnit(bounds.rest ?? '');
  const below = markedUnit(bounds.lowUnit ?? '');
  if (!tail.test(above.rest) || below.rest !== '') return undefined;
  const low = numberText(bounds.low ?? '');
  const high = numberText(bounds.high ?? '');
  if (low === 'too-long' || high === 'too-long') return unreadable('number-too-long', text);
  const own = above.unit ?? below.unit;
  const unit = withColumnUnit(unitPer(own, bounds.label ?? ''), context.unit);
  const lower = inOneUnit(low, below.unit, own);
  if (unit === undefined || lower === undefined) return unreadable('unit-conflict', text);
  if (lower.compare(Fraction.of(high)) > 0) return unreadable('range-reversed', text);
  return {
    kind: 'range',
    low: lower.toText(limits.decimalPlacesMax),
    high,
    lowInclusive: below.inclusive ?? bounds.lowInclusive ?? true,
    highInclusive: above.inclusive ?? bounds.highInclusive ?? true,
    unit,
  };
}

/** A unit with the 含-mark behind it: `%(不含)`. */
function markedUnit(text: string): {
  readonly unit: string | null;
  readonly inclusive: boolean | undefined;
  readonly rest: string;
} {
  const { unit, rest } = takeUnit(text);
  const [mark = '', not] = /^\((不)?含[^()]*\)/u.exec(rest) ?? [];
  const inclusive = mark === '' ? undefined : not === undefined;
  return { unit, inclusive, rest: rest.slice(mark.length) };
}

/** 5000元-1万元: the lower bound in the unit of the upper one. */
function inOneUnit(low: string, unit: string | null, other: string | null): Fraction | undefined {
  const factor = unit === null || other === null ? Fraction.one : conversion(unit, other);
  return factor === undefined ? undefined : Fraction.of(low).times(factor);
}
