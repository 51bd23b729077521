/** Progress as it happens: every change has an id, and who comes back with it misses nothing and hears nothing twice. */
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeOn } from '../db/backends.js';
import { tableOf } from '../http/stored.js';
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
