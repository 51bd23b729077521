/** A picked share is printed behind what was reached, and found there again. */
import { expect, test } from 'vitest';
import { splitPickedShare, withPickedShare } from '../../../src/indicators/picked-share.js';

test.each([
  ['部分达成', '70', '部分达成（达成比例 70%）'],
  ['部分达成年度指标（一期）', '79.99', '部分达成年度指标（一期）（达成比例 79.99%）'],
  ['未达成', 0, '未达成（达成比例 0%）'],
  ['运行良好', 100, '运行良好（达成比例 100%）'],
])('%s with %s', (actual, achieved, text) => {
  expect(withPickedShare(actual, achieved)).toBe(text);
  expect(splitPickedShare(text)).toEqual({ actual, achieved: String(achieved) });
});

test('no share, or nothing reached yet: the text alone', () => {
  expect(withPickedShare('部分达成', undefined)).toBe('部分达成');
  expect(withPickedShare('', '70')).toBe('');
});

test.each([
  ['部分达成 ( 达成比例：70 ％ )', { actual: '部分达成', achieved: '70' }],
  ['部分达成\n（达成比\n例 70%）', { actual: '部分达成', achieved: '70' }],
  ['部分达成（70%）', undefined],
  ['部分达成（达成比例 170%）', undefined],
  ['部分达成（达成比例 070%）', undefined],
  ['部分达成（达成比例 70）', undefined],
  ['（达成比例 70%）', undefined],
  ['部分达成（达成比例 70%）等', undefined],
  ['', undefined],
])('%j', (text, expected) => {
  expect(splitPickedShare(text)).toEqual(expected);
});
