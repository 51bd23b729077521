/**
 * 转移支付绩效自评表 in its two forms: with points, as of 2025, and without any, as most places printed it until then.
 * Money has no amount of the beginning of the year on either; a table that has one is given a column for it.
 */
import type { ScoreSheet } from '../../scoring/score-sheet.js';
import type { Form, FundingForm } from './form.js';
import { nationalProjectForm } from './national-project.js';

const rateTitle = '预算执行率（B/A×100%）';
const adjustedTitle = '全年预算数（A）';
const executedTitle = '全年执行数（B）';
const explanationTitle = '未完成原因和改进措施';

const situation = {
  names: ['资金管理情况', '资金管理'],
  label: '资金管理情况',
  labelAt: [0, 2],
  heading: '情况说明',
  itemAt: [2, 1],
} as const;

const shared = {
  orientation: 'landscape',
  title: '转移支付绩效自评表',
  tasks: nationalProjectForm.tasks,
  dash: nationalProjectForm.dash,
} as const;

/** With points for execution, for the seven items of 资金管理情况 and for indicators. */
export const nationalTransferForm: Form = {
  ...shared,
  id: 'national-transfer',
  columnWidths: nationalProjectForm.columnWidths,
  fields: [
    [{ name: 'project', label: '转移支付（项目）名称', labelAt: [0, 2], valueAt: [2, 8] }],
    [{ name: 'centralSupervisor', label: '中央主管部门', labelAt: [0, 2], valueAt: [2, 8] }],
    [
      { name: 'supervisor', label: '地方主管部门', labelAt: [0, 2], valueAt: [2, 3] },
      { name: 'implementingUnit', label: '资金使用单位', labelAt: [5, 1], valueAt: [6, 4] },
    ],
  ],
  funding: {
    ...nationalProjectForm.funding,
    label: '资金投入情况（{unit}）',
    columns: [
      { key: 'adjusted', title: adjustedTitle, at: [3, 1] },
      { key: 'executed', title: executedTitle, at: [4, 1] },
      { key: 'rate', title: rateTitle, at: [5, 3] },
      { key: 'weight', title: '分值', at: [8, 1] },
      { key: 'score', title: '得分', at: [9, 1] },
    ],
  },
  statements: {
    ...situation,
    statementAt: [3, 3],
    weight: { key: 'weight', title: '分值', at: [6, 1] },
    score: { key: 'score', title: '得分', at: [7, 1] },
    explanation: { key: 'explanation', title: '存在问题和改进措施', at: [8, 2] },
  },
  goals: {
    label: '总体目标完成情况',
    labelAt: [0, 2],
    expected: { key: 'expected', title: '总体目标', at: [2, 4] },
    achieved: { key: 'achieved', title: '全年实际完成情况', at: [6, 4] },
  },
  indicators: {
    ...nationalProjectForm.indicators,
    columns: nationalProjectForm.indicators.columns.map((column) =>
      column.key === 'target'
        ? { ...column, title: '指标值' }
        : column.key === 'actual'
          ? { ...column, title: '全年实际完成值' }
          : column.key === 'explanation'
            ? { ...column, title: explanationTitle }
            : column,
    ),
  },
};

/** The same table where nothing of it has points. */
const unscoredTransferForm: Form = {
  ...shared,
  id: 'national-transfer-unscored',
  columnWidths: [9, 24, 34, 50, 34, 36, 80],
  fields: [
    [{ name: 'project', label: '转移支付（项目）名称', labelAt: [0, 2], valueAt: [2, 5] }],
    [{ name: 'centralSupervisor', label: '中央主管部门', labelAt: [0, 2], valueAt: [2, 5] }],
    [
      { name: 'supervisor', label: '地方主管部门', labelAt: [0, 2], valueAt: [2, 2] },
      { name: 'implementingUnit', label: '资金使用单位', labelAt: [4, 1], valueAt: [5, 2] },
    ],
  ],
  funding: {
    ...nationalTransferForm.funding,
    columns: [
      { key: 'adjusted', title: adjustedTitle, at: [3, 1] },
      { key: 'executed', title: executedTitle, at: [4, 2] },
      { key: 'rate', title: rateTitle, at: [6, 1] },
    ],
  },
  statements: {
    ...situation,
    statementAt: [3, 3],
    explanation: { key: 'explanation', title: '存在问题和改进措施', at: [6, 1] },
  },
  goals: {
    label: '总体目标完成情况',
    labelAt: [0, 2],
    expected: { key: 'expected', title: '总体目标', at: [2, 2] },
    achieved: { key: 'achieved', title: '全年实际完成情况', at: [4, 3] },
  },
  tasks: {
    ...nationalProjectForm.tasks,
    columns: [
      { key: 'name', title: '任务名称', at: [0, 3] },
      { key: 'content', title: '主要内容', at: [3, 2] },
      { key: 'achieved', title: '实际完成情况', at: [5, 2] },
    ],
  },
  indicators: {
    heading: '绩效指标',
    headingAt: [0, 1],
    columns: [
      { key: 'level1', title: '一级指标', at: [1, 1] },
      { key: 'level2', title: '二级指标', at: [2, 1] },
      { key: 'level3', title: '三级指标', at: [3, 1] },
      { key: 'target', title: '指标值', at: [4, 1] },
      { key: 'actual', title: '全年实际完成值', at: [5, 1] },
      { key: 'explanation', title: explanationTitle, at: [6, 1] },
    ],
  },
};

/** The form that a transfer's table is printed on: with points where it has any. */
export function transferFormOf({ unweighted, input: { budget } }: ScoreSheet): Form {
  const form = unweighted === true ? unscoredTransferForm : nationalTransferForm;
  const hasInitial = [budget?.total, ...(budget?.lines ?? [])].some(
    (amounts) => amounts?.initial !== undefined,
  );
  return hasInitial ? { ...form, funding: withInitial(form.funding) } : form;
}

/** 年初预算数 before the others, which take up the columns behind them. */
function withInitial(funding: FundingForm): FundingForm {
  const isScored = funding.columns.some(({ key }) => key === 'score');
  return {
    ...funding,
    columns: [
      { key: 'initial', title: '年初预算数', at: [3, 1] },
      { key: 'adjusted', title: adjustedTitle, at: [4, 1] },
      { key: 'executed', title: executedTitle, at: [5, 1] },
      { key: 'rate', title: rateTitle, at: isScored ? [6, 2] : [6, 1] },
      ...funding.columns.filter(({ key }) => key === 'weight' || key === 'score'),
    ],
  };
}
