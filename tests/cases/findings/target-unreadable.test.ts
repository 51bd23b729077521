import { findingTable, withRow } from '../builders.js';

const at = '/indicators/0/target';

findingTable('target-unreadable', 'error', {
  found: [
    { name: 'a sign without a number', given: withRow({ target: '≥' }), at, says: ['≥'] },
    {
      name: 'signs that contradict one another',
      given: withRow({ target: '≥90%以下', actual: '95%' }),
      at,
      says: ['≥90%以下'],
    },
    {
      name: 'a range upside down',
      given: withRow({ target: '95%-90%', actual: '95%' }),
      at,
      says: ['95%-90%'],
    },
    {
      name: 'a day that does not exist',
      given: withRow({ target: '2023年2月30日前', actual: '已完成' }),
      at,
      says: ['2023年2月30日前'],
    },
    {
      name: 'tiers of which one is not written out',
      given: withRow({ target: '100%计满分，其余酌情扣分，扣完为止', actual: '95%' }),
      at,
      says: ['100%计满分'],
    },
    {
      name: 'with a rule on the row that needs a target',
      given: withRow({ target: '≥', rule: { kind: 'per-point', step: '1', points: '1' } }),
      at,
      says: ['≥'],
    },
    {
      name: 'words where the rule on the row needs a number',
      given: withRow({
        target: '高效',
        actual: '95%',
        rule: { kind: 'per-point', step: '1', points: '1' },
      }),
      at,
      says: ['高效'],
    },
    {
      name: 'a range where the rule on the row needs one number',
      given: withRow({
        target: '90%~95%',
        actual: '93%',
        rule: { kind: 'per-point', step: '1', points: '1' },
      }),
      at,
      says: ['90%~95%'],
    },
    {
      name: 'a rule that needs a number',
      given: withRow({
        target: '高效',
        actual: '95%',
        rule: { kind: 'per-point', step: '1', points: '1' },
      }),
      at: '/indicators/0/target',
      says: ['「高效」', '本行的计分规则需要定量的指标值'],
    },
  ],
  nearMisses: [
    { name: 'a word', given: withRow({ target: '高效', actual: '高效' }) },
    { name: 'a number and a unit', given: withRow({ target: '330人', actual: '330人' }) },
    { name: 'full-width signs', given: withRow({ target: '＞＝ ９０ ％', actual: '95%' }) },
    {
      name: 'tiers written out',
      given: withRow({ target: '100%计满分，每低于5%扣2分，扣完为止', actual: '95%' }),
    },
    {
      name: 'a month of the fiscal year',
      given: withRow({ target: '12月底到位', actual: '已完成' }),
    },
    { name: 'a calculation', given: withRow({ target: '136/143 = 95.10%', actual: '96%' }) },
    { name: 'a row out of scope', given: withRow({ target: '≥', applicable: false }) },
    { name: 'no target has another finding', given: withRow({ target: '—' }) },
  ],
});
