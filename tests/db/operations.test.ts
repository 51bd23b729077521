/**
 * The page for operators, word by word: its sentences and commands make a database, back it up and restore it, on the
 * server that there is under other names, and on a second one that has never seen our roles.
 */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../src/db/open.js';
import { project } from '../cli/run.js';
import { blocksOf, linesOf } from '../ground/readme-blocks.js';
import { startStored, tableOf } from '../http/stored.js';
import { type OwnServer, ownPostgres } from '../jobs/own-servers.js';
import { type Backend, describeOn, type Ground, missingService, servers } from './backends.js';
import { sentencesOf } from './sentences.js';
import { testSecret } from './setup.js';

/** The same without the time that npx takes. */
const migrate = 'node_modules/.bin/jichi migrate';

const page = blocksOf(readFileSync(path.join(project, 'docs/operations.md'), 'utf8'));
const [creation = '', preparation = '', backup = '', restoration = ''] = page.map(
  ({ text }) => text,
);

const programs = ['pg_dump', 'pg_restore'].filter(
  (name) => spawnSync(name, ['--version']).status !== 0,
);
const missing =
  programs.length === 0
    ? undefined
    : missingService(programs.join(', '), new Error('programs of PostgreSQL are missing'));
const grounds = servers.map((server) => ({ ...server, missing: missing ?? server.missing }));

interface Second extends Ground {
  readonly own?: OwnServer;
}

const isAnyHere = grounds.some((ground) => ground.missing === undefined);
const own = isAnyHere ? await ownPostgres() : 'no server to take a backup from';
const second: Second = {
  name: 'a second server',
  ...(typeof own === 'string' ? { missing: own } : { own }),
};

/** The sentences of the page with other names. What was made before is not made again. */
async function createOn(server: string, name: string): Promise<string> {
  const sentences = creation.replaceAll(/\bjichi\b/gu, name).split(/;\n/u);
  await tell(
    server,
    sentences.filter((sentence) => sentence !== ''),
    ['42710'],
  );
  const url = new URL(server);
  url.username = name;
  url.password = '请改成密码';
  url.pathname = `/${name}`;
  return url.toString();
}

/** Tells a server one sentence after the other. @param forgiven codes of errors that change nothing. */
async function tell(
  url: string,
  sentences: readonly string[],
  forgiven: readonly string[] = [],
): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    for (const sentence of sentences) {
      await sql.unsafe(sentence).catch((error: { code: string }) => {
        if (!forgiven.includes(error.code)) throw error;
      });
    }
  } finally {
    await sql.end({ timeout: 3 });
  }
}

describeOn(grounds, 'the page for operators on $name', (backend) => {
  // What `npx` finds its commands by.
  const folder = mkdtempSync(path.join(tmpdir(), 'jichi 运维-'));
  const server = backend.administrator;
  const made: string[] = [];
  let source = '';

  beforeAll(async () => {
    symlinkSync(path.join(project, 'node_modules'), path.join(folder, 'node_modules'));
    source = await createOn(server, newName());
  });

  afterAll(async () => {
    for (const name of made) {
      const sentences = [
        `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`,
        `DROP ROLE IF EXISTS ${name}`,
      ];
      await tell(server, sentences);
    }
    rmSync(folder, { recursive: true, force: true });
  });

  function newName(): string {
    const name = `jichi_ops_${randomBytes(4).toString('hex')}`;
    made.push(name);
    return name;
  }

  function run(command: string, url: string): SpawnSyncReturns<string> {
    return spawnSync('bash', ['--norc', '-c', command], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, DATABASE_URL: url, REDIS_URL: '', JICHI_SECRET: testSecret },
    });
  }

  /** The commands of a block, which all come to a good end. */
  function runAll(block: string, url: string): string {
    const commands = linesOf(block).filter(({ command }) => !command.startsWith('export '));
    expect(commands.length).toBeGreaterThan(0);
    return commands
      .map(({ command }) => {
        const { status, stdout, stderr } = run(command, url);
        expect({ command, status, stderr }).toEqual({ command, status: 0, stderr: '' });
        return stdout;
      })
      .join('');
  }

  test('a plain owner makes the tables, and all of them are backed up', async () => {
    expect(page.map(({ language }) => language)).toEqual(['sql', 'sh', 'sh', 'sh']);
    expect(runAll(preparation, source)).toContain('数据库的结构版本');
    const open = () =>
      openDatabase({ url: source, directory: folder, secret: testSecret, withQueue: true });
    const place = { open, directory: folder } as Awaited<ReturnType<Backend['place']>>;
    const { ask, send, admin, stop } = await startStored({ ...backend, place: async () => place });
    expect((await ask(admin, 'PUT', '/v1/units/012', { name: '某单位' })).statusCode).toBe(201);
    const table = await ask(admin, 'POST', '/v1/evaluations', tableOf('012'));
    const evidence = await send({
      method: 'POST',
      payload: Buffer.from('验收单'),
      url: `/v1/evaluations/${table.json().id}/attachments?pointer=/indicators/0&name=a.pdf`,
      headers: { authorization: `Bearer ${admin}`, 'content-type': 'application/pdf' },
    });
    expect(evidence.statusCode).toBe(201);
    runAll(backup, source);
    await stop(false);
  });

  test('a connection that is refused says what to run', async () => {
    const url = new URL(source);
    const name = url.username;
    url.pathname = '/jichi_没有';
    const absent = run(migrate, url.toString());
    expect([absent.status, absent.stderr]).toEqual([
      2,
      expect.stringContaining(`CREATE DATABASE "jichi_没有" OWNER "${name}"`),
    ]);
    await tell(server, [`REVOKE CONNECT ON DATABASE ${name} FROM PUBLIC, ${name}`]);
    const closed = run(migrate, source);
    const sentence = `GRANT CONNECT ON DATABASE "${name}" TO "${name}";`;
    expect([closed.status, closed.stderr]).toEqual([2, expect.stringContaining(sentence)]);
    await tell(server, [sentence]);
    expect(run(migrate, source).status).toBe(0);
  });

  test('and come back whole, under another owner', async () => {
    const restored = await createOn(server, newName());
    expect(runAll(restoration, restored)).toContain('1 张表：全部相符');
    await tell(restored, [
      'INSERT INTO units SELECT code || 1, name, NULL, ARRAY[code || 1], 1 FROM units',
    ]);
    expect(run('node_modules/.bin/jichi audit verify', restored).status).toBe(1);
  });

  describeOn([second], '$name', ({ own }) => {
    beforeAll(() => own?.start());
    afterAll(() => own?.remove());

    test('lacks our roles, and is told what to make first', async () => {
      if (own === undefined) throw new Error('no second server');
      // All of the page but the role of the service: the restoration stops, and nothing is there.
      const sentences = creation
        .split(/;\n/u)
        .filter((one) => one !== '' && !one.includes('jichi_service'));
      await tell(own.url, sentences);
      const url = new URL(own.url);
      url.username = 'jichi';
      url.pathname = '/jichi';
      const target = url.toString();
      const [restore = expect.fail(), verify = expect.fail()] = linesOf(restoration);
      const stopped = run(restore.command, target);
      expect([stopped.status, stopped.stderr]).toEqual([
        1,
        expect.stringContaining('role "jichi_service" does not exist'),
      ]);
      const empty = run(migrate, target);
      expect([empty.status, sentencesOf(empty.stderr)]).toEqual([
        2,
        [
          'CREATE ROLE jichi_service NOLOGIN;',
          expect.stringMatching(/^GRANT jichi_service TO jichi\b.*;$/u),
        ],
      ]);
      // The same without the options that stop it: a database without grants and policies.
      run('pg_restore --no-owner --dbname="$DATABASE_URL" jichi.dump', target);
      const refused = run(verify.command, target);
      expect([refused.status, refused.stderr]).toEqual([
        2,
        expect.stringContaining('是从备份恢复的'),
      ]);
      await tell(own.url, sentencesOf(refused.stderr));
      expect(runAll(restoration, target)).toContain('1 张表：全部相符');
    });
  });
});
