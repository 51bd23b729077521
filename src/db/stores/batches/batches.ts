import { and, desc, eq, lt, sql } from 'drizzle-orm';
import type { UnitBounds } from '../../../evaluations/access/ports.js';
import type { BatchStore, StoredBatch } from '../../../evaluations/batches/items/ports.js';
import { type Executor, queryRows } from '../../executor.js';
import { batches } from '../../schema.js';
import { type BatchRow, batchOf } from './sql.js';

function rowOf({ bounds, ...batch }: StoredBatch): BatchRow {
  return { ...batch, bounds: columnOf(bounds) };
}

function columnOf(bounds: UnitBounds): string[] | null {
  return bounds === 'all' ? null : [...bounds];
}

type Part = Pick<
  BatchStore,
  'insert' | 'find' | 'lock' | 'update' | 'addBytes' | 'usage' | 'list' | 'remove'
>;

/** The batches themselves. */
export function batchRows(db: Executor): Part {
  const one = (id: string) => db.select().from(batches).where(eq(batches.id, id));
  const first = (rows: readonly BatchRow[]): StoredBatch | undefined =>
    rows[0] === undefined ? undefined : batchOf(rows[0]);
  return {
    insert: async (batch) => {
      await db.insert(batches).values(rowOf(batch));
    },
    find: async (id) => first(await one(id)),
    lock: async (id) => first(await one(id).for('update')),
    update: async (batch) => {
      // Bytes are counted on where they are written, by whoever writes them.
      const { bytes: _bytes, ...row } = rowOf(batch);
      const written = await db
        .update(batches)
        .set(row)
        .where(and(eq(batches.id, batch.id), eq(batches.version, batch.version - 1)))
        .returning({ id: batches.id });
      if (written.length !== 1) throw new Error(`batch ${batch.id} has another version`);
    },
    addBytes: async (id, bytes) => {
      await db
        .update(batches)
        .set({ bytes: sql`greatest(${batches.bytes} + ${bytes}::bigint, 0)` })
        .where(eq(batches.id, id));
    },
    usage: async (keyId) => {
      const [row] = await queryRows<{ open: string; kept: string; bytes: string }>(
        db,
        sql`select count(*) filter (where state in ('receiving', 'queued', 'running')) as open,
            count(*) as kept, coalesce(sum(bytes), 0) as bytes
          from batches where created_by = ${keyId}`,
      );
      return { open: Number(row?.open), kept: Number(row?.kept), bytes: Number(row?.bytes) };
    },
    list: async (after, limit) => {
      const rows = await db
        .select()
        .from(batches)
        .where(and(sql`${batches.state} <> 'receiving'`, after ? lt(batches.id, after) : undefined))
        .orderBy(desc(batches.id))
        .limit(limit);
      return rows.map(batchOf);
    },
    remove: async (id) => {
      await db.delete(batches).where(eq(batches.id, id));
    },
  };
}
