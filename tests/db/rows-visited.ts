/** How many rows the database looks at for what a store asks of it. */
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle as drizzleLite } from 'drizzle-orm/pglite';
import { drizzle as drizzlePostgres } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { arrayText, type Executor } from '../../src/db/executor.js';
import { type DirectStores, storesOn } from '../../src/db/stores/index.js';
import type { UnitBounds } from '../../src/evaluations/access/ports.js';
import type { Place } from './backends.js';

interface Plan {
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly Plan[];
}

type Ask = (query: string, parameters: readonly unknown[]) => Promise<Record<string, unknown>[]>;

/**
 * Runs `work` with the rights of the service and the units of a key, then each of its queries again as `explain
 * analyze`; only while the place is closed.
 * @returns the rows that scans of these tables gave or threw away.
 */
export async function rowsVisited(
  place: Place,
  units: UnitBounds,
  tables: RegExp,
  work: (stores: DirectStores) => Promise<unknown>,
): Promise<number> {
  const asked: { query: string; parameters: unknown[] }[] = [];
  const logger = {
    logQuery: (query: string, parameters: unknown[]) => {
      asked.push({ query, parameters });
    },
  };
  const { executor, ask, close } = await connect(place, logger);
  try {
    const bounds = units === 'all' ? '*' : arrayText(units);
    await ask('set role jichi_service', []);
    await ask(`select set_config('jichi.units', $1, false)`, [bounds]);
    await work(storesOn(executor));
    let count = 0;
    for (const { query, parameters } of asked) {
      const [row] = await ask(`explain (analyze, format json) ${query}`, parameters);
      const plans = row?.['QUERY PLAN'] as readonly { readonly Plan: Plan }[];
      for (const { Plan: plan } of plans) count += visitedBy(plan, tables);
    }
    return count;
  } finally {
    await close();
  }
}

function visitedBy(plan: Plan, tables: RegExp): number {
  const removed =
    (plan['Rows Removed by Filter'] ?? 0) + (plan['Rows Removed by Index Recheck'] ?? 0);
  const isScan = tables.test(plan['Relation Name'] ?? '');
  const own = isScan ? (plan['Actual Rows'] + removed) * plan['Actual Loops'] : 0;
  return (plan.Plans ?? []).reduce((sum, child) => sum + visitedBy(child, tables), own);
}

type Logger = { logQuery: (query: string, parameters: unknown[]) => void };

async function connect(
  place: Place,
  logger: Logger,
): Promise<{ executor: Executor; ask: Ask; close: () => Promise<void> }> {
  const { DATABASE_URL = '' } = place.environment;
  if (DATABASE_URL === '') {
    const lite = await PGlite.create({ dataDir: path.join(place.directory, 'database') });
    return {
      executor: drizzleLite(lite, { logger }),
      ask: async (query, parameters) => (await lite.query(query, [...parameters])).rows as never[],
      close: () => lite.close(),
    };
  }
  const sql = postgres(DATABASE_URL, { max: 1, onnotice: () => undefined });
  return {
    executor: drizzlePostgres(sql, { logger }),
    ask: async (query, parameters) => [...(await sql.unsafe(query, parameters as never[]))],
    close: () => sql.end(),
  };
}
