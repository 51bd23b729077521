/** `GET /v1/evaluations/{id}/report`: the stored sheet on its form, on every database. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { printReport, reportFormats } from '../../src/evaluations/printing/report.js';
import { printTemplate } from '../../src/evaluations/printing/template.js';
import { UseCaseRefusal } from '../../src/evaluations/shared/refusal.js';
import { TookTooLong } from '../../src/evaluations/shared/took-too-long.js';
import { reportMediaTypes } from '../../src/http/present/files.js';
import type { ScoreSheet } from '../../src/scoring/score-sheet.js';
import { backends, describeOn } from '../db/backends.js';
import { startService } from './documented.js';
import { type Stored, startStored, tableOf } from './stored.js';

describeOn(backends, 'on $name', (backend) => {
  let stored: Stored;
  let url = '';

  beforeAll(async () => {
    stored = await startStored(backend);
    const table = { ...tableOf('03'), project: { name: '某😀项目' } };
    const made = await stored.ask(stored.admin, 'POST', '/v1/evaluations', table);
    url = `/v1/evaluations/${made.json().id}`;
  });
  afterAll(() => stored.stop());

  test.each(reportFormats)('%s: the bytes of the stored sheet', async (format) => {
    const { ask, admin } = stored;
    const sheet = (await ask(admin, 'GET', `${url}/sheet`)).json() as ScoreSheet;
    const answer = await ask(admin, 'GET', `${url}/report?format=${format}&parts=form,findings`);
    const due = await printReport(sheet, format, { parts: ['form', 'findings'] });
    expect(answer.statusCode).toBe(200);
    expect(Buffer.compare(answer.rawPayload, due.bytes)).toBe(0);
    expect(answer.headers).toMatchObject({
      'content-type': reportMediaTypes[format],
      'cache-control': 'no-store',
      etag: '"1"',
    });
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="[\w-]+\.\w+"$/u);
    const told = answer.headers['jichi-warnings'];
    const missing = '随附字体没有字符 [U+1F600]，1 处以此代码印出。';
    expect(told === undefined ? undefined : decodeURIComponent(String(told))).toBe(
      format === 'pdf' ? missing : undefined,
    );
  });

  test('a form to fill in: of the stored table, and blank', async () => {
    const { ask, admin } = stored;
    const sheet = (await ask(admin, 'GET', `${url}/sheet`)).json() as ScoreSheet;
    const answer = await ask(admin, 'GET', `${url}/template?format=xlsx`);
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([
      200,
      reportMediaTypes.xlsx,
    ]);
    expect(Buffer.compare(answer.rawPayload, await printTemplate(sheet))).toBe(0);
    const blank = await ask(admin, 'GET', '/v1/policies/mof-project/template?fiscalYear=2024');
    expect([blank.statusCode, blank.headers['content-type']]).toEqual([200, reportMediaTypes.xlsx]);
    for (const [path, status] of [
      [`${url}/template?format=pdf`, 422],
      ['/v1/policies/mof-project/template?fiscalYear=20', 422],
      ['/v1/policies/none/template', 404],
    ] as const)
      expect((await ask(admin, 'GET', path)).statusCode).toBe(status);
    expect((await ask('', 'GET', `${url}/template`)).statusCode).toBe(401);
  });

  test('what was published stays in reach after it was reopened, with its review', async () => {
    const { ask, admin } = stored;
    const row = {
      level1: '产出指标',
      level3: '人数',
      target: '≥100人',
      actual: '95人',
      weight: '100',
    };
    const table = tableOf('04', { indicators: [row] });
    const one = `/v1/evaluations/${(await ask(admin, 'POST', '/v1/evaluations', table)).json().id}`;
    const step = (method: 'POST' | 'PATCH', path: string, body?: object) =>
      ask(admin, method, `${one}${path}`, body, { 'if-match': '*' });
    await step('POST', '/submit');
    const found = [{ pointer: '/indicators/0', actual: '90人', reason: '凭证不足' }];
    await step('POST', '/review', { comment: '抽查后调减。', indicators: found });
    const published = (await step('POST', '/publish')).json();
    const print = (query: string) => ask(admin, 'GET', `${one}/report?format=html${query}`);
    const printed = (await print('')).body;
    for (const word of [
      '财政复核',
      '90人',
      '凭证不足',
      '抽查后调减。',
      '95.00',
      '90.00',
      '-5.00',
    ]) {
      expect(printed).toContain(word);
    }
    await step('POST', '/reopen', { reason: '更正' });
    await step('PATCH', '', { contact: { name: '李四' } });
    expect((await print('&revision=1')).body).toBe(printed);
    expect((await print('')).body).not.toContain('财政复核');
    const review = await ask(admin, 'GET', `${one}/revisions/1/review`);
    expect(review.json()).toEqual(published.review);
    for (const path of ['/revisions/2/review', '/revisions/x/review', '/report?revision=9']) {
      expect((await ask(admin, 'GET', `${one}${path}`)).statusCode).toBe(404);
    }
    expect((await print('&revision=0')).json().errors).toMatchObject([{ pointer: '/revision' }]);
  });

  test.each([
    ['too many wait', new UseCaseRefusal('unavailable', '正在打印的自评表过多，请稍后重试。'), 503],
    ['it takes too long', new TookTooLong(30_000), 422],
  ])('when %s', async (_, error, status) => {
    const printer = { print: () => Promise.reject(error) };
    const { app, send } = await startService(false, { ...stored.service, printer });
    const headers = { authorization: `Bearer ${stored.admin}` };
    const answer = await send({ method: 'GET', url: `${url}/report`, headers });
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['retry-after']).toBe(status === 503 ? '1' : undefined);
    expect(answer.json().detail).toMatch(/。$/u);
    await app.close();
  });

  test('a workbook where no format is named; refusals', async () => {
    const { ask, admin } = stored;
    const usual = await ask(admin, 'GET', `${url}/report`);
    expect(usual.headers['content-type']).toBe(reportMediaTypes.xlsx);
    const wrong = await ask(admin, 'GET', `${url}/report?format=doc&parts=form,all&year=2023`);
    expect(wrong.statusCode).toBe(422);
    expect(wrong.json().errors.map((error: { pointer: string }) => error.pointer)).toEqual([
      '/year',
      '/format',
      '/parts',
    ]);
    expect((await ask('', 'GET', `${url}/report`)).statusCode).toBe(401);
    await ask(admin, 'PUT', '/v1/units/99', { name: '别的单位', parent: null });
    const other = await stored.keyFor(['read'], ['99']);
    expect((await ask(other, 'GET', `${url}/report`)).statusCode).toBe(404);
  });
});
