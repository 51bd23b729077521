/**
 * Exact decimals and fractions: the only importer of decimal.js.
 *
 * A score is a weight times a ratio, and a ratio such as 95 ÷ 97 has no finite decimal form. So values
 * are fractions of exact decimals until the one rounding at the end; nothing is divided before it.
 */
import { Decimal as Base } from 'decimal.js';
import { Memo } from './memo.js';

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
/** 10 to the power of `places`, and its inverse. */
function powerOfTen(places: number): readonly [Decimal, Decimal] {
  return [new Decimal(10).pow(places), new Decimal(10).pow(-places)];
}

/** The powers that printing needs: two decimals for scores, up to twelve for inputs. */
const powersOfTen = Array.from({ length: 13 }, (_, places) => powerOfTen(places));

const plainNotation = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** A product that keeps the one denominator of whole values the same object, which makes them cheap. */
function product(left: Decimal, right: Decimal): Decimal {
  if (left === one) return right;
  return right === one ? left : left.times(right);
}

/** An exact rational number. Immutable; the denominator is always positive. */
export class Fraction {
  static readonly zero = new Fraction(new Decimal(0), one);
  static readonly one = new Fraction(one, one);
  /** What percentages are parts of. */
  static readonly hundred = new Fraction(new Decimal(100), one);

  readonly #numerator: Decimal;
  readonly #denominator: Decimal;
  /** What was printed last: a sheet shows the same figure in several places. */
  #printed: { readonly places: number; readonly text: string } | undefined;

  private constructor(numerator: Decimal, denominator: Decimal) {
    this.#numerator = numerator;
    this.#denominator = denominator;
  }

  /**
   * The exact value of a decimal in plain notation (`2413.52`), or of a JSON number that
   * {@link isExactNumber} accepts.
   * @throws RangeError for anything else: callers check texts with {@link isPlainDecimal} first.
   */
  static of(value: string | number): Fraction {
    const text = String(value);
    return parsed.get(text, () => {
      if (plainNotation.test(text)) return new Fraction(new Decimal(text), one);
      throw new RangeError(`not a plain decimal: ${text.slice(0, 40)}`);
    });
  }

  plus(other: Fraction): Fraction {
    if (this.#denominator === other.#denominator || this.#denominator.eq(other.#denominator)) {
      return new Fraction(this.#numerator.plus(other.#numerator), this.#denominator);
    }
    return new Fraction(
      this.#numerator.times(other.#denominator).plus(other.#numerator.times(this.#denominator)),
      this.#denominator.times(other.#denominator),
    );
  }

  minus(other: Fraction): Fraction {
    return this.plus(other.negated());
  }

  times(other: Fraction): Fraction {
    return new Fraction(
      this.#numerator.times(other.#numerator),
      product(this.#denominator, other.#denominator),
    );
  }

  /** @throws RangeError when `other` is zero; what a zero denominator means is a rule's to say. */
  dividedBy(other: Fraction): Fraction {
    if (other.isZero()) throw new RangeError('division by zero');
    const numerator = product(other.#denominator, this.#numerator);
    const denominator = product(this.#denominator, other.#numerator);
    return denominator.isNegative()
      ? new Fraction(numerator.negated(), denominator.negated())
      : new Fraction(numerator, denominator);
  }

  /** A part of one in percent: a hundred times the value. */
  toPercent(): Fraction {
    return this.times(Fraction.hundred);
  }

  negated(): Fraction {
    return new Fraction(this.#numerator.negated(), this.#denominator);
  }

  abs(): Fraction {
    return new Fraction(this.#numerator.abs(), this.#denominator);
  }

  /** −1, 0 or 1: how this value stands to the other. */
  compare(other: Fraction): number {
    if (this.#denominator === other.#denominator)
      return this.#numerator.comparedTo(other.#numerator);
    const left = this.#numerator.times(other.#denominator);
    return left.comparedTo(other.#numerator.times(this.#denominator));
  }

  equals(other: Fraction): boolean {
    return this.compare(other) === 0;
  }

  isZero(): boolean {
    return this.#numerator.isZero();
  }

  isPositive(): boolean {
    return !this.isZero() && this.#numerator.isPositive();
  }

  isNegative(): boolean {
    return !this.isZero() && this.#numerator.isNegative();
  }

  /** This value, but not below `low` and not above `high`. */
  clamped(low: Fraction, high: Fraction): Fraction {
    if (this.compare(low) < 0) return low;
    return this.compare(high) > 0 ? high : this;
  }

  /** The largest whole number not above a value that is not negative: whole steps. */
  wholePart(): Fraction {
    return new Fraction(this.#numerator.divToInt(this.#denominator), one);
  }

  /**
   * The one rounding of the engine: half up, away from zero on a tie, negatives too.
   * Decided on the exact quotient, so a value that merely prints like a tie is not one.
   */
  rounded(places: number): Fraction {
    if (this.#denominator === one) return this.decimalRounded(places);
    const [scale, unit] = powersOfTen[places] ?? powerOfTen(places);
    const scaled = this.#numerator.abs().times(scale);
    const whole = scaled.divToInt(this.#denominator);
    const rest = scaled.minus(whole.times(this.#denominator));
    const up = rest.times(2).gte(this.#denominator) ? whole.plus(1) : whole;
    return new Fraction((this.#numerator.isNegative() ? up.negated() : up).times(unit), one);
  }

  /** Of a finite decimal, whose digits are all there to look at. */
  private decimalRounded(places: number): Fraction {
    if (this.#numerator.decimalPlaces() <= places) return this;
    return new Fraction(this.#numerator.toDecimalPlaces(places), one);
  }

  /** Rounded, with exactly `places` decimals; a zero never carries a sign. */
  toPlaces(places: number): string {
    if (this.#printed?.places !== places) {
      this.#printed = { places, text: this.rounded(places).unsignedZero().toFixed(places) };
    }
    return this.#printed.text;
  }

  /** Shortest plain notation, rounded to `placesMax` decimals where there are more. */
  toText(placesMax: number): string {
    return this.rounded(placesMax).unsignedZero().toFixed();
  }

  private unsignedZero(): Decimal {
    return this.#numerator.isZero() ? this.#numerator.abs() : this.#numerator;
  }

  /** Whether `toText(places)` says the value exactly. */
  hasPlaces(places: number): boolean {
    return this.equals(this.rounded(places));
  }
}

const parsed = new Memo<Fraction>();

/** Whether a text is a decimal in plain notation: at most a minus sign, no exponent, no blanks. */
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
