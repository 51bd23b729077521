import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { PGlite, type Transaction } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { faultKind, faultOf } from '../fault.js';
import { type Driver, type Prepare, serviceRole } from './drivers.js';
import { embeddedPool } from './embedded-pool.js';
import { lockDirectory } from './lock/directory-lock.js';
import type { Owner } from './migrate.js';
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
    const lite = await prepared(place, async (opened) => {
      await prepare(ownerOn(opened));
      // One session for all: the queue's tables are found behind ours.
      await opened.exec(`SET search_path TO public, ${queueSchema}; SET ROLE ${serviceRole}`);
    });
    const close = async (): Promise<void> => {
      await lite.close();
      lock.release();
    };
    return {
      ...{ executor: drizzle(lite), openPool: () => embeddedPool(lite), close },
      answerWith: lock.answerWith,
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** How PostgreSQL numbers the type of bytes. */
const bytea = 17;

/** The library turns bytes into text and back sign by sign, which was half of the work on a large batch. */
const ofBytes = {
  parsers: { [bytea]: (text: string) => Buffer.from(text.slice('\\x'.length), 'hex') },
  serializers: { [bytea]: (bytes: Uint8Array) => `\\x${Buffer.from(bytes).toString('hex')}` },
};

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
    const lite = await prepared(unfinished, (opened) => prepare(ownerOn(opened)));
    await lite.close();
    renameSync(unfinished, place);
  } catch (error) {
    // What was written would be in the way of whoever frees space on a disk that is full.
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  }
}

/** Something without a version is no database of ours, or what is left of one: it is nobody's to remove unasked. */
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
async function prepared(place: string, first: (lite: PGlite) => Promise<unknown>): Promise<PGlite> {
  const lite = await opened(place);
  try {
    await first(lite);
    return lite;
  } catch (error) {
    // An open database would keep the process alive that has just been refused. One that is broken says so again.
    await lite.close().catch(() => undefined);
    throw error;
  }
}

async function opened(place: string): Promise<PGlite> {
  try {
    return await PGlite.create({ dataDir: place, ...ofBytes });
  } catch (error) {
    // It was not compiled to say more than that it stopped.
    if (faultKind(error) !== undefined) throw error;
    throw new DatabaseUnfit(
      `数据库 ${place} 打不开（${faultOf(error).type}）：可能没有读写它的权限，或它已损坏。请检查权限；已损坏时请从备份恢复。`,
      { cause: error },
    );
  }
}

type Lite = Pick<PGlite, 'query' | 'exec'> & Partial<Pick<PGlite, 'transaction'>>;

/** The owner's connection to an embedded database. */
export function ownerOn(lite: Lite): Owner {
  return {
    query: async <T>(text: string, parameters: readonly unknown[] = []) =>
      parameters.length > 0
        ? (await lite.query<T>(text, [...parameters])).rows
        : (((await lite.exec(text)).at(-1)?.rows ?? []) as T[]),
    script: async (text) => {
      await lite.exec(text);
    },
    transaction: async (work) => {
      if (lite.transaction === undefined) throw new Error('no transaction inside another');
      await lite.transaction((inside: Transaction) => work(ownerOn(inside)));
    },
  };
}
