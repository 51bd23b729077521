import { asc, count, sql } from 'drizzle-orm';
import type { PolicyStore } from '../../evaluations/rulebooks/ports.js';
import type { Executor } from '../executor.js';
import { policies } from '../schema.js';

export function policyStore(db: Executor): PolicyStore {
  return {
    count: async () => (await db.select({ count: count() }).from(policies))[0]?.count ?? 0,
    all: () => db.select().from(policies).orderBy(asc(policies.number)),
    insert: async (policy) => {
      await db.insert(policies).values(policy);
    },
    lock: async () => {
      await db.execute(sql`select pg_advisory_xact_lock(hashtext('jichi.policies'))`);
    },
  };
}
