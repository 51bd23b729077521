import { findingTable, withRow } from '../builders.js';

const at = '/indicators/0/actual';

findingTable('actual-unreadable', 'error', {
  found: [
    {
      name: 'an option word on a quantity',
      given: withRow({ actual: '已完成' }),
      at,
      says: ['已完成', '≥100人'],
    },
    {
      name: 'another one',
      given: withRow({ actual: '部分达成' }),
      at,
      says: ['部分达成', '≥100人'],
    },
    {
      name: 'a word on a quantity',
      given: withRow({ target: '≥90%', actual: '良好' }),
      at,
      says: ['良好', '≥90%'],
    },
    {
      name: 'an option word on a range',
      given: withRow({ target: '100-200人', actual: '完成' }),
      at,
      says: ['完成', '100-200人'],
    },
    {
      name: 'a word on a deadline',
      given: withRow({ target: '2023年底', actual: '较快' }),
      at,
      says: ['较快', '2023年底'],
    },
    {
      name: 'also without a weight, for what is wrong first counts',
      given: withRow({ actual: '已完成', weight: undefined }),
      at,
      says: ['已完成', '≥100人'],
    },
  ],
  nearMisses: [
    { name: 'an option word on a text', given: withRow({ target: '高效', actual: '已完成' }) },
    {
      name: 'an option word on a deadline',
      given: withRow({ target: '2023年底', actual: '已完成' }),
    },
    { name: 'a percentage on a text', given: withRow({ target: '完整', actual: '95%' }) },
    { name: 'a number without its unit', given: withRow({ actual: '100' }) },
    {
      name: 'a word on a text waits for a person',
      given: withRow({ target: '高效', actual: '较好' }),
    },
    { name: 'another unit has another finding', given: withRow({ actual: '100次' }) },
    { name: 'no actual has another finding', given: withRow({ actual: '' }) },
    { name: 'a row out of scope', given: withRow({ actual: '已完成', applicable: false }) },
  ],
});
