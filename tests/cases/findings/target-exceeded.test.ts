import { findingTable, withRow } from '../builders.js';

const at = '/indicators/0/actual';

findingTable('target-exceeded', 'warning', {
  found: [
    { name: 'exactly 130 %', given: withRow({ actual: '130人' }), at, says: ['130'] },
    { name: 'twice the target', given: withRow({ actual: '200人' }), at, says: ['200', '130'] },
    {
      name: '无 is no reason',
      given: withRow({ actual: '200人', explanation: '无' }),
      at,
      says: ['200', '130'],
    },
    {
      name: '/ is no reason',
      given: withRow({ actual: '200人', explanation: '/' }),
      at,
      says: ['200', '130'],
    },
    {
      name: 'across units',
      given: withRow({ target: '≥10000元', actual: '1.3万元' }),
      at,
      says: ['130'],
    },
    {
      name: '= on a thing of which more is better',
      given: withRow({ target: '=8项', actual: '11项' }),
      at,
      says: ['137.5', '130'],
    },
    {
      name: 'a bare number',
      given: withRow({ target: '8', actual: '12' }),
      at,
      says: ['150', '130'],
    },
  ],
  nearMisses: [
    { name: '129.99 %', given: withRow({ target: '≥10000人', actual: '12999人' }) },
    { name: 'a reason', given: withRow({ actual: '200人', explanation: '新增两个街道。' }) },
    {
      name: 'less is better, and it is far less',
      given: withRow({ target: '≤30%', actual: '0%' }),
    },
    {
      name: 'a limit exceeded is no achievement',
      given: withRow({ target: '≤30%', actual: '60%' }),
    },
    { name: 'a target of zero has no multiple', given: withRow({ target: '≥0人', actual: '5人' }) },
    { name: 'a row out of scope', given: withRow({ actual: '200人', applicable: false }) },
    { name: 'more than 100 % of a text', given: withRow({ target: '完整', actual: '140%' }) },
  ],
});
