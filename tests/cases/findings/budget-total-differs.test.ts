import type { Budget, FundingLine } from '../../../src/indicators/evaluation.js';
import { evaluation, findingTable } from '../builders.js';

const lines: FundingLine[] = [
  { source: '财政拨款', initial: '400', adjusted: '500.5', executed: '200' },
  { source: '单位资金', initial: '81.38', adjusted: '131.71', executed: '50.83' },
];
const budget = (total: Budget['total'], sources: FundingLine[] | undefined = lines) =>
  evaluation({ budget: { ...(total === undefined ? {} : { total }), lines: sources } });
const at = '/budget/total';

findingTable('budget-total-differs', 'error', {
  found: [
    {
      name: 'spent: 250.38 for 250.83',
      given: budget({ initial: '481.38', adjusted: '632.21', executed: '250.38' }),
      at,
      says: ['250.38', '250.83'],
    },
    {
      name: 'the first budget of the year',
      given: budget({ initial: '481', adjusted: '632.21', executed: '250.83' }),
      at,
      says: ['481', '481.38'],
    },
    {
      name: 'more than rounding explains',
      given: budget({ initial: '893.8', adjusted: '5', executed: '5' }, [
        { source: '财政拨款', initial: '500.3', adjusted: '5', executed: '5' },
        { source: '单位资金', initial: '393.3', adjusted: '0', executed: '0' },
      ]),
      at,
      says: ['893.8', '893.6'],
    },
    {
      name: 'two decimals are exact',
      given: budget({ initial: '893.70', adjusted: '5', executed: '5' }, [
        { source: '财政拨款', initial: '500.33', adjusted: '5', executed: '5' },
        { source: '单位资金', initial: '393.33', adjusted: '0', executed: '0' },
      ]),
      at,
      says: ['893.7', '893.66'],
    },
    {
      name: 'whole numbers are exact',
      given: budget({ initial: '10', adjusted: '10', executed: '10' }, [
        { source: '财政拨款', initial: '9', adjusted: '9', executed: '9' },
      ]),
      at,
      says: ['10', '9'],
    },
    {
      name: '0/0/0 over filled lines',
      given: budget({ initial: '0', adjusted: '0', executed: '0' }),
      at,
      says: ['0', '481.38', '632.21', '250.83'],
    },
    {
      name: 'all three, by name',
      given: budget({ initial: '1', adjusted: '2', executed: '3' }),
      at: at,
      says: [
        '年初预算数总额 1，合计 481.38；全年预算数总额 2，合计 632.21；全年执行数总额 3，合计 250.83；',
      ],
    },
  ],
  nearMisses: [
    {
      name: 'the sum',
      given: budget({ initial: '481.38', adjusted: '632.21', executed: '250.83' }),
    },
    {
      name: 'the sum in other decimals',
      given: budget({ initial: '481.380', adjusted: 632.21, executed: '250.830000' }),
    },
    {
      name: 'lines that were rounded one by one',
      given: budget({ initial: '893.7', adjusted: '5', executed: '5' }, [
        { source: '财政拨款', initial: '500.3', adjusted: '5', executed: '5' },
        { source: '单位资金', initial: '393.3', adjusted: '0', executed: '0' },
      ]),
    },
    { name: 'no total', given: budget(undefined) },
    { name: 'no lines', given: budget({ initial: '1', adjusted: '1', executed: '1' }, []) },
    {
      name: 'lines without amounts',
      given: budget({ initial: '1', adjusted: '1', executed: '1' }, [{ source: '财政拨款' }]),
    },
    {
      name: 'only what was filled in is compared',
      given: budget({ adjusted: '632.21', executed: '250.83' }),
    },
    {
      name: 'an empty line beside the filled one',
      given: budget({ adjusted: '5', executed: '5' }, [
        { source: '财政拨款', adjusted: '5', executed: '5' },
        { source: '其他资金', adjusted: '0', executed: '0' },
      ]),
    },
  ],
});
