/** Turns at the sessions of a database: of an embedded one there is one, of a server so many connections. */
import { DatabaseSilent } from './silence.js';

/** Short queries that everything else waits for go first: looking up a key, asking how the database is. */
export const inFront = Symbol('in front');

/** The program's own work, for no key in particular; a key that is alone beside it still may use all its sessions. */
export const ourselves = 'program';

/** Who asks: a key, the program itself, or a query that goes first. */
export type Who = string | typeof inFront;

type Begin = () => void;

/**
 * The queue of one caller: its waiting work, how much of it is under way, and its virtual time, by which the next
 * caller is chosen.
 */
interface Line {
  readonly waiting: Begin[];
  atWork: number;
  due: number;
}

export interface TurnBounds {
  /** Sessions that are used at the same time. */
  readonly places?: number;
  /** Sessions of one caller: the others stay free for somebody else. */
  readonly each?: number;
  /** Sessions of one caller while others ask, too, and for how many milliseconds after that. */
  readonly eachOfSeveral?: number;
  readonly severalMs?: number;
  /** Milliseconds after which waiting is given up, since the database does not answer what came before. */
  readonly waitMs?: number;
  /** A monotonic clock in milliseconds. */
  readonly now?: () => number;
}

/**
 * Fair queueing of sessions. The next turn goes to the caller that has used the least time: each queue keeps a virtual
 * clock of its use, set forward to the common clock when the caller comes back, so that idle time is not saved up. A
 * caller with one request never waits behind the second request of another.
 */
export class SessionTurns {
  readonly #front: Begin[] = [];
  readonly #lines = new Map<string, Line>();
  readonly #each: number;
  readonly #eachOfSeveral: number;
  readonly #severalMs: number;
  readonly #waitMs: number | undefined;
  readonly #now: () => number;
  /** The common virtual clock: the time of the queue that began last. */
  #clock = 0;
  #freeCount: number;
  /** The last caller, and until when several callers count as asking. */
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

  /** Two keys in turn count as several callers; one key and the program itself do not. */
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
        // A queue that is not ahead of the common clock would start from the same time if made again.
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
