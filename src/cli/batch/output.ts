/** The directory of a batch: one process at a time, its results up to the last checkpoint. */
import { existsSync } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { lockDirectory } from '../../db/lock/directory-lock.js';
import { tell, UserError } from '../user-error.js';
import {
  assertSame,
  type BatchIdentity,
  type Checkpoint,
  checkpointName,
  readCheckpoint,
} from './checkpoint.js';
import { beginning } from './place.js';

export const resultsName = 'results.ndjson';
/** What a batch writes beside its results, finished or not. */
const written = /^(?:results\.ndjson|summary(?:-\d+)?\.xlsx|checkpoint\.json)(?:\.\d+\.part)?$/u;
const unfinished = /\.\d+\.part$/u;

/** Takes the directory. @returns what gives it back. @throws UserError when another process has it. */
export async function takeDirectory(directory: string): Promise<() => void> {
  await mkdir(directory, { recursive: true });
  try {
    const lock = await lockDirectory(directory, { tell });
    return () => lock.release();
  } catch (error) {
    const { name, message } = error as Error;
    if (name !== 'DirectoryInUse' && name !== 'DirectoryUnfit') throw error;
    throw new UserError([message]);
  }
}

/**
 * Where the batch goes on: at the checkpoint of its directory, or at the beginning.
 * @throws UserError when the directory holds anything else.
 */
export async function resumedAt(
  directory: string,
  identity: BatchIdentity,
  isRestart: boolean,
): Promise<Checkpoint> {
  await remove(directory, isRestart ? written : unfinished);
  const found = await readCheckpoint(directory);
  if (found === undefined) {
    if (existsSync(path.join(directory, resultsName)))
      throw new UserError([
        `${directory}：已有 ${resultsName}，但没有 ${checkpointName}，不能接着做。换一个 -o 目录，或用 --restart 覆盖。`,
      ]);
    return { ...identity, place: beginning, count: 0, failed: 0, bytes: 0, finished: false };
  }
  assertSame(directory, found, identity);
  await assertResults(directory, found);
  return found;
}

/** Removes files that this program wrote, and no others. */
async function remove(directory: string, names: RegExp): Promise<void> {
  for (const name of await readdir(directory))
    if (written.test(name) && names.test(name)) await rm(path.join(directory, name));
}

/** The results reach as far as the checkpoint says, and end a line there. */
async function assertResults(directory: string, { bytes }: Checkpoint): Promise<void> {
  if (bytes === 0 || (await byteAt(path.join(directory, resultsName), bytes - 1)) === 0x0a) return;
  throw new UserError([
    `${directory}：${resultsName} 已被改动，不能接着做。换一个 -o 目录，或用 --restart 覆盖。`,
  ]);
}

async function byteAt(file: string, offset: number): Promise<number | undefined> {
  if (!existsSync(file) || (await stat(file)).size <= offset) return undefined;
  const handle = await open(file);
  try {
    const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, offset);
    return buffer[0];
  } finally {
    await handle.close();
  }
}
