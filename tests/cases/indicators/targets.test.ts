/** The grammar of targets, statement by statement: how each spelling reads, and what cannot be read. */
import { describe, expect, test } from 'vitest';
import type { ReadingContext, UnreadableCode } from '../../../src/indicators/reading.js';
import { readTarget } from '../../../src/indicators/target.js';

const year: ReadingContext = { fiscalYear: 2023 };

/** `ge 90 %`: operator, value, unit; another kind of reading says so. */
function quantity(target: string, context: ReadingContext = year): string {
  const reading = readTarget(target, context);
  if (reading.kind !== 'quantity') return JSON.stringify(reading);
  const { operator, value, unit } = reading;
  return [operator, value, unit ?? '(none)'].join(' ');
}

/** `le 2023-12-31`. */
function deadline(target: string, context: ReadingContext = year): string {
  const reading = readTarget(target, context);
  return reading.kind === 'date' ? `${reading.operator} ${reading.date}` : JSON.stringify(reading);
}

/** `[90,95) %`. */
function range(target: string, context: ReadingContext = year): string {
  const reading = readTarget(target, context);
  if (reading.kind !== 'range') return JSON.stringify(reading);
  const { low, high, lowInclusive, highInclusive, unit } = reading;
  const open = lowInclusive ? '[' : '(';
  return `${open}${low},${high}${highInclusive ? ']' : ')'} ${unit ?? '(none)'}`;
}

/** Each target, and what is expected of it, one a line: `target => expected`. */
function table(lines: string): [string, string][] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => line.split(' => ') as [string, string]);
}

describe('operators before the number', () => {
  test.each([
    ...[
      '≥90%',
      '≧90%',
      '⩾90%',
      '>=90%',
      '＞＝90%',
      '＞=90%',
      '>＝90%',
      '》90%',
      '> = 90%',
      '≥ 90%',
    ],
    ...['不低于90%', '不少于90%', '不小于90%', '至少90%', '达到90%', '大于等于90%', '不低于 90 ％'],
    ...['完成率≥90%', '满意度达到90%', '覆盖率不低于90%'],
  ])('%s is ge', (target) => {
    expect(quantity(target)).toBe('ge 90 %');
  });

  test.each([
    '>90%',
    '＞90%',
    '＞ ９０ ％',
    '超90%',
    '超过90%',
    '高于90%',
    '大于90%',
    '完成率超过90%',
  ])('%s is gt', (target) => {
    expect(quantity(target)).toBe('gt 90 %');
  });

  test.each([
    ...['≤90%', '≦90%', '⩽90%', '<=90%', '＜＝90%', '＜=90%', '《90%', '< = 90%'],
    ...['不超过90%', '不高于90%', '不大于90%', '至多90%', '小于等于90%', '控制在90%以内'],
    ...['控制率不超过90%', '费用控制在90%以内', '不超过90%以内'],
  ])('%s is le', (target) => {
    expect(quantity(target)).toBe('le 90 %');
  });

  test.each(['<90%', '＜90%', '低于90%', '少于90%', '小于90%', '投诉率低于90%'])(
    '%s is lt',
    (target) => {
      expect(quantity(target)).toBe('lt 90 %');
    },
  );

  test.each(['=90%', '＝90%', '═90%', '= 90 %', '完成率=90%', '完成率为90%', '为90%'])(
    '%s is eq',
    (target) => {
      expect(quantity(target)).toBe('eq 90 %');
    },
  );

  test.each(['90%', '完成率90%', '完成率：90%'])('%s has none', (target) => {
    expect(quantity(target)).toBe('none 90 %');
  });
});

describe('words between an operator and its number', () => {
  test.each(['不超过预算的5%', '不高于年初预算的5%', '低于上年的5%', '不低于上年的90%'])(
    '%s is not read as if no operator were there',
    (target) => {
      expect(quantity(target)).not.toMatch(/^none/);
    },
  );
});

describe('operators behind the number', () => {
  test.each(
    table(`
      90%以上 => ge 90 %
      90%及以上 => ge 90 %
      90% 以上 => ge 90 %
      9 0 % 以 上 => ge 90 %
      5个及以上 => ge 5 个
      30%以下 => le 30 %
      30%及以下 => le 30 %
      30%及其以下 => le 30 %
      30%以内 => le 30 %
      2小时以内 => le 2 小时
      30天内 => le 30 天
      3个工作日内 => le 3 个工作日
      100以上 => ge 100 (none)
      100以内 => le 100 (none)
      5万元以内 => le 5 万元
      完成率为100%以上 => ge 100 %
    `),
  )('%s: %s', (target, expected) => {
    expect(quantity(target)).toBe(expected);
  });

  test.each(
    table(`
      不少于90%以上 => ge 90 %
      超过90%以上 => gt 90 %
      ≤30%以内 => le 30 %
      低于30%以下 => lt 30 %
      达到90%以上 => ge 90 %
      =90%以上 => ge 90 %
    `),
  )(
    'agreeing on both sides, the one before counts, = says nothing: %s is %s',
    (target, expected) => {
      expect(quantity(target)).toBe(expected);
    },
  );
});

describe('numbers', () => {
  test.each(
    table(`
      11 => none 11 (none)
      １１ => none 11 (none)
      43.2 => none 43.2 (none)
      ４３．２ => none 43.2 (none)
      100.00% => none 100 %
      0.50 => none 0.5 (none)
      007 => none 7 (none)
      .5元 => none 0.5 元
      -3.20% => none -3.2 %
      －3.2% => none -3.2 %
      +5 => none 5 (none)
      -0.0 => none 0 (none)
      1,234元 => none 1234 元
      1,234,567.89元 => none 1234567.89 元
      １，２３４，５６７．８９元 => none 1234567.89 元
      12,345 => none 12345 (none)
      1 234 元 => none 1234 元
      1 0 0 % => none 100 %
      　１００　％　 => none 100 %
      各 1 次 => none 1 次
      各1次 => none 1 次
      次数为0 => eq 0 (none)
      次数为 0 次 => eq 0 次
      100%覆盖 => none 100 %
      100%完成 => none 100 %
      100%（1.0） => none 100 %
      330人左右 => none 330 人
      约330人 => none 330 人
      330人。 => none 330 人
      每公里补助20万元 => none 20 万元/公里
      每亩补助100元 => none 100 元/亩
      每人每天补助400元 => none 400 元/人·天
      每人每月补助 1,200 元 => none 1200 元/人·月
      每公里补助不超过20万元 => le 20 万元/公里
      完成率为95% => eq 95 %
      增长率为 5 % => eq 5 %
      投诉率为0 => eq 0 (none)
      发放人数为300人 => eq 300 人
    `),
  )('%s: %s', (target, expected) => {
    expect(quantity(target)).toBe(expected);
  });

  test('blanks that show as nothing are blanks too', () => {
    expect(quantity('\u200b≥\u00a090\u2009%\ufeff')).toBe('ge 90 %');
    expect(quantity('≥\t9\n0%')).toBe('ge 90 %');
  });

  test('30 digits are read, 12 of them decimals', () => {
    const digits = `${'9'.repeat(18)}.${'9'.repeat(12)}`;
    expect(quantity(digits)).toBe(`none ${digits} (none)`);
    expect(quantity('9'.repeat(30))).toBe(`none ${'9'.repeat(30)} (none)`);
  });
});

describe('units', () => {
  test.each(['90%', '90％', '90﹪', '90百分比', '90%(百分比)', '90％（百分比）', '90 % (百分比)'])(
    '%s is in %%',
    (target) => {
      expect(quantity(target)).toBe('none 90 %');
    },
  );

  test.each([
    ...[
      '‰',
      '元',
      '万元',
      '亿元',
      '千元',
      '人',
      '人次',
      '项',
      '个',
      '次',
      '批',
      '台套',
      '标箱',
      '件',
      '户',
    ],
    ...[
      '场',
      '起',
      '家',
      '套',
      '辆',
      '份',
      '期',
      '篇',
      '条',
      '处',
      '名',
      '位',
      '年',
      '天',
      '工作日',
      '个月',
    ],
    ...[
      '个工作日',
      '小时',
      '分钟',
      '米',
      '公里',
      '千米',
      '平方米',
      '平方公里',
      '㎡',
      '亩',
      '公顷',
      '立方米',
    ],
    ...['吨', '公斤', '千克', 'TB', 'GB', '℃', '元/亩', '元/户', '元/人·月', '次/月', '万元/公里'],
  ])('3%s keeps its unit', (unit) => {
    expect(quantity(`3${unit}`)).toBe(`none 3 ${unit}`);
    expect(quantity(`≥3 ${unit}`)).toBe(`ge 3 ${unit}`);
  });

  test.each(
    table(`
      3元/人·月 => none 3 元/人·月
      3元/人、月 => none 3 元/人·月
      3元/人*月 => none 3 元/人·月
      3 元／人、月 => none 3 元/人·月
      400元/人、天 => none 400 元/人·天
      ≤3元/人*天*次 => le 3 元/人·天·次
      5300元/户 => none 5300 元/户
      1次/月 => none 1 次/月
      ２次／年 => none 2 次/年
    `),
  )('· stands for * and 、: %s is %s', (target, expected) => {
    expect(quantity(target)).toBe(expected);
  });

  test.each(
    table(`
      300万 => none 300 万
      4万人次 => none 4 万人次
      5亿元 => none 5 亿元
      5亿 => none 5 亿
      = 6 万立方米 => eq 6 万立方米
      ≥2万亩 => ge 2 万亩
      3千万元 => none 3 千万元
      3百万元 => none 3 百万元
      0.5万人 => none 0.5 万人
      20万元/公里 => none 20 万元/公里
    `),
  )('the scale stays in the unit: %s is %s', (target, expected) => {
    expect(quantity(target)).toBe(expected);
  });

  test.each(['90', '≥21', '43.2', '1,000'])('%s has none', (target) => {
    expect(readTarget(target)).toMatchObject({ kind: 'quantity', unit: null });
  });
});

describe('calculations', () => {
  test.each(
    table(`
      136/143 = 95.10% => none 95.1 %
      136÷143=95.10% => none 95.1 %
      136／143＝95.10％ => none 95.1 %
      (136/143)×100%=95.1% => none 95.1 %
      5+3=8个 => none 8 个
      100×0.5=50元 => none 50 元
      136/143=0.951=95.1% => none 95.1 %
      1,200÷1,500=80% => none 80 %
    `),
  )('what stands behind the last =: %s is %s', (target, expected) => {
    expect(quantity(target)).toBe(expected);
  });

  test.each(
    table(`
      3÷4 => none 75 %
      3/4 => none 75 %
      1÷8 => none 12.5 %
      136÷143 => none 95.104895104895 %
      143项÷150项 => none 95.333333333333 %
      1,200/1,500 => none 80 %
      5÷4 => none 125 %
      ０．５÷２ => none 25 %
    `),
  )('else the quotient in percent: %s is %s', (target, expected) => {
    expect(quantity(target)).toBe(expected);
  });

  test.each(['10÷0', '10/0', '10项÷5个'])('%s has no quotient', (target) => {
    expect(readTarget(target)).toMatchObject({ kind: 'unreadable' });
  });
});

describe('dates and deadlines', () => {
  test.each(
    table(`
      2021年12月31日前 => le 2021-12-31
      2021年12月31日 => le 2021-12-31
      2021年12月31日之前 => le 2021-12-31
      2021年12月31日以前 => le 2021-12-31
      2021 年 12 月 31 日 前 => le 2021-12-31
      ２０２１年１２月３１日前 => le 2021-12-31
      2021年12月31号前 => le 2021-12-31
      2021年6月5日前 => le 2021-06-05
      2021年06月05日 => le 2021-06-05
      2023年底 => le 2023-12-31
      2023年末 => le 2023-12-31
      2023年年底 => le 2023-12-31
      2023年年末前 => le 2023-12-31
      2022年底之前 => le 2022-12-31
      2022年底前 => le 2022-12-31
      2022年底前完成 => le 2022-12-31
      2023年 => le 2023-12-31
      2023年内 => le 2023-12-31
      2023年前 => le 2023-12-31
      2023年12月 => le 2023-12-31
      2023年12月份 => le 2023-12-31
      2023年12月底 => le 2023-12-31
      2023年12月底前完成 => le 2023-12-31
      2023年6月 => le 2023-06-30
      2023年6月末 => le 2023-06-30
      2023年2月 => le 2023-02-28
      2024年2月 => le 2024-02-29
      2024年2月29日 => le 2024-02-29
      2000年2月 => le 2000-02-29
      2026.1.1 => le 2026-01-01
      2026.01.01 => le 2026-01-01
      2026-1-1 => le 2026-01-01
      2026-01-01 => le 2026-01-01
      2026/1/1 => le 2026-01-01
      2023-12 => le 2023-12-31
      2023/12 => le 2023-12-31
      2023.12前 => le 2023-12-31
      完成时限：2023年12月31日 => le 2023-12-31
      于2023年6月前完成 => le 2023-06-30
    `),
  )('le, and a month is its last day: %s is %s', (target, expected) => {
    expect(deadline(target)).toBe(expected);
    expect(deadline(target, {})).toBe(expected);
  });

  test.each(
    table(`
      ≤2023年12月 => le 2023-12-31
      ≥2023年12月 => ge 2023-12-31
      <2023年12月31日 => lt 2023-12-31
      ＞2023年6月30日 => gt 2023-06-30
      =2023年6月30日 => eq 2023-06-30
      不超过2023年6月 => le 2023-06-30
      2023年6月30日后 => ge 2023-06-30
      2023年6月30日之后 => ge 2023-06-30
      2023年6月30日起 => ge 2023-06-30
    `),
  )('an operator says otherwise: %s is %s', (target, expected) => {
    expect(deadline(target)).toBe(expected);
  });

  test.each(
    table(`
      2021年1月-12月 => le 2021-12-31
      2021年1月—12月 => le 2021-12-31
      2021年1月——12月 => le 2021-12-31
      2020年1月--2020年11月 => le 2020-11-30
      2021年1月1日--2021年12月31日 => le 2021-12-31
      2021年~~2023年 => le 2023-12-31
      2021年1-12月 => le 2021-12-31
      2021年1月至12月 => le 2021-12-31
      2021年1月到6月 => le 2021-06-30
      2021年1月-2022年3月 => le 2022-03-31
      2021年1月1日至2021年12月31日 => le 2021-12-31
      2021年1月1日-12月31日 => le 2021-12-31
      2021年1月1日～2022年6月30日 => le 2022-06-30
      2023-2025年 => le 2025-12-31
      2023年-2025年 => le 2025-12-31
      2023年至2025年 => le 2025-12-31
    `),
  )('a period ends at its end: %s is %s', (target, expected) => {
    expect(deadline(target)).toBe(expected);
  });

  test.each(
    table(`
      2023年第一季度 => le 2023-03-31
      2023年一季度 => le 2023-03-31
      2023年第二季度 => le 2023-06-30
      2023年3季度 => le 2023-09-30
      2023年第四季度末 => le 2023-12-31
      2023年上半年 => le 2023-06-30
      2023年下半年 => le 2023-12-31
      2023年3月上旬 => le 2023-03-10
      2023年3月中旬 => le 2023-03-20
      2023年3月下旬 => le 2023-03-31
    `),
  )('quarters, halves and thirds of a month: %s is %s', (target, expected) => {
    expect(deadline(target)).toBe(expected);
  });

  test.each(
    table(`
      26-05 => le 2026-05-31
      26-12 => le 2026-12-31
      24-02 => le 2024-02-29
      23-02 => le 2023-02-28
      ２６－０５ => le 2026-05-31
    `),
  )('a year of two digits: %s is %s', (target, expected) => {
    expect(deadline(target)).toBe(expected);
  });

  const withoutYear = table(`
    12月底到位 => le 2024-12-31
    12月底 => le 2024-12-31
    12月底前 => le 2024-12-31
    12月31日前 => le 2024-12-31
    2月底 => le 2024-02-29
    6月30日 => le 2024-06-30
    6月30日前完成 => le 2024-06-30
    1-12月 => le 2024-12-31
    1月-12月 => le 2024-12-31
    1月至6月 => le 2024-06-30
    年底 => le 2024-12-31
    年底前 => le 2024-12-31
    年底前完成 => le 2024-12-31
    年内 => le 2024-12-31
    当年底 => le 2024-12-31
    本年底 => le 2024-12-31
    本年内完成 => le 2024-12-31
  `);

  test.each(withoutYear)('the year comes from the fiscal year: %s is %s', (target, expected) => {
    expect(deadline(target, { fiscalYear: 2024 })).toBe(expected);
  });

  test.each(withoutYear)('without a fiscal year %s has none', (target) => {
    expect(readTarget(target)).toMatchObject({ kind: 'unreadable', code: 'fiscal-year-missing' });
  });

  test.each(['次年6月底', '明年6月底前', '下年6月'])(
    '%s is not in the fiscal year itself',
    (target) => {
      expect(deadline(target, { fiscalYear: 2025 })).not.toContain('2025');
    },
  );

  test('a year written in hanzi is never replaced by the fiscal year', () => {
    expect(deadline('二〇二三年底', { fiscalYear: 2025 })).not.toContain('2025');
  });

  test.each([
    ...[
      '2023年2月29日',
      '2023年2月30日',
      '2023年4月31日',
      '2023年12月32日',
      '2023年0月',
      '2023年13月',
    ],
    ...[
      '2023年13月底',
      '2023年12月0日',
      '2023.13.1',
      '2023.1.32',
      '2023-00-10',
      '2023-13-01',
      '2023/2/30',
    ],
    ...['1900年2月29日', '2月30日', '13月底', '13月1日前', '2021年1月-13月'],
  ])('%s is no day there is', (target) => {
    expect(readTarget(target, year)).toMatchObject({ kind: 'unreadable', code: 'date-invalid' });
  });

  test.each(
    table(`
      20年 => none 20 年
      ≥20年 => ge 20 年
      5年以内 => le 5 年
      1年 => none 1 年
      3天 => none 3 天
      30天内 => le 30 天
      360天 => none 360 天
      24小时 => none 24 小时
      2小时以内 => le 2 小时
      5分钟 => none 5 分钟
      6个月 => none 6 个月
      36个月以内 => le 36 个月
      250个工作日 => none 250 个工作日
      2023.12万元 => none 2023.12 万元
      2023人 => none 2023 人
      2023 => none 2023 (none)
      每年1次 => none 1 次/年
    `),
  )('a number of years, days, hours is a quantity: %s is %s', (target, expected) => {
    expect(quantity(target)).toBe(expected);
  });

  test('a bare number such as 2023.12 is a month on a row about time, a number elsewhere', () => {
    expect(deadline('2023.12', { level2: '时效指标' })).toBe('le 2023-12-31');
    expect(quantity('2023.12', { level2: '数量指标' })).toBe('none 2023.12 (none)');
  });

  test.each(['2023年度任务', '完成2023年度任务', '2023年工作计划落实情况良好'])(
    '%s only names a year',
    (target) => {
      expect(readTarget(target, year)).toEqual({ kind: 'text', text: target });
    },
  );
});

describe('ranges', () => {
  test.each(
    table(`
      100-200人 => [100,200] 人
      100—200人 => [100,200] 人
      100－200人 => [100,200] 人
      100～200人 => [100,200] 人
      100~200人 => [100,200] 人
      100至200人 => [100,200] 人
      100到200人 => [100,200] 人
      100人-200人 => [100,200] 人
      １００ － ２００ 人 => [100,200] 人
      控制在100-200人 => [100,200] 人
      100-200人之间 => [100,200] 人
      1,000-2,000元 => [1000,2000] 元
      100-200 => [100,200] (none)
      0.5-1.50万元 => [0.5,1.5] 万元
      3-5个工作日 => [3,5] 个工作日
      100-200元/人、月 => [100,200] 元/人·月
      90%~95% => [90,95] %
      90%——95% => [90,95] %
      90~95% => [90,95] %
      90％～95％ => [90,95] %
      温度14-24℃ => [14,24] ℃
      温度：14℃-24℃ => [14,24] ℃
      -5℃~5℃ => [-5,5] ℃
      -5~-3 => [-5,-3] (none)
      10-10人 => [10,10] 人
      [90%,95%) => [90,95) %
      (90%,95%] => (90,95] %
      [90%,95%] => [90,95] %
      (0,5) => (0,5) (none)
      ［９０％，９５％） => [90,95) %
      [90%，95%） => [90,95) %
      30±5 => [25,35] (none)
      30±5% => [25,35] %
      30%±5% => [25,35] %
      30 ± 0.5 ℃ => [29.5,30.5] ℃
      温度30±5℃ => [25,35] ℃
      ≥14℃且≤24℃ => [14,24] ℃
      >14℃且<24℃ => (14,24) ℃
      不低于90%，不超过95% => [90,95] %
      90%≤完成率<95% => [90,95) %
      90%<x≤95% => (90,95] %
    `),
  )('%s is %s', (target, expected) => {
    expect(range(target)).toBe(expected);
  });

  test('bounds in units of one dimension come in the unit of the upper one', () => {
    expect(range('5000元-1万元')).toBe('[0.5,1] 万元');
    expect(range('30分钟-2小时')).toBe('[0.5,2] 小时');
  });

  test.each([
    ['200-100人', 'range-reversed'],
    ['95%~90%', 'range-reversed'],
    ['[95%,90%)', 'range-reversed'],
    ['10天-2小时', 'range-reversed'],
    ['≥95%且≤90%', 'range-reversed'],
    ['30±-5', 'expression-unreadable'],
    ['5人-6次', 'unit-conflict'],
    [`1-${'9'.repeat(31)}`, 'number-too-long'],
    [`${'9'.repeat(31)}±1`, 'number-too-long'],
  ])('%s: %s', (target, code) => {
    expect(readTarget(target)).toMatchObject({ kind: 'unreadable', code });
  });
});

const from = (low: string, points: string | null, inclusive = true) => ({
  low,
  lowInclusive: inclusive,
  high: null,
  highInclusive: false,
  points,
});
const upTo = (high: string, points: string | null, inclusive = true) => ({
  low: null,
  lowInclusive: false,
  high,
  highInclusive: inclusive,
  points,
});
const between = (bounds: string, points: string | null) => ({
  low: bounds.slice(1, bounds.indexOf(',')),
  lowInclusive: bounds.startsWith('['),
  high: bounds.slice(bounds.indexOf(',') + 1, -1),
  highInclusive: bounds.endsWith(']'),
  points,
});

describe('tiers written out', () => {
  const fiveDown = {
    kind: 'tiers',
    unit: '%',
    full: null,
    tiers: [from('100', null)],
    deduction: { side: 'below', base: '100', step: '5', points: '2' },
  };

  test.each([
    '100%计满分，每低于5%扣2分，扣完为止',
    '100%计满分,每低于5%扣2分,扣完为止。',
    '１００％计满分；每低于５％，扣２分；扣完为止',
    '100% 计满分， 每低于 5% 扣 2 分， 扣完为止',
    '100%得满分，每降低5%扣2分，直至扣完',
    '≥100%的得满分，每低5个百分点扣2分',
    '达到100%得满分；每少5%扣减2分，最低0分',
    '以100%为标准；100%计满分；每低于5%扣2分',
  ])('%s', (target) => {
    expect(readTarget(target)).toEqual(fiveDown);
  });

  test('points per tier, 含 on the upper bound', () => {
    const target = '=0 计8分；0-10%(含)计6分；10%-20%(含)计4分；20%-30%（含）计2分；大于30%不得分';
    expect(readTarget(target)).toEqual({
      kind: 'tiers',
      unit: '%',
      full: '8',
      tiers: [
        between('[0,0]', '8'),
        between('(0,10]', '6'),
        between('(10,20]', '4'),
        between('(20,30]', '2'),
        from('30', '0', false),
      ],
      deduction: null,
    });
  });

  test('both ends of a tier belong to it where nothing is said', () => {
    expect(readTarget('≥95%得10分；90%-95%得8.50分；低于90%不得分')).toEqual({
      kind: 'tiers',
      unit: '%',
      full: '10',
      tiers: [from('95', '10'), between('[90,95]', '8.5'), upTo('90', '0', false)],
      deduction: null,
    });
  });

  test('含 and 不含 at both ends', () => {
    expect(readTarget('95%及以上计8分；90%（含）-95%（不含）计5分；90%以下不计分')).toEqual({
      kind: 'tiers',
      unit: '%',
      full: '8',
      tiers: [from('95', '8'), between('[90,95)', '5'), upTo('90', '0')],
      deduction: null,
    });
  });

  test('counted things, best first', () => {
    expect(readTarget('≥3次计5分；2次计3分；1次计1分')).toMatchObject({
      kind: 'tiers',
      unit: '次',
      full: '5',
      tiers: [from('3', '5'), between('[2,2]', '3'), { points: '1' }],
    });
  });

  test.each([
    ['≤100%计8分；每超过一个百分点扣0.5分，扣完为止', '%', '100', '1', '0.5'],
    ['≤10万元计满分，每超过1万元扣1分', '万元', '10', '1', '1'],
    ['≤30%计满分；每高于2%扣1分', '%', '30', '2', '1'],
  ])('points off above: %s', (target, unit, base, step, points) => {
    const deduction = { side: 'above', base, step, points };
    expect(readTarget(target)).toMatchObject({ kind: 'tiers', unit, deduction });
  });

  test.each([
    '每低于5%扣2分',
    '每发生1次扣1分，扣完为止',
    '优秀计满分',
    '无投诉计满分，每发生一次投诉扣1分',
    '100%计满分，每低于0%扣2分',
    '100%得5分，每少1次扣1分',
    '≥95%计10分；≥90项计5分',
    '90%-100%计10分；100%-90%计5分',
    '0计0分',
    '满分10分',
    '100%计满分，视情况扣2分',
  ])('%s has a hole, and a rule with a hole scores wrongly', (target) => {
    expect(readTarget(target)).toMatchObject({ kind: 'unreadable', code: 'tiers-unreadable' });
  });

  test('50 tiers are read, one more is not', () => {
    const clauses = Array.from({ length: 51 }, (_, at) => `=${51 - at}个计${51 - at}分`);
    expect(readTarget(clauses.slice(0, 50).join('；'))).toMatchObject({
      kind: 'tiers',
      full: '51',
    });
    expect(readTarget(clauses.join('；'))).toMatchObject({ code: 'tiers-unreadable' });
  });
});

describe('text', () => {
  test.each([
    ...[
      '正常运行',
      '合规',
      '完成',
      '高效',
      '明显',
      '提高',
      '有效减少',
      '逐步提高',
      '持续影响',
      '是',
      '高',
    ],
    ...[
      '创业热情高涨，社会稳定。',
      '符合相关规定',
      '维护国家和社会公共利益,提高办案质量',
      '获得目的国(地区)受众欢迎',
    ],
    ...[
      '不超过预算',
      '高于上年',
      '达到要求',
      '达标',
      '零投诉',
      '无投诉',
      '三次',
      'A级',
      '达到国家2级标准要求',
    ],
    ...[
      '建成1个平台并保持系统全年稳定运行不发生任何中断',
      '以上',
      '内',
      '超额完成',
      '得分',
      '加快推进；如期完成',
    ],
  ])('%s', (target) => {
    expect(readTarget(target, year)).toEqual({ kind: 'text', text: target });
  });

  test.each(
    table(`
      定性 好 => 好
      定性好 => 好
      定性：好 => 好
      定性:好 => 好
      　定性　基本建立　 => 基本建立
      文字描述 明显提高 => 明显提高
      文字描述：提高办案质量 => 提高办案质量
      文字描述 维护国家和社会公共利益,提高办案质量 => 维护国家和社会公共利益,提高办案质量
      定性 文字描述 好 => 好
    `),
  )('the prefix is dropped: %s is %s', (target, text) => {
    expect(readTarget(target)).toEqual({ kind: 'text', text });
  });

  test('behind the prefix a number is a number', () => {
    expect(quantity('定性 ≥90%')).toBe('ge 90 %');
    expect(quantity('文字描述：3次')).toBe('none 3 次');
  });

  test('a text of 2,000 rare hanzi is kept as it is', () => {
    const text = '𠮷'.repeat(2_000);
    expect(readTarget(text)).toEqual({ kind: 'text', text });
  });
});

describe('no target', () => {
  test.each([
    ...[
      '',
      ' ',
      '　',
      '\t\n',
      '\u200b',
      '\ufeff',
      '/',
      '／',
      ' / ',
      '//',
      '—',
      '——',
      '–',
      '－',
      '-',
      '--',
    ],
    ...['*', '＊', '**', 'XXX', 'xxx', 'XX', 'ＸＸＸ', '×××', '无', ' 无 ', '0 | 0.00%', '0|0.00%'],
    ...['０ ｜ ０．００％', '定性', '文字描述', '定性 /'],
  ])('%j', (target) => {
    expect(readTarget(target, year)).toEqual({ kind: 'none' });
  });

  test.each(['0', '0%', '0次', '0.00%', '无投诉', 'X'])('%s is one', (target) => {
    expect(readTarget(target).kind).not.toBe('none');
  });
});

const onTime: ReadingContext = { level2: '时效指标' };

describe('digits alone as a date', () => {
  test.each<[string, ReadingContext, string]>([
    ['20231120', onTime, '2023-11-20'],
    ['２０２３１１２０', onTime, '2023-11-20'],
    ['20231120', { expectsDate: true }, '2023-11-20'],
    ['202311', { expectsDate: true }, '2023-11-30'],
    ['20231120前', {}, '2023-11-20'],
    ['20231120前完成', {}, '2023-11-20'],
    ['202311底', {}, '2023-11-30'],
    ['20231101-20231130', onTime, '2023-11-30'],
    ['2023-11-20 00:00:00', {}, '2023-11-20'],
    ['2023-11-20T08:30:00.000Z', {}, '2023-11-20'],
    ['2023/1/1 8:30', {}, '2023-01-01'],
    ['2023-1-1 0:00:00', {}, '2023-01-01'],
  ])('%s %j', (text, context, date) => {
    expect(readTarget(text, context)).toMatchObject({ kind: 'date', date });
  });

  test.each<[string, ReadingContext]>([
    ['20231120', {}],
    ['202311', onTime],
    ['20231120', { ...onTime, unit: '元' }],
    ['20231120元', onTime],
    ['20231320', onTime],
    ['120231120', onTime],
    ['45250', onTime],
    ['45250天', { level3: '完成时间' }],
    ['45250', { level3: '完成时间', unit: '天' }],
    ['≤45250', { level3: '完成时间' }],
    ['45250', { level3: '培训人数' }],
    ['2250', { level3: '完成时间' }],
  ])('%s %j is a number', (text, context) => {
    expect(readTarget(text, context).kind).toBe('quantity');
  });

  test('an hour that runs into the day is never taken for a part of it', () => {
    expect(readTarget('2023-1-10:00:00').kind).not.toBe('date');
  });
});

describe('never silently skipped: what cannot be read has a code', () => {
  const examples: Readonly<
    Record<UnreadableCode, readonly (readonly [string, ReadingContext?])[]>
  > = {
    'number-missing': [['≥'], ['≥%'], ['='], ['>='], ['≤万元'], ['≥上年'], ['＜']],
    'number-too-long': [
      ['9'.repeat(31)],
      [`≥${'9'.repeat(31)}%`],
      ['0.1234567890123'],
      [`${'9'.repeat(31)}÷3`],
      [`3÷${'9'.repeat(31)}`],
    ],
    'expression-unreadable': [
      ...['1..2', '1.2.3', '12,34元', '1:2', '90-', '3/', '%', '？', '()', '☆', '[90%,95%', '30±'],
    ].map((text) => [text] as const),
    'operator-conflict': [
      ['≥90%以下'],
      ['≤90%以上'],
      ['>90%以内'],
      ['不低于90%以下'],
      ['大于90%及以下'],
      ['90%以上以下'],
      ['≤2023年6月30日后'],
    ],
    'range-reversed': [['200-100人'], ['95%~90%']],
    'date-invalid': [['2023年2月30日'], ['2023年13月'], ['20230230前'], ['20231131', onTime]],
    'date-serial': [
      ['45250', { level3: '完成时间' }],
      ['45291', { level2: '时效指标', level3: '项目完成时限' }],
      ['４５２９１', { level3: '验收日期' }],
      ['45291.5', { level3: '验收日期' }],
    ],
    'fiscal-year-missing': [['12月底到位'], ['年底'], ['6月30日']],
    'tiers-unreadable': [['每低于5%扣2分'], ['优秀计满分']],
    'unit-conflict': [
      ['90%', { unit: '元' }],
      ['3次', { unit: '人次' }],
      ['5人-6次'],
      ['10-20元', { unit: '%' }],
    ],
    'text-too-long': [['好'.repeat(4_001)], ['9'.repeat(4_001)]],
  };
  const rows = Object.entries(examples).flatMap(([code, targets]) =>
    targets.map(([target, context]) => ({ code, target, context, shown: target.slice(0, 40) })),
  );

  test.each(rows)('$code: $shown', ({ code, target, context }) => {
    expect(readTarget(target, context)).toMatchObject({ kind: 'unreadable', code });
  });

  test('4,000 code units are still read', () => {
    expect(readTarget('好'.repeat(4_000)).kind).toBe('text');
  });
});
