import { Fraction } from '../../decimal.js';
import { isSameText } from '../../indicators/characters.js';
import type { RangeReading } from '../../indicators/reading.js';
import { deviationOf } from '../deviation.js';
import { arithmetic, numberTerm } from '../expression.js';
import type { RuleAnswer } from '../outcome.js';
import { figure } from '../rounding.js';
import { clampedRatio, inUnit, plannedFigure, type RatioOfWeight } from './comparison.js';
import { isWithin, reachesLow } from './interval.js';
import { shareAbove } from './limit.js';
import type { Rule } from './rule.js';

/** Inside a range is full marks; below it counts like a target, above it like a limit. */
export const range: Rule = {
  title: '区间',
  description: '在区间内得满分；低于下限按 实际 ÷ 下限 计分，高于上限按反向公式对上限计分。',
  score: ({ row, target, actual, policy }) => {
    const reading = target as RangeReading;
    if (isSameText(row.actual ?? '', row.target)) return sameRange;
    const converted = inUnit(actual, reading.unit);
    if (!converted.ok) return converted.answer;
    const a = converted.value;
    const low = Fraction.of(reading.low);
    const high = Fraction.of(reading.high);
    const { lowInclusive, highInclusive } = reading;
    const interval = { low, lowInclusive, high, highInclusive };
    const aboveLow = reachesLow(a, interval);
    const met = isWithin(a, interval);
    const bound = aboveLow ? high : low;
    const share = aboveLow ? shareAbove(a, high, policy.lowerIsBetter.value) : shareBelow(a, low);
    const deviation = met
      ? Fraction.zero
      : deviationOf({ actual: a, bound, met }, policy.deviation.value);
    const span = `${reading.low}–${figure(high, reading.unit)}`;
    const place = met ? `在 ${span} 之内` : missedBound(a, bound, aboveLow, span);
    return {
      outcome: 'scored',
      ...share,
      ...(deviation === undefined ? {} : { deviation }),
      because: `${figure(a, reading.unit)} ${place}`,
      clause: met ? '在区间之内的，得满分。' : '在区间之外的，按偏离的一端计分。',
    };
  },
  // An excluded end scores and deviates like an included one.
  plan: ({ target }) => {
    const { low, high } = target as RangeReading;
    return { kind: 'range', low: Fraction.of(low), high: Fraction.of(high) };
  },
  figure: (question) => {
    const { low, unit } = question.target as RangeReading;
    const isSame = isSameText(question.row.actual ?? '', question.row.target);
    return isSame ? Fraction.of(low) : plannedFigure(question, unit);
  },
};

/** Which end was missed; an excluded bound that was just met is not below or above it. */
function missedBound(actual: Fraction, bound: Fraction, isHigh: boolean, span: string): string {
  const end = `${span} 的${isHigh ? '上限' : '下限'}`;
  if (actual.equals(bound)) return `等于 ${end}，该限不含在内，得分不减`;
  return `${isHigh ? '高于' : '低于'} ${end}`;
}

/** The actual repeats the range of the target: 14-24℃ was kept. */
const sameRange: RuleAnswer = {
  outcome: 'scored',
  ratio: Fraction.one,
  deviation: Fraction.zero,
  because: '与指标值一致',
  clause: '在区间之内的，得满分。',
};

/** At an excluded bound nothing is missing yet, so the share is still whole. */
function shareBelow(actual: Fraction, low: Fraction): RatioOfWeight {
  if (actual.compare(low) >= 0) return { ratio: Fraction.one };
  if (!low.isPositive()) return { ratio: Fraction.zero };
  return clampedRatio(actual.dividedBy(low), arithmetic(numberTerm(actual), '÷', numberTerm(low)));
}
