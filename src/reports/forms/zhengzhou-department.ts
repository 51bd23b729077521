import type { Form } from './form.js';
import { columnWidths, fundingColumns, indicators, taskColumns } from './zhengzhou-columns.js';

/** As published by a unit of Zhengzhou for 2023. */
export const zhengzhouDepartmentForm: Form = {
  id: 'zhengzhou-department',
  title: '部门整体支出绩效自评情况表',
  orientation: 'portrait',
  columnWidths,
  fields: [[{ name: 'unit', label: '部门(单位)名称', labelAt: [0, 3], valueAt: [3, 7] }]],
  funding: {
    label: '部门整体支出情况({unit})',
    labelAt: [0, 1],
    nameAt: [1, 2],
    columns: fundingColumns,
    totalName: '部门预算总额',
    firstLinePrefix: '资金来源: ',
    isNumbered: true,
  },
  goals: {
    label: '年度履职目标',
    labelAt: [0, 1],
    expected: { key: 'expected', title: '预期目标', at: [1, 5] },
    achieved: { key: 'achieved', title: '实际完成情况', at: [6, 4] },
  },
  tasks: { heading: '年度主要任务', isAlwaysThere: true, columns: taskColumns },
  indicators,
  dash: '-',
};
