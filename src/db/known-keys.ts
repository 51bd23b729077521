import type { StoredKey } from '../evaluations/access/ports.js';
import { limits } from '../limits.js';

/**
 * Keys as they stand in a database to which only this process writes, so that a request of a known key does not wait
 * for the database to learn whose it is. Keys never change but by being revoked.
 */
export class KnownKeys {
  readonly #known = new Map<string, StoredKey>();
  /** What was asked before a change may be answered as it was. */
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

  /** Called when a transaction that revoked a key has ended, before anybody hears of it. */
  forget(): void {
    this.#changeCount += 1;
    this.#known.clear();
  }
}
