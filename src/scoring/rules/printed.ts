import { quoted } from '../../defect.js';
import { expressionOf } from '../../indicators/characters.js';
import type { Indicator } from '../../indicators/evaluation.js';
import { readPrintedLateness } from '../../indicators/lateness.js';
import type { DateReading, Reading, TiersReading } from '../../indicators/reading.js';
import { text } from '../../indicators/schema.js';
import { isReadableRule, readPrintedRule } from '../../indicators/tiers.js';
import { plannedFigure } from './comparison.js';
import { deadline } from './deadline.js';
import { ordinaryAnswer, ordinaryPlan } from './quantity.js';
import { chosenRule } from './rule.js';
import { writtenPlan, writtenTiers } from './written-tiers.js';

/** How the printed rule of a row was read; undefined where it has none, or it fits the target no more. */
export function printedRuleOf({ rule }: Indicator, target: Reading): TiersReading | undefined {
  const words = rule?.kind === 'printed' ? rule['text'] : undefined;
  return typeof words === 'string' ? readPrintedRule(words, target) : undefined;
}

/** What a printed rule says of lateness, where the target is a date; undefined where it says nothing of it. */
export function printedLatenessOf(words: string, target: Reading): DateReading | undefined {
  return target.kind === 'date' ? readPrintedLateness(expressionOf(words), target) : undefined;
}

/** The rule that a form prints beside the row, as its words say it. */
export const printed = chosenRule({
  title: '表上所印计分标准',
  description:
    '按本行计分标准一栏的文字计分：逐档、逐步扣分、达到指标值得满分；只写扣分的从指标值起算。',
  properties: { text: text('计分标准的原文', '达到指标值得满分，每少1个扣1分', { minLength: 1 }) },
  required: ['text'],
  defects: ({ text: words }) =>
    isReadableRule(words)
      ? []
      : [
          {
            pointer: '/text',
            message: `计分标准${quoted(words)}读不懂；请照“≥95%得10分，每低1%扣1分”“达到指标值得满分，否则不得分”那样改写。`,
          },
        ],
  score: (ruleInput, { text: words }) => {
    const late = printedLatenessOf(words, ruleInput.target);
    if (late !== undefined) return deadline.score({ ...ruleInput, target: late });
    const reading = printedRuleOf(ruleInput.row, ruleInput.target);
    if (reading === undefined) return { outcome: 'unscorable', reason: 'target-unreadable' };
    const answer = writtenTiers.score({ ...ruleInput, target: reading });
    if (answer.outcome !== 'scored') return answer;
    const ordinary = ordinaryAnswer(ruleInput);
    const deviation = ordinary?.outcome === 'scored' ? ordinary.deviation : undefined;
    const reached = ordinary?.outcome === 'scored' ? ordinary.reached : undefined;
    return {
      ...answer,
      ...(deviation === undefined ? {} : { deviation }),
      ...(reached === undefined ? {} : { reached }),
      clause: `按本行所印的计分标准${quoted(words)}计分。`,
    };
  },
  plan: (question, { text: words }) => {
    const late = printedLatenessOf(words, question.target);
    if (late !== undefined) return deadline.plan({ ...question, target: late });
    const reading = printedRuleOf(question.row, question.target);
    const ordinary = ordinaryPlan(question);
    if (reading === undefined) return undefined;
    const plan = writtenPlan(reading, question.weight);
    if (ordinary === undefined || plan === undefined) return plan;
    // One figure is held against both, so both must count in one unit.
    const isOneUnit = question.target.kind === 'quantity' && question.target.unit === reading.unit;
    return isOneUnit ? { ...plan, wanted: ordinary } : undefined;
  },
  figure: (question, { text: words }) => {
    const late = printedLatenessOf(words, question.target);
    if (late !== undefined) return deadline.figure({ ...question, target: late });
    const reading = printedRuleOf(question.row, question.target);
    return reading === undefined ? 'open' : plannedFigure(question, reading.unit);
  },
});
