import { drizzle } from 'drizzle-orm/postgres-js';
import pg from 'pg';
import postgres, { type Sql } from 'postgres';
import { limits } from '../limits.js';
import {
  type Driver,
  type OpenPool,
  type Prepare,
  type QueuePool,
  serviceRole,
} from './drivers.js';
import { beginGuarded } from './lost-connection.js';
import type { AdminConnection } from './migrate.js';
import { queueSchema } from './queue-pool.js';
import { bounded } from './silence.js';
import { SessionTurns } from './turns.js';

const quiet = { onnotice: () => undefined } as const;

/**
 * PostgreSQL through postgres.js: the owner prepares, then a pool under the service's role serves.
 * @param silentMs milliseconds after which a database that does not answer is given up
 */
export async function openPostgres(
  url: string,
  prepare: Prepare,
  silentMs: number = limits.silentMs,
): Promise<Driver> {
  const owner = postgres(url, { ...quiet, max: 1, connect_timeout: limits.connectSeconds });
  try {
    await prepare(ownerOn(owner));
  } finally {
    await owner.end({ timeout: limits.connectSeconds });
  }
  return { isAlone: false, ...serving(url, silentMs), openPool: () => postgresPool(url) };
}

/** Connections with the rights of the service. */
export type Serving = Pick<Driver, 'executorOf' | 'close'>;

/** @param silentMs milliseconds after which a database that does not answer is given up */
export function serving(url: string, silentMs: number = limits.silentMs): Serving {
  const pool = postgres(url, {
    ...quiet,
    max: limits.databaseConnectionsMax,
    connect_timeout: limits.connectSeconds,
    connection: {
      role: serviceRole,
      application_name: 'jichi',
      statement_timeout: limits.statementMs,
      lock_timeout: limits.lockMs,
      idle_in_transaction_session_timeout: limits.statementMs,
    },
  });
  const client = prepared(pool, silentMs);
  const turns = new SessionTurns({
    places: limits.databaseConnectionsMax,
    each: limits.askerConnectionsMax,
    eachOfSeveral: limits.askerConnectionsOfSeveralMax,
    severalMs: limits.severalAskersMs,
    waitMs: silentMs,
  });
  return {
    executorOf: (who) => drizzle(inTurn(client, (ask) => turns.run(who, ask))),
    close: () => pool.end({ timeout: limits.connectSeconds }),
  };
}

/**
 * The same client, whose statements are parsed once a connection instead of every time: drizzle asks for
 * that only where a query is given a name, and a write has a dozen of them.
 */
function prepared(sql: Sql, silentMs: number): Sql {
  return new Proxy(sql, {
    get(target, name) {
      if (name === 'unsafe') {
        return (text: string, parameters: never[]) =>
          bounded(target.unsafe(text, parameters, { prepare: true }), silentMs);
      }
      if (name === 'begin') {
        const wrap = (inside: Sql): Sql => prepared(inside, silentMs);
        return (work: (inside: Sql) => unknown) => beginGuarded(target, wrap, work, silentMs);
      }
      return Reflect.get(target, name);
    },
  });
}

type Run = <T>(ask: () => Promise<T>) => Promise<T>;

/**
 * The same client for one of those who ask: a connection is asked for when it is their turn, so that none waits for one
 * behind all that another has asked for.
 */
function inTurn(sql: Sql, run: Run): Sql {
  return new Proxy(sql, {
    get(target, name) {
      if (name === 'unsafe') {
        return (...words: Parameters<Sql['unsafe']>) => later(() => target.unsafe(...words), run);
      }
      if (name === 'begin') {
        return (work: (inside: Sql) => unknown) => run(async () => target.begin(work as never));
      }
      return Reflect.get(target, name);
    },
  });
}

/** A query that begins when it is waited for, in either of the two ways that drizzle does. */
function later(ask: () => ReturnType<Sql['unsafe']>, run: Run) {
  return {
    // biome-ignore lint/suspicious/noThenProperty: a query of postgres.js has one, too
    then: (...words: Parameters<Promise<unknown>['then']>) => run(async () => ask()).then(...words),
    values: () => run(async () => ask().values()),
  };
}

function ownerOn(sql: Sql): AdminConnection {
  return {
    query: async <T>(text: string, parameters: readonly unknown[] = []) => [
      ...(await sql.unsafe<T[] & Record<string, never>[]>(text, parameters as never[])),
    ],
    script: async (text) => {
      await sql.unsafe(text).simple();
    },
    transaction: async (work) => {
      await sql.begin((inside) => work(ownerOn(inside as unknown as Sql)));
    },
  };
}

/** A pool of the driver that BullMQ wants, with the rights of the service. */
function postgresPool(url: string): OpenPool {
  const pool = new pg.Pool({
    connectionString: url,
    max: limits.queueConnectionsMax,
    keepAlive: true,
    connectionTimeoutMillis: limits.connectSeconds * 1000,
    application_name: 'jichi queue',
    options: `-c search_path=${queueSchema},public -c role=${serviceRole}`,
  });
  return { pool: pool as unknown as QueuePool, close: () => pool.end() };
}
