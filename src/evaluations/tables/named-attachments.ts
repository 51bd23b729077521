/** The evidence that the rows of a table name, each with what the service calls it, and how it is answered. */

import { textSha256 } from '../../canonical-json.js';
import { type Defect, quoted } from '../../defect.js';
import { exact, plain } from '../../indicators/answers.js';
import type { Attachment, Evaluation } from '../../indicators/evaluation.js';
import { type Infer, type NamedSchemas, type Schema, text } from '../../indicators/schema.js';
import { pointer } from '../../scoring/findings/finding.js';
import { sha } from '../../scoring/score-sheet.js';
import { count, page } from '../shared/answers.js';
import { isObject } from './merge-patch.js';
import type { StoredEvaluation, TableStores } from './ports.js';

/** Follows from the row, the name and the content: the same in every revision that has it there. */
export const attachmentId = text('佐证材料的标识', '3f79bb7b435b05321651daefd374cdc6');

const members = {
  id: attachmentId,
  name: plain('文件名', '验收单.pdf'),
  sha256: sha,
  bytes: count('大小（字节）'),
  pointer,
};

const storedAttachment = exact('一份佐证材料', members);

/** A piece of evidence that a row names. */
export type NamedAttachment = Infer<typeof storedAttachment>;

const missing: Schema<true> = { title: '没有上传，或已撤下', type: 'boolean', enum: [true] };

const listedAttachment = exact('一份佐证材料', { ...members, missing }, ['missing']);

/** Evidence as it is listed: `missing` where only its name is known, and no content is stored. */
export type ListedAttachment = Infer<typeof listedAttachment>;

export const attachmentAnswers = {
  StoredAttachment: storedAttachment,
  ListedAttachment: listedAttachment,
  Attachments: page('佐证材料', 'ListedAttachment'),
} satisfies NamedSchemas;

/** A piece of evidence as a row names it. */
export function namedAt(row: number, { name, sha256, bytes }: Attachment): NamedAttachment {
  const pointer = `/indicators/${row}`;
  const id = textSha256(JSON.stringify([pointer, name, sha256])).slice(0, idLength);
  return { id, name, sha256, bytes, pointer };
}

const idLength = 32;

/** All that the rows name, in their order. */
export function namedIn({ indicators }: Pick<Evaluation, 'indicators'>): NamedAttachment[] {
  return indicators.flatMap(({ attachments = [] }, row) =>
    attachments.map((attachment) => namedAt(row, attachment)),
  );
}

/** The hashes of all that the rows name, each once. */
export function hashesIn(evaluation: Pick<Evaluation, 'indicators'>): string[] {
  return [...new Set(namedIn(evaluation).map(({ sha256 }) => sha256))];
}

/**
 * Uploaded evidence that a patched table would not name any more: rows may move, and take theirs along, but what was
 * uploaded is taken away by its own address alone. A client that knows nothing of evidence would lose it in silence.
 * @param after what was not checked yet.
 */
export async function droppedDefects(
  { attachments }: Pick<TableStores, 'attachments'>,
  { id }: StoredEvaluation,
  before: Evaluation,
  after: unknown,
): Promise<Defect[]> {
  const named = namedIn(before);
  if (named.length === 0) return [];
  const kept = new Set(looselyNamed(after));
  const dropped = named.filter(({ sha256 }) => !kept.has(sha256));
  const uploaded = new Set(
    await attachments.known(
      id,
      dropped.map(({ sha256 }) => sha256),
    ),
  );
  return dropped
    .filter(({ sha256 }) => uploaded.has(sha256))
    .map(({ name, pointer }) => ({
      code: 'attachment-dropped',
      pointer: '/indicators',
      message: `原来的 ${pointer} 有佐证材料${quoted(name)}，改后的各行都没有列出：请在该行的 attachments 中保留，或先用 DELETE …/attachments/{id} 撤下。`,
    }));
}

/** The hashes that a value names where a table would name them. */
function looselyNamed(value: unknown): unknown[] {
  const rows = isObject(value) && Array.isArray(value['indicators']) ? value['indicators'] : [];
  return rows.flatMap((row: unknown) => {
    const list = isObject(row) && Array.isArray(row['attachments']) ? row['attachments'] : [];
    return list.map((one: unknown) => (isObject(one) ? one['sha256'] : undefined));
  });
}
