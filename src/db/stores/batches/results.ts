import { sql } from 'drizzle-orm';
import type { BatchResult, BatchStore } from '../../../evaluations/batches/items/ports.js';
import { limits } from '../../../limits.js';
import { arrayText, type Executor, queryRows } from '../../executor.js';
import { records } from './sql.js';

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
  const rows = results.map((result) => {
    const { position, outcome, unitName, projectName, total, grade, note, figures } = result;
    const [sheetStart, sheetLength] = place(result.sheet);
    const [formStart, formLength] = place(result.form);
    return {
      position,
      outcome,
      unitName,
      projectName,
      total,
      grade,
      note,
      sheetStart,
      sheetLength,
      formStart,
      formLength,
      policy: figures?.policy,
      engine: figures?.engine,
      scores: figures && listInSql(figures.scores),
      deviations: figures && listInSql(figures.deviations),
    };
  });
  return { rows, bytes: Buffer.concat(pieces) };
}

/** A list in JSON as SQL writes it: that costs the database less. */
function listInSql(list: string): string {
  return `{${list.slice(1, -1)}}`;
}

/** Puts some results in the place of earlier ones. */
async function putBlock(
  db: Executor,
  id: string,
  fencingToken: number,
  results: readonly BatchResult[],
): Promise<void> {
  const positions = results.map(({ position }) => position).sort((left, right) => left - right);
  const { rows, bytes } = laidOut(results);
  // The range is said beside the list: otherwise each block walks through all results that the batch has so far.
  await db.execute(sql`delete from batch_results where batch_id = ${id}::uuid
    and position >= ${positions[0]}::integer and position <= ${positions.at(-1)}::integer
    and position = any(${arrayText(positions.map(String))}::integer[])`);
  // Bytes beside the rows: within their JSON they cost the database twice as much.
  await db.execute(sql`
    with pieces as materialized (select decode(${bytes.toString('hex')}::text, 'hex') as bytes)
    insert into batch_results
      (batch_id, position, outcome, fence, unit_name, project_name, total, grade, sheet, form, note,
        policy, engine, scores, deviations)
    select ${id}::uuid, position, outcome, ${fencingToken}::integer, "unitName", "projectName", total, grade,
      substring(bytes from "sheetStart" for "sheetLength"),
      substring(bytes from "formStart" for "formLength"), note,
      policy, engine, scores::integer[], deviations::integer[]
    from pieces, json_to_recordset(${records(rows)}) as row (position integer, outcome text,
      "unitName" text, "projectName" text, total numeric, grade text, note text,
      "sheetStart" integer, "sheetLength" integer, "formStart" integer, "formLength" integer,
      policy text, engine text, scores text, deviations text)`);
}

/** Some at a time: the text of five hundred sheets in one would keep the process from all else. */
function* blocksOf(results: readonly BatchResult[]): Generator<readonly BatchResult[]> {
  let block: BatchResult[] = [];
  let size = 0;
  for (const result of results) {
    const bytes = (result.sheet?.length ?? 0) + (result.form?.length ?? 0);
    const isFull = block.length === limits.batchBlockRows || size + bytes > limits.batchBlockBytes;
    if (block.length > 0 && isFull) {
      yield block;
      [block, size] = [[], 0];
    }
    block.push(result);
    size += bytes;
  }
  if (block.length > 0) yield block;
}

/** What became of the items. */
export function resultRows(
  db: Executor,
): Pick<BatchStore, 'hasDone' | 'putResults' | 'tally' | 'removeFailed'> {
  return {
    hasDone: async (id, position) => {
      const rows = await queryRows(
        db,
        sql`select position from batch_results
          where batch_id = ${id}::uuid and position = ${position}::integer and outcome = 'done'`,
      );
      return rows.length === 1;
    },
    putResults: async (id, fencingToken, results) => {
      for (const block of blocksOf(results)) await putBlock(db, id, fencingToken, block);
    },
    tally: async (id, first, end) => {
      const [row] = await queryRows<{ done: number; failed: number }>(
        db,
        sql`select count(*) filter (where outcome = 'done')::integer as done,
            count(*) filter (where outcome = 'failed')::integer as failed
          from batch_results where batch_id = ${id}::uuid
            and position >= ${first}::integer and position < ${end}::integer`,
      );
      return row ?? { done: 0, failed: 0 };
    },
    removeFailed: async (id) => {
      const [row] = await queryRows<{ bytes: string }>(
        db,
        sql`with gone as (
            delete from batch_results where batch_id = ${id}::uuid and outcome = 'failed'
            returning octet_length(note) as bytes
          ) select coalesce(sum(bytes), 0) as bytes from gone`,
      );
      return Number(row?.bytes);
    },
  };
}
