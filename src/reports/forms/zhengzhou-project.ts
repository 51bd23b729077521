import type { Form } from './form.js';
import { columnWidths, fundingColumns, indicators, taskColumns } from './zhengzhou-columns.js';

/** As published by a unit of Zhengzhou for 2023. */
export const zhengzhouProjectForm: Form = {
  id: 'zhengzhou-project',
  title: '项目支出绩效自评情况表',
  orientation: 'portrait',
  columnWidths,
  fields: [
    [{ name: 'project', label: '项目名称', labelAt: [0, 1], valueAt: [1, 9] }],
    [
      { name: 'supervisor', label: '主管部门', labelAt: [0, 1], valueAt: [1, 3] },
      { name: 'implementingUnit', label: '实施单位', labelAt: [4, 1], valueAt: [5, 5] },
    ],
  ],
  funding: {
    label: '项目资金({unit})',
    labelAt: [0, 1],
    nameAt: [1, 2],
    columns: fundingColumns,
    totalName: '年度资金总额:',
    firstLinePrefix: '',
    isNumbered: false,
  },
  statements: {
    names: ['资金管理情况', '资金管理'],
    label: '资金管理情况',
    labelAt: [0, 1],
    heading: '情况说明',
    itemAt: [1, 2],
    statementAt: [3, 2],
    weight: { key: 'weight', title: '分值({weight})', at: [5, 1] },
    score: { key: 'score', title: '得分', at: [6, 1] },
    explanation: { key: 'explanation', title: '存在问题和改进措施', at: [7, 3] },
  },
  goals: {
    label: '年度总体目标',
    labelAt: [0, 1],
    expected: { key: 'expected', title: '预期目标', at: [1, 5] },
    achieved: { key: 'achieved', title: '实际完成情况', at: [6, 4] },
  },
  tasks: { heading: '年度主要任务', isAlwaysThere: false, columns: taskColumns },
  indicators,
  dash: '-',
};
