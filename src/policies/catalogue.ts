import type { EvaluationKind } from '../indicators/evaluation.js';
import { chongqingDepartment } from './chongqing-department.js';
import { hubeiProject, hubeiProjectOfSums } from './hubei-project.js';
import { hunanDepartment } from './hunan-department.js';
import { mofDepartment, mofDepartmentOfFootnotes } from './mof-department.js';
import { mofEvaluation } from './mof-evaluation.js';
import { mofProject, mofProjectOfFootnotes } from './mof-project.js';
import { mofProject2017 } from './mof-project-2017.js';
import { mofProjectCost, mofProjectCostOfFootnotes } from './mof-project-cost.js';
import { mofTransfer, mofTransferFrom2025, mofTransferTo2024 } from './mof-transfer.js';
import {
  anhuiProject,
  chongqingProject,
  hebeiProject,
  xinjiangProject,
} from './places-of-the-national-form.js';
import type { Policy } from './policy.js';
import { sichuanDepartment } from './sichuan-department.js';
import {
  sichuanProject,
  sichuanProject2018,
  sichuanProjectFrom2025,
  sichuanProjectTo2024,
} from './sichuan-project.js';
import { policyDefects } from './validate-policy.js';
import { yitihuaProject } from './yitihua-project.js';
import { yunnanProject } from './yunnan-project.js';
import { zhengzhouDepartment, zhengzhouDepartmentUnverified } from './zhengzhou-department.js';
import { zhengzhouProject, zhengzhouProjectUnverified } from './zhengzhou-project.js';

/** The policies that ship with the engine, checked when the program starts. */
export const shippedPolicies: readonly Policy[] = [
  mofProject,
  mofProjectOfFootnotes,
  mofProject2017,
  mofProjectCost,
  mofProjectCostOfFootnotes,
  mofDepartment,
  mofDepartmentOfFootnotes,
  mofTransfer,
  mofTransferTo2024,
  mofTransferFrom2025,
  yitihuaProject,
  zhengzhouDepartment,
  zhengzhouDepartmentUnverified,
  zhengzhouProject,
  zhengzhouProjectUnverified,
  hubeiProject,
  hubeiProjectOfSums,
  sichuanProject,
  sichuanProjectTo2024,
  sichuanProjectFrom2025,
  sichuanProject2018,
  hunanDepartment,
  chongqingDepartment,
  yunnanProject,
  sichuanDepartment,
  chongqingProject,
  anhuiProject,
  xinjiangProject,
  hebeiProject,
  mofEvaluation,
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

/** Finds a shipped policy by `id` (that of a fiscal year, or its newest version) or `id@version`. */
export function findPolicy(reference: string, fiscalYear?: number): Policy | undefined {
  return findPolicyIn(shippedPolicies, reference, fiscalYear);
}

/**
 * Finds a policy in a list that has the versions of one id in their order.
 * @param fiscalYear without a version: the newest whose years contain it, else the newest of all.
 */
export function findPolicyIn(
  policies: readonly Policy[],
  reference: string,
  fiscalYear?: number,
): Policy | undefined {
  const named = policies.findLast(({ id, version }) => reference === `${id}@${version}`);
  if (named !== undefined) return named;
  const versions = policies.filter(({ id }) => id === reference);
  const inForce = versions.findLast((policy) => isInForce(policy, fiscalYear));
  return inForce ?? versions.at(-1);
}

/** Whether the years of a policy contain a fiscal year; one that has no end goes on. */
export function isInForce(
  { effectiveFrom, effectiveTo }: Policy,
  fiscalYear: number | undefined,
): boolean {
  if (fiscalYear === undefined) return true;
  return effectiveFrom <= fiscalYear && (effectiveTo === undefined || fiscalYear <= effectiveTo);
}

/** The shipped policy of the same kind and place that is in force in a year: its own id first, then one like it. */
export function policyOfYear({ id, kind }: Policy, fiscalYear: number): Policy | undefined {
  const [place] = id.split('-');
  const fitting = shippedPolicies.filter(
    (policy) =>
      policy.kind === kind && policy.id.split('-')[0] === place && isInForce(policy, fiscalYear),
  );
  const like = fitting.filter((policy) => policy.id.startsWith(id) || id.startsWith(policy.id));
  return fitting.findLast((policy) => policy.id === id) ?? like.at(-1) ?? fitting.at(-1);
}
