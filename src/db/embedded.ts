import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { PGlite, type Transaction } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
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
    const lite = await started(path.join(directory, 'database'));
    try {
      await prepare(ownerOn(lite));
      // One session for all: the queue's tables are found behind ours.
      await lite.exec(`SET search_path TO public, ${queueSchema}; SET ROLE ${serviceRole}`);
    } catch (error) {
      // An open database would keep the process alive that has just been refused.
      await lite.close();
      throw error;
    }
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

function started(dataDir: string): Promise<PGlite> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  return PGlite.create({ dataDir });
}

type Lite = Pick<PGlite, 'query' | 'exec'> & Partial<Pick<PGlite, 'transaction'>>;

function ownerOn(lite: Lite): Owner {
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
