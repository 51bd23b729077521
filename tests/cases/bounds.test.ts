/** What refusing costs is bounded by the schema, not by what was sent: nothing is looked at beyond a bound. */
import { describe, expect, test } from 'vitest';
import { type Defect, DefectList, moreDefects, pointerStep } from '../../src/defect.js';
import { batchSchemas } from '../../src/evaluations/batches/request.js';
import { checkOf, requestSchemas } from '../../src/evaluations/checks/validate.js';
import { storeRequestSchemas } from '../../src/evaluations/request-schemas.js';
import { score } from '../../src/evaluations/sheets/score.js';
import { verify } from '../../src/evaluations/sheets/verify.js';
import { problemOfDefects } from '../../src/http/problem.js';
import { targetSchemas } from '../../src/http/schemas.js';
import { ref, type Schema } from '../../src/indicators/schema.js';
import { byElement, parseJson } from '../../src/json.js';
import { limits } from '../../src/limits.js';

const schemas: Readonly<Record<string, Schema>> = {
  ...requestSchemas,
  ...storeRequestSchemas,
  ...batchSchemas,
  ...targetSchemas,
};

/** A place where a schema has a list, and a value that has one there and nothing else. */
interface ListPlace {
  readonly pointer: string;
  readonly bound: number;
  readonly valueWith: (list: unknown) => unknown;
}

function* listsOf(schema: Schema): Generator<ListPlace> {
  if (typeof schema['$ref'] === 'string') {
    yield* listsOf(schemas[schema['$ref'].replace('#', '')] ?? {});
  }
  for (const branch of (schema['oneOf'] ?? []) as Schema[]) {
    const named =
      typeof branch['$ref'] === 'string' ? schemas[branch['$ref'].slice(0, -1)] : branch;
    const { kind } = (named?.['properties'] ?? {}) as {
      kind?: { const?: string; enum?: string[] };
    };
    for (const { valueWith, ...place } of listsOf(branch)) {
      const value = (list: unknown): unknown => ({
        ...(valueWith(list) as object),
        kind: kind?.const ?? kind?.enum?.[0],
      });
      yield { ...place, valueWith: value };
    }
  }
  for (const [name, member] of Object.entries((schema['properties'] ?? {}) as object)) {
    for (const { pointer, bound, valueWith } of listsOf(member as Schema)) {
      const value = (list: unknown): unknown => ({ [name]: valueWith(list) });
      yield { pointer: `${pointerStep(name)}${pointer}`, bound, valueWith: value };
    }
  }
  if (schema['items'] === undefined) return;
  yield { pointer: '', bound: schema['maxItems'] as number, valueWith: (list) => list };
  for (const { pointer, bound, valueWith } of listsOf(schema['items'] as Schema)) {
    yield { pointer: `/0${pointer}`, bound, valueWith: (list) => [valueWith(list)] };
  }
}

/** A list that knows how often one of its elements was looked at. */
function watched(length: number, element: unknown): { list: unknown; looks: () => number } {
  let count = 0;
  const list = new Proxy(Array<unknown>(length).fill(element), {
    get: (elements, name, receiver) => {
      if (typeof name === 'string' && /^\d+$/u.test(name)) count += 1;
      return Reflect.get(elements, name, receiver);
    },
  });
  return { list, looks: () => count };
}

const places = Object.keys(schemas).flatMap((name) =>
  [...listsOf(ref(name))].map((place) => ({ name, title: `${name}${place.pointer}`, ...place })),
);

const someTable = {
  kind: 'project',
  fiscalYear: 2023,
  unit: { name: '政务服务中心' },
  indicators: [
    { level1: '产出指标', level3: '办事效率', target: '≥90%', actual: '95%', weight: '90' },
  ],
};

describe('a list that is too long', () => {
  test('every list of every schema has a bound', () => {
    expect(places.length).toBeGreaterThan(25);
    expect(places.filter(({ bound }) => !(bound > 0))).toEqual([]);
  });

  test.each(places)('$title: one defect, and no element is looked at', (place) => {
    const check = checkOf(ref(place.name), schemas);
    const { list, looks } = watched(place.bound + 1, 1);
    const defects = check(place.valueWith(list));
    const here = defects.filter(({ pointer }) => pointer.startsWith(place.pointer));
    expect(here).toMatchObject([{ code: 'too-many-items', pointer: place.pointer }]);
    expect(looks()).toBe(0);
    const within = watched(1, null);
    check(place.valueWith(within.list));
    expect(within.looks()).toBeGreaterThan(0);
  });

  test('half a million elements, by every way in', () => {
    const many = watched(500_000, 1);
    const value = { kind: 'project', fiscalYear: 2023, unit: { name: 'x' }, indicators: many.list };
    const defects = [{ code: 'too-many-items', pointer: '/indicators' }];
    expect(score(value)).toMatchObject({ ok: false, defects });
    expect(many.looks()).toBe(0);
  });
});

function codesOf(defects: readonly Defect[]): (string | undefined)[] {
  return [defects.length, defects[0]?.code, defects.at(-1)?.code].map(String);
}

const cut = String(limits.defectCountMax + 1);

describe('more defects than are told', () => {
  const members = Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`m${i}`, 1]));

  test('of unknown members, elements, rules and texts: looking ends', () => {
    const unknown = score(members);
    expect(unknown.ok ? [] : codesOf(unknown.defects)).toEqual([
      cut,
      'member-missing',
      'more-defects',
    ]);
    const rows = watched(500, members);
    const result = score({ indicators: rows.list });
    expect(result.ok ? [] : codesOf(result.defects)).toEqual([
      cut,
      'member-missing',
      'more-defects',
    ]);
    // The rest of the rows is not looked at for its schema; the few looks are those of what stands behind it.
    expect(rows.looks()).toBeLessThan(10);
    const text = `{"x":[${Array(100_000).fill('1e999').join(',')}]}`;
    expect(codesOf(parseJson(text).defects)).toEqual([cut, 'number-imprecise', 'more-defects']);
    const twice = `{${Array(100_000).fill('"a":1').join(',')}}`;
    expect(codesOf(parseJson(twice).defects)).toEqual([cut, 'member-duplicate', 'more-defects']);
  });

  test('a long name is not repeated for each of its numbers', () => {
    const name = 'n'.repeat(limits.defectUnitsMax / 2);
    const { defects } = parseJson(`{"${name}":[1e999,1e999,1e999,1e999]}`);
    expect(codesOf(defects)).toEqual(['2', 'number-imprecise', 'more-defects']);
  });

  test('whatever found them, a problem tells no more than the bound, and says so', () => {
    const defect: Defect = { code: 'type-wrong', pointer: '/x', message: 'x' };
    const { detail, errors } = problemOfDefects(Array<Defect>(50_000).fill(defect));
    expect(detail).toBe('请求至少有 1000 处错误，未作任何处理。');
    expect(codesOf(errors ?? [])).toEqual([cut, 'type-wrong', 'more-defects']);
    const exact = problemOfDefects(Array<Defect>(limits.defectCountMax).fill(defect));
    expect(exact.detail).toBe('请求有 1000 处错误，未作任何处理。');
    expect(exact.errors).toHaveLength(limits.defectCountMax);
    // Cut again, it is what it was.
    expect(problemOfDefects(errors ?? []).errors).toEqual(errors);
  });

  test('what was not looked at is not taken for sound', () => {
    const broken = Array(limits.defectCountMax + 1).fill('1e999');
    expect('value' in parseJson(`[[${broken.join(',')}],${'['.repeat(50)}${']'.repeat(50)}]`)).toBe(
      false,
    );
    const few = byElement(parseJson('[5,[1e999]]'));
    expect([few(0), few(1)]).toMatchObject([[], [{ pointer: '/1/0' }]]);
  });

  test('a full list stays as it is', () => {
    const list = new DefectList();
    for (let i = 0; i < 2 * limits.defectCountMax; i += 1)
      list.add({ ...moreDefects, code: 'type-wrong' });
    expect([list.isFull, list.all().length]).toEqual([true, limits.defectCountMax + 1]);
  });
});

test('a sheet that is different everywhere: looking ends, and it is said', () => {
  const scored = score(someTable);
  if (!scored.ok) throw new Error('no sheet');
  const members = Array.from({ length: 5_000 }, (_, i) => [`m${i}`, 1]);
  const verified = verify({ ...scored.value, ...Object.fromEntries(members) });
  expect(verified.ok && verified.value.differences).toHaveLength(limits.defectCountMax + 1);
  expect(verified.ok && verified.value.differences.at(-1)?.message).toMatch(/其余未列出/u);
});
