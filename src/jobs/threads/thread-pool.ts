import { Tinypool } from 'tinypool';
import type { Defect } from '../../defect.js';
import type { FormToPrint } from '../../evaluations/printing/printer.js';
import type { PrintedReport } from '../../evaluations/printing/report.js';
import { TookTooLong } from '../../evaluations/shared/took-too-long.js';
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
import { PieceWatch, ThreadEnded } from './piece.js';
import { DocumentSharer } from './shared-documents.js';
import type { ComparingPiece, FiguringPiece, Printing, ScoringPiece } from './thread.js';

/** Run from its sources, as tests do, the program still needs built threads: node reads no TypeScript. */
const isBuilt = import.meta.url.endsWith('.js');
const thread = new URL(
  isBuilt ? './thread.js' : '../../../dist/jobs/threads/thread.js',
  import.meta.url,
);

/** Tables that a thread takes at once: some milliseconds of work, so that no block waits long for another. */
const pieceCount = 16;
/** The same of tables that are scored in figures alone. */
const figuredPieceCount = 40;
/** The same of tables that are only compared, which is ten times as quick. */
const comparedPieceCount = 100;

/** Pieces at a thread: one that it works on and one that lies ready, however busy the calling thread is. */
const piecesAheadUsually = 2;

const none: readonly string[] = [];

/** What threads may take. */
interface ThreadBounds {
  /** Milliseconds that a thread may work on one piece. */
  readonly pieceMs?: number | undefined;
  readonly piecesAhead?: number;
}

/** What all blocks are asked with. */
type SharedOptions = Pick<BlockOptions, 'policies' | 'signal'>;

type Unwatched<Task> = Omit<Task, 'memory'>;

/**
 * Threads that start with the first block; one that breaks is replaced, and so is one that works on a piece for
 * too long or for nobody.
 */
export class ThreadPool {
  readonly #count: number;
  readonly #pieceMs: number;
  readonly #piecesAhead: number;
  readonly #sharer = new DocumentSharer();
  readonly #waiting = new Set<(error: unknown) => void>();
  #threads: Tinypool | undefined;
  #isClosed = false;

  constructor(
    count: number,
    { pieceMs = limits.pieceMs, piecesAhead = piecesAheadUsually }: ThreadBounds = {},
  ) {
    this.#count = count;
    this.#pieceMs = pieceMs;
    this.#piecesAhead = piecesAhead;
  }

  /** The outcomes of a block. */
  score(tasks: readonly ScoreTask[], options: BlockOptions): Promise<ScoreOutcome[]> {
    return this.#block<ScoringPiece, ScoreOutcome>(tasks, options, pieceCount, 'default');
  }

  /** Figures of each table of a block. */
  figures(texts: readonly string[], options: FiguringOptions): Promise<FigureOutcome[]> {
    return this.#block<FiguringPiece, FigureOutcome>(
      texts,
      options,
      figuredPieceCount,
      'figurePiece',
    );
  }

  /** What came of each table of a block under two rule-books. */
  compare(tasks: readonly CompareTask[], options: ComparingOptions): Promise<CompareOutcome[]> {
    return this.#block<ComparingPiece, CompareOutcome>(
      tasks,
      options,
      comparedPieceCount,
      'comparePiece',
    );
  }

  /** A block in pieces of so many tables, for the function of the thread that has this name. */
  #block<Piece extends { readonly tasks: readonly unknown[] }, Outcome>(
    tasks: Piece['tasks'],
    { policies = none, signal, ...options }: SharedOptions,
    count: number,
    name: string,
  ): Promise<(Outcome | Refusal)[]> {
    const shared = { options, policies: this.#sharer.share(policies) };
    return this.#inPieces(tasks, count, (piece) =>
      this.#askPiece<Piece, Outcome>(
        { ...shared, tasks: piece } as unknown as Unwatched<Piece>,
        name,
        signal,
      ),
    );
  }

  /** Two pieces of a block are on their way at once for each thread. */
  async #inPieces<Task, Outcome>(
    tasks: readonly Task[],
    count: number,
    ask: (piece: readonly Task[]) => Promise<Outcome[]>,
  ): Promise<Outcome[]> {
    const pieces = piecesOf(tasks, count);
    const outcomes: Outcome[][] = [];
    const lane = async (): Promise<void> => {
      for (const [index, piece] of pieces) outcomes[index] = await ask(piece);
    };
    await Promise.all(Array.from({ length: this.#count * this.#piecesAhead }, lane));
    return outcomes.flat();
  }

  /** A sheet as a form. @throws TookTooLong; the reason of a signal that was raised. */
  print(task: FormToPrint, signal?: AbortSignal): Promise<PrintedReport> {
    return this.#ask<Printing, PrintedReport>(task, 'printSheet', signal);
  }

  /** Ends the threads; pieces that have no outcome yet are rejected. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#threads?.destroy();
  }

  /** When a piece takes too long, its tables are sent one by one, so that only the slow one fails. */
  async #askPiece<Piece extends { readonly tasks: readonly unknown[] }, Outcome>(
    piece: Unwatched<Piece>,
    name: string,
    signal: AbortSignal | undefined,
  ): Promise<(Outcome | Refusal)[]> {
    try {
      return await this.#ask<Piece, Outcome[]>(piece, name, signal);
    } catch (error) {
      if (!(error instanceof TookTooLong)) throw error;
      if (piece.tasks.length === 1) return [tooLong(error)];
    }
    const outcomes: (Outcome | Refusal)[] = [];
    for (const task of piece.tasks)
      appendAll(
        outcomes,
        await this.#askPiece<Piece, Outcome>({ ...piece, tasks: [task] }, name, signal),
      );
    return outcomes;
  }

  async #ask<Task, Answer>(
    task: Unwatched<Task>,
    name: string,
    signal: AbortSignal | undefined,
  ): Promise<Answer> {
    for (;;) {
      try {
        return await this.#askOnce<Task, Answer>(task, name, signal);
      } catch (error) {
        // Its thread was ended because of another piece.
        if (!(error instanceof ThreadEnded)) throw error;
      }
    }
  }

  #askOnce<Task, Answer>(
    task: Unwatched<Task>,
    name: string,
    signal: AbortSignal | undefined,
  ): Promise<Answer> {
    if (this.#isClosed) return Promise.reject(new Error('the scoring threads are closed'));
    if (signal?.aborted === true) return Promise.reject(signal.reason);
    this.#threads ??= this.#open();
    const threads = this.#threads;
    return new Promise((resolve, reject) => {
      const watch = new PieceWatch(threads, reject, { signal, pieceMs: this.#pieceMs });
      const answer: Promise<Answer> = threads.run({ ...task, memory: watch.memory }, { name });
      this.#waiting.add(reject);
      answer.then(resolve, reject).finally(() => {
        watch.stop();
        this.#waiting.delete(reject);
      });
    });
  }

  #open(): Tinypool {
    const threads = new Tinypool({
      filename: thread.href,
      minThreads: this.#count,
      maxThreads: this.#count,
      concurrentTasksPerWorker: this.#piecesAhead,
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

/** What came of a table that no thread ends. */
interface Refusal {
  readonly ok: false;
  readonly defects: readonly Defect[];
}

function tooLong({ message }: TookTooLong): Refusal {
  const defect: Defect = { code: 'took-too-long', pointer: '', message };
  return { ok: false, defects: [defect] };
}

/** The next task of a block, shared by those who send its pieces: each task is taken once, and none after a fault. */
function* piecesOf<Task>(
  tasks: readonly Task[],
  count: number,
): Generator<[number, readonly Task[]]> {
  for (let index = 0; index * count < tasks.length; index += 1)
    yield [index, tasks.slice(index * count, (index + 1) * count)];
}
