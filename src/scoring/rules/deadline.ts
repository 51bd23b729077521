import { Fraction } from '../../decimal.js';
import type { DateReading } from '../../indicators/reading.js';
import type { Policy } from '../../policies/policy.js';
import { percentTerm } from '../expression.js';
import { isInTime } from './in-time.js';
import { lateAnswer, lateFigure, latePlan } from './late-cost.js';
import type { Rule } from './rule.js';

/** In time is full marks; late is what the policy leaves. */
export const deadline: Rule = {
  title: '时限',
  description: '按期完成得满分，逾期按计分办法规定的比例计分；完成、达成视为按期。',
  score: (ruleInput) => {
    const { target, actual, policy } = ruleInput;
    const reading = target as DateReading;
    if (reading.late !== undefined) return lateAnswer(ruleInput, reading, reading.late);
    const met = isInTime(actual, reading);
    if (met === undefined) return { outcome: 'unscorable', reason: 'actual-unreadable' };
    const { note: clause, provenance } = policy.lateShare;
    const done = actual.kind === 'date' ? `${actual.date} ` : '';
    if (met) {
      const because = `${done}在 ${reading.date} 的时限内完成`;
      return { outcome: 'scored', ratio: Fraction.one, because, clause, provenance };
    }
    const share = policy.lateShare.value;
    const ratio = lateShareOf(policy);
    return {
      outcome: 'scored',
      ratio,
      ...(ratio.isZero() ? {} : { expression: percentTerm(Fraction.of(share)) }),
      because: `${done}未能满足 ${reading.date} 的时限`,
      clause,
      provenance,
    };
  },
  plan: ({ target, policy, weight }) => {
    const { late } = target as DateReading;
    if (late !== undefined) return latePlan(late, weight);
    return {
      kind: 'points',
      bands: [
        { interval: { ...anything, low: Fraction.one }, share: Fraction.one },
        { interval: anything, share: lateShareOf(policy) },
      ],
      steps: [],
    };
  },
  // 1 in time, 0 late; where lateness has its price, how late it was.
  figure: (question) => {
    const { target, actual } = question;
    const { late } = target as DateReading;
    if (late !== undefined) return lateFigure(question, target as DateReading, late);
    const met = isInTime(actual, target as DateReading);
    if (met === undefined) return 'open';
    return met ? Fraction.one : Fraction.zero;
  },
};

const anything = { low: undefined, lowInclusive: true, high: undefined, highInclusive: true };

function lateShareOf({ lateShare }: Policy): Fraction {
  return Fraction.of(lateShare.value).dividedBy(Fraction.hundred);
}
