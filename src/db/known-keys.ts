import type { StoredKey } from '../evaluations/access/ports.js';
import { limits } from '../limits.js';

/**
 * A cache of keys, for a database to which only this process writes, so that a request with a known key needs no query.
 * Keys change only by being revoked.
 */
export class KnownKeys {
  readonly #known = new Map<string, StoredKey>();
  /** Counts revocations: what was read before one may be stale, and is not cached. */
  #changeCount = 0;

  async find(
    digest: string,
    ask: (digest: string) => Promise<StoredKey | undefined>,
  ): Promise<StoredKey | undefined> {
    const known = this.#known.get(digest);
    if (known !== undefined) return known;
    const before = this.#changeCount;
    const key = await ask(digest);
    if (key !== undefined && before === this.#changeCount) {
      if (this.#known.size >= limits.knownKeyCountMax) this.#known.clear();
      this.#known.set(digest, key);
    }
    return key;
  }

  /** Called when a transaction that revoked a key has ended, before its outcome is answered. */
  forget(): void {
    this.#changeCount += 1;
    this.#known.clear();
  }
}
