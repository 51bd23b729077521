/** What every command needs of a database. It is given one, and does not know which. */
import type { KeyStore, StoredKey, UnitBounds } from '../access/ports.js';

/** What was answered to a request that carried a key against repetition. */
export interface StoredReply {
  readonly keyId: string;
  readonly idempotencyKey: string;
  readonly inputSha256: string;
  readonly status: number;
  readonly etag: string | null;
  readonly location: string | null;
  /** The whole answer; beside a revision what surrounds its sheet, and null where that is the answer. */
  readonly body: string | null;
  readonly createdAt: Date;
  readonly evaluationId: string | null;
  readonly revision: number | null;
}

export interface ReplyStore {
  /** Whether this transaction is the only one under way with that key. */
  tryLock(keyId: string, idempotencyKey: string): Promise<boolean>;
  find(keyId: string, idempotencyKey: string): Promise<StoredReply | undefined>;
  insert(reply: StoredReply): Promise<void>;
  prune(before: Date, limit: number): Promise<number>;
}

/** What a command reads and writes whatever it does. */
export interface CommandStores {
  readonly keys: KeyStore;
  readonly replies: ReplyStore;
}

/** A write of one evaluation that may share its transaction with others of the same bounds. */
export interface SharedWriteOf<Stores, T> {
  readonly units: UnitBounds;
  readonly keyId: string;
  readonly idempotencyKey: string | undefined;
  readonly evaluationId: string;
  /**
   * Runs to its end on every try; the answer of the last counts. It reads through these stores the key, the
   * reply to its idempotency key and this evaluation, and changes no other.
   */
  readonly work: (stores: Stores) => Promise<T>;
}

/** Who asks, and the units that it sees. */
export interface Asking {
  readonly keyId: string;
  readonly units: UnitBounds;
}

/** A database with the stores that a use case asks for. */
export interface DatabaseOf<Stores> {
  /**
   * Runs `work` in one transaction that sees only the units of whoever asks, or only these; a thrown error undoes all
   * of it. Those who ask come by turns where not all can be served at once; what nobody asked for has turns of its own.
   * @param keys whose answers it repeats; nobody's, unless said.
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
  /** The key with this digest, revoked or expired as it may be. */
  findKey(digest: string): Promise<StoredKey | undefined>;
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
