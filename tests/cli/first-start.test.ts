/** The first start on a data directory: what it makes, and what it keeps for itself. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keepFirstKey } from '../../src/cli/first-key.js';
import { openStore } from '../../src/cli/store.js';
import { type OpenDatabase, openDatabase } from '../../src/db/open.js';
import { createFirstKey } from '../../src/evaluations/administration/keys.js';
import { type Service, serviceOn } from '../../src/evaluations/service.js';
import { backends, describeOn, type Place, servers } from '../db/backends.js';
import { testSecret } from '../db/setup.js';
import { endedWithUs } from '../ended-with-us.js';
import { counts, isProof, nodeWords, report } from '../proof.js';
import { jichi, project } from './run.js';

const [embedded] = backends;
const folder = mkdtempSync(path.join(tmpdir(), 'jichi-first-'));
const inFolder = (name: string): string => path.join(folder, name);
const modeOf = (name: string): number => statSync(name).mode & 0o777;

describe('the first key in a file', () => {
  let place: Place;
  let store: OpenDatabase;
  let service: Service;

  beforeAll(async () => {
    place = await (embedded ?? expect.fail()).place();
    store = await place.open();
    service = serviceOn(store);
  });

  afterAll(async () => {
    await store.close();
    await place.remove();
  });

  const keyCount = () =>
    store.database.transaction('all', async ({ keys }) => (await keys.list(undefined, 10)).length);

  test.each([
    ['a file that is there', '.', /不会覆盖，没有签发首个管理密钥/u],
    ['a folder that is not', 'nowhere/key', /所在的目录不存在，请先建立，没有签发/u],
  ])('%s is told, and there is no key', async (_case, name, told) => {
    await expect(keepFirstKey(service, inFolder(name))).rejects.toThrow(told);
    expect(await keyCount()).toBe(0);
  });

  test('stands there for this user alone, and holds; once there is one, none is written', async () => {
    const name = inFolder('key');
    await keepFirstKey(service, name);
    expect(modeOf(name)).toBe(0o600);
    const key = readFileSync(name, 'utf8').trim();
    const found = await store.database.findKey(service.secret.digest(key));
    expect(found).toMatchObject({ units: 'all', scopes: expect.arrayContaining(['admin']) });
    await keepFirstKey(service, inFolder('other'));
    expect(existsSync(inFolder('other'))).toBe(false);
    await keepFirstKey(service, name);
    expect(readFileSync(name, 'utf8').trim()).toBe(key);
  });

  test('the manual of serve tells of it; a variable that is empty does not put the key into the log', () => {
    expect(jichi(['serve', '--help']).stdout).toContain('--first-key-file 文件：');
    const { status, stdout, stderr } = jichi(['serve', '--first-key-file', ''], '', {
      JICHI_DATA: inFolder('none'),
    });
    expect([status, stdout, existsSync(inFolder('none'))]).toEqual([2, '', false]);
    expect(stderr).toContain('--first-key-file');
  });
});

const program = path.join(project, 'dist/cli/main.js');
const environment = { DATABASE_URL: '', JICHI_SECRET: '' };

/** `jichi migrate`, which does of a first start all but listen. */
function migrating(directory: string): ChildProcess {
  const words = [...nodeWords, program, 'migrate', '--data', directory];
  const child = spawn(process.execPath, words, {
    env: { ...process.env, ...environment },
    stdio: 'ignore',
  });
  return endedWithUs(child);
}

describe('the database', () => {
  test('is built aside: what a killed start left is begun again, and nothing of it stays', async () => {
    const directory = inFolder('killed');
    const unfinished = path.join(directory, 'database.new');
    mkdirSync(unfinished, { recursive: true, mode: 0o700 });
    writeFileSync(path.join(unfinished, 'PG_VERSION'), '1');
    writeFileSync(path.join(directory, 'secret.0123456789abcdef'), '');
    const told: string[] = [];
    const store = await openDatabase({ directory, tell: (message) => told.push(message) });
    expect(store.schema.applied).toBe(store.schema.version);
    expect(readdirSync(directory).filter((name) => name.startsWith('database'))).toEqual([
      'database',
    ]);
    await store.close();
    expect(told).toEqual([]);
    const kept = [directory, path.join(directory, 'database'), path.join(directory, 'secret')];
    expect(kept.map(modeOf)).toEqual([0o700, 0o700, 0o600]);
    const secret = readFileSync(path.join(directory, 'secret'), 'utf8');
    await (await openDatabase({ directory })).close();
    expect(readFileSync(path.join(directory, 'secret'), 'utf8')).toBe(secret);
  });

  test.runIf(isProof)(
    'killed at any moment, a first start is made up for by the next',
    async () => {
      for (let round = 0; round < counts.firstStartKills; round += 1) {
        const directory = inFolder(`killed-${round}`);
        const child = migrating(directory);
        const exit = once(child, 'exit');
        const unfinished = path.join(directory, 'database.new');
        while (!existsSync(path.join(unfinished, 'PG_VERSION'))) await setTimeout(5);
        await setTimeout((round * 4_000) / counts.firstStartKills);
        child.kill('SIGKILL');
        await exit;
        const store = await openDatabase({ directory });
        await keepFirstKey(serviceOn(store), path.join(directory, 'key'));
        await store.close();
        expect(readdirSync(directory).sort()).toEqual(['database', 'key', 'secret']);
        rmSync(directory, { recursive: true });
      }
      report(`first starts: ${counts.firstStartKills} killed, each made up for by the next`);
    },
  );

  test('something that is none is told, and left as it is', async () => {
    const directory = inFolder('none-of-ours');
    const place = path.join(directory, 'database');
    mkdirSync(place, { recursive: true });
    writeFileSync(path.join(place, 'postgresql.conf'), 'mine');
    const opening = openStore({ data: directory, databaseUrl: undefined, secret: undefined }, true);
    await expect(opening).rejects.toThrow(/不是完整的数据库[\s\S]*没有改动其中的内容/u);
    expect(readFileSync(path.join(place, 'postgresql.conf'), 'utf8')).toBe('mine');
    writeFileSync(path.join(place, 'PG_VERSION'), '1');
    const broken = openStore({ data: directory, databaseUrl: undefined, secret: undefined }, true);
    await expect(broken).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringMatching(/打不开[\s\S]*请从备份恢复/u),
    });
  });
});

const onSmallDisk = ['unshare', '--user', '--map-root-user', '--mount', 'sh', '-c'];

function smallDisks(): string | undefined {
  const [command = '', ...words] = onSmallDisk;
  const mount = `mount -t tmpfs none ${folder}`;
  const { status } = spawnSync(command, [...words, mount], { stdio: 'ignore' });
  return status === 0 ? undefined : 'this machine lets nobody mount a disk of his own';
}

describeOn([{ name: 'small disks', missing: smallDisks() }], 'on $name', () => {
  const onDisk = (script: string) => {
    const [command = '', ...words] = onSmallDisk;
    const disk = inFolder('disk');
    mkdirSync(disk, { recursive: true });
    const { status, stdout, stderr } = spawnSync(
      command,
      [...words, `mount -t tmpfs -o size=8m none ${disk} || exit 99; ${script}`],
      { encoding: 'utf8', env: { ...process.env, ...environment, DISK: disk } },
    );
    return { status, stdout, stderr };
  };
  const migrate = `"${process.execPath}" ${nodeWords.join(' ')} "${program}" migrate --data "$DISK/data"`;

  test('a full disk is told, leaves nothing half done, and with more space all is well', () => {
    const again = `mount -o remount,size=400m "$DISK" && ${migrate}`;
    const script = `${migrate}; echo "exit $?"; ls "$DISK/data"; ${isProof ? again : ''}`;
    const { status, stdout, stderr } = onDisk(script);
    expect(stderr).toBe('jichi: 磁盘空间不足，没有启动；请腾出空间后再运行。\n');
    const [code, ...lines] = stdout.trim().split('\n');
    expect([status, code]).toEqual([0, 'exit 2']);
    expect(lines).toEqual(isProof ? [expect.stringContaining('数据库的结构版本')] : []);
  });
});

describeOn(backends, 'the secret of an installation on $name', (backend) => {
  let place: Place;

  beforeAll(async () => {
    place = await backend.place();
    await (await place.open()).close();
  });

  afterAll(() => place.remove());

  /** What the command line says when it opens the place without a secret of the environment. */
  const opened = () => {
    const { DATABASE_URL } = place.environment;
    const databaseUrl = DATABASE_URL === '' ? undefined : DATABASE_URL;
    return openStore({ data: place.directory, databaseUrl, secret: undefined }, true);
  };
  const file = () => path.join(place.directory, 'secret');

  test('one that is lost is told, and none is made in its place', async () => {
    await expect(opened()).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringMatching(/已在使用[\s\S]*没有生成新的/u),
    });
    expect(readdirSync(place.directory).filter((name) => /^secret/u.test(name))).toEqual([]);
  });

  test('one that is put back is taken; a folder in its place is told', async () => {
    mkdirSync(file());
    await expect(opened()).rejects.toThrow(/应是保存服务密钥的文件，现在是目录/u);
    rmSync(file(), { recursive: true });
    writeFileSync(file(), `${testSecret}\n`, { mode: 0o600 });
    await (await opened()).close();
  });

  test('modes that let others in are told, with what to do', async () => {
    const { DATABASE_URL: url = '' } = place.environment;
    const told: string[] = [];
    const tell = (message: string) => told.push(message);
    chmodSync(file(), 0o644);
    chmodSync(place.directory, 0o777);
    const settings = url === '' ? {} : { url };
    await (await openDatabase({ directory: place.directory, ...settings, tell })).close();
    expect(told).toEqual([
      expect.stringMatching(
        /secret 的权限是 0644，本机的其他用户能读到服务密钥：请运行 chmod 600 /u,
      ),
      expect.stringMatching(/的权限是 0777，本机的其他用户能替换其中的文件：请运行 chmod go-w /u),
    ]);
    chmodSync(file(), 0o600);
    chmodSync(place.directory, 0o700);
  });
});

describeOn(servers, 'two that install on one $name', (backend) => {
  test('at the same moment: one secret is made, and the other is told that it has none', async () => {
    const place = await backend.place();
    const url = place.environment['DATABASE_URL'];
    const directories = ['one', 'two'].map(inFolder);
    const both = await Promise.allSettled(
      directories.map(async (directory) => (await openDatabase({ url, directory })).close()),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = both.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(refused.reason).toMatchObject({ name: 'SecretRefused' });
    const made = directories.filter((directory) => existsSync(path.join(directory, 'secret')));
    expect(made).toHaveLength(1);
    await place.remove();
  });

  test('four that start at once have one first key', async () => {
    const place = await backend.place();
    const stores = await Promise.all([1, 2, 3, 4].map(() => place.open()));
    const made = await Promise.all(stores.map((store) => createFirstKey(serviceOn(store))));
    expect(made.filter((key) => key !== undefined)).toHaveLength(1);
    const applied = stores.reduce((sum, { schema }) => sum + schema.applied, 0);
    expect(applied).toBe(stores[0]?.schema.version);
    for (const store of stores) await store.close();
    await place.remove();
  });
});
