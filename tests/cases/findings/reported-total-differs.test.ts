import type { Evaluation, Indicator } from '../../../src/indicators/evaluation.js';
import { evaluation, findingTable, row, spent, withRow, withRows } from '../builders.js';

/** 47.50 + 30 + an open row of 10 + 10 for the budget: the total lies between 87.50 and 97.50. */
function open(total: string, scores: readonly (string | undefined)[]): Evaluation {
  const printed = (index: number): Pick<Indicator, 'reported'> => {
    const score = scores[index];
    return score === undefined ? {} : { reported: { score } };
  };
  return evaluation({
    budget: { ...spent('100'), reported: { score: '10' } },
    indicators: [
      row({ weight: '50', actual: '95人', ...printed(0) }),
      row({ level3: '培训场次', weight: '30', ...printed(1) }),
      row({ level3: '办事效率', target: '高效', actual: '较上年明显好转', ...printed(2) }),
    ],
    reported: { total },
  });
}

const at = '/reported/total';

findingTable('reported-total-differs', 'error', {
  found: [
    {
      name: '97.50 printed as 98',
      given: evaluation({ reported: { total: '98' } }),
      at,
      says: ['98', '97.50'],
    },
    {
      name: 'a total of 110 printed as 100',
      given: withRow({ weight: '100' }, { reported: { total: '100' } }),
      at,
      says: ['100', '110.00'],
    },
    {
      name: 'one hundredth off',
      given: evaluation({ reported: { total: '97.51' } }),
      at,
      says: ['97.51', '97.50'],
    },
    { name: 'below what is open', given: open('87.49', []), at, says: ['87.49', '87.50', '97.50'] },
    { name: 'above what is open', given: open('97.51', []), at, says: ['97.51', '87.50', '97.50'] },
    {
      name: 'possible, but not the sum of the printed scores',
      given: open('96', ['47.5', '30', '8']),
      at,
      says: ['96', '95.5'],
    },
    {
      name: 'the total of Zhengzhou out of rounded rows is 20.01, not 20',
      given: evaluation({
        budget: undefined,
        indicators: ['甲', '乙', '丙'].map((level3) =>
          row({ level3, target: '≥3次', actual: '2次' }),
        ),
        reported: { total: '20.00' },
      }),
      at,
      says: ['20.00', '20.01'],
    },
    {
      name: 'neither what it should be nor the sum',
      given: evaluation({
        budget: undefined,
        reported: { total: '48' },
        indicators: [row({ weight: '50', reported: { score: '49' } })],
      }),
      at: at,
      says: ['应为 50.00；所填各项得分之和为 49；'],
    },
  ],
  nearMisses: [
    { name: '97.5 for 97.50', given: evaluation({ reported: { total: '97.5' } }) },
    { name: 'a JSON number', given: evaluation({ reported: { total: 97.5 } }) },
    { name: 'the low end of what is open', given: open('87.50', []) },
    { name: 'the high end of what is open', given: open('97.5', []) },
    { name: 'the sum of the printed scores', given: open('95.5', ['47.5', '30', '8']) },
    { name: 'not all scores are printed', given: open('96', ['47.5', undefined, '8']) },
    {
      name: 'the score of a row out of scope is not in the sum',
      given: evaluation({
        budget: undefined,
        indicators: [
          row({ reported: { score: '10' } }),
          row({ level3: '培训场次', applicable: false, reported: { score: '10' } }),
        ],
        reported: { total: '10' },
      }),
    },
    {
      name: 'a row in scope has no weight',
      given: {
        ...withRows(row({ weight: '80' }), row({ level3: '培训场次', weight: undefined })),
        reported: { total: '3' },
      },
    },
  ],
});
