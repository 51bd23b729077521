/** What use cases come to: values, never how they are answered. */
import type { Defect } from '../../defect.js';
import type { Caller } from '../access/caller.js';
import type { Subject } from '../shared/subject.js';

/** Names a version of something that changes; a writer says which one it has seen. */
export type Version = string;

/** What a command came to, once it is committed. */
export interface Committed<T> {
  readonly value: T;
  /** Of what was written; undefined where that has no versions, or is gone. */
  readonly version: Version | undefined;
  /** Whether the same command came before, and nothing was done now. */
  readonly replayed: boolean;
}

/** What was read of something that changes. */
export interface Versioned<T> {
  readonly value: T;
  readonly version: Version;
}

/** What is known of every command, whatever it asks for. */
export interface CommandContext {
  readonly caller: Caller;
  readonly idempotencyKey?: string | undefined;
  /** SHA-256 of all that the request says. */
  readonly inputSha256: string;
}

/** What a request says; undefined where it says nothing. */
export interface CommandInput {
  readonly value?: unknown;
  /** What is known to be wrong with its text. */
  readonly defects: readonly Defect[];
}

/** The version that a writer has seen, as `If-Match` has it. */
export interface Conditional {
  readonly ifMatch: string | undefined;
}

/** What is kept of the outcome of a command: where its sheet stands, and the few values that are no sheet. */
export interface Kept {
  readonly subject?: Subject | undefined;
  readonly revision?: number | undefined;
  readonly value?: unknown;
}

/** How the outcome of a command is kept for repetition, and told again. */
export interface Memory<Stores, T> {
  keep(value: T): Kept;
  /**
   * The same value, for who may still read what it is about: a unit that moved took its tables along.
   * @throws UseCaseRefusal `not-found`, as reading would.
   */
  recall(stores: Stores, kept: Kept, caller: Caller): Promise<T>;
}

/** Of a command that gives nothing back. */
export const nothingKept: Memory<unknown, undefined> = {
  keep: () => ({}),
  recall: async () => undefined,
};

/** Of values that are kept as they are, and that whoever holds the key may read again. */
export function keptWhole<T>(subjectOf: (value: T) => Subject): Memory<unknown, T> {
  return {
    keep: (value) => ({ subject: subjectOf(value), value }),
    recall: async (_stores, { value }) => value as T,
  };
}
