/** Forms that share the frame of their workbook, and what each of them puts into it. */
import { read } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { printReport } from '../../../src/evaluations/printing/report.js';
import { Memo } from '../../../src/memo.js';
import { packedFile } from '../../../src/reports/packed-file.js';
import { zipOf } from '../../../src/reports/zip.js';
import { evaluation, row, sheetOf } from '../builders.js';
import { readXlsx } from './read-back.js';

const parts = ['form', 'working', 'findings'] as const;

function tableOf(unit: string, target: string) {
  return sheetOf(
    evaluation({
      unit: { name: unit },
      indicators: [row({ weight: '90', target, actual: target })],
    }),
  );
}

async function formOf(unit: string, target = '≥100人'): Promise<Uint8Array> {
  return (await printReport(tableOf(unit, target), 'xlsx', { parts })).bytes;
}

describe('forms of one shape', () => {
  test('each has its own title, foot and cells, whichever came first', async () => {
    const [first, second] = [await formOf('甲局'), await formOf('乙<&局')];
    for (const [bytes, unit] of [
      [first, '甲局'],
      [second, '乙<&局'],
    ] as const) {
      expect(read(bytes, { type: 'array' }).Props?.Title).toBe(`${unit} · 项目支出 · 2023 年度`);
      const texts = readXlsx(bytes).map(({ text }) => text);
      expect(texts).toContain(unit);
      const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
      expect(sheet).toContain(tableOf(unit, '≥100人').inputSha256.slice(0, 16));
    }
    expect(Buffer.compare(await formOf('甲局'), first)).toBe(0);
  });

  test('what no cell changes is the same file in all of them', async () => {
    const [first, second] = [unzipSync(await formOf('甲局')), unzipSync(await formOf('乙局'))];
    const changed = Object.keys(first).filter((name) => {
      return Buffer.compare(first[name] ?? Buffer.of(), second[name] ?? Buffer.of()) !== 0;
    });
    expect(changed).toEqual([
      'docProps/core.xml',
      'xl/sharedStrings.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
      'xl/worksheets/sheet3.xml',
      'xl/worksheets/sheet4.xml',
      'xl/worksheets/sheet5.xml',
    ]);
  });

  test('nothing is left of the marks of what is filled in', async () => {
    for (const [name, bytes] of Object.entries(unzipSync(await formOf('甲局')))) {
      expect(strFromU8(bytes), name).not.toContain('\ue000');
    }
  });
});

test.each(['#N/A', '#REF!', '#DIV/0!', '=1+1', '_x0041_', ' 前后有空 '])(
  '%j as a target is a text, not what a spreadsheet takes it for',
  async (target) => {
    const book = read(await formOf('甲局', target), { type: 'array' });
    const cells = Object.values(book.Sheets['自评表'] ?? {}) as { t?: string; v?: unknown }[];
    expect(cells.filter(({ v }) => v === target).map(({ t }) => t)).toEqual(['s', 's']);
    expect(cells.filter(({ t }) => t === 'e')).toEqual([]);
  },
);

test('a zip says the sum and the size of what is inside', () => {
  const bytes = strToU8('123456789');
  // The check value of CRC-32 as every zip has it.
  expect(packedFile({ name: 'a', bytes, isCompressed: false })).toMatchObject({
    sum: 0xcbf43926,
    size: 9,
  });
  const files = ['一.txt', 'b.txt'].map((name) => packedFile({ name, bytes, isCompressed: false }));
  expect(unzipSync(zipOf(files))).toEqual({ '一.txt': bytes, 'b.txt': bytes });
});

test('what is remembered has a bound of its own', () => {
  const made: string[] = [];
  const memo = new Memo<string>(2);
  for (const key of ['a', 'b', 'a', 'c', 'a']) memo.get(key, () => made[made.push(key) - 1] ?? '');
  expect(made).toEqual(['a', 'b', 'c', 'a']);
});
