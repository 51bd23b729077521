import { mofProjectOfFootnotes } from './mof-project.js';
import type { Policy } from './policy.js';
import type { StandardRow } from './shape/blocks.js';
import { attestedGrades, block, published, ratioOfTheFamily, unverified } from './shared-values.js';

const weights =
  '决策 10、过程 25、产出 30、效益 35：见于 2021 年银川公布的表；上海 2018 年为 10、24 和绩效 66，四川 2017 年为 20、10 和绩效 70，各地不一。';
const ranges = '决策见过 10 和 20，过程见过 10、24 和 25。';

const listed = (names: readonly string[]): StandardRow[] =>
  names.map((name) => ({ names: [name] }));

const { execution: _execution, ...national } = mofProjectOfFootnotes;

/**
 * 决策, 过程, 产出, 效益: what departments and finance use for evaluations of their own. Execution is a row of 过程. The
 * names of its rows are those of the usual list; which points they have each form says itself.
 */
export const mofEvaluation: Policy = {
  ...national,
  id: 'mof-evaluation',
  version: '1',
  title: '项目支出绩效评价（决策、过程、产出、效益四类指标）',
  basis: '各地已公布的部门评价、财政评价指标表',
  effectiveFrom: 2018,
  blocks: [
    {
      ...block(['决策'], published('10', weights), true),
      range: published({ from: '10', to: '20' }, ranges),
      rows: listed([
        '立项依据充分性',
        '立项程序规范性',
        '绩效目标合理性',
        '绩效指标明确性',
        '预算编制科学性',
        '资金分配合理性',
      ]),
    },
    {
      ...block(['过程', '管理'], published('25', weights), true),
      range: published({ from: '10', to: '25' }, ranges),
      rows: [
        { names: ['资金到位率'], formula: '实际到位资金 ÷ 预算资金 × 100%' },
        { names: ['预算执行率'], formula: '实际支出资金 ÷ 实际到位资金 × 100%' },
        ...listed(['资金使用合规性', '管理制度健全性', '制度执行有效性']),
      ],
    },
    {
      ...block(['产出'], published('30', weights), true),
      range: unverified({ from: '20', to: '40' }, weights),
      rows: [
        { names: ['实际完成率'], formula: '实际产出数 ÷ 计划产出数 × 100%' },
        { names: ['质量达标率'], formula: '质量达标产出数 ÷ 实际产出数 × 100%' },
        { names: ['完成及时性'] },
        { names: ['成本节约率'], formula: '(计划成本 − 实际成本) ÷ 计划成本 × 100%' },
      ],
    },
    {
      ...block(['效益', '满意度'], published('35', weights), true),
      range: unverified({ from: '20', to: '50' }, weights),
    },
  ],
  lowerIsBetter: ratioOfTheFamily,
  grades: attestedGrades,
};
