/** `--policy FILE.json`: a policy that this program does not ship. */
import type { FindPolicy } from '../evaluations/sheets/score.js';
import { findPolicy } from '../policies/catalogue.js';
import type { Policy } from '../policies/policy.js';
import { jsonValueOf } from './json-file.js';
import { defectLines, UserError } from './user-error.js';

/**
 * Reads the policy of a file.
 * @throws UserError for a file that holds none.
 */
export async function givenPolicy(file: unknown): Promise<Policy | undefined> {
  if (typeof file !== 'string') return undefined;
  const value = await jsonValueOf(file);
  const { readPolicy } = await import('../evaluations/rulebooks/read-policy.js');
  const policy = readPolicy(value);
  if (policy.ok) return policy.value;
  throw new UserError([`${file}：不是计分办法。`, ...defectLines(file, policy.defects)]);
}

/** What looks like a file is one; an id has neither a dot nor a path. */
export function isPolicyFile(value: string): boolean {
  return /[/\\]|\.json$/iu.test(value);
}

/** Finds the given policy by its very version, and the shipped ones. */
export function findWith(given: Policy | undefined): FindPolicy {
  return (reference, fiscalYear) =>
    isNamed(given, reference) ? given : findPolicy(reference, fiscalYear);
}

/** Whether a reference with a version names this policy. */
export function isNamed(policy: Policy | undefined, reference: string): boolean {
  return policy !== undefined && `${policy.id}@${policy.version}` === reference;
}
