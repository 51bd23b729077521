/**
 * The score sheet: the one result document. API, store and reports show it and compute nothing again.
 * Every decimal is a text in plain notation; scores, deviations and rates have two decimals.
 */
import type { Evaluation } from '../indicators/evaluation.js';
import type { Reading } from '../indicators/reading.js';
import type { Provenance } from '../policies/policy.js';
import type { Finding } from './findings/finding.js';
import type { NotApplicableReason, UnscorableReason } from './outcome.js';
import type { GradeWithheld } from './totals.js';

/** How a score came about, for a clerk to follow. */
export interface Working {
  readonly rule: string;
  /** Share of the weight, to 12 decimals. */
  readonly ratio: string;
  /** `95 ÷ 100 × 10 = 9.50`; ≈ where the score was rounded. */
  readonly formula: string;
  /** Why the row gets what it gets: `95% 未达到 100%`. */
  readonly because: string;
  /** The clause of the rule-book, in our own words. */
  readonly clause: string;
  /** Where the clause comes from, when a value of the policy decided. */
  readonly provenance?: Provenance;
}

/** How far a figure that is still open can move. */
export interface BoundsText {
  readonly low: string;
  readonly high: string;
}

export interface SheetRow {
  readonly level1: string;
  readonly level2?: string;
  readonly level3: string;
  readonly target: string;
  readonly actual?: string;
  readonly weight?: string;
  readonly outcome: 'scored' | 'missing' | 'not-applicable' | 'unscorable';
  readonly reason?: UnscorableReason | NotApplicableReason;
  readonly score?: string;
  readonly deviation?: string;
  /** Of the score, while it is open and the weight is known. */
  readonly bounds?: BoundsText;
  readonly reading: Reading;
  readonly working?: Working;
}

export interface SheetBudget {
  readonly outcome: 'scored' | 'missing' | 'unscorable';
  /** Why there is a rate and no score: the form has no weights. */
  readonly reason?: 'form-unweighted';
  /** Absent only where a form without weights names none. */
  readonly weight?: string;
  /** In percent. */
  readonly rate?: string;
  readonly score?: string;
  readonly lines: readonly { readonly source: string; readonly rate?: string }[];
  readonly working?: Working;
}

export interface ScoreSheet {
  readonly policy: { readonly id: string; readonly version: string; readonly sha256: string };
  readonly engine: string;
  readonly inputSha256: string;
  /** The evaluation as received. */
  readonly input: Evaluation;
  readonly budget?: SheetBudget;
  readonly indicators: readonly SheetRow[];
  readonly subtotals: readonly {
    readonly level1: string;
    readonly weight: string;
    readonly score: string;
  }[];
  /** Whether the form has no weights: then nothing is scored, and there are no total and no bounds. */
  readonly unweighted?: true;
  /** Of what is scored. */
  readonly total?: string;
  /** The sum of the weights in scope. */
  readonly fullMark: string;
  readonly grade?: string;
  /** Where the lines of the grades come from. */
  readonly gradeProvenance?: Provenance;
  /** Why there is no grade, whatever the total. */
  readonly gradeWithheld?: GradeWithheld;
  readonly bounds?: BoundsText;
  readonly findings: readonly Finding[];
}
