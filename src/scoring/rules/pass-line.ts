import { Fraction } from '../../decimal.js';
import { decimal, positive } from '../../indicators/schema.js';
import { figure } from '../rounding.js';
import { ordinaryAnswer, ordinaryFigure, ordinaryPlan, withoutQuantity } from './quantity.js';
import { chosenRule } from './rule.js';

/** The ordinary score, but nothing below a line. */
export const passLine = chosenRule({
  title: '及格线',
  description: '按完成比例计分，完成比例低于及格线的不得分。',
  properties: { line: decimal('及格线（完成比例，%）', '60', positive) },
  required: ['line'],
  score: (ruleInput, { line }) => {
    const ordinary = ordinaryAnswer(ruleInput);
    if (ordinary === undefined) return withoutQuantity(ruleInput);
    if (ordinary.outcome !== 'scored') return ordinary;
    const percent = ordinary.ratio.toPercent();
    if (percent.compare(Fraction.of(line)) >= 0) return ordinary;
    const { expression: _expression, provenance: _provenance, ...rest } = ordinary;
    return {
      ...rest,
      ratio: Fraction.zero,
      because: `完成比例 ${figure(percent)}% 低于及格线 ${line}%`,
      clause: '完成比例低于及格线的，不得分。',
    };
  },
  plan: (question, { line }) => {
    const ordinary = ordinaryPlan(question);
    return ordinary === undefined ? undefined : { ...ordinary, line: Fraction.of(line) };
  },
  figure: ordinaryFigure,
});
