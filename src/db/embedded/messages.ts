/** What is said between a program and the thread of its embedded database. */
import type { Results } from '@electric-sql/pglite';

/** Where the database stands. */
export interface ThreadData {
  readonly place: string;
}

/** One statement with parameters, or a text of many. */
export type Statement =
  | {
      readonly text: string;
      readonly parameters: readonly unknown[];
      readonly rowMode: 'array' | 'object' | undefined;
      /** Numbers of the types whose values come as PostgreSQL writes them. */
      readonly written: readonly number[];
    }
  | { readonly script: string };

export interface Request {
  readonly id: number;
  /** Of the transaction that it belongs to, which begins with its first statement. */
  readonly transaction?: number;
  readonly statement: Statement | 'close';
}

/** The thread first says that the database is open, or why not, as the answer to this. */
export const openingId = 0;

export type Told =
  | { readonly id: number; readonly results: Results<unknown>[] }
  | { readonly id: number; readonly fault: ThrownText }
  | { readonly channel: string; readonly payload: string };

/** The members of an error that are read; cloning the error itself would lose them. */
export interface ThrownText {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
  readonly members: Readonly<Record<string, string | number>>;
}

/** What PostgreSQL, the operating system and the library say of an error, beside its statement and its values. */
const members = [
  'code',
  'errno',
  'syscall',
  'severity',
  'detail',
  'hint',
  'where',
  'routine',
  'file',
  'line',
  'schema',
  'table',
  'column',
  'dataType',
  'constraint',
  'position',
] as const;

/** Takes an error apart. */
export function taken(error: unknown): ThrownText {
  const { name = 'Error', message = '', stack = '' } = (error ?? {}) as Partial<Error>;
  const known = members.flatMap((member) => {
    const value = (error as Record<string, unknown> | undefined)?.[member];
    return typeof value === 'string' || typeof value === 'number' ? [[member, value]] : [];
  });
  return { name, message, stack, members: Object.fromEntries(known) };
}

/** Puts an error together again. */
export function thrown({ name, message, stack, members: known }: ThrownText): Error {
  const error = new Error(message);
  Object.defineProperties(error, {
    name: { value: name, configurable: true, writable: true },
    stack: { value: stack, configurable: true, writable: true },
  });
  return Object.assign(error, known);
}
