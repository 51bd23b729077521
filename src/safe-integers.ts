/**
 * Exact arithmetic on integers that a double holds exactly (below 2⁵³). Whatever leaves that range says
 * so, and {@link Fraction} then goes on in decimals of any length.
 */

const powerCount = 16;

/** 10⁰ to 10¹⁵, all of them safe integers. */
const powersOfTen = Array.from({ length: powerCount }, (_, places) => 10 ** places);

/** Digits that any integer may have and still be safe. */
export const safeDigitsMax = powerCount - 1;

/** 10 to the power of `places`; undefined beyond 10¹⁵. */
export function powerOfTen(places: number): number | undefined {
  return powersOfTen[places];
}

/** Which power of ten this is; −1 when it is none. */
export function decimalsOf(denominator: number): number {
  return powersOfTen.indexOf(denominator);
}

/**
 * Whether a result is exact, given that its operands were safe: a sum or product beyond 2⁵³ is rounded to
 * nothing smaller, so what looks safe is.
 */
export function isSafe(result: number): boolean {
  return Number.isSafeInteger(result);
}

/**
 * A common multiple of two denominators: the larger one where it is one, as with tenths and hundredths,
 * so that a sum over many rows stays in hundredths.
 */
export function commonMultiple(left: number, right: number): number {
  if (left === right || left % right === 0) return left;
  return right % left === 0 ? right : left * right;
}

/** A value that is not negative, rounded half up: its whole part, and its decimals as an integer. */
export interface Rounded {
  readonly whole: number;
  readonly decimals: number;
}

/**
 * Rounds a quotient of safe integers, neither negative, half up, decided on the exact remainder.
 * @returns undefined when a step would leave the safe integers.
 */
export function roundedQuotient(
  numerator: number,
  denominator: number,
  places: number,
): Rounded | undefined {
  const unit = powersOfTen[places];
  if (unit === undefined || !isSafe(denominator * 10)) return undefined;
  const first = numerator % denominator;
  const whole = (numerator - first) / denominator;
  const { decimals, rest } = longDivision(first, denominator, places);
  const up = rest * 2 >= denominator ? decimals + 1 : decimals;
  return up === unit ? { whole: whole + 1, decimals: 0 } : { whole, decimals: up };
}

/** The decimals of a proper fraction as an integer, and what remains undivided. */
function longDivision(numerator: number, denominator: number, places: number) {
  const unit = powersOfTen[places] ?? Number.NaN;
  if (isSafe(numerator * unit)) {
    const rest = (numerator * unit) % denominator;
    return { decimals: (numerator * unit - rest) / denominator, rest };
  }
  let decimals = 0;
  let rest = numerator;
  for (let place = 0; place < places; place += 1) {
    const shifted = rest * 10;
    rest = shifted % denominator;
    decimals = decimals * 10 + (shifted - rest) / denominator;
  }
  return { decimals, rest };
}

/** Plain notation with exactly `places` decimals. */
export function fixedText({ whole, decimals }: Rounded, places: number): string {
  return places === 0 ? String(whole) : `${whole}.${String(decimals).padStart(places, '0')}`;
}

/** Plain notation without zeros at the end. */
export function shortText(rounded: Rounded, places: number): string {
  if (rounded.decimals === 0) return String(rounded.whole);
  return fixedText(rounded, places).replace(/0+$/, '');
}
