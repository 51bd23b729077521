/** How late something was: what actuals say of it, and how days and months are counted. */
import { describe, expect, test } from 'vitest';
import {
  isLatenessRule,
  isNamedLate,
  latenessOf,
  saysInTime,
  saysLateness,
  statedLateness,
} from '../../../src/indicators/lateness.js';

describe('an actual that says how late it was', () => {
  test.each([
    '逾期3天',
    '已逾期3天。',
    '推迟了12个工作日完成',
    '延迟报送1.25个月',
    '迟报2日',
    '晚12345天提交',
    '滞后 2 周 建成.',
    '逾期3天后完成',
    '逾期3天，已完成',
    '逾期123456天',
  ])('%s', (text) => {
    expect(saysLateness(text)).toBe(true);
  });

  test.each(['逾期', '逾期天', '3天', '因故逾期3天', '逾期3天天天天天天天'])(
    '%s does not',
    (text) => {
      expect(saysLateness(text)).toBe(false);
    },
  );
});

describe('an actual that says that it was in time', () => {
  test.each([
    '按期',
    '均按时完成',
    '都如期报送',
    '全部及时上报。',
    '未逾期',
    '无延迟',
    '没有逾期',
    '提前3天完成',
    '提前1个月',
    '提前1234天',
    '提前 2 周 办结',
  ])('%s', (text) => {
    expect(saysInTime(text)).toBe(true);
  });

  test.each([
    '未按期',
    '不按时完成',
    '按期完成了',
    '基本按期完成',
    '按期率100%',
    '提前',
    '提前天',
    '约提前3天',
    '提前12345天',
    '提前3天后',
    '按期。完成',
  ])('%s does not', (text) => {
    expect(saysInTime(text)).toBe(false);
  });
});

test.each([
  ['逾期天数', true],
  ['迟报次数', true],
  ['迟到人次', true],
  ['延期率', true],
  ['迟滞物清理', false],
  ['早晚高峰疏导', false],
  ['完成时限', false],
])('a name: %s is of lateness: %s', (name, is) => {
  expect(isNamedLate(name)).toBe(is);
});

describe('how much of a unit', () => {
  test.each<readonly [string, string, boolean, string | undefined]>([
    ['按期完成', '天', false, '0'],
    ['按期完成。', '月', false, '0'],
    ['逾期3天', '天', false, '3'],
    ['逾期1.5天', '天', false, '1.5'],
    ['推迟2周', '天', false, '14'],
    ['推迟2个月', '月', false, '2'],
    ['推迟2个工作日', '工作日', false, '2'],
    ['推迟2个月', '天', false, undefined],
    ['逾期3天', '月', false, undefined],
    ['3天', '天', true, '3'],
    ['3.5天', '天', true, '3.5'],
    ['12345天', '天', true, '12345'],
    ['3.25天', '天', true, '3.25'],
    ['3个工作日', '工作日', true, '3'],
    ['3天三夜以后才算', '天', true, undefined],
    ['123456天', '天', true, undefined],
    ['约3天', '天', true, undefined],
    ['3天', '天', false, undefined],
    ['3', '天', true, undefined],
    ['逾期3件', '天', false, undefined],
    ['逾期3天后完成', '天', false, undefined],
    ['逾期123456天', '天', false, undefined],
    ['逾期3天多', '天', false, undefined],
    ['已完成', '天', true, undefined],
  ])('%s in %s, named %s: %s', (text, unit, isNamed, due) => {
    expect(statedLateness(text, unit, isNamed)?.toText(4)).toBe(due);
  });
});

describe('from a deadline to a day', () => {
  test.each<readonly [string, string, string, string, string | undefined]>([
    // Days, where the actual names its day.
    ['2023-11-30', '2023-12-03', '2023年12月3日', '天', '3'],
    ['2023-11-30', '2023-12-03', '12月3号', '天', '3'],
    ['2023-11-30', '2023-12-03', '2023.12.03', '天', '3'],
    ['2023-11-30', '2023-12-03', '20231203', '天', '3'],
    ['2023-11-30', '2023-12-31', '2023年12月', '天', undefined],
    ['2023-11-30', '2023-12-31', '2023-12', '天', undefined],
    ['2023-11-30', '2023-12-31', '年底', '天', undefined],
    ['2023-02-28', '2023-03-01', '2023-03-01', '天', '1'],
    ['2024-02-28', '2024-03-01', '2024/3/1', '天', '2'],
    // Months: whole ones, and a half more where one was begun.
    ['2023-06-30', '2023-09-30', '2023年9月', '月', '3'],
    ['2023-06-30', '2023-09-30', '2023-9', '月', '3'],
    ['2023-06-30', '2023-09-30', '2023年9月30日', '月', '3'],
    ['2023-06-30', '2023-09-29', '2023年9月29日', '月', '2.5'],
    ['2023-06-15', '2023-08-15', '2023年8月15日', '月', '2'],
    ['2023-06-15', '2023-08-16', '2023年8月16日', '月', '2.5'],
    ['2023-06-15', '2023-08-14', '2023年8月14日', '月', '1.5'],
    ['2023-12-31', '2024-01-31', '2024年1月31日', '月', '1'],
    ['2023-12-31', '2024-02-29', '2024年2月29日', '月', '2'],
    ['2023-12-31', '2024-02-28', '2024年2月28日', '月', '1.5'],
    // From the 30th to the 30th and from end to end are two answers.
    ['2023-06-30', '2023-07-30', '2023年7月30日', '月', undefined],
    ['2023-02-28', '2023-03-28', '2023年3月28日', '月', undefined],
    // A month that is named stands for its last day, which says nothing beside a deadline within one.
    ['2023-06-15', '2023-08-31', '2023年8月', '月', undefined],
    ['2023-06-30', '2023-08-10', '2023年8月上旬', '月', undefined],
    ['2023-06-30', '2023-08-20', '2023年8月中旬', '月', undefined],
    ['2023-06-30', '2023-08-31', '2023年8月下旬', '月', undefined],
    ['2023-06-30', '2023-08-31', '已完成', '月', undefined],
    ['2023-06-30', '2023-08-31', '2023年8月31日', '工作日', undefined],
    ['2023-06-30', '2023-08-31', '2023年8月31日', '年', undefined],
  ])('%s to %s, written %s, in %s: %s', (due, day, text, unit, late) => {
    expect(latenessOf(due, day, text, unit)?.toText(4)).toBe(late);
  });
});

test.each([
  ['每推迟1个月扣1分', true],
  ['每推迟1天扣1分;未完成不得分', true],
  ['每推迟1天扣1分;未完成的工作不得分', false],
  ['逾期不得分', true],
  ['每低于1%扣1分', false],
  ['优得10分', false],
])('a rule: %s is of lateness: %s', (text, is) => {
  expect(isLatenessRule(text)).toBe(is);
});
