/** A step of the workflow, taken with many stored tables. */
import { canonicalJson } from '../../../canonical-json.js';
import { limits } from '../../../limits.js';
import { requireActiveKey } from '../../access/caller.js';
import { notFound, refusedBy, UseCaseRefusal } from '../../shared/refusal.js';
import { type StepName, stepOn } from '../../workflow/steps.js';
import type { BatchItem, BatchResult } from '../items/ports.js';
import { failed, type Work, whileHeld } from '../items/work.js';
import { type BatchKind, requestOf } from './kind.js';

/** What all kinds have in common that take a step. */
export const ofSteps = {
  isOfTables: false,
  itemsMax: limits.batchItemsMax,
  chunkItems: 100,
  needs: 'input',
} as const satisfies Partial<BatchKind>;

/**
 * Takes a step with one table after the other: each with its result in one transaction, and none once the chunk is
 * lost. The members of the request beside its tables are the body of the step of each table.
 */
export function takingStep(name: StepName): BatchKind['work'] {
  return async (work, items): Promise<BatchResult[]> => {
    for (const item of items) {
      if (!work.isHeld()) break;
      await takeOne(work, name, item);
    }
    return [];
  };
}

async function takeOne(work: Work, name: StepName, item: BatchItem): Promise<void> {
  const { batch, chunk } = work;
  try {
    await stepWith(work, name, item);
  } catch (error) {
    if (!(error instanceof UseCaseRefusal) || error.kind === 'unavailable') throw error;
    await whileHeld(work, async ({ batches }) => {
      await batches.putResults(batch.id, chunk.fencingToken, [
        failed(item.position, refusedBy(error)),
      ]);
    });
  }
}

async function stepWith(
  work: Work,
  name: StepName,
  { position, evaluationId }: BatchItem,
): Promise<void> {
  const { service, batch, chunk, caller } = work;
  const { filter: _filter, ...body } = requestOf(batch, { filter: {} });
  await whileHeld(work, async (stores, at) => {
    // Revoking a key promises that it does nothing more, so it is asked for again with every item.
    await requireActiveKey(stores, caller, at);
    if (await stores.batches.hasDone(batch.id, position)) return;
    const record = await stores.evaluations.lock(evaluationId ?? '');
    if (record === undefined) throw notFound();
    const next = await stepOn({ service, stores, caller, record, body, at }, name);
    const { unitName, projectName, total, grade, state, revision } = next;
    const note = canonicalJson({ state, revision });
    await stores.batches.putResults(batch.id, chunk.fencingToken, [
      { position, outcome: 'done', unitName, projectName, total, grade, note },
    ]);
  });
}
