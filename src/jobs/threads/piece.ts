/** A piece of work, for both sides: the caller sees when a thread has begun it, and may cancel it until then. */
import { setMaxListeners } from 'node:events';
import type { Tinypool } from 'tinypool';
import { TookTooLong } from '../../evaluations/shared/took-too-long.js';
import { limits } from '../../limits.js';

/**
 * The states of a piece in its shared memory: waiting, or cancelled; otherwise the number of the thread that has begun
 * it.
 */
const waiting = 0;
const cancelled = -1;

/** The shared memory of a piece, which is sent to its thread with it. */
export type PieceMemory = Int32Array<SharedArrayBuffer>;

/** Marks a piece as begun by a thread. @returns whether it is still wanted. */
export function markBegun(memory: PieceMemory, threadId: number): boolean {
  return Atomics.compareExchange(memory, 0, waiting, threadId) === waiting;
}

/** Why a thread was ended, for each of the pieces that it had. */
export class ThreadEnded extends Error {
  override readonly name = 'ThreadEnded';
  /** The piece because of which. */
  readonly memory: PieceMemory;

  constructor(memory: PieceMemory) {
    super('the thread was ended');
    this.memory = memory;
  }
}

/** Makes sure that a piece ends: when it takes too long, or is no longer wanted, its thread is ended and replaced. */
export class PieceWatch {
  readonly memory: PieceMemory = new Int32Array(new SharedArrayBuffer(4));
  readonly #threads: Tinypool;
  readonly #failed: (error: unknown) => void;
  readonly #signal: AbortSignal | undefined;
  readonly #timer: NodeJS.Timeout;
  readonly #pieceMs: number;
  #begunAt: number | undefined;

  constructor(
    threads: Tinypool,
    failed: (error: unknown) => void,
    { signal, pieceMs }: { readonly signal?: AbortSignal | undefined; readonly pieceMs: number },
  ) {
    this.#threads = threads;
    this.#failed = failed;
    this.#signal = signal;
    this.#pieceMs = pieceMs;
    this.#timer = setInterval(this.#look, Math.min(limits.pieceLookMs, pieceMs));
    if (signal === undefined) return;
    // All pieces of a block listen to the one signal, each until it has come to an end.
    setMaxListeners(0, signal);
    signal.addEventListener('abort', this.#cancel);
  }

  /** Called when the piece has ended, in whatever way. */
  stop(): void {
    clearInterval(this.#timer);
    this.#signal?.removeEventListener('abort', this.#cancel);
  }

  readonly #look = (): void => {
    if (Atomics.load(this.memory, 0) === waiting) return;
    this.#begunAt ??= performance.now();
    if (performance.now() - this.#begunAt < this.#pieceMs) return;
    this.#failed(new TookTooLong(this.#pieceMs));
    this.#endThread();
  };

  readonly #cancel = (): void => {
    this.#failed(this.#signal?.reason);
    if (Atomics.compareExchange(this.memory, 0, waiting, cancelled) !== waiting) this.#endThread();
  };

  /** A thread that is said to be broken is ended and replaced, and all that it had is rejected. */
  #endThread(): void {
    const threadId = Atomics.load(this.memory, 0);
    const worker = this.#threads.threads.find((thread) => thread.threadId === threadId);
    worker?.emit('error', new ThreadEnded(this.memory));
  }
}
