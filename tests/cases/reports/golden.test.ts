/** Text with positions of every form in every format: what is printed, and where. */
import { describe, expect, test } from 'vitest';
import { printReport } from '../../../src/evaluations/printing/report.js';
import { type ReadCell, readDocx, readHtml, readPdf, readXlsx } from './read-back.js';
import { publishedSheets } from './sheets.js';

const content = { parts: ['form', 'working', 'findings'] } as const;

function cellLine({ row, column, rowSpan, columnSpan, text }: ReadCell): string {
  const spans = rowSpan === 1 && columnSpan === 1 ? '' : ` ${rowSpan}x${columnSpan}`;
  return `${row + 1},${column + 1}${spans} ${text.replaceAll('\n', '⏎')}`;
}

function tableLines(tables: readonly ReadCell[][]): string[] {
  return tables.flatMap((cells, index) => [
    `table ${index + 1}`,
    ...cells.filter(({ text }) => text !== '').map(cellLine),
  ]);
}

describe.each(Object.entries(publishedSheets))('%s', (name, sheet) => {
  const golden = (format: string): string => `../../golden/reports/${name}.${format}.txt`;
  const file = (lines: readonly string[]): string => `${lines.join('\n')}\n`;

  test('xlsx', async () => {
    const { bytes } = await printReport(sheet, 'xlsx', content);
    const lines = ['自评表', '计算过程', '核对问题'].flatMap((part) => [
      part,
      ...readXlsx(bytes, part).map(
        (cell) => `${cellLine(cell)}${cell.formula === undefined ? '' : `  =${cell.formula}`}`,
      ),
    ]);
    await expect(file(lines)).toMatchFileSnapshot(golden('xlsx'));
  });

  test('docx', async () => {
    const { bytes } = await printReport(sheet, 'docx', content);
    await expect(file(tableLines(await readDocx(bytes)))).toMatchFileSnapshot(golden('docx'));
  });

  test('html', async () => {
    const { bytes } = await printReport(sheet, 'html', content);
    await expect(file(tableLines(readHtml(bytes)))).toMatchFileSnapshot(golden('html'));
  });

  test('pdf', async () => {
    const { bytes, warnings } = await printReport(sheet, 'pdf', content);
    expect(warnings).toEqual([]);
    const lines = (await readPdf(bytes)).map(({ page, x, y, text }) => `${page} ${x},${y} ${text}`);
    await expect(file(lines)).toMatchFileSnapshot(golden('pdf'));
  });
});
