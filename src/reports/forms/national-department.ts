import type { Form } from './form.js';
import { nationalProjectForm } from './national-project.js';

/** 部门整体支出绩效自评表, as departments all over the country publish it. */
export const nationalDepartmentForm: Form = {
  ...nationalProjectForm,
  id: 'national-department',
  title: '部门整体支出绩效自评表',
  fields: [[{ name: 'unit', label: '部门（单位）名称', labelAt: [0, 2], valueAt: [2, 8] }]],
  funding: { ...nationalProjectForm.funding, label: '预算资金（{unit}）' },
};
