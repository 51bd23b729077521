import { describe, expect, test } from 'vitest';
import { plainDate, plainDecimal, plainYear } from '../../../src/indicators/plain-form.js';

describe('the plain form of a number', () => {
  test.each([
    ['1367.36', '1367.36', null],
    ['1,367.36', '1367.36', null],
    ['１，３６７．３６', '1367.36', null],
    ['1，367.36万元', '1367.36', '万元'],
    ['1.2亿元', '1.2', '亿元'],
    ['1.2 亿', '1.2', '亿元'],
    ['500 元', '500', '元'],
    ['8分', '8', '分'],
    ['８ 分', '8', '分'],
    ['95%', '95', '%'],
    ['９５％', '95', '%'],
    ['95.0 %', '95.0', '%'],
    ['+5', '5', null],
    ['－5.20', '-5.20', null],
    ['007', '7', null],
    ['-007', '-7', null],
    ['-0', '-0', null],
    ['.5', '0.5', null],
    ['-0.50', '-0.50', null],
    ['１０', '10', null],
  ])('of %s is %s', (typed, text, unit) => {
    expect(plainDecimal(typed)).toEqual({ text, unit });
  });

  test.each([
    '',
    '-',
    '十',
    '1e3',
    '1,36',
    '1,367,36',
    '1.367,36',
    '约95',
    '5+',
    '+-5',
    '95%左右',
    '3/4',
    '10人',
    '10-20',
    '1.2.3',
    '1'.repeat(31),
    `0.${'1'.repeat(13)}`,
    '1'.repeat(100_000),
  ])('of %.20s is not certain', (typed) => {
    expect(plainDecimal(typed)).toBeUndefined();
  });
});

describe('the plain form of a year', () => {
  test.each(['2023', '2023年', '2023年度', '２０２３年度', '（2023 年度）', '2023.0', '2023财年'])(
    'of %s is 2023',
    (typed) => {
      expect(plainYear(typed)).toBe('2023');
    },
  );

  test.each(['', '23', '二〇二三', '2023-2025', '2023年12月', '12023', '1823'])(
    'of %s is not certain',
    (typed) => {
      expect(plainYear(typed)).toBeUndefined();
    },
  );
});

describe('the plain form of a date', () => {
  test.each([
    ['2024年9月', '2024-09'],
    ['２０２４年９月３０日', '2024-09-30'],
    ['2024/9/30', '2024-09-30'],
    ['2024.9', '2024-09'],
    ['20240930', '2024-09-30'],
    ['202409', '2024-09'],
    ['2024-9-3', '2024-09-03'],
  ])('of %s is %s', (typed, plain) => {
    expect(plainDate(typed)).toBe(plain);
  });

  test.each([
    ['2024年9月', '2024-09'],
    ['2024年12月31日', '2024-12-31'],
    ['2024年12月31', '2024-12-31'],
    ['2024.9', '2024-09'],
    ['2024-9-1', '2024-09-01'],
    ['1999/12/01', '1999-12-01'],
    ['2024-12-31 08:30', '2024-12-31'],
    ['2024-12-31 8:30:00', '2024-12-31'],
    ['2024-12-31 23:59:59', '2024-12-31'],
    ['202409', '2024-09'],
    ['20240901', '2024-09-01'],
  ])('of %s is %s', (typed, plain) => {
    expect(plainDate(typed)).toBe(plain);
  });

  test.each([
    '约2024年9月',
    '12024年9月',
    '2024年9月初',
    '2024年123月',
    '2024年月',
    '2024-12-311',
    '2024-12-31 8:3',
    '2024-12-31 123:30',
    '2024-12-31 8:30:001',
    '2024-12-31 8:30:',
    '2124年9月',
    `${' '.repeat(113)}2024年9月1日`,
  ])('of %s is not certain', (typed) => {
    expect(plainDate(typed)).toBeUndefined();
  });

  test('of a text of 120 signs is looked at', () => {
    expect(plainDate(`${' '.repeat(112)}2024年9月1`)).toBe('2024-09-01');
  });

  test.each(['', '2024', '9月30日', '45250', '20241330', '2024年9月底前'])(
    'of %s is not certain',
    (typed) => {
      expect(plainDate(typed)).toBeUndefined();
    },
  );
});
