/** What the writes of one transaction read, asked for all of them before the first begins. */
import { and, ne, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { StoredKey } from '../../evaluations/access/ports.js';
import type { IdempotencyRecord } from '../../evaluations/commands/ports.js';
import { fiscalYearOfEvaluationId } from '../../evaluations/shared/identifiers.js';
import type { SharedWrite } from '../../evaluations/stores.js';
import type { StoredEvaluation } from '../../evaluations/tables/ports.js';
import { wholeSheet } from '../../evaluations/tables/sheets.js';
import { limits } from '../../limits.js';
import { arrayText, type Executor, queryRows } from '../executor.js';
import { evaluations, idempotency, revisions } from '../schema.js';
import { lockName } from '../stores/idempotency.js';
import { holdKeys } from '../stores/keys.js';

export interface Prefetched {
  readonly keys: ReadonlyMap<string, StoredKey>;
  /** Names of the idempotency keys that are this transaction's alone. */
  readonly locked: ReadonlySet<string>;
  readonly idempotency: ReadonlyMap<string, IdempotencyRecord>;
  readonly evaluations: ReadonlyMap<string, StoredEvaluation>;
  /** The sheets that stand, by {@link sheetName}. */
  readonly sheets: ReadonlyMap<string, string>;
}

/** How a sheet is named here. */
export function sheetName(id: string, revision: number): string {
  return `${id} ${revision}`;
}

function isAnyOf(column: PgColumn, list: readonly (string | number)[]): SQL {
  return sql`${column} = any(${arrayText(list.map(String))}::text::${sql.raw(column.getSQLType())}[])`;
}

/**
 * Reads and locks: a command that came before is looked for behind the lock of its key, the rest in one go. Evaluations are locked in
 * the order of their ids. A sheet that was read before its evaluation was locked may be that of a revision before
 * the standing one; then it is under no name that is asked for.
 */
export async function prefetch(
  db: Executor,
  writes: readonly SharedWrite<unknown>[],
): Promise<Prefetched> {
  const ids = writes.map(({ evaluationId }) => evaluationId);
  const years = [...new Set(ids.map(fiscalYearOfEvaluationId))];
  const named = writes.filter(({ idempotencyKey }) => idempotencyKey !== undefined);
  const locks = await begin(db, writes);
  const [keys, commands, records, sheets] = await all(
    holdKeys(db, [...new Set(writes.map(({ keyId }) => keyId))]),
    commandsOf(db, named),
    db
      .select()
      .from(evaluations)
      .where(
        and(
          isAnyOf(evaluations.id, ids),
          isAnyOf(evaluations.fiscalYear, years),
          ne(evaluations.state, 'deleted'),
        ),
      )
      .orderBy(evaluations.id)
      .for('update')
      .execute(),
    standingSheets(db, ids, years),
  );
  return {
    keys: new Map(keys.map((key) => [key.id, key])),
    locked: new Set(locks),
    idempotency: new Map(commands.map((one) => [lockName(one.keyId, one.idempotencyKey), one])),
    evaluations: new Map(records.map((one) => [one.id, one as StoredEvaluation])),
    sheets: new Map(sheets.map((one) => [sheetName(one.id, one.number), wholeSheet(one)])),
  };
}

/** All are over before the first failure is told, in the order in which they were sent. */
async function all<T extends readonly Promise<unknown>[]>(
  ...statements: T
): Promise<{ [Place in keyof T]: Awaited<T[Place]> }> {
  await Promise.allSettled(statements);
  return Promise.all(statements) as Promise<{ [Place in keyof T]: Awaited<T[Place]> }>;
}

/**
 * Tells row-level security what this transaction sees, and locks the idempotency keys that nobody else has.
 * @returns their names.
 */
async function begin(
  db: Executor,
  writes: readonly SharedWrite<unknown>[],
): Promise<readonly string[]> {
  const units = writes[0]?.units ?? [];
  const bounds = units === 'all' ? '*' : arrayText(units);
  const keys = arrayText(writes.map(({ keyId }) => keyId));
  const names = writes.flatMap(({ keyId, idempotencyKey }) =>
    idempotencyKey === undefined ? [] : [lockName(keyId, idempotencyKey)],
  );
  // Who waits for somebody else's lock soon waits alone.
  const [row] = await queryRows<{ locked: string[] }>(
    db,
    sql`select set_config('jichi.units', ${bounds}, true), set_config('jichi.keys', ${keys}, true),
      set_config('lock_timeout', ${String(limits.sharedLockMs)}, true),
      array(
        select name from unnest(${arrayText(names)}::text[]) as name
        where pg_try_advisory_xact_lock(hashtextextended(name, 0))
      ) as locked`,
  );
  return row?.locked ?? [];
}

async function commandsOf(
  db: Executor,
  named: readonly SharedWrite<unknown>[],
): Promise<readonly IdempotencyRecord[]> {
  if (named.length === 0) return [];
  const keys = arrayText(named.map(({ keyId }) => keyId));
  const names = arrayText(named.map(({ idempotencyKey = '' }) => idempotencyKey));
  const found = await db
    .select()
    .from(idempotency)
    .where(
      sql`(${idempotency.keyId}, ${idempotency.idempotencyKey})
        in (select * from unnest(${keys}::text[], ${names}::text[]))`,
    );
  return found as IdempotencyRecord[];
}

function standingSheets(db: Executor, ids: readonly string[], years: readonly number[]) {
  return db
    .select({
      id: revisions.evaluationId,
      number: revisions.number,
      sheet: revisions.sheet,
      input: revisions.input,
    })
    .from(revisions)
    .innerJoin(
      evaluations,
      sql`${evaluations.id} = ${revisions.evaluationId}
        and ${evaluations.fiscalYear} = ${revisions.fiscalYear}
        and ${evaluations.revision} = ${revisions.number}`,
    )
    .where(and(isAnyOf(evaluations.id, ids), isAnyOf(evaluations.fiscalYear, years)))
    .execute();
}
