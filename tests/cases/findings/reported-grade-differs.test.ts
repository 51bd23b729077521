import { evaluation, findingTable, row, spent, withRow, withRows } from '../builders.js';

/** A total of 10 for the budget and so many of 90 points. */
const graded = (points: string, grade: string, policy = 'mof-project') =>
  withRow({ target: '≥9000人', actual: `${points}人` }, { policy, reported: { grade } });
const at = '/reported/grade';

findingTable('reported-grade-differs', 'error', {
  found: [
    { name: '优 for 89.99', given: graded('7999', '优'), at, says: ['优', '良'] },
    { name: '优秀 for 89.99', given: graded('7999', '优秀'), at, says: ['优秀', '良'] },
    { name: '良 for 90.00', given: graded('8000', '良'), at, says: ['良', '优'] },
    { name: '良好 for 79.99', given: graded('6999', '良好'), at, says: ['良好', '中'] },
    {
      name: '中 for 69.99 in Sichuan',
      given: graded('5999', '中', 'sichuan-project'),
      at,
      says: ['中', '差'],
    },
    {
      name: 'all that are still open are told',
      given: withRow({ actual: undefined }, { reported: { grade: '特优' } }),
      at: '/reported/grade',
      says: ['「特优」，按总分应为“优”或“良”或“中”或“差”；'],
    },
  ],
  nearMisses: [
    { name: '优 for 90.00', given: graded('8000', '优') },
    { name: '优秀 is 优', given: graded('8000', '优秀') },
    { name: '良好 is 良', given: graded('7000', '良好') },
    { name: '中 for 69.99 by the national lines', given: graded('5999', '中') },
    { name: '差 for 59.99', given: graded('4999', '差') },
    { name: 'no grade printed', given: graded('4999', '') },
    {
      name: 'a table that can still get it',
      given: evaluation({
        indicators: [row({ weight: '90', actual: undefined })],
        reported: { grade: '良' },
      }),
    },
    {
      name: 'there is no grade while a weight is missing',
      given: {
        ...withRows(row({ weight: '80' }), row({ level3: '培训场次', weight: undefined })),
        reported: { grade: '差' },
      },
    },
    {
      name: 'the grade is taken on what is in scope: 81 of 90',
      given: evaluation({
        budget: spent('100'),
        indicators: [
          row({ weight: '80', target: '≥80人', actual: '71人' }),
          row({ level3: '培训场次', applicable: false }),
        ],
        reported: { grade: '优' },
      }),
    },
    { name: '中等 for 中', given: withRow({ actual: '60人' }, { reported: { grade: '中等' } }) },
    { name: '较差 for 差', given: withRow({ actual: '30人' }, { reported: { grade: '较差' } }) },
    {
      name: 'blanks around it',
      given: withRow({ actual: '80人' }, { reported: { grade: ' 良 ' } }),
    },
  ],
});
