/** A rule-book in numbers, for the fast loop: its lines, cuts, roundings, caps and grades. */
import { canonicalJson } from '../../canonical-json.js';
import { Fraction } from '../../decimal.js';
import type { Policy } from '../../policies/policy.js';
import type { BlockPolicy } from '../../policies/shape/blocks.js';
import type { Rounding, Threshold } from '../../policies/shape/cited.js';
import type { ExecutionPolicy, ExecutionRule } from '../../policies/shape/execution.js';
import { overAchievementOf } from '../block-rules.js';
import {
  type LoopCut,
  type LoopExecution,
  type LoopExecutionRule,
  type LoopLine,
  type LoopPolicy,
  type LoopRounding,
  LoopRules,
  type LoopTier,
} from '../fast-loop.js';
import { blockOf } from '../policy-rows.js';

/**
 * The rules of a policy for tables whose first levels are known by number.
 * @param levels the names of first levels, by number.
 */
export function loopRules(policy: Policy, levels: readonly string[]): LoopRules {
  const blocks = levels.map((level) => blockOf(policy, level));
  return new LoopRules({
    ...ordinaryOf(policy),
    lines: blocks.map(lineOf),
    cuts: blocks.map((block) => cutOf(policy, block)),
  });
}

function ordinaryOf(policy: Policy): Omit<LoopPolicy, 'lines' | 'cuts'> {
  const { deviation, execution, satisfaction } = policy;
  return {
    ratio: policy.lowerIsBetter.value === 'ratio',
    deviation: {
      points: deviation.value.measure === 'points',
      both: deviation.value.sides === 'both',
    },
    satisfaction: satisfaction === undefined ? undefined : tiersOf(satisfaction.value),
    rounding: roundingOf(policy.rounding?.value),
    execution: execution === undefined ? undefined : executionOf(execution),
    grades: policy.grades.value.map(({ from }) => Fraction.of(from)),
    caps: (policy.totalCaps?.value ?? []).map(({ below, total }) => ({
      below: Fraction.of(below),
      total: Fraction.of(total),
    })),
    rescale: policy.notApplicable.value === 'rescale',
  };
}

/** Half up to two decimals is what holds without any. */
function roundingOf(rounding: Rounding | undefined): LoopRounding | undefined {
  if (rounding === undefined) return undefined;
  const down = rounding.mode === 'down';
  if (rounding.places === '0') return { places: 0, down };
  if (rounding.places === '1') return { places: 1, down };
  return down ? { places: 2, down } : undefined;
}

function tiersOf(tiers: readonly Threshold[]): readonly LoopTier[] {
  return tiers.map(({ from, share }) => ({ from: Fraction.of(from), share: Fraction.of(share) }));
}

function lineOf(block: BlockPolicy | undefined): LoopLine | undefined {
  const line = block?.passLine?.value;
  return line && { from: Fraction.of(line.from), strict: line.strict === true };
}

function cutOf(policy: Policy, block: BlockPolicy | undefined): LoopCut | undefined {
  const cut = overAchievementOf(policy, block).cut?.value;
  if (cut === undefined) return undefined;
  const { from, strict, share, points } = cut;
  return {
    from: Fraction.of(from),
    strict: strict === true,
    share: share === undefined ? undefined : Fraction.of(share),
    points: points === undefined ? undefined : Fraction.of(points),
  };
}

function executionOf(execution: ExecutionPolicy): LoopExecution {
  const { weight, rule, wholePercent, rateRounding, rounding, passLine } = execution;
  const rate = rateRounding?.value;
  return {
    weight: Fraction.of(weight.value),
    rule: executionRuleOf(rule.value),
    rateRounding: wholePercent?.value === true ? { places: 0, down: false } : rate && exactly(rate),
    rounding: rounding && exactly(rounding.value),
    passLine: passLine && Fraction.of(passLine.value),
  };
}

/** A rate is rounded to two decimals only where it is said, and a rounding of the execution goes before that of rows. */
function exactly(rounding: Rounding): LoopRounding {
  return roundingOf(rounding) ?? { places: 2, down: false };
}

function executionRuleOf(rule: ExecutionRule): LoopExecutionRule {
  switch (rule.kind) {
    case 'full-from':
      return { kind: rule.kind, from: Fraction.of(rule.from) };
    case 'tiers':
      return { kind: rule.kind, tiers: tiersOf(rule.tiers) };
    case 'per-point':
      return { kind: rule.kind, step: Fraction.of(rule.step), points: Fraction.of(rule.points) };
    default:
      return { kind: rule.kind };
  }
}

/**
 * Whether tables that were read under one policy are read the same under another: figures of lines, cuts, grades,
 * execution and rounding may differ, not what gives a row its target, its weight or its place.
 */
export function readsAlike(left: Policy, right: Policy): boolean {
  return left === right || readingOf(left) === readingOf(right);
}

/**
 * Whether rows come to the same under two policies that read tables alike: lines of grades, caps and the execution may
 * differ, and what a policy is called.
 */
export function scoresRowsAlike(left: Policy, right: Policy): boolean {
  return left === right || rowRulesOf(left) === rowRulesOf(right);
}

/** What a text is made of a policy for, once: a policy never changes. */
function once(make: (policy: Policy) => string): (policy: Policy) => string {
  const made = new WeakMap<Policy, string>();
  return (policy) => {
    const text = made.get(policy) ?? make(policy);
    made.set(policy, text);
    return text;
  };
}

const rowRulesOf = once((policy) => {
  const { id, version, title, basis, grades, execution, totalCaps, ...rest } = policy;
  return canonicalJson(rest);
});

/** The same text for policies that {@link readsAlike}. */
export const readingOf = once((policy) => {
  const { blocks, adjustments, scoredTarget, aggregation, lateShare, textBands } = policy;
  const printed = blocks.some(({ rows }) => rows !== undefined)
    ? blocks.map(({ names, rows }) => ({ names, rows: rows ?? [] }))
    : [];
  return canonicalJson({
    printed,
    adjustments: adjustments ?? [],
    scored: scoredTarget?.value ?? 'adjusted',
    rates: aggregation?.value.rates ?? 'by-amount',
    late: lateShare.value,
    bands: textBands.value,
  });
});
