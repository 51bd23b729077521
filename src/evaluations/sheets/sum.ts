/** The tables of the units below become the table of their region, which is scored like any other. */
import { accepted, type Defect, type Result, refused } from '../../defect.js';
import type { Evaluation } from '../../indicators/evaluation.js';
import { type Infer, list, type NamedSchemas, object, ref } from '../../indicators/schema.js';
import { limits } from '../../limits.js';
import type { SumNote } from '../../scoring/regions/note.js';
import { type Region, sumOfTables } from '../../scoring/regions/sum.js';
import type { ScoreSheet } from '../../scoring/score-sheet.js';
import { checkOf } from '../checks/validate.js';
import { type ScoreOptions, score } from './score.js';

const request = object(
  '合计的请求',
  {
    unit: ref<{ readonly name: string; readonly code?: string }>('Unit'),
    goals: ref<Evaluation>('Evaluation'),
    evaluations: list('下级各单位的表', ref<Evaluation>('Evaluation'), limits.rowPartCountMax, 1),
  },
  ['unit', 'evaluations'],
);

/** What a client asks to be added up. */
type SumRequest = Infer<typeof request>;

export const sumSchemas: NamedSchemas = { SumRequest: request };

const check = checkOf(request, sumSchemas);

/** The sheet of a region, and what is to be looked at in its table before it is sent. */
export interface ScoredSum {
  readonly sheet: ScoreSheet;
  readonly notes: readonly SumNote[];
}

/** Adds up tables that are sound, and scores their sum. */
export function scoredSum(
  tables: readonly Evaluation[],
  region: Region,
  options: ScoreOptions = {},
): Result<ScoredSum> {
  const sum = sumOfTables(tables, region);
  if (!sum.ok) return sum;
  const sheet = score(sum.value.evaluation, options);
  return sheet.ok ? accepted({ sheet: sheet.value, notes: sum.value.notes }) : sheet;
}

/**
 * Checks a request and answers it.
 * @param known what is wrong with the text that the value came in.
 */
export function answeredSum(
  value: unknown,
  known: readonly Defect[],
  { findPolicy }: Pick<ScoreOptions, 'findPolicy'>,
): Result<ScoredSum> {
  const defects = [...known, ...check(value)];
  if (defects.length > 0) return refused(defects);
  const { unit, goals, evaluations } = value as SumRequest;
  return scoredSum(evaluations, { unit, goals }, { findPolicy });
}
