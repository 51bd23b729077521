/** What must be true of batches after any fault, read from the rows themselves. */
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import postgres from 'postgres';
import { expect } from 'vitest';
import { serviceOn } from '../../src/evaluations/service.js';
import { verifyAudit } from '../../src/evaluations/verify-audit.js';
import type { Place } from '../db/backends.js';
import { type Load, type Posted, storedCount } from './load.js';

type Row = Readonly<Record<string, never>>;
type Ask = (text: string, parameters?: readonly string[]) => Promise<Row[]>;

/** Reads with the owner's rights; an embedded database only while nobody has it open. */
export async function reading<T>(place: Place, read: (ask: Ask) => Promise<T>): Promise<T> {
  const url = place.environment['DATABASE_URL'];
  if (url !== undefined && url !== '') {
    const sql = postgres(url, { max: 1, onnotice: () => undefined });
    try {
      return await read((text, parameters = []) => sql.unsafe<Row[]>(text, [...parameters]));
    } finally {
      await sql.end();
    }
  }
  const lite = await PGlite.create({ dataDir: path.join(place.directory, 'database') });
  try {
    return await read(
      async (text, parameters = []) => (await lite.query(text, [...parameters])).rows as Row[],
    );
  } finally {
    await lite.close();
  }
}

export interface Seen {
  /** Items that were accepted, each of which has its one result. */
  items: number;
  /** Runs of ranges, and those of them that came to nothing. */
  runs: number;
  lost: number;
}

/** Every accepted item has one result, the counts add up, and the history tells one story. */
export async function checkBatches(ask: Ask, batches: readonly Posted[]): Promise<Seen> {
  const seen: Seen = { items: 0, runs: 0, lost: 0 };
  for (const batch of batches) {
    await checkCounts(ask, batch);
    await checkResults(ask, batch);
    const runs = await checkRuns(ask, batch.id);
    seen.items += batch.done + batch.failed;
    seen.runs += runs.length;
    seen.lost += runs.filter(({ outcome }) => outcome !== 'settled').length;
  }
  return seen;
}

async function checkCounts(ask: Ask, { id, done, failed }: Posted): Promise<void> {
  const [batch] = await ask(
    `select state, total, done, failed, finished_at is not null as "isFinished",
      (select count(*)::integer from batch_items where batch_id = id) as items,
      (select count(*)::integer from batch_results where batch_id = id) as results,
      (select count(*)::integer from batch_results where batch_id = id and outcome = 'done') as "resultsDone",
      (select sum(done)::integer from batch_chunks where batch_id = id) as "chunksDone",
      (select sum(failed)::integer from batch_chunks where batch_id = id) as "chunksFailed",
      (select count(*)::integer from batch_chunks where batch_id = id and state <> 'done') as open
    from batches where id = $1`,
    [id],
  );
  const total = done + failed;
  expect(batch).toEqual({
    state: 'completed',
    isFinished: true,
    total,
    done,
    failed,
    items: total,
    results: total,
    resultsDone: done,
    chunksDone: done,
    chunksFailed: failed,
    open: 0,
  });
}

async function checkResults(ask: Ask, { id, type }: Posted): Promise<void> {
  // A table that came with the batch is written whole by the run that settled; a step with its own effect.
  const isLate = type === 'score' ? 'result.fence <> chunk.fence' : 'result.fence > chunk.fence';
  const wrong = await ask(
    `select result.position, result.fence, chunk.fence as last, unit_name
    from batch_results as result
    join batch_chunks as chunk on chunk.batch_id = result.batch_id
      and result.position >= first_position and result.position < end_position
    where result.batch_id = $1 and (${isLate}
      or not exists (select from batch_runs as run where run.batch_id = result.batch_id
        and run.number = chunk.number and run.fence = result.fence)
      or ($2 = 'score' and outcome = 'done' and unit_name <> '单位P' || result.position))`,
    [id, type],
  );
  expect(wrong).toEqual([]);
}

interface Run {
  readonly number: number;
  readonly fence: number;
  readonly outcome: string | null;
}

/** Fences rise by one, one run settled, and it was the last. */
async function checkRuns(ask: Ask, id: string): Promise<Run[]> {
  const runs = (await ask(
    `select run.number, run.fence, outcome, chunk.fence as last, ended_at >= taken_at as "isInOrder",
      taken_at >= lag(taken_at, 1, taken_at) over (partition by run.number order by run.fence) as "isLater"
    from batch_runs as run
    join batch_chunks as chunk on chunk.batch_id = run.batch_id and chunk.number = run.number
    where run.batch_id = $1 order by run.number, run.fence`,
    [id],
  )) as unknown as (Run & { last: number; isInOrder: boolean; isLater: boolean })[];
  for (const number of new Set(runs.map((run) => run.number))) {
    const own = runs.filter((run) => run.number === number);
    expect(own.map(({ fence }) => fence)).toEqual(own.map((_, index) => index + 1));
    expect(own.at(-1)?.last).toBe(own.length);
    expect(own.filter(({ outcome }) => outcome === 'settled')).toEqual(own.slice(-1));
    for (const run of own) {
      expect(['settled', 'abandoned', 'given-up']).toContain(run.outcome);
      expect(run).toMatchObject({ isInOrder: true, isLater: true });
    }
  }
  return runs;
}

/** Every step stands in the log once for each table that it was taken on, and the log is whole. */
export async function checkSteps(place: Place, { steps }: Load): Promise<void> {
  const wanted = {
    submit: steps.submit * (storedCount - 1),
    return: steps.return * (storedCount - 1),
  };
  await reading(place, async (ask) => {
    const twice = await ask(
      `select subject from audit_entries where action in ('submit', 'return')
      group by subject having count(*) filter (where action = 'submit') <> $1::integer
        or count(*) filter (where action = 'return') <> $2::integer`,
      [String(steps.submit), String(steps.return)],
    );
    expect(twice).toEqual([]);
    const [counted] = await ask(
      `select count(*) filter (where action = 'submit')::integer as submit,
        count(*) filter (where action = 'return')::integer as return from audit_entries`,
    );
    expect(counted).toEqual(wanted);
  });
  const store = await place.open();
  try {
    const { problems, evaluationCount } = await verifyAudit(serviceOn(store));
    expect(problems).toEqual([]);
    expect(evaluationCount).toBe(storedCount);
  } finally {
    await store.close();
  }
}
