import type { QuantityReading } from '../../indicators/reading.js';
import type { RuleAnswer } from '../outcome.js';
import { plannedFigure } from './comparison.js';
import type { LimitPlan, PlannedFigure } from './plan.js';
import { proportion } from './proportion.js';
import type { PlanInput, RuleInput } from './rule.js';
import { upperLimit } from './upper-limit.js';

/** The ordinary score of a quantity, which rules on the row start from; undefined for other targets. */
export function ordinaryAnswer(ruleInput: RuleInput): RuleAnswer | undefined {
  if (ruleInput.target.kind !== 'quantity') return undefined;
  return (isLower(ruleInput.target) ? upperLimit : proportion).score(ruleInput);
}

/** Whether less is better. */
export function isLower(reading: QuantityReading): boolean {
  return reading.direction === 'lower';
}

/** The plan of that score; undefined for other targets. */
export function ordinaryPlan(question: PlanInput): LimitPlan | undefined {
  const { target } = question;
  if (target.kind !== 'quantity') return undefined;
  const plan = (isLower(target) ? upperLimit : proportion).plan(question);
  return plan?.kind === 'limit' ? plan : undefined;
}

/** The figure of that score. */
export function ordinaryFigure(question: RuleInput): PlannedFigure {
  const { target } = question;
  return target.kind === 'quantity' ? plannedFigure(question, target.unit) : 'open';
}

/** The answer of a rule that needs a quantity as its target, and has none. */
export function withoutQuantity({ target }: RuleInput): RuleAnswer {
  const reason = target.kind === 'none' ? 'target-missing' : 'target-unreadable';
  return { outcome: 'unscorable', reason };
}
