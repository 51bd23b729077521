/** `-o`: results into files, each complete or not there at all. */
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  type NumberedForm,
  printForms,
  printSummary,
  type ReportFormat,
  zipForms,
} from '../evaluations/printing/report.js';
import { limits } from '../limits.js';
import { writeFailure } from './failures.js';
import { jsonPieces } from './output.js';
import type { Output } from './output-options.js';
import { type ScoredFiles, type ScoredTable, sheetsOf } from './score-files.js';
import { UserError } from './user-error.js';

/** Writes all tables into one file, or each into a file of its own, named by its position. */
export async function writeOutput(output: Output, files: ScoredFiles): Promise<void> {
  const { path: name, format, kind } = output;
  await tellingFailures(name, async () => {
    if (kind === 'zip') return writeZip(output, files);
    if (kind === 'directory') await mkdir(name, { recursive: true });
    if (format !== 'json') return writeForms({ ...output, format }, files);
    if (kind === 'directory') return writeSheets(name, files);
    return writeWhole(name, jsonPieces(sheetsOf(files), files.isSingle));
  });
}

/** Writes the workbook with one line for each table. */
export async function writeSummary(name: string, files: ScoredFiles): Promise<void> {
  if (isMoreThan(files, limits.summaryLineCountMax)) {
    throw new UserError([`${name}：汇总表至多 ${limits.summaryLineCountMax} 张。`]);
  }
  await tellingFailures(name, async () => {
    await writeWhole(name, [await printSummary(sheetsOf(files))]);
  });
}

/** User-correctable errors of writing become a UserError. */
export async function tellingFailures<T>(name: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const failure = error instanceof UserError ? undefined : writeFailure(error);
    if (failure === undefined) throw error;
    throw new UserError([`${name}：${failure}。`]);
  }
}

async function writeSheets(directory: string, files: ScoredFiles): Promise<void> {
  let position = 0;
  for (const sheet of sheetsOf(files)) {
    position += 1;
    const name = `${String(position).padStart(6, '0')}.json`;
    await writeWhole(path.join(directory, name), jsonPieces([sheet], true));
  }
}

type FormOutput = Output & { readonly format: ReportFormat };

async function writeForms(output: FormOutput, files: ScoredFiles): Promise<void> {
  const { path: target, format, kind, parts } = output;
  if (kind === 'file' && isMoreThan(files, 1)) {
    throw new UserError([
      `${target}：一个文件只放一张表；有多张表时请给目录（以 / 结尾，加 --format ${format}）或 .zip 文件。`,
    ]);
  }
  for await (const form of printForms(files.tables(), format, parts, files.findPolicy)) {
    const name = kind === 'file' ? target : path.join(target, form.name);
    await writeWhole(name, [form.bytes]);
    for (const warning of form.warnings) warn(name, warning);
  }
}

async function writeZip({ path: name, format, parts }: Output, files: ScoredFiles): Promise<void> {
  if (isMoreThan(files, limits.zipFileCountMax)) {
    throw new UserError([`${name}：一个 .zip 文件至多 ${limits.zipFileCountMax} 张表。`]);
  }
  const forms =
    format === 'json'
      ? sheetForms(files)
      : printForms(files.tables(), format, parts, files.findPolicy);
  await writeWhole(name, zipForms(forms, warn));
}

async function* sheetForms(files: ScoredFiles): AsyncGenerator<NumberedForm> {
  let position = 0;
  for (const sheet of sheetsOf(files)) {
    position += 1;
    const bytes = new TextEncoder().encode([...jsonPieces([sheet], true)].join(''));
    yield { name: `${String(position).padStart(6, '0')}.json`, bytes, warnings: [] };
  }
}

function warn(name: string, warning: string): void {
  process.stderr.write(`jichi: ${name}：${warning}\n`);
}

function isMoreThan({ tables }: ScoredFiles, bound: number): boolean {
  let count = 0;
  for (const _table of tables() as Iterable<ScoredTable>) {
    count += 1;
    if (count > bound) return true;
  }
  return false;
}

/** A file appears under its name only when all of it is written; with `flush`, when all of it is on the disk. */
export async function writeWhole(
  name: string,
  pieces: Iterable<string | Uint8Array> | AsyncIterable<Uint8Array>,
  { flush = false }: { readonly flush?: boolean } = {},
): Promise<void> {
  const unfinished = `${name}.${process.pid}.part`;
  // A file or link that already has the temporary name is removed, and never written through.
  await rm(unfinished, { force: true });
  try {
    await pipeline(Readable.from(pieces), createWriteStream(unfinished, { flush, flags: 'wx' }));
    await rename(unfinished, name);
  } finally {
    await rm(unfinished, { force: true });
  }
}
