/** Stored things as they are answered. */
import { canonicalJson } from '../../canonical-json.js';
import type { ScoreSheet } from '../../scoring/score-sheet.js';
import { etagOf } from '../commands/condition.js';
import { type Reply, sheetPlace } from '../commands/reply.js';
import type { StoredEvaluation, TableStores } from './ports.js';
import { readSheet, sheetMembers } from './sheets.js';

/** What every answer about an evaluation begins with, and what lists say of it. */
export function summaryOf(record: StoredEvaluation): Readonly<Record<string, unknown>> {
  const { id, state, revision, late, fiscalYear, kind, total, fullMark } = record;
  const { unitCode, unitName, projectName, grade, publishedRevision, submittedAt } = record;
  return {
    ...{ id, state, revision, late, fiscalYear, kind, fullMark },
    ...(total === null ? {} : { total }),
    unit: { ...(unitCode === null ? {} : { code: unitCode }), name: unitName },
    ...(projectName === null ? {} : { project: { name: projectName } }),
    ...(grade === null ? {} : { grade }),
    ...(publishedRevision === null ? {} : { publishedRevision }),
    createdAt: record.createdAt.toISOString(),
    updatedAt: record.updatedAt.toISOString(),
    ...(submittedAt === null ? {} : { submittedAt: submittedAt.toISOString() }),
  };
}

/** The answer about an evaluation in full, with why it came back and how it was reviewed. */
export function answerAbout(
  record: StoredEvaluation,
  sheet: ScoreSheet,
  { review, status = 200 }: { readonly review?: string | undefined; readonly status?: number } = {},
): Reply {
  const around = {
    ...summaryOf(record),
    ...(record.notice === null ? {} : { notice: JSON.parse(record.notice) }),
    ...(review === undefined ? {} : { review: JSON.parse(review) }),
  };
  const body = canonicalJson({ ...around, ...sheetMembers(sheet) });
  return { status, body, etag: etagOf(record), sheetAt: sheetPlace(record, around) };
}

/** The same, read from the database. */
export async function evaluationReply(
  { evaluations }: TableStores,
  record: StoredEvaluation,
): Promise<Reply> {
  const { id, revision, review } = record;
  const sheet = readSheet(await evaluations.sheet(id, revision), id);
  const reviewed = review === null ? undefined : await evaluations.review(id, review);
  return answerAbout(record, sheet, { review: reviewed });
}
