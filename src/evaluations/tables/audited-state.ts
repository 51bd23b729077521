/** What the audit log says of an evaluation. */

import { sha256 } from '../../canonical-json.js';
import type { ScoreSheet } from '../../scoring/score-sheet.js';
import type { Chain } from '../audit/ports.js';
import type { StoredEvaluation } from './ports.js';
import { textOf } from './sheets.js';

/** The chain of an evaluation: that of its unit and year. */
export function chainOf({
  unitCode,
  fiscalYear,
}: Pick<StoredEvaluation, 'unitCode' | 'fiscalYear'>): Chain {
  return { unitCode: unitCode ?? '', fiscalYear };
}

/**
 * The state that an entry notes. The hash of the sheet stands for all of it, which is kept as a revision; the
 * hash of the record for what stands beside the sheet and could be edited there: why it came back, which
 * review and which revision are the published ones, when all that was.
 */
export function auditedState(
  record: StoredEvaluation,
  sheet: ScoreSheet,
): Readonly<Record<string, unknown>> {
  const { state, version, revision, late, updatedAt } = record;
  return {
    state,
    version,
    revision,
    late,
    updatedAt: updatedAt.toISOString(),
    sheetSha256: textOf(sheet).sha256,
    recordSha256: recordSha256(record),
  };
}

/** The hash of all that stands in the row of an evaluation; members are named, so that a new one is decided on. */
export function recordSha256(record: StoredEvaluation): string {
  const { fiscalYear, id, unitCode, kind, state, version, revision, late } = record;
  const { unitName, projectName, total, fullMark, grade, notice } = record;
  const { review, publishedRevision, createdAt, updatedAt, submittedAt } = record;
  return sha256({
    fiscalYear,
    id,
    unitCode,
    kind,
    state,
    version,
    revision,
    late,
    unitName,
    projectName,
    total,
    fullMark,
    grade,
    notice,
    review,
    publishedRevision,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    submittedAt: submittedAt?.toISOString() ?? null,
  });
}
