/** `npm run casebook`: every case of every csv is in the workbook, word for word, and none of them is a formula. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { read, utils } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { afterAll, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'casebook-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('the workbook opens and has every row of every csv', () => {
  const target = path.join(folder, '案例.xlsx');
  const told = execFileSync('node', [path.join(root, 'scripts/casebook.js'), target]).toString();
  expect(told).toContain('案例.xlsx：');
  const workbook = read(readFileSync(target), { type: 'buffer' });
  const cases = path.join(root, 'tests/cases');
  const sheets: Record<string, string> = JSON.parse(
    readFileSync(path.join(cases, 'casebook/sheets.json'), 'utf8'),
  );
  expect(workbook.SheetNames).toEqual(Object.values(sheets));
  for (const [file, name] of Object.entries(sheets)) {
    const lines = parse(readFileSync(path.join(cases, file)), { bom: true });
    const sheet = workbook.Sheets[name] ?? {};
    const [, ...rows] = utils.sheet_to_json<string[]>(sheet, { header: 1, raw: true, defval: '' });
    expect(rows).toEqual(lines);
    expect(Object.values(sheet).filter((cell) => cell.f !== undefined)).toEqual([]);
  }
});
