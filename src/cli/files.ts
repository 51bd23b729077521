/** Files and standard input, within their bounds, as JSON values. */
import { statSync } from 'node:fs';
import path from 'node:path';
import type { Defect } from '../defect.js';
import type { ReadOptions } from '../documents/layouts/layout.js';
import type { ReadBlocks } from '../documents/read-document.js';
import type { SourcedFinding } from '../documents/recognised.js';
import { byElement, type Parsed, parseJsonBytes } from '../json.js';
import { limits } from '../limits.js';
import { readBounded, readStdin } from './file-bytes.js';
import { UserError } from './user-error.js';

/** One value of a file, with what is wrong with its text. */
export interface Item {
  readonly parsed: Parsed;
  /** Where it stands in the file, as the start of a JSON Pointer. */
  readonly pointer: string;
  /** What the reader of a document found in this table. */
  readonly hints?: readonly SourcedFinding[];
}

export interface GivenInput {
  readonly name: string;
  /** Whether the file holds one value, not a list: then the answer is one value too. */
  readonly isSingle: boolean;
  /** The values in order; may be asked for more than once. */
  readonly items: () => Iterable<Item>;
  /** A document; its items are the evaluations of its tables. */
  readonly document?: ReadBlocks;
}

/** What a file can be, by the end of its name. */
const types = [
  ...(['json', 'ndjson', 'txt', 'tsv', 'csv', 'md'] as const),
  ...(['html', 'htm', 'xlsx', 'xlsm', 'xls', 'ods', 'docx', 'docm', 'pdf'] as const),
] as const;
type Type = (typeof types)[number];
export const readableExtensions: readonly string[] = types.map((type) => `.${type}`);

/** The one way that leads on, by the end of the name of what is not read. */
const otherWays: Readonly<Record<string, string>> = {
  '.et': '请先在 WPS 表格中另存为 .xlsx',
  '.ett': '请先在 WPS 表格中另存为 .xlsx',
  '.xlsb': '请先在 Excel 中另存为 .xlsx',
  '.numbers': '请先在 Numbers 中导出为 .xlsx',
  '.doc': '请先在 Word 或 WPS 文字中另存为 .docx',
  '.dot': '请先在 Word 或 WPS 文字中另存为 .docx',
  '.wps': '请先在 WPS 文字中另存为 .docx',
  '.wpt': '请先在 WPS 文字中另存为 .docx',
  '.rtf': '请先在 Word 或 WPS 文字中另存为 .docx',
  '.odt': '请先在 LibreOffice 中另存为 .docx',
  '.pages': '请先在 Pages 中导出为 .docx',
  '.ofd': '请改用生成它的 .docx 或 .xlsx',
  ...everyOne(['.zip', '.rar', '.7z'], '请先解压，再逐个指定其中的文件'),
  ...everyOne(
    ['.png', '.jpg', '.jpeg', '.bmp', '.tif', '.tiff', '.gif', '.webp'],
    '图片（扫描件、截图）中的文字不能读取，请改用表格的 .xlsx 或 .docx',
  ),
};

function everyOne(extensions: readonly string[], way: string): Readonly<Record<string, string>> {
  return Object.fromEntries(extensions.map((extension) => [extension, way]));
}

/** What the command line says about files. */
interface SourceOptions {
  /** Of standard input. */
  readonly type?: unknown;
  /** What documents do not say themselves. */
  readonly read?: ReadOptions;
}

/** Reads every file before anything is done with any. */
export async function readSources(
  names: readonly string[],
  options: SourceOptions,
): Promise<GivenInput[]> {
  const sources: GivenInput[] = [];
  for (const name of checkedNames(names)) sources.push(await readGivenInput(name, options));
  return sources;
}

/** @throws UserError for no name at all, and for standard input named twice. */
export function checkedNames(names: readonly string[]): readonly string[] {
  if (names.length === 0) throw new UserError(['没有指定文件；用 --help 查看用法。']);
  if (names.filter((name) => name === '-').length > 1) {
    throw new UserError(['标准输入（-）只能读一次。']);
  }
  return names;
}

/** A file with what it is by the end of its name. */
export interface NamedFile {
  readonly type: Type;
  /** As it is called on the terminal. */
  readonly shown: string;
  /** As its reader calls it. */
  readonly name: string;
  readonly bytes: Buffer;
}

/** Reads the bytes of one file. */
export async function readNamed(name: string, stdinType: unknown): Promise<NamedFile> {
  const isStdin = name === '-';
  const type = isStdin ? typeOfStdin(stdinType) : typeOfFile(name);
  const bytes = isStdin ? await readStdin() : await readBounded(name);
  const shown = isStdin ? '标准输入' : name;
  return { type, shown, name: isStdin ? `stdin.${type}` : path.basename(name), bytes };
}

/** Reads one file. */
export async function readGivenInput(
  name: string,
  { type, read }: SourceOptions,
): Promise<GivenInput> {
  const file = await readNamed(name, type);
  if (file.type === 'json') return jsonSource(file.shown, file.bytes);
  return file.type === 'ndjson'
    ? lineSource(file.shown, file.bytes)
    : documentSource(file, read ?? {});
}

function typeOfStdin(type: unknown): Type {
  const known = types.find((candidate) => candidate === type);
  if (known !== undefined) return known;
  throw new UserError([`读标准输入时请用 --type 指明类型：${types.join('、')}。`]);
}

function typeOfFile(name: string): Type {
  const extension = path.extname(name).toLowerCase();
  const known = types.find((candidate) => `.${candidate}` === extension);
  if (known !== undefined) return known;
  const way = otherWays[extension];
  if (way !== undefined) throw new UserError([`${name}：不读取 ${extension} 文件；${way}。`]);
  const isDirectory = statSync(name, { throwIfNoEntry: false })?.isDirectory() === true;
  throw new UserError([
    isDirectory
      ? `${name}：是目录，不是文件；请写出其中的文件，如 ${path.join(name, '*.json')}。`
      : `${name}：不认识的文件类型，请用 ${readableExtensions.join('、')}。`,
  ]);
}

function jsonSource(name: string, bytes: Buffer): GivenInput {
  const parsed = parseJsonBytes(bytes);
  const { value } = parsed;
  if (!Array.isArray(value)) {
    return { name, isSingle: true, items: () => [{ parsed, pointer: '' }] };
  }
  const known = byElement(parsed);
  const items = value.map((element: unknown, index) => {
    const pointer = `/${index}`;
    const defects = known(index).map((defect) => without(pointer, defect));
    return { parsed: { value: element, defects }, pointer };
  });
  return { name, isSingle: false, items: () => items };
}

function without(pointer: string, defect: Defect): Defect {
  return { ...defect, pointer: defect.pointer.slice(pointer.length) };
}

/** A document, read in a thread of its own. */
async function documentSource(
  { shown: name, ...file }: NamedFile,
  options: ReadOptions,
): Promise<GivenInput> {
  const { fileReader } = await import('./file-reader.js');
  const reading = await fileReader().read({ name: file.name, bytes: file.bytes }, options);
  if (!reading.ok) throw new UserError([`${name}：${reading.message}`]);
  const { document } = reading;
  const items = document.tables.map(({ evaluation }, index) => ({
    parsed: { value: evaluation, defects: [] },
    pointer: `/${index}`,
  }));
  return { name, isSingle: false, items: () => items, document };
}

/** Whether a document has tables, of which none says its year. */
export function isYearless({ tables }: Pick<ReadBlocks, 'tables'>): boolean {
  return (
    tables.length > 0 && tables.every(({ evaluation }) => evaluation['fiscalYear'] === undefined)
  );
}

export function yearAsked(name: string): string {
  return `${name}：文件没有写年度，请用 --fiscal-year 指明。`;
}

const headersNeeded =
  '请确认表中有“三级指标”“指标值”“实际完成值”“分值”这样的表头，或用原来的 .xlsx、.docx 文件';

/** What is said of a document in which no table was recognised. */
export function nothingFound(
  name: string,
  { findings }: Pick<ReadBlocks, 'findings'>,
): readonly string[] {
  const told = findings.map(({ message }) => `  ${message}`);
  const has = (wanted: string): boolean => findings.some(({ code }) => code === wanted);
  const isSeen = has('table-unreadable');
  const missed = isSeen ? '有绩效表，但没有读出' : '没有找到绩效目标表或绩效自评表';
  const what = has('monitoring-unscored') ? '没有可以计分的表' : missed;
  // A table that was not read for certain says itself what to do.
  const isAdvised = findings.some(
    ({ code, message }) => code === 'table-unreadable' && message.includes('请'),
  );
  const next = has('monitoring-unscored') || isAdvised ? '' : `；${headersNeeded}`;
  return [`${name}：${what}${next}。`, ...told];
}

function lineSource(name: string, bytes: Buffer): GivenInput {
  return { name, isSingle: false, items: () => lineItems(bytes) };
}

const lineFeed = 0x0a;

/** The lines of NDJSON, parsed one at a time so that a large file is never held as values. */
function* lineItems(bytes: Buffer): Generator<Item> {
  let start = 0;
  let index = 0;
  while (start < bytes.length) {
    const found = bytes.indexOf(lineFeed, start);
    const end = found < 0 ? bytes.length : found;
    const line = bytes.subarray(start, end);
    start = end + 1;
    if (line.toString('latin1').trim() === '') continue;
    yield { parsed: readLine(line), pointer: `/${index}` };
    index += 1;
  }
}

/** What is wrong with a line beyond the bound. */
export const lineTooLong: Defect = {
  code: 'line-too-long',
  pointer: '',
  message: '一行超过 1 MiB；请拆成几行，每行一张表。',
};

/** What `score --json` prints is one array, not a line for each sheet. */
const arrayInLine: Defect = {
  code: 'type-wrong',
  pointer: '',
  message: '这一行是一个数组，.ndjson 每行只放一张表；整份文件是一个数组时，请存为 .json。',
};

function readLine(line: Buffer): Parsed {
  if (line.length > limits.lineBytesMax) return { defects: [lineTooLong] };
  const parsed = parseJsonBytes(line);
  return Array.isArray(parsed.value) ? { defects: [arrayInLine] } : parsed;
}
