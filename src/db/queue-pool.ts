/** A queue that lives in the database: its tables. */
import { serviceRole } from './drivers.js';
import type { AdminConnection } from './migrate.js';

/** The schema that BullMQ's tables stand in. */
export const queueSchema = 'bullmq';

/** Brings the tables of the queue to the version of BullMQ, and lets the service use them. */
export async function prepareQueue(owner: AdminConnection): Promise<void> {
  const { runMigrations } = await import('bullmq');
  const query = async (text: string, parameters?: readonly unknown[]) => ({
    rows: await owner.query(text, parameters),
  });
  // Of several programs that start at once each grants, and two grants at once fail.
  await owner.query(`select pg_advisory_lock(hashtext('jichi.queue'))`);
  await runMigrations({ query } as unknown as Parameters<typeof runMigrations>[0], queueSchema);
  await owner.script(`
    -- It makes a sequence for every queue.
    GRANT USAGE, CREATE ON SCHEMA ${queueSchema} TO ${serviceRole};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${queueSchema} TO ${serviceRole};
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${queueSchema} TO ${serviceRole};
  `);
  await owner.query(`select pg_advisory_unlock(hashtext('jichi.queue'))`);
}
