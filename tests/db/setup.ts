/** Before the tests that store: one prepared embedded database, so that not every file begins from nothing. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { PGlite } from '@electric-sql/pglite';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../src/db/open.js';
import { nodeWords } from '../proof.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The data directory of a migrated database without a row, to be copied. */
    preparedDatabase: string;
  }
}

/** One secret for all, since a database remembers the one that it was first used with. */
export const testSecret = 'a secret of the tests, long enough to be one';

/** Names a prepared database that is there already. */
export const preparedVariable = 'JICHI_TEST_PREPARED';

/** Takes the templates of other databases out, of which none is made: two files of three, copied for every test. */
async function shrink(database: string): Promise<void> {
  const lite = await PGlite.create({ dataDir: database });
  await lite.exec(`UPDATE pg_database SET datistemplate = false WHERE datistemplate`);
  for (const name of ['template0', 'template1']) await lite.exec(`DROP DATABASE ${name}`);
  await lite.close();
}

export default async function setup(project: TestProject): Promise<() => void> {
  // A run within a run takes that of the one around it.
  const given = process.env[preparedVariable];
  if (given !== undefined) {
    project.provide('preparedDatabase', given);
    return () => undefined;
  }
  for (const word of nodeWords) setFlagsFromString(word);
  const folder = mkdtempSync(path.join(tmpdir(), 'jichi-prepared-'));
  const store = await openDatabase({ directory: folder, secret: testSecret, withQueue: true });
  await store.close();
  const database = path.join(folder, 'database');
  await shrink(database);
  project.provide('preparedDatabase', database);
  return () => rmSync(folder, { recursive: true, force: true });
}
