/** Policies of an invented county, written as data alone: what shipped policies do not use. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readPolicy } from '../../../src/evaluations/rulebooks/read-policy.js';
import type { Policy } from '../../../src/policies/policy.js';

/** The policy of a file beside this one; it is read as a user's file is. */
export function countyPolicy(name: 'county-department' | 'county-project'): Policy {
  const text = readFileSync(path.join(import.meta.dirname, `${name}.json`), 'utf8');
  const policy = readPolicy(JSON.parse(text));
  if (!policy.ok) throw new Error(JSON.stringify(policy.defects));
  return policy.value;
}

/** All of them. */
export const inventedPolicies: readonly Policy[] = [
  countyPolicy('county-department'),
  countyPolicy('county-project'),
];
