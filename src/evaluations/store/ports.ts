/** What the use cases need of a database. They are given it; they do not know which one it is. */
import type { EvaluationKind } from '../../indicators/evaluation.js';
import type { BatchStore } from '../batches/ports.js';
import type { EvaluationFilter, UnitBounds } from './selection.js';

export type { EvaluationFilter, UnitBounds };

export const evaluationStates = [
  'draft',
  'submitted',
  'approved',
  'reviewed',
  'published',
] as const;
export type EvaluationState = (typeof evaluationStates)[number];

/** One evaluation as it stands; its content is the sheet of its revision. */
export interface StoredEvaluation {
  readonly fiscalYear: number;
  readonly id: string;
  /** null for a table that names no unit code: only keys without bounds see it. */
  readonly unitCode: string | null;
  readonly kind: EvaluationKind;
  readonly state: EvaluationState | 'deleted';
  /** Counts every write; what the ETag says. */
  readonly version: number;
  readonly revision: number;
  /** Whether it was last submitted after the window had closed. */
  readonly late: boolean;
  readonly unitName: string;
  readonly projectName: string | null;
  /** Points, a decimal in plain notation, like `fullMark`; null for a form without weights. */
  readonly total: string | null;
  readonly fullMark: string;
  readonly grade: string | null;
  /** Why it was returned or reopened: JSON. */
  readonly notice: string | null;
  /** The version at which it was reviewed. */
  readonly review: number | null;
  readonly publishedRevision: number | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly submittedAt: Date | null;
}

export interface StoredRevision {
  readonly fiscalYear: number;
  readonly evaluationId: string;
  readonly number: number;
  /** Canonical JSON: the record. */
  readonly sheet: string;
  readonly sha256: string;
  /** In hundredths of a point or of a percent, by row; null where there is none. */
  readonly scores: (number | null)[];
  readonly deviations: (number | null)[];
  readonly createdAt: Date;
  readonly createdBy: string;
}

export type RevisionSummary = Pick<StoredRevision, 'number' | 'sha256' | 'createdAt' | 'createdBy'>;

export interface StoredReview {
  readonly fiscalYear: number;
  readonly evaluationId: string;
  readonly version: number;
  readonly revision: number;
  /** Canonical JSON. */
  readonly document: string;
  readonly scores: (number | null)[];
  readonly createdAt: Date;
  readonly createdBy: string;
}

export interface EvaluationStore {
  find(id: string): Promise<StoredEvaluation | undefined>;
  /** Like `find`, and nobody else writes it before this transaction ends. */
  lock(id: string): Promise<StoredEvaluation | undefined>;
  insert(evaluation: StoredEvaluation): Promise<void>;
  /** @throws Error when the stored version is not the one before this. */
  update(evaluation: StoredEvaluation): Promise<void>;
  /**
   * In the order of their ids, from behind `after`.
   * @param within the units that can be seen, where that is known: those of others are not even looked at.
   */
  list(
    filter: EvaluationFilter,
    after: string | undefined,
    limit: number,
    within?: readonly string[],
  ): Promise<StoredEvaluation[]>;
  insertRevision(revision: StoredRevision): Promise<void>;
  sheet(id: string, number: number): Promise<string | undefined>;
  revisions(id: string, after: number, limit: number): Promise<RevisionSummary[]>;
  insertReview(review: StoredReview): Promise<void>;
  /** The document of a review. */
  review(id: string, version: number): Promise<string | undefined>;
  /** The document of the last review of a revision. */
  reviewOf(id: string, revision: number): Promise<string | undefined>;
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
  /** Units below one another are moved one transaction after the other. */
  lockTree(): Promise<void>;
  insert(unit: StoredUnit): Promise<void>;
  update(unit: StoredUnit): Promise<void>;
  /** Gives all units below `path` their new beginning. */
  moveBelow(path: readonly string[], to: readonly string[]): Promise<void>;
  /** How many units the longest way down from `code` has, itself included. */
  height(code: string): Promise<number>;
  list(after: string | undefined, limit: number): Promise<StoredUnit[]>;
}

export interface StoredWindow {
  readonly fiscalYear: number;
  readonly kind: EvaluationKind;
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
}

export interface WindowStore {
  /** Windows are changed one transaction after the other: what is read behind this is what is replaced. */
  lock(): Promise<void>;
  of(fiscalYear: number): Promise<StoredWindow[]>;
  replace(fiscalYear: number, windows: readonly StoredWindow[]): Promise<void>;
}

export const scopes = ['read', 'submit', 'approve', 'review', 'admin'] as const;
export type KeyScope = (typeof scopes)[number];

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
   * Like `find`, and the key is not revoked before this transaction ends: who revokes it waits, and a
   * revocation that came first is seen.
   */
  hold(id: string): Promise<StoredKey | undefined>;
  /** Keys are revoked one transaction after the other; taken before any key is held. */
  lockRevocations(): Promise<void>;
  /** Only one transaction at a time is behind this: who makes the first key. */
  lockFirst(): Promise<void>;
}

export interface StoredPolicy {
  readonly id: string;
  readonly version: string;
  readonly document: string;
  readonly sha256: string;
  readonly createdAt: Date;
}

export interface PolicyStore {
  /** How many there are: they are only ever added. */
  count(): Promise<number>;
  all(): Promise<StoredPolicy[]>;
  insert(policy: StoredPolicy): Promise<void>;
  lock(): Promise<void>;
}

/** Which chain an entry belongs to: the unit's code, empty for none, and the fiscal year, 0 for none. */
export interface Chain {
  readonly unitCode: string;
  readonly fiscalYear: number;
}

export interface AuditEntry extends Chain {
  /** From 1 on, without a gap. */
  readonly sequence: number;
  readonly at: Date;
  /** The id of a key, or what else acted. */
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  /** Canonical JSON; null where there was nothing. */
  readonly before: string | null;
  readonly after: string | null;
  /** The hash of the entry before, and of this one. */
  readonly previous: string;
  readonly hash: string;
}

export interface AuditHead extends Chain {
  readonly sequence: number;
  readonly hash: string;
  readonly signature: string;
}

export interface AuditFilter {
  readonly unit?: string | undefined;
  readonly fiscalYear?: number | undefined;
  readonly subject?: string | undefined;
}

export interface AuditStore {
  /** The head of a chain, locked, made of `first` where there was none. */
  lockHead(first: AuditHead): Promise<{ readonly head: AuditHead; readonly isNew: boolean }>;
  append(entry: AuditEntry, head: AuditHead): Promise<void>;
  /** Chain by chain, each in its order, from behind a place on. */
  list(filter: AuditFilter, after: AuditPlace | undefined, limit: number): Promise<AuditEntry[]>;
}

/** Where an entry stands; the order of places is that of lists. */
export type AuditPlace = Chain & Pick<AuditEntry, 'sequence'>;

/** An entry with its number in the table, and the head that its chain has now. */
export interface HeadedEntry {
  readonly entry: AuditEntry & { readonly number: number };
  readonly head: AuditHead | null;
}

/** A key with the HMAC that it is stored under. */
export type DigestedKey = StoredKey & { readonly digest: string };

/** A numbered part of an evaluation: a revision by its number, a review by its version. */
export interface PartPlace {
  readonly evaluationId: string;
  readonly number: number;
}

/** What the verification of the log reads of a database: everything, in pages. */
export interface VerificationStore {
  /** Every entry, chain by chain, from behind a place on. */
  entries(after: AuditPlace | undefined, limit: number): Promise<HeadedEntry[]>;
  /** Heads of chains that have no entry. */
  bareHeads(after: Chain | undefined, limit: number): Promise<AuditHead[]>;
  /** Which of these chains, by their names, the system's chain says were begun. */
  begun(names: readonly string[]): Promise<string[]>;
  /** Which of these subjects there are: `chain <year> <unit>`, `evaluation <id>`, `unit <code>`, … */
  standing(subjects: readonly string[]): Promise<string[]>;
  /** Entries about these subjects, from behind one on, in an order that only pages need. */
  about(
    subjects: readonly string[],
    after: { readonly subject: string; readonly number: number } | undefined,
    limit: number,
  ): Promise<HeadedEntry['entry'][]>;
  /** Evaluations, deleted ones too, in the order of their ids. */
  evaluations(after: string | undefined, limit: number): Promise<StoredEvaluation[]>;
  revisions(
    ids: readonly string[],
    after: PartPlace | undefined,
    limit: number,
  ): Promise<StoredRevision[]>;
  reviews(
    ids: readonly string[],
    after: PartPlace | undefined,
    limit: number,
  ): Promise<StoredReview[]>;
  keys(after: string | undefined, limit: number): Promise<DigestedKey[]>;
  /** Units by their codes. */
  units(codes: readonly string[]): Promise<StoredUnit[]>;
  /** All there are: at most two a year. */
  windows(): Promise<StoredWindow[]>;
}

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

export interface Stores {
  readonly evaluations: EvaluationStore;
  readonly units: UnitStore;
  readonly windows: WindowStore;
  readonly keys: KeyStore;
  readonly policies: PolicyStore;
  readonly audit: AuditStore;
  readonly verification: VerificationStore;
  readonly replies: ReplyStore;
  readonly batches: BatchStore;
}

/** A write of one evaluation that may share its transaction with others of the same bounds. */
export interface SharedWrite<T> {
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

export interface Database {
  /**
   * Runs `work` in one transaction that sees only these units; a thrown error undoes all of it.
   * @param keys whose answers it repeats; nobody's, unless said.
   */
  transaction<T>(
    units: UnitBounds,
    work: (stores: Stores) => Promise<T>,
    keys?: 'all' | readonly string[],
  ): Promise<T>;
  /** Like `transaction`, with others that wait; answered when it is kept, or when it alone is refused. */
  shared<T>(write: SharedWrite<T>): Promise<T>;
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
