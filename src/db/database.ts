/** The database as the use cases know it, on either driver. */
import { setImmediate } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type { UnitBounds } from '../evaluations/access/ports.js';
import { type Asking, DatabaseUnavailable } from '../evaluations/commands/ports.js';
import type { Database, Stores } from '../evaluations/stores.js';
import { faultKind } from '../fault.js';
import { limits } from '../limits.js';
import { againAfterDeadlock } from './deadlock.js';
import type { Driver } from './drivers.js';
import { arrayText, queryRows } from './executor.js';
import { KnownKeys } from './known-keys.js';
import { runTogether } from './shared/transaction.js';
import { SharedWrites } from './shared/writes.js';
import { inTime } from './silence.js';
import { storesOn } from './stores/index.js';
import { findKey } from './stores/keys.js';
import { sessionOfDigest } from './stores/sessions.js';
import { inFront, ourselves, type Who } from './turns.js';

type DatabaseDriver = Pick<Driver, 'executorOf' | 'isAlone'>;

/** The use cases' database on executors that have the rights of the service's role; its faults have a name. */
export function databaseOn(driver: DatabaseDriver): Database {
  const database = rawDatabaseOn(driver);
  return {
    transaction: (...words) => named(() => database.transaction(...words)),
    shared: (write) => named(() => database.shared(write)),
    snapshot: (work) => named(() => database.snapshot(work)),
    findKey: (digest) => named(() => database.findKey(digest)),
    findSession: (digest) => named(() => database.findSession(digest)),
    prepareYear: (...words) => named(() => database.prepareYear(...words)),
    condition: () => named(() => database.condition()),
  };
}

/** @throws DatabaseUnavailable in place of what a driver throws when its database fails. */
async function named<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    const kind = error instanceof DatabaseUnavailable ? undefined : faultKind(error);
    throw kind === undefined ? error : new DatabaseUnavailable(kind, error);
  }
}

function rawDatabaseOn({ executorOf, isAlone }: DatabaseDriver): Database {
  const years = new Set<number>();
  const known = new KnownKeys();
  const ask = coalesced((digest) => inTime(limits.keyMs, findKey(executorOf(inFront), digest)));
  const askSession = coalesced((digest) =>
    inTime(limits.keyMs, sessionOfDigest(executorOf(inFront), digest)),
  );
  const transaction: Database['transaction'] = async (as, work, keys = []) => {
    const { who, units } = askingOf(as);
    let hasRevoked = false;
    const noting = (stores: Stores): Stores => {
      const revoke: Stores['keys']['revoke'] = (...words) => {
        hasRevoked = true;
        return stores.keys.revoke(...words);
      };
      return { ...stores, keys: { ...stores.keys, revoke } };
    };
    try {
      return await againAfterDeadlock(() =>
        executorOf(who).transaction(async (inside) => {
          // Row-level security reads this; it ends with the transaction.
          await inside.execute(
            sql`select set_config('jichi.units', ${boundsText(units)}, true),
                set_config('jichi.keys', ${boundsText(keys)}, true)`,
          );
          return work(noting(storesOn(inside)));
        }),
      );
    } finally {
      if (hasRevoked) known.forget();
    }
  };
  const shared = new SharedWrites({
    runTogether: (writes) => runTogether(executorOf(writes[0]?.keyId ?? ourselves), writes),
    alone: ({ units, keyId, work }) => transaction({ units, keyId }, work, [keyId]),
  });
  return {
    transaction,
    shared: async (write) => shared.add(write),
    snapshot: (work) =>
      executorOf(ourselves).transaction(
        async (inside) => {
          await inside.execute(sql`select set_config('jichi.units', '*', true)`);
          return work(storesOn(inside));
        },
        { isolationLevel: 'repeatable read' },
      ),
    findKey: isAlone ? (digest) => known.find(digest, ask) : ask,
    findSession: askSession,
    prepareYear: async (fiscalYear, mayUse) => {
      if (years.has(fiscalYear)) return;
      await mayUse();
      await againAfterDeadlock(() =>
        executorOf(ourselves).execute(sql`select ensure_fiscal_year(${fiscalYear}::integer)`),
      );
      years.add(fiscalYear);
    },
    condition: () =>
      executorOf(inFront).transaction(async (inside) => {
        // The service's role may not read the table of migrations, which is the owner's.
        await inside.execute(sql`set local role none`);
        const [row] = await queryRows<{ read_only: boolean; version: number }>(
          inside,
          sql`select current_setting('transaction_read_only')::boolean as read_only,
              max(version)::integer as version from schema_migrations`,
        );
        return { isReadOnly: row?.read_only === true, schemaVersion: row?.version ?? 0 };
      }),
  };
}

function askingOf(as: Asking | UnitBounds): { readonly who: Who; readonly units: UnitBounds } {
  if (typeof as === 'object' && 'keyId' in as) return { who: as.keyId, units: as.units };
  return { who: ourselves, units: as };
}

/** `*`, or the codes as the text of an array. */
function boundsText(units: UnitBounds): string {
  return units === 'all' ? '*' : arrayText(units);
}

/**
 * Callers that ask for the same in one turn of the event loop share one query, which is sent after all of them have
 * asked.
 */
function coalesced<T>(ask: (name: string) => Promise<T>): (name: string) => Promise<T> {
  const pending = new Map<string, Promise<T>>();
  const askBehind = async (name: string): Promise<T> => {
    await setImmediate();
    pending.delete(name);
    return ask(name);
  };
  return (name) => {
    const answer = pending.get(name) ?? askBehind(name);
    pending.set(name, answer);
    return answer;
  };
}
