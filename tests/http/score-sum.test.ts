/** `POST /v1/score/sum`: tables of the units below as the table of their region. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { evaluation, row } from '../cases/builders.js';
import { type Documented, startService } from './documented.js';

let service: Documented;

beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.app.close());

const ask = (payload: object) => service.send({ method: 'POST', url: '/v1/score/sum', payload });

const county = (name: string, actual: string) =>
  evaluation({
    kind: 'transfer',
    policy: undefined,
    fiscalYear: 2023,
    unit: { name },
    indicators: [row({ actual, weight: undefined })],
  });

test('the sheet of the region, which can be stored as it is', async () => {
  const answer = await ask({
    unit: { name: '某市' },
    evaluations: [county('甲县', '60人'), county('乙县', '90人')],
  });
  expect(answer.statusCode).toBe(200);
  const { sheet, notes } = answer.json();
  expect(sheet).toMatchObject({
    unweighted: true,
    input: { unit: { name: '某市' }, kind: 'transfer' },
    indicators: [{ target: '≥200人', actual: '150人', deviation: '-25.00' }],
  });
  expect(notes).toEqual([]);
  const again = await service.send({ method: 'POST', url: '/v1/score', payload: sheet.input });
  expect(again.json()).toEqual(sheet);
});

test('refusals: every defect of every table, and tables that are no parts of one', async () => {
  const broken = await ask({ unit: {}, evaluations: [{ ...county('甲县', '1人'), more: 1 }] });
  expect(broken.statusCode).toBe(422);
  expect(
    broken
      .json()
      .errors.map((each: { pointer: string }) => each.pointer)
      .toSorted(),
  ).toEqual(['/evaluations/0/more', '/unit/name']);
  const other = { ...county('乙县', '1人'), fiscalYear: 2022 };
  const unfit = await ask({ unit: { name: '某市' }, evaluations: [county('甲县', '1人'), other] });
  expect(unfit.json()).toMatchObject({ status: 422, errors: [{ code: 'sum-unfit' }] });
});
