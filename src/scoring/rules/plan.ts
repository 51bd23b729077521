/**
 * A rule in numbers: which figure of a row it looks at, and what share of the weight each figure earns. Said once a row,
 * without a sentence; the fast loop makes whole numbers of it. What a plan cannot say is left to `score`, the reference.
 */
import type { Fraction } from '../../decimal.js';
import type { Interval } from './interval.js';

/** A quantity that is wanted: at least so much of it, or at most. */
export interface Wanted {
  readonly lower: boolean;
  readonly target: Fraction;
}

/** Figures between two ends, and the share that they earn, from 0 to 1. */
export interface SharedBand {
  readonly interval: Interval;
  readonly share: Fraction;
}

/** `points` off `whole` for every whole `step` beyond `base`; both are points of the same full mark. */
export interface PointsOff {
  readonly side: 'below' | 'above';
  readonly base: Fraction;
  readonly step: Fraction;
  readonly points: Fraction;
  readonly whole: Fraction;
}

/** The share of a target, or what the policy leaves beyond a limit. */
export interface LimitPlan extends Wanted {
  readonly kind: 'limit';
  /** Whether tiers that a policy has for satisfaction hold for it. */
  readonly satisfaction: boolean;
  /** A share in percent below which there is nothing. */
  readonly line?: Fraction;
}

/** What a row earns for a figure. */
export type RowPlan =
  | LimitPlan
  | { readonly kind: 'range'; readonly low: Fraction; readonly high: Fraction }
  /** A part of a whole, at most 1; what is short of the whole is the deviation. */
  | { readonly kind: 'part'; readonly whole: Fraction }
  /** The first band that holds the figure, else the first deduction that begins before it, else nothing. */
  | {
      readonly kind: 'points';
      readonly bands: readonly SharedBand[];
      readonly steps: readonly PointsOff[];
      /** What the deviation is taken from; there is none without it. */
      readonly wanted?: Wanted;
    };

/**
 * The figure of a row that its plan is asked about: `open` where it cannot be scored and any share may still come of it,
 * undefined where the reference has to say.
 */
export type PlannedFigure = Fraction | 'open' | undefined;
