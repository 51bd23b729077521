import { Fraction } from '../../decimal.js';
import type { TiersReading, WrittenDeduction, WrittenTier } from '../../indicators/reading.js';
import { arithmetic, type Expression, numberTerm } from '../expression.js';
import { figure } from '../rounding.js';
import { clampedRatio, inUnit, plannedFigure, shareOf } from './comparison.js';
import { type Interval, isWithin } from './interval.js';
import type { RowPlan } from './plan.js';
import type { Rule } from './rule.js';

/** Tiers written out in the target: points of the tier ÷ the full points named. */
export const writtenTiers: Rule = {
  title: '指标值所写档次',
  description: '按指标值中写明的档次计分，扣分只计整步，扣完为止。',
  score: ({ target, actual, weight }) => {
    const reading = target as TiersReading;
    const converted = inUnit(actual, reading.unit);
    if (!converted.ok) return converted.answer;
    const full = reading.full === null ? weight : Fraction.of(reading.full);
    const points = pointsOf(converted.value, reading, full);
    return {
      outcome: 'scored',
      ...clampedRatio(
        points.earned.dividedBy(full),
        arithmetic(points.expression, '÷', numberTerm(full)),
      ),
      because: `${figure(converted.value, reading.unit)} ${points.because}`,
      clause: '按指标值写明的档次计分，扣完为止。',
    };
  },
  plan: ({ target, weight }) => writtenPlan(target as TiersReading, weight),
  figure: (question) => plannedFigure(question, (question.target as TiersReading).unit),
};

/** What tiers that are written out earn, without a deviation. */
export function writtenPlan(
  { bands, steps, full: named }: TiersReading,
  weight: Fraction,
): Extract<RowPlan, { kind: 'points' }> | undefined {
  const whole = named === null ? weight : Fraction.of(named);
  // Nothing is a share of no points.
  if (!whole.isPositive()) return undefined;
  // What is taken at most is no step of its own: such rows are scored here.
  if (steps.some(({ most }) => most !== undefined)) return undefined;
  return {
    kind: 'points',
    bands: bands.map((band) => ({
      interval: intervalOf(band),
      share: shareOf(pointsOfTier(band, whole), whole),
    })),
    steps: steps.map((deduction) => ({
      side: deduction.side,
      base: Fraction.of(deduction.base),
      step: Fraction.of(deduction.step),
      points: lossOf(deduction, whole),
      whole,
    })),
  };
}

interface Points {
  readonly earned: Fraction;
  readonly expression: Expression;
  readonly because: string;
}

function pointsOf(actual: Fraction, { bands, steps }: TiersReading, full: Fraction): Points {
  const tier = bands.find((candidate) => isWithin(actual, intervalOf(candidate)));
  if (tier !== undefined) {
    const earned = pointsOfTier(tier, full);
    return { earned, expression: numberTerm(earned), because: `属于计 ${figure(earned)} 分的一档` };
  }
  const deduction = steps.find((step) => isBeyond(actual, step));
  if (deduction === undefined) {
    return {
      earned: Fraction.zero,
      expression: numberTerm('0'),
      because: '不在任何一档之内，计 0 分',
    };
  }
  return deducted(actual, deduction, full);
}

function pointsOfTier({ points, ofFull }: WrittenTier, full: Fraction): Fraction {
  if (points === null) return full;
  const given = Fraction.of(points);
  return ofFull === true ? full.times(given).dividedBy(Fraction.hundred) : given;
}

function intervalOf({ low, lowInclusive, high, highInclusive }: WrittenTier): Interval {
  return { low: endOf(low), lowInclusive, high: endOf(high), highInclusive };
}

function endOf(text: string | null): Fraction | undefined {
  return text === null ? undefined : Fraction.of(text);
}

function isBeyond(actual: Fraction, { side, base }: WrittenDeduction): boolean {
  const order = actual.compare(Fraction.of(base));
  return side === 'above' ? order > 0 : order < 0;
}

/** What one step takes, in points. */
function lossOf({ points, ofFull }: WrittenDeduction, full: Fraction): Fraction {
  const share = Fraction.of(points);
  return ofFull === true ? full.times(share).dividedBy(Fraction.hundred) : share;
}

function deducted(actual: Fraction, deduction: WrittenDeduction, full: Fraction): Points {
  const { base, step, most } = deduction;
  const distance = actual.minus(Fraction.of(base)).abs();
  const steps = distance.dividedBy(Fraction.of(step)).wholePart();
  const each = lossOf(deduction, full);
  const all = steps.times(each);
  const limit = most === undefined ? undefined : Fraction.of(most);
  const isLimited = limit !== undefined && all.compare(limit) > 0;
  const off = isLimited ? limit : all;
  const earned = full.minus(off).clamped(Fraction.zero, full);
  const printed = isLimited
    ? numberTerm(off)
    : arithmetic(numberTerm(steps), '×', numberTerm(each));
  return {
    earned,
    expression: earned.isZero() ? numberTerm('0') : arithmetic(numberTerm(full), '−', printed),
    because: `与 ${base} 相差 ${figure(distance)}，满 ${figure(steps)} 个 ${step}，${isLimited ? '至多' : ''}扣 ${figure(off)} 分`,
  };
}
