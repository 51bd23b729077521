/**
 * Rules that give points step by step (`每完成1个得1分，满分10分`, `达到5个得5分，每超过1个加1分，加满10分为止`): each step
 * is a band of its own. Where it is not said how many points there are in all, nothing is read: an addition to
 * the weight of its row is for the adjustments of a rule-book.
 */
import { Fraction } from '../decimal.js';
import { limits } from '../limits.js';
import { pointsUp } from './operators.js';
import type { WrittenTier } from './reading.js';
import type { RuleClause } from './rule-clauses.js';

type GainClause = Extract<RuleClause, { kind: 'gain' }>;

/** Whether a clause gives points for every step. */
export function isGain(clause: RuleClause): clause is GainClause {
  return clause.kind === 'gain';
}

/** Where counting starts, with what is given there. */
interface Start {
  readonly base: Fraction;
  readonly points: Fraction;
}

/** The full mark and the bands, best first; undefined where the clauses do not say all. */
export function readGains(
  clauses: readonly RuleClause[],
): { readonly full: string; readonly bands: readonly WrittenTier[] } | undefined {
  const known = new Set(['gain', 'tier', 'reached', 'missed', 'full', 'top', 'name', 'note']);
  const [gain, ...others] = clauses.filter(isGain);
  if (gain === undefined || others.length > 0 || !clauses.every(({ kind }) => known.has(kind)))
    return undefined;
  const start = startOf(gain, clauses);
  const full = start === undefined ? undefined : fullOf(start, clauses);
  if (start === undefined || full === undefined) return undefined;
  const bands = bandsOf(gain, start, full);
  return bands === undefined ? undefined : { full: full.toText(limits.decimalPlacesMax), bands };
}

/** Points that are added stand on those of one tier with a lower bound; points that are given start from nothing. */
function startOf(gain: GainClause, clauses: readonly RuleClause[]): Start | undefined {
  const [tier, ...others] = clauses.filter((clause) => clause.kind === 'tier');
  if (!gain.adds)
    return tier === undefined ? { base: Fraction.zero, points: Fraction.zero } : undefined;
  if (tier === undefined || others.length > 0 || tier.points === null || tier.ofFull === true)
    return undefined;
  const [bound, ...ends] = tier.bounds;
  if (bound === undefined || ends.length > 0) return undefined;
  // >5个得5分 leaves open what 5 itself is.
  if (bound.operator !== 'ge' && bound.operator !== 'none' && bound.operator !== 'eq')
    return undefined;
  if (pointsUp(bound.operator) === false) return undefined;
  return { base: Fraction.of(bound.value), points: Fraction.of(tier.points) };
}

/** What the rule gives at most, said once. */
function fullOf({ points }: Start, clauses: readonly RuleClause[]): Fraction | undefined {
  const said = clauses.flatMap((clause): readonly Fraction[] => {
    if (clause.kind === 'full') return [Fraction.of(clause.points)];
    if (clause.kind !== 'top') return [];
    const most = Fraction.of(clause.points);
    return [clause.isSum ? most : most.plus(points)];
  });
  const [full, ...others] = said;
  if (full === undefined || !others.every((other) => other.equals(full))) return undefined;
  return full.compare(points) > 0 ? full : undefined;
}

/** Undefined where there are more bands than a rule may have. */
function bandsOf(
  { step, points }: GainClause,
  start: Start,
  full: Fraction,
): readonly WrittenTier[] | undefined {
  const [width, each] = [Fraction.of(step.value), Fraction.of(points)];
  const below = counts
    .map((at) => ({
      low: start.base.plus(at.times(width)),
      gives: start.points.plus(at.times(each)),
    }))
    .filter(({ gives }) => gives.compare(full) < 0);
  const last = below.at(-1);
  if (last === undefined || below.length === counts.length) return undefined;
  const bands = below
    .filter(({ gives }) => !gives.isZero())
    .map(({ low, gives }) => bandOf(low, low.plus(width), gives));
  return [bandOf(last.low.plus(width), undefined, full), ...bands.toReversed()];
}

const counts = Array.from({ length: limits.tierCountMax }, (_, at) => Fraction.of(String(at)));

function bandOf(low: Fraction, high: Fraction | undefined, points: Fraction): WrittenTier {
  return {
    low: low.toText(limits.decimalPlacesMax),
    lowInclusive: true,
    high: high === undefined ? null : high.toText(limits.decimalPlacesMax),
    highInclusive: false,
    points: points.toText(limits.decimalPlacesMax),
  };
}
