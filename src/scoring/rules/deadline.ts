import { Fraction } from '../../decimal.js';
import type { DateReading } from '../../indicators/reading.js';
import type { Policy } from '../../policies/policy.js';
import { percentTerm } from '../expression.js';
import type { Rule, RuleInput } from './rule.js';

/** In time is full marks; late is what the policy leaves. */
export const deadline: Rule = {
  title: '时限',
  description: '按期完成得满分，逾期按计分办法规定的比例计分；完成、达成视为按期。',
  score: ({ target, actual, policy }) => {
    const reading = target as DateReading;
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
  plan: ({ policy }) => ({
    kind: 'points',
    bands: [
      { interval: { ...anything, low: Fraction.one }, share: Fraction.one },
      { interval: anything, share: lateShareOf(policy) },
    ],
    steps: [],
  }),
  // 1 in time, 0 late.
  figure: ({ target, actual }) => {
    const met = isInTime(actual, target as DateReading);
    if (met === undefined) return 'open';
    return met ? Fraction.one : Fraction.zero;
  },
};

const anything = { low: undefined, lowInclusive: true, high: undefined, highInclusive: true };

function lateShareOf({ lateShare }: Policy): Fraction {
  return Fraction.of(lateShare.value).dividedBy(Fraction.hundred);
}

/** ISO dates compare as texts. 未完成 is late; a half-done thing has no date to compare. */
function isInTime(
  actual: RuleInput['actual'],
  { operator, date }: DateReading,
): boolean | undefined {
  if (actual.kind === 'word') {
    return actual.word === 'partly' ? undefined : actual.word === 'achieved';
  }
  if (actual.kind !== 'date') return undefined;
  if (operator === 'ge') return actual.date >= date;
  if (operator === 'gt') return actual.date > date;
  return operator === 'lt' ? actual.date < date : actual.date <= date;
}
