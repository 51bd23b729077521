/** What departments and finance use for evaluations of their own: 决策, 过程, 产出, 效益, with the names of the usual list. */
import {
  bySigns,
  type FormTable,
  hasFields,
  type Layout,
  labelledAll,
  labelledSome,
} from '../layout.js';

const hasFourLevels = labelledAll(
  /^决策(?:指标)?$/u,
  /^过程(?:指标)?$/u,
  /^产出(?:指标)?$/u,
  /^效益(?:指标)?$/u,
);
const listed =
  /^(?:立项依据充分性|立项程序规范性|绩效目标合理性|绩效指标明确性|预算编制科学性|资金分配合理性)$/u;
const hasListedNames = labelledSome(2, listed);

export const nationalEvaluation: Layout = {
  id: 'national/evaluation',
  stage: 'filled',
  kind: 'project',
  policy: 'mof-evaluation',
  policyFrom: 2018,
  identify: bySigns('filled', 'project', [
    [80, (form: FormTable): boolean => hasFourLevels(form) && hasListedNames(form)],
    [10, labelledSome(1, /^(?:资金使用合规性|管理制度健全性|制度执行有效性)$/u)],
    [10, hasFields('weight', 'score')],
  ]),
};
