/** `POST /v1/score/report`: what somebody works on, as the form that it would be; nothing is stored. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { printReport, reportFormats } from '../../src/evaluations/printing/report.js';
import { reportMediaTypes } from '../../src/http/present/files.js';
import type { ScoreSheet } from '../../src/scoring/score-sheet.js';
import { type Documented, startService } from './documented.js';
import { tableOf } from './stored.js';

let service: Documented;

beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.app.close());

const ask = (path: string, payload: object) =>
  service.send({ method: 'POST', url: `/v1/score${path}`, payload });

test.each(reportFormats)('%s: the bytes of the sheet that /v1/score answers', async (format) => {
  const sheet = (await ask('', tableOf('03'))).json() as ScoreSheet;
  const answer = await ask(`/report?format=${format}&parts=form,working`, tableOf('03'));
  const due = await printReport(sheet, format, { parts: ['form', 'working'] });
  expect([answer.statusCode, answer.headers['content-type'], answer.headers['etag']]).toEqual([
    200,
    reportMediaTypes[format],
    undefined,
  ]);
  expect(Buffer.compare(answer.rawPayload, due.bytes)).toBe(0);
});

test('refusals: all defects of the table, and of what is asked for', async () => {
  const table = await ask('/report', { ...tableOf('03'), indicators: [], more: 1 });
  expect(table.statusCode).toBe(422);
  expect(table.json().errors.length).toBeGreaterThan(1);
  const query = await ask('/report?format=doc&revision=1', tableOf('03'));
  expect(query.json().errors.map((error: { pointer: string }) => error.pointer)).toEqual([
    '/revision',
    '/format',
  ]);
});

test('where keys are required it needs one', async () => {
  const { app, send } = await startService(true);
  const answer = await send({ method: 'POST', url: '/v1/score/report', payload: tableOf('03') });
  expect(answer.statusCode).toBe(401);
  await app.close();
});
