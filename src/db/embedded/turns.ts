/** Turns at the one session of an embedded database. */

/** Who asks what everybody waits for, and is done with it at once: who a key is, how the database is. */
export const inFront = Symbol('in front');

/** For whom something is asked: a key, a part of the program, or in front of all of them. */
export type Who = string | typeof inFront;

type Begin = () => void;

/** Those who wait for one of those who ask, and the time at which the next of them is due. */
interface Line {
  readonly waiting: Begin[];
  due: number;
}

/**
 * One works at a time. Next is whoever has had the least time: each line keeps a clock of what it has used, which is put
 * forward to the clock of all when it comes anew, so that nobody saves up turns. Who asks little never waits for the
 * second of somebody who asks much.
 */
export class SessionTurns {
  readonly #front: Begin[] = [];
  readonly #lines = new Map<string, Line>();
  readonly #now: () => number;
  /** Where the clock of all stands: when whoever works was due. */
  #clock = 0;
  #isTaken = false;

  /** @param now milliseconds since whenever. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Runs `work` when it is its turn, and by itself. */
  async run<T>(who: Who, work: () => Promise<T>): Promise<T> {
    await this.#turn(who);
    const begun = this.#now();
    try {
      return await work();
    } finally {
      if (who !== inFront) this.#lineOf(who).due += this.#now() - begun;
      this.#callNext();
    }
  }

  #turn(who: Who): Promise<void> | undefined {
    const line = who === inFront ? undefined : this.#lineOf(who);
    if (!this.#isTaken) {
      this.#isTaken = true;
      if (line !== undefined) this.#clock = line.due;
      return undefined;
    }
    return new Promise((begin) => (line?.waiting ?? this.#front).push(begin));
  }

  #lineOf(who: string): Line {
    const line = this.#lines.get(who) ?? { waiting: [], due: 0 };
    this.#lines.set(who, line);
    line.due = Math.max(line.due, this.#clock);
    return line;
  }

  #callNext(): void {
    const next = this.#front.shift() ?? this.#nextOfLines();
    if (next === undefined) this.#isTaken = false;
    else next();
  }

  #nextOfLines(): Begin | undefined {
    let first: Line | undefined;
    for (const [who, line] of this.#lines) {
      if (line.waiting.length === 0) {
        // One that is not ahead of the clock is as good as new.
        if (line.due <= this.#clock) this.#lines.delete(who);
      } else if (first === undefined || line.due < first.due) first = line;
    }
    if (first === undefined) return undefined;
    this.#clock = first.due;
    return first.waiting.shift();
  }
}
