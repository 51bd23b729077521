/** The database as the use cases know it, on either driver. */
import { setImmediate } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type { UnitBounds } from '../evaluations/access/ports.js';
import { type Asking, DatabaseUnavailable } from '../evaluations/commands/ports.js';
import type { Database } from '../evaluations/stores.js';
import { faultKind } from '../fault.js';
import { limits } from '../limits.js';
import { againAfterDeadlock } from './deadlock.js';
import type { Driver } from './drivers.js';
import { queryRows } from './executor.js';
import { KnownKeys } from './known-keys.js';
import { inTime } from './silence.js';
import { findKey } from './stores/keys.js';
import { sessionOfDigest } from './stores/sessions.js';
import { inFront, ourselves } from './turns.js';
import { GroupCommit } from './unit-of-work/group-commit.js';
import { mayShare, type PendingCommand } from './unit-of-work/pending-command.js';
import { runAlone, runTogether } from './unit-of-work/transaction.js';

type DatabaseDriver = Pick<Driver, 'executorOf' | 'isAlone'>;

/** The use cases' database on executors that have the rights of the service's role; its faults have a name. */
export function databaseOn(driver: DatabaseDriver): Database {
  const database = rawDatabaseOn(driver);
  return {
    transaction: (...words) => named(() => database.transaction(...words)),
    reading: (...words) => named(() => database.reading(...words)),
    replica: () => database.replica(),
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
  const alone = async <T>(command: PendingCommand<T>): Promise<T> => {
    let isRevoking = false;
    const revoking = (): void => {
      isRevoking = true;
    };
    const executor = executorOf(command.keyId ?? ourselves);
    try {
      return await againAfterDeadlock(() => runAlone(executor, { ...command, revoking }));
    } finally {
      if (isRevoking) known.forget();
    }
  };
  const groups = new GroupCommit({
    alone,
    together: (commands) => runTogether(executorOf(commands[0]?.keyId ?? ourselves), commands),
  });
  return {
    transaction: async (as, work, announced = {}) => {
      const command = { ...askingOf(as), announced, work };
      return mayShare(command) ? groups.add(command) : alone(command);
    },
    reading: (as, work) => alone({ ...askingOf(as), announced: {}, work }),
    replica: () => 'unset',
    snapshot: (work) =>
      runAlone(
        executorOf(ourselves),
        { keyId: undefined, units: 'all', announced: {}, work },
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

function askingOf(as: Asking | UnitBounds): Pick<PendingCommand, 'keyId' | 'units'> {
  if (typeof as === 'object' && 'keyId' in as) return { keyId: as.keyId, units: as.units };
  return { keyId: undefined, units: as };
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
