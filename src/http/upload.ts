/** Files that are sent: the bytes of one, or a form with several; they are held in memory and nowhere else. */

import { createHash } from 'node:crypto';
import type { MultipartFile, MultipartValue } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { type Defect, quoted } from '../defect.js';
import type { SentEvidence } from '../evaluations/evidence/attach.js';
import type { SaidOption } from '../evaluations/imports/options.js';
import type { GivenFile } from '../evaluations/imports/ports.js';
import type { Received } from '../evaluations/imports/receive.js';
import { plainFileName } from '../evaluations/shared/file-name.js';
import { unknownParameters } from '../evaluations/shared/pages.js';
import { limits } from '../limits.js';
import { fileBoundOf, fileTooLarge } from './body.js';
import { Refusal, refusalOf } from './problem.js';

/** The bounds of a form, for its parser. */
export const formLimits = {
  fileSize: limits.importBytesMax,
  files: limits.importFileCountMax,
  fields: limits.importFieldCountMax,
  fieldSize: limits.requestBytesMax,
  fieldNameSize: limits.codeCharsMax,
  parts: limits.importFileCountMax + limits.importFieldCountMax,
  headerPairs: limits.importFieldCountMax,
} as const;

/** What a request to import sends. @throws Refusal for a form that is none, or beyond its bounds. */
export async function receivedOf(request: FastifyRequest): Promise<Received> {
  const query = saidInQuery(request);
  if (request.isMultipart()) return readForm(request, query);
  const bytes = request.body as Buffer | undefined;
  if (bytes === undefined || bytes.length === 0) throw noBody();
  const name = query.find(([said]) => said === 'name')?.[1];
  return { files: [{ name: nameOf(name, request), bytes }], said: query, isList: false };
}

function saidInQuery({ query }: FastifyRequest): readonly SaidOption[] {
  return Object.entries(query as Readonly<Record<string, string | readonly string[]>>).flatMap(
    ([name, value]) => [value].flat().map((one): SaidOption => [name, one]),
  );
}

function noBody(): Refusal {
  const message = '没有文件：请以请求体发送一个文件，或以 multipart/form-data 的 file 字段附上。';
  return new Refusal(400, message, [{ code: 'member-missing', pointer: '', message }]);
}

async function readForm(request: FastifyRequest, query: readonly SaidOption[]): Promise<Received> {
  const files: GivenFile[] = [];
  const said: SaidOption[] = [...query];
  let size = 0;
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') {
        said.push([part.fieldname, textOf(part)]);
        continue;
      }
      const bytes = await part.toBuffer();
      size += bytes.length;
      if (size > limits.importTotalBytesMax) throw allTooLarge();
      if (part.fieldname === 'file') files.push({ name: nameOf(part.filename, request), bytes });
      else said.push([part.fieldname, textOfFile(part, bytes)]);
    }
  } catch (error) {
    throw refusalOfForm(error, request);
  }
  // One file in a form is answered as one sent alone is.
  return { files, said, isList: files.length > 1 };
}

/** A field that says it is JSON was parsed already. */
function textOf({ fieldname, value, valueTruncated }: MultipartValue): string {
  if (valueTruncated) throw fieldTooLarge(fieldname);
  return typeof value === 'string' ? value : JSON.stringify(value ?? '');
}

/** A policy or words of a file may be sent as the files they are. */
function textOfFile({ fieldname }: MultipartFile, bytes: Buffer): string {
  if (bytes.length > limits.requestBytesMax) throw fieldTooLarge(fieldname);
  return bytes.toString('utf8');
}

function fieldTooLarge(name: string): Refusal {
  const message = '字段超过 1 MiB，请改短。';
  return new Refusal(413, message, [{ code: 'text-too-long', pointer: `/${name}`, message }]);
}

function allTooLarge(): Refusal {
  const message = `各文件合计超过 ${limits.importTotalBytesMax / 1024 / 1024} MiB，请分几次发送。`;
  return new Refusal(413, message, [{ code: 'file-too-large', pointer: '', message }]);
}

/** Without folders, which are no business of ours, and without what no terminal and no database holds. */
function nameOf(given: string | undefined, { headers }: FastifyRequest): string {
  const cut = Array.from(plainFileName(given ?? ''))
    .slice(-limits.fileNameCharsMax)
    .join('');
  if (cut !== '') return cut;
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const extension = extensions[type];
  return extension === undefined ? 'upload' : `upload.${extension}`;
}

const extensions: Readonly<Record<string, string>> = {
  'application/json': 'json',
  'application/x-ndjson': 'ndjson',
  'text/plain': 'txt',
  'text/csv': 'csv',
  'text/tab-separated-values': 'tsv',
  'text/markdown': 'md',
  'text/html': 'html',
  'application/vnd.ms-excel': 'xls',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/pdf': 'pdf',
};

/** What the body of an import may be said to be; others are taken as bytes too. */
export const importTypes: readonly string[] = [
  'application/octet-stream',
  ...Object.keys(extensions),
];

const formFaults: Readonly<Record<string, () => Refusal>> = {
  FST_FIELDS_LIMIT: () => tooMany('字段过多，请删去多余的。'),
  FST_PARTS_LIMIT: () => tooMany('字段和文件过多，请分几次发送。'),
  FST_PROTO_VIOLATION: () => broken('unknown-member', '字段名不能用，请核对。'),
  FST_INVALID_JSON_FIELD_ERROR: () =>
    broken('json-malformed', '写明为 application/json 的字段不是 JSON，请改正。'),
};

function refusalOfForm(error: unknown, request: FastifyRequest): unknown {
  if (error instanceof Refusal) return error;
  const { code } = error as { code?: string };
  const bound = fileBoundOf(request);
  if (code === 'FST_REQ_FILE_TOO_LARGE' && bound !== undefined) return fileTooLarge(bound);
  if (code === 'FST_FILES_LIMIT')
    return tooMany(`一次最多 ${bound?.filesMax} 个文件，请分几次发送。`);
  const known = formFaults[code ?? ''];
  return known === undefined
    ? broken('form-malformed', 'multipart/form-data 不完整或写法不对，没有读取；请重新发送。')
    : known();
}

/** The bounds of a form with one file that is evidence. */
export const evidenceFormLimits = {
  ...formLimits,
  fileSize: limits.attachmentBytesMax,
  files: 1,
  fields: 2,
  fieldSize: limits.textCharsMax,
  parts: 3,
} as const;

/**
 * A file that is sent as evidence: the bytes themselves, or a form with the one file in `file`. Row and name stand in
 * the query, or in fields of the form; a file of a form brings its name along.
 * @throws Refusal for a form that is none, or beyond its bounds.
 */
export async function evidenceOf(request: FastifyRequest): Promise<SentEvidence> {
  const query = saidInQuery(request);
  refuseUnknown(query, '查询参数');
  if (!request.isMultipart()) {
    const content = (request.body as Buffer | undefined) ?? Buffer.alloc(0);
    return evidence(query, undefined, content);
  }
  const said: SaidOption[] = [...query];
  const files: { readonly name: string; readonly content: Buffer }[] = [];
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') said.push([part.fieldname, textOf(part)]);
      else if (part.fieldname !== 'file') throw otherField(part.fieldname);
      else files.push({ name: part.filename, content: await part.toBuffer() });
    }
  } catch (error) {
    throw refusalOfForm(error, request);
  }
  refuseUnknown(said, '字段');
  const [file] = files;
  if (file === undefined) throw noBody();
  return evidence(said, file.name, file.content);
}

function evidence(
  said: readonly SaidOption[],
  fileName: string | undefined,
  content: Buffer,
): SentEvidence {
  const sayings = (name: string): string | undefined => said.find(([one]) => one === name)?.[1];
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { pointer: sayings('pointer'), name: sayings('name') ?? fileName, content, sha256 };
}

function refuseUnknown(said: readonly SaidOption[], what: string): void {
  const defects = said.flatMap(([name], index): Defect[] => {
    if (!evidenceFields.includes(name)) return unknownParameters([name], evidenceFields);
    if (said.findIndex(([one]) => one === name) === index) return [];
    const message = `同一${what}只能出现一次，请只写一个。`;
    return [{ code: 'value-unknown', pointer: `/${name}`, message }];
  });
  if (defects.length > 0) throw refusalOf(defects);
}

const evidenceFields: readonly string[] = ['pointer', 'name'];

function otherField(name: string): Refusal {
  const message = `文件请放在 file 字段，而不是${quoted(name)}。`;
  return refusalOf([{ code: 'unknown-member', pointer: '/file', message }]);
}

function tooMany(message: string): Refusal {
  return new Refusal(413, message, [{ code: 'too-many-items', pointer: '', message }]);
}

function broken(code: Defect['code'], message: string): Refusal {
  return new Refusal(400, message, [{ code, pointer: '', message }]);
}
