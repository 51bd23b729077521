import { evaluation, findingTable, spent } from '../builders.js';

const at = '/budget/total/adjusted';

findingTable('budget-zero', 'warning', {
  found: [
    { name: '0/0', given: evaluation({ budget: spent('0', '0') }), at, says: ['0'] },
    {
      name: '0.00 with something spent',
      given: evaluation({ budget: spent('5', '0.00') }),
      at,
      says: ['0'],
    },
    {
      name: '0/0/0 over filled lines, for the total is what is scored',
      given: evaluation({
        budget: {
          ...spent('0', '0'),
          lines: [{ source: '财政拨款', adjusted: '5', executed: '5' }],
        },
      }),
      at,
      says: ['0'],
    },
    {
      name: 'no total line: the lines are pointed at',
      given: evaluation({
        budget: { lines: [{ source: '财政拨款', adjusted: '0', executed: '0' }] },
      }),
      at: '/budget/lines',
      says: ['全年预算数为 0'],
    },
  ],
  nearMisses: [
    { name: 'a little', given: evaluation({ budget: spent('0', '0.01') }) },
    {
      name: 'an empty line beside a filled total',
      given: evaluation({
        budget: {
          ...spent('5', '5'),
          lines: [{ source: '单位资金', adjusted: '0', executed: '0' }],
        },
      }),
    },
    { name: 'not filled in', given: evaluation({ budget: { total: { executed: '5' } } }) },
    {
      name: 'nothing at the beginning of the year',
      given: evaluation({ budget: spent('5', '5', '0') }),
    },
    { name: 'no budget', given: evaluation({ budget: undefined }) },
    {
      name: 'what was spent is not known yet',
      given: evaluation({ budget: { total: { adjusted: '0' } } }),
    },
  ],
});
