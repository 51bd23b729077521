/** The work of reading grows with the text, counted and not timed: in a process of its own, whose code was not run before. */
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/documents/read-document.js';
import { documentLines } from '../../src/documents/source/lines.js';
import { limits } from '../../src/limits.js';
import { blocksOf } from '../work.js';

const read = (text: string) =>
  readDocument(new TextEncoder().encode(`2023年部门决算\n${text}\n`), 'txt');

/**
 * Four times as long a text costs four times as much, where a quadratic one would cost sixteen times. Within what is
 * taken for one paragraph it may cost more: the shorter of the two texts has several.
 */
const growthMax = 6;

describe('the work grows with the text', () => {
  test.each<[string, (count: number) => string]>([
    ['headings', (count) => '一、收入情况\n'.repeat(count)],
    ['headings with amounts', (count) => '（一）本年收入100万元\n'.repeat(count)],
    ['numbered headings', (count) => lines(count, (n) => `${n}. 支出情况`)],
    ['titles of parts', (count) => lines(count, () => '第二部分 决算情况说明')],
    ['titles of tables', (count) => '项目支出绩效自评表\n'.repeat(count)],
    ['其中 in one line', (count) => '其中：'.repeat(count)],
    ['其中 in lines', (count) => '其中：\n'.repeat(count)],
    [
      '其中 with amounts in one line',
      (count) => '支出100万元，其中：基本支出60万元，'.repeat(count),
    ],
    [
      '其中 with amounts in lines',
      (count) => '支出100万元，其中：基本支出60万元。\n'.repeat(count),
    ],
    ['主要用于 in lines', (count) => '支出100万元，主要用于以下方面：\n'.repeat(count)],
    ['sentences', (count) => '本年收入合计1234.56万元，'.repeat(count)],
  ])('of %s', (_, textOf) => {
    const count = Math.ceil((2 * limits.paragraphUnitsMax) / textOf(1).length);
    const costs = [count, 4 * count].map((each) => blocksOf(() => read(textOf(each))));
    expect(costs[0]).toBeGreaterThan(200);
    expect((costs[1] ?? 0) / (costs[0] ?? 1)).toBeLessThan(growthMax);
  });

  test('which a quadratic reader would be told by', () => {
    const pairs = (count: number) => (): number => {
      let sum = 0;
      for (let left = 0; left < count; left += 1)
        sum += documentLines('甲\n'.repeat(left), 'txt').length;
      return sum;
    };
    expect(blocksOf(pairs(80)) / blocksOf(pairs(20))).toBeGreaterThan(growthMax);
  });
});

function lines(count: number, line: (n: number) => string): string {
  return Array.from({ length: count }, (_, n) => line(n + 1)).join('\n');
}
