/**
 * The embedded database in a thread of its own, so that its work does not hold up requests that need no database. All
 * callers share its one session and take turns.
 */
import { Worker } from 'node:worker_threads';
import type { PGlite, Results } from '@electric-sql/pglite';
import { SessionTurns, type Who } from '../turns.js';
import { requireDiskSpace } from './disk-space.js';
import {
  openingId,
  type Request,
  type Statement,
  type ThreadData,
  type Told,
  thrown,
} from './messages.js';

/** Run from its sources, as tests do, the program still needs a built thread: node reads no TypeScript. */
const isBuilt = import.meta.url.endsWith('.js');
const thread = new URL(
  isBuilt ? './thread.js' : '../../../dist/db/embedded/thread.js',
  import.meta.url,
);

/** How PostgreSQL numbers the type of bytes. */
const bytea = 17;

interface Options {
  readonly rowMode?: 'array' | 'object';
  /** Types whose values are returned as PostgreSQL writes them, and not parsed. */
  readonly parsers?: Readonly<Record<number, unknown>>;
}

/** The target of a statement: the session itself, or one transaction in it. */
export interface Asker {
  query<T>(
    text: string,
    parameters?: readonly unknown[],
    options?: Options,
  ): Promise<{ rows: T[] }>;
  exec(script: string): Promise<{ rows: unknown[] }[]>;
}

/** The session as one caller sees it. */
export interface OwnSession extends Asker {
  transaction<T>(work: (inside: Asker) => Promise<T>): Promise<T>;
}

export interface Session {
  of(who: Who): OwnSession;
  /** @returns what ends it. */
  onNotification(listener: (channel: string, payload: string) => void): () => void;
  close(): Promise<void>;
}

/** Opens the database at a place. @throws what opening it fails with. */
export async function openSession(place: string): Promise<Session> {
  const session = new ThreadSession(place);
  try {
    await session.opened;
    return session;
  } catch (error) {
    await session.end();
    throw error;
  }
}

interface Pending {
  readonly resolve: (results: Results<unknown>[]) => void;
  readonly reject: (error: Error) => void;
}

type Listener = (channel: string, payload: string) => void;

class ThreadSession implements Session {
  readonly opened: Promise<unknown>;
  readonly #place: string;
  readonly #worker: Worker;
  readonly #turns = new SessionTurns();
  readonly #pending = new Map<number, Pending>();
  readonly #listeners = new Set<Listener>();
  #lastId = openingId;
  #lastTransaction = 0;
  #hasEnded = false;

  constructor(place: string) {
    this.#place = place;
    this.opened = this.#answerTo(openingId);
    this.#worker = new Worker(thread, { workerData: { place } satisfies ThreadData });
    this.#worker.on('message', (told: Told) => this.#hear(told));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', () => this.#fail(new ThreadHasEnded()));
  }

  of(who: Who): OwnSession {
    return {
      query: (...words) => this.#turns.run(who, () => this.#query(undefined, ...words)),
      exec: (script) => this.#turns.run(who, () => this.#ask({ script })),
      transaction: (work) => this.#turns.run(who, () => this.#transaction(work)),
    };
  }

  onNotification(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Closes the database behind whatever is under way. */
  async close(): Promise<void> {
    try {
      await this.#turns.run('close', () => this.#ask('close'));
    } finally {
      await this.end();
    }
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  async #transaction<T>(work: (inside: Asker) => Promise<T>): Promise<T> {
    this.#lastTransaction += 1;
    const number = this.#lastTransaction;
    let isOver = false;
    const inside: Asker = {
      query: async (...words) => {
        if (isOver) throw new Error('the transaction is over');
        return this.#query(number, ...words);
      },
      exec: async (script) => {
        if (isOver) throw new Error('the transaction is over');
        return this.#ask({ script }, number);
      },
    };
    try {
      const result = await work(inside);
      isOver = true;
      const [done] = await this.#ask({ script: 'COMMIT' }, number);
      // One of its statements failed, and the caller went on regardless.
      if (done?.command === 'ROLLBACK') throw new Undone();
      return result;
    } catch (error) {
      if (!isOver) {
        isOver = true;
        await this.#ask({ script: 'ROLLBACK' }, number);
      }
      throw error;
    }
  }

  async #query<T>(
    transaction: number | undefined,
    text: string,
    parameters: readonly unknown[] = [],
    { rowMode, parsers = {} }: Options = {},
  ): Promise<Results<T>> {
    requireDiskSpace(this.#place, text, parameters);
    const written = Object.keys(parsers).map(Number);
    const [result] = await this.#ask({ text, parameters, rowMode, written }, transaction);
    if (result === undefined) throw new Error('a statement without a result');
    return result as Results<T>;
  }

  async #ask(statement: Statement | 'close', transaction?: number): Promise<Results<unknown>[]> {
    if (this.#hasEnded) throw new ThreadHasEnded();
    this.#lastId += 1;
    const id = this.#lastId;
    const answer = this.#answerTo(id);
    const request = { id, statement, ...(transaction === undefined ? {} : { transaction }) };
    this.#worker.postMessage(request satisfies Request);
    return answer;
  }

  #answerTo(id: number): Promise<Results<unknown>[]> {
    return new Promise((resolve, reject) => this.#pending.set(id, { resolve, reject }));
  }

  #hear(told: Told): void {
    if ('channel' in told) {
      for (const listener of this.#listeners) listener(told.channel, told.payload);
      return;
    }
    const pending = this.#pending.get(told.id);
    this.#pending.delete(told.id);
    if ('fault' in told) pending?.reject(thrown(told.fault));
    else pending?.resolve(told.results.map(withBuffers));
  }

  #fail(error: Error): void {
    this.#hasEnded = true;
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
  }
}

/** Bytes come out of a thread as plain arrays. */
function withBuffers(result: Results<unknown>): Results<unknown> {
  for (const [index, { name, dataTypeID }] of result.fields.entries()) {
    if (dataTypeID !== bytea) continue;
    for (const row of result.rows as Record<string | number, unknown>[]) {
      const place = Array.isArray(row) ? index : name;
      const bytes = row[place];
      if (bytes instanceof Uint8Array) {
        row[place] = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      }
    }
  }
  return result;
}

/** Neither the thread nor what it was asked for will come back; the files are whole, as after a kill. */
class ThreadHasEnded extends Error {
  override readonly name = 'ThreadHasEnded';
  readonly code = 'CONNECTION_ENDED';

  constructor() {
    super('the thread of the embedded database has ended');
  }
}

/** COMMIT has undone a transaction. */
class Undone extends Error {
  override readonly name = 'Undone';
  /** In a failed transaction. */
  readonly code = '25P02';

  constructor() {
    super('the transaction was undone because a statement in it had failed');
  }
}

/** The part of the library's interface that drizzle uses. */
export function asLibrary(session: OwnSession): PGlite {
  return session as unknown as PGlite;
}
