import { Tinypool } from 'tinypool';
import { limits } from '../../limits.js';
import type { BlockOptions, PrintedForm, ScoreOutcome, ScoreTask } from './outcome.js';
import { DocumentSharer } from './shared-documents.js';
import type { Piece, Printing } from './thread.js';

/** Run from its sources, as tests do, the program still needs built threads: node reads no TypeScript. */
const isBuilt = import.meta.url.endsWith('.js');
const thread = new URL(
  isBuilt ? './thread.js' : '../../../dist/jobs/threads/thread.js',
  import.meta.url,
);

/** Tables that a thread takes at once: some milliseconds of work, so that no block waits long for another. */
const pieceCount = 16;

/** Pieces at a thread: one that it works on and one that lies ready, however busy the calling thread is. */
const piecesAhead = 2;

const none: readonly string[] = [];

/** Threads that start with the first block; one that breaks is replaced. */
export class ThreadPool {
  readonly #count: number;
  readonly #sharer = new DocumentSharer();
  readonly #waiting = new Set<(error: unknown) => void>();
  #threads: Tinypool | undefined;
  #isClosed = false;

  constructor(count: number) {
    this.#count = count;
  }

  /** The outcomes of a block; two of its pieces are on their way at once for each thread. */
  async score(tasks: readonly ScoreTask[], options: BlockOptions): Promise<ScoreOutcome[]> {
    const pieces = piecesOf(tasks);
    const { policies = none, ...rest } = options;
    const shared = this.#sharer.share(policies);
    const outcomes: ScoreOutcome[][] = [];
    const lane = async (): Promise<void> => {
      for (const [index, piece] of pieces)
        outcomes[index] = await this.#run({ tasks: piece, options: rest, policies: shared });
    };
    await Promise.all(Array.from({ length: this.#count * piecesAhead }, lane));
    return outcomes.flat();
  }

  /** The bytes of a form. */
  print(sheet: string, form: PrintedForm): Promise<Uint8Array> {
    return this.#ask<Printing, Uint8Array>({ sheet, form }, 'printSheet');
  }

  /** Ends the threads; pieces that have no outcome yet are rejected. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#threads?.destroy();
  }

  #run(piece: Piece): Promise<ScoreOutcome[]> {
    return this.#ask<Piece, ScoreOutcome[]>(piece, 'default');
  }

  #ask<Task, Answer>(task: Task, name: string): Promise<Answer> {
    if (this.#isClosed) return Promise.reject(new Error('the scoring threads are closed'));
    this.#threads ??= this.#open();
    const outcomes: Promise<Answer> = this.#threads.run(task, { name });
    return new Promise((resolve, reject) => {
      this.#waiting.add(reject);
      outcomes.then(resolve, reject).finally(() => this.#waiting.delete(reject));
    });
  }

  #open(): Tinypool {
    const threads = new Tinypool({
      filename: thread.href,
      minThreads: this.#count,
      maxThreads: this.#count,
      concurrentTasksPerWorker: piecesAhead,
      maxQueue: limits.scoringQueueCountMax,
      resourceLimits: { maxYoungGenerationSizeMb: limits.threadYoungMegabytes },
    });
    // A thread that breaks while it starts takes no piece with it: those in the queue would wait for ever.
    threads.on('error', (error) => {
      for (const reject of this.#waiting) reject(error);
      threads.cancelPendingTasks();
    });
    return threads;
  }
}

/** Shared by the lanes of a block: what one has taken no other gets, and after a fault none gets any more. */
function* piecesOf(tasks: readonly ScoreTask[]): Generator<[number, readonly ScoreTask[]]> {
  for (let index = 0; index * pieceCount < tasks.length; index += 1)
    yield [index, tasks.slice(index * pieceCount, (index + 1) * pieceCount)];
}
