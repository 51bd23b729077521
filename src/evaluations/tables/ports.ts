/** What tables need of a database. */
import { type EvaluationKind, evaluationKinds } from '../../indicators/evaluation.js';
import { code, flag, type Infer, object, text, word, year } from '../../indicators/schema.js';
import type { SheetTexts } from '../../scoring/sheet-text.js';
import type { UnitStore } from '../access/ports.js';
import type { AuditStore } from '../audit/ports.js';
import type { CommandStores } from '../commands/ports.js';

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
  /** Findings of the current sheet that are errors, and warnings. */
  readonly errorCount: number;
  readonly warningCount: number;
}

/** Its two parts together are the record: canonical JSON, byte for byte as it was answered. */
export interface StoredRevision extends SheetTexts {
  readonly fiscalYear: number;
  readonly evaluationId: string;
  readonly number: number;
  /** Of the whole sheet. */
  readonly sha256: string;
  /** What it was scored under, as `id@version`. */
  readonly policy: string;
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
  /** Like `find`, with a lock until this transaction ends. */
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
  /** The same tables, counted by state; states without any are left out. */
  counts(filter: EvaluationFilter): Promise<StateCount[]>;
  insertRevision(revision: StoredRevision): Promise<void>;
  /** The whole sheet of a revision, byte for byte as it was answered. */
  sheet(id: string, number: number): Promise<string | undefined>;
  revisions(id: string, after: number, limit: number): Promise<RevisionSummary[]>;
  insertReview(review: StoredReview): Promise<void>;
  /** The document of a review. */
  review(id: string, version: number): Promise<string | undefined>;
  /** The document of the last review of a revision. */
  reviewOf(id: string, revision: number): Promise<string | undefined>;
}

/** The content of a piece of evidence, kept once a table; which rows name it is said by the sheets. */
export interface StoredAttachment {
  readonly fiscalYear: number;
  readonly evaluationId: string;
  /** Of the content, in lower-case hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
  /** Whether a revision that was submitted names it: then it stays. */
  readonly isSubmitted: boolean;
  readonly createdAt: Date;
  readonly createdBy: string;
}

export interface AttachmentStore {
  find(id: string, sha256: string): Promise<StoredAttachment | undefined>;
  /** Which of these hashes an evaluation has the content of. */
  known(id: string, hashes: readonly string[]): Promise<string[]>;
  /** Bytes of all contents of an evaluation, and of all that a key uploaded. */
  bytesOf(id: string): Promise<number>;
  bytesBy(keyId: string): Promise<number>;
  /** @param parts the content in order, each within `attachmentPartBytes`. */
  insert(attachment: StoredAttachment, parts: readonly Uint8Array[]): Promise<void>;
  /** A part by its number from 0; undefined behind the last. */
  part(id: string, sha256: string, number: number): Promise<Uint8Array | undefined>;
  /** Contents that a submitted revision names. */
  submit(id: string, hashes: readonly string[]): Promise<void>;
  /** Takes away all contents that were never submitted, but for these; says which went. */
  removeAllBut(id: string, kept: readonly string[]): Promise<string[]>;
}

/** What can be asked of the findings of tables. */
export const findingsFilters = ['error', 'warning', 'none'] as const;

/** Which stored evaluations are meant, as a batch names them. */
export const evaluationFilter = object('保存的自评表：符合全部条件的；没有条件为密钥可见的全部', {
  fiscalYear: year('预算年度（年）', 2023),
  unit: code('单位代码', '012'),
  kind: word('自评表类型', evaluationKinds),
  grade: code('等级', '优'),
  state: word('状态', evaluationStates),
  // In any case of letters.
  q: text('单位名称、单位代码或项目名称中的文字', '政务服务'),
  // `error`: with at least one; `warning`: with one of either; `none`: with neither.
  findings: word('核对出的问题：有错误、有错误或警告、都没有', findingsFilters),
  // A draft that came back, with a reason.
  returned: flag('只要退回或重新打开的草稿'),
});

type Filter = Infer<typeof evaluationFilter>;

/** A condition that is left out, or undefined, chooses everything. */
export type EvaluationFilter = { readonly [name in keyof Filter]?: Filter[name] | undefined };

/** How many tables there are of a state; drafts that came back are counted among the drafts, too. */
export interface StateCount {
  readonly state: EvaluationState;
  readonly tables: number;
  readonly returned: number;
  readonly late: number;
  /** Tables with at least one error. */
  readonly withErrors: number;
}

/** What the use cases about tables read and write. */
export interface TableStores extends CommandStores {
  readonly evaluations: EvaluationStore;
  readonly attachments: AttachmentStore;
  readonly units: UnitStore;
  readonly audit: AuditStore;
}

/** A numbered part of an evaluation: a revision by its number, a review by its version. */
export interface PartPlace {
  readonly evaluationId: string;
  readonly number: number;
}

/** A content with the hash of what is really stored; null where there is nothing. */
export interface HashedAttachment {
  readonly attachment: StoredAttachment;
  readonly contentSha256: string | null;
}

/** What verifying the log reads of tables, in pages. */
export interface TableVerificationStore {
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
  attachments(
    ids: readonly string[],
    after: Pick<StoredAttachment, 'evaluationId' | 'sha256'> | undefined,
    limit: number,
  ): Promise<HashedAttachment[]>;
}
