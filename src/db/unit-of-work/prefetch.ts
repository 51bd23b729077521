/** What the commands of one transaction said that they will read, asked for before the first of them begins. */
import { and, ne, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { StoredKey } from '../../evaluations/access/ports.js';
import type { IdempotencyRecord } from '../../evaluations/commands/ports.js';
import { fiscalYearOfEvaluationId } from '../../evaluations/shared/identifiers.js';
import type { StoredEvaluation } from '../../evaluations/tables/ports.js';
import { wholeSheet } from '../../scoring/sheet-text.js';
import { arrayText, type Executor } from '../executor.js';
import { evaluations, idempotency, revisions } from '../schema.js';
import { lockName } from '../stores/idempotency.js';
import { holdKeys } from '../stores/keys.js';
import type { PendingCommand } from './pending-command.js';

/** All there is of what was announced; a name that was and is not here stands for nothing. */
export interface Prefetched {
  readonly keys: ReadonlyMap<string, StoredKey>;
  /** Names of the idempotency keys that are this transaction's alone. */
  readonly locked: ReadonlySet<string>;
  readonly idempotency: ReadonlyMap<string, IdempotencyRecord>;
  readonly evaluations: ReadonlyMap<string, StoredEvaluation>;
  /** The current sheets, by {@link sheetName}. */
  readonly sheets: ReadonlyMap<string, string>;
}

/** How a sheet is named here. */
export function sheetName(id: string, revision: number): string {
  return `${id} ${revision}`;
}

interface NamedCommand {
  readonly keyId: string;
  readonly idempotencyKey: string;
}

function isAnyOf(column: PgColumn, list: readonly (string | number)[]): SQL {
  return sql`${column} = any(${arrayText(list.map(String))}::text::${sql.raw(column.getSQLType())}[])`;
}

/**
 * Tells row-level security what the transaction sees, then reads and locks: a command that came before is looked for
 * behind the lock of its key, the rest in one go. Evaluations are locked in the order of their ids. A sheet that was
 * read before its evaluation was locked may be that of a revision before the current one; then it is under no name that
 * is asked for.
 * @param commands that see the same units.
 * @param patienceMs for locks of others, where that is less than always.
 */
export async function prefetch(
  db: Executor,
  commands: readonly PendingCommand[],
  patienceMs?: number,
): Promise<Prefetched> {
  const named = commands.flatMap(({ keyId, announced: { idempotencyKey } }): NamedCommand[] =>
    keyId === undefined || idempotencyKey === undefined ? [] : [{ keyId, idempotencyKey }],
  );
  const ids = commands.flatMap(({ announced }) => announced.evaluationId ?? []);
  const reads = commands.flatMap(({ announced }) => announced.reads ?? []);
  const readIds = reads.map(({ id }) => id);
  const begun = begin(db, commands, named, patienceMs);
  // What is only read needs no lock: it is asked for together with what decides what is seen.
  const readAhead = allInOrder(
    standingEvaluations(db, readIds),
    currentSheets(
      db,
      reads.flatMap(({ id, withSheet }) => (withSheet ? [id] : [])),
    ),
  );
  const [locked, [read, readSheets]] = await allInOrder(begun, readAhead);
  const [keys, records, found, sheets] = await allInOrder(
    heldKeys(db, commands),
    recordsOf(db, named),
    lockedEvaluations(db, ids),
    currentSheets(db, ids),
  );
  return {
    keys: new Map(keys.map((key) => [key.id, key])),
    locked: new Set(locked),
    idempotency: new Map(records.map((one) => [lockName(one.keyId, one.idempotencyKey), one])),
    evaluations: new Map([...read, ...found].map((one) => [one.id, one])),
    sheets: new Map(
      [...readSheets, ...sheets].map((one) => [sheetName(one.id, one.number), wholeSheet(one)]),
    ),
  };
}

/** All are over before the first failure is told, in the order in which they were sent. */
async function allInOrder<T extends readonly Promise<unknown>[]>(
  ...statements: T
): Promise<{ [Place in keyof T]: Awaited<T[Place]> }> {
  await Promise.allSettled(statements);
  return Promise.all(statements) as Promise<{ [Place in keyof T]: Awaited<T[Place]> }>;
}

/** Also locks the idempotency keys that nobody else has. @returns their names. */
async function begin(
  db: Executor,
  commands: readonly PendingCommand[],
  named: readonly NamedCommand[],
  patienceMs: number | undefined,
): Promise<readonly string[]> {
  const units = commands[0]?.units ?? [];
  const names = named.map(({ keyId, idempotencyKey }) => lockName(keyId, idempotencyKey));
  const columns = {
    units: setting('jichi.units', units === 'all' ? '*' : arrayText(units)),
    keys: setting('jichi.keys', keysOf(commands)),
    ...(patienceMs === undefined ? {} : { patience: setting('lock_timeout', String(patienceMs)) }),
    ...(names.length === 0 ? {} : { locked: namesLocked(names) }),
  };
  // The same kind of query as those that are sent right behind it: they take equally long to the connection, and keep
  // their order on it.
  const [row] = await db.select(columns).from(sql`(values (1)) as once`);
  return (row as { locked?: readonly string[] } | undefined)?.locked ?? [];
}

function namesLocked(names: readonly string[]): SQL {
  return sql`array(
    select name from unnest(${arrayText(names)}::text[]) as name
    where pg_try_advisory_xact_lock(hashtextextended(name, 0))
  )`;
}

/** It ends with the transaction. */
function setting(name: string, value: string): SQL {
  return sql`set_config(${name}, ${value}, true)`;
}

/** Whose records against repetition are seen: `*`, or the text of an array. */
function keysOf(commands: readonly PendingCommand[]): string {
  const all = commands.map(({ announced: { keys = [] } }) => keys);
  return all.includes('all') ? '*' : arrayText(all.flatMap((keys) => [...keys]));
}

/** The keys of commands that announce what they do: each holds its own first. */
async function heldKeys(
  db: Executor,
  commands: readonly PendingCommand[],
): Promise<readonly StoredKey[]> {
  const ids = commands.flatMap(({ keyId, announced: { idempotencyKey, evaluationId } }) =>
    (idempotencyKey ?? evaluationId) === undefined ? [] : (keyId ?? []),
  );
  return ids.length === 0 ? [] : holdKeys(db, [...new Set(ids)]);
}

async function recordsOf(
  db: Executor,
  named: readonly NamedCommand[],
): Promise<readonly IdempotencyRecord[]> {
  if (named.length === 0) return [];
  const keys = arrayText(named.map(({ keyId }) => keyId));
  const names = arrayText(named.map(({ idempotencyKey }) => idempotencyKey));
  const found = await db
    .select()
    .from(idempotency)
    .where(
      sql`(${idempotency.keyId}, ${idempotency.idempotencyKey})
        in (select * from unnest(${keys}::text[], ${names}::text[]))`,
    );
  return found as IdempotencyRecord[];
}

function isOneOf(ids: readonly string[]): SQL | undefined {
  const years = [...new Set(ids.map(fiscalYearOfEvaluationId))];
  return and(isAnyOf(evaluations.id, ids), isAnyOf(evaluations.fiscalYear, years));
}

async function lockedEvaluations(
  db: Executor,
  ids: readonly string[],
): Promise<readonly StoredEvaluation[]> {
  if (ids.length === 0) return [];
  const found = await standing(db, ids).orderBy(evaluations.id).for('update');
  return found as StoredEvaluation[];
}

async function standingEvaluations(
  db: Executor,
  ids: readonly string[],
): Promise<readonly StoredEvaluation[]> {
  if (ids.length === 0) return [];
  return (await standing(db, ids)) as StoredEvaluation[];
}

function standing(db: Executor, ids: readonly string[]) {
  return db
    .select()
    .from(evaluations)
    .where(and(isOneOf(ids), ne(evaluations.state, 'deleted')));
}

async function currentSheets(db: Executor, ids: readonly string[]) {
  if (ids.length === 0) return [];
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
    .where(isOneOf(ids));
}
