/** Progress as it happens: every change has an id, and who comes back with it misses nothing and hears nothing twice. */
import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { limits } from '../../src/limits.js';
import { backends, describeOn } from '../db/backends.js';
import { type Stored, startStored, tableOf } from '../http/stored.js';
import { until } from '../until.js';
import { type Batching, startBatching, ways } from './batching.js';

interface Event {
  readonly id: number;
  readonly data: { readonly state: string; readonly done: number; readonly total: number };
}

function eventsIn(text: string): Event[] {
  return [...text.matchAll(/^id: (\d+)\nevent: progress\ndata: (.*)$/gmu)].map(([, id, data]) => ({
    id: Number(id),
    data: JSON.parse(data ?? ''),
  }));
}

describeOn(ways.slice(0, 1), 'on $name', (way) => {
  let service: Batching;
  let url = '';

  beforeAll(async () => {
    service = await startBatching(way);
    await service.app.listen({ host: '127.0.0.1', port: 0 });
    url = `http://127.0.0.1:${(service.app.server.address() as AddressInfo).port}`;
  });

  afterAll(() => service?.stop());

  const watch = (id: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${url}/v1/batches/${id}/events`, {
      headers: { authorization: `Bearer ${service.admin}`, ...headers },
    });

  async function post(): Promise<string> {
    const evaluations = Array.from({ length: 700 }, (_, index) => tableOf(`E${index}`));
    const lines = evaluations.map((table) => JSON.stringify(table)).join('\n');
    const made = await fetch(`${url}/v1/batches`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${service.admin}`,
        'content-type': 'application/x-ndjson',
      },
      body: lines,
    });
    expect(made.status).toBe(202);
    return ((await made.json()) as { id: string }).id;
  }

  test('ids rise, counts never fall, the last event says that the batch is over', async () => {
    const id = await post();
    const response = await watch(id);
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const events = eventsIn(await response.text());
    expect(events.length).toBeGreaterThan(0);
    for (const [index, event] of events.entries()) {
      const before = events[index - 1];
      if (before === undefined) continue;
      expect(event.id).toBeGreaterThan(before.id);
      expect(event.data.done).toBeGreaterThanOrEqual(before.data.done);
    }
    expect(events.at(-1)?.data).toMatchObject({ state: 'completed', total: 700, done: 700 });
    const last = String(events.at(-1)?.id);
    expect(eventsIn(await (await watch(id, { 'last-event-id': last })).text())).toEqual([]);
    const again = await watch(id, { 'last-event-id': String(Number(last) - 1) });
    expect(eventsIn(await again.text()).map((event) => event.id)).toEqual([Number(last)]);
  });

  test('who leaves is let go, and a cancelled batch is over for its watchers', async () => {
    const id = await post();
    const controller = new AbortController();
    const authorization = `Bearer ${service.admin}`;
    const left = fetch(`${url}/v1/batches/${id}/events`, {
      headers: { authorization },
      signal: controller.signal,
    });
    await left;
    controller.abort();
    const cancelled = await service.ask(service.admin, 'POST', `/v1/batches/${id}/cancel`);
    expect([200, 409]).toContain(cancelled.statusCode);
    const { data } = eventsIn(await (await watch(id)).text()).at(-1) ?? {};
    expect(data?.state).toBe(cancelled.statusCode === 200 ? 'cancelled' : 'completed');
    const { items } = (
      await service.ask(service.admin, 'GET', `/v1/batches/${id}/items?outcome=pending`)
    ).json();
    expect(items).toEqual([]);
  });
});

describeOn(backends, 'many who watch, on $name', (backend) => {
  let stored: Stored;
  let port = 0;
  let looks = 0;

  beforeAll(async () => {
    stored = await startStored(backend, undefined, (database) => ({
      ...database,
      transaction: (units, work, keys) =>
        database.transaction(
          units,
          (stores) => {
            const { watched } = stores.batches;
            const counted: typeof watched = (pairs, at) => {
              looks += 1;
              return watched(pairs, at);
            };
            return work({ ...stores, batches: { ...stores.batches, watched: counted } });
          },
          keys,
        ),
    }));
    await stored.app.listen({ host: '127.0.0.1', port: 0 });
    ({ port } = stored.app.server.address() as AddressInfo);
  });

  afterAll(() => stored?.stop());

  /** Nobody works here: a batch stays as it was asked for. */
  async function post(key: string): Promise<string> {
    const evaluations = [tableOf('W1')];
    return (await stored.ask(key, 'POST', '/v1/batches', { type: 'score', evaluations })).json().id;
  }

  const head = (key: string, id: string): string =>
    `GET /v1/batches/${id}/events HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer ${key}\r\n\r\n`;

  /** A connection that watches, and what it has heard by now. */
  async function open(key: string, id: string) {
    const socket = connect(port, '127.0.0.1').setEncoding('utf8');
    const heard = { text: '' };
    socket.on('data', (text) => {
      heard.text += text;
    });
    socket.on('error', () => undefined);
    socket.write(head(key, id));
    await until(() => heard.text.includes('\r\n\r\n'));
    return { socket, heard, ended: once(socket, 'close') };
  }

  test('slots come back however a client leaves, also before it is answered', async () => {
    const key = await stored.keyFor(['read']);
    const id = await post(key);
    for (let round = 0; round < 4 * limits.watcherKeyCountMax; round += 1) {
      const socket = connect(port, '127.0.0.1');
      await once(socket, 'connect');
      socket.write(head(key, id));
      if (round % 2 === 0) await new Promise((resolve) => setTimeout(resolve, round % 16));
      socket.destroy();
    }
    const { socket, heard } = await until(
      () => open(key, id),
      (opened) => opened.heard.text.includes('200 OK'),
    );
    expect(heard.text).toContain('text/event-stream');
    socket.destroy();
  });

  test('a key has its bound, others have theirs; one look serves all', async () => {
    const [key, other] = [await stored.keyFor(['read']), await stored.keyFor(['read'])];
    const id = await post(key);
    const all = await Promise.all(
      Array.from({ length: limits.watcherKeyCountMax }, () => open(key, id)),
    );
    expect(all.every(({ heard }) => heard.text.includes('200 OK'))).toBe(true);
    const refused = await stored.ask(key, 'GET', `/v1/batches/${id}/events`);
    expect(refused.statusCode).toBe(429);
    expect(refused.json().detail).toContain(String(limits.watcherKeyCountMax));
    expect(refused.headers['retry-after']).toMatch(/^\d+$/u);
    const allowed = await open(other, id);
    expect(allowed.heard.text).toContain('200 OK');
    looks = 0;
    const begun = performance.now();
    await new Promise((resolve) => setTimeout(resolve, 4 * limits.watchMs));
    // As many as the time that a busy machine took holds, and not one for each who watches.
    expect(looks).toBeLessThanOrEqual((performance.now() - begun) / limits.watchMs + 1);
    await stored.ask(key, 'POST', `/v1/batches/${id}/cancel`);
    await Promise.all([...all, allowed].map(({ ended }) => ended));
    for (const { heard } of [...all, allowed]) expect(heard.text).toContain('"cancelled"');
    const again = await open(key, await post(key));
    expect(again.heard.text).toContain('200 OK');
    again.socket.destroy();
  });

  test('a key that is revoked, or whose unit moved, hears no more', async () => {
    const { ask, admin } = stored;
    for (const code of ['M', 'N']) await ask(admin, 'PUT', `/v1/units/${code}`, { name: code });
    await ask(admin, 'PUT', '/v1/units/M1', { name: 'M1', parent: 'M' });
    const [above, below] = [
      await stored.keyFor(['read'], ['M']),
      await stored.keyFor(['read'], ['M1']),
    ];
    const id = await post(below);
    const [one, two] = [await open(above, id), await open(below, id)];
    const { headers } = await ask(admin, 'GET', '/v1/units/M1');
    const ifMatch = { 'if-match': String(headers.etag) };
    await ask(admin, 'PUT', '/v1/units/M1', { name: 'M1', parent: 'N' }, ifMatch);
    await one.ended;
    expect(two.socket.destroyed).toBe(false);
    const { items } = (await ask(admin, 'GET', '/v1/keys?limit=200')).json();
    const key = items.find(({ units }: { units?: string[] }) => units?.includes('M1') === true);
    await ask(admin, 'DELETE', `/v1/keys/${key.id}`);
    await two.ended;
  });
});
