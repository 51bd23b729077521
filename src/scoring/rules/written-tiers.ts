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
  return {
    kind: 'points',
    bands: bands.map((band) => ({
      interval: intervalOf(band),
      share: band.points === null ? Fraction.one : shareOf(Fraction.of(band.points), whole),
    })),
    steps: steps.map(({ side, base, step, points }) => ({
      side,
      base: Fraction.of(base),
      step: Fraction.of(step),
      points: Fraction.of(points),
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
    const earned = tier.points === null ? full : Fraction.of(tier.points);
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

function deducted(
  actual: Fraction,
  { base, step, points }: WrittenDeduction,
  full: Fraction,
): Points {
  const distance = actual.minus(Fraction.of(base)).abs();
  const steps = distance.dividedBy(Fraction.of(step)).wholePart();
  const earned = full.minus(steps.times(Fraction.of(points))).clamped(Fraction.zero, full);
  const off = arithmetic(numberTerm(steps), '×', numberTerm(points));
  return {
    earned,
    expression: earned.isZero() ? numberTerm('0') : arithmetic(numberTerm(full), '−', off),
    because: `与 ${base} 相差 ${figure(distance)}，满 ${figure(steps)} 个 ${step}，扣 ${figure(steps.times(Fraction.of(points)))} 分`,
  };
}
