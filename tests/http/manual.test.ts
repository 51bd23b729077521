/** What the manual says of decimals, refusals and codes is what the service does. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defectCodes } from '../../src/defect-codes.js';
import { validateEvaluation } from '../../src/evaluations/checks/validate.js';
import { type Documented, startService } from './documented.js';

type Part = Readonly<Record<string, unknown>>;

let service: Documented;

beforeAll(async () => {
  service = await startService();
});

afterAll(() => service.app.close());

/** All parts of a document that a test asks for. */
function partsOf(value: unknown, isWanted: (part: Part) => boolean): Part[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap((one) => partsOf(one, isWanted));
  return isWanted(value as Part) ? [value as Part, ...inner] : inner;
}

describe('decimals', () => {
  test('are texts with a pattern; only what was received may hold numbers', () => {
    const { ReceivedEvaluation, ...schemas } = service.document.components.schemas;
    const isDecimal = (part: Part) => 'x-decimal' in part;
    const sent = partsOf([schemas, service.document.paths], isDecimal);
    expect(sent.length).toBeGreaterThan(30);
    expect(sent.filter(({ type, pattern }) => type !== 'string' || !pattern)).toEqual([]);
    const kept = partsOf(ReceivedEvaluation, isDecimal);
    expect(kept.length).toBeGreaterThan(30);
    expect(new Set(kept.map(({ type }) => JSON.stringify(type)))).toEqual(
      new Set(['["string","number"]']),
    );
  });

  test.each([
    '0',
    '10',
    '0.5',
    '2413.52',
    '1.000000000001',
    '9'.repeat(30),
    '',
    '+1',
    '-',
    '01',
    '1.',
    '.5',
    '1e3',
    '1,367.36',
    '10分',
    '１０',
    ' 1',
    '1.0000000000001',
  ])('%j is taken where the pattern says so', (text) => {
    const { FundingLine } = service.document.components.schemas as unknown as Record<
      string,
      { properties: { initial: { pattern: string; maxLength: number } } }
    >;
    const { pattern = '', maxLength = 0 } = FundingLine?.properties.initial ?? {};
    const fits = new RegExp(pattern, 'u').test(text) && text.length <= maxLength;
    const row = { level1: '产出指标', level3: '甲', target: '' };
    const table = { kind: 'project', fiscalYear: 2023, unit: { name: '某' }, indicators: [row] };
    const budget = { lines: [{ source: '财政拨款', initial: text }] };
    expect(validateEvaluation({ ...table, budget }).ok).toBe(fits);
  });
});

describe('refusals', () => {
  test('each status has an example of its own', () => {
    for (const [path, operations] of Object.entries(service.document.paths)) {
      for (const [method, { responses }] of Object.entries(operations)) {
        for (const [status, answer] of Object.entries(responses)) {
          const { example } = (answer.content?.['application/problem+json'] ?? {}) as {
            example?: { status: number; type: string };
          };
          const place = `${method} ${path} ${status}`;
          if (Number(status) < 400) continue;
          expect([place, example?.status, example?.type]).toEqual([
            place,
            Number(status),
            `urn:jichi:problem:${status}`,
          ]);
        }
      }
    }
  });

  test('every code is listed with its meaning', () => {
    const { Defect } = service.document.components.schemas as Record<
      string,
      { properties: { code: { enum: string[]; description: string } } }
    >;
    const { enum: codes, description } = Defect?.properties.code ?? { enum: [], description: '' };
    expect(codes).toEqual(Object.keys(defectCodes));
    for (const [code, meaning] of Object.entries(defectCodes)) {
      expect(description).toContain(`\`${code}\`：${meaning}`);
    }
  });
});
