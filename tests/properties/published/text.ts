/** Builds the text of a made-up publication, figure by figure, so that any one of them can be printed wrongly. */
import { Fraction } from '../../../src/decimal.js';

/** Whole hundredths of 万元: what a publication's books hold. */
export type Cents = number;

const hundred = Fraction.of('100');

/** An amount in 万元 at so many decimals, as account tables print it. */
export function amount(cents: Cents, places = 2): string {
  return Fraction.of(String(cents)).dividedBy(hundred).rounded(places).toPlaces(places);
}

/** An amount as sentences print it: no zeros at its end. */
export function short(cents: Cents, places = 2): string {
  return Fraction.of(String(cents)).dividedBy(hundred).rounded(places).toText(places);
}

/** part ÷ whole in percent at so many decimals. */
export function percent(part: Cents, whole: Cents, places: number): string {
  const quotient = Fraction.of(String(part)).dividedBy(Fraction.of(String(whole)));
  return quotient.times(hundred).rounded(places).toPlaces(places);
}

/** With thousands separators. */
export function separated(text: string): string {
  return text.replace(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/gu, ',');
}

export const total = (parts: readonly Cents[]): Cents => parts.reduce((sum, part) => sum + part, 0);

/** A text under construction; every figure has a name, under which it may be printed otherwise. */
export class PublishedText {
  readonly #lines: string[] = [];
  readonly #wrong: ReadonlyMap<string, string>;
  #open: string[] = [];
  /** The line of every figure. */
  readonly lines = new Map<string, number>();
  /** What was printed for every figure, without separators. */
  readonly printed = new Map<string, string>();

  constructor(wrong: ReadonlyMap<string, string> = new Map()) {
    this.#wrong = wrong;
  }

  /** What is printed for a figure in the line at hand. */
  figure(name: string, right: string): string {
    const text = this.#wrong.get(name) ?? right;
    this.#open.push(name);
    this.printed.set(name, text.replace(/,/gu, ''));
    return text;
  }

  /** Ends a line. */
  line(text: string): void {
    this.#lines.push(text);
    for (const name of this.#open) this.lines.set(name, this.#lines.length);
    this.#open = [];
  }

  row(...cells: readonly string[]): void {
    this.line(cells.join('\t'));
  }

  /** A paragraph with blank lines around it. */
  paragraph(text: string): void {
    this.line(text);
    this.line('');
  }

  toString(): string {
    return `${this.#lines.join('\n')}\n`;
  }
}
