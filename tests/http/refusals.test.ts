/** What the stored side refuses, and in which words; the same on every database. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findPolicy } from '../../src/policies/catalogue.js';
import { backends, describeOn } from '../db/backends.js';
import { type Stored, startStored, tableOf } from './stored.js';

describeOn(backends, 'on $name', (backend) => {
  let stored: Stored;
  let now = new Date('2024-03-01T00:00:00Z');

  beforeAll(async () => {
    stored = await startStored(backend, () => now);
  });

  afterAll(() => stored.stop());

  async function draft(code = '07'): Promise<{ url: string; etag: string }> {
    const made = await stored.ask(stored.admin, 'POST', '/v1/evaluations', tableOf(code));
    return { url: `/v1/evaluations/${made.json().id}`, etag: String(made.headers.etag) };
  }

  test.each([
    ['a state', { state: 'published' }, '/state'],
    [
      'a score',
      { indicators: [{ level1: 'x', level3: 'y', target: '1', score: '100' }] },
      '/indicators/0/score',
    ],
    ['a total', { total: '100' }, '/total'],
    ['an id', { id: '1' }, '/id'],
    ['a revision', { revision: 9 }, '/revision'],
    [
      'what every object inherits',
      JSON.parse('{"__proto__": {"state": "published"}}'),
      '/__proto__',
    ],
    ['a constructor', { constructor: { prototype: {} } }, '/constructor'],
  ])('a member that is not the sender’s: %s', async (_, members, pointer) => {
    const { ask, admin } = stored;
    const expected = { status: 422, errors: [{ code: 'unknown-member', pointer }] };
    const table = Object.fromEntries([
      ...Object.entries(tableOf('07')),
      ...Object.entries(members),
    ]);
    expect((await ask(admin, 'POST', '/v1/evaluations', table)).json()).toMatchObject(expected);
    const { url, etag } = await draft();
    const patched = await ask(admin, 'PATCH', url, members, { 'if-match': etag });
    expect(patched.json()).toMatchObject(expected);
    expect((await ask(admin, 'GET', url)).json()).toMatchObject({ state: 'draft', revision: 1 });
  });

  test.each([
    ['/indicators/2', 'pointer-unknown'],
    ['/indicators/-', 'pointer-unknown'],
    ['/indicators/00', 'pointer-unknown'],
    ['/indicators/0/weight', 'pointer-unknown'],
    ['/indicators/__proto__', 'pointer-unknown'],
    ['/indicators/1e0', 'pointer-unknown'],
    ['/state', 'pointer-unknown'],
    ['', 'pointer-unknown'],
  ])('a pointer that leads nowhere: %s', async (pointer, code) => {
    const { url } = await draft();
    const body = { indicators: [{ pointer, actual: '1' }] };
    const answer = await stored.ask(stored.admin, 'PUT', `${url}/actuals`, body, {
      'if-match': '*',
    });
    expect(answer.json()).toMatchObject({
      status: 422,
      errors: [{ code, pointer: '/indicators/0/pointer' }],
    });
  });

  test('all defects of actuals at once, with places in the request', async () => {
    const { ask, admin } = stored;
    const { url } = await draft();
    const send = (indicators: object[]) =>
      ask(admin, 'PUT', `${url}/actuals`, { indicators }, { 'if-match': '*' });
    const twice = await send([
      { pointer: '/indicators/1', actual: '1' },
      { pointer: '/indicators/1', actual: '2' },
    ]);
    expect(twice.json().errors).toMatchObject([
      { code: 'pointer-duplicate', pointer: '/indicators/1/pointer' },
    ]);
    const picked = await send([{ pointer: '/indicators/1', actual: '95%', achieved: '50' }]);
    expect(picked.json().errors).toMatchObject([
      { code: 'achieved-not-text', pointer: '/indicators/0/achieved' },
    ]);
    const strange = await send([{ pointer: '/indicators/1', actual: 1, score: '1' }]);
    expect(
      strange
        .json()
        .errors.map(({ code }: { code: string }) => code)
        .sort(),
    ).toEqual(['type-wrong', 'unknown-member']);
  });

  test('texts that want to be SQL are texts', async () => {
    const { ask, admin } = stored;
    const wild = `'; drop table evaluations; --"\\ {甲,"乙"} \${x} %s`;
    const code = `07"'{},\\`;
    const table = { ...tableOf(code), project: { name: wild }, unit: { code, name: wild } };
    const made = await ask(admin, 'POST', '/v1/evaluations', table);
    expect(made.json()).toMatchObject({ unit: { code, name: wild }, project: { name: wild } });
    const query = `/v1/evaluations?unit=${encodeURIComponent(code)}&grade=${encodeURIComponent(wild)}`;
    expect((await ask(admin, 'GET', query)).json()).toEqual({ items: [], nextCursor: null });
    const key = await stored.keyFor(['read'], [code]);
    const seen = (await ask(key, 'GET', '/v1/evaluations')).json().items;
    expect(seen.map(({ unit }: { unit: { code: string } }) => unit.code)).toEqual([code]);
  });

  test('the character that no database text holds is refused, not stumbled over', async () => {
    const { ask, admin } = stored;
    const zero = '甲\u0000乙';
    const answers = [
      await ask(admin, 'POST', '/v1/evaluations', { ...tableOf('07'), project: { name: zero } }),
      await ask(admin, 'PUT', '/v1/units/07', { name: zero }),
      await ask(admin, 'PUT', '/v1/units/%00', { name: '甲' }),
      await ask(admin, 'POST', '/v1/keys', { scopes: ['read'], name: zero }),
      await ask(admin, 'GET', '/v1/evaluations?unit=%00'),
      await ask(admin, 'GET', '/v1/audit?subject=%00'),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(answers.map(() => 422));
  });

  test('conditions: 428 without, 412 when stale, any of a list, a star', async () => {
    const { ask, admin } = stored;
    const { url, etag } = await draft();
    const body = { contact: { name: '张三' } };
    const status = async (headers: Record<string, string>) =>
      (await ask(admin, 'PATCH', url, body, headers)).statusCode;
    expect(await status({})).toBe(428);
    expect(await status({ 'if-match': '"99"' })).toBe(412);
    expect(await status({ 'if-match': `W/${etag}` })).toBe(412);
    expect(await status({ 'if-match': `"99", ${etag}` })).toBe(200);
    expect(await status({ 'if-match': etag })).toBe(412);
    expect(await status({ 'if-match': '*' })).toBe(200);
    expect((await ask(admin, 'DELETE', url)).statusCode).toBe(428);
    expect((await ask(admin, 'POST', `${url}/submit`)).statusCode).toBe(428);
  });

  test('steps out of order, with what state it is in', async () => {
    const { ask, admin } = stored;
    const { url } = await draft();
    const step = async (name: string, body?: object) =>
      (await ask(admin, 'POST', `${url}/${name}`, body, { 'if-match': '*' })).statusCode;
    const reason = { reason: '更正' };
    for (const [name, body] of [
      ['approve'],
      ['review', {}],
      ['publish'],
      ['return', reason],
      ['reopen', reason],
    ] as const) {
      expect([name, await step(name, body)]).toEqual([name, 409]);
    }
    const actuals = { indicators: [{ pointer: '/indicators/0', actual: '100人' }] };
    await ask(admin, 'PUT', `${url}/actuals`, actuals, { 'if-match': '*' });
    expect(await step('submit', { state: 'published' })).toBe(422);
    expect(await step('submit', {})).toBe(200);
    expect(await step('submit')).toBe(409);
    expect((await ask(admin, 'PATCH', url, {}, { 'if-match': '*' })).statusCode).toBe(409);
    expect(
      (await ask(admin, 'PUT', `${url}/actuals`, actuals, { 'if-match': '*' })).statusCode,
    ).toBe(409);
    expect((await ask(admin, 'DELETE', url, undefined, { 'if-match': '*' })).statusCode).toBe(409);
    expect(await step('return', {})).toBe(422);
    expect(await step('return', { reason: ' ' })).toBe(422);
    expect(
      await step('return', {
        reason: '看',
        indicators: [{ pointer: '/indicators/9', reason: '看' }],
      }),
    ).toBe(422);
    const review = (score: string) =>
      step('review', { indicators: [{ pointer: '/indicators/0', score }] });
    expect(await review('60.01')).toBe(422);
    expect(await review('-1')).toBe(422);
    expect(await review('1.234')).toBe(422);
    expect(await review('60')).toBe(200);
    expect(await step('publish')).toBe(200);
    expect(await step('return', reason)).toBe(409);
    expect(await step('reopen', reason)).toBe(200);
    expect((await ask(admin, 'DELETE', url, undefined, { 'if-match': '*' })).statusCode).toBe(409);
  });

  test('a draft is deleted and gone', async () => {
    const { ask, admin } = stored;
    const { url, etag } = await draft();
    expect((await ask(admin, 'DELETE', url, undefined, { 'if-match': etag })).statusCode).toBe(204);
    expect((await ask(admin, 'GET', url)).statusCode).toBe(404);
    expect((await ask(admin, 'DELETE', url, undefined, { 'if-match': '*' })).statusCode).toBe(404);
  });

  test('scopes', async () => {
    const { ask, keyFor } = stored;
    const { url } = await draft();
    const headers = { 'if-match': '*' };
    const allowed: Readonly<Record<string, readonly string[]>> = {
      submit: ['submit'],
      approve: ['approve'],
      review: ['review'],
      publish: ['review'],
      return: ['approve', 'review'],
      reopen: [],
    };
    for (const scope of ['read', 'submit', 'approve', 'review']) {
      const key = await keyFor([scope]);
      expect((await ask(key, 'GET', url)).statusCode).toBe(200);
      for (const [name, scopes] of Object.entries(allowed)) {
        const body = name === 'return' ? { reason: '看' } : undefined;
        const { statusCode } = await ask(key, 'POST', `${url}/${name}`, body, headers);
        expect([scope, name, statusCode === 403]).toEqual([scope, name, !scopes.includes(scope)]);
      }
      const made = await ask(key, 'POST', '/v1/evaluations', tableOf('07'));
      expect(made.statusCode).toBe(scope === 'submit' ? 201 : 403);
      const others = [
        await ask(key, 'GET', '/v1/keys'),
        await ask(key, 'POST', '/v1/keys', { scopes: ['admin'] }),
        await ask(key, 'GET', '/v1/audit'),
        await ask(key, 'PUT', '/v1/units/07', { name: '甲' }),
        await ask(key, 'PUT', '/v1/windows/2023', {}),
        await ask(key, 'POST', '/v1/policies', {}),
      ];
      expect(others.map(({ statusCode }) => statusCode)).toEqual(others.map(() => 403));
    }
  });

  test('a key that ends makes none that goes on behind it', async () => {
    const { ask, admin } = stored;
    const make = (key: string, expiresAt?: string | null) =>
      ask(key, 'POST', '/v1/keys', {
        scopes: ['admin'],
        ...(expiresAt !== undefined && { expiresAt }),
      });
    const { key } = (await make(admin, '2024-03-05T00:00:00Z')).json();
    for (const later of [undefined, null, '2024-03-05T00:00:00.001Z']) {
      expect((await make(key, later)).json()).toMatchObject({
        status: 422,
        errors: [{ code: 'expiry-beyond-key', pointer: '/expiresAt' }],
      });
    }
    expect((await make(key, '2024-03-05T08:00:00+08:00')).statusCode).toBe(201);
    expect((await make(admin, null)).statusCode).toBe(201);
  });

  test('keys expire, are revoked at once, and are never shown again', async () => {
    const { ask, admin } = stored;
    const expiresAt = '2024-03-02T08:00:00+08:00';
    const headers = { 'idempotency-key': 'a-key' };
    const wanted = { scopes: ['read'], expiresAt };
    const made = await ask(admin, 'POST', '/v1/keys', wanted, headers);
    const { key, id } = made.json();
    expect(key).toMatch(/^jichi_[A-Za-z0-9_-]{43}$/u);
    const again = await ask(admin, 'POST', '/v1/keys', wanted, headers);
    expect([again.json().id, again.json().key]).toEqual([id, undefined]);
    expect((await ask(admin, 'GET', '/v1/keys')).body).not.toContain(key);
    expect((await ask(admin, 'GET', '/v1/audit')).body).not.toContain(key);
    expect((await ask(key, 'GET', '/v1/units')).statusCode).toBe(200);
    now = new Date('2024-03-02T00:00:00Z');
    expect((await ask(key, 'GET', '/v1/units')).statusCode).toBe(401);
    const late = await ask(admin, 'POST', '/v1/keys', wanted);
    expect(late.json().errors).toMatchObject([{ code: 'expired', pointer: '/expiresAt' }]);
    const other = (await ask(admin, 'POST', '/v1/keys', { scopes: ['read'] })).json();
    expect((await ask(other.key, 'GET', '/v1/units')).statusCode).toBe(200);
    expect((await ask(admin, 'DELETE', `/v1/keys/${other.id}`)).statusCode).toBe(204);
    expect((await ask(other.key, 'GET', '/v1/units')).statusCode).toBe(401);
    expect((await ask(admin, 'DELETE', `/v1/keys/${other.id}`)).statusCode).toBe(204);
  });

  test.each([
    [{ scopes: [] }, '/scopes', 'too-few-items'],
    [{ scopes: ['root'] }, '/scopes/0', 'value-unknown'],
    [{ scopes: ['read', 'read'] }, '/scopes', 'item-duplicate'],
    [{ scopes: ['read'], units: [] }, '/units', 'too-few-items'],
    [{ scopes: ['read'], units: ['没有'] }, '/units/0', 'unit-unknown'],
    [{ scopes: ['read'], expiresAt: '2024-02-30T00:00:00Z' }, '/expiresAt', 'moment-malformed'],
    [{ scopes: ['read'], expiresAt: '2030-01-01' }, '/expiresAt', 'moment-malformed'],
    [{ scopes: ['read'], digest: 'x' }, '/digest', 'unknown-member'],
  ])('a key that makes no sense: %j', async (body, pointer, code) => {
    const answer = await stored.ask(stored.admin, 'POST', '/v1/keys', body);
    expect(answer.json()).toMatchObject({ status: 422, errors: [{ pointer, code }] });
  });

  test('one idempotency key, two requests', async () => {
    const { ask, admin, keyFor } = stored;
    const headers = { 'idempotency-key': 'two' };
    const first = await ask(admin, 'POST', '/v1/evaluations', tableOf('07'), headers);
    const other = await ask(admin, 'POST', '/v1/evaluations', tableOf('08'), headers);
    expect(other.json()).toMatchObject({
      status: 422,
      errors: [{ code: 'idempotency-key-reused' }],
    });
    // Another caller's key of the same name is another.
    const key = await keyFor(['submit']);
    const theirs = await ask(key, 'POST', '/v1/evaluations', tableOf('07'), headers);
    expect(theirs.statusCode).toBe(201);
    expect(theirs.json().id).not.toBe(first.json().id);
    // A refusal is not remembered: what was wrong can be mended and sent again.
    const mended = { 'idempotency-key': 'mended' };
    expect((await ask(admin, 'POST', '/v1/evaluations', {}, mended)).statusCode).toBe(422);
    expect((await ask(admin, 'POST', '/v1/evaluations', tableOf('07'), mended)).statusCode).toBe(
      201,
    );
    for (const bad of ['甲'.repeat(300), 'a b', 'x'.repeat(256)]) {
      const broken = { 'idempotency-key': encodeURI(bad) === bad ? bad : bad.slice(0, 3) };
      const refused = await ask(admin, 'POST', '/v1/evaluations', tableOf('07'), broken);
      expect(refused.statusCode).toBe(400);
    }
    // Members that no object keeps in order are unknown members, with a key too.
    const odd = await ask(admin, 'POST', '/v1/evaluations', { 1: 1, ...tableOf('07') }, headers);
    expect(odd.json()).toMatchObject({ errors: [{ code: 'unknown-member', pointer: '/1' }] });
    // A replayed step does nothing a second time, although its ETag has passed.
    const url = `/v1/evaluations/${first.json().id}`;
    const step = { 'idempotency-key': 'step', 'if-match': '"1"' };
    const patched = await ask(admin, 'PATCH', url, { contact: { name: '张三' } }, step);
    const again = await ask(admin, 'PATCH', url, { contact: { name: '张三' } }, step);
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([200, patched.body, '"2"']);
  });

  test('cursors stay where they are while tables are added', async () => {
    const { ask, admin } = stored;
    const ids: string[] = [];
    for (const _ of '12345') ids.push((await draft('翻页')).url.slice(-36));
    const seen: string[] = [];
    let cursor = '';
    do {
      const more = cursor === '' ? '' : `&cursor=${cursor}`;
      const url = `/v1/evaluations?unit=${encodeURIComponent('翻页')}&limit=2${more}`;
      const page = (await ask(admin, 'GET', url)).json();
      seen.push(...page.items.map(({ id }: { id: string }) => id));
      cursor = page.nextCursor;
      if (seen.length < 6) ids.push((await draft('翻页')).url.slice(-36));
    } while (cursor !== null);
    expect(seen).toEqual(ids);
  });

  test.each([
    ['limit=0', '/limit', 'value-unknown'],
    ['limit=201', '/limit', 'value-unknown'],
    ['limit=1&limit=2', '/limit', 'value-unknown'],
    ['cursor=x', '/cursor', 'cursor-malformed'],
    [
      `cursor=${Buffer.from('jichi:1 or 1=1').toString('base64url')}`,
      '/cursor',
      'cursor-malformed',
    ],
    ['state=deleted', '/state', 'value-unknown'],
    ['kind=all', '/kind', 'value-unknown'],
    ['fiscalYear=23', '/fiscalYear', 'value-unknown'],
    ['units=07', '/units', 'unknown-member'],
  ])('a query that makes no sense: %s', async (query, pointer, code) => {
    const answer = await stored.ask(stored.admin, 'GET', `/v1/evaluations?${query}`);
    expect(answer.json()).toMatchObject({ status: 422, errors: [{ pointer, code }] });
  });

  test('filters', async () => {
    const { ask, admin } = stored;
    await ask(admin, 'POST', '/v1/evaluations', tableOf('滤', { fiscalYear: 2021 }));
    const count = async (query: string) =>
      (await ask(admin, 'GET', `/v1/evaluations?unit=${encodeURIComponent('滤')}&${query}`)).json()
        .items.length;
    expect(await count('fiscalYear=2021&kind=project&state=draft')).toBe(1);
    expect(await count('fiscalYear=2022')).toBe(0);
    expect(await count('kind=department')).toBe(0);
    expect(await count('state=submitted')).toBe(0);
    expect(await count('grade=%E4%BC%98')).toBe(0);
  });

  test('units: cycles, unknown parents, other codes, too deep', async () => {
    const { ask, admin } = stored;
    const put = async (code: string, body: object, headers = {}) =>
      (await ask(admin, 'PUT', `/v1/units/${code}`, body, headers)).json();
    const seen = { 'if-match': '*' };
    await put('U1', { name: '一' });
    await put('U2', { name: '二', parent: 'U1' });
    expect((await put('U1', { name: '一', parent: 'U2' }, seen)).errors).toMatchObject([
      { code: 'unit-cycle' },
    ]);
    expect((await put('U1', { name: '一', parent: 'U1' }, seen)).errors).toMatchObject([
      { code: 'unit-cycle' },
    ]);
    expect((await put('U3', { name: '三', parent: '没有' })).errors).toMatchObject([
      { code: 'unit-unknown', pointer: '/parent' },
    ]);
    expect((await put('U3', { code: 'U4', name: '三' })).errors).toMatchObject([
      { code: 'code-differs' },
    ]);
    expect((await put('U3', { name: '' })).errors).toMatchObject([{ pointer: '/name' }]);
    expect((await put('x'.repeat(65), { name: '长' })).errors).toMatchObject([
      { code: 'code-malformed' },
    ]);
    for (let depth = 1; depth <= 16; depth += 1) {
      await put(`D${depth}`, { name: '层', parent: depth === 1 ? null : `D${depth - 1}` });
    }
    expect((await put('D17', { name: '层', parent: 'D16' })).errors).toMatchObject([
      { code: 'tree-too-deep' },
    ]);
    expect((await put('D1', { name: '层', parent: 'U1' }, seen)).errors).toMatchObject([
      { code: 'tree-too-deep' },
    ]);
    const tagged = await ask(admin, 'PUT', '/v1/units/U1', { name: '一' }, { 'if-match': '"7"' });
    expect(tagged.statusCode).toBe(412);
  });

  test('what is there is changed with a condition, what is not is made without one', async () => {
    const { ask, admin } = stored;
    const statuses = async (url: string, body: object): Promise<number[]> => {
      const put = (headers: Record<string, string>) => ask(admin, 'PUT', url, body, headers);
      const before = [await put({ 'if-match': '*' }), await put({ 'if-match': '"0"' })];
      const made = await put({});
      const again = [await put({}), await put({ 'if-match': '"0"' })];
      const { etag } = (await ask(admin, 'GET', url)).headers;
      expect(etag).toBe(made.headers.etag);
      const changed = [await put({ 'if-match': String(etag) }), await put({ 'if-match': '*' })];
      return [...before, made, ...again, ...changed].map(({ statusCode }) => statusCode);
    };
    const unit = await statuses('/v1/units/K1', { name: '条件' });
    expect(unit).toEqual([412, 412, 201, 428, 412, 200, 200]);
    const windows = await statuses('/v1/windows/2040', { project: {} });
    expect(windows).toEqual([412, 412, 200, 428, 412, 200, 200]);
    expect((await ask(admin, 'GET', '/v1/units/%00')).statusCode).toBe(404);
    // A year without windows has an ETag all the same.
    const { etag } = (await ask(admin, 'GET', '/v1/windows/2041')).headers;
    const first = await ask(admin, 'PUT', '/v1/windows/2041', {}, { 'if-match': String(etag) });
    expect(first.statusCode).toBe(200);
  });

  test('a unit code of 64 characters that are not ASCII is one', async () => {
    const code = '政'.repeat(64);
    const answer = await stored.ask(stored.admin, 'PUT', `/v1/units/${encodeURIComponent(code)}`, {
      name: '长',
    });
    expect([answer.statusCode, answer.json().code]).toEqual([201, code]);
  });

  test('windows', async () => {
    const { ask, admin } = stored;
    const put = (year: string, body: object, headers = {}) =>
      ask(admin, 'PUT', `/v1/windows/${year}`, body, headers);
    expect((await ask(admin, 'GET', '/v1/windows/2030')).json()).toEqual({ fiscalYear: 2030 });
    const window = { opensAt: '2031-01-01T00:00:00+08:00', closesAt: '2031-02-01T00:00:00+08:00' };
    const set = await put('2030', { department: window });
    expect(set.json()).toEqual({
      fiscalYear: 2030,
      department: { opensAt: '2030-12-31T16:00:00.000Z', closesAt: '2031-01-31T16:00:00.000Z' },
    });
    const [opensAt, closesAt] = [window.closesAt, window.opensAt];
    expect((await put('2030', { project: { opensAt, closesAt } })).json().errors).toMatchObject([
      { code: 'window-empty', pointer: '/project/closesAt' },
    ]);
    expect((await put('2030', { projects: {} })).json().errors).toMatchObject([
      { code: 'unknown-member' },
    ]);
    expect((await put('1', {})).statusCode).toBe(404);
    expect((await put('2030', {}, { 'if-match': '"x"' })).statusCode).toBe(412);
    expect((await put('2030', {}, { 'if-match': String(set.headers.etag) })).json()).toEqual({
      fiscalYear: 2030,
    });
  });

  test('a new version of a policy scores what comes after, and leaves what was', async () => {
    const { ask, admin } = stored;
    const { url } = await draft();
    const before = (await ask(admin, 'GET', `${url}/sheet`)).body;
    const shipped = findPolicy('mof-project') ?? expect.fail();
    const next = { ...shipped, version: '9', lateShare: { ...shipped.lateShare, value: '50' } };
    const added = await ask(admin, 'POST', '/v1/policies', next);
    expect([added.statusCode, added.headers.location]).toEqual([201, '/v1/policies/mof-project@9']);
    expect((await ask(admin, 'POST', '/v1/policies', next)).statusCode).toBe(409);
    expect((await ask(admin, 'POST', '/v1/policies', { ...next, version: '1' })).statusCode).toBe(
      409,
    );
    expect((await ask('', 'GET', '/v1/policies/mof-project')).json()).toMatchObject({
      version: '9',
      sha256: added.json().sha256,
    });
    expect((await ask('', 'GET', '/v1/policies/mof-project@1')).json().version).toBe('1');
    expect((await ask(admin, 'GET', `${url}/sheet`)).body).toBe(before);
    const fresh = await draft();
    const sheet = (await ask(admin, 'GET', `${fresh.url}/sheet`)).json();
    expect(sheet.policy).toMatchObject({ id: 'mof-project', version: '9' });
    for (const text of [before, JSON.stringify(sheet)]) {
      expect((await ask('', 'POST', '/v1/verify', JSON.parse(text))).json().identical).toBe(true);
    }
    const unsound = { ...next, version: '10', blocks: next.blocks.slice(1) };
    expect((await ask(admin, 'POST', '/v1/policies', unsound)).json().errors[0].code).toBe(
      'policy-unsound',
    );
    const strange = { ...next, version: '10', kind: 'department' };
    expect((await ask(admin, 'POST', '/v1/policies', strange)).json().errors[0].code).toBe(
      'policy-kind-mismatch',
    );
    const bare = { ...next, version: '10', lateShare: '50', id: 'Ä' };
    const codes = (await ask(admin, 'POST', '/v1/policies', bare)).json().errors;
    expect(codes.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '/id',
      '/lateShare',
    ]);
  });
});
