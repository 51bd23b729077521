/** Units: which measure the same, how much of one the other is, and units from a column of their own. */
import { describe, expect, test } from 'vitest';
import { Fraction } from '../../../src/decimal.js';
import { readTarget } from '../../../src/indicators/target.js';
import {
  columnUnit,
  conversion,
  isMoney,
  takeUnit,
  unitPer,
  withColumnUnit,
} from '../../../src/indicators/units.js';

/** An exact quotient such as `2/3`. */
function exact(text: string): Fraction {
  const [above = '', below = '1'] = text.split('/');
  return Fraction.of(above).dividedBy(Fraction.of(below));
}

describe('units that measure the same convert, exactly and both ways', () => {
  test.each([
    ['公顷', '亩', '15'],
    ['亩', '公顷', '1/15'],
    ['亩', '平方米', '2000/3'],
    ['平方米', '亩', '3/2000'],
    ['公顷', '平方米', '10000'],
    ['万亩', '公顷', '2000/3'],
    ['平方公里', '公顷', '100'],
    ['平方公里', '亩', '1500'],
    ['㎡', '平方米', '1'],
    ['万平方米', '亩', '15'],
    ['万元', '元', '10000'],
    ['亿元', '元', '100000000'],
    ['亿元', '万元', '10000'],
    ['元', '亿元', '1/100000000'],
    ['千元', '元', '1000'],
    ['百万元', '万元', '100'],
    ['千万元', '亿元', '1/10'],
    ['小时', '分钟', '60'],
    ['分钟', '小时', '1/60'],
    ['天', '小时', '24'],
    ['年', '月', '12'],
    ['万人次', '人次', '10000'],
    ['人次', '万人次', '1/10000'],
    ['万人', '人', '10000'],
    ['万立方米', '立方米', '10000'],
    ['亿立方米', '万立方米', '10000'],
    ['%', '‰', '10'],
    ['‰', '%', '1/10'],
    ['公里', '米', '1000'],
    ['米', '公里', '1/1000'],
    ['吨', '公斤', '1000'],
    ['万吨', '吨', '10000'],
    ['千克', '公斤', '1'],
    ['TB', 'GB', '1024'],
    ['万元/人·月', '元/人·月', '10000'],
    ['元/人·月', '万元/人·月', '1/10000'],
    ['元/月·人', '元/人·月', '1'],
    ['元/亩', '元/公顷', '15'],
    ['元/公顷', '元/亩', '1/15'],
    ['元/亩', '元/平方米', '3/2000'],
    ['万元/公里', '元/米', '10'],
    ['次/月', '次/年', '12'],
    ['元/小时', '元/天', '24'],
    ['万', '千', '10'],
    ['万亿元', '亿元', '10000'],
    ['千亿元', '亿元', '1000'],
    ['百亿元', '亿元', '100'],
    ['十亿元', '亿元', '10'],
    ['万万元', '亿元', '1'],
    ['十万元', '万元', '10'],
    ['百元', '元', '100'],
    ['万', '万人次', '1'],
    ['千', '万人次', '1/10'],
    ['万从未见过', '从未见过', '10000'],
  ])('%s in %s is %s', (from, to, factor) => {
    expect(conversion(from, to)?.equals(exact(factor))).toBe(true);
    expect(conversion(to, from)?.equals(Fraction.one.dividedBy(exact(factor)))).toBe(true);
  });

  test.each(['%', '元', '万人次', '元/人·月', '℃', '台套', '从未见过的单位'])(
    '%s in itself is 1',
    (unit) => {
      expect(conversion(unit, unit)?.equals(Fraction.one)).toBe(true);
    },
  );
});

describe('units that measure different things never convert', () => {
  test.each([
    ['元', '亩'],
    ['%', '元'],
    ['%', '人'],
    ['人', '人次'],
    ['万人', '人次'],
    ['项', '次'],
    ['个', '项'],
    ['小时', '公里'],
    ['工作日', '天'],
    ['月', '天'],
    ['平方米', '米'],
    ['平方米', '立方米'],
    ['吨', '立方米'],
    ['元/亩', '元'],
    ['元/人', '元/人·月'],
    ['元/人·月', '元/亩·月'],
    ['元/甲·乙', '元/乙甲'],
    ['次/月', '次'],
    ['元', '美元'],
    ['TB', '吨'],
    ['从未见过的单位', '元'],
  ])('%s and %s', (from, to) => {
    expect(conversion(from, to)).toBeUndefined();
    expect(conversion(to, from)).toBeUndefined();
  });
});

describe('money', () => {
  test.each(['元', '万元', '亿元', '千元', '百万元'])('%s is', (unit) => {
    expect(isMoney(unit)).toBe(true);
  });

  test.each(['元/亩', '%', '人', '万', '美元', null])('%s is not plain money', (unit) => {
    expect(isMoney(unit)).toBe(false);
  });
});

describe('where a unit ends', () => {
  test.each([
    ['人次以上', '人次', '以上'],
    ['人以上', '人', '以上'],
    ['万人次/年', '万人次/年', ''],
    ['个工作日内', '个工作日', '内'],
    ['平方公里', '平方公里', ''],
    ['台(套)', '台(套)', ''],
    ['台套', '台套', ''],
    ['元/人、月', '元/人·月', ''],
    ['元/人*月', '元/人·月', ''],
    ['元/人·月以内', '元/人·月', '以内'],
    ['%(百分比)以上', '%', '以上'],
    ['百分比', '%', ''],
    ['千瓦时', '千瓦时', ''],
    ['千瓦', '千瓦', ''],
    ['TB', 'TB', ''],
    ['℃', '℃', ''],
    ['m²/人', 'm²/人', ''],
    ['m2m', 'm2', 'm'],
    ['m³以上', 'm³', '以上'],
    ['km2', 'km2', ''],
    ['km以上', 'km', '以上'],
    ['min', 'min', ''],
    ['次%', '次', '%'],
    ['元·人', '元', '·人'],
    ['元/(人·月)', '元/人·月', ''],
    ['元以内/(人)', '元', '以内/(人)'],
  ])('%s', (text, unit, rest) => {
    expect(takeUnit(text)).toEqual({ unit, rest });
  });

  test.each(['', '以上', '覆盖', '。', 'mol', 'kgf'])('none in %j', (text) => {
    expect(takeUnit(text)).toEqual({ unit: null, rest: text });
  });
});

describe('what 每 in the words before a number adds to its unit', () => {
  test.each<[string | null, string, string | null]>([
    ['万元', '每公里补助', '万元/公里'],
    ['元', '每人每天', '元/人·天'],
    ['元', '每学生', '元/学生'],
    ['元', '每生', '元/生'],
    ['元', '每中学生补助', '元'],
    ['元', '补助', '元'],
    ['元/人', '每天', '元/人'],
    ['%', '每人', '%'],
    ['头数', '每户', '头数'],
    [null, '每户', null],
  ])('%s after %s is %s', (unit, label, expected) => {
    expect(unitPer(unit, label)).toBe(expected);
  });
});

describe('what a column may say', () => {
  test.each([
    ['瓦特', '瓦特'],
    ['元多', '元多'],
    ['元(含税)', null],
    ['1立', null],
    ['瓦特1', null],
    ['°', '°'],
    ['从未见过的计量单位', '从未见过的计量单位'],
    ['一二三四五六七八九十一二三四五六七', null],
  ])('%s: %s', (column, unit) => {
    expect(columnUnit(column)).toBe(unit);
  });
});

describe('a unit from a column of its own', () => {
  test.each<[string | null, string | undefined, string | null]>([
    [null, '%', '%'],
    [null, '％', '%'],
    [null, '百分比', '%'],
    [null, '%(百分比)', '%'],
    [null, '％（百分比）', '%'],
    [null, ' 万 元 ', '万元'],
    [null, '元/人、月', '元/人·月'],
    [null, '元/人*月', '元/人·月'],
    [null, '元／亩', '元/亩'],
    [null, '次', '次'],
    [null, '万人次', '万人次'],
    [null, '标箱', '标箱'],
    ['%', '%', '%'],
    ['万元', '元', '万元'],
    ['元', '万元', '元'],
    ['亩', '公顷', '亩'],
    ['%', '‰', '%'],
    ['人次', undefined, '人次'],
    ['人次', '', '人次'],
    ['万', '元', '万元'],
    ['亿', '元', '亿元'],
    ['万', '人次', '万人次'],
    ['万', '立方米', '万立方米'],
    ['千', '克', '千克'],
    ['万', '万人次', '万人次'],
  ])('%s typed, %s in the column: %s', (own, column, unit) => {
    expect(withColumnUnit(own, column)).toBe(unit);
  });

  test.each([undefined, '', ' ', '　', '/', '／', '—', '-', '*', '无', 'XXX'])(
    'a column that says %j names none',
    (column) => {
      expect(withColumnUnit(null, column)).toBeNull();
      expect(withColumnUnit('次', column)).toBe('次');
    },
  );

  test.each([
    ['%', '元'],
    ['次', '人次'],
    ['项', '个'],
    ['元/亩', '元'],
    ['万元', '人'],
    ['天', '工作日'],
  ])('%s typed and %s in the column contradict one another', (own, column) => {
    expect(withColumnUnit(own, column)).toBeUndefined();
  });
});

describe('targets with a unit in a column of its own', () => {
  test.each([
    ['90', '%', '90', '%'],
    ['≥95', '百分比', '95', '%'],
    ['300万', '元', '300', '万元'],
    ['5亿', '元', '5', '亿元'],
    ['4万', '人次', '4', '万人次'],
    ['300万元', '元', '300', '万元'],
    ['5', '万元', '5', '万元'],
    ['2023.12', '万元', '2023.12', '万元'],
    ['100m²', undefined, '100', 'm²'],
    ['100m2', '平方米', '100', 'm2'],
    ['3亩', '公顷', '3', '亩'],
    ['12', '无', '12', null],
    ['12', '/', '12', null],
    ['12', '—', '12', null],
  ])('%s with %s', (target, unit, value, expected) => {
    expect(readTarget(target, { unit })).toMatchObject({ kind: 'quantity', value, unit: expected });
  });

  test.each([
    ['100-200', '人', '人'],
    ['10-20万', '元', '万元'],
    ['30±5', '℃', '℃'],
    ['[90,95)', '%', '%'],
  ])('the range %s with %s', (target, unit, expected) => {
    expect(readTarget(target, { unit })).toMatchObject({ kind: 'range', unit: expected });
  });

  test.each([
    ['90%', '元'],
    ['3次', '人次'],
    ['10元-20元', '%'],
    ['≥5项', '个'],
  ])('%s with %s is a conflict', (target, unit) => {
    expect(readTarget(target, { unit })).toMatchObject({
      kind: 'unreadable',
      code: 'unit-conflict',
    });
  });

  test.each([
    ['2023年12月', 'date'],
    ['高效', 'text'],
    ['/', 'none'],
  ])('%s is what it is, whatever the column says', (target, kind) => {
    expect(readTarget(target, { unit: '%' })).toMatchObject({ kind });
  });
});
