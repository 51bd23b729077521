/** What the audit log needs of a database. */
import type { NamedSubject, Subject } from '../shared/subject.js';

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
  /** A subject as its text. */
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

/** Signs the heads of chains: only a holder of the server's secret can. */
export interface Signer {
  sign(head: Omit<AuditHead, 'signature'>): string;
}

export interface AuditFilter {
  readonly unit?: string | undefined;
  readonly fiscalYear?: number | undefined;
  readonly subject?: string | undefined;
}

/** Where an entry stands; the order of places is that of lists. */
export type AuditPlace = Chain & Pick<AuditEntry, 'sequence'>;

/** An entry that is still to be linked to its chain. */
export interface UnlinkedEntry {
  /** The head of its chain where that has no entry yet. */
  readonly first: AuditHead;
  /** The entry behind a head, and the head behind the entry. */
  readonly link: (head: AuditHead) => readonly [entry: AuditEntry, next: AuditHead];
  /** What the system's chain notes where this is the first entry of its chain. */
  readonly begun?: () => UnlinkedEntry;
}

export interface AuditStore {
  /**
   * Appends an entry, which is linked when all else of the transaction is written: chains are locked last and in one
   * order, the system's behind all others, so that writers never wait for one another in a circle.
   */
  append(entry: UnlinkedEntry): Promise<void>;
  /** Chain by chain, each in its order, from behind a place on. */
  list(filter: AuditFilter, after: AuditPlace | undefined, limit: number): Promise<AuditEntry[]>;
}

/** An entry with its number in the table, and the head that its chain has now. */
export interface HeadedEntry {
  readonly entry: AuditEntry & { readonly number: number };
  readonly head: AuditHead | null;
}

/** What verifying the log reads of the log itself, in pages. */
export interface LogVerificationStore {
  /** Every entry, chain by chain, from behind a place on. */
  entries(after: AuditPlace | undefined, limit: number): Promise<HeadedEntry[]>;
  /** Heads of chains that have no entry. */
  bareHeads(after: Chain | undefined, limit: number): Promise<AuditHead[]>;
  /** Which of these chains, by their names, the system's chain says were begun. */
  begun(names: readonly string[]): Promise<string[]>;
  /** Which of these subjects there are, by their texts. */
  standing(subjects: readonly NamedSubject[]): Promise<string[]>;
  /** Entries about these subjects, from behind one on, in an order that only pages need. */
  about(
    subjects: readonly Subject[],
    after: { readonly subject: string; readonly number: number } | undefined,
    limit: number,
  ): Promise<HeadedEntry['entry'][]>;
}
