/** Batches as values; moments are RFC 3339. */
import { keptWhole } from '../commands/committed.js';
import type { Refused } from '../shared/refusal.js';
import type { BatchState, BatchType, ListedItem, StoredBatch } from './items/ports.js';
import type { BatchRequest } from './request.js';

/** A batch, with what was asked beside its tables. */
export interface BatchView extends Omit<BatchRequest, 'type' | 'evaluations'> {
  readonly id: string;
  readonly type: BatchType;
  readonly state: BatchState;
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  readonly createdAt: string;
  readonly startedAt?: string;
  readonly finishedAt?: string;
}

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

/** What came of an item, but for its sheet. */
export interface ItemView {
  readonly position: number;
  readonly outcome: ListedItem['outcome'] | 'cancelled';
  readonly evaluation?: string;
  readonly unit?: { readonly name: string };
  readonly project?: { readonly name: string };
  readonly total?: string;
  readonly grade?: string;
  /** Why it failed. */
  readonly refused?: Refused;
  /** What a stored table became. */
  readonly state?: string;
  readonly revision?: number;
}

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
