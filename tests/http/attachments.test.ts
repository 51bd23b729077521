/** Evidence: uploaded, listed, downloaded and taken back; hostile files and broken uploads leave nothing behind. */
import { createHash, randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/evaluations/stores.js';
import { verifyAudit } from '../../src/evaluations/verify-audit.js';
import { limits } from '../../src/limits.js';
import { backends, describeOn } from '../db/backends.js';
import { type Stored, startStored, tableOf } from './stored.js';

const scan = Buffer.from('%PDF-1.4 验收单');
const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const boundary = 'a-boundary-of-ours';
const formType = `multipart/form-data; boundary=${boundary}`;

interface Part {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly fileName?: string;
}

function form(parts: readonly Part[]): Buffer {
  const pieces = parts.flatMap(({ name, content, fileName }) => [
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"`,
    fileName === undefined ? '\r\n\r\n' : `; filename="${fileName}"\r\n\r\n`,
    content,
    '\r\n',
  ]);
  return Buffer.concat([...pieces, `--${boundary}--\r\n`].map((piece) => Buffer.from(piece)));
}

describeOn(backends, 'evidence on $name', (backend) => {
  let stored: Stored;
  /** What stands between the service and its database just now. */
  let between: (work: () => Promise<unknown>) => Promise<unknown> = (work) => work();

  beforeAll(async () => {
    const within = (database: Database): Database => ({
      ...database,
      transaction: ((units, work, keys) =>
        between(() => database.transaction(units, work, keys))) as Database['transaction'],
    });
    stored = await startStored(backend, undefined, within);
  });
  afterAll(() => stored.stop());

  /** A draft of its own, by its address. */
  async function draft(unit = '012', more: object = {}): Promise<string> {
    const answer = await stored.ask(stored.admin, 'POST', '/v1/evaluations', tableOf(unit, more));
    expect(answer.statusCode).toBe(201);
    return `/v1/evaluations/${answer.json().id}`;
  }

  function send(
    url: string,
    payload: Uint8Array,
    { key = stored.admin, type = 'application/pdf', ...headers }: Record<string, string> = {},
  ) {
    const all = { authorization: `Bearer ${key}`, 'content-type': type, ...headers };
    return stored.send({ method: 'POST', url, payload: Buffer.from(payload), headers: all });
  }

  const upload = (table: string, query: string, payload: Uint8Array = scan, headers = {}) =>
    send(`${table}/attachments?${query}`, payload, headers);
  const get = (url: string, key = stored.admin) => stored.ask(key, 'GET', url);
  const step = (url: string, name: string, body?: object) =>
    stored.ask(stored.admin, 'POST', `${url}/${name}`, body, { 'if-match': '*' });
  const remove = (url: string, headers = { 'if-match': '*' }, key = stored.admin) =>
    stored.ask(key, 'DELETE', url, undefined, headers);
  const listed = async (table: string) => (await get(`${table}/attachments`)).json().items;
  const codes = (response: { json: () => { errors?: { code: string }[] } }) =>
    (response.json().errors ?? []).map(({ code }) => code);

  test('from upload to publication and on: each revision names its own, and its bytes stay', async () => {
    const table = await draft();
    const sent = await upload(table, 'pointer=/indicators/0&name=验收单.pdf');
    expect([sent.statusCode, sent.headers['etag']]).toEqual([201, '"2"']);
    const one = sent.json();
    const { id, ...named } = one;
    const attachment = { name: '验收单.pdf', sha256: sha256Of(scan), bytes: scan.length };
    expect(named).toEqual({ ...attachment, pointer: '/indicators/0' });
    expect(sent.headers['location']).toBe(`${table}/attachments/${id}`);

    const { evaluation, revision } = (await get(table)).json();
    expect([revision, evaluation.indicators[0].attachments]).toEqual([2, [attachment]]);
    expect(await listed(table)).toEqual([one]);
    const file = await get(`${table}/attachments/${id}`);
    expect(file.rawPayload).toEqual(scan);
    expect(file.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-length': String(scan.length),
      'content-disposition': `attachment; filename="attachment.pdf"; filename*=UTF-8''${encodeURIComponent('验收单.pdf')}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      etag: `"${attachment.sha256}"`,
    });
    const head = await stored.app.inject({
      method: 'HEAD',
      url: `${table}/attachments/${id}`,
      headers: { authorization: `Bearer ${stored.admin}` },
    });
    expect([head.body, head.headers['content-length']]).toEqual(['', String(scan.length)]);

    // Actuals and the steps carry it along; only a draft changes it.
    const row = { pointer: '/indicators/0', actual: '110人' };
    await stored.ask(
      stored.admin,
      'PUT',
      `${table}/actuals`,
      { indicators: [row] },
      { 'if-match': '*' },
    );
    await step(table, 'submit');
    expect((await upload(table, 'pointer=/indicators/1&name=b.pdf')).statusCode).toBe(409);
    expect((await remove(`${table}/attachments/${id}`)).statusCode).toBe(409);
    await step(table, 'review', { comment: '同意' });
    await step(table, 'publish');
    expect((await get(`${table}/report?format=html`)).body).toContain(attachment.sha256);
    await step(table, 'reopen', { reason: '更正' });

    expect((await remove(`${table}/attachments/${id}`, {} as never)).statusCode).toBe(428);
    expect((await remove(`${table}/attachments/${id}`, { 'if-match': '"1"' })).statusCode).toBe(
      412,
    );
    const gone = await remove(`${table}/attachments/${id}`);
    expect([gone.statusCode, gone.body]).toEqual([204, '']);
    const now = (await get(table)).json();
    expect(gone.headers['etag']).toBe((await get(table)).headers['etag']);
    expect(now.evaluation.indicators[0]).not.toHaveProperty('attachments');
    expect(await listed(table)).toEqual([]);
    expect((await get(`${table}/attachments/${id}`)).statusCode).toBe(404);
    expect((await remove(`${table}/attachments/${id}`)).statusCode).toBe(404);
    // What was published stays in reach by its revision.
    const of3 = await get(`${table}/attachments/${id}?revision=3`);
    expect(of3.rawPayload).toEqual(scan);
    expect((await get(`${table}/attachments?revision=3`)).json().items).toEqual([one]);
    expect((await get(`${table}/attachments?revision=99`)).statusCode).toBe(404);
    expect((await get(`${table}/attachments?revision=0`)).statusCode).toBe(422);
    expect((await get(`${table}/report?format=html&revision=3`)).body).toContain('验收单.pdf');
    expect((await get(`${table}/report?format=html`)).body).not.toContain('验收单.pdf');
    expect((await verifyAudit(stored.service)).problems).toEqual([]);
  });

  test('what a draft takes back before it is submitted is gone, and so is that of a deleted one', async () => {
    const table = await draft();
    const before = (await get(`${table}/sheet`)).body;
    const { id } = (await upload(table, 'pointer=/indicators/0&name=a.pdf')).json();
    const twin = await upload(table, 'pointer=/indicators/1&name=a.pdf');
    expect(twin.json().id).not.toBe(id);
    expect((await remove(`${table}/attachments/${id}`)).statusCode).toBe(204);
    // The other row still has the same bytes.
    expect((await get(`${table}/attachments/${twin.json().id}`)).rawPayload).toEqual(scan);
    expect((await remove(`${table}/attachments/${twin.json().id}`)).statusCode).toBe(204);
    expect((await get(`${table}/sheet`)).body).toBe(before);
    expect((await get(`${table}/attachments/${id}?revision=2`)).statusCode).toBe(404);
    expect((await get(`${table}/attachments?revision=2`)).json().items).toEqual([
      { ...twin.json(), id, pointer: '/indicators/0', missing: true },
    ]);
    await upload(table, 'pointer=/indicators/0&name=a.pdf');
    expect((await remove(table)).statusCode).toBe(204);
    expect((await get(`${table}/attachments`)).statusCode).toBe(404);
    const bytes = await stored.store.database.transaction('all', ({ attachments }) =>
      attachments.bytesOf(table.slice('/v1/evaluations/'.length)),
    );
    expect(bytes).toBe(0);
    expect((await verifyAudit(stored.service)).problems).toEqual([]);
  });

  test('the same file twice is one; the same request twice is answered once', async () => {
    const table = await draft();
    const first = await upload(table, 'pointer=/indicators/0&name=a.pdf');
    const again = await upload(table, 'pointer=/indicators/0&name=a.pdf');
    expect([again.statusCode, again.json()]).toEqual([200, first.json()]);
    expect(again.headers['etag']).toBe(first.headers['etag']);
    const key = { 'idempotency-key': 'once' };
    const made = await upload(table, 'pointer=/indicators/0&name=b.pdf', scan, key);
    const repeated = await upload(table, 'pointer=/indicators/0&name=b.pdf', scan, key);
    expect(repeated.headers['idempotency-replayed']).toBe('true');
    expect([repeated.statusCode, repeated.body]).toEqual([201, made.body]);
    const other = await upload(table, 'pointer=/indicators/0&name=b.pdf', Buffer.from('x'), key);
    expect([other.statusCode, codes(other)]).toEqual([422, ['idempotency-key-reused']]);
    const all = await Promise.all(
      Array.from({ length: 6 }, () => upload(table, 'pointer=/indicators/1&name=c.pdf')),
    );
    expect(all.map(({ statusCode }) => statusCode).sort()).toEqual([200, 200, 200, 200, 200, 201]);
    expect(await listed(table)).toHaveLength(3);
    const page = (await get(`${table}/attachments?limit=2`)).json();
    const rest = await get(`${table}/attachments?limit=2&cursor=${page.nextCursor}`);
    expect([...page.items, ...rest.json().items]).toEqual(await listed(table));
    expect(rest.json().nextCursor).toBeNull();
  });

  test('a form is taken like the bytes', async () => {
    const table = await draft();
    const file = { name: 'file', content: scan, fileName: 'C:\\用户\\验收单.pdf' };
    const sent = await send(
      `${table}/attachments`,
      form([{ name: 'pointer', content: '/indicators/1' }, file]),
      { type: formType },
    );
    expect([sent.statusCode, sent.json()]).toMatchObject([
      201,
      { name: '验收单.pdf', pointer: '/indicators/1', sha256: sha256Of(scan) },
    ]);
    const ofForm = (parts: readonly Part[], query = 'pointer=/indicators/0') =>
      send(`${table}/attachments?${query}`, form(parts), { type: formType });
    const refused: [Awaited<ReturnType<typeof ofForm>>, number, string][] = [
      [await ofForm([]), 400, 'member-missing'],
      [await ofForm([file, file]), 413, 'too-many-items'],
      [await ofForm([{ ...file, name: 'other' }]), 422, 'unknown-member'],
      [await ofForm([file, { name: 'colour', content: 'red' }]), 422, 'unknown-member'],
      [await ofForm([file, { name: 'pointer', content: '/indicators/1' }]), 422, 'value-unknown'],
      [await ofForm([{ ...file, content: '' }]), 422, 'file-empty'],
      [
        await send(`${table}/attachments?pointer=/indicators/0`, form([file]).subarray(0, 120), {
          type: formType,
        }),
        400,
        'form-malformed',
      ],
    ];
    expect(refused.map(([response]) => [response.statusCode, codes(response)])).toEqual(
      refused.map(([, status, code]) => [status, [code]]),
    );
    expect(await listed(table)).toHaveLength(1);
  });

  test('names, rows and files that cannot be', async () => {
    const table = await draft();
    const cases: [query: string, payload: Buffer, status: number, told: string][] = [
      ['name=a.pdf', scan, 422, 'member-missing'],
      ['pointer=/indicators/0', scan, 422, 'file-name-malformed'],
      ['pointer=/indicators/0&name=..', scan, 422, 'file-name-malformed'],
      ['pointer=/indicators/0&name=a/..', scan, 422, 'file-name-malformed'],
      [`pointer=/indicators/0&name=${'长'.repeat(256)}`, scan, 422, 'text-too-long'],
      ['pointer=/indicators/2&name=a', scan, 422, 'pointer-unknown'],
      ['pointer=/indicators/00&name=a', scan, 422, 'pointer-unknown'],
      ['pointer=/budget&name=a', scan, 422, 'pointer-unknown'],
      ['pointer=/indicators/0&name=a&colour=red', scan, 422, 'unknown-member'],
      ['pointer=/indicators/0&name=a&name=b', scan, 422, 'value-unknown'],
      ['pointer=/indicators/0&name=a', Buffer.alloc(0), 422, 'file-empty'],
      [
        'pointer=/indicators/0&name=a',
        Buffer.alloc(limits.attachmentBytesMax + 1),
        413,
        'file-too-large',
      ],
    ];
    for (const [query, payload, status, told] of cases) {
      const answer = await upload(table, query, payload);
      expect([query, answer.statusCode, codes(answer)]).toEqual([query, status, [told]]);
    }
    expect(await listed(table)).toEqual([]);
    const names: [given: string, kept: string, shown: string][] = [
      ['../../etc/passwd', 'passwd', 'attachment; filename="passwd"'],
      ['..\\..\\a b.TXT', 'a b.TXT', 'attachment; filename="a b.TXT"'],
      [
        'a"; x="\r\nSet-Cookie: b.html',
        'a"; x="Set-Cookie: b.html',
        `attachment; filename="attachment.html"; filename*=UTF-8''a%22%3B%20x%3D%22Set-Cookie%3A%20b.html`,
      ],
      ['\u202efdp.exe', 'fdp.exe', 'attachment; filename="fdp.exe"'],
      [
        "(1)'*.pdf",
        "(1)'*.pdf",
        `attachment; filename="attachment.pdf"; filename*=UTF-8''%281%29%27%2A.pdf`,
      ],
    ];
    for (const [given, kept, shown] of names) {
      const query = `pointer=/indicators/0&name=${encodeURIComponent(given)}`;
      const answer = await upload(table, query, Buffer.from(given));
      expect([given, answer.json().name]).toEqual([given, kept]);
      const file = await get(`${table}/attachments/${answer.json().id}`);
      expect(file.headers['content-disposition']).toBe(shown);
    }
    // A page that somebody uploads is a file to be saved like any other, whatever it was said to be.
    const page = Buffer.from('<script>alert(1)</script>');
    for (const type of ['text/html', 'application/json', 'application/x-ndjson', 'image/svg+xml']) {
      const answer = await upload(table, `pointer=/indicators/1&name=${type.length}.html`, page, {
        type,
      });
      const file = await get(`${table}/attachments/${answer.json().id}`);
      expect([type, file.headers['content-type'], file.body]).toEqual([
        type,
        'application/octet-stream',
        page.toString(),
      ]);
    }
  });

  test('whoever sees the table sees its evidence, and nobody else, wherever the unit has moved', async () => {
    for (const [code, parent] of [
      ['部', null],
      ['部1', '部'],
      ['局', null],
    ]) {
      await stored.ask(stored.admin, 'PUT', `/v1/units/${code}`, { name: code, parent });
    }
    const [own, above, other, reader] = await Promise.all([
      stored.keyFor(['submit'], ['部1']),
      stored.keyFor(['approve'], ['部']),
      stored.keyFor(['submit', 'admin'], ['局']),
      stored.keyFor(['read'], ['部1']),
    ]);
    const table = await draft('部1');
    const sent = await upload(table, 'pointer=/indicators/0&name=a.pdf', scan, { key: own });
    expect(sent.statusCode).toBe(201);
    const one = `${table}/attachments/${sent.json().id}`;
    const seen = async (key: string) => [
      (await get(`${table}/attachments`, key)).statusCode,
      (await get(one, key)).statusCode,
    ];
    const tried = async (key: string) => [
      (await upload(table, 'pointer=/indicators/0&name=b.pdf', scan, { key })).statusCode,
      (await remove(one, { 'if-match': '*' }, key)).statusCode,
    ];
    expect([await seen(own), await seen(above), await seen(reader)]).toEqual(
      Array.from({ length: 3 }, () => [200, 200]),
    );
    expect([await tried(above), await tried(reader), await tried(other)]).toEqual([
      [403, 403],
      [403, 403],
      [404, 404],
    ]);
    expect(await seen(other)).toEqual([404, 404]);
    expect((await get(one, '')).statusCode).toBe(401);
    expect((await get(`${await draft('部1')}/attachments/${sent.json().id}`)).statusCode).toBe(404);
    const move = await stored.ask(
      stored.admin,
      'PUT',
      '/v1/units/部1',
      { name: '部1', parent: '局' },
      { 'if-match': '*' },
    );
    expect(move.statusCode).toBe(200);
    expect([await seen(above), await seen(other)]).toEqual([
      [404, 404],
      [200, 200],
    ]);
  });

  test('a table is patched with its evidence; what was uploaded is not lost on the way', async () => {
    const table = await draft();
    const {
      id: _id,
      pointer: _pointer,
      ...attachment
    } = (await upload(table, 'pointer=/indicators/0&name=a.pdf')).json();
    const patch = (indicators: unknown) =>
      stored.ask(stored.admin, 'PATCH', table, { indicators }, { 'if-match': '*' });
    const [one, two] = (await get(table)).json().evaluation.indicators;
    const { attachments: _attachments, ...bare } = one;
    const lost = await patch([bare, two]);
    expect([lost.statusCode, codes(lost)]).toEqual([422, ['attachment-dropped']]);
    expect(lost.body).toContain('a.pdf');
    expect((await patch(7)).statusCode).toBe(422);
    // Rows that change their places take theirs along.
    expect((await patch([two, one])).statusCode).toBe(200);
    expect(await listed(table)).toMatchObject([{ ...attachment, pointer: '/indicators/1' }]);
    const declared = { name: '合同.pdf', sha256: sha256Of(Buffer.from('合同')), bytes: 6 };
    expect((await patch([{ ...two, attachments: [declared] }, one])).statusCode).toBe(200);
    const [first] = await listed(table);
    expect(first).toMatchObject({ ...declared, missing: true, pointer: '/indicators/0' });
    expect((await get(`${table}/attachments/${first.id}`)).statusCode).toBe(404);
    // Its upload is what was named: no other revision, but the next version.
    const { revision } = (await get(table)).json();
    const filled = await upload(table, 'pointer=/indicators/0&name=合同.pdf', Buffer.from('合同'));
    expect([filled.statusCode, filled.json().id]).toEqual([201, first.id]);
    expect((await get(table)).json().revision).toBe(revision);
    expect(await listed(table)).toEqual([
      expect.not.objectContaining({ missing: true }),
      expect.anything(),
    ]);
    expect((await verifyAudit(stored.service)).problems).toEqual([]);
  });

  test('a table and a key have room for so much, told with the figure', async () => {
    const table = await draft();
    const database = stored.store.database;
    const id = table.slice('/v1/evaluations/'.length);
    Object.assign(stored.service.bounds, { attachmentBytes: 40 });
    const full = await upload(table, 'pointer=/indicators/0&name=a.pdf', randomBytes(41));
    expect([full.statusCode, codes(full)]).toEqual([429, ['too-many-bytes']]);
    expect(full.body).toContain('至多占 40 字节');
    expect(full.headers['retry-after']).toBeDefined();
    Object.assign(stored.service.bounds, { attachmentBytes: limits.keyAttachmentBytesMax });
    // As many bytes as a table may have, said by rows without them.
    const [createdBy = ''] = await database.transaction('all', async ({ keys }) =>
      (await keys.list(undefined, 1)).map((key) => key.id),
    );
    await database.transaction('all', async ({ attachments }) => {
      for (let number = 0; number < 10; number += 1) {
        const sha256 = String(number).repeat(64);
        const common = { fiscalYear: 2023, evaluationId: id, isSubmitted: false };
        const made = { createdAt: new Date(), createdBy, bytes: limits.attachmentBytesMax };
        await attachments.insert({ ...common, ...made, sha256 }, []);
      }
    });
    const over = await upload(table, 'pointer=/indicators/0&name=a.pdf');
    expect([over.statusCode, codes(over)]).toEqual([413, ['file-too-large']]);
    expect(over.body).toContain('200 MiB');
    expect(await listed(table)).toEqual([]);
    await database.transaction('all', ({ attachments }) => attachments.removeAllBut(id, []));
  });

  test('a row and a table name so many, and no more', async () => {
    const names = (count: number, from = 0) =>
      Array.from({ length: count }, (_, at) => ({
        name: `${from + at}.pdf`,
        bytes: 1,
        sha256: sha256Of(Buffer.from(String(from + at))),
      }));
    const row = { level1: '产出指标', level3: '数量', target: '≥1', weight: '1' };
    const perRow = limits.attachmentRowCountMax;
    const indicators = Array.from({ length: 11 }, (_, at) => ({
      ...row,
      level3: `${at}`,
      ...(at === 0 ? {} : { attachments: names(perRow, at * perRow) }),
    }));
    const table = await draft('012', { indicators });
    const over = await upload(table, 'pointer=/indicators/0&name=a.pdf');
    expect([over.statusCode, codes(over)]).toEqual([413, ['too-many-items']]);
    const other = await draft('012', { indicators: [{ ...row, attachments: names(perRow) }] });
    const full = await upload(other, 'pointer=/indicators/0&name=a.pdf');
    expect([full.statusCode, full.json().errors]).toMatchObject([
      422,
      [{ code: 'too-many-items', pointer: '/indicators/0/attachments' }],
    ]);
  });

  test('large files come back as they were, part by part', async () => {
    const table = await draft();
    const large = randomBytes(limits.attachmentBytesMax);
    const { id } = (await upload(table, 'pointer=/indicators/0&name=large.bin', large)).json();
    const file = await get(`${table}/attachments/${id}`);
    expect(file.rawPayload.equals(large)).toBe(true);
    // Whoever was revoked meanwhile reads no further, and a part that was changed breaks the answer off.
    let left = 4;
    between = (work) => {
      left -= 1;
      return left > 0 ? work() : Promise.reject(new Error('the connection broke'));
    };
    const broken = await stored.app
      .inject({
        url: `${table}/attachments/${id}`,
        headers: { authorization: `Bearer ${stored.admin}` },
      })
      .catch((error: Error) => error);
    between = (work) => work();
    expect(broken).toBeInstanceOf(Error);
  });

  test('what fails half-way leaves nothing, and goes through when it is sent again', async () => {
    const table = await draft();
    for (const [code, status] of [
      ['57P01', 503],
      ['25006', 503],
      ['53100', 507],
    ] as const) {
      between = async (work) => {
        await work().catch(() => undefined);
        throw Object.assign(new Error('the database went away'), { code });
      };
      const fault = between;
      between = (work) => work();
      // The parts are there when it fails, in a transaction that is undone.
      const database = stored.service.database;
      const insertThenFail: Database['transaction'] = (units, work, keys) =>
        database.transaction(
          units,
          async (stores) => {
            const insert: typeof stores.attachments.insert = async (...given) => {
              await stores.attachments.insert(...given);
              await fault(async () => undefined);
            };
            return work({ ...stores, attachments: { ...stores.attachments, insert } });
          },
          keys,
        );
      Object.assign(stored.service, { database: { ...database, transaction: insertThenFail } });
      const failed = await upload(table, 'pointer=/indicators/0&name=a.pdf');
      Object.assign(stored.service, { database });
      expect([failed.statusCode, await listed(table)]).toEqual([status, []]);
      const bytes = await stored.store.database.transaction('all', ({ attachments }) =>
        attachments.bytesOf(table.slice('/v1/evaluations/'.length)),
      );
      expect(bytes).toBe(0);
    }
    expect((await upload(table, 'pointer=/indicators/0&name=a.pdf')).statusCode).toBe(201);
  });

  test('an upload that breaks off leaves nothing, whether it said its length or not', async () => {
    const table = await draft();
    await stored.app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = stored.app.server.address() as { port: number };
    for (const length of ['content-length: 1000000', 'transfer-encoding: chunked']) {
      await new Promise<void>((resolve) => {
        const socket = connect(port, '127.0.0.1', () => {
          const head = [
            `POST ${table}/attachments?pointer=/indicators/0&name=a.pdf HTTP/1.1`,
            'host: 127.0.0.1',
            'content-type: application/pdf',
            length,
            `authorization: Bearer ${stored.admin}`,
          ];
          const piece = length.startsWith('t') ? '10\r\n0123456789abcdef\r\n' : '0123456789';
          socket.write(`${head.join('\r\n')}\r\n\r\n${piece}`, () =>
            setTimeout(() => socket.destroy(), 50),
          );
        });
        socket.once('close', () => resolve());
      });
    }
    expect(await listed(table)).toEqual([]);
    // A file that says no length is cut off where it is too large, and its sender told.
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(1024 * 1024)),
    });
    const answer = await fetch(
      `http://127.0.0.1:${port}${table}/attachments?pointer=/indicators/0&name=a.pdf`,
      {
        method: 'POST',
        body: endless,
        duplex: 'half',
        headers: { authorization: `Bearer ${stored.admin}`, 'content-type': 'application/pdf' },
      } as RequestInit,
    ).then(
      ({ status }) => status,
      () => 'cut off',
    );
    expect([413, 'cut off']).toContain(answer);
    expect(await listed(table)).toEqual([]);
  });
});
