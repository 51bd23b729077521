/** Who works on tables beside the event loop. */
import type { ScoreOutcome, ScoreTask } from '../sheets/score-task.js';
import type { PrintedForm } from './printer.js';

/** What works on tables beside the event loop. */
export interface TableTools {
  score(
    tasks: readonly ScoreTask[],
    options: {
      readonly policy?: string | undefined;
      readonly policies?: readonly string[];
      readonly deflated?: boolean;
      /** When nobody wants the outcomes any more. */
      readonly signal?: AbortSignal | undefined;
    },
  ): Promise<ScoreOutcome[]>;
  /** Prints the sheets of these texts. @throws TookTooLong */
  print(sheets: readonly string[], form: PrintedForm, signal?: AbortSignal): Promise<Uint8Array[]>;
}
