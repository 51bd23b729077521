import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type {
  BatchStore,
  ChunkRef,
  StoredChunk,
} from '../../../evaluations/batches/items/ports.js';
import { limits } from '../../../limits.js';
import { type Executor, queryRows } from '../../executor.js';
import { batchChunks, batchRuns } from '../../schema.js';
import { records } from './sql.js';

/** The chunks of a batch: cut, queued, leased, ended. */
export function chunkRows(db: Executor) {
  return { ...cutRows(db), ...queueRows(db), ...leaseRows(db), ...runRows(db) };
}

const chunkColumns = {
  batchId: batchChunks.batchId,
  number: batchChunks.number,
  first: batchChunks.first,
  end: batchChunks.end,
  state: batchChunks.state,
  fencingToken: batchChunks.fencingToken,
  attempts: batchChunks.attempts,
  done: batchChunks.done,
  failed: batchChunks.failed,
  leaseUntil: batchChunks.leaseUntil,
};

/**
 * Whether a moment has passed, or is so far ahead that it was written before the clock was put back.
 * @param aheadMs how far ahead it can be otherwise.
 */
function isBeyond(moment: SQL, now: SQL, aheadMs: number): SQL {
  return sql`(${moment} < ${now} or ${moment} > now() + ${aheadMs}::float8 * interval '1 ms')`;
}

const isChunk = ({ batchId, number }: ChunkRef): SQL | undefined =>
  and(eq(batchChunks.batchId, batchId), eq(batchChunks.number, number));

function cutRows(
  db: Executor,
): Pick<BatchStore, 'cutChunks' | 'cancelChunks' | 'reopenChunks' | 'countOpenChunks'> {
  return {
    cutChunks: async (id, total, size) => {
      await db.execute(sql`insert into batch_chunks
        (batch_id, number, first_position, end_position, state, fence, attempts, done, failed)
        select ${id}::uuid, number, number * ${size}::integer,
          least((number + 1) * ${size}::integer, ${total}::integer), 'waiting', 0, 0, 0, 0
        from generate_series(0, (${total}::integer - 1) / ${size}::integer) as number
        where ${total}::integer > 0`);
    },
    cancelChunks: async (id) => {
      await db.execute(sql`update batch_chunks set state = 'cancelled', lease_until = null
        where batch_id = ${id}::uuid and state in ('waiting', 'running')`);
    },
    reopenChunks: async (id) => {
      await db.execute(sql`update batch_chunks
        set state = 'waiting', attempts = 0, failed = 0, rung_at = null, lease_until = null
        where batch_id = ${id}::uuid and exists (
          select from batch_results as result
          where result.batch_id = batch_chunks.batch_id and result.outcome = 'failed'
            and result.position >= first_position and result.position < end_position
        )`);
    },
    countOpenChunks: async (id) => {
      const [row] = await queryRows<{ count: number }>(
        db,
        sql`select count(*)::integer as count from batch_chunks
          where batch_id = ${id}::uuid and state in ('waiting', 'running')`,
      );
      return row?.count ?? 0;
    },
  };
}

function queueRows(db: Executor): Pick<BatchStore, 'clock' | 'chunksToEnqueue' | 'markEnqueued'> {
  return {
    clock: async () => {
      const [row] = await queryRows<{ at: string }>(
        db,
        sql`select (extract(epoch from clock_timestamp()) * 1000)::bigint as at`,
      );
      return new Date(Number(row?.at));
    },
    chunksToEnqueue: (againMs, limit) =>
      queryRows(
        db,
        // The place among the chunks of the same key: whoever asked for little comes before the rest of a flood.
        sql`select batch_id as "batchId", number, first_position as "first", end_position as "end",
            place::integer as place
          from (
            select chunk.*, row_number() over (
              partition by batch.created_by order by batch.created_at, batch.id, chunk.number
            ) as place
            from batch_chunks as chunk join batches as batch on batch.id = chunk.batch_id
            where chunk.state in ('waiting', 'running') and batch.state in ('queued', 'running')
          ) as open
          where (rung_at is null or ${isBeyond(sql`rung_at`, sql`now() - ${againMs}::float8 * interval '1 ms'`, againMs)})
            and (state = 'waiting' or ${isBeyond(sql`lease_until`, sql`now()`, limits.batchLeaseMs)})
          order by place, batch_id, number limit ${limit}::integer`,
      ),
    markEnqueued: async (refs) => {
      // Whoever holds one of them is about to change it: waiting for one after another could end in a deadlock.
      await db.execute(sql`update batch_chunks set rung_at = now()
        where (batch_id, number) in (
          select chunk.batch_id, chunk.number
          from json_to_recordset(${records(refs)}) as ref ("batchId" uuid, number integer)
          join batch_chunks as chunk on chunk.batch_id = ref."batchId" and chunk.number = ref.number
          for update of chunk skip locked
        )`);
    },
  };
}

function leaseRows(db: Executor): Pick<BatchStore, 'lockChunk' | 'updateChunk' | 'renewLease'> {
  return {
    lockChunk: async (ref) =>
      (await db.select(chunkColumns).from(batchChunks).where(isChunk(ref)).for('update'))[0] as
        | StoredChunk
        | undefined,
    updateChunk: async (chunk) => {
      await db.update(batchChunks).set(chunk).where(isChunk(chunk));
    },
    renewLease: async (ref, fencingToken, leaseMs) => {
      const isHeld = and(
        isChunk(ref),
        eq(batchChunks.fencingToken, fencingToken),
        eq(batchChunks.state, 'running'),
      );
      const held = await db
        .update(batchChunks)
        .set({ leaseUntil: sql`clock_timestamp() + ${leaseMs}::float8 * interval '1 ms'` })
        .where(isHeld)
        .returning({ number: batchChunks.number });
      return held.length === 1;
    },
  };
}

function runRows(db: Executor): Pick<BatchStore, 'beginRun' | 'endRun'> {
  return {
    beginRun: async ({ batchId, number }, fencingToken, worker, takenAt) => {
      await db.insert(batchRuns).values({ batchId, number, fencingToken, worker, takenAt });
    },
    endRun: async ({ batchId, number }, fencingToken, outcome, endedAt) => {
      await db
        .update(batchRuns)
        .set({ outcome, endedAt })
        .where(
          and(
            eq(batchRuns.batchId, batchId),
            eq(batchRuns.number, number),
            eq(batchRuns.fencingToken, fencingToken),
            // The first end holds: a commit may have come through whose answer did not.
            isNull(batchRuns.outcome),
          ),
        );
    },
  };
}
