/** The database as the use cases know it, on either driver. */
import { sql } from 'drizzle-orm';
import type { Database, UnitBounds } from '../evaluations/store/ports.js';
import type { Executor } from './executor.js';
import { storesOn } from './stores/index.js';
import { findKey } from './stores/keys.js';

/** The use cases' database on an executor that has the rights of the service's role. */
export function databaseOn(executor: Executor): Database {
  const years = new Set<number>();
  return {
    transaction: (units, work, keys = []) =>
      executor.transaction(async (inside) => {
        // Row-level security reads this; it ends with the transaction.
        await inside.execute(
          sql`select set_config('jichi.units', ${boundsText(units)}, true),
            set_config('jichi.keys', ${boundsText(keys)}, true)`,
        );
        return work(storesOn(inside));
      }),
    snapshot: (work) =>
      executor.transaction(
        async (inside) => {
          await inside.execute(sql`select set_config('jichi.units', '*', true)`);
          return work(storesOn(inside));
        },
        { isolationLevel: 'repeatable read' },
      ),
    findKey: (digest) => findKey(executor, digest),
    prepareYear: async (fiscalYear) => {
      if (years.has(fiscalYear)) return;
      await executor.execute(sql`select ensure_fiscal_year(${fiscalYear}::integer)`);
      years.add(fiscalYear);
    },
    ping: async () => {
      await executor.execute(sql`select 1`);
    },
  };
}

/** `*`, or the codes as the text of an array. */
function boundsText(units: UnitBounds): string {
  if (units === 'all') return '*';
  const quoted = units.map((code) => `"${code.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`);
  return `{${quoted.join(',')}}`;
}
