import { findingTable, row, withRow, withRows } from '../builders.js';

const at = '/indicators/0/target';
const says = ['培训人数'];

/** Rows of a rubric: a name, a weight and the points given, and no more. */
const points = { target: '', actual: undefined, reported: { score: '10' } };

findingTable('target-missing', 'error', {
  found: [
    ...['', ' ', '/', '—', '-', '*', 'XXX', '无', '0 | 0.00%'].map((target) => ({
      name: `“${target}”`,
      given: withRow({ target }),
      at,
      says,
    })),
    { name: 'no actual either', given: withRow({ target: '', actual: undefined }), at, says },
    {
      name: 'a rule on the row that needs a target',
      given: withRow({ target: '/', rule: { kind: 'pass-line', line: '60' } }),
      at,
      says,
    },
    {
      name: 'points alone in every row, told once',
      given: withRows(row(points), row({ ...points, level3: '培训场次' })),
      at: '/indicators',
      says: ['全部 2 项指标只有分值和得分'],
      severity: 'warning',
    },
    {
      name: 'points alone in one row of two',
      given: withRows(row(points), row({ level3: '培训场次' })),
      at,
      says,
    },
  ],
  nearMisses: [
    { name: 'zero is a target', given: withRow({ target: '0', actual: '0' }) },
    { name: '0%', given: withRow({ target: '0%', actual: '0%' }) },
    {
      name: 'a sentence that begins with 无',
      given: withRow({ target: '无重大事故', actual: '无重大事故' }),
    },
    { name: 'a word', given: withRow({ target: '高效', actual: '高效' }) },
    { name: 'a row out of scope', given: withRow({ target: '', applicable: false }) },
    { name: 'a target that cannot be read has another finding', given: withRow({ target: '≥' }) },
    {
      name: 'a rule of its own that needs none',
      given: withRow({ target: '/', actual: '是', rule: { kind: 'yes-no' } }),
    },
  ],
});
