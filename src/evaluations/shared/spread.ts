/** Exact figures of many values with two decimals: what they come to is the same in whatever order they were added. */
import { Fraction } from '../../decimal.js';
import { scoreText } from '../../scoring/rounding.js';

/** A value with exactly two decimals in hundredths: the digits without the point, of any length. */
export function toHundredths(text: string): bigint {
  return BigInt(text.replace('.', ''));
}

/** Hundredths as they are printed. */
export function hundredthsText(value: bigint): string {
  const digits = String(value < 0n ? -value : value).padStart(3, '0');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** A sum of hundredths as an exact value. */
export function ofHundredths(value: bigint): Fraction {
  return Fraction.of(hundredthsText(value));
}

/** The mean of a sum of hundredths, exact; undefined of nothing. */
function meanOf(sum: bigint, count: number): Fraction | undefined {
  return count === 0 ? undefined : ofHundredths(sum).dividedBy(Fraction.of(count));
}

/** The same as it is printed. */
export function meanText(sum: bigint, count: number): string | undefined {
  const mean = meanOf(sum, count);
  return mean === undefined ? undefined : scoreText(mean);
}

/** What is said of a spread; empty of nothing. */
export interface SpreadFigures {
  readonly mean?: string;
  readonly least?: string;
  readonly most?: string;
  readonly median?: string;
}

/** How values with two decimals are spread. Points repeat, so it holds each of them once with its count. */
export class Spread {
  readonly #counts = new Map<bigint, number>();
  #count = 0;
  #sum = 0n;

  get count(): number {
    return this.#count;
  }

  /** Exact, unrounded; undefined of nothing. */
  get mean(): Fraction | undefined {
    return meanOf(this.#sum, this.#count);
  }

  add(text: string): void {
    this.addHundredths(toHundredths(text));
  }

  /** @param times how often the value stands. */
  addHundredths(value: bigint, times = 1): void {
    this.#counts.set(value, (this.#counts.get(value) ?? 0) + times);
    this.#count += times;
    this.#sum += value * BigInt(times);
  }

  /** The values with their counts, the least first. */
  inOrder(): readonly (readonly [value: bigint, count: number])[] {
    return [...this.#counts].sort(([left], [right]) => (left < right ? -1 : 1));
  }

  /** Each rounded once, half up. The median of an even count is the mean of the two in the middle. */
  figures(): SpreadFigures {
    const { mean } = this;
    if (mean === undefined) return {};
    const values = this.inOrder().map(([value]) => value);
    const [least, most] = [values[0] ?? 0n, values.at(-1) ?? 0n];
    const low = this.#at(values, Math.floor((this.#count - 1) / 2));
    const high = this.#at(values, Math.floor(this.#count / 2));
    return {
      mean: scoreText(mean),
      least: hundredthsText(least),
      most: hundredthsText(most),
      median: scoreText(meanOf(low + high, 2) ?? Fraction.zero),
    };
  }

  /** The value at a place of all, in order. */
  #at(values: readonly bigint[], place: number): bigint {
    let behind = 0;
    for (const value of values) {
      behind += this.#counts.get(value) ?? 0;
      if (behind > place) return value;
    }
    throw new RangeError('a place behind the last value');
  }
}
