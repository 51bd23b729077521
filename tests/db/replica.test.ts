/**
 * A real primary and its streaming replica, of the tests' own: what is read from which, a replica that is behind, dies,
 * comes back and is promoted, and servers that are no replica of the database.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../../src/cli/store.js';
import { type OpenDatabase, openDatabase } from '../../src/db/open.js';
import { createFirstKey } from '../../src/evaluations/administration/keys.js';
import { serviceOn } from '../../src/evaluations/service.js';
import { type Documented, startService } from '../http/documented.js';
import { askOf, type Stored, tableOf } from '../http/stored.js';
import { type OwnServer, ownPostgres, ownReplica } from '../jobs/own-servers.js';
import { until } from '../until.js';
import { describeOn, type Ground } from './backends.js';
import { testSecret } from './setup.js';

const own = await ownPostgres();
const ground: Ground & { readonly server?: OwnServer } = {
  name: 'servers of our own',
  ...(typeof own === 'string' ? { missing: own } : { server: own }),
};

async function told<T>(url: string, sentence: string): Promise<T | undefined> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    const [row] = await sql.unsafe<T[] & Record<string, never>[]>(sentence);
    return row;
  } finally {
    await sql.end({ timeout: 3 });
  }
}

function at(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.toString();
}

describeOn([ground], 'a replica for reading, on $name', ({ server }) => {
  const directory = mkdtempSync(path.join(tmpdir(), 'jichi-replica-'));
  let [primary, standby] = ['', ''];
  let replica: OwnServer;
  let store: OpenDatabase;
  let documented: Documented;
  let stored: Pick<Stored, 'ask' | 'keyFor'>;
  let [writer, reader] = ['', ''];

  beforeAll(async () => {
    if (server === undefined) throw new Error('a suite that should have been skipped');
    await server.start();
    const made = await ownReplica(server);
    if (typeof made === 'string') throw new Error(made);
    replica = made;
    await replica.start();
    await told(server.url, 'create database jichi');
    [primary, standby] = [at(server.url, 'jichi'), at(replica.url, 'jichi')];
    store = await openDatabase({ url: primary, readUrl: standby, directory, secret: testSecret });
    const service = serviceOn(store);
    documented = await startService(false, service);
    writer = (await createFirstKey(service)) ?? '';
    stored = askOf(documented, writer);
    reader = await stored.keyFor(['read']);
  });

  afterAll(async () => {
    await documented?.app.close();
    await store?.close();
    await replica?.remove();
    await server?.remove();
    rmSync(directory, { recursive: true, force: true });
  });

  const listed = async (key: string): Promise<number> => {
    const answer = await stored.ask(key, 'GET', '/v1/evaluations?limit=100');
    expect(answer.statusCode).toBe(200);
    return answer.json().items.length;
  };

  const condition = async (): Promise<string> =>
    (await documented.send({ url: '/readyz' })).json().parts.replica;

  const create = async (): Promise<void> => {
    const answer = await stored.ask(writer, 'POST', '/v1/evaluations', tableOf('012'));
    expect(answer.statusCode).toBe(201);
  };

  const whole = async (): Promise<void> => {
    await until(condition, (word) => word === 'ok');
  };

  const simulated = async (key: string): Promise<number> => {
    const body = { policy: 'mof-project@1', against: 'mof-project@2' };
    const answer = await stored.ask(key, 'POST', '/v1/simulations', body);
    return answer.json().tables;
  };

  test('lists, counts, statistics, exports and simulations are those of a replica that is near', async () => {
    await create();
    await whole();
    await until(
      () => listed(reader),
      (count) => count === 1,
    );
    await told(standby, 'select pg_wal_replay_pause()');
    await create();
    // Whoever has not written is answered from the replica, which does not have it yet.
    expect(await listed(reader)).toBe(1);
    const get = async (url: string) => stored.ask(reader, 'GET', url);
    expect((await get('/v1/evaluations/counts')).json().tables).toBe(1);
    expect((await get('/v1/statistics?by=unit')).json().tables).toBe(1);
    expect((await get('/v1/exports?format=csv')).body.trim().split('\n')).toHaveLength(3);
    expect(await simulated(reader)).toBe(1);
    // Whoever has written sees it, and single tables are never a moment behind.
    expect(await listed(writer)).toBe(2);
    const { id } = (await stored.ask(writer, 'GET', '/v1/evaluations')).json().items[1];
    expect((await get(`/v1/evaluations/${id}`)).statusCode).toBe(200);
    await told(standby, 'select pg_wal_replay_resume()');
    await until(
      () => listed(reader),
      (count) => count === 2,
    );
    await until(
      () => simulated(reader),
      (tables) => tables === 2,
    );
  });

  test('a key is asked of the database itself, however far behind the replica is', async () => {
    const made = await stored.ask(writer, 'POST', '/v1/keys', { scopes: ['read'] });
    const { id, key } = made.json();
    await until(
      () => listed(key),
      (count) => count === 2,
    );
    await whole();
    await told(standby, 'select pg_wal_replay_pause()');
    expect((await stored.ask(writer, 'DELETE', `/v1/keys/${id}`)).statusCode).toBeLessThan(300);
    expect((await stored.ask(key, 'GET', '/v1/evaluations')).statusCode).toBe(401);
    expect((await stored.ask(key, 'GET', '/v1/statistics')).statusCode).toBe(401);
    await told(standby, 'select pg_wal_replay_resume()');
  });

  test('a replica that is too far behind is not read from, and readiness says so', async () => {
    await whole();
    const before = await listed(reader);
    await told(standby, 'select pg_wal_replay_pause()');
    await create();
    await until(condition, (word) => word === 'behind');
    expect(await listed(reader)).toBe(before + 1);
    const ready = (await documented.send({ url: '/readyz' })).json();
    expect(ready).toMatchObject({ parts: { database: 'ok', replica: 'behind' } });
    await told(standby, 'select pg_wal_replay_resume()');
    await whole();
  });

  test('a replica that dies costs no answer, and is read from again when it is back', async () => {
    await whole();
    const before = await listed(reader);
    await replica.crash();
    expect(await listed(reader)).toBe(before);
    await until(condition, (word) => word === 'away');
    expect((await documented.send({ url: '/readyz' })).json().status).toBe('degraded');
    await create();
    expect(await listed(reader)).toBe(before + 1);
    await replica.start();
    await whole();
    expect(await listed(reader)).toBe(before + 1);
  });

  test('a service starts while the replica is away, and says so', async () => {
    await replica.crash();
    const said: string[] = [];
    const tell = (message: string) => said.push(message);
    const settings = { url: primary, readUrl: standby, directory, secret: testSecret, tell };
    const other = await openDatabase(settings);
    expect(other.database.replica()).toBe('away');
    expect(said.join()).toMatch(/DATABASE_READ_URL.*没有应答.*DATABASE_URL 读取/u);
    await replica.start();
    await until(() => other.database.replica() === 'ok');
    await other.close();
    await whole();
  });

  test('what is read from the replica can write nothing', async () => {
    const asking = { keyId: 'somebody', units: 'all' } as const;
    const unit = { code: '1', name: '甲', parent: null, path: ['1'], version: 1 };
    await whole();
    const written = store.database.reading(asking, ({ units }) => units.insert(unit));
    await expect(written).rejects.toMatchObject({ cause: { code: '25006' } });
    expect((await stored.ask(writer, 'GET', '/v1/units/1')).statusCode).toBe(404);
  });

  test('what is no replica of the database is refused in words', async () => {
    await told(primary, 'create database another');
    const open = (readUrl: string, databaseUrl: string | undefined = primary) =>
      openStore(
        { data: directory, databaseUrl, databaseReadUrl: readUrl, secret: testSecret },
        true,
      );
    await expect(open(primary)).rejects.toThrow(/DATABASE_READ_URL 不能使用：它不是备库/u);
    await expect(open(standby, at(primary, 'another'))).rejects.toThrow(/其中是另一个库/u);
    const refused = open(standby.replace('postgres@', 'nobody@'));
    await expect(refused).rejects.toThrow(/DATABASE_READ_URL 不能使用：.*28000/u);
    const alone = openStore(
      { data: directory, databaseUrl: undefined, databaseReadUrl: standby, secret: undefined },
      true,
    );
    await expect(alone).rejects.toThrow(/要与 DATABASE_URL 一起设/u);
  });

  test('a replica without the schema is waited for, and refused when it does not come', async () => {
    await whole();
    await told(primary, 'create database fresh');
    const [url, readUrl] = [at(primary, 'fresh'), at(standby, 'fresh')];
    await until(() => told(readUrl, 'select 1'));
    await told(standby, 'select pg_wal_replay_pause()');
    const refused = openDatabase({ url, readUrl, directory, secret: testSecret });
    await expect(refused).rejects.toThrow(/没有本程序的库或表/u);
    const opened = openDatabase({ url, readUrl, directory, secret: testSecret });
    await told(standby, 'select pg_wal_replay_resume()');
    const other = await opened;
    await until(() => other.database.replica() === 'ok');
    await other.close();
  });

  test('a promoted replica is another database from then on: nothing is read from it', async () => {
    await whole();
    const before = await listed(reader);
    await told(standby, 'select pg_promote()');
    await until(condition, (word) => word === 'other');
    await create();
    expect(await listed(reader)).toBe(before + 1);
    const opened = openDatabase({ url: primary, readUrl: standby, directory, secret: testSecret });
    await expect(opened).rejects.toThrow(/已升为主库/u);
  });
});
