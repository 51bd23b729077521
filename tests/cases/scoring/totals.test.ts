/** Sums of a table: total, full mark, bounds, subtotals, grade. */
import { describe, expect, test } from 'vitest';
import type { Indicator } from '../../../src/indicators/evaluation.js';
import { evaluation, row, sheetOf, spent, withRows } from '../builders.js';

/** A row of this weight that reaches this share of it in percent; nothing reached without one. */
const share = (
  weight: string | undefined,
  percent?: string,
  more: Partial<Indicator> = {},
): Indicator =>
  row({
    level3: `指标${weight}`,
    weight,
    target: '≥100%',
    actual: percent && `${percent}%`,
    ...more,
  });

describe('the total is the sum of the printed scores', () => {
  test.each<[string, Indicator[], string]>([
    [
      'three times 6.67, not 20',
      ['甲', '乙', '丙'].map((level3) => row({ level3, target: '≥3次', actual: '2次' })),
      '30.01',
    ],
    [
      'three times 3.33, not 10',
      ['甲', '乙', '丙'].map((level3) => row({ level3, target: '≥3次', actual: '1次' })),
      '19.99',
    ],
    [
      'full marks of weights with four decimals',
      ['甲', '乙', '丙'].map((level3) => row({ level3, weight: '3.3333' })),
      '19.99',
    ],
    ['what is scored alone', [share('50', '100'), share('40')], '60.00'],
    ['weights that are not full', [share('150', '100')], '160.00'],
  ])('%s', (_, indicators, total) => {
    expect(sheetOf(evaluation({ indicators })).total).toBe(total);
  });
});

describe('full mark and bounds', () => {
  test.each<[string, Indicator[], string, string, string, string]>([
    ['nothing open', [share('50', '90'), share('40', '100')], '95.00', '100', '95.00', '95.00'],
    ['a row without an actual', [share('50', '90'), share('40')], '55.00', '100', '55.00', '95.00'],
    ['all rows without an actual', [share('50'), share('40')], '10.00', '100', '10.00', '100.00'],
    [
      '部分达成, not yet judged',
      [share('80', '100'), row({ target: '高效', actual: '部分达成' })],
      '90.00',
      '100',
      '96.00',
      '98.00',
    ],
    [
      '未达成, not yet judged',
      [share('80', '100'), row({ target: '高效', actual: '未达成' })],
      '90.00',
      '100',
      '90.00',
      '96.00',
    ],
    [
      'a target that cannot be read',
      [share('80', '100'), row({ target: '≥' })],
      '90.00',
      '100',
      '90.00',
      '100.00',
    ],
    [
      'a row out of scope',
      [share('50', '90'), share('40', '100', { applicable: false })],
      '55.00',
      '60',
      '55.00',
      '55.00',
    ],
    [
      'an open row out of scope',
      [share('50', '90'), share('40', undefined, { applicable: false })],
      '55.00',
      '60',
      '55.00',
      '55.00',
    ],
    [
      'decimals in the weights',
      [share('33.3333', '100'), share('33.3334')],
      '43.33',
      '76.6667',
      '43.33',
      '76.66',
    ],
  ])('%s', (_, indicators, total, fullMark, low, high) => {
    expect(sheetOf(evaluation({ indicators }))).toMatchObject({
      total,
      fullMark,
      bounds: { low, high },
    });
  });

  test('a row without a weight: what is scored stands, and there is no grade', () => {
    const sheet = sheetOf(withRows(share('50', '100'), share(undefined, '100'), share('30')));
    expect(sheet.indicators.map(({ outcome, reason }) => reason ?? outcome)).toEqual([
      'scored',
      'weight-missing',
      'missing',
    ]);
    expect(sheet).toMatchObject({ total: '60.00', bounds: { low: '60.00' } });
    expect(sheet).not.toHaveProperty('grade');
  });
});

describe('subtotals', () => {
  test.each<[string, Indicator[], unknown]>([
    [
      'one for each first level, in the order of the table',
      [share('20', '90'), share('30', '100', { level1: '效益指标' }), share('10', '50')],
      [
        { level1: '产出指标', weight: '30', score: '23.00' },
        { level1: '效益指标', weight: '30', score: '30.00' },
      ],
    ],
    [
      'what is open counts with its weight',
      [share('20', '90'), share('10')],
      [{ level1: '产出指标', weight: '30', score: '18.00' }],
    ],
    [
      'a row out of scope does not count',
      [share('20', '90'), share('10', '100', { applicable: false })],
      [{ level1: '产出指标', weight: '20', score: '18.00' }],
    ],
    [
      'a first level that no policy knows',
      [share('20', '90', { level1: '其他' })],
      [{ level1: '其他', weight: '20', score: '18.00' }],
    ],
  ])('%s', (_, indicators, subtotals) => {
    expect(sheetOf(evaluation({ indicators })).subtotals).toEqual(subtotals);
  });
});

describe('grades', () => {
  test.each([
    ['mof-project', '8000', '90.00', '优'],
    ['mof-project', '7999', '89.99', '良'],
    ['mof-project', '7000', '80.00', '良'],
    ['mof-project', '6999', '79.99', '中'],
    ['mof-project', '5000', '60.00', '中'],
    ['mof-project', '4999', '59.99', '差'],
    ['mof-project', '9000', '100.00', '优'],
    ['sichuan-project', '6000', '70.00', '中'],
    ['sichuan-project', '5999', '69.99', '差'],
    ['sichuan-project', '7000', '80.00', '良'],
    ['sichuan-project', '8000', '90.00', '优'],
    ['zhengzhou-project', '6000', '70.00', '中'],
    ['mof-project-cost', '4999', '59.99', '差'],
  ])('%s: %s of 9000 people is %s, %s', (policy, people, total, grade) => {
    const indicators = [row({ weight: '90', target: '≥9000人', actual: `${people}人` })];
    expect(sheetOf(evaluation({ policy, indicators }))).toMatchObject({ total, grade });
  });

  test('nothing at all is 差', () => {
    const indicators = [share('90', '0')];
    expect(sheetOf(evaluation({ indicators, budget: spent('0') }))).toMatchObject({
      total: '0.00',
      grade: '差',
    });
  });

  test.each<[string, Indicator[], string | undefined]>([
    ['open between 80 and 100', [share('70', '100'), share('20')], undefined],
    [
      'open between 80 and 90, which is 优 already',
      [share('70', '100'), share('10'), share('10', '0')],
      undefined,
    ],
    ['open between 80 and 89.99', [share('70', '100'), share('9.99'), share('10.01', '0')], '良'],
    ['open between 90 and 100', [share('80', '100'), share('10')], '优'],
    ['open between 10 and 20', [share('80', '0'), share('10')], '差'],
    [
      '部分达成 between 96 and 98',
      [share('80', '100'), row({ target: '高效', actual: '部分达成' })],
      '优',
    ],
    [
      '54 of 60 in scope are 90 %',
      [share('50', '88'), share('40', '0', { applicable: false })],
      '优',
    ],
    [
      '53.99 of 60 in scope are less',
      [share('50', '87.98'), share('40', '0', { applicable: false })],
      '良',
    ],
    ['without a weight there is none', [share('80', '100'), share(undefined, '100')], undefined],
    [
      'a row out of scope needs no weight',
      [share('90', '100'), share(undefined, '100', { applicable: false })],
      '优',
    ],
  ])('%s', (_, indicators, grade) => {
    expect(sheetOf(evaluation({ indicators })).grade).toBe(grade);
  });

  test('nothing in scope has no grade', () => {
    const sheet = sheetOf(
      evaluation({ budget: undefined, indicators: [share('90', '100', { applicable: false })] }),
    );
    expect(sheet).toMatchObject({ total: '0.00', fullMark: '0' });
    expect(sheet).not.toHaveProperty('grade');
  });
});
