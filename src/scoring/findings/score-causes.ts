/** Other formulas and roundings that a printed score may come of. */
import { Fraction } from '../../decimal.js';
import type { Policy } from '../../policies/policy.js';
import { type ExecutionResult, executionIn } from '../execution.js';
import { roundedBy, roundedPoints } from '../rounding.js';
import type { Row } from '../score-row.js';
import { scoreRow } from '../score-row.js';
import type { ScoreCause } from './finding.js';

/** What a score would be by another formula or rounding; nothing where it plays no part. */
export type OtherScores = ReadonlyMap<ScoreCause, Fraction>;

/** What each cause says in a sentence. */
export const causeWords: Readonly<Record<ScoreCause, string>> = {
  'lower-ratio': '越低越好的指标按 指标值÷实际完成值 计分',
  'lower-linear': '越低越好的指标按超出比例扣分',
  'whole-points': '得分四舍五入取整',
  'whole-points-down': '得分只舍不入取整',
  'one-decimal': '得分四舍五入取一位小数',
  'one-decimal-down': '得分只舍不入取一位小数',
  'rate-whole-percent': '执行率先取整到百分之一',
  'execution-full-from': '执行率达到一定比例即得满分',
};

const roundings = [
  ['whole-points', { places: '0' }],
  ['whole-points-down', { places: '0', mode: 'down' }],
  ['one-decimal', { places: '1' }],
  ['one-decimal-down', { places: '1', mode: 'down' }],
] as const;

/** The exact points under each rounding. */
function roundedOthers(points: Fraction): [ScoreCause, Fraction][] {
  return roundings.map(([cause, rounding]) => [cause, roundedBy(points, rounding)]);
}

/** Other scores of a row that was scored. */
export function otherScoresOfRow(row: Row, policy: Policy): OtherScores {
  const { result, weight } = row;
  if (result.outcome !== 'scored' || weight === undefined) return new Map();
  const isLinear = policy.lowerIsBetter.value === 'linear';
  const other: Policy = {
    ...policy,
    lowerIsBetter: { ...policy.lowerIsBetter, value: isLinear ? 'ratio' : 'linear' },
  };
  const again = scoreRow(row, other);
  const byOther: [ScoreCause, Fraction][] =
    'result' in again && again.result.outcome === 'scored'
      ? [[isLinear ? 'lower-ratio' : 'lower-linear', again.result.score]]
      : [];
  return new Map([...byOther, ...roundedOthers(result.answer.ratio.times(weight))]);
}

/** Other scores of the execution rate. */
export function otherScoresOfExecution(execution: ExecutionResult, policy: Policy): OtherScores {
  if (execution.outcome !== 'scored' || policy.execution === undefined) return new Map();
  const { ratio, weight, rate } = execution;
  const ruled = executionIn(rate.rounded(0), policy.execution, weight);
  const isNearlyAll = rate.compare(fullFromLeast) >= 0 && rate.compare(Fraction.hundred) < 0;
  return new Map([
    ['rate-whole-percent', roundedPoints(ruled, weight, policy.rounding?.value)],
    ...(isNearlyAll ? [['execution-full-from', weight] as const] : []),
    ...roundedOthers(ratio.times(weight)),
  ]);
}

/** No place is known that gives full marks below this rate in percent. */
const fullFromLeast = Fraction.of('80');
