/**
 * `node scripts/dump-schema.js FILE`: writes a database of this schema with a few tables in every state, for
 * tests of later upgrades. `node scripts/dump-schema.js FILE ANSWERS` has it asked for more, and writes down all that
 * was asked and answered: a later version must repeat it. Needs pg_dump and a PostgreSQL (`TEST_DATABASE_URL`, else 127.0.0.1:5432).
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { openDatabase } from '../dist/db/open.js';
import { createFirstKey } from '../dist/evaluations/administration/keys.js';
import { runChunk } from '../dist/evaluations/batches/run-chunk.js';
import { serviceOn } from '../dist/evaluations/service.js';
import { buildApp } from '../dist/http/app.js';
import { scorerOf } from '../dist/jobs/threads/score-text.js';

const [file, answersFile] = process.argv.slice(2);
if (file === undefined) throw new Error('which file?');
const server = process.env['TEST_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';
const name = `jichi_dump_${process.pid}`;
const url = new URL(server);
url.pathname = `/${name}`;

/** What was asked, and what was answered: the first is the key that all was asked with. */
const answers = [];

const owner = postgres(server, { max: 1 });
await owner.unsafe(`create database ${name}`);
try {
  await fill();
  writeFileSync(file, dumped());
  if (answersFile !== undefined) {
    writeFileSync(answersFile, `${answers.map((one) => JSON.stringify(one)).join('\n')}\n`);
  }
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
  answers.push({ key });
  const send = async (method, address, payload, more = {}) => {
    const isNew = /^\/(?:units|windows)\//u.test(address) || address === '/evaluations';
    const headers = {
      authorization: `Bearer ${key}`,
      'idempotency-key': String(answers.length),
      ...(isNew ? {} : { 'if-match': '*' }),
      ...more,
    };
    const request = { method, url: `/v1${address}`, payload, headers };
    const { statusCode, body, headers: given } = await app.inject(request);
    if (statusCode >= 300) throw new Error(body);
    answers.push({ request, statusCode, body, etag: given.etag, location: given.location });
    return body === '' ? undefined : JSON.parse(body);
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
  if (answersFile !== undefined) await askForMore(service, send, table);
  await app.close();
  await store.close();
}

/** One request of every other kind that is repeated, and a batch with a table that was refused. */
async function askForMore(service, send, table) {
  const bad = { ...table, unit: {} };
  const made = await send('POST', '/evaluations', { ...table, fiscalYear: 2024 });
  const actuals = { indicators: [{ pointer: '/indicators/0', actual: '1个' }] };
  await send('PUT', `/evaluations/${made.id}/actuals`, actuals);
  const evidence = `/evaluations/${made.id}/attachments`;
  const file = { 'content-type': 'application/octet-stream' };
  await send('POST', `${evidence}?pointer=/indicators/0&name=a.txt`, 'evidence', file);
  await send('POST', `${evidence}?pointer=/indicators/0&name=a.txt`, 'evidence', file);
  const other = await send('POST', `${evidence}?pointer=/indicators/1&name=b.txt`, 'more', file);
  await send('DELETE', `${evidence}/${other.id}`);
  const draft = await send('POST', '/evaluations', { ...table, fiscalYear: 2024 });
  await send('DELETE', `/evaluations/${draft.id}`);
  const key = await send('POST', '/keys', { scopes: ['read'] });
  await send('DELETE', `/keys/${key.id}`);
  const { sha256: _hash, ...shipped } = await send('GET', '/policies/mof-project@1');
  await send('POST', '/policies', { ...shipped, version: 'local' });
  await send('POST', '/imports?commit=true&name=tables.json', [
    { ...table, fiscalYear: 2024 },
    bad,
  ]);
  const batch = await send('POST', '/batches', { type: 'score', evaluations: [table, bad] });
  const score = async (tasks, options) => tasks.map(scorerOf(options));
  await runChunk(service, { name: 'dump', tools: { score } }, { batchId: batch.id, number: 0 });
  await send('POST', `/batches/${batch.id}/retry`);
  await runChunk(service, { name: 'dump', tools: { score } }, { batchId: batch.id, number: 0 });
  const items = await send('GET', `/batches/${batch.id}/items`);
  if (items.items[1].outcome !== 'failed') throw new Error('a batch without a failure');
}

/** The dump as SQL that both databases read: no owners, no commands of psql. */
function dumped() {
  const words = ['--inserts', '--no-owner', '--dbname', url.toString()];
  const text = execFileSync('pg_dump', words, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return text.replaceAll(/^\\.*$\n?/gmu, '').replaceAll(/^(?:--.*)?\n/gmu, '');
}
