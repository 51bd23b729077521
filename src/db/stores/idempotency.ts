import { and, eq, inArray, lt, sql } from 'drizzle-orm';
import type { IdempotencyRecord, IdempotencyStore } from '../../evaluations/commands/ports.js';
import { type Executor, queryRows } from '../executor.js';
import { idempotency } from '../schema.js';

/** What a transaction locks for this key. */
export function lockName(keyId: string, idempotencyKey: string): string {
  return `jichi.reply ${keyId} ${idempotencyKey}`;
}

/** What is kept against repetition; a unit of work adds to it. */
export function idempotencyReads(db: Executor): Omit<IdempotencyStore, 'insert'> {
  return {
    tryLock: async (keyId, idempotencyKey) => {
      const name = lockName(keyId, idempotencyKey);
      const [row] = await queryRows<{ locked: boolean }>(
        db,
        sql`select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as locked`,
      );
      return row?.locked === true;
    },
    find: async (keyId, idempotencyKey) => {
      const isSame = and(
        eq(idempotency.keyId, keyId),
        eq(idempotency.idempotencyKey, idempotencyKey),
      );
      return (await db.select().from(idempotency).where(isSame))[0] as
        | IdempotencyRecord
        | undefined;
    },
    prune: async (before, limit) => {
      const old = db
        .select({ keyId: idempotency.idempotencyKey })
        .from(idempotency)
        .where(lt(idempotency.createdAt, before))
        .limit(limit);
      const gone = await db
        .delete(idempotency)
        .where(and(lt(idempotency.createdAt, before), inArray(idempotency.idempotencyKey, old)))
        .returning({ keyId: idempotency.keyId });
      return gone.length;
    },
  };
}
