/** Words for how good something is, the best first: points for them go down with them, or the cell is not understood. */
import { describe, expect, test } from 'vitest';
import { readTarget } from '../../../src/indicators/target.js';

const ranks = [
  ['优', '优秀', '好', '很好', '非常满意', 'A', 'A级', 'a级', '甲', '甲等', '一等', '一等奖'],
  ['良', '良好', '较好', '满意', 'B', 'B级', 'b', '乙', '乙等', '二等', '二等奖'],
  [
    ...['中', '中等', '一般', '合格', '及格', '基本合格', '基本满意', 'C', 'C级', 'c'],
    ...['丙', '丙等', '三等', '三等奖'],
  ],
  ['低', '较低', '较差'],
  ['差', '很差', '不合格', '不及格', '不满意', 'D', 'D级', 'd', '丁', '丁等'],
] as const;

function wordsOf(first: string, second: string): readonly string[] | undefined {
  const reading = readTarget(`${first}得5分，${second}得3分`);
  return reading.kind === 'text' ? reading.choices?.map(({ word }) => word) : undefined;
}

const neighbours = ranks.slice(1).map((worse, index) => [ranks[index] ?? [], worse] as const);

describe.each(neighbours)('%s before %s', (better, worse) => {
  test('the better word has more points', () => {
    for (const first of better)
      for (const second of worse)
        expect([first, second, wordsOf(first, second)]).toEqual([first, second, [first, second]]);
  });

  test('the worse word with more points is not understood', () => {
    for (const first of worse)
      for (const second of better)
        expect([first, second, wordsOf(first, second)]).toEqual([first, second, undefined]);
  });
});

test.each(ranks.map((words) => [words] as const))('two of %s are not understood', (words) => {
  for (const first of words)
    for (const second of words.filter((word) => word !== first))
      expect([first, second, wordsOf(first, second)]).toEqual([first, second, undefined]);
});

test.each(['良田', '中断', '低保', '差旅', '一等舱', '甲方', 'Ax'])(
  '%s is no rank, and may stand before one',
  (word) => {
    expect(wordsOf(word, '优')).toEqual([word, '优']);
  },
);
