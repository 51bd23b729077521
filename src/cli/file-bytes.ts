/** Bytes of files and of standard input, within their bound. */
import { readFile, stat } from 'node:fs/promises';
import { limits } from '../limits.js';
import { readFailure } from './failures.js';
import { UserError } from './user-error.js';

/** @throws UserError for a file that cannot be read. */
export async function readBounded(name: string): Promise<Buffer> {
  try {
    const { size } = await stat(name);
    if (size > limits.fileBytesMax) throw tooLarge(name);
    return await readFile(name);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError([`${name}：${readFailure(error)}。`]);
  }
}

/** @throws UserError for more than a file may hold. */
export async function readStdin(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limits.fileBytesMax) throw tooLarge('标准输入');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(name: string): UserError {
  return new UserError([`${name}：超过 ${limits.fileBytesMax / 1024 / 1024} MiB 的上限。`]);
}
