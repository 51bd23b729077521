import { and, gt, isNull, or, sql } from 'drizzle-orm';
import type { BatchStore } from '../../../evaluations/batches/items/ports.js';
import { type Executor, queryRows } from '../../executor.js';
import { batches, keys } from '../../schema.js';
import { batchOf, records } from './sql.js';

/** What is asked of many batches at once, whoever made them. */
export function watchedRows(db: Executor): Pick<BatchStore, 'watched' | 'expire'> {
  return {
    watched: async (pairs, at) => {
      const asked = pairs.map(({ batchId, keyId }) => ({ batchId, keyId }));
      const rows = await db
        .select({ keyId: sql<string>`asked."keyId"`, row: batches })
        .from(batches)
        .innerJoin(
          sql`json_to_recordset(${records(asked)}) as asked ("batchId" uuid, "keyId" text)`,
          sql`asked."batchId" = ${batches.id}`,
        )
        .innerJoin(keys, sql`${keys.id} = asked."keyId"`)
        .where(
          and(
            isNull(keys.revokedAt),
            or(isNull(keys.expiresAt), gt(keys.expiresAt, at)),
            sql`(not ${keys.bound} or ${keySeesBatch})`,
          ),
        );
      return rows.map(({ keyId, row }) => ({ keyId, batch: batchOf(row) }));
    },
    expire: async (endedBefore, begunBefore, limit) => {
      const gone = await queryRows(
        db,
        sql`delete from batches where id in (
          select id from batches
          where finished_at < ${endedBefore.toISOString()}::timestamptz
            or (state = 'receiving' and created_at < ${begunBefore.toISOString()}::timestamptz)
          order by created_at limit ${limit}::integer
        ) returning id`,
      );
      return gone.length;
    },
  };
}

/** What row-level security says of one key, said here of many at once. */
const keySeesBatch = sql`cardinality(${batches.bounds}) > 0 and not exists (
  select from unnest(${batches.bounds}) as wanted (code) where not exists (
    select from units join key_units on key_units.unit_code = any (units.path)
    where units.code = wanted.code and key_units.key_id = ${keys.id}
  )
)`;
