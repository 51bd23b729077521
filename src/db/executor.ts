import type { SQL } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';

/** A database or a transaction of either driver. */
export type Executor = PgDatabase<PgQueryResultHKT, Record<string, never>>;

/** The text of an array of texts. */
export function arrayText(list: readonly string[]): string {
  const quoted = list.map((one) => `"${one.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`);
  return `{${quoted.join(',')}}`;
}

/** Rows of raw SQL: one driver answers with an array, the other with an object that holds one. */
export async function queryRows<T>(executor: Executor, query: SQL): Promise<T[]> {
  const result: unknown = await executor.execute(query);
  return (Array.isArray(result) ? [...result] : (result as { rows: T[] }).rows) as T[];
}
