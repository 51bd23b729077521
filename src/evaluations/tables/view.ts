/** Stored tables as values. */
import type { Review } from '../../scoring/reviewed.js';
import type { ScoreSheet } from '../../scoring/score-sheet.js';
import type { Kept, Memory } from '../commands/committed.js';
import { notFound } from '../shared/refusal.js';
import type { Notice, TableSummary } from './answers.js';
import type { EvaluationStore, StoredEvaluation, TableStores } from './ports.js';
import { readSheet, textOf } from './sheets.js';

/** A summary, with why the table came back and how it was reviewed. */
export interface TableStanding extends TableSummary {
  readonly review?: Review;
}

/** A table in full. */
export interface TableView {
  readonly standing: TableStanding;
  readonly sheet: ScoreSheet;
}

/** What lists say of a table. */
export function summaryOf(record: StoredEvaluation): TableSummary {
  const { id, state, revision, late, fiscalYear, kind, total, fullMark } = record;
  const { unitCode, unitName, projectName, grade, publishedRevision, submittedAt } = record;
  return {
    id,
    // Who reads sees no deleted table.
    state: state as TableSummary['state'],
    revision,
    late,
    fiscalYear,
    kind,
    fullMark,
    ...(total === null ? {} : { total }),
    unit: { ...(unitCode === null ? {} : { code: unitCode }), name: unitName },
    ...(projectName === null ? {} : { project: { name: projectName } }),
    ...(grade === null ? {} : { grade }),
    ...(publishedRevision === null ? {} : { publishedRevision }),
    createdAt: record.createdAt.toISOString(),
    updatedAt: record.updatedAt.toISOString(),
    ...(submittedAt === null ? {} : { submittedAt: submittedAt.toISOString() }),
    findings: { errors: record.errorCount, warnings: record.warningCount },
    ...(record.notice === null ? {} : { notice: briefNotice(record.notice) }),
  };
}

function briefNotice(text: string): Omit<Notice, 'indicators'> {
  const { indicators: _rows, ...brief } = JSON.parse(text) as Notice;
  return brief;
}

/** @param review the document of the review, where there is one. */
export function viewOf(record: StoredEvaluation, sheet: ScoreSheet, review?: string): TableView {
  const standing = {
    ...summaryOf(record),
    ...(record.notice === null ? {} : { notice: JSON.parse(record.notice) as Notice }),
    ...(review === undefined ? {} : { review: JSON.parse(review) as Review }),
  };
  return { standing, sheet };
}

/** The same, read from the database. */
export async function readView(
  { evaluations }: TableStores,
  record: StoredEvaluation,
): Promise<TableView> {
  const { id, revision, review } = record;
  const sheet = readSheet(await evaluations.sheet(id, revision), id);
  return viewOf(record, sheet, review === null ? undefined : await evaluations.review(id, review));
}

/** A table is kept as its standing: the sheet stands in its revision. */
export const viewMemory: Memory<TableStores, TableView> = {
  keep: ({ standing }) => ({ ...placeOf(standing), value: standing }),
  recall: async ({ evaluations }, kept) => {
    const { id, text } = await recalledSheet(evaluations, kept);
    return { standing: kept.value as TableStanding, sheet: readSheet(text, id) };
  },
};

/** The sheet of a revision, as the text that it was stored as. */
export interface SheetView {
  readonly id: string;
  readonly revision: number;
  readonly text: string;
}

/** The sheet that a record points at. */
export function sheetView({ id, revision }: StoredEvaluation, sheet: ScoreSheet): SheetView {
  return { id, revision, text: textOf(sheet).text };
}

/** Of a sheet only its place is kept. */
export const sheetMemory: Memory<TableStores, SheetView> = {
  keep: placeOf,
  recall: ({ evaluations }, kept) => recalledSheet(evaluations, kept),
};

function placeOf({ id, revision }: Pick<SheetView, 'id' | 'revision'>): Kept {
  return { subject: { kind: 'evaluation', id }, revision };
}

/** A revision never changes: its text is the one that was given back. */
async function recalledSheet(
  evaluations: EvaluationStore,
  { subject, revision }: Kept,
): Promise<SheetView> {
  const id = subject?.id;
  const record = id === undefined ? undefined : await evaluations.find(id);
  if (record === undefined || revision === undefined) throw notFound();
  const text = await evaluations.sheet(record.id, revision);
  if (text === undefined) throw notFound();
  return { id: record.id, revision, text };
}
