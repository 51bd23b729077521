/** `jichi simulate`, as a user runs it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tableOf } from '../http/stored.js';
import { jichi } from './run.js';

let directory = '';
const at = (name: string): string => path.join(directory, name);

/** 30 or 60 points for a limit that was missed by a fifth, and 40. */
function table(unit: string, actual: string): object {
  return tableOf(unit, {
    policy: 'mof-project@1',
    indicators: [
      { level1: '产出指标', level3: '能耗', target: '≤30%', actual, weight: '60' },
      { level1: '效益指标', level3: '覆盖率', target: '≥90%', actual: '90%', weight: '40' },
    ],
  });
}

beforeAll(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'jichi-simulate-'));
  const lines = [table('A', '34%'), table('B', '30%'), { kind: 'project' }];
  writeFileSync(at('tables.ndjson'), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
});

afterAll(() => rmSync(directory, { recursive: true, force: true }));

test('two shipped rule-books: figures as JSON, and the tables that moved as a file', () => {
  const words = ['simulate', at('tables.ndjson'), '--policy', 'mof-project@2', '--json'];
  const { status, stdout, stderr } = jichi([...words, '-o', at('moved.ndjson')]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const { sha256, ...simulation } = JSON.parse(stdout);
  expect(sha256).toMatch(/^[0-9a-f]{64}$/u);
  // 60 × (1 − 4/30) = 52.00 under @1, 60 × 30/34 = 52.94 under @2; 92.00 and 92.94 are both 优.
  expect(simulation).toEqual({
    tables: 3,
    refused: 1,
    unchanged: 2,
    moves: [],
    difference: {
      mean: '0.47',
      least: '0.00',
      most: '0.94',
      histogram: [{ from: '0.00', to: '1.00', count: 2 }],
    },
    causes: [{ level1: '产出指标', rule: 'upper-limit', count: 1, points: '0.94' }],
    units: [
      { code: 'A', name: '单位A', count: 1, moved: 0, mean: '0.94' },
      { code: 'B', name: '单位B', count: 1, moved: 0, mean: '0.00' },
    ],
  });
  expect(readFileSync(at('moved.ndjson'), 'utf8')).toBe('');
});

test('a draft of a file against the rule-book of each table, told to people', () => {
  const shipped = jichi(['policies', 'mof-project@1', '--json']);
  const draft = { ...JSON.parse(shipped.stdout), version: 'draft' };
  draft.grades.value[0].from = '95';
  writeFileSync(at('draft.json'), JSON.stringify(draft));
  const words = ['simulate', at('tables.ndjson'), '--policy', at('draft.json')];
  const { status, stdout } = jichi([...words, '-o', at('moved.ndjson')]);
  expect(status).toBe(0);
  expect(stdout).toContain('共 3 张：等级变动 1 张，不变 1 张，被拒 1 张。');
  expect(stdout).toMatch(/优 +良 +1/u);
  const [line, ...others] = readFileSync(at('moved.ndjson'), 'utf8').trimEnd().split('\n');
  expect(others).toEqual([]);
  expect(JSON.parse(line ?? '')).toMatchObject({
    position: 0,
    from: '优',
    to: '良',
    before: '92.00',
  });
});

test.each([
  [[], '--policy'],
  [['--policy', 'nothing'], 'nothing'],
  [['--policy', 'mof-project', '--against', 'nothing'], 'nothing'],
])('%j is bad usage', (more, word) => {
  const { status, stdout, stderr } = jichi(['simulate', at('tables.ndjson'), ...more]);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(word);
});

test('what is read is never written over', () => {
  const file = at('tables.ndjson');
  const words = ['simulate', file, '--policy', 'mof-project', '-o', file];
  expect(jichi(words).status).toBe(2);
  expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(4);
});
