import { mofDepartmentOfFootnotes } from './mof-department.js';
import type { Policy } from './policy.js';
import { block, published } from './shared-values.js';

const seen =
  '部门决策 25（目标任务 15、预算编制 10）、综合管理 30、部门绩效 45（履职 20、可持续 15、满意度 10）；见于达州公布的表。';

const { execution: _execution, ...national } = mofDepartmentOfFootnotes;

/** Sichuan's table of a whole department up to 2018: no execution block; monitoring is a row of 综合管理. */
export const sichuanDepartment: Policy = {
  ...national,
  id: 'sichuan-department',
  version: '1',
  title: '四川省部门整体支出绩效评价（2018 年以前的表）',
  basis: '达州市已公布的部门整体支出绩效评价指标表',
  effectiveFrom: 2015,
  effectiveTo: 2018,
  blocks: [
    {
      ...block(['部门决策', '决策'], published('25', seen), true),
      secondLevels: [
        { names: ['目标任务'], weight: published('15', seen) },
        { names: ['预算编制'], weight: published('10', seen) },
      ],
    },
    {
      ...block(['综合管理', '管理'], published('30', seen), true),
      rows: [
        {
          names: ['绩效监控', '绩效运行监控', '执行监控'],
          weight: published('2', '监控一行 2 分，没有单列的执行率；见于达州公布的表。'),
        },
      ],
    },
    {
      ...block(['部门绩效', '绩效'], published('45', seen), true),
      secondLevels: [
        { names: ['履职', '履职绩效', '履职效果'], weight: published('20', seen) },
        { names: ['可持续', '可持续影响', '可持续发展'], weight: published('15', seen) },
        { names: ['满意度', '服务对象满意度'], weight: published('10', seen) },
      ],
    },
  ],
};
