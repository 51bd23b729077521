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

/** A write of one evaluation that may share its transaction with others of the same bounds. */
export interface SharedWriteOf<Stores, T> {
  readonly units: UnitBounds;
  readonly keyId: string;
  readonly idempotencyKey: string | undefined;
  readonly evaluationId: string;
  /**
   * Runs to its end on every try; the answer of the last counts. It reads through these stores the key, the
   * record of its idempotency key and this evaluation, and changes no other.
   */
  readonly work: (stores: Stores) => Promise<T>;
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
   * Runs `work` in one transaction that sees only the units of whoever asks, or only these; a thrown error undoes all
   * of it. Those who ask come by turns where not all can be served at once; what nobody asked for has turns of its own.
   * @param keys whose commands it repeats; nobody's, unless said.
   */
  transaction<T>(
    as: Asking | UnitBounds,
    work: (stores: Stores) => Promise<T>,
    keys?: 'all' | readonly string[],
  ): Promise<T>;
  /** Like `transaction`, with others that wait; answered when it is kept, or when it alone is refused. */
  shared<T>(write: SharedWriteOf<Stores, T>): Promise<T>;
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

export interface DatabaseCondition {
  /** Whether it refuses writes, as a standby does. */
  readonly isReadOnly: boolean;
  readonly schemaVersion: number;
}
