/** One command inside of a transaction. */
import type { Executor } from '../executor.js';
import { type DirectStores, storesOn } from '../stores/index.js';
import { flushRows } from './flush.js';
import { NeedsOwnTransaction, type PendingCommand } from './pending-command.js';
import type { Prefetched } from './prefetch.js';
import { WriteBuffer } from './write-buffer.js';

export class Scope {
  readonly command: PendingCommand;
  readonly prefetched: Prefetched;
  readonly buffer = new WriteBuffer();
  /** What goes to the database at once. */
  readonly direct: DirectStores;
  readonly #db: Executor;
  readonly #isShared: boolean;

  constructor(db: Executor, command: PendingCommand, prefetched: Prefetched, isShared: boolean) {
    this.#db = db;
    this.command = command;
    this.prefetched = prefetched;
    this.direct = storesOn(db);
    this.#isShared = isShared;
  }

  /**
   * Asks the database for what sees or changes all that was written so far.
   * @throws NeedsOwnTransaction where others share the transaction: what this command wrote must not be there yet.
   */
  async now<T>(ask: () => Promise<T>): Promise<T> {
    if (this.#isShared) throw new NeedsOwnTransaction();
    await this.settle();
    return ask();
  }

  /** Writes the rows that are held back. @throws NeedsOwnTransaction */
  async settle(): Promise<void> {
    if (this.buffer.rows.isEmpty) return;
    if (this.#isShared) throw new NeedsOwnTransaction();
    await flushRows(this.#db, this.buffer.take());
  }
}
