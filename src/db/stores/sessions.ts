import { and, desc, eq, inArray, lt, or } from 'drizzle-orm';
import type { SessionStore, StoredSession } from '../../evaluations/access/ports.js';
import type { Executor } from '../executor.js';
import { keys, sessions } from '../schema.js';
import { keyColumns, keyOf } from './keys.js';

/** The session with this digest, and its key. */
export async function sessionOfDigest(
  db: Executor,
  digest: string,
): Promise<StoredSession | undefined> {
  const { openedAt, seenAt } = sessions;
  const [row] = await db
    .select({ key: keyColumns, openedAt, seenAt })
    .from(sessions)
    .innerJoin(keys, eq(keys.id, sessions.keyId))
    .where(eq(sessions.digest, digest));
  return row === undefined ? undefined : { ...row, key: keyOf(row.key) };
}

export function sessionStore(db: Executor): SessionStore {
  return {
    insert: async (digest, keyId, at, keep) => {
      const { digest: name } = sessions;
      const old = db.select({ name }).from(sessions).where(eq(sessions.keyId, keyId));
      const beyond = old.orderBy(desc(sessions.seenAt)).offset(keep - 1);
      await db.delete(sessions).where(inArray(sessions.digest, beyond));
      await db.insert(sessions).values({ digest, keyId, openedAt: at, seenAt: at });
    },
    touch: async (digest, at) => {
      const isOlder = and(eq(sessions.digest, digest), lt(sessions.seenAt, at));
      await db.update(sessions).set({ seenAt: at }).where(isOlder);
    },
    remove: async (digest) => {
      await db.delete(sessions).where(eq(sessions.digest, digest));
    },
    prune: async (seenBefore, openedBefore, limit) => {
      const isOld = or(lt(sessions.seenAt, seenBefore), lt(sessions.openedAt, openedBefore));
      const old = db.select({ name: sessions.digest }).from(sessions).where(isOld).limit(limit);
      const gone = await db
        .delete(sessions)
        .where(and(isOld, inArray(sessions.digest, old)))
        .returning({ name: sessions.digest });
      return gone.length;
    },
  };
}
