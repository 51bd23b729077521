/** A file of any kind from its bytes to its tables: texts by their lines, all others by their blocks. */
import type { Encoding } from './decode.js';
import { documentFindings, withAdvice } from './document-findings.js';
import type { ReadOptions } from './layouts/layout.js';
import { type ReadBlocks, readBlocks, readDocument } from './read-document.js';
import type { SourcedFinding } from './recognised.js';
import { type ShownFile, shownBlocks, shownPages, shownText } from './shown-file.js';
import { type Container, containerOf } from './source/container.js';
import { sourceOfPlace } from './source/place.js';
import { SourceRefusal } from './source/refusal.js';
import { extensionOf, type SourceNote } from './source/source.js';
import { readSource } from './source/sources.js';
import { unreadableRefusal } from './source/unreadable.js';

/** A document with what kind of file it was. */
export interface FileDocument extends ReadBlocks {
  /** As the usual end of a name: `xlsx`, `txt`. */
  readonly type: string;
  /** Of a text. */
  readonly encoding?: Encoding;
  /** What is shown beside its tables, where places are asked for. */
  readonly shown?: ShownFile;
}

/**
 * Reads a file.
 * @param name of the file: what it is where bytes do not say, as among texts.
 * @param options what the user says where the file does not.
 * @throws SourceRefusal for a file that is not read.
 */
export async function readFile(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
): Promise<FileDocument> {
  if (bytes.length === 0) throw new SourceRefusal('file-damaged', emptyWords);
  const container = containerOf(bytes);
  const type = textTypeOf(name, container);
  if (type === undefined) return readBlocksOf(bytes, name, container, options);
  const document = readDocument(bytes, type === 'md' ? 'txt' : type, options);
  if (document === undefined) throw unreadableRefusal(name, { ...container, kind: 'unknown' });
  if (options.withPlaces !== true) return { type, ...document };
  return { type, ...document, shown: shownText(bytes) };
}

const emptyWords = '文件是空的（0 字节）；请核对是否没有复制或上传完整，用原来的文件再试。';

const textTypes = ['txt', 'tsv', 'csv', 'md'] as const;

/** Any text is one, but one that is called a document of another kind. */
function textTypeOf(name: string, { kind }: Container): (typeof textTypes)[number] | undefined {
  if (kind !== 'text') return undefined;
  const extension = extensionOf(name);
  if (/^(?:docx?|dotx?|xlsx?|xlsm|ods|ett?|wp[st]|pdf)$/u.test(extension)) return undefined;
  return textTypes.find((type) => type === extension) ?? 'txt';
}

async function readBlocksOf(
  bytes: Uint8Array,
  name: string,
  container: Container,
  options: ReadOptions,
): Promise<FileDocument> {
  const { blocks, type, encoding, told, onPage } = await readSource(bytes, name, container);
  const { tables, findings } = readBlocks(blocks, options);
  const document = { type, ...(encoding === undefined ? {} : { encoding }) };
  const read = { ...document, tables, findings: [...told.map(findingOf), ...findings] };
  if (options.withPlaces !== true) return read;
  return { ...read, shown: onPage === undefined ? shownBlocks(blocks) : shownPages(read, onPage) };
}

/** The whole file, where what is told has no place in it. */
const wholeFile = '#';

function findingOf({ code, message, place }: SourceNote): SourcedFinding {
  const source = place === undefined ? wholeFile : sourceOfPlace(place);
  const { severity } = documentFindings[code];
  return { code, severity, message: withAdvice(code, message), pointer: '', source };
}
