/** `POST /v1/imports`: files as bytes and in forms, looked at and stored; hostile ones leave nothing behind. */
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { limits } from '../../src/limits.js';
import { mofProject } from '../../src/policies/mof-project.js';
import { backends, describeOn } from '../db/backends.js';
import { type Stored, startStored } from './stored.js';

const assets = new URL('../../assets/', import.meta.url);
const publication = readFileSync(new URL('published/final-accounts-2023.txt', assets));
const workbook = readFileSync(new URL('examples/filled-2023.xlsx', assets));

/** A table in a form that says neither its year nor its unit. */
const bare = [
  '项目支出绩效自评表',
  '项目名称\t甲',
  '一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分',
  '产出指标\t数量指标\t数量\t≥10\t10\t60\t60',
  '效益指标\t社会效益指标\t受益人数\t≥100人\t100人\t40\t40',
  '总分\t\t\t\t\t100\t100',
].join('\n');

interface Part {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly fileName?: string;
}

const boundary = 'a-boundary-of-ours';

function form(parts: readonly Part[]): Buffer {
  const pieces = parts.flatMap(({ name, content, fileName }) => [
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"`,
    fileName === undefined ? '\r\n\r\n' : `; filename="${fileName}"\r\n\r\n`,
    content,
    '\r\n',
  ]);
  return Buffer.concat([...pieces, `--${boundary}--\r\n`].map((piece) => Buffer.from(piece)));
}

const fileOf = (content: string | Uint8Array, fileName: string): Part => ({
  name: 'file',
  content,
  fileName,
});

describeOn(backends, 'imports on $name', (backend) => {
  let stored: Stored;
  beforeAll(async () => {
    stored = await startStored(backend);
  });
  afterAll(() => stored.stop());

  function send(query: string, payload: Buffer, headers: Record<string, string>, key = '') {
    return stored.send({
      method: 'POST',
      url: `/v1/imports${query}`,
      payload,
      headers: { ...headers, ...(key === '' ? {} : { authorization: `Bearer ${key}` }) },
    });
  }
  const bytes = (query: string, payload: Buffer | string, type = 'application/octet-stream') =>
    send(query, Buffer.from(payload), { 'content-type': type });
  const parts = (query: string, all: readonly Part[], key = '', more = {}) =>
    send(
      query,
      form(all),
      { 'content-type': `multipart/form-data; boundary=${boundary}`, ...more },
      key,
    );
  const count = async (): Promise<number> =>
    (await stored.ask(stored.admin, 'GET', '/v1/evaluations?limit=200')).json().items.length;
  const codes = (response: { json: () => { errors?: { code: string }[] } }) =>
    (response.json().errors ?? []).map(({ code }) => code);

  test('a dry run needs no key, stores nothing, and says what the command line says', async () => {
    const before = await count();
    const response = await bytes('?name=final.txt', publication, 'text/plain');
    expect(response.statusCode).toBe(200);
    expect(response.json()).toMatchObject({
      document: { name: 'final.txt', type: 'txt', bytes: publication.length, encoding: 'UTF-8' },
      tables: [
        { layout: 'zhengzhou/department', stage: 'filled', sheet: { total: '99.70' } },
        { layout: 'zhengzhou/project', stage: 'filled', sheet: { total: '91.47' } },
      ],
    });
    expect(await count()).toBe(before);
  });

  test.each(['2023', '__proto__'])(
    'a JSON file with a member that no object holds in order, %s, is refused by its name',
    async (member) => {
      const text = `{"kind":"project","fiscalYear":2023,"unit":{"name":"甲","${member}":{}},"indicators":[{"level1":"产出指标","level3":"数量","target":"≥1"}]}`;
      const response = await bytes('?name=a.json', text);
      expect(response.statusCode).toBe(200);
      const [table] = response.json().tables;
      expect(table).toMatchObject({ evaluation: null, title: '甲' });
      expect(table.refused.errors).toMatchObject([
        { code: 'unknown-member', pointer: `/unit/${member}` },
      ]);
    },
  );

  test('bytes say what a file is; a form of one file is answered like the file', async () => {
    const sent = await bytes('', workbook);
    expect(sent.json().document).toMatchObject({ name: 'upload', type: 'xlsx' });
    const named = await parts('', [fileOf(workbook, '../../etc/自评表.xlsx')]);
    expect(named.json()).toEqual({
      ...sent.json(),
      document: { ...sent.json().document, name: '自评表.xlsx' },
    });
  });

  test('several files are an array in order; the sheets that are stored are those of the dry run', async () => {
    const files = [
      fileOf(publication, 'a.txt'),
      fileOf('今天没有表。', 'b.txt'),
      fileOf(workbook, 'c.xlsx'),
    ];
    const dry = await parts('', files);
    const before = await count();
    const committed = await parts('?commit=true', files, stored.admin);
    expect(committed.statusCode).toBe(201);
    const answers = committed.json();
    expect(answers.map(({ stored: all }: { stored: object[] }) => all.length)).toEqual([2, 0, 1]);
    expect(answers).toMatchObject(dry.json());
    expect(await count()).toBe(before + 3);
    const { table, id } = answers[0].stored[1];
    const sheet = await stored.ask(stored.admin, 'GET', `/v1/evaluations/${id}/sheet`);
    expect(sheet.json()).toEqual(dry.json()[0].tables[table].sheet);
    const evaluation = await stored.ask(stored.admin, 'GET', `/v1/evaluations/${id}`);
    expect(evaluation.json()).toMatchObject({ state: 'draft', revision: 1 });
    expect((await stored.ask(stored.admin, 'GET', '/v1/audit?limit=200')).statusCode).toBe(200);
  });

  test('storing needs a key that may; a bound key stores its own units and is told of others', async () => {
    const table = { kind: 'project', fiscalYear: 2023, unit: { code: '701', name: '甲' } };
    const indicators = [{ level1: '产出指标', level3: '数', target: '≥1', weight: '100' }];
    const own = { ...table, indicators };
    const other = { ...own, unit: { code: '702', name: '乙' } };
    const file = [fileOf(JSON.stringify([own, other]), 'two.json')];
    expect((await parts('?commit=true', file)).statusCode).toBe(401);
    await stored.ask(stored.admin, 'PUT', '/v1/units/701', { code: '701', name: '甲' });
    await stored.ask(stored.admin, 'PUT', '/v1/units/702', { code: '702', name: '乙' });
    const reader = await stored.keyFor(['read']);
    expect((await parts('?commit=true', file, reader)).statusCode).toBe(403);
    const key = await stored.keyFor(['read', 'submit'], ['701']);
    const response = await parts('?commit=true', file, key);
    expect(response.statusCode).toBe(201);
    expect(response.json().stored).toEqual([{ table: 0, id: expect.any(String) }]);
    expect(response.json().tables[1].refused.status).toBe(403);
    const before = await count();
    const none = await parts('?commit=true', [fileOf(JSON.stringify(other), 'one.json')], key);
    expect({ status: none.statusCode, count: await count() }).toEqual({
      status: 403,
      count: before,
    });
  });

  test('what a file does not say is taken from the options, in the query or the form', async () => {
    const nothing = await bytes('?name=bare.tsv', bare);
    expect(nothing.json().tables[0].refused.errors).toMatchObject([
      { code: 'fiscal-year-missing' },
    ]);
    const query = '?name=bare.tsv&fiscalYear=2022&unit=%E4%B9%99%E5%B1%80&unitCode=88';
    const said = await bytes(query, bare);
    const fields = ['fiscalYear 2022', 'unit 乙局', 'unitCode 88'].map((field) => {
      const [name = '', content = ''] = field.split(' ');
      return { name, content };
    });
    const filled = await parts('', [...fields, fileOf(bare, 'bare.tsv')]);
    expect(filled.json()).toEqual(said.json());
    expect(said.json().tables[0]).toMatchObject({
      evaluation: { fiscalYear: 2022, unit: { code: '88', name: '乙局' } },
      sheet: { total: '100.00' },
    });
  });

  test("a policy of one's own and words of a file may be handed over; such a policy stores nothing", async () => {
    const own = { ...mofProject, id: 'own-rules', version: '3' };
    const odd = bare.replace('三级指标', '考核事项');
    const said = [
      { name: 'policy', content: JSON.stringify(own), fileName: 'own.json' },
      { name: 'mapping', content: '{"columns":{"考核事项":"level3"}}' },
      { name: 'fiscalYear', content: '2022' },
      fileOf(odd, 'odd.tsv'),
    ];
    const response = await parts('', said);
    expect(response.json().tables[0].sheet.policy).toMatchObject({ id: 'own-rules', version: '3' });
    const stores = await parts('?commit=true', said, stored.admin);
    expect({ status: stores.statusCode, codes: codes(stores) }).toEqual({
      status: 422,
      codes: ['policy-unknown'],
    });
  });

  test('all that is wrong with the options is told at once', async () => {
    const wrong = [
      { name: 'mapping', content: '{"columns":{"甲":"x"}}' },
      { name: 'fiscalYear', content: '23' },
      { name: 'fiscalYear', content: '2023' },
      { name: 'units', content: '甲' },
      fileOf(bare, 'bare.tsv'),
    ];
    const response = await parts('?commit=yes', wrong);
    const pointers = response.json().errors.map(({ pointer }: { pointer: string }) => pointer);
    expect({ status: response.statusCode, pointers }).toEqual({
      status: 422,
      pointers: ['/commit', '/fiscalYear', '/fiscalYear', '/units', '/mapping/columns/甲'],
    });
  });

  test('nothing to store is a refusal with all reasons, and stores nothing', async () => {
    const before = await count();
    const prose = await parts('?commit=true', [fileOf('没有表。', 'a.txt')], stored.admin);
    expect({ status: prose.statusCode, codes: codes(prose) }).toEqual({
      status: 422,
      codes: ['items-missing'],
    });
    const yearless = await parts('?commit=true', [fileOf(bare, 'bare.tsv')], stored.admin);
    expect(yearless.json().errors).toMatchObject([
      { code: 'fiscal-year-missing', pointer: '/tables/0/evaluation/fiscalYear' },
    ]);
    expect(await count()).toBe(before);
  });

  test('the same request with an idempotency key is stored once; with another file it is refused', async () => {
    const more = { 'idempotency-key': `import-${backend.name}` };
    const send2 = (file: Part) => parts('?commit=true', [file], stored.admin, more);
    const before = await count();
    const [first, again] = [
      await send2(fileOf(workbook, 'a.xlsx')),
      await send2(fileOf(workbook, 'a.xlsx')),
    ];
    expect(again.body).toBe(first.body);
    expect(again.headers['idempotency-replayed']).toBe('true');
    const other = await send2(fileOf(publication, 'a.txt'));
    expect(codes(other)).toEqual(['idempotency-key-reused']);
    expect(await count()).toBe(before + 1);
  });

  test('files that are none, beyond the bounds, packed to burst, in broken forms: refused, nothing kept', async () => {
    const before = await count();
    const key = stored.admin;
    const image = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47]), Buffer.alloc(64)]);
    const bomb = zipSync(
      { 'xl/workbook.xml': new Uint8Array(limits.unpackedBytesMax + 1) },
      { level: 9 },
    );
    const large = Buffer.alloc(limits.importBytesMax + 1, 0x20);
    const many = Array.from({ length: limits.importFileCountMax + 1 }, () => fileOf('x', 'x.txt'));
    const at = '?commit=true';
    const type = `multipart/form-data; boundary=${boundary}`;
    const cut = form([fileOf(publication, 'a.txt')]).subarray(0, 5_000);
    const raw = (payload: Buffer | string, contentType = 'application/octet-stream') =>
      send(at, Buffer.from(payload), { 'content-type': contentType }, key);
    const answers = [
      [await raw(image), 415],
      [await raw(Buffer.from(bomb)), [413, 415, 422]],
      [await raw(large), 413],
      [await parts(at, [fileOf(large, 'a.txt')], key), 413],
      [await parts(at, many, key), 413],
      [await parts(at, [{ name: '__proto__', content: 'x' }, fileOf('x', 'x.txt')], key), 400],
      [await parts(at, [{ name: 'unit', content: 'x' }], key), 422],
      [await raw(cut, type), 400],
      [await raw('no form', type), 400],
      [await raw('no boundary', 'multipart/form-data'), 400],
      [await raw(''), 400],
    ] as const;
    for (const [index, [{ statusCode, headers }, expected]] of answers.entries()) {
      expect([expected].flat(), `case ${index}`).toContain(statusCode);
      expect(headers['content-type']).toContain('application/problem+json');
    }
    expect(await count()).toBe(before);
    // Nobody else's way is barred: the reader goes on, and other addresses take no forms.
    expect((await bytes('', workbook)).statusCode).toBe(200);
    const elsewhere = await stored.send({
      method: 'POST',
      url: '/v1/score',
      payload: form([fileOf('x', 'x')]),
      headers: { 'content-type': type },
    });
    expect(elsewhere.statusCode).toBe(415);
  });

  test('a client that goes away in the middle leaves nothing, and no place taken', async () => {
    const before = await count();
    await stored.app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = stored.app.server.address() as { port: number };
    const head = [
      'POST /v1/imports?commit=true HTTP/1.1',
      'Host: 127.0.0.1',
      `Authorization: Bearer ${stored.admin}`,
      `Content-Type: multipart/form-data; boundary=${boundary}`,
      'Content-Length: 1000000',
      '',
      '',
    ].join('\r\n');
    for (let time = 0; time < 6; time += 1) {
      const socket = connect(port, '127.0.0.1');
      socket.write(head);
      socket.write(form([fileOf(publication, 'a.txt')]).subarray(0, 5_000));
      await new Promise((resolve) => setTimeout(resolve, 50));
      socket.destroy();
      await new Promise((resolve) => socket.once('close', resolve));
    }
    await expect
      .poll(
        async () =>
          (await parts('?commit=true', [fileOf(workbook, 'a.xlsx')], stored.admin)).statusCode,
      )
      .toBe(201);
    expect(await count()).toBe(before + 1);
  });
});
