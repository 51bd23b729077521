import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { drizzle } from 'drizzle-orm/pglite';
import { faultKind, faultOf } from '../fault.js';
import { type Driver, type Prepare, serviceRole } from './drivers.js';
import { asLibrary, openSession, type Session } from './embedded/session.js';
import { embeddedPool } from './embedded-pool.js';
import { lockDirectory } from './lock/directory-lock.js';
import type { AdminConnection } from './migrate.js';
import { queueSchema } from './queue-pool.js';

/**
 * The embedded database below a data directory. It writes through the operating system and never calls
 * fsync: a killed process loses nothing that was answered, a power failure may.
 */
export async function openEmbedded(
  directory: string,
  prepare: Prepare,
  tell?: (message: string) => void,
): Promise<Driver> {
  const lock = await lockDirectory(directory, { tell });
  try {
    const place = path.join(directory, 'database');
    if (!existsSync(path.join(place, 'PG_VERSION'))) await build(place, prepare);
    const session = await prepared(place, async (opened) => {
      const owner = opened.of('owner');
      await prepare(ownerOn(owner));
      // One session for all: the queue's tables are found behind ours.
      await owner.exec(`SET search_path TO public, ${queueSchema}; SET ROLE ${serviceRole}`);
    });
    const close = async (): Promise<void> => {
      await session.close();
      lock.release();
    };
    return {
      isAlone: true,
      openPool: () => embeddedPool(session),
      close,
      executorOf: (who) => drizzle({ client: asLibrary(session.of(who)) }),
      answerWith: lock.answerWith,
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** A database that cannot be opened; the message is for a person. */
class DatabaseUnfit extends Error {
  override readonly name = 'DatabaseUnfit';
}

/**
 * Builds a new database aside and gives it its name when it is whole, so that a start that is killed, or finds the
 * disk full, leaves nothing half done: the next one begins again.
 */
async function build(place: string, prepare: Prepare): Promise<void> {
  removeEmpty(place);
  const unfinished = `${place}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  try {
    const session = await prepared(unfinished, (opened) => prepare(ownerOn(opened.of('owner'))));
    await session.close();
    renameSync(unfinished, place);
  } catch (error) {
    // Removes the unfinished database, which would keep space on a disk that is full.
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  }
}

/**
 * A folder without a version file is no database of this program, or a damaged one: it is not removed without being
 * asked.
 */
function removeEmpty(place: string): void {
  try {
    rmdirSync(place);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return;
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST' && code !== 'ENOTDIR') throw error;
    throw new DatabaseUnfit(
      `${place} 中没有 PG_VERSION，不是完整的数据库：如果保存过内容，请从备份恢复；如果是中断的首次启动留下的，请移走它再启动。没有改动其中的内容。`,
    );
  }
}

/** Opens a database and does with it what must be done first; what fails leaves it closed. */
async function prepared(
  place: string,
  first: (session: Session) => Promise<unknown>,
): Promise<Session> {
  const session = await opened(place);
  try {
    await first(session);
    return session;
  } catch (error) {
    // An open database would keep the refused process alive. Closing a broken one fails again, which tells nothing new.
    await session.close().catch(() => undefined);
    throw error;
  }
}

async function opened(place: string): Promise<Session> {
  try {
    return await openSession(place);
  } catch (error) {
    // The library was compiled to report nothing but that it stopped.
    if (faultKind(error) !== undefined) throw error;
    throw new DatabaseUnfit(
      `数据库 ${place} 打不开（${faultOf(error).type}）：可能没有读写它的权限，或它已损坏。请检查权限；已损坏时请从备份恢复。`,
      { cause: error },
    );
  }
}

/** The library itself will do as well. */
interface OwnersSession {
  query<T>(text: string, parameters?: unknown[]): Promise<{ rows: T[] }>;
  exec(script: string): Promise<{ rows: unknown[] }[]>;
  transaction?(work: (inside: OwnersSession) => Promise<void>): Promise<void>;
}

/** The owner's connection to an embedded database. */
export function ownerOn(session: OwnersSession): AdminConnection {
  return {
    query: async <T>(text: string, parameters: readonly unknown[] = []) =>
      parameters.length > 0
        ? (await session.query<T>(text, [...parameters])).rows
        : (((await session.exec(text)).at(-1)?.rows ?? []) as T[]),
    script: async (text) => {
      await session.exec(text);
    },
    transaction: async (work) => {
      if (session.transaction === undefined) throw new Error('no transaction inside another');
      await session.transaction((inside) => work(ownerOn(inside)));
    },
  };
}
