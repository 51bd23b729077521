/** Before the tests that store: one prepared embedded database, so that not every file begins from nothing. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../src/db/open.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** A file with the data directory of a migrated database without a row. */
    preparedDatabase: string;
  }
}

/** One secret for all, since a database remembers the one that it was first used with. */
export const testSecret = 'a secret of the tests, long enough to be one';

export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'jichi-prepared-'));
  const store = await openDatabase({ directory: folder, secret: testSecret, withQueue: true });
  await store.close();
  const lite = await PGlite.create({ dataDir: path.join(folder, 'database') });
  const dump = await lite.dumpDataDir('none');
  await lite.close();
  const file = path.join(folder, 'prepared.tar');
  writeFileSync(file, new Uint8Array(await dump.arrayBuffer()));
  project.provide('preparedDatabase', file);
  return () => rmSync(folder, { recursive: true, force: true });
}
