/**
 * Rows and sums a second time, in big integers alone: fractions as pairs of them, never reduced and never rounded but
 * once. Shares no code with the engine; of a policy it reads the figures that stand in it.
 */
import type { Policy } from '../../../src/policies/policy.js';
import { ONE, type RowFacts, type TierFacts, units } from './draw.js';

/** above ÷ below, below positive. */
type Pair = readonly [above: bigint, below: bigint];

export interface Computed {
  /** In hundredths. */
  readonly score: bigint;
  readonly deviation: bigint | undefined;
}

const nothing: Pair = [0n, 1n];
const all: Pair = [1n, 1n];

const size = (value: bigint): bigint => (value < 0n ? -value : value);

/** Half up, away from zero. */
function halfUp(above: bigint, below: bigint): bigint {
  const rounded = (2n * size(above) + below) / (2n * below);
  return above < 0n ? -rounded : rounded;
}

function within([above, below]: Pair): Pair {
  if (above <= 0n) return nothing;
  return above >= below ? all : [above, below];
}

const share = (part: bigint, whole: bigint): Pair =>
  whole <= 0n ? nothing : within([part, whole]);

/** Whether a share, in percent, is at a line or above it. */
function reaches([above, below]: Pair, line: string, strict: boolean | undefined): boolean {
  const [left, right] = [above * 100n * ONE, units(line) * below];
  return strict === true ? left > right : left >= right;
}

function aboveLimit(actual: bigint, limit: bigint, policy: Policy): Pair {
  if (actual <= limit) return all;
  if (limit <= 0n) return nothing;
  return policy.lowerIsBetter.value === 'ratio'
    ? [limit, actual]
    : share(2n * limit - actual, limit);
}

function deviationOf(
  actual: bigint,
  bound: bigint,
  isMet: boolean,
  policy: Policy,
): bigint | undefined {
  const { measure, sides } = policy.deviation.value;
  if (sides === 'shortfall' && isMet) return 0n;
  const signed = sides === 'shortfall' ? -size(actual - bound) : actual - bound;
  if (measure === 'points') return halfUp(signed * 100n, ONE);
  if (bound === 0n) return signed === 0n ? 0n : undefined;
  return halfUp(signed * 10_000n, size(bound));
}

interface Judged {
  readonly share: Pair;
  readonly deviation: bigint | undefined;
  /** Whether lines of a block hold. */
  readonly measured: boolean;
  /** The target by which far exceeded figures are cut. */
  readonly target: bigint | undefined;
}

function satisfaction(actual: bigint, policy: Policy): Pair | undefined {
  if (policy.satisfaction === undefined) return undefined;
  const tier = policy.satisfaction.value.find(({ from }) => actual >= units(from));
  return tier === undefined ? nothing : [units(tier.share), 100n * ONE];
}

function limitOf(
  row: Extract<RowFacts, { target: bigint }>,
  actual: bigint,
  policy: Policy,
): Judged {
  const { target } = row;
  const isLower = row.kind === 'lower' || (row.kind === 'per-point' && row.lower);
  const isMet = isLower ? actual <= target : actual >= target;
  const deviation = deviationOf(actual, target, isMet, policy);
  const isSatisfaction = row.kind === 'higher' && row.percent && row.block.includes('满意');
  const tiered = isSatisfaction && !isMet ? satisfaction(actual, policy) : undefined;
  const own = isLower ? aboveLimit(actual, target, policy) : isMet ? all : share(actual, target);
  return {
    share: tiered ?? own,
    deviation,
    measured: true,
    target: isLower || target <= 0n ? undefined : target,
  };
}

function isIn(actual: bigint, tier: TierFacts): boolean {
  const isFrom =
    tier.from === null || (tier.fromInclusive ? actual >= tier.from : actual > tier.from);
  return isFrom && (tier.to === null || (tier.toInclusive ? actual <= tier.to : actual < tier.to));
}

function rangeOf(
  row: Extract<RowFacts, { kind: 'range' }>,
  actual: bigint,
  policy: Policy,
): Judged {
  const isBelow = actual < row.low;
  const isMet = !isBelow && actual <= row.high;
  const bound = isBelow ? row.low : row.high;
  return {
    share: isBelow ? share(actual, row.low) : aboveLimit(actual, row.high, policy),
    deviation: isMet ? 0n : deviationOf(actual, bound, false, policy),
    measured: true,
    target: undefined,
  };
}

function lined(row: Extract<RowFacts, { kind: 'higher' | 'lower' }>, ordinary: Judged): Judged {
  if (row.line === null) return ordinary;
  const [above, below] = ordinary.share;
  const isUnder = above * 100n * ONE < row.line * below;
  return { ...ordinary, share: isUnder ? nothing : ordinary.share, measured: false };
}

function judged(row: RowFacts, actual: bigint, policy: Policy): Judged {
  switch (row.kind) {
    case 'higher':
    case 'lower':
      return lined(row, limitOf(row, actual, policy));
    case 'range':
      return rangeOf(row, actual, policy);
    case 'text': {
      const short = actual - 100n * ONE;
      const deviation = short > 0n ? 0n : halfUp(short * 100n, ONE);
      return { share: share(actual, 100n * ONE), deviation, measured: true, target: undefined };
    }
    case 'tiers': {
      const tier = row.tiers.find((one) => isIn(actual, one));
      const earned = tier === undefined ? nothing : share(tier.points, row.full);
      return { share: earned, deviation: undefined, measured: false, target: undefined };
    }
    case 'per-point': {
      const ordinary = limitOf(row, actual, policy);
      const over = row.lower ? actual - row.target : row.target - actual;
      const steps = over <= 0n ? 0n : over / row.step;
      const left = share(row.weight - steps * row.points, row.weight);
      return { ...ordinary, share: left, measured: false };
    }
    default:
      return row satisfies never;
  }
}

/** What the block of a row leaves: lines, and cuts of what was far exceeded. */
function byBlock(
  row: RowFacts,
  { share: own, measured, target }: Judged,
  actual: bigint,
  policy: Policy,
): Pair {
  const block = policy.blocks.find(({ names }) => names.includes(row.block));
  const line = block?.passLine?.value;
  const passed =
    measured && line !== undefined && !reaches(own, line.from, line.strict) ? nothing : own;
  const cut = (block?.overAchievement ?? policy.overAchievement).cut?.value;
  if (cut === undefined || target === undefined) return passed;
  if (!reaches([actual, target], cut.from, cut.strict)) return passed;
  const [above, below] = passed;
  if (cut.share !== undefined) return [above * units(cut.share), below * 100n * ONE];
  const off = units(cut.points ?? '0');
  return within([above * row.weight - off * below, below * row.weight]);
}

function pointsOf([above, below]: Pair, weight: bigint, policy: Policy): bigint {
  const full = halfUp(weight * 100n, ONE);
  const rounding = policy.rounding?.value;
  if (rounding === undefined) return halfUp(weight * 100n * above, ONE * below);
  if (above === below) return full;
  const step = 10n ** BigInt(2 - Number(rounding.places));
  const [top, bottom] = [weight * 100n * above, ONE * below * step];
  const points = (rounding.mode === 'down' ? top / bottom : halfUp(top, bottom)) * step;
  return points > full ? full : points;
}

/** Score and deviation of a row for a figure. */
export function computedRow(row: RowFacts, actual: bigint, policy: Policy): Computed {
  const own = judged(row, actual, policy);
  const { deviation } = own;
  return { score: pointsOf(byBlock(row, own, actual, policy), row.weight, policy), deviation };
}

/** A sum of scores, brought back to 100 where the policy does so. */
export function computedTotal(sum: bigint, weight: bigint, policy: Policy): bigint {
  return policy.notApplicable.value === 'rescale' ? halfUp(sum * 100n * ONE, weight) : sum;
}

/** The grade of a total in hundredths on the sum of the weights; none unless they make 100. */
export function computedGrade(total: bigint, weight: bigint, policy: Policy): number {
  if (weight !== 100n * ONE) return -1;
  return policy.grades.value.findIndex(({ from }) => total * ONE >= units(from) * 100n);
}
