/** Evaluations with their revisions and reviews, held against what the entries say of them. */
import { limits } from '../../limits.js';
import { wholeSheet } from '../../scoring/sheet-text.js';
import type { AuditEntry, Chain, LogVerificationStore } from '../audit/ports.js';
import { forEachEntryOf, type RecordedPart, recordedState } from '../audit/recorded.js';
import type { AuditViolations } from '../audit/violations.js';
import { paged } from '../shared/paged.js';
import { type Subject, subjectOf, subjectText } from '../shared/subject.js';
import { recordSha256 } from './audited-state.js';
import type {
  StoredEvaluation,
  StoredReview,
  StoredRevision,
  TableVerificationStore,
} from './ports.js';
import { compareAttachments, RecordedEvidence } from './verify-attachments.js';
import { reviewProblems, revisionProblems, sheetProblems } from './verify-parts.js';

function subjectFor(id: string): Subject {
  return { kind: 'evaluation', id };
}

type VerificationStore = LogVerificationStore & TableVerificationStore;

interface RecordedEvaluation {
  chain: Chain;
  sequence: number;
  last: Readonly<Record<string, unknown>>;
  readonly revisions: Map<number, RecordedPart>;
  readonly reviews: Map<number, RecordedPart>;
  readonly evidence: RecordedEvidence;
}

/** Compares all evaluations, a few at a time; says how many there are. */
export async function compareEvaluations(
  store: VerificationStore,
  violations: AuditViolations,
): Promise<number> {
  let count = 0;
  const pages = paged<StoredEvaluation>(
    (after, limit) => store.evaluations(after?.id, limit),
    limits.verifiedTablesMax,
  );
  for await (const page of pages) {
    count += page.length;
    await comparePage(store, page, violations);
  }
  return count;
}

async function comparePage(
  store: VerificationStore,
  page: readonly StoredEvaluation[],
  violations: AuditViolations,
): Promise<void> {
  const recorded = new Map<string, RecordedEvaluation>();
  const subjects = page.map(({ id }) => subjectFor(id));
  await forEachEntryOf(store, subjects, (entry) => learn(entry, recorded));
  const records = new Map(page.map((record) => [record.id, record]));
  for (const record of page) {
    violations.add(
      subjectText(subjectFor(record.id)),
      ...recordProblems(record, recorded.get(record.id)),
    );
  }
  await compareRevisions(store, records, recorded, violations);
  await compareReviews(store, [...records.keys()], recorded, violations);
  await compareAttachments(store, evidenceOf(recorded), violations);
  for (const [id, { revisions, reviews }] of recorded) {
    const gone = [...revisions.keys()].map((number) => `第 ${number} 版得分表被删除。`);
    const unread = [...reviews.keys()].map((version) => `版本 ${version} 的复核被删除。`);
    violations.add(subjectText(subjectFor(id)), ...gone, ...unread);
  }
}

function learn(entry: AuditEntry, recorded: Map<string, RecordedEvaluation>): void {
  const { id } = subjectOf(entry.subject);
  const { unitCode, fiscalYear, sequence, actor: by, action, at } = entry;
  const said = recordedState(entry);
  const known = recorded.get(id) ?? {
    chain: { unitCode, fiscalYear },
    sequence: 0,
    last: {},
    revisions: new Map<number, RecordedPart>(),
    reviews: new Map<number, RecordedPart>(),
    evidence: new RecordedEvidence(),
  };
  recorded.set(id, known);
  if (sequence > known.sequence) Object.assign(known, { sequence, last: said });
  const [revision, version] = [Number(said['revision']), Number(said['version'])];
  // The first entry that names a revision is that of the change which made it.
  const first = known.revisions.get(revision);
  if (first === undefined || sequence < first.sequence) {
    const made = { sha256: said['sheetSha256'], revision, by, at: said['updatedAt'], sequence };
    known.revisions.set(revision, made);
  }
  known.evidence.learn(entry, said);
  if (action === 'review') {
    const part = { sha256: said['reviewSha256'], revision, by, at: at.toISOString(), sequence };
    known.reviews.set(version, part);
  }
}

/** The words of an entry, and what they are called when the table says otherwise. */
const states = { state: '状态', version: '版本', revision: '得分表的版数', late: '逾期' } as const;

function recordProblems(
  record: StoredEvaluation,
  recorded: RecordedEvaluation | undefined,
): string[] {
  if (recorded === undefined) return ['表存在而没有记录。'];
  const { chain, last } = recorded;
  const isElsewhere =
    (record.unitCode ?? '') !== chain.unitCode || record.fiscalYear !== chain.fiscalYear;
  const names = Object.keys(states) as (keyof typeof states)[];
  const problems = [
    ...(isElsewhere ? ['表的单位或年度与记录不同。'] : []),
    ...names
      .filter((name) => last[name] !== record[name])
      .map((name) => `表的${states[name]}与最后一条记录不同。`),
  ];
  const due = last['recordSha256'];
  if (problems.length > 0 || due === undefined || due === recordSha256(record)) return problems;
  return ['表的内容（名称、总分、等级、退回原因、复核、公布或时间）与最后一条记录不同。'];
}

async function compareRevisions(
  store: VerificationStore,
  records: ReadonlyMap<string, StoredEvaluation>,
  recorded: ReadonlyMap<string, RecordedEvaluation>,
  violations: AuditViolations,
): Promise<void> {
  const ids = [...records.keys()];
  const pages = paged<StoredRevision>(
    (after, limit) => store.revisions(ids, after, limit),
    limits.verifiedSheetsMax,
  );
  for await (const page of pages) {
    for (const revision of page) {
      const { evaluationId: id, number } = revision;
      const revisions = recorded.get(id)?.revisions;
      const problems = revisionProblems(revision, revisions?.get(number));
      if (problems.length === 0) recorded.get(id)?.evidence.readSheet(number, wholeSheet(revision));
      revisions?.delete(number);
      const record = records.get(id);
      const isStanding = problems.length === 0 && record?.revision === number;
      violations.add(subjectText(subjectFor(id)), ...problems);
      if (isStanding)
        violations.add(subjectText(subjectFor(id)), ...sheetProblems(record, wholeSheet(revision)));
    }
  }
}

function evidenceOf(
  recorded: ReadonlyMap<string, RecordedEvaluation>,
): Map<string, RecordedEvidence> {
  return new Map([...recorded].map(([id, { evidence }]) => [id, evidence]));
}

async function compareReviews(
  store: VerificationStore,
  ids: readonly string[],
  recorded: ReadonlyMap<string, RecordedEvaluation>,
  violations: AuditViolations,
): Promise<void> {
  const pages = paged<StoredReview>((after, limit) => {
    const place = after && { evaluationId: after.evaluationId, number: after.version };
    return store.reviews(ids, place, limit);
  }, limits.verifiedSheetsMax);
  for await (const page of pages) {
    for (const review of page) {
      const reviews = recorded.get(review.evaluationId)?.reviews;
      const problems = reviewProblems(review, reviews?.get(review.version));
      reviews?.delete(review.version);
      violations.add(subjectText(subjectFor(review.evaluationId)), ...problems);
    }
  }
}
