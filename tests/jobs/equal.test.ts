/** Random tables through a batch against `POST /v1/score` one by one, byte for byte, refusals too. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { canonicalJson } from '../../src/canonical-json.js';
import { describeOn } from '../db/backends.js';
import { counts, report, seed } from '../proof.js';
import { randomTable } from '../properties/random-tables/tables.js';
import { type Batching, startBatching, waysOfStores } from './batching.js';

/** What a broken system, or a person with an editor, sends now and then. */
const damages: readonly ((text: string) => string)[] = [
  (text) => text.slice(0, -2),
  (text) => text.replace('"kind"', '"unknown":1,"kind"'),
  (text) => text.replace('"kind"', '"policy":"nowhere","kind"'),
  (text) => text.replace('"fiscalYear"', '"kind":"project","fiscalYear"'),
  (text) => text.replace(/"weight":"[^"]*"/u, '"weight":"a lot"'),
  (text) => text.replace(/"kind":"[^"]*"/u, '"kind":"school"'),
  () => 'null',
];

/** One in five is damaged, each in its own way. */
const texts = Array.from({ length: counts.batchedTables }, (_, index) => {
  const text = JSON.stringify(randomTable(seed + index).evaluation);
  return index % 5 === 0 ? (damages[(index / 5) % damages.length]?.(text) ?? text) : text;
});

/** The line that is due for a position. */
async function dueLine({ app }: Batching, text: string, position: number): Promise<string> {
  const { statusCode, body } = await app.inject({
    method: 'POST',
    url: '/v1/score',
    headers: { 'content-type': 'application/json' },
    payload: text,
  });
  if (statusCode === 200) return `{"outcome":"done","position":${position},"sheet":${body}}`;
  const { instance: _instance, ...problem } = JSON.parse(body);
  return canonicalJson({ outcome: 'failed', position, problem });
}

describeOn(waysOfStores, 'on $name', (way) => {
  let service: Batching;

  beforeAll(async () => {
    service = await startBatching(way);
  });

  afterAll(() => service?.stop());

  test('a batch answers as each of its tables alone', async () => {
    const { app, admin, ended } = service;
    const authorization = `Bearer ${admin}`;
    const made = await app.inject({
      method: 'POST',
      url: '/v1/batches',
      headers: { authorization, 'content-type': 'application/x-ndjson' },
      payload: texts.map((text) => `${text}\n`).join(''),
    });
    const { id } = made.json();
    const { done, failed } = await ended(id);
    const results = await app.inject({
      url: `/v1/batches/${id}/results`,
      headers: { authorization },
    });
    const lines = results.body.split('\n');
    expect(lines.pop()).toBe('');
    expect(lines).toHaveLength(texts.length);
    for (const [position, text] of texts.entries()) {
      expect(lines[position]).toBe(await dueLine(service, text, position));
    }
    const damaged = Math.ceil(texts.length / 5);
    expect({ done, failed }).toEqual({ done: texts.length - damaged, failed: damaged });
    report(
      `batches on ${way.name}: ${lines.length} random tables (seed ${seed}) in one batch, ${done} sheets and ` +
        `${failed} refusals, each equal to POST /v1/score byte for byte`,
    );
  });
});
