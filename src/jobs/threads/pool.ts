/** Scores blocks of tables on every core. */
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { type FormToPrint, printerHere } from '../../evaluations/printing/printer.js';
import { limits } from '../../limits.js';
import { appendAll } from '../../lists.js';
import type {
  BlockOptions,
  CompareOutcome,
  CompareTask,
  ComparingOptions,
  FigureOutcome,
  FiguringOptions,
  ScoreOutcome,
  ScoreTask,
} from './outcome.js';
import { comparedBlock, figuredBlock, scorerOf } from './score-text.js';
import { ThreadPool } from './thread-pool.js';

export type { BlockOptions, ScoreOutcome, ScoreTask } from './outcome.js';

/** Scores blocks until it is closed. */
export interface ScoringThreads {
  /**
   * Scores a block; a table that is refused is an outcome like any other.
   * @returns the outcomes in the order of the tasks. Sheets may share their memory: copy what is kept alone.
   * @throws RangeError for a block beyond the bound; whatever a thread failed with, and then the whole block
   *   has no outcome and may be asked for again; the reason of a signal that was raised.
   */
  score(tasks: readonly ScoreTask[], options?: BlockOptions): Promise<ScoreOutcome[]>;
  /** Scores a block of stored tables in figures alone; the same else. */
  figures(texts: readonly string[], options: FiguringOptions): Promise<FigureOutcome[]>;
  /** Holds two rule-books against each other, over a block; the same else. */
  compare(tasks: readonly CompareTask[], options: ComparingOptions): Promise<CompareOutcome[]>;
  /** Prints a sheet on the form of its policy. @throws TookTooLong; the reason of a signal that was raised. */
  print(task: FormToPrint, signal?: AbortSignal): Promise<Uint8Array>;
  /** Ends the threads; what they were scoring is rejected. */
  close(): Promise<void>;
}

/**
 * Opens scoring threads, one for each core unless told otherwise; they start with the first block.
 * With none, blocks are scored in the calling thread, which sees to other work between two tables.
 */
export function openThreads({
  threads = availableParallelism(),
  pieceMs,
}: {
  readonly threads?: number;
  /** Milliseconds that a thread may work on one piece. */
  readonly pieceMs?: number;
} = {}): ScoringThreads {
  const count = Math.min(threads, limits.scoringThreadCountMax);
  const pool = count === 0 ? undefined : new ThreadPool(count, { pieceMs });
  return {
    score: async (tasks, options = {}) => {
      if (tasks.length > limits.scoringBlockCountMax) throw new RangeError('too large a block');
      return pool === undefined
        ? doneHere(tasks, scorerOf(options), options.signal)
        : pool.score(tasks, options);
    },
    figures: async (texts, options) => {
      if (texts.length > limits.scoringBlockCountMax) throw new RangeError('too large a block');
      return pool === undefined
        ? piecesHere(texts, (piece) => figuredBlock(piece, options), options.signal)
        : pool.figures(texts, options);
    },
    compare: async (tasks, options) => {
      if (tasks.length > limits.scoringBlockCountMax) throw new RangeError('too large a block');
      return pool === undefined
        ? piecesHere(tasks, (piece) => comparedBlock(piece, options), options.signal)
        : pool.compare(tasks, options);
    },
    print: async (task, signal) => {
      const printed = pool === undefined ? printerHere.print(task) : pool.print(task, signal);
      return (await printed).bytes;
    },
    close: async () => pool?.close(),
  };
}

/** Some tables at a time: between two pieces the calling thread sees to other work. */
async function piecesHere<Task, Outcome>(
  tasks: readonly Task[],
  work: (piece: readonly Task[]) => Outcome[],
  signal: AbortSignal | undefined,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let first = 0; first < tasks.length; first += pieceHereCount) {
    signal?.throwIfAborted();
    appendAll(outcomes, work(tasks.slice(first, first + pieceHereCount)));
    await setImmediate();
  }
  return outcomes;
}

const pieceHereCount = 16;

async function doneHere<Task, Outcome>(
  tasks: readonly Task[],
  work: (task: Task) => Outcome,
  signal: AbortSignal | undefined,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const task of tasks) {
    signal?.throwIfAborted();
    outcomes.push(work(task));
    await setImmediate();
  }
  return outcomes;
}
