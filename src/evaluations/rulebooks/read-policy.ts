/** A policy that somebody hands over, as `GET /v1/policies/{id}` answers it. */
import { accepted, type Defect, type Result, refused } from '../../defect.js';
import { type Policy, policySchemas } from '../../policies/policy.js';
import { policyDefects } from '../../policies/validate-policy.js';
import { policyRuleDefects } from '../../scoring/policy-rule-defects.js';
import { ruleSchemas } from '../../scoring/rules/index.js';
import { checkOf } from '../checks/validate.js';

const check = checkOf(policySchemas.PolicyToAdd, { ...policySchemas, ...ruleSchemas() });

/**
 * The policy behind a value of unknown shape; its `sha256`, which the service adds, is no part of it.
 * @returns every defect otherwise: those of the schema, or `policy-unsound`.
 */
export function readPolicy(value: unknown): Result<Policy> {
  const policy = withoutHash(value);
  const defects = check(policy);
  if (defects.length > 0) return refused(defects);
  const unsound = unsoundness(policy as Policy).map(
    (message): Defect => ({ code: 'policy-unsound', pointer: '', message }),
  );
  return unsound.length > 0 ? refused(unsound) : accepted(policy as Policy);
}

/** Everything that contradicts itself in a policy of the right shape. */
export function unsoundness(policy: Policy): readonly string[] {
  return [...policyDefects(policy), ...policyRuleDefects(policy)];
}

function withoutHash(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== 'sha256'));
}
