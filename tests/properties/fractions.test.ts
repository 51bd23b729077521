/**
 * Fractions against rationals of big integers: figures of any length, those around 2⁵³ among them, where
 * a number of JavaScript would go wrong. No tolerance.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Fraction } from '../../src/decimal.js';
import { counts, seed } from '../proof.js';

const runs = { seed, numRuns: counts.lawRuns };

interface Rational {
  readonly above: bigint;
  readonly below: bigint;
}

const limit = 2n ** 53n;
const digits = fc.oneof(
  fc.bigInt(-1_000_000n, 1_000_000n),
  fc.bigInt(limit - 50n, limit + 50n),
  fc.bigInt(94_906_200n, 94_906_300n), // around the square root of 2⁵³
  fc.bigInt(-(10n ** 30n), 10n ** 30n),
);

/** A decimal of so many digits and places, as text. */
const decimal = fc.tuple(digits, fc.integer({ min: 0, max: 12 })).map(([units, places]) => {
  const text = String(units < 0n ? -units : units).padStart(places + 1, '0');
  const whole = text.slice(0, text.length - places);
  const sign = units < 0n ? '-' : '';
  const written = places === 0 ? `${sign}${whole}` : `${sign}${whole}.${text.slice(-places)}`;
  return { written, value: { above: units, below: 10n ** BigInt(places) } };
});

/** A quotient of two decimals, exactly, in both ways of counting. */
const quotient = fc
  .tuple(decimal, decimal)
  .filter(([, divisor]) => divisor.value.above !== 0n)
  .map(([left, right]) => ({
    ours: Fraction.of(left.written).dividedBy(Fraction.of(right.written)),
    theirs: positive({
      above: left.value.above * right.value.below,
      below: left.value.below * right.value.above,
    }),
  }));
const value = fc.oneof(
  quotient,
  decimal.map(({ written, value: theirs }) => ({ ours: Fraction.of(written), theirs })),
);

function positive({ above, below }: Rational): Rational {
  return below < 0n ? { above: -above, below: -below } : { above, below };
}

/** Half up, away from zero, with exactly so many decimals. */
function rounded({ above, below }: Rational, places: number): string {
  const size = (above < 0n ? -above : above) * 10n ** BigInt(places);
  const units = (size * 2n + below) / (below * 2n);
  const text = String(units).padStart(places + 1, '0');
  const sign = above < 0n && units > 0n ? '-' : '';
  const whole = `${sign}${text.slice(0, text.length - places)}`;
  return places === 0 ? whole : `${whole}.${text.slice(-places)}`;
}

function shortened(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

function expectSame(ours: Fraction, theirs: Rational): void {
  // Twice with two: what was printed is remembered.
  for (const places of [0, 2, 2, 12]) {
    const due = rounded(theirs, places);
    expect(ours.toPlaces(places)).toBe(due);
    expect(ours.rounded(places).toPlaces(places)).toBe(due);
    expect(ours.toText(places)).toBe(shortened(due));
    expect(ours.hasPlaces(places)).toBe(
      (theirs.above * 10n ** BigInt(places)) % theirs.below === 0n,
    );
  }
}

function sign(left: Rational, right: Rational): number {
  const difference = left.above * right.below - right.above * left.below;
  if (difference === 0n) return 0;
  return difference > 0n ? 1 : -1;
}

const zero = { above: 0n, below: 1n };

describe('fractions are rationals', () => {
  test('alone', () => {
    fc.assert(
      fc.property(value, ({ ours, theirs }) => {
        expectSame(ours, theirs);
        expectSame(ours.negated(), { ...theirs, above: -theirs.above });
        expectSame(ours.abs(), {
          ...theirs,
          above: theirs.above < 0n ? -theirs.above : theirs.above,
        });
        const place = sign(theirs, zero);
        expect([ours.isNegative(), ours.isZero(), ours.isPositive()]).toEqual(
          [-1, 0, 1].map((side) => side === place),
        );
        if (place >= 0)
          expectSame(ours.wholePart(), { above: theirs.above / theirs.below, below: 1n });
      }),
      runs,
    );
  });

  test('in pairs', () => {
    fc.assert(
      fc.property(value, value, (one, other) => {
        const [a, b] = [one.theirs, other.theirs];
        const below = a.below * b.below;
        expectSame(one.ours.plus(other.ours), {
          above: a.above * b.below + b.above * a.below,
          below,
        });
        expectSame(one.ours.minus(other.ours), {
          above: a.above * b.below - b.above * a.below,
          below,
        });
        expectSame(one.ours.times(other.ours), { above: a.above * b.above, below });
        expect(one.ours.compare(other.ours)).toBe(sign(a, b));
        expect(one.ours.equals(other.ours)).toBe(sign(a, b) === 0);
        if (b.above === 0n) return;
        expectSame(
          one.ours.dividedBy(other.ours),
          positive({ above: a.above * b.below, below: a.below * b.above }),
        );
      }),
      runs,
    );
  });

  test('sums of many, as totals are', () => {
    fc.assert(
      fc.property(fc.array(decimal, { maxLength: 40 }), (list) => {
        const ours = list.reduce(
          (sum, { written }) => sum.plus(Fraction.of(written)),
          Fraction.zero,
        );
        const theirs = list.reduce(
          (sum, { value: { above, below } }) => ({
            above: sum.above * below + above * sum.below,
            below: sum.below * below,
          }),
          zero,
        );
        expectSame(ours, theirs);
      }),
      { seed, numRuns: counts.lawRuns / 10 },
    );
  });
});
