/** Who works on tables beside the event loop. */

import type { ScoreOutcome, ScoreTask } from '../sheets/score-task.js';
import type { CompareOptions, CompareOutcome, CompareTask } from '../what-if/compare.js';
import type { FigureOptions, FigureOutcome } from '../what-if/figures.js';
import type { FormToPrint } from './printer.js';

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
  /** Scores stored tables in figures alone; outcomes in the order of the texts. */
  figures(
    texts: readonly string[],
    options: FigureOptions & {
      readonly policies?: readonly string[];
      readonly signal?: AbortSignal | undefined;
    },
  ): Promise<FigureOutcome[]>;
  /** Holds two rule-books against each other; outcomes in the order of the tasks. */
  compare(
    tasks: readonly CompareTask[],
    options: CompareOptions & {
      readonly policies?: readonly string[];
      readonly signal?: AbortSignal | undefined;
    },
  ): Promise<CompareOutcome[]>;
  /** Prints a sheet. @throws TookTooLong */
  print(task: FormToPrint, signal?: AbortSignal): Promise<Uint8Array>;
}
