import { Fraction } from '../../decimal.js';
import { figure, scoreText } from '../rounding.js';
import { limited } from '../total-limits.js';
import { applicableRows, type Check, type Scored } from './finding.js';

/** A printed total must be one that the table can reach, and the sum of the scores printed above it. */
export const reportedTotalDiffers: Check = {
  severity: 'error',
  description: '表上所填总分与计算结果不同，或不等于所填各项得分之和。',
  find: (scored) => {
    const reported = scored.evaluation.reported?.total;
    if (reported === undefined) return [];
    const printed = Fraction.of(reported);
    const reasons = [...outsideBounds(printed, scored), ...notTheSum(printed, scored)];
    if (reasons.length === 0) return [];
    return [
      {
        pointer: '/reported/total',
        message: `所填总分 ${reported}，${reasons.join('；')}；请改正。`,
      },
    ];
  },
};

function outsideBounds(printed: Fraction, { totals }: Scored): string[] {
  const { low, high, weightsMissing } = totals;
  if (weightsMissing || (printed.compare(low) >= 0 && printed.compare(high) <= 0)) return [];
  return low.equals(high)
    ? [`应为 ${scoreText(low)}`]
    : [`只能在 ${scoreText(low)} 与 ${scoreText(high)} 之间`];
}

function notTheSum(printed: Fraction, scored: Scored): string[] {
  const { evaluation, execution } = scored;
  const scores = [
    ...applicableRows(scored).map((row) => row.input.reported?.score),
    ...(execution === undefined ? [] : [evaluation.budget?.reported?.score]),
  ];
  if (scores.includes(undefined)) return [];
  const sum = scores.reduce((total, score) => total.plus(Fraction.of(score ?? 0)), Fraction.zero);
  const { limits, fullMark } = scored.totals;
  const due = limited(sum, fullMark, limits.total);
  if (due.equals(printed)) return [];
  const limit = due.equals(sum) ? '' : `，加减分和封顶之后为 ${figure(due)}`;
  return [`所填各项得分之和为 ${figure(sum)}${limit}`];
}
