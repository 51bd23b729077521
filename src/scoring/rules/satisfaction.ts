import type { Fraction } from '../../decimal.js';
import { percentTerm } from '../expression.js';
import type { ScoredAnswer } from '../outcome.js';
import { tierRatio } from '../rating.js';
import { figure } from '../rounding.js';
import type { RuleInput } from './rule.js';

/**
 * What a policy gives a satisfaction rate that misses its own target, by the rate reached.
 * @returns undefined when the policy has no such tiers or the row is no satisfaction rate in percent.
 */
export function satisfactionAnswer(
  { row, target, actual, policy }: RuleInput,
  percent: Fraction,
): Pick<ScoredAnswer, 'ratio' | 'because' | 'clause' | 'provenance' | 'expression'> | undefined {
  const isSatisfaction = `${row.level1}|${row.level2 ?? ''}`.includes('满意');
  const unit =
    (target.kind === 'quantity' ? target.unit : null) ??
    (actual.kind === 'quantity' ? actual.unit : null);
  const isPercent = unit === '%';
  if (policy.satisfaction === undefined || !isSatisfaction || !isPercent) return undefined;
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
