/** `-o`: results into files, each complete or not there at all. */
import { createWriteStream, statSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { jsonPieces } from './output.js';
import { type ScoredFiles, sheetsOf } from './score-files.js';
import { UserError } from './user-error.js';

export interface Output {
  readonly path: string;
  readonly isDirectory: boolean;
}

const laterForms = ['.xlsx', '.docx', '.pdf', '.html'];

/** Where to write, decided before any work is done. */
export function checkedOutput(value: unknown): Output | undefined {
  if (typeof value !== 'string') return undefined;
  const isDirectory = value.endsWith('/') || isExistingDirectory(value);
  const extension = path.extname(value).toLowerCase();
  if (isDirectory || extension === '.json') return { path: value, isDirectory };
  if (laterForms.includes(extension)) {
    throw new UserError([`本版本尚不能写 ${extension} 表格，请用 -o 文件.json。`]);
  }
  throw new UserError([`${value}：不认识的输出类型，请用 .json 文件或目录（以 / 结尾）。`]);
}

function isExistingDirectory(name: string): boolean {
  return statSync(name, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Writes all sheets into one file, or each into a file of its own, named by its position. */
export async function writeOutput(output: Output, files: ScoredFiles): Promise<void> {
  try {
    if (!output.isDirectory) {
      await writeWhole(output.path, jsonPieces(sheetsOf(files), files.isSingle));
      return;
    }
    await mkdir(output.path, { recursive: true });
    let position = 0;
    for (const sheet of sheetsOf(files)) {
      position += 1;
      const name = `${String(position).padStart(6, '0')}.json`;
      await writeWhole(path.join(output.path, name), jsonPieces([sheet], true));
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UserError([`${output.path}：无法写入（${code}）。`]);
  }
}

/** A file appears under its name only when all of it is written. */
async function writeWhole(name: string, pieces: Iterable<string>): Promise<void> {
  const unfinished = `${name}.${process.pid}.part`;
  try {
    await pipeline(Readable.from(pieces), createWriteStream(unfinished));
    await rename(unfinished, name);
  } finally {
    await rm(unfinished, { force: true });
  }
}
