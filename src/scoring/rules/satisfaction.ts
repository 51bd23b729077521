import type { Fraction } from '../../decimal.js';
import { percentTerm } from '../expression.js';
import type { ScoredAnswer } from '../outcome.js';
import { tierRatio } from '../rating.js';
import { figure } from '../rounding.js';
import type { PlanInput, RuleInput } from './rule.js';

/** Whether a row is a satisfaction rate in percent. */
export function isSatisfactionRate({
  row,
  target,
  actualUnit,
}: Pick<PlanInput, 'row' | 'target' | 'actualUnit'>): boolean {
  const unit = (target.kind === 'quantity' ? target.unit : null) ?? actualUnit;
  return unit === '%' && `${row.level1}|${row.level2 ?? ''}`.includes('满意');
}

/**
 * What a policy gives a satisfaction rate that misses its own target, by the rate reached.
 * @returns undefined when the policy has no such tiers or the row is no satisfaction rate in percent.
 */
export function satisfactionAnswer(
  { row, target, actual, policy }: RuleInput,
  percent: Fraction,
): Pick<ScoredAnswer, 'ratio' | 'because' | 'clause' | 'provenance' | 'expression'> | undefined {
  const actualUnit = actual.kind === 'quantity' ? actual.unit : null;
  if (policy.satisfaction === undefined || !isSatisfactionRate({ row, target, actualUnit }))
    return undefined;
  const { value: tiers, note: clause, provenance } = policy.satisfaction;
  const { ratio, share, because } = tierRatio(tiers, percent);
  return {
    ratio,
    expression: percentTerm(share),
    because: `满意度 ${figure(percent)}% ${because}`,
    clause,
    provenance,
  };
}
