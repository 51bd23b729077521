import type { Evaluation } from '../../../src/indicators/evaluation.js';
import { evaluation, findingTable, row, spent } from '../builders.js';

/** A table whose rows reach so many percent of their points, and whose budget was spent by so many. */
const rates = (points: string, executed: string, adjusted = '100'): Evaluation =>
  evaluation({
    budget: spent(executed, adjusted),
    indicators: [
      row({ weight: '50', target: '≥100%', actual: `${points}%` }),
      row({ weight: '40', level3: '培训场次', target: '≥100%', actual: `${points}%` }),
      row({ weight: '5', level3: '培训天数', actual: '0人', applicable: false }),
    ],
  });
const at = '/budget';

findingTable('score-outruns-execution', 'warning', {
  found: [
    {
      name: '100 % of the points on 94.99 % of the money',
      given: rates('100', '94.99'),
      at,
      says: ['100.00%', '94.99%'],
    },
    {
      name: '95 % on 39.68 %',
      given: rates('95', '250.83', '632.21'),
      at,
      says: ['95.00%', '39.68%'],
    },
    {
      name: 'the rate is not rounded first: 94.999 % prints as 95.00',
      given: rates('100', '94.999'),
      at,
      says: ['100.00%'],
    },
    {
      name: '20.01 % unspent, and no more points than that',
      given: rates('80', '79.99'),
      at,
      says: ['79.99%', '20%'],
      severity: 'info',
    },
    {
      name: 'nothing spent and nothing reached',
      given: rates('0', '0'),
      at,
      says: ['0.00%', '20%'],
      severity: 'info',
    },
  ],
  nearMisses: [
    { name: 'exactly 5 points more', given: rates('100', '95') },
    { name: 'exactly 20 % unspent', given: rates('85', '80') },
    { name: 'fewer points than money', given: rates('80', '100') },
    { name: 'the points for the execution itself do not count', given: rates('99', '95') },
    { name: 'more spent than there was', given: rates('100', '110') },
    {
      name: 'nothing to compute a rate from',
      given: evaluation({ budget: { total: { adjusted: '100' } } }),
    },
    { name: 'no budget', given: evaluation({ budget: undefined }) },
    {
      name: 'no budget at all and nothing reached',
      given: evaluation({
        budget: spent('0', '0'),
        indicators: [row({ weight: '90', actual: '0人' })],
      }),
    },
  ],
});
