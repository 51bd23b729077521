/** `POST /policies/check`: what is wrong with a policy that nobody added yet, and what it makes of a table. Nothing is stored. */
import type { Defect, Result } from '../../defect.js';
import { type Infer, type NamedSchemas, object, type Schema } from '../../indicators/schema.js';
import type { Policy } from '../../policies/policy.js';
import type { ScoreSheet } from '../../scoring/score-sheet.js';
import { checkOf } from '../checks/validate.js';
import { refuseDefects } from '../shared/refusal.js';
import { type FindPolicy, score } from '../sheets/score.js';
import { readPolicy } from './read-policy.js';

const anything = (title: string): Schema => ({ title });

const trial = object(
  '试用一种计分办法',
  {
    policy: anything('计分办法，如 GET /v1/policies/{id} 所答（sha256 可以留着）'),
    evaluation: anything('用它计分的一张表；不写则只检查办法'),
  },
  ['policy'],
);

export const trialSchemas = { PolicyTrial: trial } satisfies NamedSchemas;

const check = checkOf(trial);

/** What came of a trial: all that is wrong, with pointers into the request, and the sheet where nothing is. */
export interface PolicyTrial {
  readonly errors: readonly Defect[];
  readonly sheet?: ScoreSheet;
}

/**
 * Checks a policy as adding it would, and scores a table under it, whatever policy the table names.
 * @throws UseCaseRefusal `invalid` for a request that is no trial.
 */
export function tryPolicy(
  { value, defects }: { readonly value?: unknown; readonly defects: readonly Defect[] },
  find: FindPolicy,
): PolicyTrial {
  refuseDefects([...defects, ...(value === undefined ? [] : check(value))]);
  const { policy: given, evaluation } = value as Infer<typeof trial>;
  const policy = readPolicy(given);
  if (!policy.ok) return { errors: within('/policy', policy.defects) };
  if (evaluation === undefined) return { errors: [] };
  const sheet = scoredUnder(policy.value, evaluation, find);
  if (sheet.ok) return { errors: [], sheet: sheet.value };
  return { errors: within('/evaluation', sheet.defects) };
}

function scoredUnder(policy: Policy, evaluation: unknown, find: FindPolicy): Result<ScoreSheet> {
  const name = `${policy.id}@${policy.version}`;
  const findPolicy: FindPolicy = (reference, fiscalYear) =>
    reference === name ? policy : find(reference, fiscalYear);
  return score(evaluation, { policy: name, findPolicy });
}

function within(place: string, defects: readonly Defect[]): Defect[] {
  return defects.map((defect) => ({ ...defect, pointer: `${place}${defect.pointer}` }));
}
