import { Fraction } from '../../decimal.js';
import type { QuantityReading } from '../../indicators/reading.js';
import { deviationOf } from '../deviation.js';
import { figure } from '../rounding.js';
import { inUnit, plannedFigure } from './comparison.js';
import { shareAbove } from './limit.js';
import type { Rule } from './rule.js';

/** Less is better: full marks up to the limit, beyond it what the policy leaves. */
export const upperLimit: Rule = {
  title: '反向限额',
  description: '不超过指标值得满分，超过的按计分办法规定的反向公式计分。',
  score: ({ target, actual, policy }) => {
    const reading = target as QuantityReading;
    const converted = inUnit(actual, reading.unit);
    if (!converted.ok) return converted.answer;
    const a = converted.value;
    const t = Fraction.of(reading.value);
    const met = reading.operator === 'lt' ? a.compare(t) < 0 : a.compare(t) <= 0;
    const deviation = deviationOf({ actual: a, bound: t, met }, policy.deviation.value);
    const [left, right] = [figure(a, reading.unit), figure(t, reading.unit)];
    const exceeded = a.compare(t) > 0;
    const within = met ? `${left} 未超过 ${right}` : `${left} 等于 ${right}，尚未低于，得分不减`;
    return {
      outcome: 'scored',
      ...shareAbove(a, t, policy.lowerIsBetter.value),
      ...(deviation === undefined ? {} : { deviation }),
      because: exceeded ? `${left} 超过 ${right}` : within,
      clause: exceeded ? policy.lowerIsBetter.note : '越低越好的指标不超过指标值的，得满分。',
      ...(exceeded ? { provenance: policy.lowerIsBetter.provenance } : {}),
    };
  },
  plan: ({ target }) => ({
    kind: 'limit',
    lower: true,
    target: Fraction.of((target as QuantityReading).value),
    satisfaction: false,
  }),
  figure: (question) => plannedFigure(question, (question.target as QuantityReading).unit),
};
