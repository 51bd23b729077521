/** What a worker makes of the items of a chunk. */
import { appendAll } from '../../lists.js';
import type { BatchItem, BatchResult } from './items/ports.js';
import type { Work } from './items/work.js';
import { batchKindOf } from './kinds/index.js';
import { sizesOf } from './kinds/kind.js';

/** The results of a chunk, made without writing anything; steps write theirs at once. */
export async function workOn(work: Work): Promise<BatchResult[]> {
  const { batch, chunk, isHeld } = work;
  const kind = batchKindOf(batch.type);
  const { blockItems } = sizesOf(kind, batch);
  const results: BatchResult[] = [];
  // The next block is read while this one is worked on.
  let ahead = readBlock(work, chunk.first, blockItems);
  for (let first = chunk.first; first < chunk.end && isHeld(); first += blockItems) {
    const items = await ahead;
    ahead = readBlock(work, first + blockItems, blockItems);
    // Prevents an unhandled rejection; awaited above, unless the chunk was lost.
    ahead.catch(() => undefined);
    appendAll(results, await kind.work(work, items));
  }
  return results;
}

async function readBlock(
  { service, batch, chunk, caller }: Work,
  first: number,
  count: number,
): Promise<BatchItem[]> {
  if (first >= chunk.end) return [];
  const end = Math.min(first + count, chunk.end);
  return service.database.transaction(caller, ({ batches }) =>
    batches.openItems(batch.id, first, end, batchKindOf(batch.type).needs),
  );
}
