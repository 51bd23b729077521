/** The commands of README.md that lead a table through its life, run as they stand there. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { backends } from '../db/backends.js';
import { nodeWords } from '../proof.js';
import { pathOf, project } from './run.js';

const readme = readFileSync(path.join(project, 'README.md'), 'utf8');
const [, block = ''] = /```sh\n(key=jichi_…[\s\S]*?)```/u.exec(readme) ?? [];

test('from a unit to a printed form', async () => {
  const [embedded] = backends;
  const place = await (embedded ?? expect.fail()).place();
  const program = path.join(project, 'dist/cli/main.js');
  const words = [...nodeWords, program, 'serve', '--port', '0', ...place.words];
  const child = spawn(process.execPath, words, {
    env: { ...process.env, LOG_LEVEL: 'silent', HOST: '127.0.0.1', ...place.environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  try {
    const found = { key: '', url: '' };
    for await (const line of createInterface({ input: child.stdout })) {
      found.key = /^admin key: (\S+)$/u.exec(line)?.[1] ?? found.key;
      found.url = /^listening on (\S+)$/u.exec(line)?.[1] ?? '';
      if (found.url !== '') break;
    }
    const form = pathOf('readme.pdf');
    const script = block
      .replace('jichi_…', found.key)
      .replace('http://127.0.0.1:8080', found.url)
      .replace('自评表.pdf', form);
    const { stdout, stderr } = spawnSync('bash', ['-c', script], {
      cwd: project,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    const answers = stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));
    expect(answers.filter(({ status }) => status !== undefined)).toEqual([]);
    expect(answers.flatMap(({ state }) => state ?? [])).toEqual([
      ...['draft', 'submitted', 'draft', 'submitted', 'reviewed', 'published'],
    ]);
    expect(answers.at(-1).review.indicators[5]).toMatchObject({
      actual: '7项',
      reason: '凭证不足',
    });
    expect(readFileSync(form).subarray(0, 5).toString()).toBe('%PDF-');
  } finally {
    child.kill('SIGTERM');
    await exit;
    await place.remove();
  }
});
