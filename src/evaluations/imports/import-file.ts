/** A file of any kind as its tables, each with its sheet or with why it has none: one way for all who ask. */
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Defect } from '../../defect.js';
import type { ReadOptions } from '../../documents/layouts/layout.js';
import type { FileDocument } from '../../documents/read-file.js';
import type { RecognisedTable } from '../../documents/recognised.js';
import { sourceOfPlace } from '../../documents/source/place.js';
import { type RefusalKind, type Refused, refusedAs, refusedFor } from '../shared/refusal.js';
import { type JudgedTable, type JudgeOptions, judgeTable } from '../sheets/judge-tables.js';
import type { DocumentFacts, ImportedFile, ImportedTable } from './imported.js';
import { readJsonTables } from './json-tables.js';
import type { FileReader, FileReading, GivenFile } from './ports.js';

export interface ImportOptions {
  readonly read: ReadOptions;
  readonly judge: JudgeOptions;
}

/**
 * Reads and scores the tables of a file; nothing is stored.
 * @throws UseCaseRefusal `unavailable` where too many files wait to be read.
 */
export async function importFile(
  reader: FileReader,
  file: GivenFile,
  { read, judge }: ImportOptions,
): Promise<ImportedFile> {
  const facts = factsOf(file);
  const json = readJsonTables(file, judge);
  if (json !== undefined) {
    const { type, tables, defects } = json;
    const document = { ...facts, type };
    return defects === undefined
      ? { document, tables, findings: [] }
      : { document, tables: [], refused: refusedFor(defects), findings: [] };
  }
  const reading = await reader.read(file, read);
  if (!reading.ok) return { document: facts, tables: [], refused: unread(reading), findings: [] };
  const { type, encoding, findings, shown } = reading.document;
  const document = { ...facts, type, ...(encoding === undefined ? {} : { encoding }) };
  const tables = await importedTables(reading.document, judge, read.withPlaces === true);
  return { document, tables, findings, ...shown };
}

function factsOf({ name, bytes }: GivenFile): DocumentFacts {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name, type: '', sha256, bytes: bytes.length };
}

/** One table after the other, so that a long document does not keep others waiting. */
async function importedTables(
  { tables }: FileDocument,
  judge: JudgeOptions,
  withPlaces: boolean,
): Promise<readonly ImportedTable[]> {
  const imported: ImportedTable[] = [];
  for (const table of tables) {
    const told = importedTable(judgeTable(table, { ...judge, withPlaces }));
    imported.push(withPlaces ? { ...told, places: placesOf(table) } : told);
    await setImmediate();
  }
  return imported;
}

/** The place of every value, as findings name it. */
function placesOf({ places }: RecognisedTable): Readonly<Record<string, string>> {
  return Object.fromEntries([...places].map(([pointer, place]) => [pointer, sourceOfPlace(place)]));
}

function importedTable({ table, sheet, defects, findings }: JudgedTable): ImportedTable {
  const { layout, stage, title, first, last, evaluation } = table;
  return {
    layout,
    stage,
    title,
    evaluation,
    findings,
    source: { first: sourceOfPlace(first), last: sourceOfPlace(last) },
    ...(sheet === undefined ? {} : { sheet }),
    ...(defects === undefined ? {} : { refused: refusedFor(defects) }),
  };
}

type Unread = Extract<FileReading, { readonly ok: false }>;

const kinds: Readonly<Record<Unread['code'], RefusalKind>> = {
  'file-type-unsupported': 'unsupported',
  'file-encrypted': 'invalid',
  'file-damaged': 'invalid',
  'file-too-large': 'too-large',
};

function unread({ code, message }: Unread): Refused {
  const defect: Defect = { code, pointer: '', message };
  return refusedAs(kinds[code], message, [defect]);
}
