/**
 * Sessions of the workbench. A browser has two secrets of a session in place of the key: one in a cookie, which it
 * sends to every port of a host, and one that only the page of this service holds. Neither alone opens anything.
 */
import { randomBytes } from 'node:crypto';
import { limits } from '../../limits.js';
import { leastOf } from '../../lists.js';
import { authenticate, type Caller, callerOfKey, heldKey, isValidKey } from '../access/caller.js';
import type { StoredKey, StoredSession } from '../access/ports.js';
import type { ServiceOf } from '../commands/service.js';
import { createWorkbenchKey } from './keys.js';
import type { AdministrationStores } from './ports.js';

type Surroundings = ServiceOf<AdministrationStores>;

/** A session that holds. */
export interface BrowserSession {
  readonly digest: string;
  /** Who works in it: the key that it was opened with. */
  readonly caller: Caller;
  /** Of the key. */
  readonly name: string;
  /** When it ends without further use. */
  readonly expiresAt: Date;
  /** Whether its use was noted just now, which moves its end. */
  readonly isProlonged: boolean;
}

/** The two secrets of a session, which are kept nowhere. */
export interface SessionSecrets {
  /** For the cookie. */
  readonly cookie: string;
  /** For the page. */
  readonly token: string;
}

export type OpenedSession = BrowserSession & SessionSecrets;

const hourMs = 60 * 60 * 1000;
const idleMs = limits.sessionIdleHours * hourMs;
const lifeMs = limits.sessionDays * 24 * hourMs;

/**
 * Opens a session for whoever has a key.
 * @throws UseCaseRefusal `key-needed` for a key that is unknown, revoked or expired.
 */
export async function signIn(
  service: Surroundings,
  keyText: string | undefined,
): Promise<OpenedSession> {
  const { keyId } = await authenticate(service, keyText);
  return service.database.transaction('all', async (stores) => {
    const at = service.now();
    const key = await heldKey(stores.keys, keyId, at);
    return opened(service, stores, key, at);
  });
}

/** Opens the session of an admin, for whoever sits at the machine: with a key of its own, whose text nobody has. */
export function openOwnersSession(service: Surroundings): Promise<OpenedSession> {
  return service.database.transaction('all', async (stores) => {
    const at = service.now();
    const key = await createWorkbenchKey(service, stores, new Date(at.valueOf() + lifeMs), at);
    return opened(service, stores, key, at);
  });
}

async function opened(
  { secret }: Surroundings,
  { sessions }: AdministrationStores,
  key: StoredKey,
  at: Date,
): Promise<OpenedSession> {
  const [cookie = '', token = ''] = [0, 1].map(() => randomBytes(32).toString('base64url'));
  const digest = secret.sessionDigest(cookie, token);
  await sessions.insert(digest, key.id, at, limits.keySessionCountMax);
  return { ...sessionOf(digest, { key, openedAt: at, seenAt: at }, true), cookie, token };
}

function sessionOf(
  digest: string,
  { key, openedAt, seenAt }: StoredSession,
  isProlonged: boolean,
): BrowserSession {
  const ends = [seenAt.valueOf() + idleMs, openedAt.valueOf() + lifeMs];
  if (key.expiresAt !== null) ends.push(key.expiresAt.valueOf());
  const expiresAt = new Date(leastOf(ends));
  return { digest, caller: callerOfKey(key), name: key.name, expiresAt, isProlonged };
}

/**
 * The session that two secrets open; its use is noted now and then.
 * @param cookies of those that may be its own, at most a few: others of the same host can set some.
 * @returns undefined when none opens it: it ended, its key did, or the secrets do not belong together.
 */
export async function activeSession(
  service: Surroundings,
  cookies: readonly string[],
  token: string,
): Promise<BrowserSession | undefined> {
  const at = service.now();
  for (const cookie of cookies.slice(0, limits.sessionCookieCountMax)) {
    const digest = service.secret.sessionDigest(cookie, token);
    const found = await service.database.findSession(digest);
    if (found === undefined) continue;
    const session = sessionOf(digest, found, false);
    if (!isValidKey(found.key, at) || session.expiresAt <= at) return undefined;
    if (at.valueOf() - found.seenAt.valueOf() < limits.sessionNoteMs) return session;
    await service.database.transaction('all', ({ sessions }) => sessions.touch(digest, at));
    return sessionOf(digest, { ...found, seenAt: at }, true);
  }
  return undefined;
}

/** Ends a session. */
export async function signOut(service: Surroundings, { digest }: BrowserSession): Promise<void> {
  await service.database.transaction('all', ({ sessions }) => sessions.remove(digest));
}

/** Forgets sessions that have ended. */
export async function pruneSessions({ database, now }: Surroundings): Promise<void> {
  const at = now().valueOf();
  let gone: number = limits.pruneCountMax;
  while (gone === limits.pruneCountMax) {
    gone = await database.transaction('all', ({ sessions }) =>
      sessions.prune(new Date(at - idleMs), new Date(at - lifeMs), limits.pruneCountMax),
    );
  }
}
