/** What the two forms of Zhengzhou have in common: ten columns, the last two of which make one. */
import type { FundingForm, IndicatorsForm, TasksForm } from './form.js';

export const columnWidths = [16, 21, 25, 22, 22, 11, 12, 13, 19, 19];

export const fundingColumns: FundingForm['columns'] = [
  { key: 'initial', title: '年初预算数', at: [3, 1] },
  { key: 'adjusted', title: '全年预算数', at: [4, 1] },
  { key: 'executed', title: '全年执行数', at: [5, 2] },
  { key: 'weight', title: '分值', at: [7, 1] },
  { key: 'rate', title: '执行率', at: [8, 1] },
  { key: 'score', title: '得分', at: [9, 1] },
];

export const taskColumns: TasksForm['columns'] = [
  { key: 'name', title: '任务名称', at: [0, 3] },
  { key: 'content', title: '主要内容', at: [3, 5] },
  { key: 'achieved', title: '实际完成情况', at: [8, 2] },
];

export const indicators: IndicatorsForm = {
  heading: '绩效指标',
  totalName: '总分',
  columns: [
    { key: 'level1', title: '一级指标', at: [0, 1] },
    { key: 'level2', title: '二级指标', at: [1, 1] },
    { key: 'level3', title: '三级指标', at: [2, 1] },
    { key: 'target', title: '年度指标值', at: [3, 1] },
    { key: 'actual', title: '实际完成值', at: [4, 1] },
    { key: 'weight', title: '分值', at: [5, 1] },
    { key: 'score', title: '得分', at: [6, 1] },
    { key: 'deviation', title: '偏差度', at: [7, 1] },
    { key: 'explanation', title: '偏差原因分析及改进措施', at: [8, 2] },
  ],
};
