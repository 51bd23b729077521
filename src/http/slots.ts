/** What is under way at the same moment, for each of those who ask and for all together. */
import type { ServerResponse } from 'node:http';
import { finished } from 'node:stream';

export class Slots {
  readonly #eachMax: number;
  readonly #allMax: number;
  readonly #counts = new Map<string, number>();
  #all = 0;

  constructor(eachMax: number, allMax: number) {
    this.#eachMax = eachMax;
    this.#allMax = allMax;
  }

  /** Which bound keeps this one from beginning, if any. */
  fullFor(name: string): 'each' | 'all' | undefined {
    if ((this.#counts.get(name) ?? 0) >= this.#eachMax) return 'each';
    return this.#all >= this.#allMax ? 'all' : undefined;
  }

  /** Takes a slot until the answer has ended, however it ends: whole, refused, or because its client has gone. */
  hold(name: string, answer: ServerResponse): void {
    this.#add(name, 1);
    finished(answer, () => this.#add(name, -1));
  }

  #add(name: string, change: 1 | -1): void {
    this.#all += change;
    const count = (this.#counts.get(name) ?? 0) + change;
    if (count === 0) this.#counts.delete(name);
    else this.#counts.set(name, count);
  }
}
