/** The workbook of many tables, and many forms in one zip. */
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import {
  printForms,
  printReport,
  printSummary,
  zipForms,
} from '../../../src/evaluations/printing/report.js';
import type { ScoreSheet } from '../../../src/scoring/score-sheet.js';
import { evaluation, row, sheetOf, withRows } from '../builders.js';
import { readXlsx, sheetNames } from './read-back.js';
import { publishedSheets, randomSheets } from './sheets.js';

const sheets: readonly ScoreSheet[] = [
  ...Object.values(publishedSheets),
  sheetOf(evaluation({ unit: { name: '=甲局' } })),
  sheetOf(withRows(row({ weight: '90', actual: '10人', level3: '最差的一项' }))),
  sheetOf(withRows(row({ weight: '90', actual: undefined }))),
];

function linesOf(bytes: Uint8Array, sheet: string): string[][] {
  const cells = readXlsx(bytes, sheet);
  return [...new Set(cells.map(({ row }) => row))].map((line) =>
    cells.filter(({ row }) => row === line).map(({ text }) => text),
  );
}

describe('summary', () => {
  test('one line each, grades, distribution and the worst deviations', async () => {
    const bytes = await printSummary(sheets);
    expect(sheetNames(bytes)).toEqual(['汇总', '分布', '偏差最大']);
    const lines = linesOf(bytes, '汇总');
    expect(lines).toHaveLength(2 + sheets.length);
    expect(lines[2]).toEqual([
      '1',
      '郑州高新技术产业开发区管委会政务服务中心',
      '部门整体支出',
      '2023',
      'zhengzhou-department@2',
      '95.90%',
      '99.7',
      '100',
      '优',
      '0',
      '4',
    ]);
    expect(lines[5]?.[1]).toBe('=甲局');
    const distribution = linesOf(bytes, '分布').map((cells) => cells.slice(0, 2).join(' '));
    expect(distribution).toEqual([
      '等级与得分分布',
      '等级 张数',
      '优 4',
      '差 1',
      '未定 1',
      '总分占满分 张数',
      '95%–100% 2',
      '90%–95%（不含） 2',
      '80%–90%（不含） 0',
      '70%–80%（不含） 0',
      '60%–70%（不含） 0',
      '60% 以下 2',
    ]);
    const worst = linesOf(bytes, '偏差最大');
    expect(worst[2]?.slice(1)).toEqual(['最差的一项', '≥100人', '10人', '9.00/90', '-90.00']);
  });

  test('the same sheets give the same bytes; none at all is a workbook too', async () => {
    const [first, second] = [await printSummary(sheets), await printSummary(sheets)];
    expect(Buffer.compare(first, second)).toBe(0);
    expect(linesOf(await printSummary([]), '汇总')).toHaveLength(2);
  });
});

async function collected(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

describe('zip', () => {
  test.each(['xlsx', 'html'] as const)('forms as %s, each as it is alone', async (format) => {
    const many = randomSheets(50, 5).map((sheet) => ({ sheet }));
    const files = unzipSync(await collected(zipForms(printForms(many, format))));
    expect(Object.keys(files)).toEqual(many.map((_, index) => `00000${index + 1}.${format}`));
    for (const [index, { sheet }] of many.entries()) {
      const alone = await printReport(sheet, format);
      expect(Buffer.compare(files[`00000${index + 1}.${format}`] ?? Buffer.of(), alone.bytes)).toBe(
        0,
      );
    }
  });

  test('what a font lacks is told with the name of its form', async () => {
    const sheet = sheetOf(evaluation({ unit: { name: '某😀局' }, policy: 'zhengzhou-project' }));
    const told: string[] = [];
    await collected(
      zipForms(printForms([{ sheet }], 'pdf'), (name, warning) => told.push(`${name} ${warning}`)),
    );
    expect(told).toEqual(['000001.pdf 随附字体没有字符 [U+1F600]，1 处以此代码印出。']);
  });
});
