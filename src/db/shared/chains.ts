/** The audit chains of one transaction: locked late and in one order, and handed from write to write. */
import { chainName } from '../../evaluations/audit/chain.js';
import type { AuditEntry, AuditHead, AuditStore } from '../../evaluations/audit/ports.js';
import type { Executor } from '../executor.js';
import { lockHeads } from '../stores/audit.js';
import { SharedTransactionAborted } from './writes.js';

type Locked = Awaited<ReturnType<AuditStore['lockHead']>>;

interface Deferred {
  readonly promise: Promise<Locked>;
  readonly resolve: (locked: Locked) => void;
  readonly reject: (error: unknown) => void;
}

function newDeferred(): Deferred {
  let resolve: Deferred['resolve'] = () => undefined;
  let reject: Deferred['reject'] = () => undefined;
  const promise = new Promise<Locked>((fulfil, refuse) => {
    resolve = fulfil;
    reject = refuse;
  });
  // Prevents an unhandled rejection where nobody awaits it.
  promise.catch(() => undefined);
  return { promise, resolve, reject };
}

/** Heads that are asked for in one turn of the event loop are locked by one statement. */
export class Chains {
  readonly entries: AuditEntry[] = [];
  /** The heads as they stand behind the entries. */
  readonly heads = new Map<string, AuditHead>();
  readonly #db: Executor;
  /** The waiting writers of each chain, in order; the first follows the writer that holds the chain now. */
  readonly #turns = new Map<string, Deferred[]>();
  /** The last in the queue of each chain: the next writer awaits it. */
  readonly #last = new Map<string, Deferred>();
  /** Heads that are still to be locked, each for the first writer of its chain. */
  #wanted: { readonly first: AuditHead; readonly turn: Deferred }[] = [];

  constructor(db: Executor) {
    this.#db = db;
  }

  lockHead(first: AuditHead): Promise<Locked> {
    const name = chainName(first);
    const mine = this.#last.get(name) ?? this.#want(first);
    const behind = newDeferred();
    this.#last.set(name, behind);
    this.#turns.set(name, [...(this.#turns.get(name) ?? []), behind]);
    return mine.promise;
  }

  append(entry: AuditEntry, head: AuditHead): void {
    this.entries.push(entry);
    const name = chainName(head);
    this.heads.set(name, head);
    this.#turns.get(name)?.shift()?.resolve({ head, isNew: false });
  }

  /** Rejects all writers that still wait for a chain. */
  abort(error: unknown): void {
    for (const turn of [...this.#turns.values()].flat()) turn.reject(error);
  }

  #want(first: AuditHead): Deferred {
    const turn = newDeferred();
    if (this.#wanted.length === 0) setImmediate(() => this.#lock());
    this.#wanted.push({ first, turn });
    return turn;
  }

  async #lock(): Promise<void> {
    const wanted = this.#wanted;
    this.#wanted = [];
    try {
      const heads = await lockHeads(
        this.#db,
        wanted.map(({ first }) => first),
      );
      const byName = new Map(heads.map((head) => [chainName(head), head]));
      for (const { first, turn } of wanted) {
        const head = byName.get(chainName(first));
        if (head === undefined) throw new SharedTransactionAborted('a head vanished');
        turn.resolve({ head, isNew: head.sequence === 0 });
      }
    } catch (error) {
      for (const { turn } of wanted) turn.reject(error);
      this.abort(error);
    }
  }
}
