/** Keys: shown once, stored as an HMAC, bound to units, revoked at once. */

import { textSha256 } from '../../canonical-json.js';
import { type Caller, localCaller, requireScope } from '../access/caller.js';
import { type StoredKey, scopes, type UnitBounds } from '../access/ports.js';
import { seesKey } from '../access/visible.js';
import { appendAuditEntry, systemChain } from '../audit/chain.js';
import { checkOf } from '../checks/validate.js';
import {
  type CommandContext,
  type CommandInput,
  type Committed,
  type Memory,
  nothingKept,
} from '../commands/committed.js';
import type { ServiceOf } from '../commands/service.js';
import { type Done, write } from '../commands/write.js';
import { newKeyId, newKeyText } from '../shared/identifiers.js';
import { type Listed, pageOf, type Query, readQuery } from '../shared/pages.js';
import { invalid, notFound, refuseDefects } from '../shared/refusal.js';
import { unstorableTexts } from '../shared/unstorable-texts.js';
import type { KeyView } from './answers.js';
import type { AdministrationStores } from './ports.js';
import { administrationSchemas, type KeyToCreate } from './schemas.js';

const check = checkOf(administrationSchemas.KeyToCreate);

/** A key that was made. */
export interface IssuedKey {
  readonly key: KeyView;
  /** Only the first time: it is kept nowhere. */
  readonly text: string | undefined;
}

/** A key as it is given back and noted. */
export function keyView(key: StoredKey): KeyView {
  const { id, name, units, createdAt, expiresAt, revokedAt } = key;
  return {
    id,
    name,
    scopes: key.scopes,
    createdAt: createdAt.toISOString(),
    ...(units === 'all' ? {} : { units }),
    ...(expiresAt === null ? {} : { expiresAt: expiresAt.toISOString() }),
    ...(revokedAt === null ? {} : { revokedAt: revokedAt.toISOString() }),
  };
}

const issuedMemory: Memory<AdministrationStores, IssuedKey> = {
  keep: ({ key }) => ({ subject: { kind: 'key', id: key.id }, value: key }),
  recall: async (stores, { subject, value }, caller) => {
    const key = await stores.keys.find(subject?.id ?? '');
    if (key === undefined || !(await seesKey(stores, caller, key))) throw notFound();
    return { key: value as KeyView, text: undefined };
  },
};

/**
 * `POST /keys`. The text of the key is given back once and nowhere else: a repetition comes without.
 * @throws UseCaseRefusal `invalid`: `unit-unknown` for units that are not the caller's, `expired`,
 *   `expiry-beyond-key` for a key that would outlive the caller's.
 */
export async function createKey(
  service: ServiceOf<AdministrationStores>,
  command: CommandContext & CommandInput,
): Promise<Committed<IssuedKey>> {
  const { caller, value, defects } = command;
  requireScope(caller, 'admin');
  const found = value === undefined ? [] : [...check(value), ...unstorableTexts(value)];
  refuseDefects([...defects, ...found]);
  const wanted = value as KeyToCreate;
  const work = async (stores: AdministrationStores, at: Date): Promise<Done<IssuedKey>> => {
    const key = keyFor(wanted, caller, at);
    await requireUnits(stores, key.units);
    const text = await issue(service, stores, key, caller);
    return { value: { key: keyView(key), text } };
  };
  return write(service, command, { work, memory: issuedMemory });
}

function keyFor(
  { name = '', scopes: wanted, units, expiresAt }: KeyToCreate,
  caller: Caller,
  at: Date,
): StoredKey {
  const expires = expiresAt == null ? null : new Date(expiresAt);
  if (expires !== null && expires <= at) throw invalid('expired', '/expiresAt', '到期时间已过。');
  requireWithin(caller, expires);
  // A key may not grant more than it has.
  const bounds = units === undefined ? caller.units : [...units];
  return {
    id: newKeyId(),
    name,
    units: bounds,
    createdAt: at,
    expiresAt: expires,
    revokedAt: null,
    scopes: scopes.filter((scope) => wanted.includes(scope)),
  };
}

/** A key that expires may not issue one that outlives it. */
function requireWithin({ expiresAt }: Caller, expires: Date | null): void {
  if (expiresAt === null || (expires !== null && expires <= expiresAt)) return;
  const limit = `签发所用的密钥到 ${expiresAt.toISOString()} 到期，所签发的须写明不晚于它的到期时间。`;
  throw invalid('expiry-beyond-key', '/expiresAt', limit);
}

async function requireUnits({ units }: AdministrationStores, bounds: UnitBounds): Promise<void> {
  if (bounds === 'all') return;
  const known = await units.known(bounds);
  refuseDefects(
    bounds.flatMap((code, index) =>
      known.includes(code)
        ? []
        : [
            {
              code: 'unit-unknown',
              pointer: `/units/${index}`,
              message: '没有这个单位，或密钥不能使用它；请核对单位代码。',
            },
          ],
    ),
  );
}

async function issue(
  { secret }: ServiceOf<AdministrationStores>,
  stores: AdministrationStores,
  key: StoredKey,
  { keyId }: Caller,
): Promise<string> {
  const text = newKeyText();
  const digest = secret.digest(text);
  await stores.keys.insert(key, digest);
  await appendAuditEntry(stores.audit, secret, {
    chain: systemChain,
    at: key.createdAt,
    actor: keyId,
    action: 'create',
    subject: { kind: 'key', id: key.id },
    // The digest is part of the entry: swapping the digests of two keys would swap their rights.
    after: { ...keyView(key), digestSha256: textSha256(digest) },
  });
  return text;
}

/**
 * A key with every scope for a session of the machine's owner, inside the transaction that opens it. Nobody has its
 * text: it can only be used through the session.
 * @param expiresAt when it ends, with its session
 */
export async function createWorkbenchKey(
  service: ServiceOf<AdministrationStores>,
  stores: AdministrationStores,
  expiresAt: Date,
  at: Date,
): Promise<StoredKey> {
  const wanted = { name: '工作台（本机的一次性链接）', scopes, expiresAt: expiresAt.toISOString() };
  const key = keyFor(wanted, localCaller, at);
  await issue(service, stores, key, localCaller);
  return key;
}

/**
 * The first key, with every scope; undefined when there are keys already.
 * @param keep given the text before the key holds; when it fails there is no key.
 */
export function createFirstKey(
  service: ServiceOf<AdministrationStores>,
  keep?: (text: string) => Promise<void>,
): Promise<string | undefined> {
  return service.database.transaction('all', async (stores) => {
    await stores.keys.lockFirst();
    if (!(await stores.keys.isEmpty())) return undefined;
    const wanted = { name: '首个管理密钥', scopes };
    const key = keyFor(wanted, localCaller, service.now());
    const text = await issue(service, stores, key, localCaller);
    await keep?.(text);
    return text;
  });
}

/** `GET /keys`. */
export function listKeys(
  service: ServiceOf<AdministrationStores>,
  caller: Caller,
  query: Query,
): Promise<Listed<KeyView>> {
  requireScope(caller, 'admin');
  const { page } = readQuery(query, {}, (text) => /^k-[0-9a-f]{16}$/u.test(text));
  return service.database.transaction(caller, async (stores) => {
    const found = await visibleKeys(stores, caller, page.after, page.limit + 1);
    const { items, nextCursor } = pageOf(found, page, ({ id }) => id);
    return { items: items.map(keyView), nextCursor };
  });
}

/** Keys that the caller may know of, read in pages until there are enough. */
async function visibleKeys(
  stores: AdministrationStores,
  caller: Caller,
  from: string | undefined,
  wanted: number,
): Promise<StoredKey[]> {
  const visible: StoredKey[] = [];
  let after = from;
  while (visible.length < wanted) {
    const page = await stores.keys.list(after, wanted);
    for (const key of page) if (await seesKey(stores, caller, key)) visible.push(key);
    after = page.at(-1)?.id;
    if (page.length < wanted) break;
  }
  return visible.slice(0, wanted);
}

/** `DELETE /keys/{id}`: the next request with that key is refused. Revoking twice changes nothing. */
export async function revokeKey(
  service: ServiceOf<AdministrationStores>,
  command: CommandContext & { readonly id: string },
): Promise<Committed<undefined>> {
  const { caller, id } = command;
  requireScope(caller, 'admin');
  const work = async (stores: AdministrationStores, at: Date): Promise<Done<undefined>> => {
    const key = await stores.keys.find(id);
    if (key === undefined || !(await seesKey(stores, caller, key))) throw notFound();
    if (key.revokedAt !== null) return { value: undefined };
    await stores.keys.revoke(id, at);
    await appendAuditEntry(stores.audit, service.secret, {
      chain: systemChain,
      at,
      actor: caller.keyId,
      action: 'revoke',
      subject: { kind: 'key', id },
      before: keyView(key),
      after: keyView({ ...key, revokedAt: at }),
    });
    return { value: undefined };
  };
  // Without this lock two keys that revoke each other would deadlock, since each command locks its own key.
  const before = ({ keys }: AdministrationStores): Promise<void> => keys.lockRevocations();
  return write(service, command, { work, memory: nothingKept, before });
}
