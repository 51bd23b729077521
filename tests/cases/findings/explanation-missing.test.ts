import { findingTable, row, withRow, withRows } from '../builders.js';

const short = { target: '≥100%', actual: '95%', weight: '10' };
const at = '/indicators/0/explanation';

findingTable('explanation-missing', 'error', {
  found: [
    { name: 'nothing written', given: withRow(short), at, says: ['9.50', '10'] },
    {
      name: '无 is no reason',
      given: withRow({ ...short, explanation: '无' }),
      at,
      says: ['9.50', '10'],
    },
    {
      name: '/ is no reason',
      given: withRow({ ...short, explanation: '/' }),
      at,
      says: ['9.50', '10'],
    },
    {
      name: '— is no reason',
      given: withRow({ ...short, explanation: '—' }),
      at,
      says: ['9.50', '10'],
    },
    {
      name: 'blanks are no reason',
      given: withRow({ ...short, explanation: ' 　' }),
      at,
      says: ['9.50', '10'],
    },
    {
      name: 'a missed deadline',
      given: withRow({ target: '2023年底', actual: '2024年1月5日', weight: '10' }),
      at,
      says: ['0.00', '10'],
    },
    {
      name: 'one hundredth lost',
      given: withRow({ target: '≥10000次', actual: '9990次', weight: '10' }),
      at,
      says: ['9.99', '10'],
    },
  ],
  nearMisses: [
    { name: 'a reason', given: withRow({ ...short, explanation: '设备到货较晚。' }) },
    {
      name: 'a reason that begins with 无',
      given: withRow({ ...short, explanation: '无法按期到货，已催办。' }),
    },
    { name: 'full marks', given: withRow({ ...short, actual: '100%' }) },
    {
      name: 'what rounds to full marks has lost none',
      given: withRow({ ...short, actual: '99.99%' }),
    },
    {
      name: 'the full mark of a weight with four decimals',
      given: withRow({ ...short, actual: '100%', weight: '3.3333' }),
    },
    { name: 'a row out of scope', given: withRow({ ...short, applicable: false }) },
    {
      name: 'a row without an actual has another finding',
      given: withRow({ ...short, actual: undefined }),
    },
    {
      name: 'a row without a weight has another finding',
      given: withRows(row({ ...short, weight: undefined }), row()),
    },
  ],
});
