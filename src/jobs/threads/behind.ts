/** Threads that compute for long, and what else the program does. */
import { setPriority } from 'node:os';
import { isMainThread } from 'node:worker_threads';

/** The niceness of such threads: about a tenth of the processor time of others, and all that these leave. */
const niceness = 10;

/**
 * Lowers the priority of the calling thread, so that requests are answered first where processors are scarce. Only
 * Linux knows threads by themselves; elsewhere it would be the whole process.
 */
export function comeBehind(): void {
  if (process.platform !== 'linux' || isMainThread) return;
  try {
    setPriority(niceness);
  } catch {
    // Where the system does not allow it, all threads keep the same priority.
  }
}
