/**
 * One process at a time on a directory: who lives is known by the kernel, whatever namespace asks; on other machines
 * by its signs of life; in doubt the directory is in use.
 */
import { type ChildProcess, fork, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { lockDirectory } from '../../src/db/lock/directory-lock.js';
import type { LockRecord } from '../../src/db/lock/record.js';
import { ask, socketOf } from '../../src/db/lock/sockets.js';
import { serviceOn } from '../../src/evaluations/service.js';
import { verifyAudit } from '../../src/evaluations/verify-audit.js';
import { jichi, project } from '../cli/run.js';
import { endedWithUs } from '../ended-with-us.js';
import { counts, nodeWords, report, seed } from '../proof.js';
import { backends, describeOn, type Place } from './backends.js';

const folder = mkdtempSync(path.join(tmpdir(), 'jichi-lock-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;
function fresh(name = ''): string {
  count += 1;
  const directory = path.join(folder, `${count}`, name);
  mkdirSync(directory, { recursive: true });
  return directory;
}

const times = { beatMs: 20, watchMs: 400, settleMs: 60 };
const take = (directory: string) => lockDirectory(directory, { times });
const left = (directory: string) => readdirSync(directory).filter((name) => /^lock/u.test(name));

function recordIn(directory: string): LockRecord {
  return JSON.parse(readFileSync(path.join(directory, 'lock'), 'utf8'));
}

function write(directory: string, record: LockRecord): void {
  // As an owner does: whole or not at all.
  writeFileSync(path.join(directory, 'part'), `${JSON.stringify(record)}\n`);
  renameSync(path.join(directory, 'part'), path.join(directory, 'lock'));
}

/** A socket whose owner is gone. */
async function deadSocket(directory: string, ticket: string): Promise<void> {
  const server = createServer();
  const first = path.join(directory, 's');
  server.listen(first);
  await once(server, 'listening');
  linkSync(first, path.join(directory, `lock.${ticket}.sock`));
  server.close();
  await once(server, 'close');
}

/** What a killed process of this machine leaves behind. */
async function leave(directory: string, ticket: string, at = new Date()): Promise<LockRecord> {
  const lock = await take(directory);
  const record = { ...recordIn(directory), ticket, at: at.toISOString() };
  lock.release();
  await deadSocket(directory, ticket);
  write(directory, record);
  return record;
}

/** Commands hold this process up meanwhile: it would not see that the service has closed what it kept open. */
const unkept = { connection: 'close' } as const;

const longAgo = new Date(Date.now() - 3_600_000);
const foreign = 'another start of another machine';

describe('on one machine', () => {
  test.each([
    ['a short path', ''],
    ['a path longer than that of a socket', '预算绩效自评数据/'.repeat(12)],
  ])('%s: a second is refused, and told by whom; what is given back is free', async (_, name) => {
    const directory = fresh(name);
    const lock = await take(directory);
    await expect(take(directory)).rejects.toMatchObject({
      name: 'DirectoryInUse',
      message: expect.stringMatching(new RegExp(`正由进程 ${process.pid} 使用.*请先停止它`, 'u')),
    });
    lock.release();
    expect(left(directory)).toEqual([]);
    (await take(directory)).release();
    expect(left(directory)).toEqual([]);
  });

  test('what a killed owner left is taken at once and cleared away', async () => {
    const directory = fresh();
    await leave(directory, '0'.repeat(16));
    await deadSocket(directory, 'f'.repeat(16));
    const lock = await take(directory);
    expect(left(directory)).toHaveLength(2);
    lock.release();
    expect(left(directory)).toEqual([]);
  });

  test('an owner without its file, or without its socket, is an owner', async () => {
    const directory = fresh();
    const lock = await take(directory);
    rmSync(path.join(directory, 'lock'));
    await expect(take(directory)).rejects.toThrow(directory);
    // It writes its file again.
    while (!existsSync(path.join(directory, 'lock'))) await setTimeout(times.beatMs);
    rmSync(path.join(directory, `lock.${recordIn(directory).ticket}.sock`));
    await expect(take(directory)).rejects.toThrow(`进程 ${process.pid} `);
    lock.release();
  });

  test('a copy of a directory in use is nobody’s', async () => {
    const directory = fresh();
    const lock = await take(directory);
    const copy = fresh();
    cpSync(path.join(directory, 'lock'), path.join(copy, 'lock'));
    (await take(copy)).release();
    lock.release();
  });

  test('a process that was killed and not yet reaped holds nothing', async () => {
    const directory = fresh();
    const words = [path.join(import.meta.dirname, 'contender.js'), directory];
    // The shell becomes a program that never asks what became of its child.
    const script = `"${process.execPath}" ${words.map((word) => `"${word}"`).join(' ')} & echo $!; exec sleep 600`;
    const shell = endedWithUs(
      spawn('sh', ['-c', script], { stdio: ['ignore', 'pipe', 'inherit'] }),
    );
    const lines = createInterface({ input: shell.stdout ?? expect.fail() })[Symbol.asyncIterator]();
    const pid = Number((await lines.next()).value);
    expect((await lines.next()).value).toBe('taken');
    await expect(take(directory)).rejects.toThrow(`进程 ${pid} `);
    process.kill(pid, 'SIGKILL');
    // Its first thread may have ended while others still hold the socket for a moment.
    const status = (): string => readFileSync(`/proc/${pid}/status`, 'utf8');
    while (!/^State:\s+Z[\s\S]*^Threads:\s+1$/mu.test(status())) await setTimeout(20);
    (await take(directory)).release();
    shell.kill('SIGKILL');
  });
});

describe('of another machine', () => {
  test('a fresh sign of life is believed, and one that is renewed whatever its clock says', async () => {
    const directory = fresh();
    const record = { ...(await leave(directory, '0'.repeat(16))), machine: foreign, host: '甲机' };
    write(directory, record);
    await expect(take(directory)).rejects.toThrow('主机 甲机');
    let beat = 0;
    const beating = setInterval(() => {
      beat += 1;
      write(directory, { ...record, at: new Date(longAgo.getTime() + beat).toISOString() });
    }, times.beatMs);
    await expect(take(directory)).rejects.toThrow('主机 甲机');
    clearInterval(beating);
  });

  test.each([
    ['that gives no sign', (record: LockRecord) => ({ ...record, machine: foreign })],
    ['without a socket', (record: LockRecord) => ({ ...record, listens: false })],
    ['whose socket is not there', (record: LockRecord) => ({ ...record, ticket: '1'.repeat(16) })],
  ])('an owner %s is watched before its directory is taken', async (_, changed) => {
    const directory = fresh();
    const record = await leave(directory, '0'.repeat(16), longAgo);
    write(directory, changed(record));
    const told: string[] = [];
    const lock = await lockDirectory(directory, { times, tell: (message) => told.push(message) });
    expect(told).toEqual([expect.stringContaining('观察')]);
    expect(recordIn(directory).pid).toBe(process.pid);
    lock.release();
  });

  test('a file of an older program is for a person to remove; one that says nothing is watched', async () => {
    const directory = fresh();
    const file = path.join(directory, 'lock');
    writeFileSync(file, '4711 12345\n');
    await expect(take(directory)).rejects.toThrow('删除文件 lock');
    for (const text of ['', '{}', '{"ticket":1}', 'not json']) {
      writeFileSync(file, text);
      (await take(directory)).release();
      expect(left(directory)).toEqual([]);
    }
  });

  test('an owner whose directory became another’s stops', async () => {
    const directory = fresh();
    const lost = new Promise<void>((resolve) => {
      void lockDirectory(directory, { times, onLost: resolve }).then(() => {
        write(directory, { ...recordIn(directory), machine: foreign, ticket: '2'.repeat(16) });
      });
    });
    await lost;
    expect(recordIn(directory).ticket).toBe('2'.repeat(16));
  });

  test('two that come at the same moment: one of them has it', async () => {
    const directory = fresh();
    const record = await leave(directory, '0'.repeat(16), longAgo);
    write(directory, { ...record, machine: foreign });
    const taking = take(directory);
    const other = { ...record, machine: 'a third machine', ticket: '3'.repeat(16) };
    while (recordIn(directory).ticket === record.ticket) await setTimeout(1);
    // It looked before it was written over, and writes over it now.
    write(directory, { ...other, at: new Date().toISOString() });
    await expect(taking).rejects.toThrow('正由进程');
    expect(recordIn(directory).ticket).toBe(other.ticket);
  });
});

describe('many at once', () => {
  const contenderCount = 6;

  test(`of ${contenderCount} that come at the same moment one gets a directory that was left behind`, async () => {
    const directory = fresh();
    const script = path.join(import.meta.dirname, 'contender.js');
    const children = Array.from({ length: contenderCount }, () => endedWithUs(fork(script)));
    await Promise.all(children.map((child) => once(child, 'message')));
    let state = seed;
    const next = (bound: number): number => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return state % bound;
    };
    const record = await leave(directory, '0'.repeat(16));
    rmSync(path.join(directory, `lock.${record.ticket}.sock`));
    for (let round = 0; round < counts.lockRounds; round += 1) {
      const ticket = round % 2 === 0 ? '0'.repeat(16) : 'f'.repeat(16);
      await deadSocket(directory, ticket);
      write(directory, { ...record, ticket, at: new Date().toISOString() });
      const answers = await Promise.all(
        children.map((child) => told(child, { directory, delayMs: next(4) })),
      );
      expect(answers.filter(({ won }) => won === true)).toHaveLength(1);
      const refused = answers.filter(({ won }) => won !== true).map(({ name }) => name);
      expect(new Set(refused)).toEqual(new Set(['DirectoryInUse']));
      await Promise.all(children.map((child) => told(child, {})));
      expect(left(directory)).toEqual([]);
    }
    for (const child of children) child.kill();
    report(
      `directory lock: ${counts.lockRounds} rounds of ${contenderCount} contenders on a lock left behind ` +
        `(seed ${seed}), always one holder`,
    );
  });

  interface Told {
    readonly won?: boolean;
    readonly name?: string;
  }

  async function told(child: ChildProcess, message: object): Promise<Told> {
    const answer = once(child, 'message');
    child.send(message);
    const [value] = await answer;
    return value;
  }
});

const [embedded] = backends;
const program = path.join(project, 'dist/cli/main.js');

/** A service, in a namespace of its own if so wished, and what it said. */
interface Serving {
  readonly child: ChildProcess;
  readonly url?: string;
  readonly key?: string;
  readonly code?: number;
  readonly stderr: string;
}

async function serve(place: Place, before: readonly string[] = []): Promise<Serving> {
  const words = [...before, process.execPath, ...nodeWords, program, 'serve', '--port', '0'];
  const [command = '', ...rest] = [...words, ...place.words];
  const child = endedWithUs(
    spawn(command, rest, {
      env: { ...process.env, LOG_LEVEL: 'silent', ...place.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
  let stderr = '';
  child.stderr?.on('data', (chunk) => {
    stderr += String(chunk);
  });
  const exit = once(child, 'exit');
  let key: string | undefined;
  for await (const line of createInterface({ input: child.stdout ?? expect.fail() })) {
    key = /^admin key: (jichi_\S+)$/u.exec(line)?.[1] ?? key;
    const url = /^listening on (\S+)$/u.exec(line)?.[1];
    if (url !== undefined) return { child, url, stderr, ...(key === undefined ? {} : { key }) };
  }
  const [code] = await exit;
  return { child, code, stderr };
}

describe('a directory that is served', () => {
  test('keys, the log and the schema are seen to by the service', async () => {
    const place = await (embedded ?? expect.fail()).place();
    const { child, url, key } = await serve(place);
    const run = (...words: string[]) => jichi([...words, ...place.words], '', place.environment);
    const asked = async (text: string) =>
      (await fetch(`${url}/v1/keys`, { headers: { authorization: `Bearer ${text}`, ...unkept } }))
        .status;
    const made = run('keys', 'create', '--scopes', 'admin', '--name', '乙');
    expect(made).toMatchObject({ status: 0, stdout: expect.stringMatching(/^jichi_\S+\n$/u) });
    expect(await asked(made.stdout.trim())).toBe(200);
    expect(await asked(key ?? '')).toBe(200);
    const listed = run('keys', 'list', '--json');
    expect(listed.status).toBe(0);
    const keys: { readonly id: string; readonly name: string }[] = JSON.parse(listed.stdout);
    expect(keys.map(({ name }) => name)).toEqual(expect.arrayContaining(['乙', '首个管理密钥']));
    const id = keys.find(({ name }) => name === '乙')?.id ?? '';
    expect(run('keys', 'revoke', id)).toMatchObject({ status: 0, stdout: `已撤销 ${id}\n` });
    expect(await asked(made.stdout.trim())).toBe(401);
    expect(run('keys', 'revoke', 'nope')).toMatchObject({ status: 2 });
    expect(run('keys', 'create', '--unit', '9')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--unit 9：没有这个单位'),
    });
    expect(run('audit', 'verify')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('1 条链、3 条记录、0 张表：全部相符'),
    });
    expect(run('migrate')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('已是最新'),
    });
    expect(await asked(key ?? '')).toBe(200);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(run('keys', 'list').status).toBe(0);
    await place.remove();
  });
});

const own = ['unshare', '--pid', '--fork', '--kill-child', '--mount-proc'] as const;

function namespaces(): string | undefined {
  const [command, ...words] = own;
  const { status } = spawnSync(command, [...words, 'true'], { stdio: 'ignore' });
  return status === 0 ? undefined : 'this machine allows no process namespaces of one’s own';
}

describeOn([{ name: 'process namespaces', missing: namespaces() }], 'in $name', () => {
  test('two services on one directory: one is refused, and nothing is lost', async () => {
    const place = await (embedded ?? expect.fail()).place();
    let keyText = '';
    const made: string[] = [];
    for (let round = 0; round < counts.namespaceRounds; round += 1) {
      const both = await Promise.all([serve(place, own), serve(place, own)]);
      const served = both.filter(({ url }) => url !== undefined);
      const refused = both.filter(({ url }) => url === undefined);
      expect([served.length, refused.map(({ code }) => code)]).toEqual([1, [2]]);
      expect(refused[0]?.stderr).toContain('同一目录一次只能由一个进程打开');
      const [{ child, url, key = keyText }] = served as [Serving];
      keyText = key;
      // One that comes later is refused, too, in the namespace of the tests and in another.
      for (const before of [[], own]) expect((await serve(place, before)).code).toBe(2);
      const words = ['keys', 'create', '--name', `第${round}轮`, ...place.words];
      const fromCommand = jichi(words, '', place.environment);
      expect(fromCommand.status).toBe(0);
      const answer = await fetch(`${url}/v1/keys`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...unkept },
        body: JSON.stringify({ name: `服务第${round}轮`, scopes: ['read'] }),
      });
      expect(answer.status).toBe(201);
      made.push(`第${round}轮`, `服务第${round}轮`);
      const exit = once(child, 'exit');
      const socket = path.join(place.directory, socketOf(recordIn(place.directory).ticket));
      child.kill('SIGKILL');
      await exit;
      // Whoever was the first process of the namespace ends a little later.
      while ((await ask(socket)) === 'alive') await setTimeout(20);
    }
    const store = await place.open();
    const keys = await store.database.transaction('all', (stores) =>
      stores.keys.list(undefined, 1_000),
    );
    expect(keys.map(({ name }) => name)).toEqual(expect.arrayContaining(made));
    expect((await verifyAudit(serviceOn(store))).problems).toEqual([]);
    await store.close();
    await place.remove();
    report(
      `two process namespaces on one directory: ${counts.namespaceRounds} rounds, one served, ` +
        `${counts.namespaceRounds * 3} refused, 0 of ${made.length} keys lost`,
    );
  });
});
