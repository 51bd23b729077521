/** Reading stored tables page by page for a key. */
import { type Caller, requireValid } from '../access/caller.js';
import type { ServiceOf } from '../commands/service.js';
import type { WhatIfStores } from './items/what-if-ports.js';

/**
 * Reads what may be a moment behind. Each time it is asked whether the key stands: what a revoked one began is read no
 * further.
 * @throws UseCaseRefusal `key-needed` when the key has ended.
 */
export function readAs<T>(
  { database, now }: ServiceOf<WhatIfStores>,
  caller: Caller,
  ask: (stores: WhatIfStores) => Promise<T>,
): Promise<T> {
  return database.reading(caller, async (stores) => {
    await requireValid(stores.keys, caller, now());
    return ask(stores);
  });
}
