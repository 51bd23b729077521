import { Fraction } from '../../decimal.js';
import {
  isNamedLate,
  latenessName,
  saysInTime,
  statedLateness,
} from '../../indicators/lateness.js';
import type { TiersReading, WrittenDeduction, WrittenTier } from '../../indicators/reading.js';
import { arithmetic, type Expression, numberTerm } from '../expression.js';
import type { RuleAnswer } from '../outcome.js';
import { figure } from '../rounding.js';
import { clampedRatio, type InUnit, inUnit, shareOf } from './comparison.js';
import { type Interval, isWithin } from './interval.js';
import type { RowPlan } from './plan.js';
import type { Rule, RuleInput } from './rule.js';

/** Tiers written out in the target: points of the tier ÷ the full points named. */
export const writtenTiers: Rule = {
  title: '指标值所写档次',
  description: '按指标值中写明的档次计分，扣分只计整步，扣完为止。',
  score: (ruleInput) => {
    const { target, weight } = ruleInput;
    const reading = target as TiersReading;
    const converted = figureOf(ruleInput, reading);
    if (!converted.ok) return converted.answer;
    const full = reading.full === null ? weight : Fraction.of(reading.full);
    const shared = sharedAnswer(converted.value, reading);
    if (shared !== undefined) return shared;
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
  figure: (question) => {
    const converted = figureOf(question, question.target as TiersReading);
    return converted.ok ? converted.value : 'open';
  },
};

/** What a rule counts: the number itself, or how late something was, which must say so (逾期3天, 按期完成). */
function figureOf({ row, actual }: RuleInput, { name, unit }: TiersReading): InUnit {
  if (name !== latenessName || unit === null) return inUnit(actual, unit);
  const text = row.actual ?? '';
  const isDone = actual.kind === 'word' && actual.word === 'achieved';
  if (isDone || saysInTime(text)) return { ok: true, value: Fraction.zero };
  const isStated = statedLateness(text, unit, isNamedLate(row.level3)) !== undefined;
  return isStated
    ? inUnit(actual, unit)
    : { ok: false, answer: { outcome: 'unscorable', reason: 'actual-unreadable' } };
}

/** 未达到的按比例得分: the full mark by the share of what is due for it; undefined where the figure has points of its own. */
function sharedAnswer(actual: Fraction, { bands, unit }: TiersReading): RuleAnswer | undefined {
  const base = bands.find((band) => isWithin(actual, intervalOf(band)))?.base;
  if (base === undefined) return undefined;
  const quotient = arithmetic(numberTerm(actual), '÷', numberTerm(base));
  return {
    outcome: 'scored',
    ...clampedRatio(actual.dividedBy(Fraction.of(base)), quotient),
    because: `${figure(actual, unit)} 未达到 ${figure(Fraction.of(base), unit)}`,
    clause: '按指标值写明的办法计分：未达到的，按 实际完成值 ÷ 应达到的值 的比例计分。',
  };
}

/** What tiers that are written out earn, without a deviation. */
export function writtenPlan(
  { bands, steps, full: named }: TiersReading,
  weight: Fraction,
): Extract<RowPlan, { kind: 'points' }> | undefined {
  const whole = named === null ? weight : Fraction.of(named);
  // Nothing is a share of no points.
  if (!whole.isPositive()) return undefined;
  // What is taken at most is no step of its own: such rows are scored here.
  if (steps.some(({ most, begun }) => most !== undefined || begun === true)) return undefined;
  // Nor has a share one figure for a whole band.
  if (bands.some(({ base }) => base !== undefined)) return undefined;
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
  const { base, step, most, begun } = deduction;
  const distance = actual.minus(Fraction.of(base)).abs();
  const steps = stepsIn(distance, step, begun === true);
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
    because: `与 ${base} 相差 ${figure(distance)}，${begun === true ? '计' : '满'} ${figure(steps)} 个 ${step}，${isLimited ? '至多' : ''}扣 ${figure(off)} 分`,
  };
}

/** Whole steps; one that was begun counts where it is said to. */
export function stepsIn(distance: Fraction, step: string, begun: boolean): Fraction {
  const steps = distance.dividedBy(Fraction.of(step));
  const whole = steps.wholePart();
  return begun && !steps.equals(whole) ? whole.plus(Fraction.one) : whole;
}
