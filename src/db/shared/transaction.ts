/** One transaction for several writes: read for all, work on each, keep what they made in one go. */
import type { SharedWrite, Stores } from '../../evaluations/stores.js';
import type { Executor } from '../executor.js';
import { prefetch } from './prefetch.js';
import { storesFor } from './stores.js';
import { WriteBuffer } from './write-buffer.js';
import { SharedTransactionAborted } from './writes.js';

/**
 * Runs writes that see the same units in one transaction.
 * @returns what became of each; a refusal undoes nothing of the others, since it came before anything was kept.
 * @throws what spoilt the transaction: then nothing of any is kept.
 */
export function runTogether(
  executor: Executor,
  writes: readonly SharedWrite<unknown>[],
): Promise<PromiseSettledResult<unknown>[]> {
  return executor.transaction(async (inside) => {
    const ahead = await prefetch(inside, writes);
    const kept = new WriteBuffer(inside);
    const outcomes = await Promise.allSettled(
      writes.map((write) =>
        workOn(write, (touch) => storesFor(inside, write, ahead, kept, touch), kept),
      ),
    );
    await kept.write();
    return outcomes;
  });
}

async function workOn(
  write: SharedWrite<unknown>,
  stores: (touch: () => void) => Stores,
  kept: WriteBuffer,
): Promise<unknown> {
  let hasKept = false;
  const touch = (): void => {
    hasKept = true;
  };
  try {
    return await write.work(stores(touch));
  } catch (error) {
    // By then others may have built on what it did.
    if (hasKept)
      kept.abort(new SharedTransactionAborted('a write failed half-way', { cause: error }));
    throw error;
  }
}
