/** Reading large batches: a page costs what stands on it, and tells only what the key still sees. */
import { deflateRawSync } from 'node:zlib';
import { read as readWorkbook, utils } from '@e965/xlsx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { canonicalJson } from '../../src/canonical-json.js';
import { authenticate } from '../../src/evaluations/access/caller.js';
import { readResults } from '../../src/evaluations/batches/read.js';
import { serviceOn } from '../../src/evaluations/service.js';
import { notFound, refusedBy } from '../../src/evaluations/shared/refusal.js';
import { score } from '../../src/evaluations/sheets/score.js';
import { backends, describeOn, type Place } from '../db/backends.js';
import { rowsVisited } from '../db/rows-visited.js';
import { startService } from '../http/documented.js';
import { askOf, type Stored, startStored, tableOf } from '../http/stored.js';
import { counts, report } from '../proof.js';
import { type Batching, startBatching, ways } from './batching.js';

const id = '01a1fcd1-a000-7000-8000-000000000001';
/** Every tenth failed, and nothing was done from here on. */
const openFrom = counts.pagedTables - 150;

/** A batch as workers leave it, beside many small ones. */
function seed(): string {
  const scored = score(tableOf('012'));
  if (!scored.ok) throw new Error('a table that is refused');
  const sheet = deflateRawSync(canonicalJson(scored.value)).toString('hex');
  const total = counts.pagedTables;
  const numbers = `generate_series(0, ${total - 1}) as number`;
  return `
    insert into batches
      select '${id}', 'score', 'running', 9, '{}', null, id, ${total}, 0, 0, now(), now(), null, 0 from keys limit 1;
    insert into batches select gen_random_uuid(), 'score', 'completed', 2, '{}', null, keys.id, 0, 0, 0, now(), now(), now(), 0
      from keys, generate_series(1, 300) limit 300;
    insert into batch_items select '${id}', number, '\\x7b7d', null, null from ${numbers};
    insert into batch_results
      select '${id}', number, case when number % 10 = 3 then 'failed' else 'done' end, 1, '单位', null, 10, null,
        case when number % 10 = 3 then null else '\\x${sheet}'::bytea end, null,
        case when number % 10 = 3 then '${canonicalJson(refusedBy(notFound()))}' end
      from ${numbers} where number < ${openFrom};
    insert into batch_chunks
      select '${id}', number, number * 50, least(number * 50 + 50, ${total}),
        case when number * 50 < ${openFrom} then 'done' else 'waiting' end, 1, 0, 0, 0, now(), null
      from generate_series(0, ${Math.ceil(total / 50) - 1}) as number;`;
}

async function closed({ place, stop }: Stored): Promise<Place> {
  await stop(false);
  return place;
}

describeOn(backends, 'a large batch on $name', (backend) => {
  let place: Place;
  let admin: string;

  beforeAll(async () => {
    const stored = await startStored(backend);
    ({ admin } = stored);
    place = await closed(stored);
    await place.asOwner(seed());
  });

  afterAll(() => place?.remove());

  test.each(['without', 'with'])('pages visit what they give, %s statistics', async (word) => {
    if (word === 'with') await place.asOwner('analyze');
    const middle = Math.floor(counts.pagedTables / 2);
    const visited = (work: Parameters<typeof rowsVisited>[3]) =>
      rowsVisited(place, 'all', /^batch_/u, work);
    const all = await visited(({ batches }) => batches.itemsIn(id, middle, middle + 100, 'sheet'));
    const failed = await visited(({ batches }) => batches.itemsWith(id, 'failed', middle, 100));
    expect([all, failed].map((count) => count >= 100 && count <= 500)).toEqual([true, true]);
    const chunks = await visited(({ batches }) => batches.unsettledChunks(id, -1, 100));
    expect(chunks).toBeLessThanOrEqual(Math.ceil(counts.pagedTables / 50));
  });

  test('all results, in order; every outcome by pages', async () => {
    const store = await place.open();
    const service = serviceOn(store);
    const documented = await startService(false, service);
    const { ask } = askOf(documented, admin);
    const { body } = await ask(admin, 'GET', `/v1/batches/${id}/results`);
    const lines = body.trimEnd().split('\n');
    expect(lines).toHaveLength(openFrom);
    for (const [position, line] of lines.entries()) {
      if (position % 10 === 3)
        expect(JSON.parse(line)).toMatchObject({ position, outcome: 'failed' });
      else expect(line.startsWith(`{"outcome":"done","position":${position},"sheet":{`)).toBe(true);
    }
    report(`results of a batch of ${counts.pagedTables} on ${backend.name}: ${lines.length} lines`);
    const walk = async (query: string): Promise<number[]> => {
      const positions: number[] = [];
      let cursor = '';
      for (let page = 0; page < 4 && cursor !== null; page += 1) {
        const url = `/v1/batches/${id}/items?limit=60${query}${cursor}`;
        const { items, nextCursor } = (await ask(admin, 'GET', url)).json();
        positions.push(...items.map((item: { position: number }) => item.position));
        if (nextCursor === null) break;
        cursor = `&cursor=${nextCursor}`;
      }
      return positions;
    };
    const range = (length: number, of: (index: number) => number) =>
      Array.from({ length }, (_, at) => of(at));
    expect(await walk('')).toEqual(range(240, (at) => at));
    expect(await walk('&outcome=pending')).toEqual(range(150, (at) => openFrom + at));
    const failed = range(openFrom / 10, (at) => at * 10 + 3).slice(0, 240);
    expect(await walk('&outcome=failed')).toEqual(failed);
    const done = range(300, (at) => at)
      .filter((at) => at % 10 !== 3)
      .slice(0, 240);
    expect(await walk('&outcome=done')).toEqual(done);
    await documented.app.close();
    await store.close();
  });

  test('who is revoked in the middle of the results reads no further page', async () => {
    const store = await place.open();
    const service = serviceOn(store);
    const documented = await startService(false, service);
    const { ask, keyFor } = askOf(documented, admin);
    const key = await keyFor(['read']);
    const caller = await authenticate(service, key);
    const lines = await readResults(service, caller, id);
    await lines.next();
    expect((await ask(admin, 'DELETE', `/v1/keys/${caller.keyId}`)).statusCode).toBe(204);
    let more = 0;
    await expect(
      (async () => {
        for await (const _line of lines) more += 1;
      })(),
    ).rejects.toThrow('已撤销');
    expect(more).toBeLessThan(100);
    await documented.app.close();
    await store.close();
  });
});

describeOn(ways.slice(0, 2), 'a table whose unit moved, on $name', (way) => {
  let service: Batching;

  beforeAll(async () => {
    service = await startBatching(way);
  });

  afterAll(() => service?.stop());

  test('is in no batch of those who do not see it any more', async () => {
    const { ask, admin, keyFor, ended } = service;
    for (const [code, parent] of [['A'], ['B'], ['A1', 'A']] as const) {
      await ask(admin, 'PUT', `/v1/units/${code}`, { name: code, ...(parent && { parent }) });
    }
    const key = await keyFor(['submit'], ['A']);
    for (const code of ['A', 'A1']) await ask(admin, 'POST', '/v1/evaluations', tableOf(code));
    const made = await ask(key, 'POST', '/v1/batches', { type: 'score', filter: {} });
    const batch = made.json().id;
    expect(await ended(batch)).toMatchObject({ total: 2, done: 2 });
    const { headers } = await ask(admin, 'GET', '/v1/units/A1');
    const move = { name: 'A1', parent: 'B' };
    const moved = await ask(admin, 'PUT', '/v1/units/A1', move, {
      'if-match': String(headers.etag),
    });
    expect(moved.statusCode).toBe(200);
    const get = (who: string, what: string) => ask(who, 'GET', `/v1/batches/${batch}${what}`);
    const results = (await get(key, '/results')).body
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(results.map(({ outcome }) => outcome)).toEqual(['done', 'failed']);
    expect(results[1].problem).toMatchObject({ status: 404 });
    const { items } = (await get(key, '/items')).json();
    expect(items[1]).not.toHaveProperty('total');
    expect(items[1]).toMatchObject({ outcome: 'failed', problem: { status: 404 } });
    expect((await get(key, '/items?outcome=done')).json().items).toHaveLength(1);
    const printed = readWorkbook((await get(key, '/file')).rawPayload, { type: 'buffer' });
    const text = printed.SheetNames.map((name) =>
      utils.sheet_to_csv(printed.Sheets[name] ?? {}),
    ).join();
    expect([text.includes('单位A,'), text.includes('单位A1')]).toEqual([true, false]);
    expect((await get(admin, '/results')).body).toContain('单位A1');
    const other = await keyFor(['read'], ['B']);
    expect((await get(other, '/results')).statusCode).toBe(404);
  });
});
