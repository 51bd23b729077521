/** What a caller may still see of what was stored or answered before. */
import type { Caller } from './caller.js';
import { isTimedId } from './identifiers.js';
import type { StoredKey, StoredReply, Stores } from './ports.js';
import { notFound } from './refusal.js';

/** Whether a caller may know of a key: a bound one only of those within its own units. */
export async function seesKey({ units }: Stores, caller: Caller, key: StoredKey): Promise<boolean> {
  if (caller.units === 'all') return true;
  if (key.units === 'all') return false;
  return (await units.known(key.units)).length === key.units.length;
}

/**
 * An answer is repeated only to who may read what it is about: a unit that moved took its tables along.
 * @param evaluationId of the request's address, if it has one.
 * @throws UseCaseRefusal `not-found`, as reading would.
 */
export async function requireStillVisible(
  stores: Stores,
  caller: Caller,
  evaluationId: string | undefined,
  { status, location }: StoredReply,
): Promise<void> {
  if (status === 204) return; // Nothing is given back.
  const [, kind, made = ''] = /^\/v1\/(evaluations|keys)\/([^/]+)$/u.exec(location ?? '') ?? [];
  const table = evaluationId ?? (kind === 'evaluations' ? made : undefined);
  if (table !== undefined) {
    if (isTimedId(table) && (await stores.evaluations.find(table)) !== undefined) return;
    throw notFound();
  }
  if (kind !== 'keys') return;
  const key = await stores.keys.find(made);
  if (key === undefined || !(await seesKey(stores, caller, key))) throw notFound();
}
