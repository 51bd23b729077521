/** What is answered about the evidence that rows name. */
import { exact, plain } from '../../indicators/answers.js';
import { type Infer, type NamedSchemas, type Schema, text } from '../../indicators/schema.js';
import { pointer } from '../../scoring/findings/finding.js';
import { sha } from '../../scoring/score-sheet.js';
import { count, page } from '../shared/answers.js';

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
