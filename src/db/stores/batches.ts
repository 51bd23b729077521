import { and, desc, eq, gt, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import type { UnitBounds } from '../../evaluations/access/ports.js';
import type {
  BatchItem,
  BatchResult,
  BatchStore,
  ChunkRef,
  ItemContent,
  ListedItem,
  StoredBatch,
  StoredChunk,
} from '../../evaluations/batches/ports.js';
import type { EvaluationFilter } from '../../evaluations/tables/ports.js';
import { limits } from '../../limits.js';
import { type Executor, rowsOf } from '../executor.js';
import { batchChunks, batches, batchRuns, keys } from '../schema.js';

type Row = typeof batches.$inferSelect;

function batchOf({ bounds, ...row }: Row): StoredBatch {
  return { ...(row as Omit<StoredBatch, 'bounds'>), bounds: bounds ?? 'all' };
}

function rowOf({ bounds, ...batch }: StoredBatch): Row {
  return { ...batch, bounds: columnOf(bounds) };
}

function columnOf(bounds: UnitBounds): string[] | null {
  return bounds === 'all' ? null : [...bounds];
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** Rows of values as one parameter: the same on every driver, whatever their number. */
const records = (values: readonly object[]): SQL => sql`${JSON.stringify(values)}::text::json`;

export function batchStore(db: Executor): BatchStore {
  return { ...batchRows(db), ...chunkRows(db), ...itemRows(db), ...resultRows(db) };
}

type Part<Name extends keyof BatchStore> = Pick<BatchStore, Name>;

function batchRows(
  db: Executor,
): Part<
  | 'insert'
  | 'find'
  | 'lock'
  | 'update'
  | 'addBytes'
  | 'usage'
  | 'list'
  | 'remove'
  | 'watched'
  | 'expire'
> {
  const one = (id: string) => db.select().from(batches).where(eq(batches.id, id));
  const first = (rows: readonly Row[]): StoredBatch | undefined =>
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
      const [row] = await rowsOf<{ open: string; kept: string; bytes: string }>(
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
      const gone = await rowsOf(
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

const chunkColumns = {
  batchId: batchChunks.batchId,
  number: batchChunks.number,
  first: batchChunks.first,
  end: batchChunks.end,
  state: batchChunks.state,
  fence: batchChunks.fence,
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

function chunkRows(
  db: Executor,
): Part<
  | 'cutChunks'
  | 'clock'
  | 'chunksToRing'
  | 'markRung'
  | 'lockChunk'
  | 'updateChunk'
  | 'renewLease'
  | 'cancelChunks'
  | 'reopenChunks'
  | 'countOpenChunks'
  | 'beginRun'
  | 'endRun'
> {
  return {
    cutChunks: async (id, total, size) => {
      await db.execute(sql`insert into batch_chunks
        (batch_id, number, first_position, end_position, state, fence, attempts, done, failed)
        select ${id}::uuid, number, number * ${size}::integer,
          least((number + 1) * ${size}::integer, ${total}::integer), 'waiting', 0, 0, 0, 0
        from generate_series(0, (${total}::integer - 1) / ${size}::integer) as number
        where ${total}::integer > 0`);
    },
    clock: async () => {
      const [row] = await rowsOf<{ at: string }>(
        db,
        sql`select (extract(epoch from clock_timestamp()) * 1000)::bigint as at`,
      );
      return new Date(Number(row?.at));
    },
    chunksToRing: (againMs, limit) =>
      rowsOf(
        db,
        // The place among the ranges of the same key: whoever asked for little comes before the rest of a flood.
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
    markRung: async (refs) => {
      // Whoever holds one of them is about to change it: waiting for one after another could end in a deadlock.
      await db.execute(sql`update batch_chunks set rung_at = now()
        where (batch_id, number) in (
          select chunk.batch_id, chunk.number
          from json_to_recordset(${records(refs)}) as ref ("batchId" uuid, number integer)
          join batch_chunks as chunk on chunk.batch_id = ref."batchId" and chunk.number = ref.number
          for update of chunk skip locked
        )`);
    },
    lockChunk: async (ref) =>
      (await db.select(chunkColumns).from(batchChunks).where(isChunk(ref)).for('update'))[0] as
        | StoredChunk
        | undefined,
    updateChunk: async (chunk) => {
      await db.update(batchChunks).set(chunk).where(isChunk(chunk));
    },
    renewLease: async (ref, fence, leaseMs) => {
      const isHeld = and(
        isChunk(ref),
        eq(batchChunks.fence, fence),
        eq(batchChunks.state, 'running'),
      );
      const held = await db
        .update(batchChunks)
        .set({ leaseUntil: sql`clock_timestamp() + ${leaseMs}::float8 * interval '1 ms'` })
        .where(isHeld)
        .returning({ number: batchChunks.number });
      return held.length === 1;
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
      const [row] = await rowsOf<{ count: number }>(
        db,
        sql`select count(*)::integer as count from batch_chunks
          where batch_id = ${id}::uuid and state in ('waiting', 'running')`,
      );
      return row?.count ?? 0;
    },
    beginRun: async ({ batchId, number }, fence, worker, takenAt) => {
      await db.insert(batchRuns).values({ batchId, number, fence, worker, takenAt });
    },
    endRun: async ({ batchId, number }, fence, outcome, endedAt) => {
      await db
        .update(batchRuns)
        .set({ outcome, endedAt })
        .where(
          and(
            eq(batchRuns.batchId, batchId),
            eq(batchRuns.number, number),
            eq(batchRuns.fence, fence),
            // The first end holds: a commit may have come through whose answer did not.
            isNull(batchRuns.outcome),
          ),
        );
    },
  };
}

function itemRows(db: Executor): Part<'addItems' | 'addSelected' | 'openItems'> {
  return {
    addItems: async (id, items) => {
      const rows = items.map((item) =>
        'input' in item ? { position: item.position, input: base64(item.input) } : item,
      );
      await db.execute(sql`insert into batch_items (batch_id, position, input, evaluation_id, revision)
        select ${id}::uuid, row.position, decode(row.input, 'base64'), row."evaluationId",
          case when row."evaluationId" is not null then coalesce(evaluations.revision, 0) end
        from json_to_recordset(${records(rows)}) as row (position integer, input text, "evaluationId" uuid)
        left join evaluations on evaluations.id = row."evaluationId"
          and evaluations.fiscal_year = ${yearIn(sql`row."evaluationId"`)}
          and evaluations.state <> 'deleted'`);
    },
    addSelected: async (id, filter, limit) => {
      const rows = await rowsOf(
        db,
        sql`insert into batch_items (batch_id, position, evaluation_id, revision)
          select ${id}::uuid, row_number() over (order by id) - 1, id, revision
          from (
            select id, revision from evaluations where ${chosenBy(filter)}
            order by id limit ${limit}::integer
          ) as chosen
          returning position`,
      );
      return rows.length;
    },
    openItems: async (id, first, end, part) =>
      rowsOf<BatchItem>(
        db,
        // The range is said of both sides: otherwise a plan made without statistics walks through all results of
        // the batch for every item, until a batch of a hundred thousand meets the bound of a statement.
        sql`select item.position, item.input, item.evaluation_id as "evaluationId",
            ${part === 'sheet' ? sql`revision.sheet` : inputInSheet} as stored
          from batch_items as item
          left join batch_results as result
            on result.batch_id = ${id}::uuid and result.position = item.position
            and result.position >= ${first}::integer and result.position < ${end}::integer
          left join revisions as revision
            on revision.evaluation_id = item.evaluation_id and revision.number = item.revision
            and revision.fiscal_year = ${yearIn(sql`item.evaluation_id`)}
          where item.batch_id = ${id}::uuid
            and item.position >= ${first}::integer and item.position < ${end}::integer
            and result.outcome is distinct from 'done'
          order by item.position`,
      ),
  };
}

/**
 * The input as it stands in a stored sheet. Canonical JSON has its members in order and its texts without a bare
 * quotation mark, so what stands between these two marks is all of it; to parse the sheet would take five times as long.
 */
const inputInSheet = sql.raw(
  `split_part(split_part(revision.sheet, ',"input":', 2), ',"inputSha256":"', 1)`,
);

/** The fiscal year in the id of an evaluation, which leads to its partition. */
function yearIn(id: SQL): SQL {
  return sql`('x0' || substr(${id}::text, 16, 3))::bit(16)::integer`;
}

function chosenBy({ fiscalYear, unit, kind, grade, state }: EvaluationFilter): SQL {
  const conditions = [
    sql`state <> 'deleted'`,
    ...(fiscalYear === undefined ? [] : [sql`fiscal_year = ${fiscalYear}::integer`]),
    ...(unit === undefined ? [] : [sql`unit_code = ${unit}`]),
    ...(kind === undefined ? [] : [sql`kind = ${kind}`]),
    ...(grade === undefined ? [] : [sql`grade = ${grade}`]),
    ...(state === undefined ? [] : [sql`state = ${state}`]),
  ];
  return sql.join(conditions, sql` and `);
}

/** Rows without their bytes, and all of these in one piece, where each row says which are its own. */
function laidOut(results: readonly BatchResult[]): { rows: readonly object[]; bytes: Buffer } {
  const pieces: Uint8Array[] = [];
  let next = 1; // PostgreSQL counts from one.
  const place = (piece: Uint8Array | null | undefined): readonly number[] => {
    if (piece == null) return [];
    pieces.push(piece);
    next += piece.length;
    return [next - piece.length, piece.length];
  };
  const rows = results.map(({ sheet, form, ...result }) => {
    const [sheetStart, sheetLength] = place(sheet);
    const [formStart, formLength] = place(form);
    return { ...result, sheetStart, sheetLength, formStart, formLength };
  });
  return { rows, bytes: Buffer.concat(pieces) };
}

/** Puts some results in the place of earlier ones. */
async function putBlock(
  db: Executor,
  id: string,
  fence: number,
  results: readonly BatchResult[],
): Promise<void> {
  const positions = results.map(({ position }) => position);
  const { rows, bytes } = laidOut(results);
  await db.execute(sql`delete from batch_results where batch_id = ${id}::uuid and position in (
    select value::integer from json_array_elements_text(${JSON.stringify(positions)}::text::json)
  )`);
  // Bytes beside the rows: within their JSON they cost the database twice as much.
  await db.execute(sql`
    with pieces as materialized (select decode(${bytes.toString('hex')}::text, 'hex') as bytes)
    insert into batch_results
      (batch_id, position, outcome, fence, unit_name, project_name, total, grade, sheet, form, note)
    select ${id}::uuid, position, outcome, ${fence}::integer, "unitName", "projectName", total, grade,
      substring(bytes from "sheetStart" for "sheetLength"),
      substring(bytes from "formStart" for "formLength"), note
    from pieces, json_to_recordset(${records(rows)}) as row (position integer, outcome text,
      "unitName" text, "projectName" text, total numeric, grade text, note text,
      "sheetStart" integer, "sheetLength" integer, "formStart" integer, "formLength" integer)`);
}

/** Some at a time: the text of five hundred sheets in one would keep the process from all else. */
function* blocksOf(results: readonly BatchResult[]): Generator<readonly BatchResult[]> {
  let block: BatchResult[] = [];
  let size = 0;
  for (const result of results) {
    const bytes = (result.sheet?.length ?? 0) + (result.form?.length ?? 0);
    const isFull = block.length === limits.batchBlockItems || size + bytes > limits.batchBlockBytes;
    if (block.length > 0 && isFull) {
      yield block;
      [block, size] = [[], 0];
    }
    block.push(result);
    size += bytes;
  }
  if (block.length > 0) yield block;
}

function resultRows(
  db: Executor,
): Part<
  'hasDone' | 'putResults' | 'tally' | 'removeFailed' | 'itemsIn' | 'itemsWith' | 'unsettledChunks'
> {
  return {
    hasDone: async (id, position) => {
      const rows = await rowsOf(
        db,
        sql`select position from batch_results
          where batch_id = ${id}::uuid and position = ${position}::integer and outcome = 'done'`,
      );
      return rows.length === 1;
    },
    putResults: async (id, fence, results) => {
      for (const block of blocksOf(results)) await putBlock(db, id, fence, block);
    },
    tally: async (id, first, end) => {
      const [row] = await rowsOf<{ done: number; failed: number }>(
        db,
        sql`select count(*) filter (where outcome = 'done')::integer as done,
            count(*) filter (where outcome = 'failed')::integer as failed
          from batch_results where batch_id = ${id}::uuid
            and position >= ${first}::integer and position < ${end}::integer`,
      );
      return row ?? { done: 0, failed: 0 };
    },
    removeFailed: async (id) => {
      const [row] = await rowsOf<{ bytes: string }>(
        db,
        sql`with gone as (
            delete from batch_results where batch_id = ${id}::uuid and outcome = 'failed'
            returning octet_length(note) as bytes
          ) select coalesce(sum(bytes), 0) as bytes from gone`,
      );
      return Number(row?.bytes);
    },
    ...listedItems(db),
  };
}

/**
 * Whether the key of the transaction sees what an item is about: a table that came with the batch, or a stored one
 * of its units. A unit that moved took its tables along, also out of the batches of before.
 */
const isSeen = sql`(current_setting('jichi.units', true) = '*' or item.evaluation_id is null or exists (
  select from evaluations where evaluations.id = item.evaluation_id
    and evaluations.fiscal_year = ${yearIn(sql`item.evaluation_id`)} offset 0
))`;

function listedItems(db: Executor): Part<'itemsIn' | 'itemsWith' | 'unsettledChunks'> {
  const columns = (content: ItemContent): SQL =>
    sql`item.position, item.evaluation_id as "evaluationId",
      coalesce(result.outcome, 'pending') as outcome, seen.is_seen as "isSeen", unit_name as "unitName",
      project_name as "projectName", total::text as total, grade, note,
      ${content === 'sheet' ? sql`sheet` : sql`null::bytea`} as sheet,
      ${content === 'form' ? sql`form` : sql`null::bytea`} as form`;
  return {
    itemsIn: (id, first, end, content) =>
      rowsOf<ListedItem>(
        db,
        // Each result is found by its key, whatever statistics there are: a page costs what stands on it.
        sql`select ${columns(content)}
          from batch_items as item
          left join lateral (
            select * from batch_results
            where batch_results.batch_id = ${id}::uuid and batch_results.position = item.position offset 0
          ) as result on true
          cross join lateral (select ${isSeen} as is_seen offset 0) as seen
          where item.batch_id = ${id}::uuid
            and item.position >= ${first}::integer and item.position < ${end}::integer
          order by item.position`,
      ),
    itemsWith: (id, outcome, after, limit) =>
      rowsOf<ListedItem>(
        db,
        sql`select ${columns('none')}
          from batch_results as result
          cross join lateral (
            select * from batch_items
            where batch_items.batch_id = ${id}::uuid and batch_items.position = result.position offset 0
          ) as item
          cross join lateral (select ${isSeen} as is_seen offset 0) as seen
          where result.batch_id = ${id}::uuid and result.outcome = ${outcome}
            and result.position > ${after}::integer and seen.is_seen
          order by result.position limit ${limit}::integer`,
      ),
    unsettledChunks: (id, after, limit) =>
      rowsOf(
        db,
        sql`select first_position as "first", end_position as "end" from batch_chunks
          where batch_id = ${id}::uuid and state <> 'done' and end_position > ${after}::integer + 1
          order by number limit ${limit}::integer`,
      ),
  };
}
