/** What a policy, or one of its blocks, makes of an answer: a pass line, a cut of what was far exceeded. */
import { Fraction } from '../decimal.js';
import type { Reading } from '../indicators/reading.js';
import type { Policy } from '../policies/policy.js';
import type { BlockPolicy, OverAchievementCut } from '../policies/shape/blocks.js';
import type { Cited } from '../policies/shape/cited.js';
import { arithmetic, numberTerm, percentTerm } from './expression.js';
import type { OpenBounds, ScoredAnswer } from './outcome.js';
import { figure } from './rounding.js';
import { clampedRatio } from './rules/comparison.js';
import type { RuleKind } from './rules/kinds.js';

/** Rules whose share says how much of the target was reached; rules that a row chooses have lines of their own. */
const measuredRules: ReadonlySet<RuleKind> = new Set([
  'proportion',
  'upper-limit',
  'range',
  'text',
]);

/** Whether the pass line of its block holds for a row: points that a cell names for words are not a share of a target. */
export function isMeasured(rule: RuleKind, target: Reading): boolean {
  const hasPoints = target.kind === 'text' && target.choices !== undefined;
  return measuredRules.has(rule) && !hasPoints;
}

/** Whether a figure in percent reaches a line; a strict line is reached only above it. */
export function reachesLine(
  percent: Fraction,
  { from, strict }: { readonly from: string; readonly strict?: boolean },
): boolean {
  const order = percent.compare(Fraction.of(from));
  return strict === true ? order > 0 : order >= 0;
}

/** The answer under the pass line of its block. */
export function passed(
  answer: ScoredAnswer,
  { rule, target }: { readonly rule: RuleKind; readonly target: Reading },
  block: BlockPolicy | undefined,
): ScoredAnswer {
  const line = block?.passLine;
  if (line === undefined || !isMeasured(rule, target)) return answer;
  const percent = answer.ratio.toPercent();
  if (reachesLine(percent, line.value)) return answer;
  const { expression: _expression, ...rest } = answer;
  return {
    ...rest,
    ratio: Fraction.zero,
    because: `完成比例 ${figure(percent)}% 未达到及格线 ${line.value.from}%`,
    clause: line.note,
    provenance: line.provenance,
  };
}

/**
 * The shares that an open row may still get, where those below a pass line are nothing. The upper end of a band short of
 * 100 % belongs to the next band: of [70 %, 90 %) nothing reaches a line of 90 %.
 */
export function passedBounds(
  { low, high }: OpenBounds,
  block: BlockPolicy | undefined,
): OpenBounds {
  const line = block?.passLine?.value;
  if (line === undefined) return { low, high };
  const highLine = high.compare(Fraction.one) < 0 ? { ...line, strict: true } : line;
  return {
    low: reachesLine(low.toPercent(), line) ? low : Fraction.zero,
    high: reachesLine(high.toPercent(), highLine) ? high : Fraction.zero,
  };
}

/** What holds for targets of a block that are far exceeded. */
export function overAchievementOf(
  policy: Policy,
  block: BlockPolicy | undefined,
): Policy['overAchievement'] {
  const own = block?.overAchievement;
  return own === undefined
    ? policy.overAchievement
    : { reasonFrom: policy.overAchievement.reasonFrom, ...own };
}

/** What is left of a target that was far exceeded; published tables practically never cut. */
export function pointsCut(
  answer: ScoredAnswer,
  cut: Cited<OverAchievementCut> | undefined,
  weight: Fraction | undefined,
): ScoredAnswer {
  if (cut === undefined || answer.reached === undefined) return answer;
  if (!reachesLine(answer.reached.toPercent(), cut.value)) return answer;
  const { note: clause, provenance } = cut;
  const { expression: _expression, ...rest } = answer;
  return { ...rest, ...leftBy(answer, cut.value, weight), clause, provenance };
}

function leftBy(
  answer: ScoredAnswer,
  { share, points }: OverAchievementCut,
  weight: Fraction | undefined,
): Pick<ScoredAnswer, 'ratio' | 'expression'> {
  if (share !== undefined)
    return {
      ratio: answer.ratio.times(Fraction.of(share)).dividedBy(Fraction.hundred),
      expression: percentTerm(share),
    };
  // Points can be taken off a weight only.
  if (points === undefined || weight === undefined) return answer;
  const left = arithmetic(numberTerm(weight.times(answer.ratio)), '−', numberTerm(points));
  return clampedRatio(
    answer.ratio.minus(Fraction.of(points).dividedBy(weight)),
    arithmetic(left, '÷', numberTerm(weight)),
  );
}
