/** What the batches of one key may take: how many are open, how many are kept, and their bytes. */
import { limits } from '../../limits.js';
import { sizeText } from '../../size-text.js';
import type { CallerBounds } from '../access/caller-bounds.js';
import type { ServiceOf } from '../commands/service.js';
import { tooMuch } from '../shared/refusal.js';
import type { BatchResult, BatchStore, BatchStores, StoredBatch } from './items/ports.js';
import { batchKindOf } from './kinds/index.js';

/**
 * Makes sure that a key may have another batch. A batch of steps stores next to nothing, and whoever has filled the
 * room can still submit, return and review.
 * @param bytes that come with it.
 * @throws UseCaseRefusal `too-much`: `too-many-batches`, `too-many-bytes`.
 */
export async function requireRoom(
  { bounds }: ServiceOf<BatchStores>,
  batches: BatchStore,
  { createdBy, type }: StoredBatch,
  bytes: number,
): Promise<void> {
  const usage = await batches.usage(createdBy);
  if (usage.open >= bounds.openBatches) {
    throw tooMuch(
      'too-many-batches',
      `一个密钥至多有 ${bounds.openBatches} 个未结束的批次，请等已有的批次结束，或取消一些。`,
      limits.openBatchRetrySeconds,
    );
  }
  if (usage.kept >= bounds.batches) {
    throw tooMuch(
      'too-many-batches',
      `一个密钥至多保存 ${bounds.batches} 个批次，批次结束 ${limits.batchDays} 天后删除；请把更多的表放进一个批次，或过些时候再提交。`,
      limits.storedBatchRetrySeconds,
    );
  }
  if (batchKindOf(type).isOfTables && usage.bytes + bytes > bounds.batchBytes) throw full(bounds);
}

/**
 * Makes sure that an upload still fits, whose bytes are counted as they come.
 * @throws UseCaseRefusal `too-much`: `too-many-bytes`.
 */
export async function requireFit(
  { bounds }: ServiceOf<BatchStores>,
  batches: BatchStore,
  { createdBy }: StoredBatch,
): Promise<void> {
  if ((await batches.usage(createdBy)).bytes > bounds.batchBytes) throw full(bounds);
}

/** Whether the key of a batch has no room for so many bytes more. */
export async function isFull(
  { bounds }: ServiceOf<BatchStores>,
  batches: BatchStore,
  { createdBy, type }: StoredBatch,
  bytes = 0,
): Promise<boolean> {
  if (!batchKindOf(type).isOfTables) return false;
  return (await batches.usage(createdBy)).bytes + bytes > bounds.batchBytes;
}

function full(bounds: CallerBounds): ReturnType<typeof tooMuch> {
  return tooMuch('too-many-bytes', fullText(bounds), limits.storedBatchRetrySeconds);
}

/** That a key's batches take all that they may, and what to do. */
export function fullText({ batchBytes }: CallerBounds): string {
  return `一个密钥的批次连同结果至多占 ${sizeText(batchBytes)}，现已占满；批次结束 ${limits.batchDays} 天后删除，请过些时候再提交，或请管理员调高上限。`;
}

/** What results take of the database beside their rows. */
export function bytesOf(results: readonly BatchResult[]): number {
  return results.reduce((sum, result) => sum + bytesOfOne(result), 0);
}

function bytesOfOne({ sheet, form, note, figures }: BatchResult): number {
  const texts = Buffer.byteLength(note ?? '') + (sheet?.length ?? 0) + (form?.length ?? 0);
  // As integers, of four bytes each, they take what their digits take.
  return texts + (figures?.scores.length ?? 0) + (figures?.deviations.length ?? 0);
}
