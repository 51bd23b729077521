/**
 * Exact decimals and fractions: the only importer of decimal.js.
 *
 * A score is a weight times a ratio, and a ratio such as 95 ÷ 97 has no finite decimal form. So values
 * are fractions of exact decimals until the one rounding at the end; nothing is divided before it.
 */
import { Decimal as Base } from 'decimal.js';

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

/**
 * Whole numbers below this are exact in a number of JavaScript, as are twice one of them, the sum of two, and the whole
 * part of their quotient: a quotient that is not whole is further from the next whole number than it can be rounded.
 */
const smallMax = 2 ** 52;

/** The powers of ten that are small. */
const powersOfTen = Array.from({ length: 16 }, (_, places) => 10 ** places);

/** Weights, lines and shares are few and short, and wanted in every row: 10, 3.5, 100. */
const knownFractions = new Map<string, Fraction>();
/** There are some ten thousand texts of so many characters, so that no bound on their number is needed. */
const knownDigitsMax = 4;

function isSmall(value: number): boolean {
  return value < smallMax && value > -smallMax;
}

/** How many decimals a denominator stands for; −1 for what is no power of ten. */
function placesOf(denominator: number): number {
  return denominator === 1 ? 0 : powersOfTen.indexOf(denominator);
}

/** The numerator at so many decimals, as text. */
function pointed(units: number, places: number): string {
  const digits = String(units < 0 ? -units : units).padStart(places + 1, '0');
  const sign = units < 0 ? '-' : '';
  if (places === 0) return `${sign}${digits}`;
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** The numerator at so many decimals, as text without zeros at its end. */
function shortest(units: number, places: number): string {
  let [left, kept] = [units, places];
  while (kept > 0 && left % 10 === 0) [left, kept] = [left / 10, kept - 1];
  return kept === 0 ? String(left === 0 ? 0 : left) : pointed(left, kept);
}

function commonDivisor(left: number, right: number): number {
  let [a, b] = [Math.abs(left), right];
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}

/** Numerator and denominator of more digits than a number of JavaScript holds. */
interface Wide {
  readonly above: Decimal;
  readonly below: Decimal;
}

/**
 * An exact rational number. Immutable; the denominator is always positive. Numerator and denominator are whole numbers
 * of JavaScript while both are small, which nearly all are; only then is anything computed in them, and every result
 * is looked at before it is one.
 */
export class Fraction {
  static readonly zero = new Fraction(0, 1, undefined);
  static readonly one = new Fraction(1, 1, undefined);
  /** What percentages are parts of. */
  static readonly hundred = new Fraction(100, 1, undefined);

  private readonly above: number;
  private readonly below: number;
  /** Where it is there, the two numbers say nothing. */
  private readonly wide: Wide | undefined;
  /** What was printed last: a sheet shows the same figure in several places. */
  private printed: { readonly places: number; readonly text: string } | undefined;

  private constructor(above: number, below: number, wide: Wide | undefined) {
    this.above = above;
    this.below = below;
    this.wide = wide;
    this.printed = undefined;
  }

  /**
   * The exact value of a decimal in plain notation (`2413.52`), or of a JSON number that
   * {@link isExactNumber} accepts.
   * @throws RangeError for anything else: callers check texts with {@link isPlainDecimal} first.
   */
  static of(value: string | number): Fraction {
    const text = String(value);
    const isShort = text.length <= knownDigitsMax;
    const known = isShort ? knownFractions.get(text) : undefined;
    if (known !== undefined) return known;
    if (!plainNotation.test(text))
      throw new RangeError(`not a plain decimal: ${text.slice(0, 40)}`);
    const made = Fraction.read(text);
    if (isShort) knownFractions.set(text, made);
    return made;
  }

  private static read(text: string): Fraction {
    const places = decimalPlaces(text);
    const power = powersOfTen[places];
    const units = Number(places === 0 ? text : text.replace('.', ''));
    return power !== undefined && isSmall(units)
      ? new Fraction(units, power, undefined)
      : Fraction.ofWide(new Decimal(text), one);
  }

  private static ofWide(above: Decimal, below: Decimal): Fraction {
    return new Fraction(0, 1, { above, below });
  }

  /** A decimal, narrow where it has few digits. */
  private static ofDecimal(value: Decimal): Fraction {
    const isFew = value.precision() <= 15 && value.decimalPlaces() <= 15;
    return isFew ? Fraction.read(value.toFixed()) : Fraction.ofWide(value, one);
  }

  private asWide(): Wide {
    return this.wide ?? { above: new Decimal(this.above), below: new Decimal(this.below) };
  }

  plus(other: Fraction): Fraction {
    if (this.wide === undefined && other.wide === undefined) {
      const [a, b] = [this.below, other.below];
      // Of two powers of ten, one divides the other.
      const below = a === b || a % b === 0 ? a : b % a === 0 ? b : a * b;
      const left = this.above * (below / a);
      const right = other.above * (below / b);
      const above = left + right;
      if (isSmall(left) && isSmall(right) && isSmall(above) && isSmall(below))
        return new Fraction(above, below, undefined);
    }
    const [left, right] = [this.asWide(), other.asWide()];
    if (left.below.eq(right.below))
      return Fraction.ofWide(left.above.plus(right.above), left.below);
    return Fraction.ofWide(
      left.above.times(right.below).plus(right.above.times(left.below)),
      left.below.times(right.below),
    );
  }

  minus(other: Fraction): Fraction {
    return this.plus(other.negated());
  }

  times(other: Fraction): Fraction {
    if (this.wide === undefined && other.wide === undefined)
      return Fraction.product(this.above, other.below, other.above, this.below);
    const [left, right] = [this.asWide(), other.asWide()];
    return Fraction.ofWide(left.above.times(right.above), left.below.times(right.below));
  }

  /** (a ÷ b) × (c ÷ d) of small numbers, crosswise reduced where it would be too wide. */
  private static product(a: number, d: number, c: number, b: number): Fraction {
    const [above, below] = [a * c, b * d];
    if (isSmall(above) && isSmall(below)) return new Fraction(above, below, undefined);
    const [left, right] = [commonDivisor(a, d), commonDivisor(c, b)];
    const [e, f, g, h] = [a / left, c / right, b / right, d / left];
    if (isSmall(e * f) && isSmall(g * h)) return new Fraction(e * f, g * h, undefined);
    return Fraction.ofWide(new Decimal(e).times(f), new Decimal(g).times(h));
  }

  /** @throws RangeError when `other` is zero; what a zero denominator means is a rule's to say. */
  dividedBy(other: Fraction): Fraction {
    if (other.isZero()) throw new RangeError('division by zero');
    if (this.wide === undefined && other.wide === undefined) {
      const above = other.above < 0 ? -this.above : this.above;
      const divisor = Math.abs(other.above);
      return this.below === other.below
        ? Fraction.product(above, divisor, 1, 1)
        : Fraction.product(above, divisor, other.below, this.below);
    }
    const [left, right] = [this.asWide(), other.asWide()];
    const above = left.above.times(right.below);
    const below = left.below.times(right.above);
    return below.isNegative()
      ? Fraction.ofWide(above.negated(), below.negated())
      : Fraction.ofWide(above, below);
  }

  /** A part of one in percent: a hundred times the value. */
  toPercent(): Fraction {
    if (this.wide === undefined && this.below % 100 === 0)
      return new Fraction(this.above, this.below / 100, undefined);
    return this.times(Fraction.hundred);
  }

  negated(): Fraction {
    return this.wide === undefined
      ? new Fraction(-this.above, this.below, undefined)
      : Fraction.ofWide(this.wide.above.negated(), this.wide.below);
  }

  abs(): Fraction {
    return this.isNegative() ? this.negated() : this;
  }

  /** −1, 0 or 1: how this value stands to the other. */
  compare(other: Fraction): number {
    if (this.wide !== undefined || other.wide !== undefined) {
      const [left, right] = [this.asWide(), other.asWide()];
      return left.above.times(right.below).comparedTo(right.above.times(left.below));
    }
    if (this.below === other.below) return Math.sign(this.above - other.above);
    const [left, right] = [this.above * other.below, other.above * this.below];
    if (isSmall(left) && isSmall(right)) return Math.sign(left - right);
    const difference =
      BigInt(this.above) * BigInt(other.below) - BigInt(other.above) * BigInt(this.below);
    return difference > 0n ? 1 : difference < 0n ? -1 : 0;
  }

  equals(other: Fraction): boolean {
    return this.compare(other) === 0;
  }

  isZero(): boolean {
    return this.wide === undefined ? this.above === 0 : this.wide.above.isZero();
  }

  isPositive(): boolean {
    return this.wide === undefined ? this.above > 0 : this.wide.above.gt(0);
  }

  isNegative(): boolean {
    return this.wide === undefined ? this.above < 0 : this.wide.above.lt(0);
  }

  /** This value, but not below `low` and not above `high`. */
  clamped(low: Fraction, high: Fraction): Fraction {
    if (this.compare(low) < 0) return low;
    return this.compare(high) > 0 ? high : this;
  }

  /** The largest whole number not above a value that is not negative: whole steps. */
  wholePart(): Fraction {
    return this.wide === undefined
      ? new Fraction(Math.trunc(this.above / this.below), 1, undefined)
      : Fraction.ofDecimal(this.wide.above.divToInt(this.wide.below));
  }

  /**
   * The one rounding of the engine: half up, away from zero on a tie, negatives too.
   * Decided on the exact quotient, so a value that merely prints like a tie is not one.
   */
  rounded(places: number): Fraction {
    if (this.wide !== undefined) return Fraction.wideRounded(this.wide, places);
    const own = placesOf(this.below);
    if (own >= 0 && own <= places) return this;
    const units = this.roundedUnits(places);
    const power = powersOfTen[places];
    if (units === undefined || power === undefined)
      return Fraction.wideRounded(this.asWide(), places);
    return new Fraction(this.above < 0 ? -units : units, power, undefined);
  }

  /** The size at so many decimals, as a whole number of them; undefined where that is no small number. */
  private roundedUnits(places: number): number | undefined {
    const [size, below] = [Math.abs(this.above), this.below];
    const twice = 2 * size * (powersOfTen[places] ?? smallMax) + below;
    if (isSmall(twice) && isSmall(2 * below)) return Math.floor(twice / (2 * below));
    if (!isSmall(10 * below)) return undefined;
    // By hand, digit by digit.
    let units = Math.floor(size / below);
    let rest = size - units * below;
    for (let place = 0; place < places; place += 1) {
      const digit = Math.floor((10 * rest) / below);
      rest = 10 * rest - digit * below;
      units = 10 * units + digit;
      if (!isSmall(units)) return undefined;
    }
    return 2 * rest >= below ? units + 1 : units;
  }

  private static wideRounded({ above, below }: Wide, places: number): Fraction {
    const scale = new Decimal(10).pow(places);
    const scaled = above.abs().times(scale);
    const whole = scaled.divToInt(below);
    const rest = scaled.minus(whole.times(below));
    const units = rest.times(2).gte(below) ? whole.plus(1) : whole;
    return Fraction.ofDecimal(
      (above.isNegative() ? units.negated() : units).times(new Decimal(10).pow(-places)),
    );
  }

  /** Rounded, with exactly `places` decimals; a zero never carries a sign. */
  toPlaces(places: number): string {
    if (this.printed?.places !== places)
      this.printed = { places, text: this.rounded(places).decimalText(places) };
    return this.printed.text;
  }

  /** Shortest plain notation, rounded to `placesMax` decimals where there are more. */
  toText(placesMax: number): string {
    return this.rounded(placesMax).decimalText(undefined);
  }

  /** Of a decimal: with exactly so many places, at least as many as it has, or with as few as can be. */
  private decimalText(places: number | undefined): string {
    const own = placesOf(this.below);
    if (this.wide === undefined && own >= 0) {
      if (places === undefined) return shortest(this.above, own);
      const units = this.above * (powersOfTen[places - own] ?? smallMax);
      if (isSmall(units)) return pointed(units, places);
    }
    const { above, below } = this.asWide();
    const value = below.eq(one) ? above : above.times(new Decimal(10).pow(-own));
    const signed = value.isZero() ? value.abs() : value;
    return places === undefined ? signed.toFixed() : signed.toFixed(places);
  }

  /** Whether `toText(places)` says the value exactly. */
  hasPlaces(places: number): boolean {
    return this.equals(this.rounded(places));
  }

  /**
   * The value as two whole numbers that are exact in JavaScript, for the fast loop.
   * @returns undefined where it has more digits than that.
   */
  wholeNumbers(): WholeNumbers | undefined {
    return this.wide === undefined ? { above: this.above, below: this.below } : undefined;
  }
}

/** A value as a quotient of whole numbers below 2⁵²; the lower one is positive. */
export interface WholeNumbers {
  readonly above: number;
  readonly below: number;
}

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
