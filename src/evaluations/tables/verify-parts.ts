/** A revision and a review by themselves: what follows from their text, and what their entry says. */

import { textSha256 } from '../../canonical-json.js';
import type { Review } from '../../scoring/reviewed.js';
import type { ScoreSheet } from '../../scoring/score-sheet.js';
import { wholeSheet } from '../../scoring/sheet-text.js';
import type { RecordedPart } from '../audit/recorded.js';
import type { StoredEvaluation, StoredReview, StoredRevision } from './ports.js';
import { figuresOf, hundredths, policyNameOf } from './sheets.js';

/** What is wrong with a revision. Its figures are compared only with a sheet that is the one it should be. */
export function revisionProblems(
  revision: StoredRevision,
  recorded: RecordedPart | undefined,
): string[] {
  const { number, input, sha256, createdAt, createdBy } = revision;
  const sheet = wholeSheet(revision);
  const name = `第 ${number} 版`;
  if (recorded === undefined) return [`${name}得分表没有记录。`];
  if (textSha256(sheet) !== recorded.sha256) return [`${name}得分表与记录不同。`];
  const { indicators, inputSha256, policy } = JSON.parse(sheet) as ScoreSheet;
  return [
    ...(textSha256(input) === inputSha256 ? [] : [`${name}的原表与得分表不同。`]),
    ...(revision.policy === policyNameOf({ policy }) ? [] : [`${name}的计分办法与得分表不同。`]),
    ...(sha256 === recorded.sha256 ? [] : [`${name}的校验码（sha256）与记录不同。`]),
    ...(createdBy === recorded.by ? [] : [`${name}的建立人与记录不同。`]),
    ...(isAt(createdAt, recorded) ? [] : [`${name}的建立时间与记录不同。`]),
    ...(isSame(revision.scores, indicators, 'score') ? [] : [`${name}的各行得分与得分表不同。`]),
    ...(isSame(revision.deviations, indicators, 'deviation')
      ? []
      : [`${name}的各行偏差度与得分表不同。`]),
  ];
}

function isAt(at: Date, recorded: RecordedPart): boolean {
  return recorded.at === undefined || at.toISOString() === recorded.at;
}

type Row<Name extends string> = Readonly<Partial<Record<Name, string>>>;

/** Whether an array of hundredths says what the rows say. */
function isSame<Name extends string>(
  found: readonly (number | null)[],
  rows: readonly Row<Name>[],
  name: Name,
): boolean {
  return (
    found.length === rows.length &&
    rows.every((row, index) => found[index] === hundredths(row[name]))
  );
}

const figures = {
  unitName: '单位名称',
  projectName: '项目名称',
  total: '总分',
  fullMark: '满分',
  grade: '等级',
  errorCount: '错误的个数',
  warningCount: '警告的个数',
} as const;

/** Where the row of an evaluation is not what its current sheet says. */
export function sheetProblems(record: StoredEvaluation, text: string): string[] {
  const sheet = JSON.parse(text) as ScoreSheet;
  const due = figuresOf(sheet);
  const names = Object.keys(figures) as (keyof typeof figures)[];
  return [
    ...(record.kind === sheet.input.kind ? [] : ['自评表类型与现行得分表不同。']),
    ...names
      .filter((name) => record[name] !== due[name])
      .map((name) => `${figures[name]}与现行得分表不同。`),
  ];
}

/** What is wrong with a review; the first version of the log did not say its hash. */
export function reviewProblems(review: StoredReview, recorded: RecordedPart | undefined): string[] {
  const { version, revision, document, createdAt, createdBy } = review;
  const name = `版本 ${version} 的复核`;
  if (recorded === undefined) return [`${name}没有记录。`];
  if (recorded.sha256 !== undefined && textSha256(document) !== recorded.sha256) {
    return [`${name}与记录不同。`];
  }
  const isOther =
    revision !== recorded.revision || createdBy !== recorded.by || !isAt(createdAt, recorded);
  return [
    ...(isOther ? [`${name}的版数、复核人或时间与记录不同。`] : []),
    ...(isSame(review.scores, rowsOf(document), 'review') ? [] : [`${name}的各行得分与内容不同。`]),
  ];
}

function rowsOf(document: string): Review['indicators'] {
  try {
    return (JSON.parse(document) as Partial<Review>).indicators ?? [];
  } catch {
    return []; // Then no array of scores fits, and that is recorded.
  }
}
