/** Turns at the sessions of a database: of an embedded one there is one, of a server so many connections. */
import { DatabaseSilent } from './silence.js';

/** Who asks what everybody waits for, and is done with it at once: who a key is, how the database is. */
export const inFront = Symbol('in front');

/** What the program does of its own accord, for nobody in particular; a key beside it alone still has all of its places. */
export const ourselves = 'program';

/** For whom something is asked: a key, the program itself, or in front of all of them. */
export type Who = string | typeof inFront;

type Begin = () => void;

/** Those who wait for one of those who ask, how many of his work, and the time at which the next of them is due. */
interface Line {
  readonly waiting: Begin[];
  atWork: number;
  due: number;
}

export interface TurnBounds {
  /** How many work at a time. */
  readonly places?: number;
  /** How many of one who asks: the others are free for somebody else at any time. */
  readonly each?: number;
  /** How many of one who asks while somebody else does, too, and for how many milliseconds after that. */
  readonly eachOfSeveral?: number;
  readonly severalMs?: number;
  /** Milliseconds after which a turn that has not come is given up: the database holds up all that went before. */
  readonly waitMs?: number;
  /** Milliseconds since whenever. */
  readonly now?: () => number;
}

/**
 * So many work at a time. Next is whoever has had the least time: each line keeps a clock of what it has used, which is put
 * forward to the clock of all when it comes anew, so that nobody saves up turns. Who asks little never waits for the
 * second of somebody who asks much.
 */
export class SessionTurns {
  readonly #front: Begin[] = [];
  readonly #lines = new Map<string, Line>();
  readonly #each: number;
  readonly #eachOfSeveral: number;
  readonly #severalMs: number;
  readonly #waitMs: number | undefined;
  readonly #now: () => number;
  /** Where the clock of all stands: when whoever began last was due. */
  #clock = 0;
  #freeCount: number;
  /** Who asked last, and the time until which somebody else did lately. */
  #last: Who = ourselves;
  #severalUntil = Number.NEGATIVE_INFINITY;

  constructor({
    places = 1,
    each = places,
    eachOfSeveral = each,
    severalMs = 0,
    waitMs,
    now = () => performance.now(),
  }: TurnBounds = {}) {
    this.#freeCount = places;
    this.#each = each;
    this.#eachOfSeveral = eachOfSeveral;
    this.#severalMs = severalMs;
    this.#waitMs = waitMs;
    this.#now = now;
  }

  /** Runs `work` when it is its turn. @throws DatabaseSilent when that does not come in time */
  async run<T>(who: Who, work: () => Promise<T>): Promise<T> {
    await this.#turn(who);
    const begun = this.#now();
    try {
      return await work();
    } finally {
      if (who !== inFront) this.#end(this.#lineOf(who), begun);
      this.#callNext();
    }
  }

  #turn(who: Who): Promise<void> | undefined {
    this.#noteWho(who);
    const line = who === inFront ? undefined : this.#lineOf(who);
    if (this.#freeCount === 0 || (line !== undefined && line.atWork >= this.#eachNow())) {
      return this.#wait(line?.waiting ?? this.#front);
    }
    this.#freeCount -= 1;
    if (line !== undefined) this.#begin(line);
    return undefined;
  }

  /** Two keys that take turns are several; one key and the program, which serves it, are not. */
  #noteWho(who: Who): void {
    if (who === inFront || who === ourselves) return;
    if (who !== this.#last && this.#last !== ourselves) {
      this.#severalUntil = this.#now() + this.#severalMs;
    }
    this.#last = who;
  }

  #eachNow(): number {
    return this.#now() < this.#severalUntil ? this.#eachOfSeveral : this.#each;
  }

  #begin(line: Line): void {
    line.atWork += 1;
    this.#clock = line.due;
  }

  #end(line: Line, begun: number): void {
    line.atWork -= 1;
    line.due += this.#now() - begun;
  }

  #wait(waiting: Begin[]): Promise<void> {
    return new Promise((resolve, reject) => {
      const begin = (): void => {
        clearTimeout(timer);
        resolve();
      };
      const giveUp = (): void => {
        waiting.splice(waiting.indexOf(begin), 1);
        reject(new DatabaseSilent());
      };
      const timer =
        this.#waitMs === undefined ? undefined : setTimeout(giveUp, this.#waitMs).unref();
      waiting.push(begin);
    });
  }

  #lineOf(who: string): Line {
    const line = this.#lines.get(who) ?? { waiting: [], atWork: 0, due: 0 };
    this.#lines.set(who, line);
    line.due = Math.max(line.due, this.#clock);
    return line;
  }

  #callNext(): void {
    const next = this.#front.shift() ?? this.#nextOfLines();
    if (next === undefined) this.#freeCount += 1;
    else next();
  }

  #nextOfLines(): Begin | undefined {
    const each = this.#eachNow();
    let first: Line | undefined;
    for (const [who, line] of this.#lines) {
      if (line.waiting.length === 0) {
        // One that is not ahead of the clock is as good as new.
        if (line.atWork === 0 && line.due <= this.#clock) this.#lines.delete(who);
      } else if (line.atWork < each && (first === undefined || line.due < first.due)) {
        first = line;
      }
    }
    if (first === undefined) return undefined;
    this.#begin(first);
    return first.waiting.shift();
  }
}
