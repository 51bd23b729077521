/** How much evidence a table holds, and a key has uploaded. */
import { limits } from '../../limits.js';
import { sizeText } from '../../size-text.js';
import type { Caller } from '../access/caller.js';
import type { ServiceOf } from '../commands/service.js';
import { tooMuch, UseCaseRefusal } from '../shared/refusal.js';
import type { TableStores } from '../tables/ports.js';

/**
 * Makes sure that a content of so many bytes still fits, beside what earlier revisions keep.
 * @throws UseCaseRefusal `too-large` (`file-too-large`) for the table, `too-much` (`too-many-bytes`) for the key.
 */
export async function requireEvidenceRoom(
  { bounds }: ServiceOf<TableStores>,
  { attachments }: TableStores,
  { keyId }: Caller,
  id: string,
  bytes: number,
): Promise<void> {
  const { tableAttachmentBytesMax } = limits;
  const present = await attachments.bytesOf(id);
  if (present + bytes > tableAttachmentBytesMax) {
    const room = sizeText(tableAttachmentBytesMax - present);
    throw tooLarge(
      'file-too-large',
      `一张表的佐证材料合计至多 ${sizeText(tableAttachmentBytesMax)}（报送过的各版所附的也计入），还可上传 ${room}，这份有 ${sizeText(bytes)}；请压缩，或先撤下不用的。`,
    );
  }
  if ((await attachments.bytesBy(keyId)) + bytes > bounds.attachmentBytes) {
    throw tooMuch(
      'too-many-bytes',
      `一个密钥上传的佐证材料至多占 ${sizeText(bounds.attachmentBytes)}，现已放不下这一份；请撤下不用的，或请管理员调高上限（JICHI_KEY_ATTACHMENT_MIB）。`,
      limits.storedBatchRetrySeconds,
    );
  }
}

/** Makes sure that a table may name one more. @throws UseCaseRefusal `too-large` (`too-many-items`). */
export function requirePlace(count: number): void {
  const { attachmentCountMax } = limits;
  if (count < attachmentCountMax) return;
  throw tooLarge(
    'too-many-items',
    `一张表至多列出 ${attachmentCountMax} 份佐证材料；请合并成几份，或先撤下不用的。`,
  );
}

function tooLarge(code: 'file-too-large' | 'too-many-items', message: string): UseCaseRefusal {
  return new UseCaseRefusal('too-large', message, [{ code, pointer: '', message }]);
}
