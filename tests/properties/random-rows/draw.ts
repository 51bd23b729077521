/**
 * Random rows with targets for the fast loop, and figures for them, as facts: whole numbers of a millionth of a
 * millionth. What the engine reads is written from the facts, and a second computation scores the facts alone.
 */
import type { Rng } from '../random-tables/random-numbers.js';

/** Millionths of a millionth in one. */
export const ONE = 10n ** 12n;

export interface TierFacts {
  readonly from: bigint | null;
  readonly fromInclusive: boolean;
  readonly to: bigint | null;
  readonly toInclusive: boolean;
  readonly points: bigint;
}

export type RowFacts = { readonly weight: bigint; readonly block: string } & (
  | {
      readonly kind: 'higher' | 'lower';
      readonly strict: boolean;
      readonly percent: boolean;
      readonly target: bigint;
      /** A pass line of the row itself. */
      readonly line: bigint | null;
    }
  | { readonly kind: 'range'; readonly low: bigint; readonly high: bigint }
  | { readonly kind: 'text' }
  | { readonly kind: 'tiers'; readonly tiers: readonly TierFacts[]; readonly full: bigint }
  | {
      readonly kind: 'per-point';
      readonly lower: boolean;
      readonly target: bigint;
      readonly step: bigint;
      readonly points: bigint;
    }
);

/** Plain notation, as short as can be. */
export function plainText(value: bigint): string {
  const size = value < 0n ? -value : value;
  const decimals = String(size % ONE)
    .padStart(12, '0')
    .replace(/0+$/, '');
  return `${value < 0n ? '-' : ''}${size / ONE}${decimals === '' ? '' : `.${decimals}`}`;
}

/** So many digits before the point and decimals behind it. */
function decimal(rng: Rng, digits: number, places: number): bigint {
  return rng.digits(digits + places) * 10n ** BigInt(12 - places);
}

function targetOf(rng: Rng): bigint {
  const roll = rng.int(1, 100);
  if (roll <= 50) return BigInt(rng.int(1, 200)) * (ONE / 2n);
  if (roll <= 88) return decimal(rng, rng.int(1, 5), rng.int(0, 3));
  if (roll <= 91) return decimal(rng, rng.int(8, 13), 0);
  if (roll <= 94) return decimal(rng, 1, rng.int(6, 12));
  return roll <= 96 ? 0n : -decimal(rng, rng.int(1, 4), rng.int(0, 2));
}

const weights = ['1', '2', '2.5', '4', '5', '7.5', '10', '12.25', '3.333', '0.0001', '100'];

function weightOf(rng: Rng): bigint {
  return rng.chance(95) ? BigInt(rng.int(1, 12)) * (ONE / 2n) : units(rng.pick(weights));
}

/** A text in plain notation without a sign as such a number. */
export function units(text: string): bigint {
  const [whole = '0', decimals = ''] = text.replace('-', '').split('.');
  const size = BigInt(whole) * ONE + BigInt(decimals.padEnd(12, '0'));
  return text.startsWith('-') ? -size : size;
}

function tiersOf(rng: Rng): Pick<Extract<RowFacts, { kind: 'tiers' }>, 'tiers' | 'full'> {
  const lines = [95, 80, 60].map((line) => units(`${line}.${rng.int(0, 3)}`));
  const ends: readonly (bigint | null)[] = [null, ...lines];
  const full = units(String(rng.int(4, 12)));
  const tiers = lines.map((from, index) => ({
    from,
    fromInclusive: rng.chance(70),
    to: ends[index] ?? null,
    toInclusive: rng.chance(30),
    points: index === 0 ? full : units(String(rng.int(-1, 6))),
  }));
  return { tiers, full };
}

/** A row of a block. */
export function drawRow(rng: Rng, blocks: readonly string[]): RowFacts {
  const common = { weight: weightOf(rng), block: rng.pick(blocks) };
  const roll = rng.int(1, 100);
  if (roll <= 62) {
    const kind = roll <= 36 ? 'higher' : 'lower';
    const line = rng.chance(12) ? units(String(rng.int(40, 95))) : null;
    const shape = { strict: rng.chance(20), percent: rng.chance(50), line };
    return { ...common, ...shape, kind, target: targetOf(rng) };
  }
  if (roll <= 72) {
    // Far from 1900 to 2099: 1924.5~1958.5 is a time.
    const low = rng.chance(10) ? 0n : decimal(rng, rng.pick([1, 2, 2, 5]), rng.int(0, 2));
    return {
      ...common,
      kind: 'range',
      low,
      high: low + decimal(rng, rng.int(1, 3), rng.int(0, 2)),
    };
  }
  if (roll <= 82) return { ...common, kind: 'text' };
  if (roll <= 91) return { ...common, kind: 'tiers', ...tiersOf(rng) };
  const steps = {
    step: units(rng.pick(['1', '0.5', '3'])),
    points: units(rng.pick(['0.5', '1', '0.3'])),
  };
  return { ...common, ...steps, kind: 'per-point', lower: rng.chance(40), target: targetOf(rng) };
}

/** The figures that decide something about a row. */
function boundsOf(row: RowFacts): readonly bigint[] {
  switch (row.kind) {
    case 'range':
      return [row.low, row.high, 2n * row.high];
    case 'text':
      return [100n * ONE, 60n * ONE, 80n * ONE];
    case 'tiers':
      return row.tiers.flatMap(({ from, to }) => [from, to].filter((end) => end !== null));
    default:
      return [row.target, 2n * row.target, (row.target * 13n) / 10n, (row.target * 3n) / 5n];
  }
}

/** A figure whose score lies as close to half of a hundredth as decimals allow. */
function nearTie(rng: Rng, row: RowFacts, bound: bigint): bigint {
  const halfCents = BigInt(rng.int(0, 2_000)) * 2n + 1n;
  const points = (row.weight * 200n) / ONE;
  const share = points === 0n ? bound : (bound * (halfCents % (points + 1n))) / points;
  return row.kind === 'lower' ? 2n * bound - share : share;
}

/** A figure for a row: anywhere, or where it is decided. */
export function drawFigure(rng: Rng, row: RowFacts, onEdges: boolean): bigint {
  const bound = rng.pick(boundsOf(row));
  const roll = onEdges ? rng.int(60, 100) : rng.int(1, 100);
  const cut = (value: bigint, places: number): bigint =>
    (value / 10n ** BigInt(12 - places)) * 10n ** BigInt(12 - places);
  if (roll <= 70)
    return cut(
      (bound * BigInt(rng.int(0, 2_200))) / 1_000n,
      rng.pick([0, 1, 2, 2, 2, 2, 2, 2, 2, 3]),
    );
  if (roll <= 78) return bound;
  if (roll <= 86)
    return bound + BigInt(rng.pick([1, -1])) * 10n ** BigInt(12 - rng.pick([0, 1, 2, 2, 2, 4, 12]));
  if (roll <= 93) return cut(nearTie(rng, row, bound), rng.pick([1, 2, 2, 2, 2, 3, 12]));
  if (roll <= 95) return 0n;
  if (roll <= 97) return -decimal(rng, rng.int(1, 5), rng.int(0, 3));
  return decimal(rng, rng.int(9, 13), rng.int(0, 2));
}
