/**
 * Requests made from the schemas of the document: a valid one is answered with success, a mutated or raw
 * one with a documented refusal; never 5xx, never silence. `send` holds every answer against the document.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { counts, report, seed } from '../proof.js';
import { type Documented, startService } from './documented.js';

type Schema = Readonly<Record<string, unknown>>;

let service: Documented;

beforeAll(async () => {
  service = await startService();
});

afterAll(() => service.app.close());

const decimalText = fc
  .tuple(fc.integer({ min: 1, max: 99_999 }), fc.constantFrom('', '.5', '.25', '.001'))
  .map(([whole, rest]) => `${whole}${rest}`);

const words = fc.constantFrom(
  '≥90%',
  '≤30%',
  '=8项',
  '完整',
  '2023年底',
  '90%~95%',
  '/',
  '',
  '95%',
  '已完成',
  '部分完成',
  '100%计满分，每低于5%扣2分',
  '3次',
  '0',
  '-5',
  '1e5',
  '𠮷',
  '产出指标',
  '满意度指标',
  '成本指标',
);

/** An arbitrary for a schema of the document; references are followed. */
function arbitraryOf(
  schema: Schema,
  named: Readonly<Record<string, Schema>>,
): fc.Arbitrary<unknown> {
  const { $ref: reference, oneOf, enum: values, type } = schema as Record<string, never>;
  if (typeof reference === 'string')
    return arbitraryOf(named[String(reference).split('/').at(-1) ?? ''] ?? {}, named);
  if (Array.isArray(oneOf))
    return fc.oneof(...(oneOf as Schema[]).map((one) => arbitraryOf(one, named)));
  if (Array.isArray(values))
    return fc.constantFrom(...(values as unknown[]).filter((value) => value !== 'mid-year'));
  if ('x-decimal' in schema) return decimalOf(schema['x-decimal'] as { to?: string });
  if ('x-calendar-date' in schema) return fc.constantFrom('2024-09', '2024-02-29');
  if ('x-sha256' in schema) return fc.constantFrom('a'.repeat(64), '0123456789abcdef'.repeat(4));
  if (type === 'array') return listOf(schema, named);
  if (type === 'object') return objectOf(schema, named);
  if (type === 'integer') return integerOf(schema);
  if (type === 'boolean') return fc.boolean();
  return 'pattern' in schema || 'minLength' in schema
    ? fc.constantFrom('办事效率', '产出指标', '满意度')
    : words;
}

function integerOf(schema: Schema): fc.Arbitrary<number> {
  const { minimum = 1990, maximum = 2100 } = schema as { minimum?: number; maximum?: number };
  return fc.integer({ min: minimum, max: maximum });
}

function decimalOf({ to }: { to?: string }): fc.Arbitrary<unknown> {
  if (to !== undefined) return fc.constantFrom('0', '50', '100', 99.5);
  return fc.oneof(decimalText, fc.integer({ min: 1, max: 1_000 }));
}

function listOf(schema: Schema, named: Readonly<Record<string, Schema>>): fc.Arbitrary<unknown> {
  const items = arbitraryOf(schema['items'] as Schema, named);
  return fc.array(items, { minLength: Number(schema['minItems'] ?? 0), maxLength: 4 });
}

function objectOf(schema: Schema, named: Readonly<Record<string, Schema>>): fc.Arbitrary<unknown> {
  const properties = schema['properties'] as Readonly<Record<string, Schema>>;
  const required = (schema['required'] ?? []) as string[];
  const known = Object.entries(properties).filter(
    ([, member]) => !('x-not-yet-supported' in member),
  );
  return fc.record(
    Object.fromEntries(known.map(([name, member]) => [name, arbitraryOf(member, named)])),
    {
      requiredKeys: required,
    },
  );
}

// What no schema says: rules whose parameters fit together, shares only where a person may pick one.
const sense: ReadonlySet<string> = new Set([
  'achieved-not-text',
  'achieved-outside-band',
  'rule-contradictory',
  'policy-unknown',
  'policy-kind-mismatch',
]);

const json = { 'content-type': 'application/json' };

/** A few bytes or members of a good body changed, cut, repeated or replaced. */
const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 12 }),
  put: fc.constantFrom(
    '',
    '"',
    '{',
    ']',
    ',',
    ':',
    'null',
    '1e999',
    '-',
    '0.1000000000000000001',
    '\\ud800',
    '"x":1,',
    '\u0000',
    '𠮷',
  ),
});

describe('fuzz', () => {
  test('bodies made from the schemas, whole and mutated, on every address that takes one', async () => {
    const named = service.document.components.schemas as Readonly<Record<string, Schema>>;
    const bodies: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
      '/v1/score': arbitraryOf({ $ref: 'x/Evaluation' }, named),
      '/v1/targets/read': arbitraryOf({ $ref: 'x/TargetsToRead' }, named),
      '/v1/verify': arbitraryOf({ $ref: 'x/ScoreSheet' }, named),
    };
    const seen = { success: 0, refusal: 0 };
    for (const [url, body] of Object.entries(bodies)) {
      await fc.assert(
        fc.asyncProperty(body, mutation, async (value, { at, length, put }) => {
          const whole = JSON.stringify(value);
          const good = await service.send({ method: 'POST', url, headers: json, payload: whole });
          if (good.statusCode !== 200) {
            const { errors } = good.json() as { errors: { code: string }[] };
            expect(errors.map(({ code }) => code).filter((code) => !sense.has(code))).toEqual([]);
          }
          const start = Math.floor(at * whole.length);
          const payload = `${whole.slice(0, start)}${put}${whole.slice(start + length)}`;
          const { statusCode } = await service.send({
            method: 'POST',
            url,
            headers: json,
            payload,
          });
          expect([200, 400, 422]).toContain(statusCode);
          seen[statusCode === 200 ? 'success' : 'refusal'] += 1;
          seen[good.statusCode === 200 ? 'success' : 'refusal'] += 1;
        }),
        { seed, numRuns: Math.ceil(counts.fuzzRequests / 2 / Object.keys(bodies).length) },
      );
    }
    report(
      `fuzz: ${seen.success} successes, ${seen.refusal} documented refusals (seed ${seed}), 0 others`,
    );
    expect(Math.min(seen.success, seen.refusal)).toBeGreaterThan(counts.fuzzRequests / 10);
  });

  test('raw bytes, and every method on every address', async () => {
    const urls = [
      '/v1/score',
      '/v1/targets/read',
      '/v1/verify',
      '/v1/policies',
      '/v1/policies/x',
      '/healthz',
      '/readyz',
      '/',
      '/v1/%00',
      '/v1/%',
      '/v1/policies/%ff',
      '/v1/policies/%E0%A4',
      `/v1/policies/${'长'.repeat(1_000)}`,
      `/v1/evaluations/${'0'.repeat(10_000)}`,
    ];
    const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'] as const;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...urls),
        fc.constantFrom(...methods),
        fc.uint8Array({ maxLength: 200 }),
        async (url, method, bytes) => {
          const withBody = method !== 'GET' && method !== 'HEAD';
          const body = withBody ? { payload: Buffer.from(bytes), headers: json } : {};
          const response = await service.app.inject({ method, url, ...body });
          expect(response.statusCode).toBeLessThan(500);
          if (response.statusCode < 400) return;
          expect(response.headers['content-type']).toContain('application/problem+json');
        },
      ),
      { seed, numRuns: counts.fuzzRequests / 4 },
    );
  });
});
