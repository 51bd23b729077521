import { expect, test } from 'vitest';
import { findingTable, row, sheetOf, withRow, withRows } from '../builders.js';

const zero = row({ level1: '成本指标', level3: '无', target: '/', actual: '/', weight: '0' });

findingTable('weight-zero', 'info', {
  found: [
    {
      name: 'a row without points beside one with all of them',
      given: withRows(zero, row({ weight: '90' })),
      at: '/indicators/0/weight',
      says: ['无', '0'],
    },
    {
      name: 'zero with decimals',
      given: withRows(row({ weight: '0.00' }), row({ level3: '培训场次', weight: '90' })),
      at: '/indicators/0/weight',
      says: ['培训人数'],
    },
  ],
  nearMisses: [
    { name: 'very little', given: withRow({ weight: '0.0001' }) },
    { name: 'taken out by a person', given: withRow({ weight: '0', applicable: false }) },
  ],
});

test('a row of zero points has no other finding, and costs nothing', () => {
  const sheet = sheetOf(withRows(zero, row({ weight: '90' })));
  expect(sheet.indicators[0]).toMatchObject({
    outcome: 'not-applicable',
    reason: 'weight-zero',
    weight: '0',
  });
  expect(sheet).toMatchObject({ total: '100.00', fullMark: '100', grade: '优' });
  expect(sheet.findings.filter(({ pointer }) => pointer.startsWith('/indicators/0'))).toHaveLength(
    1,
  );
});
