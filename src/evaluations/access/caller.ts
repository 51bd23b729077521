/** Who calls, and what a key may do. */

import { UseCaseRefusal } from '../shared/refusal.js';
import type { KeyScope, KeyStore, StoredKey, UnitBounds } from './ports.js';
import type { ServerSecret } from './server-secret.js';

export interface Caller {
  /** The id of the key, as the audit log names it. */
  readonly keyId: string;
  readonly scopes: readonly KeyScope[];
  readonly units: UnitBounds;
  /** When the key ends; null for one that does not. */
  readonly expiresAt: Date | null;
}

/** Who acts on the machine itself: its owner, at the command line or by starting the service. */
export const localCaller: Caller = {
  keyId: 'local',
  scopes: ['admin'],
  units: 'all',
  expiresAt: null,
};

const keyShape = /^jichi_[A-Za-z0-9_-]{43}$/u;

/**
 * The caller behind a key. Asked of the database at every call, so that a revoked key ends at once.
 * @throws UseCaseRefusal `key-needed`, in the same words for a key that is unknown, revoked or expired.
 */
export async function authenticate(
  {
    database,
    secret,
    now,
  }: {
    database: { findKey(digest: string): Promise<StoredKey | undefined> };
    secret: ServerSecret;
    now: () => Date;
  },
  key: string | undefined,
): Promise<Caller> {
  if (key === undefined) throw new UseCaseRefusal('key-needed', keyNeeded);
  const found = keyShape.test(key) ? await database.findKey(secret.digest(key)) : undefined;
  return callerOfKey(valid(found, now()));
}

/** Who calls with a key. */
export function callerOfKey({ id: keyId, scopes, units, expiresAt }: StoredKey): Caller {
  return { keyId, scopes, units, expiresAt };
}

/**
 * Asks again inside the transaction of a write, whose body may have been long on its way, and holds the key:
 * what a revoked key still writes was there before the revocation was answered.
 * @throws UseCaseRefusal `key-needed`
 */
export async function requireActiveKey(
  { keys }: { readonly keys: KeyStore },
  { keyId }: Caller,
  at: Date,
): Promise<void> {
  if (keyId !== localCaller.keyId) await heldKey(keys, keyId, at);
}

/**
 * A key that is not revoked before this transaction ends.
 * @throws UseCaseRefusal `key-needed`
 */
export async function heldKey(keys: KeyStore, id: string, at: Date): Promise<StoredKey> {
  return valid(await keys.hold(id), at);
}

/**
 * The same for what only reads, page by page: whoever was revoked meanwhile reads no more.
 * @throws UseCaseRefusal `key-needed`
 */
export async function requireValid(keys: KeyStore, { keyId }: Caller, at: Date): Promise<void> {
  if (keyId !== localCaller.keyId) valid(await keys.find(keyId), at);
}

/** @throws UseCaseRefusal `key-needed` */
function valid(key: StoredKey | undefined, now: Date): StoredKey {
  if (key !== undefined && isValidKey(key, now)) return key;
  throw new UseCaseRefusal('key-needed', '密钥无效、已过期或已撤销。');
}

const keyNeeded = '需要密钥：请在 Authorization: Bearer 中给出。';

/** Whether a key is neither revoked nor expired. */
export function isValidKey({ revokedAt, expiresAt }: StoredKey, now: Date): boolean {
  return revokedAt === null && (expiresAt === null || expiresAt > now);
}

const names: Readonly<Record<KeyScope, string>> = {
  read: '查看',
  submit: '填报',
  approve: '主管审核',
  review: '财政复核',
  admin: '管理',
};

/** Every scope includes reading; `admin` includes all. */
function hasScope({ scopes }: Caller, scope: KeyScope): boolean {
  return scope === 'read' || scopes.includes(scope) || scopes.includes('admin');
}

/** @throws UseCaseRefusal `forbidden` unless the caller has one of the scopes. */
export function requireScope(caller: Caller, ...wanted: readonly KeyScope[]): void {
  if (wanted.some((scope) => hasScope(caller, scope))) return;
  const list = wanted.map((scope) => `${names[scope]}（${scope}）`).join('或');
  throw new UseCaseRefusal('forbidden', `密钥没有${list}权限。`);
}

/** @throws UseCaseRefusal `forbidden` for a key that is bound to units: this concerns all of them. */
export function requireUnbound({ units }: Caller): void {
  if (units === 'all') return;
  throw new UseCaseRefusal('forbidden', '密钥限于一些单位，不能改动各单位共用的内容。');
}
