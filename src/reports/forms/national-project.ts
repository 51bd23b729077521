import type { Form } from './form.js';

/**
 * 项目支出绩效自评表 of 财预〔2020〕10号, as units all over the country publish it. The paper lies on its long side:
 * a reason of 150 characters takes six lines there, and nineteen on upright paper.
 */
export const nationalProjectForm: Form = {
  id: 'national-project',
  title: '项目支出绩效自评表',
  orientation: 'landscape',
  columnWidths: [9, 20, 25, 34, 30, 30, 13, 14, 30, 62],
  fields: [
    [{ name: 'project', label: '项目名称', labelAt: [0, 2], valueAt: [2, 8] }],
    [
      { name: 'supervisor', label: '主管部门', labelAt: [0, 2], valueAt: [2, 3] },
      { name: 'implementingUnit', label: '实施单位', labelAt: [5, 1], valueAt: [6, 4] },
    ],
  ],
  funding: {
    label: '项目资金（{unit}）',
    labelAt: [0, 2],
    nameAt: [2, 1],
    columns: [
      { key: 'initial', title: '年初预算数', at: [3, 1] },
      { key: 'adjusted', title: '全年预算数', at: [4, 1] },
      { key: 'executed', title: '全年执行数', at: [5, 1] },
      { key: 'weight', title: '分值', at: [6, 2] },
      { key: 'rate', title: '执行率', at: [8, 1] },
      { key: 'score', title: '得分', at: [9, 1] },
    ],
    totalName: '年度资金总额',
    firstLinePrefix: '其中：',
    isNumbered: false,
  },
  goals: {
    label: '年度总体目标',
    labelAt: [0, 2],
    expected: { key: 'expected', title: '预期目标', at: [2, 4] },
    achieved: { key: 'achieved', title: '实际完成情况', at: [6, 4] },
  },
  tasks: {
    heading: '年度主要任务',
    isAlwaysThere: false,
    columns: [
      { key: 'name', title: '任务名称', at: [0, 3] },
      { key: 'content', title: '主要内容', at: [3, 3] },
      { key: 'achieved', title: '实际完成情况', at: [6, 4] },
    ],
  },
  indicators: {
    heading: '绩效指标',
    headingAt: [0, 1],
    totalName: '总分',
    columns: [
      { key: 'level1', title: '一级指标', at: [1, 1] },
      { key: 'level2', title: '二级指标', at: [2, 1] },
      { key: 'level3', title: '三级指标', at: [3, 1] },
      { key: 'target', title: '年度指标值', at: [4, 1] },
      { key: 'actual', title: '实际完成值', at: [5, 1] },
      { key: 'weight', title: '分值', at: [6, 1] },
      { key: 'score', title: '得分', at: [7, 1] },
      { key: 'explanation', title: '偏差原因分析及改进措施', at: [8, 2] },
    ],
  },
  dash: '—',
};
