import type { Fraction } from '../decimal.js';
import type { Provenance } from '../policies/shape/cited.js';
import type { Expression } from './expression.js';

/** Why a row that has an actual could not be scored. */
export const unscorableReasons = [
  'target-unreadable',
  'target-missing',
  'actual-unreadable',
  'unit-mismatch',
  'weight-missing',
  'achievement-needed',
  'form-unweighted',
] as const;
export type UnscorableReason = (typeof unscorableReasons)[number];

/** Why a row that a person did not take out of the sum is out of it all the same. */
export const notApplicableReasons = ['weight-zero', 'adjusts-total'] as const;
export type NotApplicableReason = (typeof notApplicableReasons)[number];

/** The shares of its weight that an open row may still get, each from 0 to 1. */
export interface OpenBounds {
  readonly low: Fraction;
  readonly high: Fraction;
}

/** What a rule makes of a row that it can score. */
export type ScoredAnswer = Extract<RuleAnswer, { outcome: 'scored' }>;

/** What a rule makes of a row: a share of the weight, or why there is none. */
export type RuleAnswer =
  | {
      readonly outcome: 'scored';
      /** The share of the weight, from 0 to 1. */
      readonly ratio: Fraction;
      /** 偏差度 in percent, unrounded; absent where there is none. */
      readonly deviation?: Fraction;
      /** What the ratio comes of: `95 ÷ 100`; absent for full marks and for nothing. */
      readonly expression?: Expression;
      /** Why the row gets what it gets: `95% ≥ 90%，达到指标值`. */
      readonly because: string;
      /** The clause of the rule-book, in our own words. */
      readonly clause: string;
      /** Where the clause comes from, when a value of the policy decided. */
      readonly provenance?: Provenance;
      /** Multiples of the target reached, where that means something: 1.3 is 130 %. */
      readonly reached?: Fraction;
    }
  | {
      readonly outcome: 'unscorable';
      readonly reason: UnscorableReason;
      readonly bounds?: OpenBounds;
    }
  | {
      /** What was given contradicts itself, so that the whole evaluation is refused. */
      readonly outcome: 'refused';
      readonly code: 'achieved-outside-band' | 'achieved-not-text';
      readonly message: string;
    };
