/** Texts are read in time that grows with their length, however long a line is; what is too long is told. */
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../src/documents/read-document.js';
import { documentLines } from '../../../src/documents/source/lines.js';
import { clausesOf } from '../../../src/documents/statements/clauses.js';
import { paragraphsOf } from '../../../src/documents/statements/paragraphs.js';
import { limits } from '../../../src/limits.js';

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

test('more cells and paragraphs than are read are refused with the figure', () => {
  const rows = `${'\t'.repeat(199)}1\n`.repeat(limits.documentPieceCountMax / 200 + 1);
  expect(() => documentLines(rows, 'tsv')).toThrow(/单元格和段落超过 500000 个，不读取；请/u);
});
