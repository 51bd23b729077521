/**
 * Transactions of postgres.js whose connection ends before they do. The driver would go on writing to the closed
 * socket, and throw where nobody can catch it: a restart of PostgreSQL would end the service
 * (https://github.com/porsager/postgres/issues/1208, open at 3.4.9).
 */
import { setImmediate } from 'node:timers/promises';
import type { Sql } from 'postgres';
import { DatabaseSilent, isSilence } from './silence.js';

type Work = (inside: Sql) => unknown;

interface Link {
  isGone: boolean;
}

/**
 * `sql.begin`, which writes nothing more once its connection has ended; its promise is rejected by then.
 * @param silentMs milliseconds for a connection and for the answers to BEGIN and COMMIT
 * @throws DatabaseSilent; what the work did by then is undone, if the database ever answers, unless all it had not
 *   answered is the COMMIT.
 */
export function beginGuarded(
  sql: Sql,
  wrap: (inside: Sql) => Sql,
  work: Work,
  silentMs: number,
): Promise<unknown> {
  const link: Link = { isGone: false };
  const clock = new Clock(silentMs);
  const inside = async (one: unknown): Promise<unknown> => {
    clock.stop();
    try {
      const result = await work(watched(wrap(one as Sql), link, wrap));
      clock.start();
      return result;
    } catch (error) {
      // Nobody waits for the end of what is undone; the connection is given back when it comes.
      if (isSilence(error)) clock.strike();
      else clock.start();
      throw error;
    }
  };
  const done = sql.begin((one) => heldBack(link, () => inside(one)));
  done.catch(() => {
    link.isGone = true;
  });
  const ended = (): void => clock.end();
  done.then(ended, ended);
  return Promise.race([done, clock.silence]);
}

/** Waits for the database, not for the work. */
class Clock {
  readonly silence: Promise<never>;
  readonly #ms: number;
  #strike: () => void = () => undefined;
  #isStruck = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(ms: number) {
    this.#ms = ms;
    this.silence = new Promise((_, reject) => {
      this.#strike = () => reject(new DatabaseSilent());
    });
    this.start();
  }

  start(): void {
    this.#timer = setTimeout(() => this.strike(), this.#ms).unref();
  }

  /** @throws DatabaseSilent when it was too late: nothing may begin any more. */
  stop(): void {
    this.end();
    if (this.#isStruck) throw new DatabaseSilent();
  }

  /** It has answered. */
  end(): void {
    clearTimeout(this.#timer);
  }

  strike(): void {
    this.#isStruck = true;
    this.#strike();
  }
}

function watched(sql: Sql, link: Link, wrap: (inside: Sql) => Sql): Sql {
  return new Proxy(sql, {
    get(target, name) {
      const own = Reflect.get(target, name);
      if (name === 'unsafe') {
        return (...words: Parameters<Sql['unsafe']>) => {
          if (link.isGone) throw new Error('the connection of this transaction has ended');
          return target.unsafe(...words);
        };
      }
      if (name !== 'savepoint') return own;
      return (work: Work) =>
        own((one: Sql) => heldBack(link, () => work(watched(wrap(one), link, wrap))));
    },
  });
}

/**
 * Resolves when the work has ended, after which postgres.js writes commit or rollback; never once the connection has
 * ended, where nothing can be written.
 */
async function heldBack(link: Link, work: () => unknown): Promise<unknown> {
  try {
    const result = await work();
    return link.isGone ? await never() : result;
  } catch (error) {
    // A query fails just before its connection is known to have ended.
    await setImmediate();
    if (link.isGone) await never();
    throw error;
  }
}

/** A promise that never settles; it is garbage collected with its awaiting function. */
function never(): Promise<never> {
  return new Promise(() => undefined);
}
