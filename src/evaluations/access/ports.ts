/** What access needs of a database: keys, and the tree of units that they are bound to. */

export const scopes = ['read', 'submit', 'approve', 'review', 'admin'] as const;
export type KeyScope = (typeof scopes)[number];

/** The codes of the units that a key is bound to, those below included; `all` for a key without bounds. */
export type UnitBounds = 'all' | readonly string[];

export interface StoredKey {
  readonly id: string;
  readonly name: string;
  readonly scopes: KeyScope[];
  readonly units: UnitBounds;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
}

export interface KeyStore {
  isEmpty(): Promise<boolean>;
  insert(key: StoredKey, digest: string): Promise<void>;
  find(id: string): Promise<StoredKey | undefined>;
  list(after: string | undefined, limit: number): Promise<StoredKey[]>;
  revoke(id: string, at: Date): Promise<void>;
  /**
   * Like `find`, with a lock: the key cannot be revoked before this transaction ends, and an earlier revocation is
   * seen.
   */
  hold(id: string): Promise<StoredKey | undefined>;
  /** Serialises revocations; locked before any key is. */
  lockRevocations(): Promise<void>;
  /** Serialises the making of the first key. */
  lockFirst(): Promise<void>;
}

/** A browser's session: its key, and what it did when. */
export interface StoredSession {
  readonly key: StoredKey;
  readonly openedAt: Date;
  /** When it was used last, to within minutes. */
  readonly seenAt: Date;
}

export interface SessionStore {
  /** Opens one of a key, whose least used ones beyond `keep` end. */
  insert(digest: string, keyId: string, at: Date, keep: number): Promise<void>;
  touch(digest: string, at: Date): Promise<void>;
  remove(digest: string): Promise<void>;
  /** Forgets those that were last used, or opened, before these moments; at most `limit`. */
  prune(seenBefore: Date, openedBefore: Date, limit: number): Promise<number>;
}

export interface StoredUnit {
  readonly code: string;
  readonly name: string;
  readonly parent: string | null;
  /** Codes from the topmost unit down to this one. */
  readonly path: string[];
  readonly version: number;
}

export interface UnitStore {
  find(code: string): Promise<StoredUnit | undefined>;
  /** Which of these codes exist and may be seen. */
  known(codes: readonly string[]): Promise<string[]>;
  /** The codes of those that can be seen; at most `limit`. */
  codes(limit: number): Promise<string[]>;
  /** Serialises changes of the tree of units. */
  lockTree(): Promise<void>;
  insert(unit: StoredUnit): Promise<void>;
  update(unit: StoredUnit): Promise<void>;
  /** Gives all units below `path` their new beginning. */
  moveBelow(path: readonly string[], to: readonly string[]): Promise<void>;
  /** How many units the longest way down from `code` has, itself included. */
  height(code: string): Promise<number>;
  list(after: string | undefined, limit: number): Promise<StoredUnit[]>;
}

/** A key with the HMAC that it is stored under. */
export type DigestedKey = StoredKey & { readonly digest: string };

/** What verifying the log reads of keys and units, in pages. */
export interface AccessVerificationStore {
  keys(after: string | undefined, limit: number): Promise<DigestedKey[]>;
  /** Units by their codes. */
  units(codes: readonly string[]): Promise<StoredUnit[]>;
}
