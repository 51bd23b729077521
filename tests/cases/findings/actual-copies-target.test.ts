import { findingTable, withRow } from '../builders.js';

const at = '/indicators/0/actual';

findingTable('actual-copies-target', 'warning', {
  found: [
    {
      name: 'the target itself',
      given: withRow({ target: '≥90%', actual: '≥90%' }),
      at,
      says: ['≥90%'],
    },
    {
      name: 'an upper limit',
      given: withRow({ target: '≤30%', actual: '≤30%' }),
      at,
      says: ['≤30%'],
    },
    {
      name: 'in words behind the number',
      given: withRow({ target: '≥90%', actual: '95%以上' }),
      at,
      says: ['95%以上'],
    },
    {
      name: 'in words before the number',
      given: withRow({ target: '≥90%', actual: '不低于90%' }),
      at,
      says: ['不低于90%'],
    },
    {
      name: 'another bound than the target',
      given: withRow({ target: '≥90%', actual: '>95%' }),
      at,
      says: ['>95%'],
    },
  ],
  nearMisses: [
    { name: 'equal plain numbers', given: withRow({ target: '90%', actual: '90%' }) },
    { name: 'the number of the target', given: withRow({ target: '≥90%', actual: '90%' }) },
    { name: 'equal texts', given: withRow({ target: '高效', actual: '高效' }) },
    {
      name: 'an equal sentence',
      given: withRow({ target: '制度健全，管理规范', actual: '制度健全，管理规范' }),
    },
    { name: 'a date', given: withRow({ target: '2023年12月', actual: '2023年12月' }) },
    {
      name: 'a row out of scope',
      given: withRow({ target: '≥90%', actual: '≥90%', applicable: false }),
    },
    { name: 'what was reached, in words', given: withRow({ target: '≥90%', actual: '达到95%' }) },
    { name: 'the same without 到', given: withRow({ target: '≥90%', actual: '达95%' }) },
    { name: '为 before the number', given: withRow({ target: '≥90%', actual: '满意度为96%' }) },
  ],
});
