/** Which form belongs to which policy. */
import type { EvaluationKind } from '../../indicators/evaluation.js';
import type { ScoreSheet } from '../../scoring/score-sheet.js';
import type { Form } from './form.js';
import { withInitialTargets } from './initial-targets.js';
import { nationalDepartmentForm } from './national-department.js';
import { nationalProjectForm } from './national-project.js';
import { nationalTransferForm, transferFormOf } from './national-transfer.js';
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

/** The form of a sheet, with the columns that its table asks for. */
export function formOfSheet(sheet: ScoreSheet): Form {
  const usual = formOf(sheet.policy.id, sheet.input.kind);
  return withInitialTargets(usual === nationalTransferForm ? transferFormOf(sheet) : usual, sheet);
}
