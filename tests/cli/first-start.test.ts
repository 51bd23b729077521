/** The first start on a data directory: what it makes, and what it keeps for itself. */
import { existsSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keepFirstKey } from '../../src/cli/first-key.js';
import type { OpenDatabase } from '../../src/db/open.js';
import { type Service, serviceOn } from '../../src/evaluations/store/service.js';
import { backends, type Place } from '../db/backends.js';
import { jichi } from './run.js';

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
    const found = await store.database.findKey(service.seal.digest(key));
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
