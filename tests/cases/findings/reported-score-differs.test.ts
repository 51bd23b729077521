import { evaluation, findingTable, spent, withRow } from '../builders.js';

const atScore = '/indicators/0/reported/score';
const budgetOf = (score: string | number) => ({
  budget: { ...spent('250.83', '632.21'), reported: { score } },
});

findingTable('reported-score-differs', 'error', {
  found: [
    {
      name: 'a reached target printed as 19.6 of 20',
      given: withRow({ weight: '20', reported: { score: '19.6' } }),
      at: atScore,
      says: ['19.6', '20.00'],
    },
    {
      name: '89.7 % of 90 % printed as 9',
      given: withRow({ target: '≥90%', actual: '89.7%', weight: '10', reported: { score: '9' } }),
      at: atScore,
      says: ['9', '9.97'],
    },
    {
      name: 'cut where it must be rounded: 3.335 is 3.34',
      given: withRow({
        target: '≥2000次',
        actual: '667次',
        weight: '10',
        reported: { score: '3.33' },
      }),
      at: atScore,
      says: ['3.33', '3.34'],
    },
    {
      name: 'more than the weight on a row without an actual',
      given: withRow({ actual: undefined, weight: '10', reported: { score: '10.01' } }),
      at: atScore,
      says: ['10.01', '0.00', '10.00'],
    },
    {
      name: 'more than 部分达成 can give',
      given: withRow({
        target: '高效',
        actual: '部分达成',
        weight: '10',
        reported: { score: '9' },
      }),
      at: atScore,
      says: ['9', '6.00', '8.00'],
    },
    {
      name: 'full marks printed for 39.68 % of the budget',
      given: evaluation(budgetOf('10')),
      at: '/budget/reported/score',
      says: ['10', '3.97'],
    },
    {
      name: '6.7 for 6.67: the same at one decimal',
      given: withRow({ target: '≥3次', actual: '2次', weight: '10', reported: { score: '6.7' } }),
      at: atScore,
      says: ['6.7', '6.67', '1 位小数'],
      severity: 'info',
    },
    {
      name: '6.667 for 6.67: the same at three decimals',
      given: withRow({ target: '≥3次', actual: '2次', weight: '10', reported: { score: '6.667' } }),
      at: atScore,
      says: ['6.667', '6.67', '3 位小数'],
      severity: 'info',
    },
    {
      name: '7 for 6.67: whole points are another matter',
      given: withRow({ target: '≥3次', actual: '2次', weight: '10', reported: { score: '7' } }),
      at: atScore,
      says: ['7，应为 6.67；'],
    },
    {
      name: '6.6 for 6.67: cut, not rounded',
      given: withRow({ target: '≥3次', actual: '2次', weight: '10', reported: { score: '6.6' } }),
      at: atScore,
      says: ['6.6，应为 6.67；'],
    },
    {
      name: '4.0 for 3.97 of the budget',
      given: evaluation(budgetOf('4.0')),
      at: '/budget/reported/score',
      says: ['4.0', '3.97'],
      severity: 'info',
    },
    {
      name: 'what it should be',
      given: withRow({ weight: '20', reported: { score: '19.6' } }),
      at: atScore,
      says: ['应为 20.00；'],
    },
    {
      name: 'less than the budget earned',
      given: evaluation(budgetOf('3.96')),
      at: '/budget/reported/score',
      says: ['3.96，应为 3.97；'],
    },
    {
      name: 'more than an open budget can earn',
      given: evaluation({ budget: { total: { adjusted: '100' }, reported: { score: '10.01' } } }),
      at: '/budget/reported/score',
      says: ['10.01，只能在 0.00 与 10.00 之间；'],
    },
  ],
  nearMisses: [
    {
      name: '9.5 for 9.50',
      given: withRow({ actual: '95人', weight: '10', reported: { score: '9.5' } }),
    },
    {
      name: '9.500000 for 9.50',
      given: withRow({ actual: '95人', weight: '10', reported: { score: '9.500000' } }),
    },
    {
      name: 'a JSON number',
      given: withRow({ actual: '95人', weight: '10', reported: { score: 9.5 } }),
    },
    { name: '3.97 for 39.68 % of the budget', given: evaluation(budgetOf('3.97')) },
    { name: '3.970 for the same', given: evaluation(budgetOf('3.970')) },
    {
      name: 'the top of an open row',
      given: withRow({ actual: undefined, weight: '10', reported: { score: '10' } }),
    },
    {
      name: 'inside the band of 部分达成',
      given: withRow({
        target: '高效',
        actual: '部分达成',
        weight: '10',
        reported: { score: '7.5' },
      }),
    },
    { name: 'a row out of scope', given: withRow({ applicable: false, reported: { score: '3' } }) },
    {
      name: 'a row without a weight',
      given: withRow({ weight: undefined, reported: { score: '3' } }),
    },
    {
      name: 'the full mark of a weight with four decimals',
      given: withRow({ weight: '3.3333', reported: { score: '3.33' } }),
    },
    {
      name: 'all that an open budget can earn',
      given: evaluation({ budget: { total: { adjusted: '100' }, reported: { score: '10' } } }),
    },
  ],
});
