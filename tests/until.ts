/** Waiting for what comes when it comes: the one place where tests look again, and where looking again has an end. */
import { setTimeout } from 'node:timers/promises';
import { waitMs } from './proof.js';

/**
 * Looks until something is so, however long a busy machine takes for that.
 * @param look may throw: what is away for a moment is not yet so.
 * @returns what was seen then; throws, with what was seen last, when it does not come.
 */
export async function until<T>(
  look: () => Promise<T> | T,
  isSo: (seen: T) => boolean | Promise<boolean> = Boolean,
  againMs = 20,
): Promise<T> {
  const end = performance.now() + waitMs;
  let last: unknown;
  while (performance.now() < end) {
    try {
      const seen = await look();
      if (await isSo(seen)) return seen;
      last = seen;
    } catch (error) {
      last = error;
    }
    await setTimeout(againMs);
  }
  throw new Error(`it did not come; last seen: ${String(last)}`, { cause: last });
}
