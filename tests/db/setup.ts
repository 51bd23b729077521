/** Before the tests that store: one prepared embedded database, so that not every file begins from nothing. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
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

export default async function setup(project: TestProject): Promise<() => void> {
  for (const word of nodeWords) setFlagsFromString(word);
  const folder = mkdtempSync(path.join(tmpdir(), 'jichi-prepared-'));
  const store = await openDatabase({ directory: folder, secret: testSecret, withQueue: true });
  await store.close();
  project.provide('preparedDatabase', path.join(folder, 'database'));
  return () => rmSync(folder, { recursive: true, force: true });
}
