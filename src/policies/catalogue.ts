import type { EvaluationKind } from '../indicators/evaluation.js';
import { hubeiProject } from './hubei-project.js';
import { mofDepartment } from './mof-department.js';
import { mofProject } from './mof-project.js';
import { mofProjectCost } from './mof-project-cost.js';
import { mofTransfer } from './mof-transfer.js';
import type { Policy } from './policy.js';
import { sichuanProject } from './sichuan-project.js';
import { policyDefects } from './validate-policy.js';
import { zhengzhouDepartment } from './zhengzhou-department.js';
import { zhengzhouProject } from './zhengzhou-project.js';

/** The policies that ship with the engine, checked when the program starts. */
export const shippedPolicies: readonly Policy[] = [
  mofProject,
  mofProjectCost,
  mofDepartment,
  mofTransfer,
  zhengzhouDepartment,
  zhengzhouProject,
  hubeiProject,
  sichuanProject,
].map(sound);

function sound(policy: Policy): Policy {
  const defects = policyDefects(policy);
  if (defects.length > 0) throw new Error(`计分办法 ${policy.id} 有误：${defects.join('')}`);
  return policy;
}

/** Which policy a table follows when it names none. */
export const defaultPolicyIds: Readonly<Record<EvaluationKind, string>> = {
  project: 'mof-project',
  department: 'mof-department',
  transfer: 'mof-transfer',
};

/** Finds a shipped policy by `id` (its newest version) or `id@version`. */
export function findPolicy(reference: string): Policy | undefined {
  return findPolicyIn(shippedPolicies, reference);
}

/** Finds a policy in a list that has the versions of one id in their order. */
export function findPolicyIn(policies: readonly Policy[], reference: string): Policy | undefined {
  return policies.findLast(
    ({ id, version }) => reference === id || reference === `${id}@${version}`,
  );
}
