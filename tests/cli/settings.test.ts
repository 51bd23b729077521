/** The settings of the program: read in one place, refused in words, shown without secrets. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, test } from 'vitest';
import { findSettings, readSettings } from '../../src/cli/settings/read.js';
import { backends } from '../db/backends.js';
import { nodeWords } from '../proof.js';
import { jichi, project } from './run.js';

const nothing = {
  HOST: '',
  PORT: '',
  JICHI_AUTH: '',
  JICHI_DOCS: '',
  JICHI_WORKBENCH: '',
  JICHI_HOSTS: '',
  LOG_LEVEL: '',
  JICHI_DATA: '',
  DATABASE_URL: '',
  REDIS_URL: '',
  JICHI_SECRET: '',
  NO_COLOR: '',
};
const fresh = (): string => path.join(mkdtempSync(path.join(tmpdir(), 'jichi-set-')), 'data');

const read = (environment: Record<string, string>, options = {}) =>
  readSettings(['host', 'port', 'auth', 'docs', 'hosts', 'logLevel'], options, environment);

describe('what holds', () => {
  test('without anything set, and with everything set to nothing', () => {
    const defaults = {
      host: '127.0.0.1',
      port: 8080,
      auth: 'optional',
      docs: 'open',
      hosts: [],
      logLevel: 'info',
    };
    expect(read({})).toEqual(defaults);
    expect(read(nothing)).toEqual(defaults);
    expect(read({ ...nothing, JICHI_AUTH: ' ', HOST: '\t' }, { port: '' })).toEqual(defaults);
  });

  test('an option goes before the environment', () => {
    expect(read({ PORT: '9000' }, { port: '0' }).port).toBe(0);
  });

  test.each([
    ['127.0.0.1', 'optional'],
    ['127.8.9.1', 'optional'],
    ['localhost', 'optional'],
    ['LocalHost', 'optional'],
    ['::1', 'optional'],
    ['[::1]', 'optional'],
    ['0:0:0:0:0:0:0:1', 'optional'],
    ['0.0.0.0', 'required'],
    ['::', 'required'],
    ['0', 'required'],
    ['10.0.0.1', 'required'],
    ['127.example.com', 'required'],
    ['localhost.example.com', 'required'],
  ])('on %s keys are %s', (HOST, auth) => {
    expect(read({ HOST }).auth).toBe(auth);
    expect(read({ HOST, JICHI_AUTH: 'optional' }).auth).toBe('optional');
    expect(read({ HOST, JICHI_AUTH: 'required' }).auth).toBe('required');
  });

  test('names under which it may be asked', () => {
    expect(read({ JICHI_HOSTS: 'jichi.local, 10.0.0.5,[fe80::1]' }).hosts).toEqual([
      'jichi.local',
      '10.0.0.5',
      'fe80::1',
    ]);
  });
});

describe('what is refused', () => {
  test.each([
    ...['yes', 'true', 'on', '1', 'no', 'false', 'none', 'Required', 'REQUIRED', 'optional '].map(
      (text) => ['JICHI_AUTH', text, /required、optional/u],
    ),
    ['JICHI_AUTH', 'required\r', /前后不能有空白/u],
    ['JICHI_DOCS', 'yes', /open、closed/u],
    ['JICHI_WORKBENCH', 'no', /open、closed/u],
    ['LOG_LEVEL', 'verbose', /fatal、error、warn、info/u],
    ['LOG_LEVEL', 'constructor', /fatal、error、warn、info/u],
    ['HOST', 'http://0.0.0.0', /不带 http/u],
    ['HOST', '0.0.0.0:8080', /端口/u],
    ['HOST', '甲', /地址或主机名/u],
    ['PORT', '65536', /65535/u],
    ['PORT', '80 80', /65535/u],
    ['PORT', '-1', /65535/u],
    ['PORT', '8e3', /65535/u],
    ['JICHI_HOSTS', 'http://a', /逗号分隔/u],
    ['JICHI_HOSTS', 'a,,b', /逗号分隔/u],
    ['DATABASE_URL', 'mysql://u:hunter2@h/d', /postgres:\/\//u],
    ['DATABASE_URL', 'hunter2', /postgres:\/\//u],
    ['DATABASE_URL', 'postgres:hunter2', /postgres:\/\//u],
    ['DATABASE_URL', 'postgres://u:hunter2%zz@h/d', /postgres:\/\//u],
    ['DATABASE_URL', 'postgres://u:hunter2@h:99999/d', /postgres:\/\//u],
    ['DATABASE_URL', 'postgres://u:hunter2@h1,h2/d', /postgres:\/\//u],
    ['DATABASE_URL', 'postgres://u:hunter2@h/d?sslmode=yes', /sslmode/u],
    ['REDIS_URL', 'foo-hunter2', /redis:\/\//u],
    ['REDIS_URL', 'http://:hunter2@h', /redis:\/\//u],
    ['REDIS_URL', 'redis://:hunter2@h/x', /redis:\/\//u],
    ['JICHI_SECRET', 'hunter2', /32 个字符/u],
  ] as [string, string, RegExp][])('%s=%s', (name, text, told) => {
    const found = findSettings(
      [
        'host',
        'port',
        'auth',
        'docs',
        'workbench',
        'hosts',
        'logLevel',
        'databaseUrl',
        'redisUrl',
        'secret',
      ],
      {},
      { [name]: text },
    );
    const defects = found.flatMap(({ defect = [] }) => defect);
    expect(defects).toEqual([expect.stringMatching(told)]);
    expect(defects[0]?.startsWith(name)).toBe(true);
    expect(defects.join()).not.toContain('hunter2');
  });

  test('all at once, by every command that reads them, before anything is made', () => {
    const directory = fresh();
    const environment = {
      ...nothing,
      JICHI_AUTH: 'yes',
      LOG_LEVEL: 'verbose',
      HOST: 'a b',
      PORT: 'x',
      DATABASE_URL: 'mysql://u:hunter2@h/d',
      REDIS_URL: 'foo',
      JICHI_SECRET: 'short',
    };
    const { status, stdout, stderr } = jichi(['serve', '--data', directory], '', environment);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('设置有 7 处错误');
    expect(stderr).toContain('JICHI_AUTH=yes：应为 required、optional。');
    expect(stderr).not.toContain('hunter2');
    for (const words of [['worker'], ['migrate'], ['keys', 'list'], ['audit', 'verify']]) {
      const other = jichi([...words, '--data', directory], '', environment);
      expect([other.status, other.stdout]).toEqual([2, '']);
      expect(other.stderr).toMatch(/设置有 [2-4] 处错误[\s\S]*DATABASE_URL（内容不显示）：应为/u);
    }
  });
});

describe('what is shown', () => {
  const environment = {
    ...nothing,
    HOST: '0.0.0.0',
    REDIS_URL: 'redis://:hunter2@cache:6379/2',
    DATABASE_URL: 'postgres://jichi:hunter2@db/jichi?sslmode=require&password=hunter2',
    JICHI_SECRET: `hunter2${'x'.repeat(32)}`,
  };

  test('config lists every setting with where it came from, and no secret', () => {
    const { status, stdout, stderr } = jichi(['config', '--port', '9000'], '', environment);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).not.toContain('hunter2');
    const { stdout: json } = jichi(['config', '--port', '9000', '--json'], '', environment);
    expect(json).not.toContain('hunter2');
    const listed = JSON.parse(json) as { name: string; value: string; source: string }[];
    const told = Object.fromEntries(
      listed.map(({ name, value, source }) => [name, [value, source]]),
    );
    expect(told).toMatchObject({
      HOST: ['0.0.0.0', 'environment'],
      PORT: ['9000', 'option'],
      JICHI_AUTH: ['required', 'default'],
      JICHI_DATA: ['./data', 'default'],
      DATABASE_URL: ['postgres://jichi:***@db/jichi?sslmode=require&password=***', 'environment'],
      REDIS_URL: ['redis://:***@cache:6379/2', 'environment'],
      JICHI_SECRET: ['已设，不显示', 'environment'],
    });
    for (const name of Object.keys(nothing)) expect(stdout).toContain(name);
  });

  test('config with a setting that cannot be used', () => {
    const { status, stdout, stderr } = jichi(['config'], '', { ...environment, PORT: 'hunter' });
    expect([status, stderr.includes('PORT=hunter：应为')]).toEqual([2, true]);
    expect(stdout).toContain('不能用');
  });

  test('help of serve lists all with their defaults', () => {
    const { stdout } = jichi(['serve', '--help'], '', nothing);
    for (const name of Object.keys(nothing)) expect(stdout).toContain(name);
    expect(stdout).toContain('默认：HOST 为本机地址时 optional，否则 required');
  });
});

/** Starts a service, asks it, and stops it. @returns its address, what it logged, and what was asked. */
async function served<T>(environment: Record<string, string>, ask: (url: string) => Promise<T>) {
  const program = path.join(project, 'dist/cli/main.js');
  const place = await (backends[0] ?? expect.fail()).place();
  const words = [...nodeWords, program, 'serve', '--port', '0', ...place.words];
  const child = spawn(process.execPath, words, {
    env: { ...process.env, ...nothing, ...place.environment, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exit = once(child, 'exit');
  const log: { msg: string; level: number; settings?: object }[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => log.push(JSON.parse(line)));
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      const url = /^listening on (\S+)$/u.exec(line)?.[1];
      if (url === undefined) continue;
      return { url, log, asked: await ask(url) };
    }
    throw new Error('no address');
  } finally {
    child.kill('SIGTERM');
    await exit;
    await place.remove();
  }
}

const statusOf = async (url: string): Promise<number> => (await fetch(url)).status;

test('every address of the machine: it is told, keys are needed, the manual is open, a warning stands', async () => {
  const { url, log, asked } = await served({ HOST: '0.0.0.0', JICHI_AUTH: '' }, async (base) => {
    const paths = ['/v1/policies', '/docs/', '/openapi.json', '/healthz'];
    return Promise.all(paths.map((each) => statusOf(`${base}${each}`)));
  });
  expect(url).toMatch(/^http:\/\/0\.0\.0\.0:\d+$/u);
  expect(asked).toEqual([401, 200, 200, 200]);
  const warnings = log.filter(({ level }) => level === 40).map(({ msg }) => msg);
  expect(warnings).toEqual([expect.stringContaining('连接不加密，密钥和内容在网络上都可以被看到')]);
  expect(log.find(({ settings }) => settings !== undefined)?.settings).toMatchObject({
    HOST: '0.0.0.0',
    JICHI_AUTH: 'required',
    DATABASE_URL: '',
    LOG_LEVEL: 'info',
  });
});

test('without the workbench: its address is unknown, everything else is as ever', async () => {
  const { asked } = await served({ JICHI_WORKBENCH: 'closed' }, async (base) => {
    const page = await fetch(`${base}/`, { headers: { accept: 'text/html' } });
    return [
      page.status,
      await statusOf(`${base}/workbench/session`),
      await statusOf(`${base}/v1/policies`),
    ];
  });
  expect(asked).toEqual([404, 404, 200]);
});

test('open everywhere only by the word for it, with a warning; a misspelt name is told', async () => {
  const environment = { HOST: '0.0.0.0', JICHI_AUTH: 'optional', JICHI_AUHT: 'required' };
  const { log, asked } = await served(environment, (base) => statusOf(`${base}/v1/policies`));
  expect(asked).toBe(200);
  const warnings = log.filter(({ level }) => level === 40).map(({ msg }) => msg);
  expect(warnings).toContainEqual(expect.stringContaining('JICHI_AUTH=optional：网络上的任何人'));
  expect(warnings).toContainEqual(expect.stringContaining('没有设置 JICHI_AUHT'));
});
