/** What a batch reads: one file, or those of a directory in the order of their names, and by what they are known again. */
import { createHash } from 'node:crypto';
import { type FileHandle, open, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { limits } from '../../limits.js';
import { readableExtensions, unreadable } from '../files.js';
import { UserError } from '../user-error.js';

export interface InputFile {
  readonly path: string;
  /** Its name in the results; absent where the input is this one file. */
  readonly name?: string;
  readonly bytes: number;
}

export interface Input {
  readonly files: readonly InputFile[];
  /** Names in the directory that are not read. */
  readonly unread: readonly string[];
  readonly bytes: number;
  /** SHA-256 over name, size, time of change and first MiB of every file. */
  readonly identity: string;
}

const identityBytes = 1024 * 1024;

/** @throws UserError for what cannot be read. */
export async function findInput(name: string): Promise<Input> {
  try {
    const isDirectory = (await stat(name)).isDirectory();
    return await (isDirectory ? directoryInput(name) : fileInput(name));
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError([`${name}：${unreadable(error)}。`]);
  }
}

async function fileInput(name: string): Promise<Input> {
  if (!isReadable(name)) throw new UserError([`${name}：不认识的文件类型，请用 ${kinds()}。`]);
  return inputOf([{ path: name }], []);
}

async function directoryInput(directory: string): Promise<Input> {
  const entries = (await readdir(directory, { withFileTypes: true })).filter(
    (entry) => !entry.name.startsWith('.'),
  );
  const names = entries.filter((entry) => !entry.isDirectory()).map((entry) => entry.name);
  const readable = names.filter(isReadable).toSorted();
  if (readable.length === 0) throw new UserError([`${directory}：目录里没有 ${kinds()} 文件。`]);
  if (readable.length > limits.batchFileCountMax)
    throw new UserError([`${directory}：目录里超过 ${limits.batchFileCountMax} 个文件。`]);
  const unread = names.filter((name) => !isReadable(name)).toSorted();
  return inputOf(
    readable.map((name) => ({ path: path.join(directory, name), name })),
    unread,
  );
}

function isReadable(name: string): boolean {
  return readableExtensions.includes(path.extname(name).toLowerCase());
}

function kinds(): string {
  return readableExtensions.join('、');
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

/** A file that cannot be opened is told when its turn comes; one alone is the whole input. */
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
