import { decimalPlaces, Fraction } from '../../decimal.js';
import type { DecimalInput } from '../../indicators/evaluation.js';
import { scoreText } from '../rounding.js';
import { spanOf, spanOfExecution } from '../totals.js';
import {
  type Check,
  type Found,
  foundInRows,
  indicatorName,
  rowPointer,
  type ScoreCause,
  type Scored,
} from './finding.js';
import {
  causeWords,
  type OtherScores,
  otherScoresOfExecution,
  otherScoresOfRow,
} from './score-causes.js';

/**
 * Printed scores are compared by value: 9.5 is 9.50. One that is ours with other decimals, at least one, is
 * only a hint: 8.6 for 8.57. One that another known formula gives is told with that cause.
 */
export const reportedScoreDiffers: Check = {
  severity: 'error',
  description:
    '表上所填得分与计算结果不同；只是小数位数不同的为提示；全表不同之处（至少三处）都由同一种别的算法而来的为警告，写明来由。',
  find: (scored) => {
    const all = [
      ...foundInRows(scored, (row) => rowDifference(row, scored)),
      ...executionDifference(scored),
    ];
    const open = all.filter(({ isRounded }) => !isRounded);
    const common = commonCause(open);
    return all.map((one) => foundOf(one, common));
  },
};

/** A printed score that is not ours. */
interface Difference {
  readonly pointer: string;
  readonly name: string;
  readonly reported: DecimalInput;
  /** What it must be, in words. */
  readonly due: string;
  /** Whether it is ours at its own decimals. */
  readonly isRounded: boolean;
  /** What else gives it exactly, the likeliest first. */
  readonly causes: readonly ScoreCause[];
}

const commonLeast = 3;

/** The cause of every difference of a table that has at least three. */
function commonCause(all: readonly Difference[]): ScoreCause | undefined {
  const [first, ...others] = all;
  if (first === undefined || all.length < commonLeast) return undefined;
  return first.causes.find((cause) => others.every(({ causes }) => causes.includes(cause)));
}

function foundOf(
  { pointer, name, reported, due, isRounded, causes }: Difference,
  common: ScoreCause | undefined,
): Found {
  const said = `${name}所填得分 ${reported}，${due}`;
  if (isRounded) {
    const places = decimalPlaces(String(reported));
    const message = `${said}，按所填的 ${places} 位小数相符，不必改。`;
    return { pointer, message, severity: 'info' };
  }
  if (common !== undefined) {
    const message = `${said}；全表不同的得分都与“${causeWords[common]}”相符，请确认所用的计分办法。`;
    return { pointer, message, severity: 'warning', cause: common };
  }
  const [cause] = causes;
  if (cause === undefined) return { pointer, message: `${said}；请改正，或核对实际完成值。` };
  const message = `${said}；可能是“${causeWords[cause]}”，请核对计分办法，或改正。`;
  return { pointer, message, cause };
}

/** A score as it was computed: the ends between which it lies, and the exact value where there is one. */
interface Computed {
  readonly low: Fraction;
  readonly high: Fraction;
  readonly exact: Fraction | undefined;
}

function rowDifference(row: Scored['rows'][number], { policy }: Scored): Difference[] {
  const { result, weight, input } = row;
  const reported = input.reported?.score;
  if (reported === undefined || weight === undefined) return [];
  // Most are printed as we print them, and need not be read.
  if (result.outcome === 'scored' && reported === scoreText(result.score)) return [];
  const { low, high } = spanOf(row);
  if (isBetween(reported, low, high)) return [];
  const exact = result.outcome === 'scored' ? result.answer.ratio.times(weight) : undefined;
  const pointer = rowPointer(row, '/reported/score');
  const computed = { low, high, exact };
  return difference(reported, computed, { name: indicatorName(row), pointer }, () =>
    otherScoresOfRow(row, policy),
  );
}

/** In a form without weights the execution rate has points only where the form names them. */
function executionDifference({
  evaluation: { budget },
  execution,
  totals,
  policy,
}: Scored): Difference[] {
  const reported = budget?.reported?.score;
  if (reported === undefined || execution === undefined) return [];
  if (execution.outcome === 'not-applicable') return [];
  if (totals.unweighted && budget?.weight === undefined) return [];
  const exact =
    execution.outcome === 'scored' ? execution.ratio.times(execution.weight) : undefined;
  const computed = { ...spanOfExecution(execution), exact };
  const place = { name: '预算执行率', pointer: '/budget/reported/score' };
  return difference(reported, computed, place, () => otherScoresOfExecution(execution, policy));
}

function isBetween(reported: DecimalInput, low: Fraction, high: Fraction): boolean {
  const printed = Fraction.of(reported);
  return printed.compare(low) >= 0 && printed.compare(high) <= 0;
}

function difference(
  reported: DecimalInput,
  { low, high, exact }: Computed,
  place: Pick<Difference, 'name' | 'pointer'>,
  others: () => OtherScores,
): Difference[] {
  if (isBetween(reported, low, high)) return [];
  const printed = Fraction.of(reported);
  const due =
    exact === undefined
      ? `只能在 ${scoreText(low)} 与 ${scoreText(high)} 之间`
      : `应为 ${scoreText(low)}`;
  const places = decimalPlaces(String(reported));
  const isOurs = [exact, low].some((own) => own?.rounded(places).equals(printed) === true);
  const isRounded = exact !== undefined && places > 0 && isOurs;
  const causes = isRounded
    ? []
    : [...others()].flatMap(([cause, score]) => (score.equals(printed) ? [cause] : []));
  return [{ ...place, reported, due, isRounded, causes }];
}
