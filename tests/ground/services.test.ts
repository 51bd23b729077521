/** Every file of tests loads where no service answers, and says in skipped suites what it left out. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { project } from '../cli/run.js';
import { preparedVariable } from '../db/setup.js';

test('no file is without a suite where neither PostgreSQL nor Redis answers', () => {
  const runner = path.join(project, 'node_modules/vitest/vitest.mjs');
  // Loads all of them and runs none.
  const words = ['run', '--project', 'e2e', '--testNamePattern', '^no test has this name$'];
  // In one process, where all of them load the program once.
  words.push('--maxWorkers', '1');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [runner, ...words, '--reporter', 'json'],
    {
      cwd: project,
      encoding: 'utf8',
      env: {
        ...process.env,
        REQUIRE_SERVICES: '',
        [preparedVariable]: inject('preparedDatabase'),
        // Nothing listens on the first port of a machine.
        TEST_DATABASE_URL: 'postgres://postgres@127.0.0.1:1/postgres',
        TEST_REDIS_URL: 'redis://127.0.0.1:1',
      },
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  const report = JSON.parse(stdout.slice(stdout.indexOf('{')).split('\n')[0] ?? '');
  const failed = report.testResults.filter((file: { status: string }) => file.status === 'failed');
  expect(failed.map(({ name, message }: Record<string, string>) => [name, message])).toEqual([]);
  expect({ status, stderr }).toMatchObject({ status: 0 });
  const titles = report.testResults
    .filter((file: { name: string }) => file.name.endsWith('db/deadlock.test.ts'))
    .flatMap((file: { assertionResults: { fullName: string }[] }) => file.assertionResults)
    .map(({ fullName }: { fullName: string }) => fullName);
  expect(titles).toEqual([
    'on PostgreSQL (skipped: PostgreSQL, which does not answer at 127.0.0.1:1) locked crosswise',
  ]);
});
