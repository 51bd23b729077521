/** Lists and posts of a key that is bound to units cost what is its own, however much others have. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backends, describeOn } from '../db/backends.js';
import { rowsVisited } from '../db/rows-visited.js';
import { reading } from '../jobs/history.js';
import { counts } from '../proof.js';
import { type Stored, startStored, tableOf } from './stored.js';

describeOn(backends, 'a key of one unit among many tables, on $name', (backend) => {
  let stored: Stored;
  let isStopped = false;
  const own: string[] = [];

  beforeAll(async () => {
    stored = await startStored(backend);
    const { ask, admin } = stored;
    for (const [code, parent] of [['A'], ['A1', 'A'], ['B']] as const) {
      await ask(admin, 'PUT', `/v1/units/${code}`, { name: code, ...(parent && { parent }) });
    }
    for (const code of ['B', 'A', 'A1', 'A']) {
      const made = await ask(admin, 'POST', '/v1/evaluations', tableOf(code));
      if (code !== 'B') own.push(made.json().id);
    }
  });

  afterAll(() => (isStopped ? stored.place.remove() : stored?.stop()));

  test('refused posts make no partition', async () => {
    const { ask, keyFor, place } = stored;
    const key = await keyFor(['submit'], ['A']);
    const year = new Date().getFullYear();
    const near = Array.from({ length: 11 }, (_, at) => year - 5 + at).filter((one) => one !== 2023);
    for (const fiscalYear of near) {
      const refused = await ask(key, 'POST', '/v1/evaluations', tableOf('B', { fiscalYear }));
      expect(refused.statusCode).toBe(403);
    }
    for (const fiscalYear of [1990, 2100]) {
      const made = await ask(key, 'POST', '/v1/evaluations', tableOf('A', { fiscalYear }));
      expect(made.statusCode).toBe(201);
      own.push(made.json().id);
    }
    const listed = await ask(key, 'GET', '/v1/evaluations');
    expect(listed.json().items.map(({ id }: { id: string }) => id)).toEqual(own);
    await stored.stop(false);
    isStopped = true;
    const partitions = await reading(place, (ask) =>
      ask(
        `select relname from pg_class where relname ~ '^evaluations_[0-9]{4}$' and relkind = 'r'`,
      ),
    );
    expect(partitions.map(({ relname }) => relname)).toEqual(['evaluations_2023']);
  });

  test('a page of its tables visits those, without statistics, too', async () => {
    const { place } = stored;
    const others = counts.pagedTables;
    // Rows of others, as a service would have left them, and their sheets.
    await place.asOwner(`
      create temporary table one as
        select * from evaluations where unit_code = 'B' limit 1;
      create temporary table made as
        select '01a1fcd1-' || lpad(to_hex(number / 65536), 4, '0') || substr(one.id::text, 14, 10) || '-'
          || lpad(to_hex(number), 12, '0') as id, one.id as source
        from one, generate_series(1, ${others}) as number;
      insert into evaluations
        select evaluation.fiscal_year, made.id::uuid, unit_code, kind, state, version, revision, late, unit_name,
          project_name, total, full_mark, grade, notice, review, published_revision, evaluation.created_at,
          updated_at, submitted_at
        from made join evaluations as evaluation on evaluation.id = made.source;
      insert into revisions
        select revision.fiscal_year, made.id::uuid, number, '{}', sha256, scores, deviations, created_at, created_by, '{}', ''
        from made join revisions as revision on revision.evaluation_id = made.source;`);
    const visited = await rowsVisited(
      place,
      ['A'],
      /^evaluations/u,
      async ({ evaluations, units }) => {
        const within = await units.codes(10);
        expect(within.toSorted()).toEqual(['A', 'A1']);
        const page = await evaluations.list({}, undefined, 51, within);
        expect(page.map(({ id }) => id).toSorted()).toEqual(own.toSorted());
      },
    );
    expect(visited).toBeLessThanOrEqual(2 * own.length);
  });
});
