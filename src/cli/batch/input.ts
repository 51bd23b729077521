/**
 * What a batch reads: one file, or those of a directory in the order of their names, with a digest that tells whether
 * they have changed.
 */
import { createHash } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { type FileHandle, open, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { limits } from '../../limits.js';
import { readFailure } from '../failures.js';
import { readableExtensions } from '../files.js';
import { UserError } from '../user-error.js';

export interface InputFile {
  readonly path: string;
  /** Its name in the results; absent where the input is this one file. */
  readonly name?: string;
  readonly bytes: number;
}

export interface Input {
  readonly files: readonly InputFile[];
  /** Names in the directory that are not read; those of directories end with a slash. */
  readonly unread: readonly string[];
  readonly bytes: number;
  /** SHA-256 over name, size, time of change and first MiB of every file. */
  readonly identity: string;
}

const identityBytes = 1024 * 1024;

/** @throws UserError for what cannot be read. */
export async function findInput(name: string): Promise<Input> {
  try {
    const found = await stat(name);
    if (found.isDirectory()) return await directoryInput(name);
    if (!found.isFile() || !isReadable(name))
      throw new UserError([`${name}：不认识的文件类型，请用 ${kinds}。`]);
    return await inputOf([{ path: name }], []);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError([`${name}：${readFailure(error)}。`]);
  }
}

/** Whether a name says that its file holds tables. */
export function isReadable(name: string): boolean {
  return readableExtensions.includes(path.extname(name).toLowerCase());
}

const kinds = readableExtensions.join('、');

async function directoryInput(directory: string): Promise<Input> {
  const names: string[] = [];
  const unread: string[] = [];
  for (const entry of await readdir(directory, { withFileTypes: true })) {
    const { name } = entry;
    if (name.startsWith('.')) continue;
    if (isReadable(name) && (await isFile(directory, entry))) names.push(name);
    else unread.push(entry.isDirectory() ? `${name}/` : name);
  }
  if (names.length === 0) throw new UserError([`${directory}：目录里没有 ${kinds} 文件。`]);
  if (names.length > limits.batchFileCountMax)
    throw new UserError([`${directory}：目录里超过 ${limits.batchFileCountMax} 个文件。`]);
  const files = names.toSorted().map((name) => ({ path: path.join(directory, name), name }));
  return inputOf(files, unread.toSorted());
}

/** A file, or a link to one: reading a pipe would wait for whoever writes into it. */
async function isFile(directory: string, entry: Dirent): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile();
  const target = await stat(path.join(directory, entry.name)).catch(() => undefined);
  return target?.isFile() === true;
}

async function inputOf(
  found: readonly Omit<InputFile, 'bytes'>[],
  unread: readonly string[],
): Promise<Input> {
  const hash = createHash('sha256');
  const files: InputFile[] = [];
  let bytes = 0;
  for (const file of found) {
    const size = await addIdentity(file, hash);
    bytes += size;
    files.push({ ...file, bytes: size });
  }
  return { files, unread, bytes, identity: hash.digest('hex') };
}

/**
 * A file of a directory that cannot be opened is reported when it is read; a single one is the whole input, and
 * reported now.
 */
async function addIdentity(
  { path: place, name }: Omit<InputFile, 'bytes'>,
  hash: ReturnType<typeof createHash>,
): Promise<number> {
  const { size, mtimeMs } = await stat(place);
  hash.update(JSON.stringify([name ?? '', size, mtimeMs]));
  let file: FileHandle | undefined;
  try {
    file = await open(place);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(size, identityBytes)));
    hash.update(buffer.subarray(0, bytesRead));
  } catch (error) {
    if (name === undefined) throw error;
  } finally {
    await file?.close();
  }
  return size;
}
