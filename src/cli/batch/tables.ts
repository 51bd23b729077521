/** The tables of a batch one after the other, each with its text or with what keeps it from having one. */
import { type FileHandle, open } from 'node:fs/promises';
import path from 'node:path';
import type { Defect } from '../../defect.js';
import type { ReadOptions } from '../../documents/layouts/layout.js';
import type { ReadBlocks } from '../../documents/read-document.js';
import type { SourcedFinding } from '../../documents/recognised.js';
import { preparedTable, unscored, yearMissing } from '../../evaluations/sheets/judge-tables.js';
import { score } from '../../evaluations/sheets/score.js';
import { decodeUtf8 } from '../../json.js';
import type { Policy } from '../../policies/policy.js';
import { readFailure } from '../failures.js';
import {
  type Item,
  isYearless,
  lineTooLong,
  nothingFound,
  readGivenInput,
  yearAsked,
} from '../files.js';
import { findWith } from '../given-policy.js';
import { UserError } from '../user-error.js';
import type { InputFile } from './input.js';
import { linesFrom } from './lines.js';
import type { ResumePoint } from './place.js';

/** One table of the input. */
export type BatchTable = {
  readonly file?: string;
  /** Its place in its file, from 0. */
  readonly index: number;
  /** Where the input goes on behind it. */
  readonly next: ResumePoint;
} & TableText;

/** A table to be scored, or what keeps it from that. */
type TableText =
  | { readonly text: string; readonly hints?: readonly SourcedFinding[] | undefined }
  | { readonly defects: readonly Defect[] };

interface TableOptions {
  readonly policy: string | undefined;
  /** The policy of a file of one's own, which `policy` then names. */
  readonly own: Policy | undefined;
  readonly read: ReadOptions;
}

/** Reads on from a place; what cannot be read in a directory is one refused table with the reason. */
export async function* tablesFrom(
  files: readonly InputFile[],
  from: ResumePoint,
  options: TableOptions,
): AsyncGenerator<BatchTable> {
  for (const [number, file] of files.entries()) {
    if (number < from.file) continue;
    const start = number === from.file ? from : { file: number, index: 0, offset: 0 };
    const isLines = path.extname(file.path).toLowerCase() === '.ndjson';
    yield* isLines ? lineTables(file, start) : documentTables(file, start, options);
  }
}

async function* lineTables(source: InputFile, from: ResumePoint): AsyncGenerator<BatchTable> {
  const { name } = source;
  const file = await opened(source);
  if ('code' in file) {
    const next = { ...from, index: 1 };
    if (from.index === 0) yield { ...named(name), index: 0, next, defects: [file] };
    return;
  }
  try {
    let { index } = from;
    for await (const { bytes, end } of linesFrom(file, from.offset)) {
      if (bytes !== undefined && isBlank(bytes)) continue;
      const next = { file: from.file, index: index + 1, offset: end };
      yield { ...named(name), index, next, ...textOf(bytes) };
      index += 1;
    }
  } finally {
    await file.close();
  }
}

/**
 * A file of a directory that cannot be opened is a refused table; a single input file that cannot be opened ends the
 * command with a user error.
 */
async function opened({ path: place, name }: InputFile): Promise<FileHandle | Defect> {
  try {
    return await open(place);
  } catch (error) {
    const reason = `${readFailure(error)}。`;
    if (name === undefined) throw new UserError([`${place}：${reason}`]);
    return { code: 'file-unreadable', pointer: '', message: reason };
  }
}

function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));
}

function textOf(bytes: Buffer | undefined): { text: string } | { defects: readonly Defect[] } {
  if (bytes === undefined) return { defects: [lineTooLong] };
  const text = decodeUtf8(bytes);
  return text.ok ? { text: text.value } : { defects: text.defects };
}

async function* documentTables(
  { path: place, name }: InputFile,
  from: ResumePoint,
  { policy, own, read }: TableOptions,
): AsyncGenerator<BatchTable> {
  let index = 0;
  for (const found of await itemsOf(place, name !== undefined, { policy, own, read })) {
    const next = { file: from.file, index: index + 1, offset: 0 };
    if (index >= from.index) yield { ...named(name), index, next, ...itemText(found, policy, own) };
    index += 1;
  }
}

/** The tables of a file, or why it has none. */
async function itemsOf(
  place: string,
  isOneOfMany: boolean,
  { policy, read }: TableOptions,
): Promise<Iterable<Item | Defect>> {
  try {
    const source = await readGivenInput(place, { read });
    return source.document === undefined
      ? source.items()
      : documentItems(place, source.document, policy);
  } catch (error) {
    if (!isOneOfMany || !(error instanceof UserError)) throw error;
    const message = error.lines.map((line) => line.replace(`${place}：`, '').trim()).join('');
    return [{ code: 'file-unreadable', pointer: '', message }];
  }
}

/** The tables of a document as they are scored, with what their reader found. */
function documentItems(
  place: string,
  document: ReadBlocks,
  policy: string | undefined,
): readonly (Item | Defect)[] {
  if (document.tables.length === 0) throw new UserError(nothingFound(place, document));
  if (isYearless(document)) throw new UserError([yearAsked(place)]);
  return document.tables.map((read, index) => {
    const { table, hints } = preparedTable(read, policy);
    const { stage, evaluation } = table;
    if (stage === 'monitoring') return monitoringRefused;
    const defects = evaluation['fiscalYear'] === undefined ? [yearMissing] : [];
    return { parsed: { value: evaluation, defects }, pointer: `/${index}`, hints };
  });
}

const monitoringRefused: Defect = {
  code: 'not-yet-supported',
  pointer: '',
  message: unscored,
};

/** Defects that a text had are lost with the text, so such a table is refused here, with all others it has. */
function itemText(
  item: Item | Defect,
  policy: string | undefined,
  own: Policy | undefined,
): TableText {
  if (!('parsed' in item)) return { defects: [item] };
  const { value, defects } = item.parsed;
  if (value === undefined) return { defects };
  if (defects.length === 0) return { text: JSON.stringify(value), hints: item.hints };
  const result = score(value, { policy, defects, findPolicy: findWith(own) });
  if (result.ok) throw new Error('a table whose text is broken was scored');
  return { defects: result.defects };
}

function named(name: string | undefined): { file?: string } {
  return name === undefined ? {} : { file: name };
}
