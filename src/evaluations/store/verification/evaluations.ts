/** Evaluations with their revisions and reviews, held against what the entries say of them. */
import { limits } from '../../../limits.js';
import { recordSha256 } from '../deeds.js';
import type {
  AuditEntry,
  Chain,
  StoredEvaluation,
  StoredReview,
  StoredRevision,
  VerificationStore,
} from '../ports.js';
import { paged } from './paged.js';
import { reviewProblems, revisionProblems, sheetProblems } from './parts.js';
import type { Tamperings } from './tamperings.js';
import { eachAbout, saidAfter, type ToldPart } from './told.js';

interface ToldEvaluation {
  chain: Chain;
  sequence: number;
  last: Readonly<Record<string, unknown>>;
  readonly revisions: Map<number, ToldPart>;
  readonly reviews: Map<number, ToldPart>;
}

/** Compares all evaluations, a few at a time; says how many there are. */
export async function compareEvaluations(
  store: VerificationStore,
  tamperings: Tamperings,
): Promise<number> {
  let count = 0;
  const pages = paged<StoredEvaluation>(
    (after, limit) => store.evaluations(after?.id, limit),
    limits.verifiedTablesMax,
  );
  for await (const page of pages) {
    count += page.length;
    await comparePage(store, page, tamperings);
  }
  return count;
}

async function comparePage(
  store: VerificationStore,
  page: readonly StoredEvaluation[],
  tamperings: Tamperings,
): Promise<void> {
  const told = new Map<string, ToldEvaluation>();
  const subjects = page.map(({ id }) => `evaluation ${id}`);
  await eachAbout(store, subjects, (entry) => learn(entry, told));
  const records = new Map(page.map((record) => [record.id, record]));
  for (const record of page) {
    tamperings.add(`evaluation ${record.id}`, ...recordProblems(record, told.get(record.id)));
  }
  await compareRevisions(store, records, told, tamperings);
  await compareReviews(store, [...records.keys()], told, tamperings);
  for (const [id, { revisions, reviews }] of told) {
    const gone = [...revisions.keys()].map((number) => `第 ${number} 版得分表被删除。`);
    const unread = [...reviews.keys()].map((version) => `版本 ${version} 的复核被删除。`);
    tamperings.add(`evaluation ${id}`, ...gone, ...unread);
  }
}

function learn(entry: AuditEntry, told: Map<string, ToldEvaluation>): void {
  const id = entry.subject.slice('evaluation '.length);
  const { unitCode, fiscalYear, sequence, actor: by, action, at } = entry;
  const said = saidAfter(entry);
  const known = told.get(id) ?? {
    ...{ chain: { unitCode, fiscalYear }, sequence: 0, last: {} },
    ...{ revisions: new Map<number, ToldPart>(), reviews: new Map<number, ToldPart>() },
  };
  told.set(id, known);
  if (sequence > known.sequence) Object.assign(known, { sequence, last: said });
  const [revision, version] = [Number(said['revision']), Number(said['version'])];
  // The first entry that names a revision is that of the change which made it.
  const first = known.revisions.get(revision);
  if (first === undefined || sequence < first.sequence) {
    const made = { sha256: said['sheetSha256'], revision, by, at: said['updatedAt'], sequence };
    known.revisions.set(revision, made);
  }
  if (action === 'review') {
    const part = { sha256: said['reviewSha256'], revision, by, at: at.toISOString(), sequence };
    known.reviews.set(version, part);
  }
}

/** The words of an entry, and what they are called when the table says otherwise. */
const states = { state: '状态', version: '版本', revision: '得分表的版数', late: '逾期' } as const;

function recordProblems(record: StoredEvaluation, told: ToldEvaluation | undefined): string[] {
  if (told === undefined) return ['表存在而没有记录。'];
  const { chain, last } = told;
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
  told: ReadonlyMap<string, ToldEvaluation>,
  tamperings: Tamperings,
): Promise<void> {
  const ids = [...records.keys()];
  const pages = paged<StoredRevision>(
    (after, limit) => store.revisions(ids, after, limit),
    limits.verifiedSheetsMax,
  );
  for await (const page of pages) {
    for (const revision of page) {
      const { evaluationId: id, number } = revision;
      const revisions = told.get(id)?.revisions;
      const problems = revisionProblems(revision, revisions?.get(number));
      revisions?.delete(number);
      const record = records.get(id);
      const isStanding = problems.length === 0 && record?.revision === number;
      tamperings.add(`evaluation ${id}`, ...problems);
      if (isStanding) tamperings.add(`evaluation ${id}`, ...sheetProblems(record, revision.sheet));
    }
  }
}

async function compareReviews(
  store: VerificationStore,
  ids: readonly string[],
  told: ReadonlyMap<string, ToldEvaluation>,
  tamperings: Tamperings,
): Promise<void> {
  const pages = paged<StoredReview>((after, limit) => {
    const place = after && { evaluationId: after.evaluationId, number: after.version };
    return store.reviews(ids, place, limit);
  }, limits.verifiedSheetsMax);
  for await (const page of pages) {
    for (const review of page) {
      const reviews = told.get(review.evaluationId)?.reviews;
      const problems = reviewProblems(review, reviews?.get(review.version));
      reviews?.delete(review.version);
      tamperings.add(`evaluation ${review.evaluationId}`, ...problems);
    }
  }
}
