import { figure, scoreText } from '../rounding.js';
import type { Check, Found, Scored } from './finding.js';

/** A total that is not the sum of the scores says why. */
export const totalAdjusted: Check = {
  severity: 'info',
  description: '总分因加减分项或执行率封顶而不等于各项得分之和；或缺执行数而无法判断是否封顶。',
  find: (scored) =>
    scored.totals.unweighted ? [] : [...adjustedFound(scored), ...unknownRate(scored)],
};

function adjustedFound({ totals }: Scored): Found[] {
  const { sum, total, limits } = totals;
  if (sum.equals(total)) return [];
  const { points } = limits.total;
  const { cap } = limits;
  const reasons = [
    ...(points.isZero() ? [] : [`加减分合计 ${scoreText(points)}`]),
    ...(cap === undefined ? [] : [`执行率低于 ${cap.below}%，总分至多 ${cap.total}`]),
  ];
  const why = reasons.length === 0 ? '' : `（${reasons.join('；')}）`;
  const message = `各项得分之和为 ${figure(sum)}，总分为 ${scoreText(total)}${why}；请核对加减分项和执行数。`;
  return [{ pointer: '', message }];
}

function unknownRate({ policy, execution }: Scored): Found[] {
  if (policy.totalCaps === undefined || execution !== undefined) return [];
  const message = '计分办法按预算执行率给总分封顶，表中没有预算数和执行数，无法判断；请补填。';
  return [{ pointer: '/budget', message }];
}
