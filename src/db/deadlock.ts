import { limits } from '../limits.js';

const deadlock = '40P01';

/**
 * Runs a transaction, and runs it again when the database chose it as the victim of a deadlock: nothing of it was kept.
 * Writers take locks in one order; only making the partitions of a new year does not, once a year.
 */
export async function againAfterDeadlock<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (error) {
      if (attempt === limits.deadlockAttemptsMax || !isDeadlock(error)) throw error;
    }
  }
}

function isDeadlock(error: unknown): boolean {
  const { code, cause } = error as { code?: string; cause?: { code?: string } };
  return code === deadlock || cause?.code === deadlock;
}
