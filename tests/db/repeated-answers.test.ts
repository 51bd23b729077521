/**
 * Databases of earlier versions, with all that they were asked and answered (`scripts/dump-schema.js FILE ANSWERS`):
 * whatever carried a key against repetition is answered the same by this one, byte for byte.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { InjectOptions } from 'fastify';
import { expect, test } from 'vitest';
import { serviceOn } from '../../src/evaluations/service.js';
import { verifyAudit } from '../../src/evaluations/verify-audit.js';
import { buildApp } from '../../src/http/app.js';
import { backends, describeOn } from './backends.js';

const folder = path.join(import.meta.dirname, 'answers');

interface Answered {
  readonly request: InjectOptions;
  readonly statusCode: number;
  readonly body: string;
  readonly etag?: string;
  readonly location?: string;
}

function answeredBy(version: string): readonly Answered[] {
  const lines = readFileSync(path.join(folder, `${version}.ndjson`), 'utf8')
    .trim()
    .split('\n');
  return lines.slice(1).map((line) => JSON.parse(line));
}

/** The text of a key is told once. */
function repeatable({ request, body }: Answered): string {
  if (request.url !== '/v1/keys') return body;
  const { key: _key, ...rest } = JSON.parse(body);
  return JSON.stringify(rest);
}

describeOn(backends, 'on $name', (backend) => {
  const versions = readdirSync(folder).flatMap((name) => /^(\d{4})\.sql$/u.exec(name)?.[1] ?? []);

  test.each(versions)('%s: what was answered is repeated', async (version) => {
    const place = await backend.place();
    await (await place.open()).close();
    await place.asOwner(`DROP SCHEMA public CASCADE; CREATE SCHEMA public;
      ${readFileSync(path.join(folder, `${version}.sql`), 'utf8')}`);
    const store = await place.open();
    const service = serviceOn(store);
    const readiness = { isStopping: false };
    const app = await buildApp({ logger: false, readiness, authRequired: false, service });
    const asked = answeredBy(version);
    expect(asked.length).toBeGreaterThan(40);
    const gone = asked.flatMap(({ request }) => (request.method === 'DELETE' ? request.url : []));
    for (const answered of asked) {
      const { request, statusCode, etag, location } = answered;
      const again = await app.inject(request);
      if (/^\/v1\/evaluations\/[^/]+$/u.test(location ?? '') && gone.includes(location)) {
        expect(again.statusCode).toBe(404); // As reading would be answered.
        continue;
      }
      const isCommand = request.method !== 'GET';
      expect({
        url: request.url,
        statusCode: again.statusCode,
        body: again.body,
        etag: again.headers.etag,
        location: again.headers.location,
        replayed: again.headers['idempotency-replayed'],
      }).toEqual({
        url: request.url,
        statusCode,
        body: repeatable(answered),
        etag,
        location,
        replayed: isCommand ? 'true' : undefined,
      });
    }
    expect(await verifyAudit(service)).toMatchObject({ problems: [], evaluationCount: 9 });
    await app.close();
    await store.close();
    await place.remove();
  });
});
