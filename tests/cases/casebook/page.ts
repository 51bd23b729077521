/** A page of the casebook: a csv file, and how what it says comes about. */
import type { Case } from './read.js';

export interface Page {
  /** Under tests/cases. */
  readonly file: string;
  /** What is given, beside 情形 (the group), 为什么 and 依据. */
  readonly given: readonly string[];
  /** What must come of it, cell for cell: a blank cell says that there is none. */
  readonly results: readonly string[];
  /** What is compared only where the cell says something. */
  readonly more: readonly string[];
  /** The cells of `results` and `more` as the program fills them. */
  readonly computed: (one: Case) => Readonly<Record<string, string | undefined>>;
}
