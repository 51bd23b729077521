/**
 * Both READMEs, word by word: every block of code, in the order in which it stands there, in a clone at a path with a
 * blank, with a home that may not be written and nothing listening but the service that a block starts. Both say the
 * same commands, which is a test of its own: one is walked for both, and each for itself in the proof.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { project } from '../cli/run.js';
import { freePort } from '../free-port.js';
import { isProof } from '../proof.js';
import { type Clone, cloneProject, linkPackages, takeBuild } from './clone.js';
import { type Block, blocksOf, isStart, linesOf } from './readme-blocks.js';

const hasPython = spawnSync('python3', ['--version']).status === 0;

/** A shell that stays open from block to block, as a reader's does. */
class Shell {
  readonly #child: ChildProcess;
  readonly #lines: AsyncIterator<string>;
  #errors = '';

  constructor({ directory, environment }: Clone) {
    this.#child = spawn('bash', ['--norc'], { cwd: directory, env: environment });
    const { stdout, stderr } = this.#child;
    if (stdout === null || stderr === null) throw new Error('no pipes');
    this.#lines = createInterface({ input: stdout })[Symbol.asyncIterator]();
    stderr.on('data', (chunk) => {
      this.#errors += String(chunk);
    });
  }

  async run(command: string): Promise<{ status: number; stdout: string; stderr: string }> {
    this.#errors = '';
    this.#child.stdin?.write(`${command}\nprintf '\\n@@ %s\\n' $?\n`);
    const stdout: string[] = [];
    for (;;) {
      const { value, done } = await this.#lines.next();
      if (done === true) throw new Error(`the shell ended in: ${command}`);
      const [, status] = /^@@ (\d+)$/u.exec(value) ?? [];
      if (status !== undefined)
        return { status: Number(status), stdout: stdout.join('\n'), stderr: this.#errors };
      stdout.push(value);
    }
  }

  async end(): Promise<void> {
    const exit = once(this.#child, 'exit');
    this.#child.stdin?.end();
    await exit;
  }
}

const manuals = ['README.md', 'README.zh-CN.md'] as const;

describe.each(isProof ? manuals : manuals.slice(1))('%s', (name) => {
  const blocks = blocksOf(readFileSync(path.join(project, name), 'utf8'));
  let clone: Clone;
  let shell: Shell;
  const at = (file: string): string => path.join(clone.directory, file);
  let port: number;
  let key = '';
  let service: ChildProcess | undefined;

  beforeAll(async () => {
    clone = cloneProject();
    shell = new Shell(clone);
    // In place of the one that is printed: the machine may use that one.
    port = await freePort();
    linkPackages(clone);
    takeBuild(clone);
    expect(clone.sh('npm run -s prepare')).toMatchObject({ status: 0, stderr: '' });
  });

  afterAll(async () => {
    await shell.end();
    await stop();
    clone.remove();
  });

  async function stop(): Promise<void> {
    if (service?.exitCode !== null) return;
    // npm may end before the service that it started: that one has ended when nobody holds the pipe any more.
    const closed = once(service, 'close');
    service.stdout?.resume();
    service.kill('SIGTERM');
    await closed;
  }

  /** What is printed, with what is this reader's own. */
  const asHere = (text: string): string =>
    text.replaceAll('8080', String(port)).replace('jichi_…', key);

  async function serve(command: string): Promise<void> {
    const words = asHere(command.replace(/\s+#.*$/u, '')).trim();
    service = spawn('bash', ['--norc', '-c', `exec ${words}`], {
      cwd: clone.directory,
      env: { ...clone.environment, PORT: String(port), LOG_LEVEL: 'error' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const { stdout } = service;
    if (stdout === null) throw new Error('no pipe');
    for await (const line of createInterface({ input: stdout })) {
      key = /^admin key: (\S+)$/u.exec(line)?.[1] ?? key;
      if (line.startsWith('listening on ')) break;
    }
    expect(key).toMatch(/^jichi_/u);
  }

  async function walk(text: string): Promise<void> {
    for (const { command, status } of linesOf(text)) {
      if (/^npx jichi serve\b/u.test(command)) {
        await serve(command);
        continue;
      }
      const result = await shell.run(asHere(command));
      expect([command, result.status, result.status === status ? '' : result.stderr]).toEqual([
        command,
        status,
        '',
      ]);
      expect(result.stdout).not.toContain('"status":4');
      for (const [, file = ''] of command.matchAll(/ (?:-o|>) ([^\s;|]+)/gu)) {
        expect([command, existsSync(at(file)) && statSync(at(file)).size > 0]).toEqual([
          command,
          true,
        ]);
      }
    }
  }

  const walkers: Readonly<Record<string, (text: string) => Promise<void> | void>> = {
    sh: walk,
    // It stands there as the file that the next block scores.
    json: (text) => writeFileSync(at('table.json'), text),
    ts: async (text) => {
      writeFileSync(at('client.ts'), asHere(text));
      writeFileSync(
        at('tsconfig.client.json'),
        JSON.stringify({ extends: './tsconfig.json', include: ['client.ts'] }),
      );
      const compile = 'npx tsc --noEmit false --noEmitOnError --outDir out -p tsconfig.client.json';
      const result = clone.sh(`${compile} && find out -name client.js -exec node {} ';'`);
      expect(result).toMatchObject({ status: 0, stdout: '91.47 优 undefined\n' });
    },
    python: async (text) => {
      if (!hasPython) {
        process.stdout.write('Python (python3) is not here: its block of the README is not run.\n');
        return;
      }
      writeFileSync(at('client.py'), asHere(text));
      expect(clone.sh('python3 client.py')).toMatchObject({ status: 0, stdout: '91.47 优\n' });
    },
  };

  test('begins with the two lines that `.ci/run` runs', () => {
    expect(blocks.filter(({ text }) => isStart(text))).toHaveLength(1);
    expect(
      linesOf(blocks[0]?.text ?? '').map(({ command }) => command.split('#')[0]?.trim()),
    ).toEqual(['npm ci && npm run demo', 'npm ci && npm test']);
  });

  const others: readonly Block[] = blocks.filter(({ text }) => !isStart(text));
  test.each(others.map((block, index) => [index + 1, block] as const))(
    'block %i',
    async (_, { language, text }) => {
      const walker = walkers[language];
      if (walker === undefined) throw new Error(`nobody runs ${language}`);
      await walker(text);
    },
  );

  test('npm start, the other way that it names', async () => {
    expect(blocks.some(({ text }) => text.includes('npm start'))).toBe(true);
    await stop();
    await serve('npm start');
    expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);
  });
});

test('both READMEs say the same commands', () => {
  const commands = manuals.map((name) =>
    blocksOf(readFileSync(path.join(project, name), 'utf8')).map(({ language, text }) => [
      language,
      language === 'sh'
        ? linesOf(text).map(({ command }) => command.replace(/\s+# .*$/u, ''))
        : text,
    ]),
  );
  expect(commands[1]).toEqual(commands[0]);
});
