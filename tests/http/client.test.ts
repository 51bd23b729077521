/** The same bytes whichever way a table takes; the client as another program uses it. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import openapiTS, { astToString } from 'openapi-typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createClient, type Evaluation } from '../../src/client/index.js';
import { buildApp } from '../../src/http/app.js';
import { file, jichi, project } from '../cli/run.js';
import { randomTable } from '../properties/random-tables/tables.js';

let app: FastifyInstance;
let baseUrl: string;

beforeAll(async () => {
  app = await buildApp({ logger: false, readiness: { isStopping: false }, authRequired: false });
  await app.listen({ host: '127.0.0.1', port: 0 });
  baseUrl = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
});

afterAll(() => app.close());

describe('the client', () => {
  test('sheets over HTTP, from the client and from the command line are the same bytes', async () => {
    const client = createClient({ baseUrl });
    const tables = Array.from(
      { length: 40 },
      (_, seed) => randomTable(seed).evaluation as unknown as Evaluation,
    );
    const text = JSON.stringify(tables);
    const headers = { 'content-type': 'application/json' };
    const byHttp = await (
      await fetch(`${baseUrl}/v1/score`, { method: 'POST', headers, body: text })
    ).text();
    const { data: byClient } = await client.POST('/v1/score/batch', {
      body: tables,
      parseAs: 'text',
    });
    const byCommand = jichi(['score', '-', '--type', 'json', '--json'], text).stdout;
    expect(byClient).toBe(byHttp);
    expect(byCommand).toBe(`${byHttp}\n`);
  });

  test('a refusal is typed problem details', async () => {
    const client = createClient({ baseUrl });
    const { error, response } = await client.GET('/v1/policies/{id}', {
      params: { path: { id: 'nothing' } },
    });
    expect(response.status).toBe(404);
    expect(error?.title).toBe('没有这个资源');
  });

  test('its types are those of the service', async () => {
    const { body } = await app.inject('/openapi.json');
    const made = astToString(await openapiTS(JSON.parse(body)));
    const kept = readFileSync(path.join(project, 'src/client/api.ts'), 'utf8');
    // Not shown by the matcher: thousands of lines; `npm run generate` shows what changed.
    expect(kept.endsWith(made)).toBe(true);
  });

  test('the document has no warning', async () => {
    const { body } = await app.inject('/openapi.json');
    const document = file('openapi.json', body);
    const program = path.join(project, 'node_modules/@redocly/cli/bin/cli.js');
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [program, 'lint', '--format', 'json', document],
      { cwd: project, encoding: 'utf8' },
    );
    const report = stdout.slice(stdout.indexOf('{'));
    expect({ status, problems: JSON.parse(report).problems, stderr }).toMatchObject({
      status: 0,
      problems: [],
    });
  });
});
