/**
 * Transactions of postgres.js whose connection ends before they do. It would go on writing to the socket that
 * is no more, and throw where nobody can catch it: a PostgreSQL that is started again would end the service
 * (https://github.com/porsager/postgres/issues/1208, open at 3.4.9).
 */
import { setImmediate } from 'node:timers/promises';
import type { Sql } from 'postgres';

type Work = (inside: Sql) => unknown;

interface Link {
  isGone: boolean;
}

/** `sql.begin`, which writes nothing more once its connection has ended; its promise is rejected by then. */
export function begin(sql: Sql, wrap: (inside: Sql) => Sql, work: Work): Promise<unknown> {
  const link: Link = { isGone: false };
  const inside = (one: unknown): unknown => work(watched(wrap(one as Sql), link, wrap));
  const done = sql.begin((one) => heldBack(link, () => inside(one)));
  done.catch(() => {
    link.isGone = true;
  });
  return done;
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

/** The end of the work, after which postgres.js writes commit or rollback; none where nobody would hear it. */
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

/** Collected with whoever waits for it. */
function never(): Promise<never> {
  return new Promise(() => undefined);
}
