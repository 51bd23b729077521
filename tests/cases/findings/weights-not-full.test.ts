import { evaluation, findingTable, row, withRow, withRows } from '../builders.js';

findingTable('weights-not-full', 'error', {
  found: [
    {
      name: '80 and 10 for the budget are 90',
      given: withRow({ weight: '80' }),
      at: '/indicators',
      says: ['90', '100'],
    },
    {
      name: '100 and 10 for the budget are 110',
      given: withRow({ weight: '100' }),
      at: '/indicators',
      says: ['110', '100'],
    },
    {
      name: 'a hair too much',
      given: withRow({ weight: '90.0001' }),
      at: '/indicators',
      says: ['100.0001', '100'],
    },
    {
      name: '90 without a budget, for then the rows must reach 100 alone',
      given: withRow({ weight: '90' }, { budget: undefined }),
      at: '/indicators',
      says: ['90', '100'],
    },
    {
      name: 'a row out of scope counts: 90 + 10 out of scope + 10 are 110',
      given: withRows(row({ weight: '90' }), row({ level3: '培训场次', applicable: false })),
      at: '/indicators',
      says: ['110', '100'],
    },
    {
      name: 'weights that are known exceed 100 already',
      given: withRows(row({ weight: '91' }), row({ level3: '培训场次', weight: undefined })),
      at: '/indicators',
      says: ['分值合计为 101，超过 100，而还有分值未填；'],
    },
    {
      name: '100 already, with a weight still to come',
      given: withRows(row({ weight: '90' }), row({ level3: '培训场次', weight: undefined })),
      at: '/indicators',
      says: ['分值合计为 100，已无余分，而还有分值未填；'],
    },
    {
      name: 'nothing is said of weights to come where there are none',
      given: withRows(row({ weight: '80' })),
      at: '/indicators',
      says: ['分值合计为 90，不等于 100；'],
    },
  ],
  nearMisses: [
    { name: 'exactly 100', given: evaluation() },
    { name: '100 without a budget', given: withRow({ weight: '100' }, { budget: undefined }) },
    {
      name: '100 with a row out of scope',
      given: withRows(row({ weight: '80' }), row({ level3: '培训场次', applicable: false })),
    },
    {
      name: 'decimals that make 100',
      given: withRows(
        ...['33.3333', '33.3333', '23.3334'].map((weight, index) =>
          row({ weight, level3: `培训${index}` }),
        ),
      ),
    },
    {
      name: 'an open weight can still make it 100',
      given: withRows(row({ weight: '80' }), row({ level3: '培训场次', weight: undefined })),
    },
    {
      name: '20 for the execution of Hubei',
      given: withRow({ weight: '80' }, { policy: 'hubei-project' }),
    },
    {
      name: 'the weight of the budget given in the table',
      given: withRow(
        { weight: '85' },
        { budget: { weight: '15', total: { adjusted: '1', executed: '1' } } },
      ),
    },
  ],
});
