import { asc, eq, gt, sql } from 'drizzle-orm';
import type { KeyScope, KeyStore, StoredKey } from '../../evaluations/access/ports.js';
import { arrayText, type Executor } from '../executor.js';
import { keys, keyUnits } from '../schema.js';

/** What is read of a key. */
export const keyColumns = {
  id: keys.id,
  name: keys.name,
  scopes: keys.scopes,
  bound: keys.bound,
  createdAt: keys.createdAt,
  expiresAt: keys.expiresAt,
  revokedAt: keys.revokedAt,
  units: sql<string[]>`array(
    select unit_code::text from key_units where key_id = ${keys.id} order by unit_code
  )`,
};

/** A key as it was read. */
export type KeyRow = Omit<StoredKey, 'units' | 'scopes'> & {
  readonly bound: boolean;
  readonly scopes: string[];
  readonly units: unknown;
};

export function keyOf({ bound, units, scopes, ...rest }: KeyRow): StoredKey {
  return { ...rest, scopes: scopes as KeyScope[], units: bound ? (units as string[]) : 'all' };
}

/** The key with this digest. */
export async function findKey(db: Executor, digest: string): Promise<StoredKey | undefined> {
  const [row] = await db.select(keyColumns).from(keys).where(eq(keys.digest, digest));
  return row === undefined ? undefined : keyOf(row);
}

/** Keys that are not revoked before this transaction ends. */
export async function holdKeys(db: Executor, ids: readonly string[]): Promise<StoredKey[]> {
  const isOne = sql`${keys.id} = any(${arrayText(ids)}::text[])`;
  return (await db.select(keyColumns).from(keys).where(isOne).orderBy(keys.id).for('share')).map(
    keyOf,
  );
}

/** Keys with their digests, which leave the database only for the verification of the log. */
export async function digestedKeys(
  db: Executor,
  after: string | undefined,
  limit: number,
): Promise<(StoredKey & { readonly digest: string })[]> {
  const rows = await db
    .select({ ...keyColumns, digest: keys.digest })
    .from(keys)
    .where(after === undefined ? undefined : gt(keys.id, after))
    .orderBy(asc(keys.id))
    .limit(limit);
  return rows.map(({ digest, ...row }) => ({ ...keyOf(row), digest }));
}

export function keyStore(db: Executor): KeyStore {
  return {
    isEmpty: async () => (await db.select({ id: keys.id }).from(keys).limit(1)).length === 0,
    insert: async ({ units, ...key }, digest) => {
      await db.insert(keys).values({ ...key, digest, bound: units !== 'all' });
      if (units === 'all' || units.length === 0) return;
      await db.insert(keyUnits).values(units.map((unitCode) => ({ keyId: key.id, unitCode })));
    },
    find: async (id) => {
      const [row] = await db.select(keyColumns).from(keys).where(eq(keys.id, id));
      return row === undefined ? undefined : keyOf(row);
    },
    list: async (after, limit) => {
      const behind = after === undefined ? undefined : gt(keys.id, after);
      const query = db.select(keyColumns).from(keys).where(behind);
      return (await query.orderBy(asc(keys.id)).limit(limit)).map(keyOf);
    },
    revoke: async (id, at) => {
      await db.update(keys).set({ revokedAt: at }).where(eq(keys.id, id));
    },
    hold: async (id) => (await holdKeys(db, [id]))[0],
    lockRevocations: async () => {
      await db.execute(sql`select pg_advisory_xact_lock(hashtext('jichi.revocations'))`);
    },
    lockFirst: async () => {
      await db.execute(sql`select pg_advisory_xact_lock(hashtext('jichi.first_key'))`);
    },
  };
}
