import { Fraction } from '../../decimal.js';
import type { ExecutionResult } from '../execution.js';
import { scoreText } from '../rounding.js';
import type { Check, Scored } from './finding.js';

type ScoredExecution = Extract<ExecutionResult, { readonly outcome: 'scored' }>;

/** High marks for a project that hardly spent its money: somebody should ask how. */
export const scoreOutrunsExecution: Check = {
  severity: 'warning',
  description:
    '指标得分率明显高出预算执行率，以百分点计（absolute）或以得分率的比例计（relative）；或预算有较大部分未执行（提示）。',
  find: (scored) => {
    const { execution, policy } = scored;
    const { pointsAboveExecution, unspentPercent } = policy.review.value;
    const score = scoreRate(scored);
    if (execution?.outcome !== 'scored') return [];
    const rates = `预算执行率 ${scoreText(execution.rate)}%`;
    if (
      score !== undefined &&
      score.minus(execution.rate).compare(Fraction.of(pointsAboveExecution)) > 0
    ) {
      const message = `指标得分率 ${scoreText(score)}%，比${rates} 高出 ${pointsAboveExecution} 个百分点以上；请核对各项实际完成值，或说明原因。`;
      return [{ pointer: '/budget', message, form: 'absolute' }];
    }
    const share = score === undefined ? undefined : shareAbove(score, execution);
    if (share !== undefined && share.compare(Fraction.of(pointsAboveExecution)) > 0) {
      const message = `指标得分率 ${scoreText(score ?? share)}%，预算执行得分率低于它 ${scoreText(share)}%，超过 ${pointsAboveExecution}%；请核对各项实际完成值，或说明原因。`;
      return [{ pointer: '/budget', message, form: 'relative' }];
    }
    const unspent = Fraction.hundred.minus(execution.rate);
    const isZero = execution.total.adjusted?.isPositive() !== true;
    if (isZero || unspent.compare(Fraction.of(unspentPercent)) <= 0) return [];
    const message = `${rates}，有 ${unspentPercent}% 以上的预算没有执行；请核对执行数，或说明原因。`;
    return [{ pointer: '/budget', message, severity: 'info' }];
  },
};

/** (S/90 − E/10) ÷ (S/90) in percent: by how much of itself the score rate is above that of the execution. */
function shareAbove(score: Fraction, execution: ScoredExecution): Fraction | undefined {
  if (!score.isPositive() || !execution.weight.isPositive()) return undefined;
  const own = execution.score.dividedBy(execution.weight).toPercent();
  return score.minus(own).dividedBy(score).toPercent();
}

/** Points of all scored rows but execution, in percent of their weights. */
function scoreRate({ rows }: Scored): Fraction | undefined {
  const sums = rows.reduce(
    ({ score, weight }, row) =>
      row.result.outcome === 'scored' && row.weight !== undefined
        ? { score: score.plus(row.result.score), weight: weight.plus(row.weight) }
        : { score, weight },
    { score: Fraction.zero, weight: Fraction.zero },
  );
  return sums.weight.isPositive() ? sums.score.dividedBy(sums.weight).toPercent() : undefined;
}
