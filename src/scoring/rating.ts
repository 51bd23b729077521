/** Lines that a value reaches, the highest first: grades of a total, and shares that a rate earns. */
import { Fraction } from '../decimal.js';
import type { Policy } from '../policies/policy.js';
import type { Threshold } from '../policies/shape/cited.js';
import { roundedScore } from './rounding.js';

/** Where the first line stands that a value reaches; -1 where it reaches none. */
function reachedIndex(lines: readonly { readonly from: string }[], value: Fraction): number {
  return lines.findIndex(({ from }) => value.compare(Fraction.of(from)) >= 0);
}

/** What a rate in percent earns by tiers: a share of the weight, and the tier in words. */
export interface TierRatio {
  readonly ratio: Fraction;
  /** In percent, as the policy writes it. */
  readonly share: string;
  readonly because: string;
}

/** Below every tier nothing is earned. */
export function tierRatio(tiers: readonly Threshold[], percent: Fraction): TierRatio {
  const { from, share } = tiers[reachedIndex(tiers, percent)] ?? { from: '0', share: '0' };
  return {
    ratio: Fraction.of(share).dividedBy(Fraction.hundred),
    share,
    because: `属于 ${from}% 及以上一档`,
  };
}

type GradeLines = Policy['grades']['value'];

function gradeIndex(total: Fraction, fullMark: Fraction, lines: GradeLines): number {
  return reachedIndex(lines, total.toPercent().dividedBy(fullMark));
}

/** The grade of a total; undefined without a full mark, and below every line. */
export function gradeOf(
  total: Fraction,
  fullMark: Fraction,
  lines: GradeLines,
): string | undefined {
  return fullMark.isPositive() ? lines[gradeIndex(total, fullMark, lines)]?.grade : undefined;
}

/** The grades that a total from `low` to `high` can have, best first; none without a full mark. */
export function gradesBetween(
  low: Fraction,
  high: Fraction,
  fullMark: Fraction,
  lines: GradeLines,
): readonly string[] {
  if (!fullMark.isPositive()) return [];
  const best = gradeIndex(high, fullMark, lines);
  const worst = gradeIndex(low, fullMark, lines);
  return lines
    .slice(best, worst)
    .concat(lines.slice(worst, lines.length).slice(0, 1))
    .map(({ grade }) => grade);
}

/** Points of a full mark that rows out of scope have made smaller, brought back to points of 100. */
export function rescaled(points: Fraction, fullMark: Fraction): Fraction {
  return fullMark.isPositive() ? roundedScore(points.toPercent().dividedBy(fullMark)) : points;
}
