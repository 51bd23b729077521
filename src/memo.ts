import { limits } from './limits.js';

/**
 * Remembers results of a pure function by a text key. A table repeats the targets of its neighbours and of last year,
 * so most readings were made before. Bounded: a full memo is cleared, and long keys are not remembered.
 */
export class Memo<T> {
  readonly #results = new Map<string, T>();
  readonly #countMax: number;

  constructor(countMax: number = limits.rememberedCountMax) {
    this.#countMax = countMax;
  }

  /** The result for a key that says all the function depends on. */
  get(key: string, make: () => T): T {
    const known = this.#results.get(key);
    if (known !== undefined || this.#results.has(key)) return known as T;
    const made = make();
    if (key.length > limits.rememberedKeyUnitsMax) return made;
    if (this.#results.size >= this.#countMax) this.#results.clear();
    this.#results.set(key, made);
    return made;
  }
}

/** A pure function of a text that remembers its results. */
export function remembered<T>(make: (text: string) => T): (text: string) => T {
  const memo = new Memo<T>();
  return (text) => memo.get(text, () => make(text));
}
