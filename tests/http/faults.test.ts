/** Services behind this one that fail: what is answered, what readiness tells, and what never stands in a log. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, connect as dial, type Server, type Socket } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/db/open.js';
import { createFirstKey } from '../../src/evaluations/administration/keys.js';
import { serviceOn } from '../../src/evaluations/service.js';
import { faultKind, faultOf } from '../../src/fault.js';
import { buildApp } from '../../src/http/app.js';
import { FaultLog } from '../../src/http/fault-log.js';
import { project } from '../cli/run.js';
import { backends, describeOn, type Place, servers } from '../db/backends.js';
import { testSecret } from '../db/setup.js';
import { endedWithUs } from '../ended-with-us.js';
import { nodeWords } from '../proof.js';
import { until } from '../until.js';
import { tableOf } from './stored.js';

/** What nobody may find in a log. */
const planted = ['pa55-of-redis', '绝密单位', '张三丰', '13800138000', '机要项目', 'Bearer'];
const table = tableOf('012', {
  unit: { code: '012', name: '绝密单位' },
  project: { name: '机要项目' },
  contact: { name: '张三丰', phone: '13800138000' },
});

function expectNothingPlanted(text: string): void {
  expect(planted.filter((word) => text.includes(word))).toEqual([]);
}

describe('an error as it stands in a log', () => {
  const inner = Object.assign(
    new Error('duplicate key value violates unique constraint "units_pkey"'),
    {
      name: 'PostgresError',
      code: '23505',
      detail: 'Key (name)=(张三丰) already exists.',
      query: 'insert …',
      parameters: ['13800138000'],
      table: 'units',
      constraint: 'units_pkey',
    },
  );
  const sent = 'Failed query: insert into "units" values ($1)\nparams: 张三丰,13800138000';
  const outer = Object.assign(new Error(sent, { cause: inner }), { params: ['张三丰'] });
  const invalid = Object.assign(new Error('invalid input syntax for type uuid: "张三丰"'), {
    code: '22P02',
  });
  const refused = Object.assign(new Error('WRONGPASS invalid username-password pair'), {
    name: 'ReplyError',
    command: { name: 'hello', args: ['AUTH', 'pa55-of-redis'] },
  });
  const echoing = new Error(
    "ERR unknown command 'AUTH', with args beginning with: 'pa55-of-redis'",
  );
  const unread = (() => {
    try {
      return JSON.parse('张三丰 13800138000');
    } catch (error) {
      return error;
    }
  })();
  const grouped = new AggregateError([
    Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:1'), { code: 'ECONNREFUSED' }),
  ]);

  test.each([
    ['a statement', outer, { type: 'PostgresError', code: '23505', table: 'units' }],
    ['a value', invalid, { code: '22P02', message: 'invalid input syntax for type uuid: …' }],
    ['a command', refused, { type: 'ReplyError', message: expect.stringContaining('WRONGPASS') }],
    ['a command told back', echoing, { message: expect.stringContaining('ERR unknown command') }],
    ['a text', unread, { type: 'SyntaxError' }],
    ['several', grouped, { code: 'ECONNREFUSED' }],
    ['no error', '张三丰', { type: 'string', message: '' }],
    ['nothing', undefined, { type: 'undefined' }],
  ])('%s', (_, error, told) => {
    const fault = faultOf(error);
    expect(fault).toMatchObject(told);
    expectNothingPlanted(JSON.stringify(fault));
  });

  test.each([
    [{ code: '53100' }, 'disk-full'],
    [{ name: 'ErrnoError', errno: 51 }, 'disk-full'],
    [{ code: 'ENOSPC' }, 'disk-full'],
    [{ cause: { code: '25006' } }, 'read-only'],
    [{ cause: { code: '53200' } }, 'away'],
    [{ code: '53300' }, 'away'],
    [{ code: '58030' }, 'away'],
    [{ code: '57P01' }, 'away'],
    [{ code: '57P03' }, 'away'],
    [{ code: '08006' }, 'away'],
    [{ code: '08001' }, 'away'],
    [grouped, 'away'],
    [{ code: '23505' }, undefined],
    [{ code: 'constructor' }, undefined],
    [new Error('x'), undefined],
    [null, undefined],
  ])('%j is %s', (error, kind) => {
    expect(faultKind(error)).toBe(kind);
  });
});

test('a fault is told once, counted once a minute, and told to be over', () => {
  const lines: [object, string][] = [];
  let now = 0;
  const take = (what: object, message: string) => lines.push([what, message]);
  const faults = new FaultLog({ error: take, info: take }, () => now);
  const away = Object.assign(new Error('away'), { code: 'ECONNREFUSED' });
  for (let count = 0; count < 400; count += 1) {
    faults.report('queue', away);
    now += 300;
  }
  expect(lines.map(([what]) => what)).toMatchObject([{ count: 1 }, { count: 201 }]);
  faults.report('queue', new Error('another'));
  expect(lines).toHaveLength(3);
  expect(faults.failing('queue')).toBe('other');
  faults.recovered('queue');
  faults.recovered('queue');
  expect(lines.at(-1)).toEqual([{ part: 'queue', count: 401, ms: 120_000 }, '批次的队列已恢复']);
  expect(lines).toHaveLength(4);
  expect(faults.failing('queue')).toBeUndefined();
});

interface Running {
  readonly child: ChildProcess;
  readonly url: string;
  readonly admin: string;
  /** All that it wrote to standard error. */
  readonly log: () => string;
  stop(): Promise<void>;
}

/** Starts the built service on a place. */
async function serving(place: Place, environment: Record<string, string> = {}): Promise<Running> {
  const program = path.join(project, 'dist/cli/main.js');
  const words = [...nodeWords, program, 'serve', '--port', '0', ...place.words];
  const child = spawn(process.execPath, words, {
    env: {
      ...process.env,
      LOG_LEVEL: 'trace',
      REDIS_URL: '',
      ...place.environment,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  endedWithUs(child);
  const exit = once(child, 'exit');
  let log = '';
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    log += text;
  });
  const found = { admin: '', url: '' };
  for await (const line of createInterface({ input: child.stdout ?? expect.fail() })) {
    found.admin = /^admin key: (\S+)$/u.exec(line)?.[1] ?? found.admin;
    found.url = /^listening on (\S+)$/u.exec(line)?.[1] ?? '';
    if (found.url !== '') break;
  }
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await exit;
  };
  return { child, ...found, log: () => log, stop };
}

function asked({ url, admin }: Running, method: string, to: string, body?: unknown) {
  return fetch(`${url}${to}`, {
    method,
    headers: { authorization: `Bearer ${admin}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

async function readyOf(url: string): Promise<{ code: number; status: string; parts: object }> {
  const response = await fetch(`${url}/readyz`);
  return {
    code: response.status,
    ...((await response.json()) as { status: string; parts: object }),
  };
}

const allOk = { database: 'ok', schema: 'ok', queue: 'ok', workers: 'ok', disk: 'ok' };

/** Lines of a log that are no ordinary requests. */
function faultsIn(log: string): Record<string, unknown>[] {
  return log
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { level: number; part?: string })
    .filter(({ level }) => level >= 50);
}

describeOn(servers, 'the service on $name', (backend) => {
  let place: Place;
  let running: Running;

  beforeAll(async () => {
    place = await backend.place();
    running = await serving(place);
    await asked(running, 'PUT', '/v1/units/012', { name: '绝密单位' });
  });

  afterAll(async () => {
    await running.stop();
    await place.remove();
  });

  const create = () => asked(running, 'POST', '/v1/evaluations', table);
  const refuseAs = (condition: string) =>
    place.asOwner(`
      create or replace function refuse() returns trigger language plpgsql as
        $$begin raise exception 'refused: %', NEW::text using errcode = '${condition}'; end$$;
      drop trigger if exists refuse on revisions;
      create trigger refuse before insert on revisions for each row execute function refuse();`);

  test('all is well', async () => {
    expect(await readyOf(running.url)).toEqual({ code: 200, status: 'ok', parts: allOk });
    expect((await create()).status).toBe(201);
  });

  test.each([
    ['53200', 503],
    ['58030', 503],
    ['57P03', 503],
    ['53100', 507],
    ['23514', 500],
    ['22P02', 500],
  ])('a database that refuses with %s is answered with %i', async (condition, status) => {
    await refuseAs(condition);
    const response = await create();
    expect(response.status).toBe(status);
    if (status !== 500) expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await response.json()).toMatchObject({ status });
  });

  test('a full disk is told by readiness, and the table is not in the log', async () => {
    await refuseAs('53100');
    await create();
    expect(await readyOf(running.url)).toEqual({
      code: 503,
      status: 'disk-full',
      parts: { ...allOk, disk: 'full' },
    });
    await place.asOwner('drop trigger refuse on revisions');
    expect((await create()).status).toBe(201);
  });

  test('a standby: writes are refused for a while, readiness says so, reading goes on', async () => {
    const name = new URL(place.environment['DATABASE_URL'] ?? '').pathname.slice(1);
    const end = `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = '${name}' and pid <> pg_backend_pid()`;
    await place.asOwner(`alter database ${name} set default_transaction_read_only = on; ${end}`);
    // Those whose connection was just ended are told so before.
    const response = await until(
      create,
      async (answer) =>
        answer.status === 503 &&
        ((await answer.json()) as { detail: string }).detail.includes('只读'),
    );
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await readyOf(running.url)).toMatchObject({
      code: 503,
      status: 'read-only',
      parts: { database: 'read-only' },
    });
    expect((await asked(running, 'GET', '/v1/evaluations')).status).toBe(200);
    await place.asOwner(`set default_transaction_read_only = off;
      begin read write; alter database ${name} reset default_transaction_read_only; commit; ${end}`);
  });

  test('nothing that was sent or stored stands in any line', () => {
    const log = running.log();
    expect(log).toContain('"level":50');
    expectNothingPlanted(log);
    expect(log).not.toContain(running.admin);
    const digest = /[0-9a-f]{64}/u;
    expect(log).not.toMatch(digest);
  });
});

describeOn(backends, 'on $name', (backend) => {
  test('a Redis that refuses the password: told once, no password, readiness says so', async () => {
    const sockets = new Set<Socket>();
    const redis = createServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.setEncoding('utf8').on('data', (text) => {
        const commands = String(text).match(/^\*\d+\r$/gmu) ?? [];
        socket.write('-WRONGPASS invalid username-password pair\r\n'.repeat(commands.length));
      });
    }).listen(0, '127.0.0.1');
    await once(redis, 'listening');
    const place = await backend.place();
    const REDIS_URL = `redis://:pa55-of-redis@127.0.0.1:${portOf(redis)}`;
    const running = await serving(place, { REDIS_URL });
    try {
      const ready = await until(
        () => readyOf(running.url),
        ({ status }) => status !== 'ok',
      );
      expect(ready).toMatchObject({ code: 200, status: 'degraded', parts: { database: 'ok' } });
      expect(['away', 'late']).toContain((ready.parts as { queue: string }).queue);
      await until(() => faultsIn(running.log()).length > 0);
      await setTimeout(3_000);
      expect(faultsIn(running.log()).length).toBeLessThan(10);
      expectNothingPlanted(running.log());
    } finally {
      await running.stop();
      for (const socket of sockets) socket.destroy();
      redis.close();
      await place.remove();
    }
    expectNothingPlanted(running.log());
  });
});

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** Stands between a service and its database, and can fall silent. */
async function muffled(url: string): Promise<{
  url: string;
  hush(isSilent: boolean): void;
  close(): void;
}> {
  const { hostname, port } = new URL(url);
  const pairs = new Set<readonly [Socket, Socket]>();
  let isSilent = false;
  const server = createServer((near) => {
    const far = dial(Number(port || 5432), hostname);
    const pair = [near, far] as const;
    pairs.add(pair);
    for (const [from, to] of [pair, [far, near]] as const) {
      from.on('data', (bytes) => to.write(bytes));
      from.on('error', () => to.destroy());
      from.on('close', () => {
        to.destroy();
        pairs.delete(pair);
      });
    }
    if (isSilent) for (const one of pair) one.pause();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const own = new URL(url);
  own.hostname = '127.0.0.1';
  own.port = String(portOf(server));
  return {
    url: own.toString(),
    hush: (silent) => {
      isSilent = silent;
      for (const pair of pairs) for (const one of pair) silent ? one.pause() : one.resume();
    },
    close: () => {
      for (const pair of pairs) for (const one of pair) one.destroy();
      server.close();
    },
  };
}

describeOn(servers, 'a database that hangs, $name', (backend) => {
  test('holds up nothing that stores nothing; what stores is refused, and undone', async () => {
    const place = await backend.place();
    const between = await muffled(place.environment['DATABASE_URL'] ?? '');
    const store = await openDatabase({
      url: between.url,
      directory: place.directory,
      secret: testSecret,
      silentMs: 2_000,
    });
    const service = serviceOn(store);
    const app = await buildApp({
      logger: false,
      readiness: { isStopping: false },
      authRequired: false,
      service,
      eventLoopDelayMs: 60_000,
    });
    try {
      const authorization = `Bearer ${await createFirstKey(service)}`;
      await setTimeout(1_100);
      let goOn = (): void => undefined;
      let begun = (): void => undefined;
      const isBegun = new Promise<void>((resolve) => {
        begun = resolve;
      });
      const write = store.database.transaction('all', async ({ units }) => {
        await units.insert({ code: '013', name: '乙', parent: null, path: ['013'], version: 1 });
        begun();
        await new Promise<void>((resolve) => {
          goOn = resolve;
        });
        return units.find('013');
      });
      const outcome = write.catch((error: unknown) => faultKind(error));
      await isBegun;
      between.hush(true);
      goOn();
      const body = JSON.stringify(tableOf('012'));
      const headers = { 'content-type': 'application/json' };
      const scored = await Promise.all(
        Array.from({ length: 20 }, () =>
          app.inject({ method: 'POST', url: '/v1/score', payload: body, headers }),
        ),
      );
      expect(scored.map(({ statusCode }) => statusCode)).toEqual(Array(20).fill(200));
      expect((await app.inject('/v1/policies')).statusCode).toBe(200);
      const ready = await app.inject('/readyz');
      expect([ready.statusCode, ready.json()]).toMatchObject([
        503,
        { status: 'no-database', parts: { database: 'late' } },
      ]);
      const read = await app.inject({ url: '/v1/evaluations', headers: { authorization } });
      expect([read.statusCode, read.headers['retry-after']]).toEqual([503, '1']);
      expect(await outcome).toBe('away');
      between.hush(false);
      const again = await until(
        () => app.inject({ url: '/v1/units/013', headers: { authorization } }),
        ({ statusCode }) => statusCode !== 503,
      );
      expect(again.statusCode).toBe(404);
      expect((await app.inject('/readyz')).json().parts.database).toBe('ok');
    } finally {
      between.hush(false);
      await app.close();
      await store.close();
      between.close();
      await place.remove();
    }
  });
});
