/** Which keys a caller may know of. */
import type { Caller } from './caller.js';
import type { StoredKey, UnitStore } from './ports.js';

/** Whether a caller may know of a key: a bound one only of those within its own units. */
export async function seesKey(
  { units }: { readonly units: UnitStore },
  caller: Caller,
  key: StoredKey,
): Promise<boolean> {
  if (caller.units === 'all') return true;
  if (key.units === 'all') return false;
  return (await units.known(key.units)).length === key.units.length;
}
