/** Texts of strangers in forms: they are text, they can be read, and they stay inside their cells. */
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { type PrintedReport, printReport } from '../../../src/evaluations/printing/report.js';
import { toPrintable } from '../../../src/reports/printable.js';
import { readDocx, readHtml, readPdf, readXlsx } from './read-back.js';
import { hostileSheet, hostileTexts } from './sheets.js';

const sheet = hostileSheet();
const shown = hostileTexts.map(toPrintable);
const reason = '原因很长，'.repeat(400);

describe('xlsx', () => {
  let cells: ReturnType<typeof readXlsx> = [];
  beforeAll(async () => {
    cells = readXlsx((await printReport(sheet, 'xlsx')).bytes);
  });

  test('every text is a text, whole', () => {
    const texts = new Set(cells.map(({ text }) => text));
    for (const text of [...shown, reason]) expect(texts).toContain(text);
    for (const { formula } of cells) expect(formula ?? 'ROUND(').toMatch(/^(?:ROUND|SUM|IF)\(/u);
  });

  test('a row that Excel could not show goes over several', () => {
    const long = cells.find(({ text }) => text === reason);
    expect(long?.rowSpan).toBeGreaterThan(1);
  });
});

test('docx: every text, whole, in tables that keep their shape', async () => {
  const { bytes } = await printReport(sheet, 'docx');
  const tables = await readDocx(bytes);
  const texts = new Set(tables.flat().map(({ text }) => text));
  // A Word document has no half characters to lose; blanks at the ends are kept.
  for (const text of [...shown, reason]) expect(texts).toContain(text);
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  expect(xml).not.toMatch(/<script>|fldSimple|instrText/u);
});

test('html: nothing that runs, nothing that is loaded', async () => {
  const { bytes } = await printReport(sheet, 'html', { parts: ['form', 'working', 'findings'] });
  const page = new TextDecoder().decode(bytes);
  expect(page).not.toMatch(/<script|<img|<link|<iframe|\son\w+=|javascript:|url\(/iu);
  expect(page).not.toMatch(/(?:src|href)=/u);
  const texts = new Set(
    readHtml(bytes)
      .flat()
      .map(({ text }) => text),
  );
  for (const text of [...shown, reason]) expect(texts).toContain(text);
});

describe('pdf', () => {
  let pdf: PrintedReport;
  let lines: Awaited<ReturnType<typeof readPdf>> = [];
  beforeAll(async () => {
    pdf = await printReport(sheet, 'pdf');
    lines = await readPdf(pdf.bytes);
  });

  test('a glyph that the font lacks is told and printed as its code', () => {
    expect(pdf.warnings.join('')).toMatch(
      /^随附字体没有字符 \[U\+1F600\]，\d+ 处以此代码印出。随附字体没有字符 \[U\+FFFD\]/u,
    );
    expect(lines.some(({ text }) => text.includes('[U+1F600]'))).toBe(true);
  });

  test('rare hanzi are there', () => {
    const all = lines.map(({ text }) => text).join('');
    expect(all).toContain('𠮷');
    expect(all).toContain('㐂');
    expect(all).not.toContain('\u0000');
  });

  test('no line leaves the paper or its margins', () => {
    const [left, right, top, bottom] = [42, 842 - 42, 42, 596 - 20];
    for (const { x, y, width, text } of lines) {
      expect(x, text).toBeGreaterThanOrEqual(left);
      expect(x + width, text).toBeLessThanOrEqual(right);
      expect(y, text).toBeGreaterThanOrEqual(top);
      expect(y, text).toBeLessThanOrEqual(bottom);
    }
  });

  test('no line is printed over another', () => {
    const last = Math.max(...lines.map(({ page }) => page));
    for (let number = 1; number <= last; number += 1) {
      const page = lines.filter((line) => line.page === number);
      const sorted = page.sort((one, other) => one.y - other.y || one.x - other.x);
      sorted.forEach((line, index) => {
        for (const other of sorted.slice(index + 1)) {
          if (other.y - line.y > 8) break;
          const apart = line.x + line.width <= other.x + 1 || other.x + other.width <= line.x + 1;
          expect(apart, `${line.page}: ${line.text} | ${other.text}`).toBe(true);
        }
      });
    }
  });

  test('a reason of 2,000 characters is there to the last', () => {
    const text = lines.map((line) => line.text).join('');
    expect(text.split('原因很长').length - 1).toBeGreaterThan(2_000);
  });

  test('column titles are on every page of the indicators', () => {
    const pages = new Set(lines.map(({ page }) => page));
    const titled = new Set(lines.filter(({ text }) => text === '三级指标').map(({ page }) => page));
    expect(pages.size).toBeGreaterThan(10);
    // All but those that the goals before them need.
    expect(titled.size).toBeGreaterThanOrEqual(pages.size - 3);
  });
});
