/** How much garbage a process that works on batches lets lie. */
import { setFlagsFromString } from 'node:v8';
import { limits } from '../limits.js';

/**
 * Has what is long-lived collected once it has grown by `heapGrowthPercentMax` since the last time, in every thread.
 * V8 else waits for up to four times of it, and a long batch takes a hundred megabytes more than a short one.
 */
export function boundGarbage(): void {
  // Asked anew after each collection, so that it holds in a process that runs (both V8 of Node 20 and of 24).
  setFlagsFromString(`--heap-growing-percent=${limits.heapGrowthPercentMax}`);
}
