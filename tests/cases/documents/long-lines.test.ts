/** Texts are read in time that grows with their length, however long a line is; what is too long is told. */
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../src/documents/read-document.js';
import { documentLines } from '../../../src/documents/source/lines.js';
import { clausesOf } from '../../../src/documents/statements/clauses.js';
import { paragraphsOf } from '../../../src/documents/statements/paragraphs.js';
import { limits } from '../../../src/limits.js';
import { blocksOf } from '../../work.js';

const read = (text: string) =>
  readDocument(new TextEncoder().encode(`2023年部门决算\n${text}\n`), 'txt');

describe('a long line', () => {
  test.each(['本年收入合计1234.56万元，', '其中：', '甲'.repeat(9_000), '本年支出100万元。'])(
    'of %j over and over is read in parts that are bounded, and nothing of it is lost',
    (piece) => {
      const text = piece.repeat(Math.ceil(30_000 / piece.length));
      const paragraphs = paragraphsOf(documentLines(text, 'txt'));
      expect(paragraphs.length).toBeGreaterThan(1);
      const plain = (one: string) => one.replace(/[，：]/gu, (mark) => (mark === '，' ? ',' : ':'));
      expect(paragraphs.map((one) => one.text).join('')).toBe(plain(text));
      for (const paragraph of paragraphs) {
        expect(paragraph.text.length).toBeLessThanOrEqual(limits.paragraphUnitsMax);
        expect(paragraph.lineAt(paragraph.text.length - 1)).toBe(1);
      }
    },
  );

  test('is cut behind a sentence where there is one', () => {
    const text = '本年支出100万元，其中：基本支出60万元，项目支出50万元。'.repeat(400);
    for (const { text: part } of paragraphsOf(documentLines(text, 'txt')))
      expect(part).toMatch(/。$/u);
    const said = paragraphsOf(documentLines(text, 'txt')).flatMap(clausesOf);
    expect(said.filter(({ kind }) => kind === 'amount')).toHaveLength(1_200);
  });

  test('beyond the bound is refused with its number, and takes no stack', () => {
    const long = '收'.repeat(limits.textLineUnitsMax + 1);
    expect(() => read(`一行\n\n${long}`)).toThrow(/第 4 行超过 1000000 个字，不读取；请/u);
    expect(() => read('收'.repeat(3 * limits.textLineUnitsMax))).toThrow(/第 2 行/u);
  });
});

/** Four times as long a text costs four times as much, where a quadratic one would cost sixteen times. */
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
    const costs = [200, 800].map((count) => blocksOf(() => read(textOf(count))));
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

test('more cells and paragraphs than are read are refused with the figure', () => {
  const rows = `${'\t'.repeat(199)}1\n`.repeat(limits.documentPieceCountMax / 200 + 1);
  expect(() => documentLines(rows, 'tsv')).toThrow(/单元格和段落超过 500000 个，不读取；请/u);
});
