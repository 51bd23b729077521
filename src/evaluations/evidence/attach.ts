/** `POST …/attachments`: a row of a draft gets a piece of evidence. */

import type { Defect } from '../../defect.js';
import type { Attachment, Evaluation } from '../../indicators/evaluation.js';
import { limits } from '../../limits.js';
import { type Caller, requireScope } from '../access/caller.js';
import type { Committed, Memory } from '../commands/committed.js';
import { versionOf } from '../commands/condition.js';
import type { ServiceOf } from '../commands/service.js';
import { type Done, write } from '../commands/write.js';
import { plainFileName } from '../shared/file-name.js';
import { notFound, refuseDefects } from '../shared/refusal.js';
import { noSuchRow, rowAt } from '../tables/actuals.js';
import {
  currentSheet,
  lockTarget,
  requireDraft,
  revise,
  type TableCommand,
} from '../tables/change.js';
import type { NamedAttachment } from '../tables/named-attachments.js';
import { namedAt, namedIn } from '../tables/named-attachments.js';
import type { StoredEvaluation, TableStores } from '../tables/ports.js';
import { sheetOf } from '../tables/sheets.js';
import { requireEvidenceRoom, requirePlace } from './room.js';

/** A file that was sent. */
export interface SentEvidence {
  /** JSON Pointer to the row. */
  readonly pointer: string | undefined;
  /** As its owner calls it, folders and all. */
  readonly name: string | undefined;
  readonly content: Uint8Array;
  /** Of the content. */
  readonly sha256: string;
}

/** Evidence of a row of a table. */
export interface Attached {
  readonly evaluationId: string;
  readonly attachment: NamedAttachment;
  /** Whether the row names it by this command. */
  readonly isNew: boolean;
}

const memory: Memory<TableStores, Attached> = {
  keep: ({ evaluationId, ...value }) => ({
    subject: { kind: 'evaluation', id: evaluationId },
    value,
  }),
  recall: async ({ evaluations }, { subject, value }) => {
    const record = await evaluations.find(subject?.id ?? '');
    if (record === undefined) throw notFound();
    return { evaluationId: record.id, ...(value as Omit<Attached, 'evaluationId'>) };
  },
};

/**
 * Stores a file as evidence of a row, which makes the next revision name it. A row that has the same content under the
 * same name already stays as it is; a content that another row has is not stored twice.
 * @throws UseCaseRefusal `invalid`, `wrong-state`, `stale` where a condition is given, `not-found`, `forbidden`,
 *   `too-large` for the table, `too-much` for the key.
 */
export async function attach(
  service: ServiceOf<TableStores>,
  command: TableCommand & { readonly sent: SentEvidence },
): Promise<Committed<Attached>> {
  const { caller, id, ifMatch = '*', sent } = command;
  requireScope(caller, 'submit');
  const name = plainFileName(sent.name ?? '');
  const { pointer = '', content, sha256 } = sent;
  refuseDefects([...pointerDefects(sent), ...nameDefects(name), ...contentDefects(content)]);
  const attachment: Attachment = { name, sha256, bytes: content.length };
  const work = async (stores: TableStores, at: Date): Promise<Done<Attached>> => {
    const record = await lockTarget(stores, { id, ifMatch });
    requireDraft(record);
    const before = await currentSheet(stores, record);
    const row = rowAt(pointer, before.input.indicators.length);
    if (Number.isNaN(row)) refuseDefects([noSuchRow(pointer, '/pointer')]);
    const named = namedAt(row, attachment);
    const all = namedIn(before.input);
    const isNamed = all.some((one) => one.id === named.id);
    const isStored = (await stores.attachments.known(id, [sha256])).length > 0;
    const value = { evaluationId: id, attachment: named };
    if (isNamed && isStored) {
      return { value: { ...value, isNew: false }, version: versionOf(record) };
    }
    if (!isNamed) requirePlace(all.length);
    if (!isStored) await keep(service, stores, caller, record, sent, at);
    const sheet = isNamed
      ? before
      : sheetOf(service, withNamed(before.input, row, attachment), [], undefined, before);
    const told = { attachment: named, ...(isStored ? {} : { attachmentsStored: [sha256] }) };
    const change = { record, before, sheet, action: 'attach', told };
    const next = await revise(service, stores, caller, change, at);
    return { value: { ...value, isNew: true }, version: versionOf(next) };
  };
  return write(service, command, { work, memory });
}

function pointerDefects({ pointer }: SentEvidence): Defect[] {
  if (pointer !== undefined && pointer !== '') return [];
  const message = '请用 pointer 写明是哪一行的佐证材料，如 /indicators/0。';
  return [{ code: 'member-missing', pointer: '/pointer', message }];
}

function nameDefects(name: string): Defect[] {
  if (name === '') {
    const message = '请用 name 写明文件名，如 验收单.pdf；路径会被去掉。';
    return [{ code: 'file-name-malformed', pointer: '/name', message }];
  }
  if (Array.from(name).length <= limits.fileNameCharsMax) return [];
  const message = `文件名最多 ${limits.fileNameCharsMax} 个字符，请缩短。`;
  return [{ code: 'text-too-long', pointer: '/name', message }];
}

function contentDefects({ length }: Uint8Array): Defect[] {
  if (length > 0) return [];
  const message = '文件是空的，没有保存；请核对后重新上传。';
  return [{ code: 'file-empty', pointer: '', message }];
}

/** The table with one more piece of evidence behind those of the row. */
function withNamed(evaluation: Evaluation, row: number, attachment: Attachment): Evaluation {
  const indicators = evaluation.indicators.map((one, index) =>
    index === row ? { ...one, attachments: [...(one.attachments ?? []), attachment] } : one,
  );
  return { ...evaluation, indicators };
}

async function keep(
  service: ServiceOf<TableStores>,
  stores: TableStores,
  caller: Caller,
  { id, fiscalYear }: StoredEvaluation,
  { content, sha256 }: SentEvidence,
  at: Date,
): Promise<void> {
  await requireEvidenceRoom(service, stores, caller, id, content.length);
  const { attachmentPartBytes: size } = limits;
  const count = Math.ceil(content.length / size);
  const parts = Array.from({ length: count }, (_, number) =>
    content.subarray(number * size, (number + 1) * size),
  );
  const { keyId: createdBy } = caller;
  await stores.attachments.insert(
    {
      fiscalYear,
      evaluationId: id,
      sha256,
      bytes: content.length,
      isSubmitted: false,
      createdAt: at,
      createdBy,
    },
    parts,
  );
}
