/**
 * Exact decimals and fractions: the only importer of decimal.js.
 *
 * A score is a weight times a ratio, and a ratio such as 95 ÷ 97 has no finite decimal form. So values
 * are fractions of exact decimals until the one rounding at the end; nothing is divided before it.
 */
import { Decimal as Base } from 'decimal.js';
import {
  commonMultiple,
  decimalsOf,
  fixedText,
  isSafe,
  powerOfTen,
  type Rounded,
  roundedQuotient,
  safeDigitsMax,
  shortText,
} from './safe-integers.js';

// Products and sums of inputs (30 digits each) stay far below 1,000 digits, so none is ever rounded.
// Exponents beyond any input keep plain notation: no figure may print as 1e-8.
const Decimal = Base.clone({
  precision: 1_000,
  rounding: Base.ROUND_HALF_UP,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});

type Decimal = InstanceType<typeof Decimal>;

const one = new Decimal(1);
const plainNotation = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** Numerator and denominator as decimals of any length. */
interface Wide {
  readonly numerator: Decimal;
  readonly denominator: Decimal;
}

/**
 * An exact rational number. Immutable; the denominator is always positive.
 *
 * Nearly every figure of a table is a quotient of two integers below 2⁵³, and is kept as such: what leaves
 * that range goes on as decimals. Which of the two a value is kept as shows nowhere but in the time it takes.
 */
export class Fraction {
  static readonly zero = new Fraction(0, 1);
  static readonly one = new Fraction(1, 1);

  // Safe integers; without meaning where there is a wide value.
  readonly #numerator: number;
  readonly #denominator: number;
  readonly #wide: Wide | undefined;

  private constructor(numerator: number, denominator: number, wide?: Wide) {
    this.#numerator = numerator;
    this.#denominator = denominator;
    this.#wide = wide;
  }

  /**
   * The exact value of a decimal in plain notation (`2413.52`), or of a JSON number that
   * {@link isExactNumber} accepts.
   * @throws RangeError for anything else: callers check texts with {@link isPlainDecimal} first.
   */
  static of(value: string | number): Fraction {
    const text = String(value);
    if (plainNotation.test(text)) return Fraction.parse(text);
    throw new RangeError(`not a plain decimal: ${text.slice(0, 40)}`);
  }

  private static parse(text: string): Fraction {
    const denominator = powerOfTen(decimalPlaces(text));
    const digits = text.replace('.', '');
    const isShort = digits.length <= safeDigitsMax && denominator !== undefined;
    return isShort
      ? new Fraction(Number(digits), denominator)
      : Fraction.ofWide(new Decimal(text), one);
  }

  private static ofWide(numerator: Decimal, denominator: Decimal): Fraction {
    return new Fraction(Number.NaN, Number.NaN, { numerator, denominator });
  }

  /** The quotient of two results of safe integers, if both are safe themselves. */
  private static ofSafe(numerator: number, denominator: number): Fraction | undefined {
    return isSafe(numerator) && isSafe(denominator)
      ? new Fraction(numerator, denominator)
      : undefined;
  }

  private asWide(): Wide {
    return (
      this.#wide ?? {
        numerator: new Decimal(this.#numerator),
        denominator: this.#denominator === 1 ? one : new Decimal(this.#denominator),
      }
    );
  }

  plus(other: Fraction): Fraction {
    return this.plusSafe(other) ?? this.plusWide(other);
  }

  // Not a number is never safe, so a wide value falls through here, as it does in times and compare.
  private plusSafe(other: Fraction): Fraction | undefined {
    const common = commonMultiple(this.#denominator, other.#denominator);
    const left = this.#numerator * (common / this.#denominator);
    const right = other.#numerator * (common / other.#denominator);
    return isSafe(left) && isSafe(right) ? Fraction.ofSafe(left + right, common) : undefined;
  }

  private plusWide(other: Fraction): Fraction {
    const [left, right] = [this.asWide(), other.asWide()];
    if (left.denominator.eq(right.denominator)) {
      return Fraction.ofWide(left.numerator.plus(right.numerator), left.denominator);
    }
    return Fraction.ofWide(
      left.numerator.times(right.denominator).plus(right.numerator.times(left.denominator)),
      left.denominator.times(right.denominator),
    );
  }

  minus(other: Fraction): Fraction {
    return this.plus(other.negated());
  }

  times(other: Fraction): Fraction {
    const safe = Fraction.ofSafe(
      this.#numerator * other.#numerator,
      this.#denominator * other.#denominator,
    );
    if (safe !== undefined) return safe;
    const [left, right] = [this.asWide(), other.asWide()];
    return Fraction.ofWide(
      left.numerator.times(right.numerator),
      left.denominator.times(right.denominator),
    );
  }

  /** @throws RangeError when `other` is zero; what a zero denominator means is a rule's to say. */
  dividedBy(other: Fraction): Fraction {
    return this.times(other.inverse());
  }

  private inverse(): Fraction {
    if (this.isZero()) throw new RangeError('division by zero');
    if (this.#wide === undefined) {
      return this.#numerator < 0
        ? new Fraction(-this.#denominator, -this.#numerator)
        : new Fraction(this.#denominator, this.#numerator);
    }
    const { numerator, denominator } = this.#wide;
    return numerator.isNegative()
      ? Fraction.ofWide(denominator.negated(), numerator.negated())
      : Fraction.ofWide(denominator, numerator);
  }

  negated(): Fraction {
    if (this.#wide === undefined) return new Fraction(-this.#numerator, this.#denominator);
    return Fraction.ofWide(this.#wide.numerator.negated(), this.#wide.denominator);
  }

  abs(): Fraction {
    return this.isNegative() ? this.negated() : this;
  }

  /** −1, 0 or 1: how this value stands to the other. */
  compare(other: Fraction): number {
    const left = this.#numerator * other.#denominator;
    const right = other.#numerator * this.#denominator;
    if (isSafe(left) && isSafe(right)) return Math.sign(left - right);
    const [mine, its] = [this.asWide(), other.asWide()];
    return mine.numerator.times(its.denominator).comparedTo(its.numerator.times(mine.denominator));
  }

  equals(other: Fraction): boolean {
    return this.compare(other) === 0;
  }

  isZero(): boolean {
    return this.#wide === undefined ? this.#numerator === 0 : this.#wide.numerator.isZero();
  }

  isPositive(): boolean {
    return this.#wide === undefined
      ? this.#numerator > 0
      : !this.isZero() && this.#wide.numerator.isPositive();
  }

  isNegative(): boolean {
    return !this.isZero() && !this.isPositive();
  }

  /** This value, but not below `low` and not above `high`. */
  clamped(low: Fraction, high: Fraction): Fraction {
    if (this.compare(low) < 0) return low;
    return this.compare(high) > 0 ? high : this;
  }

  /** The largest whole number not above a value that is not negative: whole steps. */
  wholePart(): Fraction {
    if (this.#wide === undefined) {
      const rest = this.#numerator % this.#denominator;
      return new Fraction((this.#numerator - rest) / this.#denominator, 1);
    }
    return Fraction.ofWide(this.#wide.numerator.divToInt(this.#wide.denominator), one);
  }

  /**
   * The one rounding of the engine: half up, away from zero on a tie, negatives too.
   * Decided on the exact quotient, so a value that merely prints like a tie is not one.
   */
  rounded(places: number): Fraction {
    if (this.hasDecimals(places)) return this;
    const safe = this.roundedSafe(places);
    const unit = powerOfTen(places) ?? Number.NaN;
    if (safe !== undefined && isSafe(safe.whole * unit + safe.decimals)) {
      const scaled = safe.whole * unit + safe.decimals;
      return new Fraction(this.#numerator < 0 ? -scaled : scaled, unit);
    }
    return Fraction.ofWide(this.roundedWide(places), one);
  }

  /** Whether this is a finite decimal that shows at a glance that it has no more than these. */
  private hasDecimals(places: number): boolean {
    const decimals = decimalsOf(this.#denominator);
    return decimals >= 0 && decimals <= places;
  }

  private roundedSafe(places: number): Rounded | undefined {
    if (this.#wide !== undefined) return undefined;
    return roundedQuotient(Math.abs(this.#numerator), this.#denominator, places);
  }

  private roundedWide(places: number): Decimal {
    const { numerator, denominator } = this.asWide();
    if (denominator.eq(one)) return numerator.toDecimalPlaces(places);
    const scale = new Decimal(10).pow(places);
    const scaled = numerator.abs().times(scale);
    const whole = scaled.divToInt(denominator);
    const rest = scaled.minus(whole.times(denominator));
    const up = rest.times(2).gte(denominator) ? whole.plus(1) : whole;
    // Multiplied by the inverse, a finite decimal: a division would be a rounding.
    return (numerator.isNegative() ? up.negated() : up).times(new Decimal(10).pow(-places));
  }

  /** Rounded, with exactly `places` decimals; a zero never carries a sign. */
  toPlaces(places: number): string {
    const safe = this.roundedSafe(places);
    if (safe !== undefined) return this.signed(safe, fixedText(safe, places));
    return withoutSignOfZero(this.roundedWide(places)).toFixed(places);
  }

  /** Shortest plain notation, rounded to `placesMax` decimals where there are more. */
  toText(placesMax: number): string {
    const safe = this.roundedSafe(placesMax);
    if (safe !== undefined) return this.signed(safe, shortText(safe, placesMax));
    return withoutSignOfZero(this.roundedWide(placesMax)).toFixed();
  }

  private signed({ whole, decimals }: Rounded, text: string): string {
    return this.#numerator < 0 && (whole > 0 || decimals > 0) ? `-${text}` : text;
  }

  /** Whether `toText(places)` says the value exactly. */
  hasPlaces(places: number): boolean {
    return this.equals(this.rounded(places));
  }
}

function withoutSignOfZero(value: Decimal): Decimal {
  return value.isZero() ? value.abs() : value;
}

/** Whether a text is a decimal in plain notation: no sign but a minus, no exponent, no blanks. */
export function isPlainDecimal(text: string): boolean {
  return plainNotation.test(text);
}

/**
 * Whether a JSON number says exactly what was typed: at most 15 significant digits in its shortest
 * form and no exponent. `source` is the number as it stands in the JSON text, where that is known.
 */
export function isExactNumber(
  value: number,
  significantDigitsMax: number,
  source?: string,
): boolean {
  const shortest = String(value);
  if (!plainNotation.test(shortest)) return false;
  const digits = shortest.replace(/[-.]/g, '').replace(/^0+|0+$/g, '');
  if (digits.length > significantDigitsMax) return false;
  return source === undefined || new Decimal(source).eq(shortest);
}

const shortestNotation = /^(?:0|-?(?:[1-9]\d*|(?:0|[1-9]\d*)\.\d*[1-9]))$/;

/** Whether a text is a decimal in its shortest notation already. */
export function isShortestDecimal(text: string): boolean {
  return shortestNotation.test(text);
}

/** The shortest notation of a plain decimal: `100.00` is `100`, `007` is `7`, `-0` is `0`. */
export function shortestDecimal(digits: string): string {
  if (isShortestDecimal(digits)) return digits;
  const text = new Decimal(digits).toFixed();
  return text === '-0' ? '0' : text;
}

/** How many decimals a plain decimal is written with. */
export function decimalPlaces(text: string): number {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}
