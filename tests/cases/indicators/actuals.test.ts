/** What was reached, as it is typed: numbers, dates, option words, blanks, text. */
import { describe, expect, test } from 'vitest';
import { Fraction } from '../../../src/decimal.js';
import { type Actual, readActual } from '../../../src/indicators/actual.js';
import { isSameText } from '../../../src/indicators/characters.js';
import type { ReadingContext } from '../../../src/indicators/reading.js';
import { readTarget } from '../../../src/indicators/target.js';

const year: ReadingContext = { fiscalYear: 2023 };

function actual(text: string | undefined, target = '≥90%', context = year): Actual {
  return readActual(text, readTarget(target, context), context);
}

function quantity(
  text: string,
  target = '≥90%',
  context = year,
): Extract<Actual, { kind: 'quantity' }> {
  const read = actual(text, target, context);
  if (read.kind !== 'quantity') throw new Error(`${text} was read as ${read.kind}`);
  return read;
}

describe('numbers', () => {
  test.each([
    ['95%', '95', '%'],
    ['95％', '95', '%'],
    ['95 %', '95', '%'],
    ['９５．５％', '95.5', '%'],
    ['95百分比', '95', '%'],
    ['95%(百分比)', '95', '%'],
    ['95', '95', null],
    ['0.95', '0.95', null],
    ['100.00%', '100', '%'],
    ['0', '0', null],
    ['0次', '0', '次'],
    ['3次', '3', '次'],
    ['1,234.50元', '1234.5', '元'],
    ['１，２３４元', '1234', '元'],
    ['481.38万元', '481.38', '万元'],
    ['4万人次', '4', '万人次'],
    ['400元/人、天', '400', '元/人·天'],
    ['5‰', '5', '‰'],
    ['24小时', '24', '小时'],
    ['-3.5%', '-3.5', '%'],
    ['各 1 次', '1', '次'],
    ['次数为0', '0', null],
    ['100%覆盖', '100', '%'],
  ])('%s', (text, value, unit) => {
    const read = quantity(text);
    expect(read.value.equals(Fraction.of(value))).toBe(true);
    expect(read.unit).toBe(unit);
  });

  test.each(['≥90%', '100-200人', '≥95%得10分；90%-95%得8分'])(
    'on a row that wants a number (%s), 2023.12 is one',
    (target) => {
      const context = { ...year, level2: '时效指标' };
      expect(quantity('2023.12', target, context).value.equals(Fraction.of('2023.12'))).toBe(true);
    },
  );
});

describe('an operator copied from the target stays with the number', () => {
  test.each([
    ['≥90%', 'ge'],
    ['>90%', 'gt'],
    ['≤90%', 'le'],
    ['<90%', 'lt'],
    ['=90%', 'eq'],
    ['不低于90%', 'ge'],
    ['90%以上', 'ge'],
    ['90%以内', 'le'],
    ['90%', 'none'],
  ])('%s', (text, operator) => {
    expect(quantity(text)).toMatchObject({ operator, unit: '%' });
  });
});

describe('calculations', () => {
  test.each([
    ['1÷3', '100/3'],
    ['1/3', '100/3'],
    ['136÷143', '13600/143'],
    ['136项÷143项', '13600/143'],
    ['３／４', '75/1'],
  ])('%s is the quotient in percent, exactly', (text, exact) => {
    const [above = '', below = ''] = exact.split('/');
    const read = quantity(text);
    expect(read.value.equals(Fraction.of(above).dividedBy(Fraction.of(below)))).toBe(true);
    expect(read.unit).toBe('%');
  });

  test.each([
    ['136/143 = 95.10%', '95.1', '%'],
    ['136÷143=95.1%', '95.1', '%'],
    ['5+3=8个', '8', '个'],
  ])('%s is what stands behind the =', (text, value, unit) => {
    const read = quantity(text);
    expect(read.value.equals(Fraction.of(value))).toBe(true);
    expect(read.unit).toBe(unit);
  });
});

describe('units from the column of the target', () => {
  test('complete a bare scale', () => {
    expect(quantity('300万', '=500', { unit: '元' }).unit).toBe('万元');
  });

  test.each(['300', '0.95'])(
    '%s stays without one: a side without a unit takes the other’s',
    (text) => {
      expect(quantity(text, '=500', { unit: '元' }).unit).toBeNull();
    },
  );

  test('that measure something else leave the actual as it is', () => {
    expect(quantity('90%', '=500', { unit: '元' }).unit).toBe('%');
  });
});

describe('dates', () => {
  test.each([
    ['2023年11月30日', '2023-11-30'],
    ['2023-11-30', '2023-11-30'],
    ['2023/11/30', '2023-11-30'],
    ['2023.11.30', '2023-11-30'],
    ['2023年11月', '2023-11-30'],
    ['2023年底', '2023-12-31'],
    ['11月底', '2023-11-30'],
    ['11月30日', '2023-11-30'],
    ['26-05', '2026-05-31'],
    ['2023.11', '2023-11-30'],
    ['2024年2月', '2024-02-29'],
  ])('%s', (text, date) => {
    expect(actual(text, '2023年12月31日前')).toEqual({ kind: 'date', date });
  });

  test('where no date is due, 2023.12 is a number', () => {
    expect(actual('2023.12', '高效').kind).toBe('quantity');
  });

  test.each(['2023年2月30日', '2023年13月'])('%s is none', (text) => {
    expect(actual(text, '2023年12月31日前')).toEqual({ kind: 'unreadable' });
  });
});

describe('option words', () => {
  test.each([
    ...['达成预期指标', '达成年度指标', '达成', '已达成', '完成', '已完成', '全部完成'],
    ...[' 已 完成 ', '已完成。', '达成　预期指标'],
  ])('%s: achieved', (text) => {
    expect(actual(text, '高效')).toEqual({ kind: 'word', word: 'achieved' });
  });

  test.each([
    ...[
      '部分达成',
      '部分达成预期指标',
      '部分达成年度指标并具有一定效果',
      '部分达成预期指标并具有一定效果',
    ],
    ...['部分完成', '基本完成', '基本达成'],
  ])('%s: partly', (text) => {
    expect(actual(text, '高效')).toEqual({ kind: 'word', word: 'partly' });
  });

  test.each([
    ...[
      '未达成',
      '未达成预期指标',
      '未达成年度指标且效果较差',
      '未达成预期指标且效果较差',
      '未完成',
    ],
  ])('%s: not', (text) => {
    expect(actual(text, '高效')).toEqual({ kind: 'word', word: 'not' });
  });

  test.each(['≥90%', '2023年底', '100-200人', '高效', '/'])(
    'whatever the target is (%s)',
    (target) => {
      expect(actual('已完成', target)).toEqual({ kind: 'word', word: 'achieved' });
    },
  );
});

describe('blanks: nothing was reported yet', () => {
  test.each([
    undefined,
    '',
    ' ',
    '　',
    '\n',
    '\u200b',
    '/',
    '／',
    '—',
    '——',
    '-',
    '*',
    '＊',
    'XXX',
    'xx',
    '××',
  ])('%j', (text) => {
    expect(actual(text, '高效')).toEqual({ kind: 'missing' });
    expect(actual(text, '≥90%')).toEqual({ kind: 'missing' });
  });

  test('无 is an answer, not a blank: no complaints', () => {
    expect(actual('无', '无投诉')).toEqual({ kind: 'text', text: '无' });
    expect(actual('无', '≤3次')).toEqual({ kind: 'text', text: '无' });
  });

  test('nor is a zero', () => {
    expect(actual('0', '≤3次').kind).toBe('quantity');
  });
});

describe('text', () => {
  test.each([
    '高效',
    '明显提高',
    '系统运行平稳，群众反映良好。',
    '是',
    '已按计划推进',
    '完成情况良好',
    '基本满意',
    '较好完成年度目标任务的各项要求',
  ])('%s', (text) => {
    expect(actual(text, '高效')).toEqual({ kind: 'text', text });
  });

  test.each([
    ['完整', '完 整', true],
    ['（完整）', '(完整)', true],
    ['定性 好', '好', true],
    ['完整', '完整性', false],
  ])('%s and %s are the same words: %s', (left, right, expected) => {
    expect(isSameText(left, right)).toBe(expected);
  });
});

describe('unreadable', () => {
  test.each(['≥', '100-200人', '1..2', '9'.repeat(31), '≥90%以下', '高'.repeat(4_001)])(
    '%s',
    (text) => {
      expect(actual(text)).toEqual({ kind: 'unreadable' });
    },
  );
});
