/** Whose turn it is: of each of those who ask a few requests are worked on at the same moment, the others wait. */
import { finished } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { callerName } from './slots.js';

interface Line {
  atWork: number;
  /** Those that wait, by their order; each begins when it is called. */
  readonly waiting: Set<() => void>;
}

export class Turns {
  readonly #each: number;
  readonly #lines = new Map<string, Line>();
  readonly #ends = new WeakMap<FastifyRequest, () => void>();

  /** @param each how many of one caller are worked on at the same moment. */
  constructor(each: number) {
    this.#each = each;
  }

  /**
   * Waits for the turn of a request. It ends with `end`, or when the client has gone; how many wait is bounded by the
   * slots that were taken before.
   */
  async take(request: FastifyRequest, { raw }: FastifyReply): Promise<void> {
    const name = callerName(request);
    const line = this.#lines.get(name) ?? { atWork: 0, waiting: new Set() };
    this.#lines.set(name, line);
    let [isAtWork, isOver] = [false, false];
    await new Promise<void>((resolve) => {
      const begin = (): void => {
        isAtWork = true;
        line.atWork += 1;
        line.waiting.delete(begin);
        resolve();
      };
      const end = (): void => {
        if (isOver) return;
        isOver = true;
        if (isAtWork) line.atWork -= 1;
        // A request whose client has disconnected gives up its turn.
        else if (line.waiting.delete(begin)) resolve();
        this.#callNext(name, line);
      };
      this.#ends.set(request, end);
      finished(raw, end);
      if (line.atWork < this.#each) begin();
      else line.waiting.add(begin);
    });
  }

  /** Ends the turn of a request, if it has one: what is left of its answer is only sent. */
  end(request: FastifyRequest): void {
    this.#ends.get(request)?.();
  }

  #callNext(name: string, line: Line): void {
    const [next] = line.waiting;
    if (next !== undefined && line.atWork < this.#each) next();
    if (line.atWork === 0 && line.waiting.size === 0) this.#lines.delete(name);
  }
}
