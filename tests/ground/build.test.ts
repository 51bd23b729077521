/** Builds in a clone: a program that runs keeps its files, only what changed is built, and two builds do not meet. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backends } from '../db/backends.js';
import { tableOf } from '../http/stored.js';
import { isProof, nodeWords } from '../proof.js';
import { type Clone, cloneProject, linkPackages, takeBuild } from './clone.js';

let clone: Clone;
const at = (name: string): string => path.join(clone.directory, name);
const build = () => clone.sh('npm run -s build');
const current = (): string => readlinkSync(at('dist'));
const builds = (): string[] =>
  readdirSync(clone.directory).filter((name) => name.startsWith('.dist-'));

/**
 * Half of what a build takes is to check types. In `npm test` that is done where the check is what is tested; in the
 * proof always.
 */
const checking = '"declaration": true';
const unchecked = `${checking}, "noCheck": true`;
const checksTypes = (is: boolean): void => {
  if (isProof) return;
  const [from, to] = is ? [unchecked, checking] : [checking, unchecked];
  edit('tsconfig.build.json', (text) => text.replace(from, to));
};

function edit(file: string, change: (text: string) => string): void {
  const before = readFileSync(at(file), 'utf8');
  const after = change(before);
  if (before === after) throw new Error(`${file}: nothing changed`);
  writeFileSync(at(file), after);
}

beforeAll(() => {
  clone = cloneProject();
  linkPackages(clone);
  takeBuild(clone);
  expect(clone.sh('npm run -s prepare')).toMatchObject({ status: 0, stdout: '', stderr: '' });
});

afterAll(() => clone.remove());

test('npx runs the command of this checkout, from its folders too, and installs nothing', () => {
  const folder = current();
  expect(clone.sh('npx jichi --version')).toMatchObject({ status: 0, stderr: '' });
  expect(clone.sh('cd src/cli && npx jichi --version').stdout).toMatch(/^jichi\/\d/u);
  expect(current()).toBe(folder);
});

test('what has not changed is not built again', () => {
  const before = statSync(at('dist/cli/main.js'));
  const touched = at('src/version.ts');
  utimesSync(touched, new Date(), new Date());
  expect(build().status).toBe(0);
  expect(statSync(at('dist/cli/main.js'))).toMatchObject({ ino: before.ino });
  expect(builds()).toEqual([current()]);
});

test('a service that runs misses none of its files, whatever is built beside it', async () => {
  const old = current();
  utimesSync(at(old), 1, 1);
  const place = await (backends[0] ?? expect.fail()).place();
  const words = [...nodeWords, 'dist/cli/main.js', 'serve', '--port', '0', ...place.words];
  const child = spawn(process.execPath, words, {
    cwd: clone.directory,
    env: { ...clone.environment, ...place.environment, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  try {
    let [key, url] = ['', ''];
    for await (const line of createInterface({ input: child.stdout })) {
      key = /^admin key: (\S+)$/u.exec(line)?.[1] ?? key;
      url = /^listening on (\S+)$/u.exec(line)?.[1] ?? '';
      if (url !== '') break;
    }
    // What it loads when it is first asked for has other names from now on, in the main thread and in the others.
    checksTypes(false);
    edit('src/evaluations/printing/report.ts', (text) => text.replaceAll('renderPdf', 'drawPdf'));
    edit('src/reports/pdf/render-pdf.ts', (text) => text.replaceAll('renderPdf', 'drawPdf'));
    edit('src/jobs/threads/thread.ts', (text) => text.replaceAll('printSheet', 'drawSheet'));
    edit('src/jobs/threads/thread-pool.ts', (text) => text.replaceAll('printSheet', 'drawSheet'));
    const both = clone.sh(
      'npm run -s build & npm run -s build; status=$?; wait $! && exit $status',
    );
    expect(both).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(current()).not.toBe(old);
    expect(builds().sort()).toEqual([old, current()].sort());
    expect(readFileSync(at('dist/evaluations/printing/report.js'), 'utf8')).toContain('drawPdf');

    const ask = async (address: string, body?: unknown, method = 'POST'): Promise<Response> =>
      fetch(`${url}/v1${address}`, {
        ...(body === undefined ? {} : { method, body: JSON.stringify(body) }),
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      });
    const made = await ask('/evaluations', tableOf('012'));
    const { id } = (await made.json()) as { id: string };
    const report = await ask(`/evaluations/${id}/report?format=pdf`);
    expect(report.status).toBe(200);
    expect(
      Buffer.from(await report.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    const posted = await ask('/batches', { type: 'report', format: 'pdf', evaluations: [id] });
    const batch = (await posted.json()) as { id: string };
    let state: Record<string, unknown> = {};
    while (state['state'] !== 'completed') {
      await setTimeout(50);
      state = (await (await ask(`/batches/${batch.id}`)).json()) as Record<string, unknown>;
    }
    expect(state).toMatchObject({ done: 1, failed: 0 });
    // It said that it uses them, so that no later build takes them away.
    expect(statSync(at(old)).mtimeMs).toBeGreaterThan(Date.now() - 24 * 60 * 60 * 1000);
  } finally {
    child.kill('SIGTERM');
    await exit;
    await place.remove();
  }
});

test('what does not compile leaves the program as it is', () => {
  const before = current();
  checksTypes(true);
  edit('src/version.ts', (text) => `${text}\nconst wrong: number = '';\n`);
  const { status, stdout, stderr } = build();
  expect([status, stdout.includes('src/version.ts'), stderr]).toEqual([
    1,
    true,
    'build: the sources do not compile; dist is as it was\n',
  ]);
  edit('src/version.ts', (text) => text.replace(/\nconst wrong.*\n$/u, ''));
  checksTypes(false);
  expect(build().status).toBe(0);
  expect(current()).toBe(before);
});

test('a build that was emptied, a dist of earlier times, and what was replaced long ago', () => {
  const whole = current();
  rmSync(at(`${whole}/cli`), { recursive: true });
  expect(build().status).toBe(0);
  expect(existsSync(at('dist/cli/main.js'))).toBe(true);

  rmSync(at('dist'));
  cpSync(at(whole), at('dist'), { recursive: true });
  expect(build().status).toBe(0);
  expect(current()).toBe(whole);

  for (const name of builds().filter((each) => each !== whole)) utimesSync(at(name), 1, 1);
  expect(build().status).toBe(0);
  expect(builds()).toEqual([whole]);
});

test('not built, it says what to do', () => {
  rmSync(at('dist'));
  expect(clone.sh('npx jichi --version')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('npm ci'),
  });
});
