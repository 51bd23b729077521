/** What the statements about batches have in common. */
import { type SQL, sql } from 'drizzle-orm';
import type { StoredBatch } from '../../../evaluations/batches/items/ports.js';
import type { batches } from '../../schema.js';

export type BatchRow = typeof batches.$inferSelect;

/** A batch as the use cases know it. */
export function batchOf({ bounds, ...row }: BatchRow): StoredBatch {
  return { ...(row as Omit<StoredBatch, 'bounds'>), bounds: bounds ?? 'all' };
}

/** Rows of values as one parameter: the same on every driver, whatever their number. */
export const records = (values: readonly object[]): SQL =>
  sql`${JSON.stringify(values)}::text::json`;

/** The fiscal year in the id of an evaluation, which leads to its partition. */
export function yearIn(id: SQL): SQL {
  return sql`('x0' || substr(${id}::text, 16, 3))::bit(16)::integer`;
}
