import { findingTable, withRow } from '../builders.js';

const at = '/indicators/0/actual';
const units = (target: string, actual: string, applicable = true) =>
  withRow({ target, actual, applicable });

findingTable('unit-mismatch', 'error', {
  found: [
    { name: '8次 for 8项', given: units('=8项', '8次'), at, says: ['8次', '=8项'] },
    { name: '万元 for %', given: units('≤30%', '12万元'), at, says: ['12万元', '≤30%'] },
    {
      name: 'people for visits',
      given: units('≥4万人次', '5万人'),
      at,
      says: ['5万人', '≥4万人次'],
    },
    { name: 'months for days', given: units('≤30天', '2个月'), at, says: ['2个月', '≤30天'] },
    { name: 'on a range', given: units('100-200人', '150次'), at, says: ['150次', '100-200人'] },
    {
      name: '0.95 for ≥95%',
      given: units('≥95%', '0.95'),
      at,
      says: ['0.95'],
      severity: 'warning',
    },
    {
      name: '1 for 100%',
      given: units('100%', '1'),
      at,
      says: ['1'],
      severity: 'warning',
    },
    {
      name: '0.99 for =100%',
      given: units('=100%', '0.99'),
      at,
      says: ['0.99'],
      severity: 'warning',
    },
  ],
  nearMisses: [
    { name: '元 for 万元', given: units('≥1.5万元', '15000元') },
    { name: '亩 for 公顷', given: units('≥1公顷', '15亩') },
    { name: '‰ for %', given: units('≥95%', '960‰') },
    { name: '3 for ≥3次', given: units('≥3次', '3') },
    { name: '3次 for ≥3', given: units('≥3', '3次') },
    { name: '95 for ≥95%', given: units('≥95%', '95') },
    { name: '1.01 for ≥95% is above 1', given: units('≥95%', '1.01') },
    { name: '0.95% says what it means', given: units('≥95%', '0.95%') },
    { name: '0.95 where less is better', given: units('≤5%', '0.95') },
    { name: '0.95 for a target of 1 %', given: units('≥1%', '0.95') },
    { name: '0.95 for ≥0.9 without a unit', given: units('≥0.9', '0.95') },
    { name: 'a row out of scope', given: units('=8项', '8次', false) },
    {
      name: '0.5 of something that is no percentage',
      given: withRow({ target: '≥3次', actual: '0.5' }),
    },
  ],
});
