import type { Indicator } from '../../../src/indicators/evaluation.js';
import { findingTable, withRow } from '../builders.js';

const printed = (
  target: string,
  actual: string,
  deviation: string | number,
  more: Partial<Indicator> = {},
) => withRow({ target, actual, reported: { deviation }, ...more });
const at = '/indicators/0/reported/deviation';

findingTable('reported-deviation-differs', 'warning', {
  found: [
    {
      name: 'a shortfall printed as none',
      given: printed('≥100%', '95%', '0.00'),
      at,
      says: ['0.00', '-5.00'],
    },
    {
      name: 'without its sign',
      given: printed('≥100%', '95%', '5.00'),
      at,
      says: ['5.00', '-5.00'],
    },
    {
      name: 'more than the target is no deviation',
      given: printed('≥90%', '95%', '5.56'),
      at,
      says: ['5.56', '0.00'],
    },
    {
      name: 'less than an upper limit is none either',
      given: printed('≤30%', '0%', '-100.00'),
      at,
      says: ['-100.00', '0.00'],
    },
    {
      name: 'a limit exceeded, printed with the sign of the difference',
      given: printed('≤30%', '36%', '20.00'),
      at,
      says: ['20.00', '-20.00'],
    },
    {
      name: 'points instead of percent of the target',
      given: printed('≥80%', '72%', '-8.00'),
      at,
      says: ['-8.00', '-10.00'],
    },
    {
      name: 'one decimal where there are two',
      given: printed('≥3次', '2次', '-33.3'),
      at,
      says: ['-33.3', '-33.33'],
    },
  ],
  nearMisses: [
    { name: '-5 for -5.00', given: printed('≥100%', '95%', '-5') },
    { name: 'a JSON number', given: printed('≥100%', '95%', -5) },
    { name: '0 for 0.00', given: printed('≥90%', '95%', '0') },
    { name: '-33.33 for −33.3333…', given: printed('≥3次', '2次', '-33.33') },
    { name: 'a date has no deviation', given: printed('2023年底', '2024年2月1日', '-5.00') },
    { name: 'a missed target of zero has none', given: printed('≤0起', '1起', '-100.00') },
    { name: 'a row out of scope', given: printed('≥100%', '95%', '0.00', { applicable: false }) },
  ],
});
