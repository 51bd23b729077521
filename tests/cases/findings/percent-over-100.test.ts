import { evaluation, findingTable, spent, withRow } from '../builders.js';

const rate = (target: string, actual: string, level3 = '任务完成率', applicable = true) =>
  withRow({ level3, target, actual, applicable });

findingTable('percent-over-100', 'warning', {
  found: [
    {
      name: 'a target of 110 %',
      given: rate('≥110%', '110%'),
      at: '/indicators/0/target',
      says: ['110%', '100%'],
    },
    {
      name: 'an actual of 105 %',
      given: rate('≥95%', '105%'),
      at: '/indicators/0/actual',
      says: ['105%', '100%'],
    },
    {
      name: 'one hundredth above',
      given: rate('≥95%', '100.01%'),
      at: '/indicators/0/actual',
      says: ['100.01%', '100%'],
    },
    {
      name: 'a bare 105 takes the unit of its target',
      given: rate('≥95%', '105'),
      at: '/indicators/0/actual',
      says: ['105%', '100%'],
    },
    {
      name: 'a bare 105 takes the unit of a range',
      given: rate('90%~95%', '105'),
      at: '/indicators/0/actual',
      says: ['105%', '100%'],
    },
    {
      name: 'a range that ends above',
      given: rate('95%~105%', '100%'),
      at: '/indicators/0/target',
      says: ['105%', '100%'],
    },
    {
      name: 'in ‰',
      given: rate('≥95%', '1010‰'),
      at: '/indicators/0/actual',
      says: ['101', '100%'],
    },
    {
      name: 'a satisfaction of 120 %',
      given: rate('满意', '120%', '群众满意度'),
      at: '/indicators/0/actual',
      says: ['120%', '100%'],
    },
    {
      name: 'more spent than there was',
      given: evaluation({ budget: spent('110') }),
      at: '/budget/total/executed',
      says: ['110.00%', '100%'],
    },
    {
      name: 'the target is named',
      given: rate('≥110%', '95%'),
      at: '/indicators/0/target',
      says: ['的指标值为 110%'],
    },
    {
      name: 'the actual is named',
      given: rate('≥95%', '110%'),
      at: '/indicators/0/actual',
      says: ['的实际完成值为 110%'],
    },
    {
      name: 'each side in its own unit: the actual',
      given: rate('≥950‰', '120%'),
      at: '/indicators/0/actual',
      says: ['120%'],
    },
    {
      name: 'each side in its own unit: the target',
      given: rate('≥1100‰', '95%'),
      at: '/indicators/0/target',
      says: ['110%'],
    },
    {
      name: 'a target with a unit beside a bare actual',
      given: rate('≥110%', '95'),
      at: '/indicators/0/target',
      says: ['110%'],
    },
    {
      name: 'a bare target beside an actual with a unit',
      given: rate('≥110', '95%'),
      at: '/indicators/0/target',
      says: ['110%'],
    },
    {
      name: 'the unit in the name',
      given: rate('≥110', '95', '任务完成率（%）'),
      at: '/indicators/0/target',
      says: ['110%'],
    },
  ],
  nearMisses: [
    { name: 'exactly 100 %', given: rate('=100%', '100%') },
    { name: 'a growth of 120 %', given: rate('≥110%', '120%', '收入增长率') },
    { name: '105 times', given: rate('≥95次', '105次') },
    { name: '105 without a unit on either side', given: rate('≥95', '105') },
    { name: 'all of the budget spent', given: evaluation({ budget: spent('100') }) },
    { name: 'a row out of scope', given: rate('≥95%', '105%', '任务完成率', false) },
  ],
});
