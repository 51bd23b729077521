/** One spelling for the many ways in which the same signs are typed, and what such texts amount to. */
import { describe, expect, test } from 'vitest';
import { blockName } from '../../../src/indicators/blocks.js';
import {
  compact,
  expressionOf,
  givesReason,
  isNoActual,
  isNoTarget,
  isSameText,
  withoutPrefix,
} from '../../../src/indicators/characters.js';
import { numberText } from '../../../src/indicators/numbers.js';
import { unreadableWords } from '../../../src/indicators/unreadable-words.js';

describe('one spelling', () => {
  test.each([
    ['≧⩾≽》90', '≥≥≥≥90'],
    ['≦⩽≼《90', '≤≤≤≤90'],
    ['═', '='],
    ['—–―‐‑‒−﹣', '--------'],
    ['〜∼˜', '~~~'],
    ['﹪', '%'],
    ['﹥﹤', '><'],
    ['〔﹙1〕﹚', '((1))'],
    ['【1】', '[1]'],
    ['1∕2', '1÷2'],
    ['人•・∙⋅', '人····'],
    ['＞＝９０％', '≥90%'],
    ['=>90', '≥90'],
    ['<=90', '≤90'],
    ['=<90', '≤90'],
    ['≥=90', '≥90'],
    ['≤＝90', '≤90'],
    ['a b\u3000c\u00ad\u200bd\ufeff', 'abcd'],
    ['高效，有序', '高效,有序'],
    ['高效、有序。', '高效、有序。'],
  ])('%s is %s', (text, expected) => {
    expect(compact(text)).toBe(expected);
  });
});

describe('no target, and no actual', () => {
  test.each([
    ['', true, true],
    ['/', true, true],
    ['——', true, true],
    ['*', true, true],
    ['...', true, true],
    ['xx', true, true],
    ['XXX', true, true],
    ['××', true, true],
    ['无', true, false],
    ['暂无', true, false],
    ['不适用', true, false],
    ['NA', true, false],
    ['n/a', true, false],
    ['N/A', true, false],
    ['0|0%', true, false],
    ['0 | 0.00%', true, false],
    ['0.00|0%', true, false],
    ['x', false, false],
    ['无人', false, false],
    ['有无', false, false],
    ['nb', false, false],
    ['ba', false, false],
    ['n//a', false, false],
    ['0', false, false],
    ['0%', false, false],
  ])('%s: %s, %s', (text, target, actual) => {
    expect(isNoTarget(text)).toBe(target);
    expect(isNoActual(text)).toBe(actual);
  });
});

describe('texts that say the same', () => {
  test.each([
    ['定性：高效', '高效'],
    [' 定性高效 ', '高效'],
    ['文字描述 定性： 高效', '高效'],
    ['情况定性', '情况定性'],
    [' 高 效 ', '高 效'],
  ])('%s without its prefix is %s', (text, expected) => {
    expect(withoutPrefix(text)).toBe(expected);
  });

  test.each([
    ['≥90%。', '≥90%'],
    ['≥90%；。', '≥90%'],
    ['≥90%，，，', '≥90%'],
    ['定性高效。', '高效'],
    ['甲；乙', '甲;乙'],
    ['≥90%', '≥90%'],
  ])('%s as an expression is %s', (text, expected) => {
    expect(expressionOf(text)).toBe(expected);
  });

  test.each([
    ['已建成.', '已建成', true],
    ['已建成！', '已 建成', true],
    ['1.5次', '15次', false],
    ['很高效', '很高新', false],
  ])('%s and %s: %s', (left, right, same) => {
    expect(isSameText(left, right)).toBe(same);
  });

  test.each([
    [undefined, false],
    ['', false],
    ['/', false],
    ['无', false],
    ['无。', false],
    ['无.', false],
    ['无法按期完成', true],
    ['无人', true],
    ['场地全无', true],
    ['5人因病未能参加。', true],
  ])('%s as a reason: %s', (text, is) => {
    expect(givesReason(text)).toBe(is);
  });
});

describe('blocks', () => {
  test.each([
    ['产出指标', '产出'],
    ['产出', '产出'],
    ['产出指标（50分）', '产出'],
    ['效果指标', '效益'],
    ['社会效益指标', '社会效益'],
    ['服务对象满意度指标', '满意度'],
    ['社会公众或服务对象满意度', '满意度'],
    ['群众满意度', '满意度'],
    ['满意度指标', '满意度'],
    ['指标产出', '指标产出'],
    ['产出(50分)指标一', '产出(50分)指标一'],
    ['受益群众满意度', '受益群众满意度'],
    ['群众满意度调查', '群众满意度调查'],
  ])('%s is %s', (level1, block) => {
    expect(blockName(level1)).toBe(block);
  });
});

describe('numbers in their shortest notation', () => {
  test.each([
    ['100.00', '100'],
    ['+5', '5'],
    ['.5', '0.5'],
    ['-.5', '-0.5'],
    ['1,234,567.80', '1234567.8'],
    ['007', '7'],
    ['-0', '0'],
    [`${'9'.repeat(30)}`, '9'.repeat(30)],
    [`${'9'.repeat(31)}`, 'too-long'],
    ['0.123456789012', '0.123456789012'],
    ['0.1234567890123', 'too-long'],
  ])('%s is %s', (found, expected) => {
    expect(numberText(found)).toBe(expected);
  });
});

test('why a target cannot be read, in words', () => {
  expect(unreadableWords).toEqual({
    'number-missing': '有比较符号而没有数字',
    'number-too-long': '数字超过 30 位或 12 位小数',
    'expression-unreadable': '不是能识别的写法',
    'operator-conflict': '前后比较符号相互矛盾',
    'range-reversed': '区间的下限大于上限',
    'date-invalid': '没有这个日期',
    'date-serial': '像是 Excel 的日期序号，请在 Excel 中把单元格格式设为“日期”（如 2023-11-20）',
    'fiscal-year-missing': '日期没有年份，预算年度也不知道',
    'tiers-unreadable': '档次没有写全',
    'unit-conflict': '计量单位相互矛盾',
    'text-too-long': '文字超过上限',
  });
});
