/** The database as the use cases know it, on either driver. */
import { setImmediate } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type { UnitBounds } from '../evaluations/access/ports.js';
import type { Database } from '../evaluations/stores.js';
import { limits } from '../limits.js';
import { againAfterDeadlock } from './deadlock.js';
import { arrayText, type Executor, rowsOf } from './executor.js';
import { runTogether } from './shared/transaction.js';
import { SharedWrites } from './shared/writes.js';
import { inTime } from './silence.js';
import { storesOn } from './stores/index.js';
import { findKey } from './stores/keys.js';

/** The use cases' database on an executor that has the rights of the service's role. */
export function databaseOn(executor: Executor): Database {
  const years = new Set<number>();
  const transaction: Database['transaction'] = (units, work, keys = []) =>
    againAfterDeadlock(() =>
      executor.transaction(async (inside) => {
        // Row-level security reads this; it ends with the transaction.
        await inside.execute(
          sql`select set_config('jichi.units', ${boundsText(units)}, true),
              set_config('jichi.keys', ${boundsText(keys)}, true)`,
        );
        return work(storesOn(inside));
      }),
    );
  const shared = new SharedWrites({
    together: (writes) => runTogether(executor, writes),
    alone: ({ units, keyId, work }) => transaction(units, work, [keyId]),
  });
  return {
    transaction,
    shared: async (write) => shared.add(write),
    snapshot: (work) =>
      executor.transaction(
        async (inside) => {
          await inside.execute(sql`select set_config('jichi.units', '*', true)`);
          return work(storesOn(inside));
        },
        { isolationLevel: 'repeatable read' },
      ),
    findKey: asked((digest) => inTime(limits.keyMs, findKey(executor, digest))),
    prepareYear: async (fiscalYear, mayUse) => {
      if (years.has(fiscalYear)) return;
      await mayUse();
      await againAfterDeadlock(() =>
        executor.execute(sql`select ensure_fiscal_year(${fiscalYear}::integer)`),
      );
      years.add(fiscalYear);
    },
    condition: () =>
      executor.transaction(async (inside) => {
        // What the owner wrote down of the schema is not the service's to read.
        await inside.execute(sql`set local role none`);
        const [row] = await rowsOf<{ read_only: boolean; version: number }>(
          inside,
          sql`select current_setting('transaction_read_only')::boolean as read_only,
              max(version)::integer as version from schema_migrations`,
        );
        return { isReadOnly: row?.read_only === true, schemaVersion: row?.version ?? 0 };
      }),
  };
}

/** `*`, or the codes as the text of an array. */
function boundsText(units: UnitBounds): string {
  return units === 'all' ? '*' : arrayText(units);
}

/** Who asks for the same in one turn of the event loop shares the answer, which is asked for behind them all. */
function asked<T>(ask: (name: string) => Promise<T>): (name: string) => Promise<T> {
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
