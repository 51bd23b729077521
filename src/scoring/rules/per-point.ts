import { Fraction } from '../../decimal.js';
import { decimal, positive } from '../../indicators/schema.js';
import { arithmetic, numberTerm } from '../expression.js';
import { figure } from '../rounding.js';
import { clampedRatio, inUnit } from './comparison.js';
import type { Interval } from './interval.js';
import type { Wanted } from './plan.js';
import {
  isLower,
  ordinaryAnswer,
  ordinaryFigure,
  ordinaryPlan,
  withoutQuantity,
} from './quantity.js';
import { chosenRule } from './rule.js';

/** Points off for every whole step by which the target is missed. */
export const perPoint = chosenRule({
  title: '逐步扣分',
  description: '未达到指标值的，每差满一个步长扣若干分，不足一步不扣，扣完为止。',
  properties: {
    step: decimal('步长，单位与指标值相同', '1', positive),
    points: decimal('每个步长扣的分', '0.5', positive),
  },
  required: ['step', 'points'],
  score: (ruleInput, { step, points }) => {
    const ordinary = ordinaryAnswer(ruleInput);
    const { target, actual, weight } = ruleInput;
    if (ordinary === undefined || target.kind !== 'quantity') return withoutQuantity(ruleInput);
    if (ordinary.outcome !== 'scored') return ordinary;
    const converted = inUnit(actual, target.unit);
    if (!converted.ok) return converted.answer;
    const difference = converted.value.minus(Fraction.of(target.value));
    const missed = isLower(target) ? difference : difference.negated();
    const distance = missed.isPositive() ? missed : Fraction.zero;
    const steps = distance.dividedBy(Fraction.of(step)).wholePart();
    const off = steps.times(Fraction.of(points));
    const { expression: _expression, provenance: _provenance, ...answer } = ordinary;
    return {
      ...answer,
      ...clampedRatio(
        weight.minus(off).dividedBy(weight),
        arithmetic(
          arithmetic(
            numberTerm(weight),
            '−',
            arithmetic(numberTerm(steps), '×', numberTerm(points)),
          ),
          '÷',
          numberTerm(weight),
        ),
      ),
      because: `与指标值相差 ${figure(distance, target.unit)}，满 ${figure(steps)} 个步长`,
      clause: `每差 ${step} 扣 ${points} 分，扣完为止。`,
    };
  },
  plan: (question, { step, points }) => {
    const wanted = ordinaryPlan(question);
    const { weight } = question;
    if (wanted === undefined || !weight.isPositive()) return undefined;
    const { lower, target } = wanted;
    const side = lower ? 'above' : 'below';
    const off = {
      side,
      base: target,
      step: Fraction.of(step),
      points: Fraction.of(points),
    } as const;
    return {
      kind: 'points',
      bands: [{ interval: reaching(wanted), share: Fraction.one }],
      steps: [{ ...off, whole: weight }],
      wanted,
    };
  },
  figure: ordinaryFigure,
});

/** The figures that reach what is wanted. */
function reaching({ lower, target }: Wanted): Interval {
  const ends = { lowInclusive: true, highInclusive: true };
  return lower
    ? { ...ends, low: undefined, high: target }
    : { ...ends, low: target, high: undefined };
}
