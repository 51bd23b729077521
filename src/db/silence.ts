/**
 * A database that neither answers nor refuses, as one whose processes are stopped or whose network swallows all:
 * its own time limits say nothing then, so there is one on our side.
 */
/** Nothing came back in time. What was asked may still be done: nobody knows. */
export class DatabaseSilent extends Error {
  override readonly name = 'DatabaseSilent';
  readonly code = 'DATABASE_SILENT';

  constructor() {
    super('the database has not answered in time');
  }
}

/** The answer, if it comes within so many milliseconds. @throws DatabaseSilent */
export function inTime<T>(ms: number, answer: PromiseLike<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new DatabaseSilent()), ms).unref();
    const settled = <V>(settle: (value: V) => void) => {
      return (value: V) => {
        clearTimeout(timer);
        settle(value);
      };
    };
    answer.then(settled(resolve), settled(reject));
  });
}

interface Pending extends PromiseLike<unknown> {
  values(): PromiseLike<unknown>;
}

/** A query of postgres.js, which begins when it is waited for, and is waited for no longer than that. */
export function bounded<Query extends Pending>(query: Query, ms: number): Query {
  return new Proxy(query, {
    get(target, name) {
      if (name === 'values') return () => inTime(ms, target.values());
      const own = Reflect.get(target, name);
      if (name !== 'then' && name !== 'catch' && name !== 'finally') return own;
      return (...words: unknown[]) => {
        const answer = inTime(ms, target);
        return Reflect.apply(Reflect.get(answer, name), answer, words);
      };
    },
  });
}

/** Whether an error is that silence, or was caused by it. */
export function isSilence(error: unknown): boolean {
  if (error instanceof DatabaseSilent) return true;
  return (error as { cause?: unknown } | undefined)?.cause instanceof DatabaseSilent;
}
