import { Fraction } from '../../decimal.js';
import type { QuantityReading } from '../../indicators/reading.js';
import { deviationOf } from '../deviation.js';
import { arithmetic, numberTerm } from '../expression.js';
import { figure } from '../rounding.js';
import { clampedRatio, inUnit, plannedFigure } from './comparison.js';
import type { Rule } from './rule.js';
import { isSatisfactionRate, satisfactionAnswer } from './satisfaction.js';

/** More is better: full marks when reached, else the share of the target that was reached. */
export const proportion: Rule = {
  title: '正向比例',
  description: '达到指标值得满分，未达到的按 实际完成值 ÷ 指标值 计分。',
  score: (ruleInput) => {
    const { target, actual, policy } = ruleInput;
    const reading = target as QuantityReading;
    const converted = inUnit(actual, reading.unit);
    if (!converted.ok) return converted.answer;
    const a = converted.value;
    const t = Fraction.of(reading.value);
    const strict = reading.operator === 'gt';
    const met = strict ? a.compare(t) > 0 : a.compare(t) >= 0;
    const deviation = deviationOf({ actual: a, bound: t, met }, policy.deviation.value);
    const common = {
      outcome: 'scored' as const,
      ...(deviation === undefined ? {} : { deviation }),
      ...(t.isPositive() ? { reached: a.dividedBy(t) } : {}),
    };
    const [left, right] = [figure(a, reading.unit), figure(t, reading.unit)];
    if (a.compare(t) >= 0) {
      const because = met ? `${left} 达到 ${right}` : `${left} 等于 ${right}，尚未超过，得分不减`;
      return { ...common, ratio: Fraction.one, because, clause: clauses.met };
    }
    const satisfaction = satisfactionAnswer(ruleInput, a);
    if (satisfaction !== undefined) return { ...common, ...satisfaction };
    if (!t.isPositive()) {
      return {
        ...common,
        ratio: Fraction.zero,
        because: `${left} 未达到 ${right}`,
        clause: clauses.none,
      };
    }
    return {
      ...common,
      ...clampedRatio(a.dividedBy(t), arithmetic(numberTerm(a), '÷', numberTerm(t))),
      because: `${left} 未达到 ${right}`,
      clause: clauses.short,
    };
  },
  plan: (question) => ({
    kind: 'limit',
    lower: false,
    target: Fraction.of((question.target as QuantityReading).value),
    satisfaction: isSatisfactionRate(question),
  }),
  figure: (question) => plannedFigure(question, (question.target as QuantityReading).unit),
};

const clauses = {
  met: '定量指标达到指标值的，得满分。',
  short: '定量指标未达到指标值的，按完成比例计分。',
  none: '指标值不大于 0 而未达到的，不得分。',
};
