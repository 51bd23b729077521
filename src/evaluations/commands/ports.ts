/** What every command needs of a database. It is given one, and does not know which. */
import type { FaultKind } from '../../fault.js';
import type { KeyStore, StoredKey, StoredSession, UnitBounds } from '../access/ports.js';
import type { SubjectKind } from '../shared/subject.js';
import type { Version } from './committed.js';

/** What a command came to that carried a key against repetition. */
export interface IdempotencyRecord {
  readonly keyId: string;
  readonly idempotencyKey: string;
  readonly inputSha256: string;
  /** What it is about; null where nothing was given back, and for files that were imported. */
  readonly subjectKind: SubjectKind | null;
  readonly subjectId: string | null;
  readonly version: Version | null;
  /** Of the sheet that is part of what was given back: it stands in its revision, and is not kept twice. */
  readonly revision: number | null;
  /** The rest of it: JSON. */
  readonly value: string | null;
  readonly createdAt: Date;
}

export interface IdempotencyStore {
  /** Whether this transaction is the only one under way with that key. */
  tryLock(keyId: string, idempotencyKey: string): Promise<boolean>;
  find(keyId: string, idempotencyKey: string): Promise<IdempotencyRecord | undefined>;
  insert(record: IdempotencyRecord): Promise<void>;
  prune(before: Date, limit: number): Promise<number>;
}

/** What a command reads and writes whatever it does. */
export interface CommandStores {
  readonly keys: KeyStore;
  readonly idempotency: IdempotencyStore;
}

/** What a command says ahead, so that it is read before it begins. */
export interface Announced {
  /** Whose records against repetition it reads; nobody's, unless said. */
  readonly keys?: 'all' | readonly string[] | undefined;
  /** The key against repetition that came with it. */
  readonly idempotencyKey?: string | undefined;
  /** The one evaluation that it changes: commands that wait and name theirs may be given one transaction. */
  readonly evaluationId?: string | undefined;
  /**
   * The one evaluation that it reads, with its current sheet or without. Such a command writes nothing: its answer does
   * not wait for the end of its transaction.
   */
  readonly reads?: { readonly id: string; readonly withSheet: boolean } | undefined;
}

/** Who asks, and the units that it sees. */
export interface Asking {
  readonly keyId: string;
  readonly units: UnitBounds;
}

/** The database cannot do its part now: it does not answer, takes no writes, or its disk is full. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
  readonly kind: FaultKind;

  /** @param cause what its driver threw. */
  constructor(kind: FaultKind, cause: unknown) {
    super(`the database is ${kind}`, { cause });
    this.kind = kind;
  }
}

/**
 * A database with the stores that a use case asks for.
 * All of it throws DatabaseUnavailable where the database itself fails.
 */
export interface DatabaseOf<Stores> {
  /**
   * Runs `work` as a unit of work that sees only the units of whoever asks, or only these: what it announced is read
   * ahead, what it reads again is as it left it, what it writes is there at the commit, and a thrown error undoes all
   * of it. The work runs to its end on every try; what the last one comes to counts. Those who ask come by turns where
   * not all can be served at once; what nobody asked for has turns of its own.
   */
  transaction<T>(
    as: Asking | UnitBounds,
    work: (stores: Stores) => Promise<T>,
    announced?: Announced,
  ): Promise<T>;
  /**
   * Runs `work`, which only reads, for a list or a sum that may be a moment behind: on a replica where one is near
   * enough and has all that this key wrote through this process, else on the database itself. Keys are always those of
   * the database itself. What fails on the replica is run once more on the database.
   */
  reading<T>(as: Asking, work: (stores: Stores) => Promise<T>): Promise<T>;
  /** How the replica is that readings may use. */
  replica(): ReplicaCondition;
  /** Reads all that there is as it stood at one moment. */
  snapshot<T>(work: (stores: Stores) => Promise<T>): Promise<T>;
  /** The key with this digest, also when it is revoked or expired. */
  findKey(digest: string): Promise<StoredKey | undefined>;
  /** The session with this digest, and its key, revoked or expired as it may be. */
  findSession(digest: string): Promise<StoredSession | undefined>;
  /**
   * Makes room for the tables of a year; cheap when there is.
   * @param mayUse refuses those who may not store there; asked before room is made.
   */
  prepareYear(fiscalYear: number, mayUse: () => Promise<void>): Promise<void>;
  /** How the database is. @throws Error when it does not answer. */
  condition(): Promise<DatabaseCondition>;
}

/**
 * `unset`: there is none. `behind`: too far behind. `other`: not a replica of this database any more. Unless it is `ok`,
 * nothing is read from it.
 */
export const replicaConditions = ['ok', 'behind', 'away', 'other', 'unset'] as const;
export type ReplicaCondition = (typeof replicaConditions)[number];

export interface DatabaseCondition {
  /** Whether it refuses writes, as a standby does. */
  readonly isReadOnly: boolean;
  readonly schemaVersion: number;
}
