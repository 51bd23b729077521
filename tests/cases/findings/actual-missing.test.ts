import { evaluation, findingTable, row, withRow, withRows } from '../builders.js';

const at = '/indicators/0/actual';
const says = ['培训人数'];

findingTable('actual-missing', 'error', {
  found: [
    { name: 'not filled in', given: withRow({ actual: undefined }), at, says },
    ...['', ' ', '—', '/', '*'].map((actual) => ({
      name: `“${actual}”`,
      given: withRow({ actual }),
      at,
      says,
    })),
    { name: 'no target either', given: withRow({ actual: undefined, target: '' }), at, says },
    {
      name: 'what was spent is missing',
      given: evaluation({ budget: { total: { initial: '100', adjusted: '100' } } }),
      at: '/budget',
      says: ['全年执行数'],
    },
    {
      name: 'what could be spent is missing',
      given: evaluation({ budget: { total: { initial: '100', executed: '100' } } }),
      at: '/budget',
      says: ['全年预算数'],
    },
    {
      name: 'one line without what was spent, and no total',
      given: evaluation({
        budget: {
          lines: [
            { source: '财政拨款', adjusted: '1', executed: '1' },
            { source: '单位资金', adjusted: '1' },
          ],
        },
      }),
      at: '/budget',
      says: ['全年执行数'],
    },
  ],
  nearMisses: [
    { name: 'zero is an answer', given: withRow({ actual: '0' }) },
    { name: '0人', given: withRow({ actual: '0人' }) },
    { name: 'a row out of scope', given: withRow({ actual: undefined, applicable: false }) },
    {
      name: 'an actual that cannot be read has another finding',
      given: withRow({ actual: '良好' }),
    },
    {
      name: 'the first budget of the year is not needed',
      given: evaluation({ budget: { total: { adjusted: '100', executed: '100' } } }),
    },
    {
      name: 'points alone in every row: the columns are missing, which has another finding',
      given: withRows(
        ...['培训人数', '培训场次'].map((level3) =>
          row({ level3, target: '', actual: undefined, reported: { score: '10' } }),
        ),
      ),
    },
    { name: 'a table without a budget', given: evaluation({ budget: undefined }) },
  ],
});
