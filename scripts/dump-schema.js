/**
 * `node scripts/dump-schema.js FILE`: writes a database of this schema with a few tables in every state, for
 * tests of later upgrades. Needs pg_dump and a PostgreSQL (`TEST_DATABASE_URL`, else 127.0.0.1:5432).
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { openDatabase } from '../dist/db/open.js';
import { createFirstKey } from '../dist/evaluations/administration/keys.js';
import { serviceOn } from '../dist/evaluations/service.js';
import { buildApp } from '../dist/http/app.js';

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('which file?');
const server = process.env['TEST_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';
const name = `jichi_dump_${process.pid}`;
const url = new URL(server);
url.pathname = `/${name}`;

const owner = postgres(server, { max: 1 });
await owner.unsafe(`create database ${name}`);
try {
  await fill();
  writeFileSync(file, dumped());
} finally {
  await owner.unsafe(`drop database ${name} with (force)`);
  await owner.end();
}

/** Tables that stopped at every step of the way, one of them returned before, one reopened. */
async function fill() {
  const directory = mkdtempSync(path.join(tmpdir(), 'jichi-dump-'));
  const store = await openDatabase({
    url: url.toString(),
    directory,
    secret: 'a secret of the tests, long enough to be one',
  });
  const service = serviceOn(store);
  const key = await createFirstKey(service);
  const readiness = { isStopping: false };
  const app = await buildApp({ logger: false, readiness, authRequired: false, service });
  let writeCount = 0;
  const send = async (method, address, payload) => {
    writeCount += 1;
    const isNew = method === 'PUT' || address === '/evaluations';
    const headers = {
      authorization: `Bearer ${key}`,
      'idempotency-key': String(writeCount),
      ...(isNew ? {} : { 'if-match': '*' }),
    };
    const response = await app.inject({ method, url: `/v1${address}`, payload, headers });
    if (response.statusCode >= 300) throw new Error(response.body);
    return response.body === '' ? undefined : response.json();
  };
  await send('PUT', '/units/01', { name: '主管部门' });
  await send('PUT', '/units/012', { name: '政务服务中心', parent: '01' });
  await send('PUT', '/windows/2023', { project: { closesAt: '2024-03-31T23:59:59+08:00' } });
  await send('POST', '/keys', { scopes: ['submit'], units: ['012'], name: '填报' });
  const table = JSON.parse(readFileSync('assets/published/project-2023.json', 'utf8'));
  const way = ['submit', 'approve', 'review', 'publish', 'reopen'];
  for (let steps = 0; steps <= way.length; steps += 1) {
    const { id } = await send('POST', '/evaluations', { ...table, fiscalYear: 2023 - (steps % 2) });
    await send('PATCH', `/evaluations/${id}`, { contact: { name: `第 ${steps} 张` } });
    for (const step of way.slice(0, steps)) {
      await send('POST', `/evaluations/${id}/${step}`, step === 'reopen' ? { reason: '更正' } : {});
    }
  }
  await app.close();
  await store.close();
}

/** The dump as SQL that both databases read: no owners, no commands of psql. */
function dumped() {
  const words = ['--inserts', '--no-owner', '--dbname', url.toString()];
  const text = execFileSync('pg_dump', words, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return text.replaceAll(/^\\.*$\n?/gmu, '').replaceAll(/^(?:--.*)?\n/gmu, '');
}
