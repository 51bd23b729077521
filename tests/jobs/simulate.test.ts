/** What another rule-book would do, over stored tables: the same as scoring each of them again under both. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Fraction } from '../../src/decimal.js';
import { score } from '../../src/evaluations/sheets/score.js';
import type { Evaluation } from '../../src/indicators/evaluation.js';
import { findPolicy } from '../../src/policies/catalogue.js';
import type { Policy } from '../../src/policies/policy.js';
import type { ScoreSheet } from '../../src/scoring/score-sheet.js';
import { describeOn } from '../db/backends.js';
import { tableOf } from '../http/stored.js';
import { counts, report } from '../proof.js';
import { randomTable } from '../properties/random-tables/tables.js';
import { type Batching, startBatching, waysOfStores } from './batching.js';

/** A draft: the rule-book with a higher line for its best grade. */
const stricter = draft();

function draft(): Policy {
  const policy = findPolicy('mof-project@2');
  if (policy === undefined) throw new Error('no such policy');
  const [best, ...others] = policy.grades.value;
  const grades = { ...policy.grades, value: [{ ...best, from: '95' }, ...others] };
  return { ...policy, version: 'draft', grades } as Policy;
}

interface Line {
  readonly outcome: string;
  readonly evaluation: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly difference?: string;
  readonly causes: readonly { readonly points: string }[];
}

/** Under `against`, under `policy`. */
const pairs: readonly (readonly [string | Policy, string | Policy])[] = [
  ['mof-project@1', 'mof-project@2'],
  ['mof-project@2', 'mof-project-2017'],
  ['mof-project@2', 'zhengzhou-project'],
  ['zhengzhou-project', stricter],
  ['yitihua-project', 'mof-project@2'],
];

const tableCount = counts.simulatedTables;

function summed(values: readonly Fraction[]): Fraction {
  return values.reduce((sum, value) => sum.plus(value), Fraction.zero);
}

function sumOf(causes: readonly { readonly points: string }[]): Fraction {
  return summed(causes.map(({ points }) => Fraction.of(points)));
}

function isMoved({ outcome, from, to }: Line): boolean {
  return outcome === 'done' && from !== to;
}

/** The sheet of a table under a rule-book, by the engine that makes sheets; undefined where it refuses. */
function under(evaluation: unknown, policy: string | Policy): ScoreSheet | undefined {
  const { policy: _policy, ...table } = evaluation as Evaluation;
  const name = typeof policy === 'string' ? policy : `${policy.id}@${policy.version}`;
  const find = typeof policy === 'string' ? findPolicy : () => policy;
  const result = score(table, { policy: name, findPolicy: find });
  return result.ok ? result.value : undefined;
}

/** Holds an item against both sheets. @returns the difference of the totals. */
function lineSum(
  line: Line,
  evaluation: unknown,
  against: string | Policy,
  policy: string | Policy,
): Fraction {
  const [before, after] = [under(evaluation, against), under(evaluation, policy)];
  expect(line.outcome).toBe(before === undefined || after === undefined ? 'failed' : 'done');
  if (before === undefined || after === undefined) return Fraction.zero;
  expect(line).toMatchObject({
    before: before.total ?? null,
    after: after.total ?? null,
    from: before.grade ?? null,
    to: after.grade ?? null,
  });
  if (before.total === undefined || after.total === undefined) return Fraction.zero;
  const difference = Fraction.of(after.total).minus(Fraction.of(before.total));
  expect(line.difference).toBe(difference.toPlaces(2));
  expect(sumOf(line.causes).equals(difference)).toBe(true);
  return difference;
}

describeOn(waysOfStores, 'a simulation, on $name', (way) => {
  let service: Batching;

  beforeAll(async () => {
    service = await startBatching(way);
    const { ask, admin } = service;
    let kept = 0;
    for (let seed = 1; kept < tableCount; seed += 1) {
      const { evaluation } = randomTable(seed);
      const { policy: _policy, ...table } = evaluation;
      const unit = { code: `U${seed % 7}`, name: `单位${seed % 7}` };
      const made = await ask(admin, 'POST', '/v1/evaluations', { ...table, unit });
      if (made.statusCode === 201) kept += 1;
    }
  });

  afterAll(() => service?.stop());

  const simulate = async (body: object, key = service.admin) => {
    const { ask, ended } = service;
    const made = await ask(key, 'POST', '/v1/batches', { type: 'simulate', ...body });
    expect(made.statusCode, made.body).toBe(202);
    const { id } = made.json();
    const batch = await ended(id);
    const found = await ask(key, 'GET', `/v1/batches/${id}/simulation`);
    expect(found.statusCode, found.body).toBe(200);
    return { id, batch, simulation: found.json() };
  };

  /** Every item of a list, page after page. */
  const all = async <T>(url: string): Promise<T[]> => {
    const items: T[] = [];
    let cursor = '';
    do {
      const page = await service.ask(service.admin, 'GET', `${url}?limit=200${cursor}`);
      items.push(...page.json().items);
      const { nextCursor } = page.json();
      cursor = nextCursor === null ? '' : `&cursor=${nextCursor}`;
    } while (cursor !== '');
    return items;
  };

  test('equals scoring every stored table again under both rule-books', async () => {
    const { ask, admin } = service;
    const tables = new Map<string, object>();
    for (const { id } of await all<{ id: string }>('/v1/evaluations')) {
      tables.set(id, (await ask(admin, 'GET', `/v1/evaluations/${id}`)).json().evaluation);
    }
    expect(tables.size).toBe(tableCount);
    let differing = 0;
    for (const [against, policy] of pairs) {
      const { id, simulation } = await simulate({ filter: {}, against, policy });
      const lines = await all<Line>(`/v1/batches/${id}/items`);
      const seen = lines.map((line) => lineSum(line, tables.get(line.evaluation), against, policy));
      const moved = lines.filter(isMoved).map(({ evaluation }) => evaluation);
      const refused = lines.filter(({ outcome }) => outcome === 'failed').length;
      expect(simulation).toMatchObject({ tables: tableCount, refused });
      expect(simulation.unchanged).toBe(tableCount - refused - moved.length);
      expect(sumOf(simulation.causes).equals(summed(seen))).toBe(true);
      const results = (await service.results(id)) as unknown as Line[];
      expect(results.map(({ evaluation }) => evaluation)).toEqual(moved);
      differing += seen.filter((difference) => !difference.isZero()).length;
    }
    expect(differing).toBeGreaterThan(0);
    report(
      `simulation: ${tableCount} stored tables, ${pairs.length} pairs on ${way.name}, ${differing} totals that differ, 0 wrong`,
    );
  });

  test('from the numbers that a batch left of tables, it comes to the same', async () => {
    const { ask, admin, ended } = service;
    const told = async ([against, policy]: (typeof pairs)[number]) => {
      const { id, simulation } = await simulate({ filter: {}, against, policy });
      return { simulation, lines: await all<Line>(`/v1/batches/${id}/items`) };
    };
    const pair = pairs[1] ?? ['', ''];
    const fromTexts = await told(pair);
    const made = await ask(admin, 'POST', '/v1/batches', {
      type: 'score',
      filter: {},
      policy: 'mof-project@2',
    });
    await ended(made.json().id);
    expect(await told(pair)).toEqual(fromTexts);
  });

  test('stored tables keep their sheets, and the policy that each was scored under is before', async () => {
    const { ask, admin } = service;
    const table = tableOf('S1', {
      policy: 'mof-project@1',
      fiscalYear: 2021,
      indicators: [
        { level1: '产出指标', level3: '能耗', target: '≤30%', actual: '36%', weight: '60' },
        { level1: '效益指标', level3: '覆盖率', target: '≥90%', actual: '90%', weight: '40' },
      ],
    });
    const made = await ask(admin, 'POST', '/v1/evaluations', table);
    const url = `/v1/evaluations/${made.json().id}/sheet`;
    const sheet = (await ask(admin, 'GET', url)).body;
    const filter = { fiscalYear: 2021, unit: 'S1' };
    const { simulation, id } = await simulate({ filter, policy: 'mof-project@2' });
    expect((await ask(admin, 'GET', url)).body).toBe(sheet);
    // @1: 48 of 60 for 36 % of ≤30 %; @2: 50.
    expect(simulation).toMatchObject({
      tables: 1,
      refused: 0,
      difference: { mean: '2.00', histogram: [{ from: '2.00', to: '3.00', count: 1 }] },
      causes: [{ level1: '产出指标', rule: 'upper-limit', points: '2.00', count: 1 }],
      units: [{ code: 'S1', name: '单位S1', count: 1, mean: '2.00' }],
    });
    const file = await ask(admin, 'GET', `/v1/batches/${id}/file`);
    expect(file.statusCode).toBe(409);
    const same = await simulate({ filter, policy: 'mof-project@1' });
    expect(same.simulation).toMatchObject({ unchanged: 1, moves: [], causes: [] });
  });

  test('tables that come along, a draft, and tables that a rule-book refuses', async () => {
    const table = (actual: string) =>
      tableOf('T', {
        policy: 'mof-project@2',
        indicators: [
          { level1: '产出指标', level3: '人数', target: '≥100人', actual, weight: '60' },
          { level1: '效益指标', level3: '覆盖率', target: '≥90%', actual: '90%', weight: '40' },
        ],
      });
    const evaluations = [
      table('90人'),
      table('99人'),
      { ...table('1人'), kind: 'department', policy: 'mof-department' },
      { kind: 'project' },
    ];
    const { simulation, batch, id } = await simulate({ evaluations, policy: stricter });
    expect(batch).toMatchObject({ total: 4, done: 2, failed: 2 });
    // 94.00 and 99.40: the line of 优 goes from 90 to 95, and no score changes.
    expect(simulation).toMatchObject({
      tables: 4,
      refused: 2,
      unchanged: 1,
      moves: [{ from: '优', to: '良', count: 1 }],
      difference: { mean: '0.00', least: '0.00', most: '0.00' },
      causes: [{ total: '总分', rule: 'grades', count: 1, points: '0.00' }],
      units: [{ code: 'T', count: 2, moved: 1, mean: '0.00' }],
    });
    expect(await service.results(id)).toEqual([
      {
        position: 0,
        outcome: 'done',
        from: '优',
        to: '良',
        before: '94.00',
        after: '94.00',
        difference: '0.00',
        grade: '良',
        total: '94.00',
        project: { name: '试点项目' },
        unit: { code: 'T', name: '单位T' },
        causes: [{ points: '0.00', rule: 'grades', total: '总分' }],
      },
    ]);
  });

  test('a key adds up the tables that it sees, and only simulations are one', async () => {
    const { ask, admin, keyFor, ended } = service;
    await ask(admin, 'PUT', '/v1/units/U1', { name: '单位1' });
    const key = await keyFor(['read'], ['U1']);
    const { simulation } = await simulate({ filter: {}, policy: 'mof-project@1' }, key);
    expect(simulation.units.map(({ code }: { code: string }) => code)).toEqual(['U1']);
    const made = await ask(admin, 'POST', '/v1/batches', { type: 'score', filter: { unit: 'U1' } });
    await ended(made.json().id);
    const refused = await ask(admin, 'GET', `/v1/batches/${made.json().id}/simulation`);
    expect(refused.statusCode).toBe(409);
  });
});
