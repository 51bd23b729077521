/** Notations that reviews of real tables found misread once. */
import { describe, expect, test } from 'vitest';
import type { ReadingContext } from '../../../src/indicators/reading.js';
import { readTarget } from '../../../src/indicators/target.js';

/** Operator, value, unit and direction of a quantity in one line. */
function quantity(target: string, context: ReadingContext = { fiscalYear: 2023 }): string {
  const reading = readTarget(target, context);
  if (reading.kind !== 'quantity') return reading.kind;
  const { operator, value, unit, direction } = reading;
  return `${operator} ${value} ${unit} ${direction}`;
}

describe('a negation turns the operator', () => {
  test.each([
    ['不能超过3%', 'le 3 % lower'],
    ['不得大于3%', 'le 3 % lower'],
    ['不应超过5天', 'le 5 天 lower'],
    ['没有超过3次', 'le 3 次 lower'],
    ['不得小于95%', 'ge 95 % higher'],
    ['不能低于95%', 'ge 95 % higher'],
    ['未低于95%', 'ge 95 % higher'],
    ['未达到90%', 'lt 90 % lower'],
  ])('%s', (target, expected) => {
    expect(quantity(target)).toBe(expected);
  });
});

describe('units are whole words', () => {
  test.each([
    ['≤30min', 'le 30 min lower'],
    ['60周岁以上', 'ge 60 周岁 higher'],
    ['110千伏', 'none 110 千伏 higher'],
    ['30人日', 'none 30 人日 higher'],
    ['60分贝以下', 'le 60 分贝 lower'],
    ['30个自然日以内', 'le 30 个自然日 lower'],
    ['1000元/生·年', 'none 1000 元/生·年 higher'],
    ['500元/人/月', 'none 500 元/人·月 higher'],
    ['≤650元/（人·年）', 'le 650 元/人·年 lower'],
    ['500元/人・月', 'none 500 元/人·月 higher'],
    ['每生每年1000元', 'none 1000 元/生·年 higher'],
    ['90分钟/课', 'none 90 分钟/课 higher'],
    ['5万亿元', 'none 5 万亿元 higher'],
    ['100余人', 'none 100 人 higher'],
  ])('%s', (target, expected) => {
    expect(quantity(target)).toBe(expected);
  });
});

describe('operators behind nouns and marks', () => {
  test.each([
    ['10个项目以上', 'ge 10 个 higher'],
    ['3次会议以上', 'ge 3 次 higher'],
    ['0.5MPa以下', 'le 0.5 MPa lower'],
    ['95%（含95%）以上', 'ge 95 % higher'],
    ['30%（不含）以下', 'lt 30 % lower'],
    ['大于30%（含30%）', 'ge 30 % higher'],
    ['PM2.5≤35', 'le 35 null lower'],
    ['≥1949.4', 'ge 1949.4 null higher'],
    ['≤2023.12', 'le 2023.12 null lower'],
    ['“≥95%”', 'ge 95 % higher'],
    ['达到或超过95%', 'ge 95 % higher'],
    ['百分之5', 'none 5 % higher'],
    ['负5%', 'none -5 % higher'],
    ['不超过预算的5%', 'text'],
    ['高于2022年', 'unreadable'],
    ['2023财年', 'unreadable'],
    ['每月10日前', 'unreadable'],
    ['90%以上以下', 'unreadable'],
  ])('%s', (target, expected) => {
    expect(quantity(target)).toBe(expected);
  });
});

describe('dates', () => {
  test.each([
    ['次年3月底前', 'le 2024-03-31'],
    ['2023.1-12', 'le 2023-12-31'],
    ['2023年年底前', 'le 2023-12-31'],
    ['2023年12月31日24时前', 'le 2023-12-31'],
    ['晚于2023年1月1日', 'gt 2023-01-01'],
    ['不晚于2023年6月', 'le 2023-06-30'],
    ['本年度内', 'le 2023-12-31'],
    ['23年底', 'le 2023-12-31'],
    ['第四季度', 'le 2023-12-31'],
    ['上半年', 'le 2023-06-30'],
  ])('%s', (target, expected) => {
    const reading = readTarget(target, { fiscalYear: 2023 });
    const shown = reading.kind === 'date' ? `${reading.operator} ${reading.date}` : reading.kind;
    expect(shown).toBe(expected);
  });
});

describe('ranges', () => {
  test.each([
    ['90%（含）～95%（不含）', '[90, 95) %'],
    ['大于等于90%小于95%', '[90, 95) %'],
    ['90%以上95%以下', '[90, 95] %'],
    ['10万-20万元', '[10, 20] 万元'],
    ['每年2-3次', '[2, 3] 次/年'],
    ['pH6.5-8.5', '[6.5, 8.5] null'],
  ])('%s', (target, expected) => {
    const reading = readTarget(target);
    if (reading.kind !== 'range') throw new Error(reading.kind);
    const { low, high, lowInclusive, highInclusive, unit } = reading;
    const shown = `${lowInclusive ? '[' : '('}${low}, ${high}${highInclusive ? ']' : ')'} ${unit}`;
    expect(shown).toBe(expected);
  });
});

describe('names of remedies and of absence are no bad things', () => {
  test.each([
    '投诉处理及时性',
    '投诉办理率',
    '违规行为查处率',
    '无差错率',
    '零投诉率',
    '故障响应率',
    '安全事故零发生率',
    '等待时间缩短率',
  ])('%s', (level3) => {
    expect(quantity('100%', { level3 })).toBe('none 100 % higher');
  });

  test.each(['投诉率', '事故发生率', '故障处理响应时间', '预算调整率'])('%s', (level3) => {
    expect(quantity('5', { level3 })).toBe('none 5 null lower');
  });
});

describe('tiers', () => {
  test('one clause that cannot be read makes the whole unreadable', () => {
    const target = '≥90%得满分，80%-90%得50%，低于80%不得分';
    expect(readTarget(target)).toMatchObject({ kind: 'unreadable', code: 'tiers-unreadable' });
  });

  test.each(['90%得10分，80%得8分，低于80%不得分', '80%得8分；90%得10分'])(
    'bare values are steps of a ladder, the best first: %s',
    (target) => {
      const reading = readTarget(target);
      if (reading.kind !== 'tiers') throw new Error(reading.kind);
      expect(reading.bands.slice(0, 2)).toMatchObject([
        { low: '90', high: null, points: '10' },
        { low: '80', high: null, points: '8' },
      ]);
    },
  );
});
