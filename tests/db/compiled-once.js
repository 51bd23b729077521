/**
 * Loaded into the processes of tests that open embedded databases (vitest.config.ts): while its WebAssembly is kept here,
 * no thread that opens one compiles it again.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { isMainThread } from 'node:worker_threads';

const folder = path.dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite'));

export const compiled = isMainThread
  ? await WebAssembly.compile(readFileSync(path.join(folder, 'pglite.wasm')))
  : undefined;
