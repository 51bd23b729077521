/** Batches that score stored tables: figures alone are kept, and sheets are made when somebody asks for them. */
import { beforeAll, expect, test } from 'vitest';
import { authenticate } from '../../src/evaluations/access/caller.js';
import type { FiguresThen } from '../../src/evaluations/batches/kinds/frozen.js';
import { readResults } from '../../src/evaluations/batches/read.js';
import { serviceOn } from '../../src/evaluations/service.js';
import { hundredths } from '../../src/evaluations/tables/sheets.js';
import { engine } from '../../src/version.js';
import { describeOn } from '../db/backends.js';
import { tableOf } from '../http/stored.js';
import { counts } from '../proof.js';
import { randomTable } from '../properties/random-tables/tables.js';
import { until } from '../until.js';
import { type Batching, startBatching, waysOfStores } from './batching.js';

const unit = '037001';

/** Random tables as one unit has them, those that the service takes. */
const drawn = Array.from({ length: counts.figuredTables }, (_, seed) => {
  const { unit: own, ...table } = randomTable(7_000 + seed).evaluation as { unit: object };
  return { ...table, fiscalYear: 2023, unit: { ...own, code: unit } };
});

interface Sheet {
  readonly engine: string;
  readonly total?: string;
  readonly grade?: string;
  readonly indicators: readonly { readonly score?: string; readonly deviation?: string }[];
}

/** SQL that fails unless a condition holds. */
function refusedUnless(condition: string): string {
  return `do $$ begin if not (${condition}) then raise exception '% does not hold', $q$${condition}$q$; end if; end $$;`;
}

/** That the figures of a sheet stand in the columns of a result. */
function standsAt(id: string, position: number, sheet: Sheet): string {
  const list = (values: readonly (string | undefined)[]): string =>
    `'{${values.map((value) => hundredths(value) ?? 'null').join(',')}}'`;
  const rows = sheet.indicators;
  return `exists (select from batch_results where batch_id = '${id}' and position = ${position}
    and total is not distinct from ${sheet.total ?? 'null'}
    and grade is not distinct from ${sheet.grade === undefined ? 'null' : `'${sheet.grade}'`}
    and scores = ${list(rows.map(({ score }) => score))}
    and deviations = ${list(rows.map(({ deviation }) => deviation))})`;
}

/** A draft with another line for its best grade. */
function withGrade(policy: Record<string, unknown>, from: string): object {
  const {
    sha256: _sha256,
    grades,
    ...rest
  } = policy as {
    readonly sha256?: string;
    readonly grades: { readonly value: readonly object[] };
  };
  const [best, ...others] = grades.value;
  return {
    ...rest,
    version: 'draft',
    grades: { ...grades, value: [{ ...best, from }, ...others] },
  };
}

describeOn(waysOfStores, 'on $name', (way) => {
  let service: Batching;
  let ids: string[] = [];

  /** What `POST /v1/score` says of the input of a stored table. */
  const dueSheet = async (id: string, policy?: string): Promise<string> => {
    const { ask, admin } = service;
    const input = (await ask(admin, 'GET', `/v1/evaluations/${id}`)).json().evaluation;
    const under = policy === undefined ? input : { ...input, policy };
    return (await ask(admin, 'POST', '/v1/score', under)).body;
  };

  const linesOf = async (id: string): Promise<string[]> => {
    const { body } = await service.ask(service.admin, 'GET', `/v1/batches/${id}/results`);
    return body.split('\n').filter((line) => line !== '');
  };

  const run = async (request: object): Promise<string> => {
    const { ask, admin, ended } = service;
    const made = await ask(admin, 'POST', '/v1/batches', { type: 'score', ...request });
    expect(made.statusCode, made.body).toBe(202);
    const { id } = made.json();
    expect(await ended(id)).toMatchObject({ state: 'completed' });
    return id;
  };

  beforeAll(async () => {
    service = await startBatching(way);
    const { ask, admin } = service;
    await ask(admin, 'PUT', `/v1/units/${unit}`, { name: '某单位' });
    for (const table of drawn) {
      const made = await ask(admin, 'POST', '/v1/evaluations', table);
      if (made.statusCode === 201) ids.push(made.json().id);
    }
    ids = ids.sort();
  });

  test('results hold figures, and their sheets are those of POST /v1/score byte for byte', async () => {
    expect(ids.length).toBeGreaterThan(drawn.length / 2);
    const first = await run({ filter: { fiscalYear: 2023 } });
    // The second one reads the numbers that the first one kept.
    const second = await run({ filter: { fiscalYear: 2023 } });
    for (const id of [first, second]) {
      const lines = await linesOf(id);
      expect(lines).toHaveLength(ids.length);
      for (const [position, evaluation] of ids.entries()) {
        const due = await dueSheet(evaluation);
        expect(lines[position]).toBe(`{"outcome":"done","position":${position},"sheet":${due}}`);
      }
    }
  });

  test('another policy, and the same table twice', async () => {
    const [one = '', two = ''] = ids;
    const policy = 'yitihua-project';
    const projects = [one, two, one];
    const id = await run({ evaluations: projects, policy });
    const lines = await linesOf(id);
    for (const [position, evaluation] of projects.entries()) {
      const { kind } = (
        await service.ask(service.admin, 'GET', `/v1/evaluations/${evaluation}`)
      ).json().evaluation;
      const line = JSON.parse(lines[position] ?? '');
      if (kind !== 'project') expect(line.outcome).toBe('failed');
      else {
        expect(line.sheet).toMatchObject({ policy: { id: policy } });
        expect(line.sheet.total).toEqual(JSON.parse(await dueSheet(evaluation, policy)).total);
      }
    }
  });

  test('what was frozen stays when the table is changed afterwards, also where its numbers are new', async () => {
    const { ask, admin } = service;
    const made = await ask(admin, 'POST', '/v1/evaluations', tableOf(unit, { fiscalYear: 2024 }));
    const { id } = made.json();
    const before = await run({ filter: { fiscalYear: 2024 } });
    const due = await dueSheet(id);
    const actuals = { indicators: [{ pointer: '/indicators/0', actual: '1' }] };
    const etag = (await ask(admin, 'GET', `/v1/evaluations/${id}`)).headers.etag as string;
    const put = await ask(admin, 'PUT', `/v1/evaluations/${id}/actuals`, actuals, {
      'if-match': etag,
    });
    expect(put.statusCode, put.body).toBe(200);
    const after = await run({ filter: { fiscalYear: 2024 } });
    expect(await linesOf(before)).toEqual([`{"outcome":"done","position":0,"sheet":${due}}`]);
    expect(await linesOf(after)).toEqual([
      `{"outcome":"done","position":0,"sheet":${await dueSheet(id)}}`,
    ]);
    expect(await linesOf(after)).not.toEqual(await linesOf(before));
  });

  test('a moved figure is answered from the numbers that batches kept, as a simulation answers it', async () => {
    const { ask, admin, ended } = service;
    await run({ filter: { fiscalYear: 2023 } });
    const named = await ask(admin, 'GET', '/v1/policies/mof-project@2');
    const drafts = ['85', '95'].map((from) => withGrade(named.json(), from));
    for (const policy of ['mof-project@2', 'yitihua-project@1', ...drafts]) {
      const request = { policy, filter: { fiscalYear: 2023, kind: 'project' } };
      const made = await ask(admin, 'POST', '/v1/batches', { type: 'simulate', ...request });
      expect(made.statusCode, made.body).toBe(202);
      const { id } = made.json();
      await ended(id);
      const due = (await ask(admin, 'GET', `/v1/batches/${id}/simulation`)).json();
      const told = await until(
        async () => (await ask(admin, 'POST', '/v1/simulations', request)).json(),
        ({ simulation }) => simulation !== undefined,
      );
      expect(told.simulation).toEqual(due);
    }
  });

  test('the workbook of a batch is made of the same sheets', async () => {
    const id = await run({ filter: { fiscalYear: 2023 } });
    const made = await service.ask(service.admin, 'GET', `/v1/batches/${id}/file`);
    expect(made.statusCode).toBe(200);
    expect(made.rawPayload.subarray(0, 2).toString()).toBe('PK');
  });

  test('columns hold the figures of the sheets, and another engine says so', async () => {
    const id = await run({ filter: { fiscalYear: 2023 } });
    const sheets = (await service.results(id)).map(({ sheet }) => sheet as Sheet);
    const { place, admin } = service;
    await service.stop(false);
    await place.asOwner(
      `${refusedUnless(`(select count(*) from plans where revision = 2) = 1 and
        (select count(*) from plans) > ${Math.floor(ids.length / 8)}`)}
      ${refusedUnless(`not exists (select from batch_results where batch_id = '${id}' and (
        sheet is not null or policy is null or engine <> '${engine}'))`)}
      ${sheets.map((sheet, position) => refusedUnless(standsAt(id, position, sheet))).join('')}
      update batch_results set engine = 'jichi/0.0.1', total = total + 1
        where batch_id = '${id}' and position = 0;`,
    );
    const store = await place.open();
    const reading = serviceOn(store);
    const found = await readResults(reading, await authenticate(reading, admin), id);
    const results: unknown[] = [];
    for await (const result of found) results.push(result);
    await store.close();
    await place.remove();
    const [first, second] = results as { sheet: string; scored?: FiguresThen }[];
    const { total, engine: own } = JSON.parse(first?.sheet ?? '') as Sheet;
    expect(own).toBe(engine);
    expect(first?.scored).toMatchObject({ engine: 'jichi/0.0.1' });
    expect(first?.scored?.total).not.toBe(total);
    expect(second?.scored).toBeUndefined();
  });
});
