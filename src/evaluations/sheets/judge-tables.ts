/** Every table of a document for itself: its sheet, or why it has none, with what was found in it. */
import { type Defect, pointerStep } from '../../defect.js';
import {
  type DocumentFindingCode,
  documentFindings,
  withAdvice,
} from '../../documents/document-findings.js';
import type { RecognisedTable, SourcedFinding } from '../../documents/recognised.js';
import { sourceOfPlace } from '../../documents/source/place.js';
import { type EvaluationKind, evaluationKinds } from '../../indicators/evaluation.js';
import { defaultPolicyIds, findPolicy } from '../../policies/catalogue.js';
import { documentChecks } from '../../scoring/findings/index.js';
import type { ScoreSheet } from '../../scoring/score-sheet.js';
import { type ScoreOptions, score } from './score.js';
import { tableFindings } from './table-findings.js';

/** A table with its sheet, with the defects that keep it from having one, or with neither where it is not scored. */
export interface JudgedTable {
  /** As read, with the policy that the user named. */
  readonly table: RecognisedTable;
  readonly sheet?: ScoreSheet;
  readonly defects?: readonly Defect[];
  /** What was found by the reader, and by the sheet where there is one. */
  readonly findings: readonly SourcedFinding[];
  /** Those of the reader alone, which no sheet knows. */
  readonly hints: readonly SourcedFinding[];
}

/** A table as it is scored, with what its reader tells of it. */
export type PreparedTable = Pick<JudgedTable, 'table' | 'hints'>;

export interface JudgeOptions extends Pick<ScoreOptions, 'policy' | 'findPolicy'> {
  /** Whether findings list the places of both sides. */
  readonly withPlaces?: boolean;
}

/** A table under the policy that the user names, which goes before that of its form; a policy that is guessed is told. */
export function preparedTable(read: RecognisedTable, policy?: string): PreparedTable {
  const table = withPolicy(read, policy);
  const { stage, findings, evaluation } = table;
  if (stage === 'monitoring')
    return { table, hints: [...findings, told(table, 'monitoring-unscored', unscored)] };
  if (evaluation['policy'] !== undefined) return { table, hints: findings };
  const kind = evaluationKinds.find((known) => known === evaluation['kind']);
  if (kind === undefined) return { table, hints: findings };
  const guessed = told(table, 'policy-guessed', guessedPolicy(kind), pointerStep('policy'));
  return { table, hints: [...findings, guessed] };
}

/** Judges one table. */
export function judgeTable(read: RecognisedTable, options: JudgeOptions = {}): JudgedTable {
  const prepared = preparedTable(read, options.policy);
  const { table, hints } = prepared;
  if (table.stage === 'monitoring') return { ...prepared, findings: hints };
  const defects = table.evaluation['fiscalYear'] === undefined ? [yearMissing] : [];
  const { policy, findPolicy: find, withPlaces } = options;
  const result = score(table.evaluation, { policy, findPolicy: find, defects });
  if (!result.ok) return { ...prepared, defects: result.defects, findings: hints };
  const sheet = result.value;
  const kept = withoutChecksOff(hints, sheet, find);
  return {
    ...prepared,
    hints: kept,
    sheet,
    findings: tableFindings(sheet, { ...table, findings: kept }, withPlaces),
  };
}

/** What the tables of a file say of each other, unless the policy of the table leaves that out. */
function withoutChecksOff(
  hints: readonly SourcedFinding[],
  { policy: { id, version } }: ScoreSheet,
  find: JudgeOptions['findPolicy'] = findPolicy,
): readonly SourcedFinding[] {
  const off = find(`${id}@${version}`)?.checksOff ?? [];
  const left = documentChecks.filter((code) => off.includes(code));
  return hints.filter(({ code }) => !left.some((each) => each === code));
}

/** A sheet that also says what the reader of its table found. */
export function withHints(sheet: ScoreSheet, hints: readonly SourcedFinding[]): ScoreSheet {
  return { ...sheet, findings: [...sheet.findings, ...hints] };
}

function withPolicy(table: RecognisedTable, policy: string | undefined): RecognisedTable {
  return policy === undefined ? table : { ...table, evaluation: { ...table.evaluation, policy } };
}

/** What is said of a table of monitoring. */
export const unscored = '是绩效运行监控表，本版本只列出，不计分；年终的自评表可以计分。';

/** What a table without a year is refused for. */
export const yearMissing: Defect = {
  code: 'fiscal-year-missing',
  pointer: '/fiscalYear',
  message: '表中和文件中都没有写年度，请用 --fiscal-year（HTTP 为 fiscalYear）指明。',
};

function guessedPolicy(kind: EvaluationKind): string {
  return `表式不属于任何一地，按通用的计分办法 ${defaultPolicyIds[kind]} 计分；用其他办法请以 --policy（HTTP 为 policy）指明。`;
}

function told(
  { first }: RecognisedTable,
  code: DocumentFindingCode,
  said: string,
  pointer = '',
): SourcedFinding {
  const { severity } = documentFindings[code];
  const message = withAdvice(code, said);
  return { code, severity, message, pointer, source: sourceOfPlace(first) };
}
