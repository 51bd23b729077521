import type { QuantityReading } from '../../indicators/reading.js';
import type { RuleAnswer } from '../outcome.js';
import { proportion } from './proportion.js';
import type { Question } from './question.js';
import { upperLimit } from './upper-limit.js';

/** The ordinary score of a quantity, which rules on the row start from; undefined for other targets. */
export function ordinaryAnswer(question: Question): RuleAnswer | undefined {
  if (question.target.kind !== 'quantity') return undefined;
  return (isLower(question.target) ? upperLimit : proportion).score(question);
}

/** Whether less is better. */
export function isLower(reading: QuantityReading): boolean {
  return reading.direction === 'lower';
}

/** The answer of a rule that needs a quantity as its target, and has none. */
export function withoutQuantity({ target }: Question): RuleAnswer {
  const reason = target.kind === 'none' ? 'target-missing' : 'target-unreadable';
  return { outcome: 'unscorable', reason };
}
