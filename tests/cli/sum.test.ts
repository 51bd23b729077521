/** `jichi sum`: tables of the units below as the table of their region, with a word on what cannot be added. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { evaluation, row } from '../cases/builders.js';
import { jichi } from './run.js';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'jichi-sum-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(name: string, money: string, actual: string, rate: string): string {
  const table = evaluation({
    kind: 'transfer',
    policy: undefined,
    fiscalYear: 2023,
    unit: { name },
    project: { name: '培训补助' },
    budget: { total: { adjusted: money, executed: money } },
    indicators: [
      row({ actual, weight: undefined }),
      row({ level3: '合格率', target: '≥90%', actual: rate, weight: undefined }),
      row({ level3: '效果', target: '明显', actual: `${name}明显`, weight: undefined }),
    ],
  });
  const file = path.join(folder, `${name}.json`);
  writeFileSync(file, JSON.stringify(table));
  return file;
}

test('adds up, says what is left to a person, and prints what score prints', () => {
  const files = [written('甲县', '300', '60人', '80%'), written('乙县', '100', '90人', '100%')];
  const summed = jichi(['sum', ...files, '--region', '某市', '--json']);
  expect(summed.status).toBe(0);
  expect(summed.stderr).toContain('/indicators/2 各单位的完成情况不能相加');
  const sheet = JSON.parse(summed.stdout);
  expect(sheet).toMatchObject({
    input: { unit: { name: '某市' } },
    budget: { rate: '100.00' },
    indicators: [
      { target: '≥200人', actual: '150人' },
      { target: '≥90%', actual: '85%' },
      { target: '明显', outcome: 'unscorable' },
    ],
  });
  expect(jichi(['sum', ...files, '--region', '某市']).stdout).toContain(
    '某市 · 培训补助 · 2023 年度',
  );
});

test('refuses what it cannot add, and a region that is not named', () => {
  const file = written('丙县', '1', '1人', '1%');
  const unnamed = jichi(['sum', file]);
  expect([unnamed.status, unnamed.stderr]).toEqual([2, expect.stringContaining('--region')]);
  const other = path.join(folder, 'other.json');
  writeFileSync(other, JSON.stringify(evaluation({ unit: { name: '丁县' } })));
  const unfit = jichi(['sum', file, other, '--region', '某市']);
  expect([unfit.status, unfit.stdout]).toEqual([2, '']);
  expect(unfit.stderr).toContain('不能合计成一张表');
});
