/** What statistics add up of the tables that belong together. */

import { Fraction } from '../../decimal.js';
import { scoreText } from '../../scoring/rounding.js';
import type { SheetRow } from '../../scoring/score-sheet.js';
import { ofHundredths, Spread, toHundredths } from '../shared/spread.js';
import type { ComparedGroup, ReviewFigures } from './answers.js';
import type { ScannedTable } from './scan.js';

/** Points that were earned of a weight. */
export interface Earned {
  /** Two decimals; absent where there are none. */
  readonly score?: string | undefined;
  readonly weight?: string | undefined;
}

/** What a table adds to a group. */
export interface GroupEntry {
  readonly key: string;
  readonly name: string;
  readonly rows: readonly Pick<SheetRow, 'outcome' | 'working'>[];
  readonly earned: readonly Earned[];
  /** Whether its review stands beside it: where whole tables are compared. */
  readonly isWhole: boolean;
}

/** The figures of a group; what nothing was added to is absent. */
export type GroupFigures = Omit<ComparedGroup, 'against'>;

export class Group {
  readonly key: string;
  readonly name: string;
  readonly scores = new Spread();
  readonly #rates = new Spread();
  readonly #self = new Spread();
  readonly #review = new Spread();
  readonly #differences = new Spread();
  readonly #grades = new Map<string, number>();
  readonly #weights = new Map<string, number>();
  #earned = 0n;
  #tables = 0;
  #rows = 0;
  #full = 0;
  #below = 0;

  constructor({ key, name }: Pick<GroupEntry, 'key' | 'name'>) {
    this.key = key;
    this.name = name;
  }

  get tables(): number {
    return this.#tables;
  }

  add({ rows, earned, isWhole }: GroupEntry, { record, sheet }: ScannedTable): void {
    this.#tables += 1;
    this.#rows += rows.length;
    for (const { outcome, working } of rows) {
      if (outcome !== 'scored') continue;
      if (working?.ratio === '1') this.#full += 1;
      else this.#below += 1;
    }
    for (const one of earned) this.#addEarned(one);
    if (record.grade !== null) {
      this.#grades.set(record.grade, (this.#grades.get(record.grade) ?? 0) + 1);
    }
    if (sheet.budget?.rate !== undefined) this.#rates.add(sheet.budget.rate);
    if (isWhole) this.#addReview(record.reviewTotal, sheet.total);
  }

  #addEarned({ score, weight }: Earned): void {
    if (score === undefined) return;
    this.scores.add(score);
    if (weight === undefined) return;
    this.#earned += toHundredths(score);
    // Weights repeat: each is added up once, times its count.
    this.#weights.set(weight, (this.#weights.get(weight) ?? 0) + 1);
  }

  #addReview(review: string | null, self: string | undefined): void {
    if (review === null || self === undefined) return;
    this.#self.add(self);
    this.#review.add(review);
    this.#differences.addHundredths(toHundredths(review) - toHundredths(self));
  }

  /** In percent, exact; undefined without any weight. */
  get share(): Fraction | undefined {
    let weights = Fraction.zero;
    for (const [weight, count] of this.#weights) {
      weights = weights.plus(Fraction.of(weight).times(Fraction.of(count)));
    }
    return weights.isPositive()
      ? ofHundredths(this.#earned).dividedBy(weights).toPercent()
      : undefined;
  }

  figures(): GroupFigures {
    const { share } = this;
    const execution = this.#rates.mean;
    const grades = [...this.#grades].sort(([left], [right]) => (left < right ? -1 : 1));
    return {
      key: this.key,
      name: this.name,
      tables: this.#tables,
      rows: this.#rows,
      ...this.scores.figures(),
      ...(share === undefined ? {} : { share: scoreText(share) }),
      full: this.#full,
      below: this.#below,
      grades: Object.fromEntries(grades),
      execution: execution === undefined ? {} : { mean: scoreText(execution) },
      ...this.#reviewFigures(),
    };
  }

  #reviewFigures(): { review?: ReviewFigures } {
    const { mean, least, most } = this.#differences.figures();
    const { mean: self } = this.#self.figures();
    const { mean: review } = this.#review.figures();
    if (mean === undefined || least === undefined || most === undefined) return {};
    if (self === undefined || review === undefined) return {};
    const difference = { mean, least, most };
    return { review: { tables: this.#differences.count, self, review, difference } };
  }
}
