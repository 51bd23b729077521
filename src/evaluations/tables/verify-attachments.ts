/** Evidence, held against what the entries say was uploaded, and its bytes against their hash. */
import { limits } from '../../limits.js';
import type { ScoreSheet } from '../../scoring/score-sheet.js';
import type { AuditEntry } from '../audit/ports.js';
import type { AuditViolations } from '../audit/violations.js';
import { paged } from '../shared/paged.js';
import { hashesIn } from './named-attachments.js';
import type { HashedAttachment, TableVerificationStore } from './ports.js';

/** What the last entry about a content said. */
interface RecordedContent {
  readonly isStored: boolean;
  readonly sequence: number;
  readonly bytes: unknown;
  readonly by: string;
  readonly at: string;
}

type Members = Readonly<Record<string, unknown>>;

/** What the entries about one table say of its evidence. */
export class RecordedEvidence {
  readonly contents = new Map<string, RecordedContent>();
  /** The places in the chain at which each revision was submitted, and each content with one, by the last. */
  readonly #submissions = new Map<number, number>();
  readonly #submitted = new Map<string, number>();

  learn({ action, sequence, actor: by, at }: AuditEntry, said: Members): void {
    const { bytes } = (said['attachment'] ?? {}) as { bytes?: unknown };
    const told = { sequence, bytes, by, at: at.toISOString() };
    for (const sha256 of listOf(said['attachmentsStored'])) {
      this.#settle(sha256, { ...told, isStored: true });
    }
    for (const sha256 of listOf(said['attachmentsRemoved'])) {
      this.#settle(sha256, { ...told, isStored: false });
    }
    if (action !== 'submit') return;
    const revision = Number(said['revision']);
    this.#submissions.set(revision, Math.max(sequence, this.#submissions.get(revision) ?? 0));
  }

  /** Learns what a revision names, which is known to be as it was stored. */
  readSheet(number: number, text: string): void {
    const sequence = this.#submissions.get(number);
    if (sequence === undefined) return;
    for (const sha256 of hashesIn((JSON.parse(text) as ScoreSheet).input)) {
      this.#submitted.set(sha256, Math.max(sequence, this.#submitted.get(sha256) ?? 0));
    }
  }

  /** Whether a content was submitted since it was stored. */
  wasSubmitted(sha256: string): boolean {
    const stored = this.contents.get(sha256)?.sequence ?? 0;
    return (this.#submitted.get(sha256) ?? 0) > stored;
  }

  #settle(sha256: string, told: RecordedContent): void {
    if (told.sequence > (this.contents.get(sha256)?.sequence ?? 0)) this.contents.set(sha256, told);
  }
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** Compares the evidence of a few tables, and every byte of it. */
export async function compareAttachments(
  store: TableVerificationStore,
  told: ReadonlyMap<string, RecordedEvidence>,
  violations: AuditViolations,
): Promise<void> {
  const ids = [...told.keys()];
  const pages = paged<HashedAttachment>(
    (after, limit) => store.attachments(ids, after?.attachment, limit),
    limits.verifiedAttachmentsMax,
  );
  for await (const page of pages) {
    for (const found of page) {
      const { evaluationId, sha256 } = found.attachment;
      const evidence = told.get(evaluationId);
      violations.add(`evaluation ${evaluationId}`, ...contentProblems(found, evidence));
      evidence?.contents.delete(sha256);
    }
  }
  for (const [id, { contents }] of told) {
    const gone = [...contents].filter(([, { isStored }]) => isStored);
    violations.add(`evaluation ${id}`, ...gone.map(([sha256]) => `${nameOf(sha256)}被删除。`));
  }
}

/** By the beginning of its hash: enough to find it. */
function nameOf(sha256: string): string {
  return `佐证材料 ${sha256.slice(0, 16)} `;
}

function contentProblems(
  { attachment, contentSha256 }: HashedAttachment,
  evidence: RecordedEvidence | undefined,
): string[] {
  const { sha256, bytes, isSubmitted, createdAt, createdBy } = attachment;
  const name = nameOf(sha256);
  const told = evidence?.contents.get(sha256);
  if (told?.isStored !== true) return [`${name}没有记录。`];
  const isOther =
    bytes !== told.bytes || createdBy !== told.by || createdAt.toISOString() !== told.at;
  return [
    ...(contentSha256 === sha256 ? [] : [`${name}的内容与校验码不同。`]),
    ...(isOther ? [`${name}的大小、上传人或时间与记录不同。`] : []),
    ...(isSubmitted === evidence?.wasSubmitted(sha256) ? [] : [`${name}是否报送过与记录不同。`]),
  ];
}
