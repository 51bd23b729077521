/** The cases that stand in csv: each row says what is given, what must come of it, why, and where that comes from. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { pages } from './casebook/index.js';
import type { Page } from './casebook/page.js';
import { type Case, readCases } from './casebook/read.js';
import { handedOver } from './loop.js';

/** The cells that the program must fill, as the case has them. */
function expected({ results, more }: Page, { rows: [row] }: Case): Record<string, string> {
  const compared = [...results, ...more.filter((header) => row[header] !== '')];
  return Object.fromEntries(compared.map((header) => [header, row[header] ?? '']));
}

function actual(page: Page, one: Case): Record<string, string> {
  const computed = page.computed(one);
  return Object.fromEntries(
    Object.keys(expected(page, one)).map((header) => [header, computed[header] ?? '']),
  );
}

describe.each(pages.map((page) => [page.file, page] as const))('%s', (file, page) => {
  const cases = readCases(file);

  test.each(
    cases.map((one) => [one.line, one.rows[0]['情形'], one.rows[0]['为什么'], one] as const),
  )('行 %s %s：%s', (_line, _group, _why, one) => {
    expect(actual(page, one)).toEqual(expected(page, one));
  });

  test('opens in Excel, has its columns, and each case says why and by what', () => {
    expect(readFileSync(path.join(import.meta.dirname, file), 'utf8').startsWith('\ufeff')).toBe(
      true,
    );
    const columns = ['情形', ...page.given, ...page.results, ...page.more, '为什么', '依据'];
    for (const { line, rows } of cases) {
      const [{ 情形: group = '', 为什么: why = '', 依据: basis = '' }] = rows;
      expect(Object.keys(rows[0]), `行 ${line}`).toEqual(columns);
      expect(group, `行 ${line} 情形`).not.toBe('');
      expect(why, `行 ${line} 为什么`).toMatch(/.{6,}。$/u);
      expect(basis, `行 ${line} 依据`).toMatch(/.{6,}。$/u);
    }
  });

  test('no case twice', () => {
    const told = cases.map(({ rows }) =>
      JSON.stringify(rows.map(({ 为什么: _why, 依据: _basis, ...cells }) => cells)),
    );
    expect(told.filter((one, index) => told.indexOf(one) !== index)).toEqual([]);
  });
});

/** What numbers alone cannot say is left to the reference; a rule that leaves it more makes many tables slow. */
test('how many rows of each kind of case are left to the reference', () => {
  const left = new Map<string, number>();
  for (const page of pages)
    for (const one of readCases(page.file)) {
      const before = handedOver.rows;
      page.computed(one);
      const count = handedOver.rows - before;
      const kind = `${page.file} ${one.rows[0]['情形']}`;
      if (count > 0) left.set(kind, (left.get(kind) ?? 0) + count);
    }
  expect([...left].map(([kind, count]) => `${kind}: ${count}`).join('\n')).toMatchSnapshot();
});

test('every csv of cases is a page, and a sheet of the workbook', () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' });
  const tables = files
    .filter((name) => name.endsWith('.csv'))
    .map((name) => name.replaceAll('\\', '/'));
  expect(tables.sort()).toEqual(pages.map(({ file }) => file).sort());
  const sheets = readFileSync(path.join(import.meta.dirname, 'casebook/sheets.json'), 'utf8');
  expect(Object.keys(JSON.parse(sheets))).toEqual(pages.map(({ file }) => file));
});
