import { evaluation, findingTable, spent, withRow } from '../builders.js';

const executed = '/budget/total/executed';
const cost = { level1: '成本指标', level3: '项目成本' };

findingTable('amount-unit-suspect', 'warning', {
  found: [
    {
      name: '元 where 万元 is due',
      given: evaluation({ budget: spent('2508300', '632.21') }),
      at: executed,
      says: ['执行率约为一万倍，金额单位可能应为元', '2508300', '632.21', '请核对全年执行数的单位'],
    },
    {
      name: 'a tenth of the budget spent, in 元',
      given: evaluation({ budget: spent('100000', '100') }),
      at: executed,
      says: ['金额单位可能应为元'],
    },
    {
      name: 'a budget in 元',
      given: evaluation({ budget: spent('250.83', '6322100') }),
      at: executed,
      says: ['执行率约为万分之一，金额单位可能应为元', '请核对全年预算数的单位'],
    },
    {
      name: '万元 where 亿元 is due',
      given: evaluation({ budget: { ...spent('9500', '1.2'), currencyUnit: '亿元' } }),
      at: executed,
      says: ['金额单位可能应为万元', '请核对全年执行数的单位'],
    },
    {
      name: 'a budget in 万元 in a table in 元',
      given: evaluation({ budget: { ...spent('2508300', '632.21'), currencyUnit: '元' } }),
      at: executed,
      says: ['金额单位可能应为万元', '请核对全年预算数的单位'],
    },
    {
      name: 'what was planned and what was changed',
      given: evaluation({ budget: spent('100', '100', '1000000') }),
      at: '/budget/total/adjusted',
      says: ['相差约一万倍，金额单位可能应为元', '请核对年初预算数的单位'],
    },
    {
      name: 'one line of several',
      given: evaluation({
        budget: {
          ...spent('100', '100'),
          lines: [
            { source: '财政拨款', adjusted: '50', executed: '50' },
            { source: '其他资金', adjusted: '50', executed: '500000' },
          ],
        },
      }),
      at: '/budget/lines/1/executed',
      says: ['「其他资金」'],
    },
    {
      name: 'an actual in 元 without its unit',
      given: withRow({ ...cost, target: '≤632.21万元', actual: '6250000' }),
      at: '/indicators/0/actual',
      says: ['6250000', '632.21万元', '请核对后写明单位'],
    },
    {
      name: 'an actual in 万元 where 元 was meant',
      given: withRow({ ...cost, target: '≤5000元', actual: '4800万元' }),
      at: '/indicators/0/actual',
      says: ['相差约一万倍'],
    },
  ],
  nearMisses: [
    { name: 'all spent', given: evaluation({ budget: spent('100', '100') }) },
    { name: 'ten times as much', given: evaluation({ budget: spent('1000', '100') }) },
    { name: 'a hundred times as much', given: evaluation({ budget: spent('10000', '100') }) },
    { name: 'nothing spent', given: evaluation({ budget: spent('0', '100') }) },
    { name: 'no budget', given: evaluation({ budget: spent('5', '0') }) },
    { name: 'a thousandth spent', given: evaluation({ budget: spent('0.1', '100') }) },
    {
      name: 'the same amount in another unit',
      given: withRow({ ...cost, target: '≤632.21万元', actual: '6322100元' }),
    },
    { name: 'people', given: withRow({ target: '≥10人', actual: '100000人' }) },
  ],
});
