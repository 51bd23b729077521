import { findingTable, row, withRow, withRows } from '../builders.js';

findingTable('weight-missing', 'warning', {
  found: [
    {
      name: 'a draft',
      given: withRows(row({ weight: undefined }), row({ level3: '培训场次' })),
      at: '/indicators/0/weight',
      says: ['培训人数'],
    },
    {
      name: 'the second row of a draft',
      given: withRows(row(), row({ level3: '培训场次', weight: undefined })),
      at: '/indicators/1/weight',
      says: ['培训场次'],
    },
  ],
  nearMisses: [
    { name: 'a weight', given: withRow({ weight: '90' }) },
    {
      name: 'a form without any weights has another finding',
      given: withRow({ weight: undefined }),
    },
    { name: 'a JSON number', given: withRow({ weight: 90 }) },
    { name: 'a weight with four decimals', given: withRow({ weight: '0.0001' }) },
    { name: 'a row out of scope', given: withRow({ weight: undefined, applicable: false }) },
  ],
});
