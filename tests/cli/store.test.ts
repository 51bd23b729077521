/** The commands on a data directory: what is not there is not made, and what is another's is left alone. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { file, jichi } from './run.js';

const environment = { DATABASE_URL: '', JICHI_SECRET: '' };
const run = (...words: string[]) => jichi(words, '', environment);
const fresh = (): string => path.join(mkdtempSync(path.join(tmpdir(), 'jichi-store-')), 'data');

describe('a directory without a store', () => {
  test.each([[['audit', 'verify']], [['keys', 'list']], [['keys', 'revoke', 'k-0']]])(
    '%s makes none',
    (words) => {
      const directory = fresh();
      const { status, stdout, stderr } = run(...words, '--data', directory);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toContain(`目录 ${directory} 中没有保存的数据`);
      expect(existsSync(directory)).toBe(false);
    },
  );

  test.each([[['serve']], [['migrate']], [['keys', 'create']], [['audit', 'verify']]])(
    '%s refuses a file',
    (words) => {
      const { status, stderr } = run(...words, '--data', file('a-file', ''));
      expect([status, stderr.includes('不是目录'), stderr.includes('    at ')]).toEqual([
        2,
        true,
        false,
      ]);
    },
  );

  test.each([[['serve', '--port', '0']], [['migrate']], [['keys', 'create']]])(
    '%s leaves a foreign directory alone',
    (words) => {
      const directory = fresh();
      mkdirSync(path.join(directory, 'src'), { recursive: true });
      writeFileSync(path.join(directory, '预算.xlsx'), '');
      const { status, stderr } = run(...words, '--data', directory);
      expect([status, stderr]).toEqual([2, expect.stringContaining('不用作数据目录')]);
      expect(stderr).toContain('预算.xlsx');
      expect(readdirSync(directory).sort()).toEqual(['src', '预算.xlsx']);
    },
  );
});

test('a new store: nothing to verify, keys with clear refusals, then a whole chain', () => {
  const directory = fresh();
  const store = (...words: string[]) => run(...words, '--data', directory);
  expect(store('migrate').status).toBe(0);
  expect(store('audit', 'verify')).toMatchObject({
    status: 0,
    stdout: '没有可核验的内容：还没有保存过任何内容，也没有记录。\n',
  });
  const wrong = store('keys', 'create', '--scopes', 'read,foo,');
  expect([wrong.status, wrong.stderr]).toEqual([
    2,
    'jichi: --scopes 中没有权限 foo、（空）；可用：read、submit、approve、review、admin，以逗号分隔。\n',
  ]);
  const unit = store('keys', 'create', '--unit', '012');
  expect([unit.status, unit.stderr]).toEqual([
    2,
    expect.stringContaining('--unit 012：没有这个单位'),
  ]);
  const late = store('keys', 'create', '--expires', '明天');
  expect([late.status, late.stderr]).toEqual([2, expect.stringContaining('  --expires：')]);
  expect(store('keys', 'revoke', 'nope').stderr).toBe(
    'jichi: 没有密钥 nope；运行 jichi keys list 查看代号。\n',
  );
  expect(store('keys', 'create', '--scopes', 'admin').status).toBe(0);
  expect(store('audit', 'verify').stdout).toContain('1 条链、1 条记录、0 张表：全部相符');
});
