/** Stored tables as they are answered. */
import { canonicalJson } from '../../canonical-json.js';
import type { Committed, Versioned } from '../../evaluations/commands/committed.js';
import type { Attached } from '../../evaluations/evidence/attach.js';
import type { Listed } from '../../evaluations/shared/pages.js';
import type { RevisionView } from '../../evaluations/tables/answers.js';
import type { RevisionSummary } from '../../evaluations/tables/ports.js';
import type { SheetView, TableView } from '../../evaluations/tables/view.js';
import type { Finding } from '../../scoring/findings/finding.js';
import type { ScoreSheet } from '../../scoring/score-sheet.js';
import { type Answer, committedAnswer, textAnswer, valueAnswer } from './answer.js';

function tableText({ standing, sheet }: TableView): string {
  return canonicalJson({ ...standing, ...sheetMembers(sheet) });
}

/** The members of a sheet that an answer about its table has. */
function sheetMembers(sheet: ScoreSheet): object {
  const { input, bounds, unweighted, gradeWithheld, policy, engine, inputSha256 } = sheet;
  return {
    evaluation: input,
    ...(bounds === undefined ? {} : { bounds }),
    ...(unweighted === undefined ? {} : { unweighted }),
    ...(gradeWithheld === undefined ? {} : { gradeWithheld }),
    policy,
    engine,
    inputSha256,
  };
}

/** A table in full. */
export function presentTable({ value, version }: Versioned<TableView>): Answer {
  return textAnswer(tableText(value), version);
}

/** A table that was made. */
export function presentNewTable(created: Committed<TableView>): Answer {
  const location = `/v1/evaluations/${created.value.standing.id}`;
  return committedAnswer(created, tableText(created.value), { status: 201, location });
}

/** A table that was changed, or taken a step on. */
export function presentChangedTable(changed: Committed<TableView>): Answer {
  return committedAnswer(changed, tableText(changed.value));
}

/** The sheet that a table has now, byte for byte as it was stored. */
export function presentNewSheet(changed: Committed<SheetView>): Answer {
  return committedAnswer(changed, changed.value.text);
}

/** A stored sheet, byte for byte. */
export function presentSheet({ value, version }: Versioned<string>): Answer {
  return textAnswer(value, version);
}

/** All findings of a sheet: they are few, and one page. */
export function presentFindings({ value, version }: Versioned<readonly Finding[]>): Answer {
  return valueAnswer({ items: value, nextCursor: null }, version);
}

/** A page of the revisions of a table. */
export function presentRevisions({ items, nextCursor }: Listed<RevisionSummary>): Answer {
  const shown = items.map(
    ({ number, sha256, createdAt, createdBy }): RevisionView => ({
      revision: number,
      sheetSha256: sha256,
      createdBy,
      createdAt: createdAt.toISOString(),
    }),
  );
  return valueAnswer({ items: shown, nextCursor });
}

/** Evidence that a row names. */
export function presentAttached(attached: Committed<Attached>): Answer {
  const { evaluationId, attachment, isNew } = attached.value;
  const location = `/v1/evaluations/${evaluationId}/attachments/${attachment.id}`;
  return committedAnswer(attached, canonicalJson(attachment), {
    status: isNew ? 201 : 200,
    location,
  });
}
