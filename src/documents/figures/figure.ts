/**
 * Printed figures: what they say, and how far what they stand for may be off. 364.4 万元 is anything from
 * 364.35 to 364.45, so figures contradict each other only where no unrounded ones could agree.
 */
import { decimalPlaces, Fraction } from '../../decimal.js';

export interface Figure {
  readonly value: Fraction;
  /** Half a unit of the last printed decimal. */
  readonly half: Fraction;
  /** As printed, without separators. */
  readonly text: string;
  readonly line: number;
  /** What turns what is printed into 万元, where it is printed in another unit. */
  readonly scale?: Fraction;
}

const half = Fraction.of('0.5');

/** What turns an amount in a unit into 万元. */
export const scaleToTenThousand: Readonly<Record<string, Fraction>> = {
  亿元: Fraction.of('10000'),
  万元: Fraction.one,
  元: Fraction.of('0.0001'),
};

/** The figure of a number in plain notation; `scale` turns its unit into the one that is compared in. */
export function figureOf(text: string, line: number, scale: Fraction = Fraction.one): Figure {
  const places = decimalPlaces(text);
  const unit = Fraction.of(places === 0 ? '1' : `0.${'0'.repeat(places - 1)}1`);
  const figure = {
    value: Fraction.of(text).times(scale),
    half: unit.times(half).times(scale),
    text,
    line,
  };
  return scale.equals(Fraction.one) ? figure : { ...figure, scale };
}

/** A figure as printed, with its unit where that is not 万元. */
export function withUnit({ text, scale }: Figure): string {
  if (scale === undefined) return text;
  const unit = Object.entries(scaleToTenThousand).find(([, value]) => value.equals(scale))?.[0];
  return `${text} ${unit ?? ''}`.trim();
}

/** Whether two figures of the same thing cannot both be right. */
export function contradict(left: Figure, right: Figure): boolean {
  const apart = left.value.minus(right.value).abs();
  return apart.compare(left.half.plus(right.half)) > 0;
}

/** What parts add up to, with what their rounding may hide. */
export function sumOf(parts: readonly Figure[]): {
  readonly value: Fraction;
  readonly half: Fraction;
} {
  return parts.reduce(
    (sum, part) => ({ value: sum.value.plus(part.value), half: sum.half.plus(part.half) }),
    { value: Fraction.zero, half: Fraction.zero },
  );
}

/** Whether parts cannot add up to a total: by how much, negative when they fall short of it. */
export function excess(parts: readonly Figure[], total: Figure): Fraction | undefined {
  const sum = sumOf(parts);
  const apart = sum.value.minus(total.value);
  return apart.abs().compare(sum.half.plus(total.half)) > 0 ? apart : undefined;
}

/** A value between two bounds. */
interface Span {
  readonly low: Fraction;
  readonly high: Fraction;
}

function spanOf({ value, half: margin }: { value: Fraction; half: Fraction }): Span {
  return { low: value.minus(margin), high: value.plus(margin) };
}

/**
 * Whether a printed percentage cannot be part ÷ whole, whatever the unrounded figures were.
 * @returns the quotient in percent where it cannot; undefined where it can, or where the whole is nothing.
 */
export function percentOff(
  printed: Figure,
  part: { value: Fraction; half: Fraction },
  whole: { value: Fraction; half: Fraction },
): Fraction | undefined {
  const [above, below] = [spanOf(part), spanOf(whole)];
  if (!below.low.isPositive() || part.value.isNegative()) return undefined;
  const low = above.low.dividedBy(below.high).toPercent();
  const high = above.high.dividedBy(below.low).toPercent();
  const shown = spanOf(printed);
  const fits = low.compare(shown.high) <= 0 && shown.low.compare(high) <= 0;
  return fits ? undefined : part.value.dividedBy(whole.value).toPercent();
}
