/** Batches as they are answered. */
import { canonicalJson } from '../../canonical-json.js';
import type { ListedItem, StoredBatch } from './ports.js';

export function batchView(batch: StoredBatch): Readonly<Record<string, unknown>> {
  const { id, type, state, total, done, failed, createdAt, startedAt, finishedAt } = batch;
  return {
    ...{ id, type, state, total, done, failed },
    ...(JSON.parse(batch.request) as object),
    createdAt: createdAt.toISOString(),
    ...(startedAt === null ? {} : { startedAt: startedAt.toISOString() }),
    ...(finishedAt === null ? {} : { finishedAt: finishedAt.toISOString() }),
  };
}

export function batchText(batch: StoredBatch): string {
  return canonicalJson(batchView(batch));
}

/** What is said of an item in a list; an item of a cancelled batch that nobody took is cancelled. */
export function itemView(
  item: ListedItem,
  { state }: StoredBatch,
): Readonly<Record<string, unknown>> {
  const { position, outcome, evaluationId, unitName, projectName, total, grade, note } = item;
  return {
    position,
    outcome: outcome === 'pending' && state === 'cancelled' ? 'cancelled' : outcome,
    ...(evaluationId === null ? {} : { evaluation: evaluationId }),
    ...(unitName == null ? {} : { unit: { name: unitName } }),
    ...(projectName == null ? {} : { project: { name: projectName } }),
    ...(total == null ? {} : { total }),
    ...(grade == null ? {} : { grade }),
    ...(outcome === 'failed' && note != null ? { problem: JSON.parse(note) } : {}),
    ...(outcome === 'done' && note != null ? (JSON.parse(note) as object) : {}),
  };
}
