/** One unit of work: read ahead, work on each command, write what they made, commit. */
import type { PgTransactionConfig } from 'drizzle-orm/pg-core';
import { allSettledOrThrow } from '../../evaluations/shared/all-settled.js';
import { limits } from '../../limits.js';
import type { Executor } from '../executor.js';
import { Chains } from './chains.js';
import { flushRows } from './flush.js';
import type { PendingCommand, ShareableCommand } from './pending-command.js';
import { prefetch } from './prefetch.js';
import { Scope } from './scope.js';
import { storesIn } from './stores.js';
import { Rows, type WriteBuffer } from './write-buffer.js';

/**
 * Runs one command in a transaction. One that only reads is answered before its transaction ends: nothing can be lost
 * with it.
 * @throws what the work throws: then nothing of it is kept.
 */
export function runAlone<T>(
  executor: Executor,
  command: PendingCommand<T>,
  config?: PgTransactionConfig,
): Promise<T> {
  const run = (db: Executor): Promise<T> => runOn(db, command);
  if (command.announced.reads === undefined) return executor.transaction(run, config);
  return new Promise((resolve, reject) => {
    const read = async (db: Executor): Promise<void> => resolve(await run(db));
    executor.transaction(read, config).catch(reject);
  });
}

async function runOn<T>(db: Executor, command: PendingCommand<T>): Promise<T> {
  const scope = new Scope(db, command, await prefetch(db, [command]), false);
  const value = await command.work(storesIn(scope));
  const { buffer } = scope;
  if (command.announced.reads !== undefined && !buffer.isEmpty) {
    throw new Error('a command that said that it only reads has written');
  }
  await flush(db, [buffer]);
  return value;
}

/**
 * Runs commands that see the same units in one transaction; each works by itself, and what fails leaves nothing.
 * @returns what became of each.
 * @throws what the database refuses of any: then nothing of any is kept.
 */
export function runTogether(
  executor: Executor,
  commands: readonly ShareableCommand[],
): Promise<PromiseSettledResult<unknown>[]> {
  return executor.transaction(async (db) => {
    // Who waits for somebody else's lock soon waits alone.
    const prefetched = await prefetch(db, commands, limits.sharedLockMs);
    const scopes = commands.map((command) => new Scope(db, command, prefetched, true));
    const outcomes = await Promise.allSettled(
      scopes.map(async (scope) => scope.command.work(storesIn(scope))),
    );
    const kept = scopes.filter((_, index) => outcomes[index]?.status === 'fulfilled');
    await flush(
      db,
      kept.map(({ buffer }) => buffer),
    );
    return outcomes;
  });
}

/** Writes what is held back: rows first, then the entries of the log, whose chains others wait for. */
async function flush(db: Executor, buffers: readonly WriteBuffer[]): Promise<void> {
  const rows = new Rows();
  for (const buffer of buffers) rows.add(buffer.take());
  const entries = buffers.flatMap((buffer) => buffer.entries);
  await allSettledOrThrow(flushRows(db, rows), new Chains(db).write(entries));
}
