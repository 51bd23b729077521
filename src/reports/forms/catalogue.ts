/** Which form belongs to which policy. */
import type { EvaluationKind } from '../../indicators/evaluation.js';
import type { Form } from './form.js';
import { nationalDepartmentForm } from './national-department.js';
import { nationalProjectForm } from './national-project.js';
import { nationalTransferForm } from './national-transfer.js';
import { zhengzhouDepartmentForm } from './zhengzhou-department.js';
import { zhengzhouProjectForm } from './zhengzhou-project.js';

const formsOfPolicies: Readonly<Record<string, Form>> = {
  'zhengzhou-department': zhengzhouDepartmentForm,
  'zhengzhou-project': zhengzhouProjectForm,
  'mof-project': nationalProjectForm,
  'mof-project-cost': nationalProjectForm,
  'hubei-project': nationalProjectForm,
  'sichuan-project': nationalProjectForm,
};

/** For a policy that brings no form of its own. */
const usualForms: Readonly<Record<EvaluationKind, Form>> = {
  project: nationalProjectForm,
  department: nationalDepartmentForm,
  transfer: nationalTransferForm,
};

/** The form that a table of a policy is printed on. */
export function formOf(policyId: string, kind: EvaluationKind): Form {
  return (
    (Object.hasOwn(formsOfPolicies, policyId) ? formsOfPolicies[policyId] : undefined) ??
    usualForms[kind]
  );
}
