/** The use case behind every way in: a value that was sent becomes a sheet, or all its defects. */
import { accepted, type Defect, type Result, refused } from '../../defect.js';
import {
  type Evaluation,
  evaluationKinds,
  evaluationKindTitles,
} from '../../indicators/evaluation.js';
import { defaultPolicyIds, findPolicy } from '../../policies/catalogue.js';
import type { Policy } from '../../policies/policy.js';
import { unknownPolicy } from '../../policies/unknown-policy.js';
import { scoreEvaluation } from '../../scoring/score-evaluation.js';
import { readRow, scoreRow } from '../../scoring/score-row.js';
import type { ScoreSheet } from '../../scoring/score-sheet.js';
import { validateEvaluation } from '../checks/validate.js';

/** Finds a policy by `id` (that of a fiscal year, or its newest version) or `id@version`. */
export type FindPolicy = (reference: string, fiscalYear?: number) => Policy | undefined;

/** How to score. */
export interface ScoreOptions {
  /** `id` or `id@version`; goes before what the evaluation names. */
  readonly policy?: string | undefined;
  /** Where the evaluation stands in the request, for the pointers of defects. */
  readonly pointer?: string;
  /** Finds policies by `id` or `id@version`; the shipped ones by default. */
  readonly findPolicy?: FindPolicy | undefined;
  /** What is known to be wrong with the text that the value came in, with full pointers. */
  readonly defects?: readonly Defect[];
}

/**
 * Scores a value of unknown shape.
 * @returns the sheet, or every defect with its pointer; beside those of the schema `policy-unknown`,
 *   `policy-kind-mismatch`, `achieved-outside-band`, `achieved-not-text`.
 */
export function score(value: unknown, options: ScoreOptions = {}): Result<ScoreSheet> {
  const { pointer = '', defects: known = [] } = options;
  const evaluation = validateEvaluation(value);
  const policy = policyOf(value, options.policy, options.findPolicy ?? findPolicy);
  if (known.length === 0 && evaluation.ok && policy.ok) {
    const sheet = scoreEvaluation(evaluation.value, policy.value);
    if (sheet.ok) return sheet;
  }
  const defects = [
    ...(evaluation.ok ? [] : evaluation.defects),
    ...(policy.ok ? pickDefects(value, policy.value, evaluation) : policy.defects),
  ].map((defect) => ({ ...defect, pointer: `${pointer}${defect.pointer}` }));
  // A defect of the text (1e999) is reported once, and not again as a defect of the value that it was read as.
  const told = new Set(known.map((defect) => defect.pointer));
  return refused([...known, ...defects.filter((defect) => !told.has(defect.pointer))]);
}

/** What is wrong with `achieved` in the rows that have no other defect. */
function pickDefects(value: unknown, policy: Policy, evaluation: Result<Evaluation>): Defect[] {
  const broken = new Set(
    (evaluation.ok ? [] : evaluation.defects).map(
      ({ pointer }) => /^\/indicators\/\d+|^\/indicators$|^$/.exec(pointer)?.[0],
    ),
  );
  if (broken.has('') || broken.has('/indicators')) return [];
  const { indicators, fiscalYear } = value as Evaluation;
  return indicators.flatMap((row, index) => {
    if (broken.has(`/indicators/${index}`)) return [];
    const scored = scoreRow(readRow(row, index, fiscalYear, policy), policy);
    return 'code' in scored ? [scored] : [];
  });
}

/**
 * The policy of a value that may still be anything; a value too odd to name one has other defects.
 * @param override goes before what the value names.
 * @returns `policy-unknown`, `policy-kind-mismatch` otherwise.
 */
export function policyOf(
  value: unknown,
  override: string | undefined,
  find: FindPolicy,
): Result<Policy> {
  const { kind, policy: named, fiscalYear } = (value ?? {}) as Readonly<Record<string, unknown>>;
  const known = evaluationKinds.find((candidate) => candidate === kind);
  const byDefault = known === undefined ? undefined : defaultPolicyIds[known];
  const reference = override ?? (typeof named === 'string' ? named : byDefault);
  if (reference === undefined) return refused([]);
  const policy = find(reference, typeof fiscalYear === 'number' ? fiscalYear : undefined);
  if (policy === undefined) {
    const message = unknownPolicy(reference);
    return refused([{ code: 'policy-unknown', pointer: '/policy', message }]);
  }
  if (known === undefined || policy.kind === known) return accepted(policy);
  const message = `计分办法 ${policy.id} 用于${evaluationKindTitles[policy.kind]}，不能用于${evaluationKindTitles[known]}；请改用 ${defaultPolicyIds[known]} 等，或改正 kind。`;
  return refused([{ code: 'policy-kind-mismatch', pointer: '/policy', message }]);
}
