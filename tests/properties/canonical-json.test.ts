/** Our canonical JSON against the canonicalize package: the same bytes for every JSON value. */
import library from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, hasCanonicalOrder, inCanonicalOrder } from '../../src/canonical-json.js';
import { counts, seed } from '../proof.js';

const canonicalize = library as unknown as (value: unknown) => string | undefined;
const runs = { seed, numRuns: counts.lawRuns };

/** Member names that an object keeps in the order in which they were set, well-formed or not. */
const name = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('a', 'B', '_', '，', '😀', '\ud800', '"') }),
  )
  .filter((text) => !/^\d|^__proto__$/.test(text));

const { json } = fc.letrec((tie) => ({
  json: fc.oneof(
    { depthSize: 'medium' },
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
    ),
    fc.constant(null),
    fc.array(tie('json'), { maxLength: 6 }),
    fc
      .array(fc.tuple(name, fc.option(tie('json'), { nil: undefined })), { maxLength: 8 })
      .map((members) => Object.fromEntries(members)),
  ),
}));

describe('canonical JSON', () => {
  test('is that of the library', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalJson(value)).toBe(canonicalize(value));
      }),
      runs,
    );
  });

  test('leaves its argument as it is, and what is in order is not copied', () => {
    fc.assert(
      fc.property(json, (value) => {
        const before = JSON.stringify(value);
        const ordered = inCanonicalOrder(value);
        expect(JSON.stringify(value)).toBe(before);
        expect(inCanonicalOrder(ordered)).toBe(ordered);
      }),
      runs,
    );
  });

  test('whether parsed JSON has it is known before', () => {
    const names = fc.oneof(name, fc.constantFrom('2023', '0', '__proto__'));
    const inside = fc.array(fc.tuple(names, json), { maxLength: 3 });
    fc.assert(
      fc.property(inside, (members) => {
        const each = members.map(([key, one]) => `${JSON.stringify(key)}:${JSON.stringify(one)}`);
        const value: unknown = JSON.parse(`[{"a":{${each.join()}}}]`);
        if (hasCanonicalOrder(value)) expect(() => canonicalJson(value)).not.toThrow();
        else expect(() => canonicalJson(value)).toThrow(TypeError);
      }),
      runs,
    );
  });

  test.each([
    ['not a number', { a: [Number.NaN] }],
    ['infinity', { a: Number.POSITIVE_INFINITY }],
    ['no value at all', undefined],
    ['members that an object lists before all others', { b: 1, 10: 1, 9: 1 }],
    ['a member that is none to an object', JSON.parse('{"a":{"__proto__":1}}')],
  ])('refuses %s', (_, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });
});
