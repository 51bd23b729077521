/** Threads that compute for long, and what else the program does. */
import { setPriority } from 'node:os';
import { isMainThread } from 'node:worker_threads';

/** How far behind: a tenth of what the others have, and all that they leave. */
const niceness = 10;

/**
 * Lets the thread that calls come behind the others of this program wherever processors are scarce: what somebody waits
 * for is answered first. Only Linux knows threads by themselves; elsewhere it would be the whole process.
 */
export function comeBehind(): void {
  if (process.platform !== 'linux' || isMainThread) return;
  try {
    setPriority(niceness);
  } catch {
    // Where that is not allowed all have the same.
  }
}
