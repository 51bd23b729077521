/** How a target was read: one union, so that nobody has to guess from the presence of members. */

/** How the actual is held against the value; `none` where no operator was written. */
export type Operator = 'ge' | 'gt' | 'le' | 'lt' | 'eq' | 'none';

/** Whether more is better or less is. */
export type Direction = 'higher' | 'lower';

/** Why a direction was chosen. */
export type DirectionReason =
  | 'given'
  | 'operator'
  | 'cost-block'
  | 'name'
  | 'zero-target'
  | 'default';

export interface QuantityReading {
  readonly kind: 'quantity';
  readonly operator: Operator;
  /** Shortest plain notation. */
  readonly value: string;
  /** As written, scale included (`万人次`); null without one. */
  readonly unit: string | null;
  readonly direction: Direction;
  readonly directionReason: DirectionReason;
}

export interface RangeReading {
  readonly kind: 'range';
  readonly low: string;
  readonly high: string;
  readonly lowInclusive: boolean;
  readonly highInclusive: boolean;
  readonly unit: string | null;
}

/** A deadline. A month, a quarter or a year stands for its last day. */
export interface DateReading {
  readonly kind: 'date';
  readonly operator: Exclude<Operator, 'none'>;
  /** ISO 8601, `2023-12-31`. */
  readonly date: string;
}

/** One tier written out in a target: from `low` to `high`, null where it is open. */
export interface WrittenTier {
  readonly low: string | null;
  readonly lowInclusive: boolean;
  readonly high: string | null;
  readonly highInclusive: boolean;
  /** Points named; null for 满分, the full mark of the row. */
  readonly points: string | null;
}

/** 每低于5%扣2分: `points` off for every whole `step` beyond `base` on one side. */
export interface WrittenDeduction {
  readonly side: 'below' | 'above';
  readonly base: string;
  readonly step: string;
  readonly points: string;
}

export interface TiersReading {
  readonly kind: 'tiers';
  readonly unit: string | null;
  /** The most points that a tier names; null where that is 满分. */
  readonly full: string | null;
  readonly tiers: readonly WrittenTier[];
  readonly deduction: WrittenDeduction | null;
}

export interface TextReading {
  readonly kind: 'text';
  readonly text: string;
}

/** No target: the cell is empty or holds a mark such as `/`. */
export interface NoReading {
  readonly kind: 'none';
}

/** Meant as an expression, but not one that can be read. */
export interface UnreadableReading {
  readonly kind: 'unreadable';
  readonly code: UnreadableCode;
  readonly text: string;
}

export type UnreadableCode =
  | 'number-missing'
  | 'number-too-long'
  | 'expression-unreadable'
  | 'operator-conflict'
  | 'range-reversed'
  | 'date-invalid'
  | 'date-serial'
  | 'fiscal-year-missing'
  | 'tiers-unreadable'
  | 'unit-conflict'
  | 'text-too-long';

export type Reading =
  | QuantityReading
  | RangeReading
  | DateReading
  | TiersReading
  | TextReading
  | NoReading
  | UnreadableReading;

/** What stands around a target and helps to read it. */
export interface ReadingContext {
  readonly level1?: string | undefined;
  readonly level2?: string | undefined;
  readonly level3?: string | undefined;
  /** The unit, when it stands in a column of its own. */
  readonly unit?: string | undefined;
  /** Whether a date is due here: then 2023.12 is a month, whatever the row is about. */
  readonly expectsDate?: boolean | undefined;
  /** Completes dates without a year. */
  readonly fiscalYear?: number | undefined;
  /** Overrides the direction that the reading would choose. */
  readonly direction?: Direction | undefined;
}

/**
 * All that a reading depends on beside its text. Of the names of a row that is very little, so that the
 * same target reads the same on most rows.
 */
export interface Surroundings extends Pick<ReadingContext, 'unit' | 'fiscalYear' | 'direction'> {
  readonly isCost: boolean;
  /** Whether less is better of what the row is named after. */
  readonly isLowerName: boolean;
  /** Whether the row stands under costs and is a rate of which more is better. */
  readonly isGoodCost: boolean;
  readonly isAboutTime: boolean;
  /** Whether a date is due here, and nothing else would do. */
  readonly expectsDate: boolean;
  /** Whether the name of the row says that its target is a date. */
  readonly isNamedDate: boolean;
}

/** @returns the reading of a text that was meant as an expression and is none. */
export function unreadable(code: UnreadableCode, text: string): UnreadableReading {
  return { kind: 'unreadable', code, text };
}
