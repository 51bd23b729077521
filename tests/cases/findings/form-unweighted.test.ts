import { findingTable, row, withRow, withRows } from '../builders.js';

findingTable('form-unweighted', 'info', {
  found: [
    {
      name: 'one row without a weight',
      given: withRow({ weight: undefined }),
      at: '/indicators',
      says: ['没有分值'],
    },
    {
      name: 'rows that count all without, one out of scope with a weight',
      given: withRows(row({ weight: undefined }), row({ level3: '培训场次', applicable: false })),
      at: '/indicators',
      says: ['没有分值'],
    },
  ],
  nearMisses: [
    { name: 'some weights', given: withRows(row({ weight: undefined }), row({ level3: '场次' })) },
    { name: 'nothing in scope', given: withRow({ weight: undefined, applicable: false }) },
  ],
});
