/** What runs in the thread of one file: bytes in, tables out. */
import { parentPort } from 'node:worker_threads';
import type { ReadOptions } from '../../documents/layouts/layout.js';
import { readFile } from '../../documents/read-file.js';
import { SourceRefusal } from '../../documents/source/refusal.js';
import type { FileReading, GivenFile } from '../../evaluations/imports/ports.js';
import { comeBehind } from './behind.js';

export interface ReadingTask {
  readonly file: GivenFile;
  readonly options: ReadOptions;
}

async function readingOf({ file: { bytes, name }, options }: ReadingTask): Promise<FileReading> {
  try {
    return { ok: true, document: await readFile(bytes, name, options) };
  } catch (error) {
    if (!(error instanceof SourceRefusal)) throw error;
    return { ok: false, code: error.code, message: error.message };
  }
}

comeBehind();

/** Keeps what libraries print about a file out of the program's own output. */
process.stdout.write = () => true;
process.stderr.write = () => true;

parentPort?.on('message', async (task: ReadingTask) => {
  parentPort?.postMessage(await readingOf(task));
});
