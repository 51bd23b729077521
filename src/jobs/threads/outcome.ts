/** What goes into threads and comes out of them. */

export type { ScoreOutcome, ScoreTask } from '../../evaluations/sheets/score-task.js';
export type { CompareOutcome, CompareTask } from '../../evaluations/what-if/compare.js';
export type { FigureOutcome } from '../../evaluations/what-if/figures.js';

import type { CompareOptions } from '../../evaluations/what-if/compare.js';
import type { FigureOptions } from '../../evaluations/what-if/figures.js';

/** How a block of stored tables is scored in figures. */
export interface FiguringOptions extends FigureOptions {
  /** As of a block that is scored. */
  readonly policies?: readonly string[];
  readonly signal?: AbortSignal | undefined;
}

/** How two rule-books are held against each other. */
export interface ComparingOptions extends CompareOptions {
  /** As of a block that is scored. */
  readonly policies?: readonly string[];
  readonly signal?: AbortSignal | undefined;
}

/** How a block of tables is scored. */
export interface BlockOptions {
  /** `id` or `id@version`; goes before what an evaluation names. */
  readonly policy?: string | undefined;
  /** Documents (JSON) of policies beyond the shipped ones, those of one id from the oldest to the newest. */
  readonly policies?: readonly string[];
  /** Whether sheets come deflated. */
  readonly deflated?: boolean;
  /** When nobody wants the block any more. */
  readonly signal?: AbortSignal | undefined;
}
