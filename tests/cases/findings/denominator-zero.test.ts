import type { Facts } from '../../../src/indicators/evaluation.js';
import { findingTable, spent, withRow } from '../builders.js';

const reported = (level3: string, actual: string, facts: Facts, applicable = true) =>
  withRow({ level3, target: '=100%', actual, applicable }, { facts, budget: spent('5', '5', '0') });
const nothing = { procurementSpent: '0', procurementBudget: '0' };
const at = '/indicators/0/actual';

findingTable('denominator-zero', 'warning', {
  found: [
    {
      name: '政府采购执行率 of 100 % with no procurement at all',
      given: reported('政府采购执行率', '100%', nothing),
      at,
      says: ['100%', '0'],
    },
    {
      name: '“三公经费”控制率 without a budget for it',
      given: reported('“三公经费”控制率', '95%', {
        threePublicSpent: '0.1',
        threePublicBudget: '0.00',
      }),
      at,
      says: ['95%', '0'],
    },
    {
      name: '评价结果应用率 without any advice',
      given: reported('评价结果应用率', '100%', { adviceAdopted: '0', adviceGiven: '0' }),
      at,
      says: ['100%', '0'],
    },
    {
      name: '预算调整率 of a year that began with nothing',
      given: reported('预算调整率', '10%', {}),
      at,
      says: ['10%', '0'],
    },
    {
      name: 'a target for procurement where none was budgeted',
      given: reported('政府采购执行率', '/', nothing),
      at: '/indicators/0/target',
      says: ['=100%', '0'],
    },
  ],
  nearMisses: [
    {
      name: 'a little procurement',
      given: reported('政府采购执行率', '100%', {
        procurementSpent: '0.01',
        procurementBudget: '0.01',
      }),
    },
    {
      name: 'nothing spent of something',
      given: reported('政府采购执行率', '0%', { procurementSpent: '0', procurementBudget: '5' }),
    },
    {
      name: 'the budget is not known',
      given: reported('政府采购执行率', '100%', { procurementSpent: '0' }),
    },
    { name: 'another indicator', given: reported('任务完成率', '100%', nothing) },
    { name: 'a row out of scope', given: reported('政府采购执行率', '100%', nothing, false) },
  ],
});
