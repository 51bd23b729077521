import type { Facts } from '../../../src/indicators/evaluation.js';
import { findingTable, spent, withRow } from '../builders.js';

// 2413.52 ÷ 2516.79 = 95.8968 %; (2516.79 − 2763.5) ÷ 2763.5 = −8.9274 %.
const budget = spent('2413.52', '2516.79', '2763.5');
const reported = (level3: string, actual: string, facts: Facts = {}, applicable = true) =>
  withRow({ level3, target: '=100%', actual, applicable }, { budget, facts });
const at = '/indicators/0/actual';

findingTable('derived-rate-differs', 'warning', {
  found: [
    {
      name: 'nothing spent, of a budget that nobody gave',
      given: reported('政府采购执行率', '100%', { procurementSpent: '0' }),
      at,
      says: ['100%', '为 0'],
    },
    {
      name: '预算执行率',
      given: reported('预算执行率', '95.8%'),
      at,
      says: ['95.8%', '2413.52', '2516.79', '95.90'],
    },
    {
      name: '预算调整率 of 0 % against −8.93 %',
      given: reported('预算调整率', '0%'),
      at,
      says: ['0%', '2763.5', '8.93'],
    },
    {
      name: '结转结余率 without anything carried over',
      given: reported('结转结余率', '4.10%', { carryOver: '0' }),
      at,
      says: ['4.10%', '0 ÷ 2516.79'],
    },
    {
      name: '“三公经费”控制率',
      given: reported('“三公经费”控制率', '100%', {
        threePublicSpent: '0.00',
        threePublicBudget: '0.20',
      }),
      at,
      says: ['100%', '0 ÷ 0.2', '0.00'],
    },
    {
      name: '政府采购执行率',
      given: reported('政府采购执行率', '100%', {
        procurementSpent: '45',
        procurementBudget: '50',
      }),
      at,
      says: ['100%', '45 ÷ 50', '90'],
    },
    {
      name: '专项资金细化率',
      given: reported('专项资金细化率', '100%', {
        specialFundsDetailed: '80',
        specialFundsTotal: '100',
      }),
      at,
      says: ['100%', '80 ÷ 100'],
    },
    {
      name: '绩效目标编制完成率',
      given: reported('绩效目标编制完成率', '100%', { goalsSet: '9', goalsDue: '10' }),
      at,
      says: ['100%', '9 ÷ 10', '90'],
    },
    {
      name: '绩效监控完成率',
      given: reported('绩效监控完成率', '100%', { monitored: '9', monitoredDue: '10' }),
      at,
      says: ['100%', '9 ÷ 10', '90'],
    },
    {
      name: '绩效自评完成率',
      given: reported('绩效自评完成率', '100%', { selfEvaluated: '9', selfEvaluatedDue: '10' }),
      at,
      says: ['100%', '9 ÷ 10', '90'],
    },
    {
      name: '部门评价完成率',
      given: reported('部门评价完成率', '100%', {
        departmentEvaluated: '1',
        departmentEvaluatedDue: '3',
      }),
      at,
      says: ['100%', '1 ÷ 3', '33.33'],
    },
    {
      name: '评价结果应用率',
      given: reported('评价结果应用率', '100%', { adviceAdopted: '3', adviceGiven: '4' }),
      at,
      says: ['100%', '3 ÷ 4', '75'],
    },
    {
      name: 'at the decimals reported',
      given: reported('预算执行率', '95.89%'),
      at,
      says: ['95.89%', '95.90'],
    },
    {
      name: 'a unit on the actual alone',
      given: withRow(
        { level3: '政府采购执行率', target: '100', actual: '100%' },
        { budget, facts: { procurementSpent: '1', procurementBudget: '2' } },
      ),
      at: at,
      says: ['100%', '1 ÷ 2 = 50.00%'],
    },
  ],
  nearMisses: [
    { name: '95.9 for 95.8968', given: reported('预算执行率', '95.9%') },
    { name: '95.90 for 95.8968', given: reported('预算执行率', '95.90%') },
    { name: '95.8968', given: reported('预算执行率', '95.8968%') },
    { name: '96 for 95.8968', given: reported('预算执行率', '96%') },
    { name: '95.9 without its unit', given: reported('预算执行率', '95.9') },
    { name: '预算调整率 by its absolute value', given: reported('预算调整率', '8.93%') },
    { name: '预算调整率 with its sign', given: reported('预算调整率', '-8.93%') },
    {
      name: '90 % of 50',
      given: reported('政府采购执行率', '90%', { procurementSpent: '45', procurementBudget: '50' }),
    },
    {
      name: 'half of the figures',
      given: reported('政府采购执行率', '100%', { procurementSpent: '45' }),
    },
    { name: 'no figures', given: reported('绩效监控完成率', '100%') },
    {
      name: 'a rate of nothing has another finding',
      given: reported('政府采购执行率', '100%', { procurementSpent: '0', procurementBudget: '0' }),
    },
    { name: 'a row out of scope', given: reported('预算调整率', '0%', {}, false) },
    { name: 'a rate that no formula is known for', given: reported('预算编制率', '50%') },
  ],
});
