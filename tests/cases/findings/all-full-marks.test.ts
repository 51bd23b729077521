import type { Indicator } from '../../../src/indicators/evaluation.js';
import { evaluation, findingTable, row, spent } from '../builders.js';

const rows = (...more: Indicator[]): Indicator[] => [
  row(),
  row({ level3: '培训场次', weight: '3.3333' }),
  ...more,
];
const at = '/indicators';

findingTable('all-full-marks', 'info', {
  found: [
    { name: 'all rows and the budget', given: evaluation({ indicators: rows() }), at, says: ['2'] },
    {
      name: 'without a budget',
      given: evaluation({ budget: undefined, indicators: rows() }),
      at,
      says: ['2'],
    },
    {
      name: 'a row out of scope does not count',
      given: evaluation({
        indicators: rows(row({ level3: '培训天数', actual: '1人', applicable: false })),
      }),
      at,
      says: ['2'],
    },
    {
      name: 'what rounds to full marks',
      given: evaluation({
        indicators: rows(row({ level3: '合格率', target: '≥100%', actual: '99.99%' })),
      }),
      at,
      says: ['3'],
    },
  ],
  nearMisses: [
    {
      name: 'one row short',
      given: evaluation({ indicators: rows(row({ level3: '培训天数', actual: '99人' })) }),
    },
    {
      name: 'one hundredth short',
      given: evaluation({
        indicators: rows(row({ level3: '合格率', target: '≥100%', actual: '99.9%' })),
      }),
    },
    { name: 'the budget short', given: evaluation({ budget: spent('99'), indicators: rows() }) },
    {
      name: 'a row still open',
      given: evaluation({ indicators: rows(row({ level3: '培训天数', actual: undefined })) }),
    },
    {
      name: 'a weight still open',
      given: evaluation({ indicators: rows(row({ level3: '培训天数', weight: undefined })) }),
    },
    {
      name: 'the budget still open',
      given: evaluation({ budget: { total: { adjusted: '1' } }, indicators: rows() }),
    },
    { name: 'nothing in scope', given: evaluation({ indicators: [row({ applicable: false })] }) },
  ],
});
