/** What goes into threads and comes out of them. */
export type { PrintedForm } from '../../evaluations/printing/printer.js';
export type { ScoreOutcome, ScoreTask } from '../../evaluations/sheets/score-task.js';

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
