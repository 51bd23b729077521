import type { Evaluation } from '../../../src/indicators/evaluation.js';
import { findingTable, row, withRows } from '../builders.js';

const ofGoals = '部门目标编制完成率=已编制绩效目标的项目数/应编制绩效目标的项目数*100%';
const ofMonitoring = '部门绩效监控完成率=已监控的项目数/部门项目总数*100%';
const table = (
  first: string | undefined,
  second: string | undefined,
  applicable = true,
): Evaluation =>
  withRows(
    row({
      level3: '绩效目标编制完成率',
      target: '100%',
      actual: '100%',
      explanationOfTarget: first,
      applicable,
    }),
    row({
      level3: '绩效监控完成率',
      target: '100%',
      actual: '100%',
      explanationOfTarget: second,
      applicable,
    }),
  );

findingTable('explanation-swapped', 'warning', {
  found: [
    {
      name: 'two definitions exchanged, the first of them',
      given: table(ofMonitoring, ofGoals),
      at: '/indicators/0/explanationOfTarget',
      says: ['绩效目标编制完成率', '绩效监控完成率'],
    },
    {
      name: 'two definitions exchanged, the second of them',
      given: table(ofMonitoring, ofGoals),
      at: '/indicators/1/explanationOfTarget',
      says: ['绩效监控完成率', '目标编制完成率'],
    },
    {
      name: 'one copied to the other',
      given: table(ofGoals, ofGoals),
      at: '/indicators/1/explanationOfTarget',
      says: ['绩效监控完成率', '目标编制完成率'],
    },
    {
      name: 'five characters at the end in common',
      given: withRows(
        row({ level3: '目标编制率', explanationOfTarget: '年度绩效监控完成率=甲/乙' }),
        row({ level3: '项目监控完成率' }),
      ),
      at: '/indicators/0/explanationOfTarget',
      says: ['年度绩效监控完成率', '项目监控完成率'],
    },
  ],
  nearMisses: [
    { name: 'each its own', given: table(ofGoals, ofMonitoring) },
    {
      name: 'words that define nothing',
      given: table('反映部门绩效管理情况', '反映绩效监控完成率的高低'),
    },
    {
      name: 'a definition of what the table does not hold',
      given: table('部门支出增长率=增加额/上年支出*100%', ofMonitoring),
    },
    { name: 'nothing written', given: table(undefined, undefined) },
    { name: 'rows out of scope', given: table(ofMonitoring, ofGoals, false) },
    {
      name: 'a common end that is about nothing in particular',
      given: withRows(
        row({ level3: '培训满意度', explanationOfTarget: '年度任务完成率=甲/乙' }),
        row({ level3: '项目完成率' }),
      ),
    },
  ],
});
