/**
 * The shape of a policy (计分办法): the numbers of a rule-book as data. Every value says where it comes
 * from; formulas live in src/scoring and hold no number of any rule-book.
 */
import type { EvaluationKind } from '../indicators/evaluation.js';

/**
 * Where a value comes from: read off published tables, attested by several independent sources, commonly
 * stated but not seen in its official text, or our own choice where sources are silent.
 */
export type Provenance = 'published' | 'attested' | 'unverified' | 'own-choice';

/** A value of the rule-book and its source. */
export interface Cited<T> {
  readonly value: T;
  readonly provenance: Provenance;
  /** In our own words; never a quotation. */
  readonly note: string;
}

/** From `from` percent (inclusive) on, down from the tier above. */
export interface Threshold {
  readonly from: string;
  /** Share of the full mark in percent. */
  readonly share: string;
}

/** How the execution rate becomes a share of its weight. All figures in percent of the rate. */
export type ExecutionRule =
  | { readonly kind: 'proportion' }
  | { readonly kind: 'full-from'; readonly from: string }
  | { readonly kind: 'tiers'; readonly tiers: readonly Threshold[] }
  | { readonly kind: 'per-point'; readonly step: string; readonly points: string };

export interface ExecutionPolicy {
  readonly weight: Cited<string>;
  readonly rule: Cited<ExecutionRule>;
  /** Rounds the rate to whole percent before the rule sees it. */
  readonly wholePercent?: Cited<boolean>;
  /** Below this rate in percent there are no points at all. */
  readonly passLine?: Cited<string>;
  /** Below this rate in percent the form wants a reason. */
  readonly reasonBelow?: Cited<string>;
}

/** A block of indicators and the points that the form gives it. */
export interface BlockPolicy {
  /** As compared: without 指标 and points in brackets; any of them means this block. */
  readonly names: readonly string[];
  readonly weight: Cited<string>;
  /** Whether a table without any row of this block is incomplete. */
  readonly expected: boolean;
}

/** The band of ratios in percent that a word of a text indicator allows; `to` is exclusive below 100. */
export interface Band {
  readonly from: string;
  readonly to: string;
}

export interface Policy {
  readonly id: string;
  readonly version: string;
  readonly kind: EvaluationKind;
  readonly title: string;
  readonly basis: string;
  /** The first fiscal year that it is in force for. */
  readonly effectiveFrom: number;
  readonly execution: ExecutionPolicy;
  readonly blocks: readonly BlockPolicy[];
  /** How a missed upper limit is scored: 1 − (a−t)÷t, or t÷a. */
  readonly lowerIsBetter: Cited<'linear' | 'ratio'>;
  /** Percent of the target from which a reason is wanted, and what a table then scores, if it is cut. */
  readonly overAchievement: {
    readonly reasonFrom: Cited<string>;
    readonly cut?: Cited<{ readonly from: string; readonly share: string }>;
  };
  readonly textBands: Cited<{ readonly achieved: Band; readonly partly: Band; readonly not: Band }>;
  /** What a missed deadline still scores, in percent. */
  readonly lateShare: Cited<string>;
  /** What a satisfaction rate that misses its own target scores, by the rate reached. */
  readonly satisfaction?: Cited<readonly Threshold[]>;
  /** 偏差度: relative to the target or in points; only shortfalls, or both ways. */
  readonly deviation: Cited<{
    readonly measure: 'relative' | 'points';
    readonly sides: 'shortfall' | 'both';
  }>;
  /**
   * When a reviewer asks how the points came about: a score rate so many points above the execution
   * rate, or more than so many percent of the budget unspent.
   */
  readonly review: Cited<{
    readonly pointsAboveExecution: string;
    readonly unspentPercent: string;
  }>;
  /** A row out of scope shrinks the full mark, or the rest is brought back to 100. */
  readonly notApplicable: Cited<'shrink' | 'rescale'>;
  /** From `from` percent of the full mark on; descending, the last from 0. */
  readonly grades: Cited<readonly { readonly grade: string; readonly from: string }[]>;
}
