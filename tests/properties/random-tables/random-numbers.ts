/** mulberry32 on integers, without its final division: the same everywhere, no floats. */
export class Rng {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let z = this.#state;
    z = Math.imul(z ^ (z >>> 15), z | 1);
    z ^= z + Math.imul(z ^ (z >>> 7), z | 61);
    return (z ^ (z >>> 14)) >>> 0;
  }

  /** Both ends included. */
  int(low: number, high: number): number {
    return low + (this.next() % (high - low + 1));
  }

  /** An odd number between two odd ends. */
  odd(low: number, high: number): number {
    return low + 2 * this.int(0, (high - low) / 2);
  }

  chance(percent: number): boolean {
    return this.int(1, 100) <= percent;
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.int(0, items.length - 1)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }

  /** A number of exactly this many digits. */
  digits(count: number): bigint {
    let text = String(this.int(1, 9));
    while (text.length < count) text += String(this.int(0, 9));
    return BigInt(text);
  }
}
