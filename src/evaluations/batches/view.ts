/** Batches as values; moments are RFC 3339. */

import { keptWhole } from '../commands/committed.js';
import type { Refused } from '../shared/refusal.js';
import type { BatchView, ItemFigures } from './answers.js';
import type { ListedItem, StoredBatch } from './items/ports.js';
import type { BatchRequest } from './request.js';

export function batchView(batch: StoredBatch): BatchView {
  const { id, type, state, total, done, failed, createdAt, startedAt, finishedAt } = batch;
  return {
    id,
    type,
    state,
    total,
    done,
    failed,
    ...(JSON.parse(batch.request) as Omit<BatchRequest, 'type' | 'evaluations'>),
    createdAt: createdAt.toISOString(),
    ...(startedAt === null ? {} : { startedAt: startedAt.toISOString() }),
    ...(finishedAt === null ? {} : { finishedAt: finishedAt.toISOString() }),
  };
}

/** How a batch that was made or changed is kept for repetition. */
export const batchMemory = keptWhole<BatchView>(({ id }) => ({ kind: 'batch', id }));

/** What came of an item, but for its sheet, and why it failed. */
export type ItemView = ItemFigures & { readonly refused?: Refused };

/** What is said of an item in a list; an item of a cancelled batch that nobody took is cancelled. */
export function itemView(item: ListedItem, { state }: StoredBatch): ItemView {
  const { position, outcome, evaluationId, unitName, projectName, total, grade, note } = item;
  return {
    position,
    outcome: outcome === 'pending' && state === 'cancelled' ? 'cancelled' : outcome,
    ...(evaluationId === null ? {} : { evaluation: evaluationId }),
    ...(unitName == null ? {} : { unit: { name: unitName } }),
    ...(projectName == null ? {} : { project: { name: projectName } }),
    ...(total == null ? {} : { total }),
    ...(grade == null ? {} : { grade }),
    ...(outcome === 'failed' && note != null ? { refused: JSON.parse(note) as Refused } : {}),
    ...(outcome === 'done' && note != null ? (JSON.parse(note) as Partial<ItemView>) : {}),
  };
}
