import type { Form } from './form.js';
import { nationalProjectForm } from './national-project.js';

/** 转移支付绩效自评表: the columns of a project, the words of a transfer. */
export const nationalTransferForm: Form = {
  ...nationalProjectForm,
  id: 'national-transfer',
  title: '转移支付绩效自评表',
  fields: [
    [{ name: 'project', label: '转移支付名称', labelAt: [0, 2], valueAt: [2, 8] }],
    [
      { name: 'supervisor', label: '主管部门', labelAt: [0, 2], valueAt: [2, 3] },
      { name: 'implementingUnit', label: '资金使用单位', labelAt: [5, 1], valueAt: [6, 4] },
    ],
  ],
  funding: { ...nationalProjectForm.funding, label: '资金投入情况（{unit}）' },
};
