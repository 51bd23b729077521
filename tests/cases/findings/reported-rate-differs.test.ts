import { evaluation, findingTable, spent } from '../builders.js';

const printed = (rate: string | number, executed = '2413.52', adjusted = '2516.79') =>
  evaluation({ budget: { ...spent(executed, adjusted), reported: { rate } } });
const at = '/budget/reported/rate';

// 2413.52 ÷ 2516.79 = 95.8968 %, 250.83 ÷ 632.21 = 39.6751 %.
findingTable('reported-rate-differs', 'error', {
  found: [
    { name: '95.8 for 95.8968', given: printed('95.8'), at, says: ['95.8', '95.9'] },
    { name: '95.89 for 95.8968', given: printed('95.89'), at, says: ['95.89', '95.9'] },
    { name: '95 for 95.8968', given: printed('95'), at, says: ['95', '96'] },
    { name: '100 for 39.68', given: printed('100', '250.83', '632.21'), at, says: ['100', '40'] },
    {
      name: '39.67 for 39.6751',
      given: printed('39.67', '250.83', '632.21'),
      at,
      says: ['39.67', '39.68'],
    },
    { name: '100 on an empty budget', given: printed('100', '0', '0'), at, says: ['100', '0'] },
  ],
  nearMisses: [
    { name: '95.9 for 95.8968', given: printed('95.9') },
    { name: '95.90 for 95.8968', given: printed('95.90') },
    { name: '95.897 for 95.8968', given: printed('95.897') },
    { name: '96 for 95.8968', given: printed('96') },
    { name: 'a JSON number', given: printed(95.9) },
    { name: '0.00 on an empty budget', given: printed('0.00', '0', '0') },
    {
      name: 'nothing to compare with',
      given: evaluation({ budget: { total: { adjusted: '100' }, reported: { rate: '95' } } }),
    },
  ],
});
