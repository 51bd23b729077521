import { Fraction } from '../../decimal.js';
import type { RuleAnswer } from '../outcome.js';
import { figure, hundred } from './comparison.js';
import type { RuleInput } from './rule.js';

type Scored = Extract<RuleAnswer, { outcome: 'scored' }>;

/**
 * What a policy gives a satisfaction rate that misses its own target, by the rate reached.
 * @returns undefined when the policy has no such tiers or the row is no satisfaction rate in percent.
 */
export function satisfactionAnswer(
  { row, target, actual, policy }: RuleInput,
  percent: Fraction,
): Pick<Scored, 'ratio' | 'because' | 'clause' | 'provenance' | 'expression'> | undefined {
  const isSatisfaction = `${row.level1}|${row.level2 ?? ''}`.includes('满意');
  const unit =
    (target.kind === 'quantity' ? target.unit : null) ??
    (actual.kind === 'quantity' ? actual.unit : null);
  const isPercent = unit === '%';
  if (policy.satisfaction === undefined || !isSatisfaction || !isPercent) return undefined;
  const tier = policy.satisfaction.value.find(
    ({ from }) => percent.compare(Fraction.of(from)) >= 0,
  );
  const share = tier?.share ?? '0';
  return {
    ratio: Fraction.of(share).dividedBy(hundred),
    expression: `${share}%`,
    because: `满意度 ${figure(percent)}% 属于 ${tier?.from ?? '0'}% 及以上一档`,
    clause: policy.satisfaction.note,
    provenance: policy.satisfaction.provenance,
  };
}
