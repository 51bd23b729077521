/** The workbench as a browser asks for it: its page, the link that opens it, and what a session opens. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenDatabase } from '../../src/db/open.js';
import { createFirstKey } from '../../src/evaluations/administration/keys.js';
import { pruneSessions } from '../../src/evaluations/administration/sessions.js';
import { type Service, serviceOn } from '../../src/evaluations/service.js';
import { buildApp } from '../../src/http/app.js';
import { OneTimeLink } from '../../src/http/workbench/link.js';
import { limits } from '../../src/limits.js';
import { backends, describeOn, type Place } from '../db/backends.js';

const folder = mkdtempSync(path.join(tmpdir(), 'jichi-web-'));
const script = `export const words = ${JSON.stringify('表'.repeat(2_000))};`;
mkdirSync(path.join(folder, 'assets'));
writeFileSync(
  path.join(folder, 'index.html'),
  '<!doctype html><head><meta property="csp-nonce" nonce="__JICHI_NONCE__"><script type="module" nonce="__JICHI_NONCE__" src="/workbench/assets/index-1.js"></script></head><body></body>',
);
writeFileSync(path.join(folder, 'assets/index-1.js'), script);
writeFileSync(path.join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');

afterAll(() => rmSync(folder, { recursive: true }));

const asPage = { accept: 'text/html,application/xhtml+xml', host: '127.0.0.1' };

function built(more: Partial<Parameters<typeof buildApp>[0]> = {}): Promise<FastifyInstance> {
  return buildApp({
    logger: false,
    readiness: { isStopping: false },
    authRequired: false,
    eventLoopDelayMs: 60_000,
    workbench: { folder },
    ...more,
  });
}

describe('the page', () => {
  let app: FastifyInstance;

  beforeAll(async () => {
    app = await built();
  });

  afterAll(() => app.close());

  test('is there where html is asked for; whoever asks otherwise is answered as ever', async () => {
    const page = await app.inject({ url: '/', headers: asPage });
    expect([page.statusCode, page.headers['content-type']]).toEqual([
      200,
      'text/html; charset=utf-8',
    ]);
    expect(page.headers).toMatchObject({ vary: 'Accept', 'cache-control': 'no-store' });
    for (const accept of ['*/*', 'application/json']) {
      const other = await app.inject({ url: '/', headers: { accept } });
      expect([other.statusCode, other.json().detail]).toEqual([
        404,
        '没有这个地址；可用的地址见 /openapi.json。',
      ]);
    }
    const without = await built({ workbench: undefined });
    expect((await without.inject({ url: '/', headers: asPage })).statusCode).toBe(404);
    expect((await without.inject({ url: '/workbench/session' })).statusCode).toBe(404);
    await without.close();
  });

  test('lets in no script of its own text, no style without its number, and no page around it', async () => {
    const [one, other] = await Promise.all(
      [1, 2].map(() => app.inject({ url: '/', headers: asPage })),
    );
    const policies = [one, other].map((page) => String(page?.headers['content-security-policy']));
    const nonces = policies.map((policy) => /'nonce-([\w+/]{24})'/u.exec(policy)?.[1] ?? '');
    expect(new Set(nonces).size).toBe(2);
    expect(one?.body).toContain(`nonce="${nonces[0]}"`);
    expect(one?.body).not.toContain('__JICHI_NONCE__');
    expect(policies[0]).toContain("default-src 'none'; script-src 'self'; worker-src 'self'");
    expect(policies[0]).toMatch(/base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/u);
    expect(policies[0]).not.toMatch(/unsafe|\*|https?:/u);
    expect(one?.headers).toMatchObject({
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
  });

  test('its files are kept for ever by their names, and come pressed', async () => {
    const url = '/workbench/assets/index-1.js';
    const plain = await app.inject({ url });
    expect(plain.body).toBe(script);
    expect(plain.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    const pressed = await app.inject({ url, headers: { 'accept-encoding': 'gzip, deflate' } });
    expect(pressed.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(pressed.rawPayload).toString()).toBe(script);
    const icon = await app.inject({ url: '/workbench/icon.svg' });
    expect([icon.statusCode, icon.headers['cache-control']]).toEqual([200, 'no-cache']);
  });

  test('what a pdf may name and not hold comes from here: character maps and fonts', async () => {
    for (const name of ['cmaps/UniGB-UCS2-H.bcmap', 'fonts/FoxitFixed.pfb']) {
      const answer = await app.inject({ url: `/workbench/${name}` });
      expect([answer.statusCode, answer.rawPayload.length > 1000]).toEqual([200, true]);
    }
  });

  test.each([
    '/workbench/cmaps/../package.json',
    '/workbench/cmaps/',
    '/workbench/index.html',
    '/workbench/assets/',
    '/workbench/assets',
    '/workbench/../package.json',
    '/workbench/%2e%2e/%2e%2e/package.json',
    '/workbench/assets/..%2f..%2f..%2fetc/passwd',
    '/workbench/__proto__',
    '/workbench/',
  ])('%s is no file of it', async (url) => {
    expect((await app.inject({ url, headers: asPage })).statusCode).toBe(404);
  });

  test('where it was not built, it says what to do', async () => {
    const bare = await built({ workbench: { folder: path.join(folder, 'nowhere') } });
    const page = await bare.inject({ url: '/', headers: asPage });
    expect([page.statusCode, page.body]).toEqual([200, expect.stringContaining('npm run build')]);
    await bare.close();
  });

  test('needs no key where everything else does', async () => {
    const closed = await built({ authRequired: true });
    for (const url of ['/', '/workbench/icon.svg', '/workbench/session'])
      expect((await closed.inject({ url, headers: asPage })).statusCode).toBe(200);
    const session = await closed.inject({ url: '/workbench/session' });
    expect(session.json()).toMatchObject({ signedIn: false, withoutKey: false, ended: false });
    expect((await closed.inject({ url: '/v1/policies' })).statusCode).toBe(401);
    await closed.close();
  });
});

describe('a page of another origin', () => {
  const host = '127.0.0.1:8080';
  const own = 'http://127.0.0.1:8080';
  const cases: [string, Record<string, string>, number][] = [
    ['a program', {}, 200],
    ['its own page', { 'sec-fetch-site': 'same-origin', origin: own }, 200],
    ['its own page, of a browser that says only the origin', { origin: own }, 200],
    ['a page of a name that a setting names', { origin: 'https://jichi.example.com' }, 200],
    ['a page elsewhere', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, 403],
    [
      'a page on another port',
      { 'sec-fetch-site': 'same-site', origin: 'http://127.0.0.1:9' },
      403,
    ],
    ['a page elsewhere, of an older browser', { origin: 'https://evil.example' }, 403],
    ['a page on another port, of an older browser', { origin: 'http://127.0.0.1:9' }, 403],
    ['a page without an origin', { origin: 'null' }, 403],
    ['a frame elsewhere', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }, 403],
  ];
  test.each(cases)('%s', async (_, headers, status) => {
    const app = await built({ hosts: ['jichi.example.com'] });
    const payload = { targets: [{ target: '≥90%' }] };
    const url = '/v1/targets/read';
    const answer = await app.inject({
      method: 'POST',
      url,
      payload,
      headers: { host, ...headers },
    });
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    await app.close();
  });

  test('may lead to the page by a link, and to nothing that is done', async () => {
    const app = await built();
    const headers = {
      ...asPage,
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    };
    expect((await app.inject({ url: '/', headers })).statusCode).toBe(200);
    const form = {
      method: 'POST',
      url: '/workbench/session',
      headers,
      payload: { key: 'x' },
    } as const;
    expect((await app.inject(form)).statusCode).toBe(403);
    await app.close();
  });
});

describeOn(backends, 'sessions on $name', (backend) => {
  let place: Place;
  let store: OpenDatabase;
  let service: Service;
  let app: FastifyInstance;
  let admin: string;
  let at = Date.parse('2026-01-05T08:00:00Z');

  beforeAll(async () => {
    place = await backend.place();
    store = await place.open();
    service = serviceOn(store, () => new Date(at));
    admin = (await createFirstKey(service)) ?? '';
    app = await built({ service });
  });

  afterAll(async () => {
    await app.close();
    await store.close();
    await place.remove();
  });

  interface Held {
    readonly cookie: string;
    readonly token: string;
  }

  const cookieIn = (answer: { headers: Record<string, unknown> }): string =>
    String(answer.headers['set-cookie']).split(';')[0] ?? '';

  const headersOf = ({ cookie, token }: Held) => ({ cookie, 'x-jichi-session': token });

  const send = (held: Held | undefined, url: string, more: InjectOptions = {}) =>
    app.inject({ url, ...more, headers: { ...(held && headersOf(held)), ...more.headers } });

  async function signIn(key: string): Promise<Held> {
    const answer = await app.inject({
      method: 'POST',
      url: '/workbench/session',
      payload: { key },
    });
    expect([answer.statusCode, answer.body]).toEqual([201, expect.not.stringContaining(key)]);
    return { cookie: cookieIn(answer), token: answer.json().token };
  }

  async function keyOf(scopes: string[]): Promise<{ id: string; key: string }> {
    const headers = { authorization: `Bearer ${admin}` };
    const answer = await app.inject({
      method: 'POST',
      url: '/v1/keys',
      headers,
      payload: { scopes, name: '填报' },
    });
    return answer.json();
  }

  test('where the workbench is closed there is no page, and a session from before opens nothing', async () => {
    const held = await signIn((await keyOf(['read'])).key);
    const closed = await built({ service, workbench: undefined });
    const headers = { cookie: held.cookie, 'x-jichi-session': held.token };
    const statusOf = async (url: string, more: object = {}): Promise<number> =>
      (await closed.inject({ url, headers: { ...asPage, ...more } })).statusCode;
    for (const url of ['/', '/workbench/session', '/workbench/icon.svg'])
      expect(await statusOf(url, headers)).toBe(404);
    expect((await send(held, '/v1/evaluations')).statusCode).toBe(200);
    expect(await statusOf('/v1/evaluations', headers)).toBe(401);
    await closed.close();
  });

  test('a key opens one, which may do what the key may; the key is sent once', async () => {
    const held = await signIn((await keyOf(['submit'])).key);
    const { name, scopes, units, signedIn, expiresAt } = (
      await send(held, '/workbench/session')
    ).json();
    expect({ name, scopes, units, signedIn }).toEqual({
      name: '填报',
      scopes: ['submit'],
      units: 'all',
      signedIn: true,
    });
    expect(Date.parse(expiresAt) - at).toBe(limits.sessionIdleHours * 3_600_000);
    expect((await send(held, '/v1/evaluations')).statusCode).toBe(200);
    expect((await send(held, '/v1/keys')).statusCode).toBe(403);
  });

  test('its cookie is kept from scripts and from other sites', async () => {
    const login = { method: 'POST', url: '/workbench/session', payload: { key: admin } } as const;
    expect(String((await app.inject(login)).headers['set-cookie'])).toMatch(
      /^jichi_[0-9a-f]{16}=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/u,
    );
    const headers = { host: 'jichi.example.com', origin: 'https://jichi.example.com' };
    const secured = await built({ service, authRequired: true });
    const over = await secured.inject({ ...login, headers });
    expect(String(over.headers['set-cookie'])).toMatch(/; Secure$/u);
    await secured.close();
  });

  test('neither half alone opens anything, nor do halves of two sessions', async () => {
    const [one, other] = [await signIn(admin), await signIn(admin)];
    const tries: [string, Record<string, string>, string][] = [
      ['the cookie', { cookie: one.cookie }, 'none'],
      ['the secret of the page', { 'x-jichi-session': one.token }, 'session-ended'],
      ['two halves', headersOf({ cookie: one.cookie, token: other.token }), 'session-ended'],
      ['a cookie for a secret', headersOf({ ...one, token: one.cookie }), 'session-ended'],
      ['an empty secret', { cookie: one.cookie, 'x-jichi-session': '' }, 'none'],
    ];
    for (const [, headers, code] of tries) {
      const answer = await app.inject({ url: '/v1/keys', headers });
      expect([answer.statusCode, answer.json().errors?.[0].code ?? 'none']).toEqual([401, code]);
      const told = (await app.inject({ url: '/workbench/session', headers })).json();
      expect(told).toMatchObject({ signedIn: false, ended: code !== 'none' });
      expect(JSON.stringify(told)).not.toContain(one.token);
    }
  });

  test('a cookie that another port has set beside it takes nothing away', async () => {
    const held = await signIn(admin);
    const [name = ''] = held.cookie.split('=');
    const cookie = `${name}=${'A'.repeat(43)}; x=1; ${name}=; ${held.cookie}; ${name}=${'B'.repeat(43)}`;
    expect((await send({ ...held, cookie }, '/v1/keys')).statusCode).toBe(200);
    const many = `${`${name}=${'C'.repeat(43)}; `.repeat(limits.sessionCookieCountMax)}${held.cookie}`;
    expect((await send({ ...held, cookie: many }, '/v1/keys')).statusCode).toBe(401);
  });

  test('a session ends when it is closed, when its key is revoked, and when it was long unused', async () => {
    const closed = await signIn(admin);
    const gone = await send(closed, '/workbench/session', { method: 'DELETE' });
    expect([gone.statusCode, gone.headers['set-cookie']]).toEqual([
      204,
      expect.stringContaining('Max-Age=0'),
    ]);
    expect((await send(closed, '/v1/keys')).statusCode).toBe(401);

    const { id, key } = await keyOf(['read']);
    const revoked = await signIn(key);
    await send(undefined, `/v1/keys/${id}`, {
      ...{ method: 'DELETE', headers: { authorization: `Bearer ${admin}` } },
    });
    expect((await send(revoked, '/v1/evaluations')).statusCode).toBe(401);

    const idle = await signIn(admin);
    at += limits.sessionIdleHours * 3_600_000 - 1_000;
    const used = await send(idle, '/workbench/session');
    expect([used.json().signedIn, cookieIn(used)]).toEqual([true, idle.cookie]);
    at += 2_000;
    expect((await send(idle, '/v1/keys')).statusCode).toBe(200);
    at += limits.sessionIdleHours * 3_600_000;
    expect((await send(idle, '/v1/keys')).statusCode).toBe(401);
    await pruneSessions(service);
    expect((await send(idle, '/workbench/session')).json()).toMatchObject({ ended: true });
  });

  test('one that is in use ends after its days all the same', async () => {
    const held = await signIn(admin);
    const { sessionDays, sessionIdleHours } = limits;
    for (let hour = 0; hour < sessionDays * 24 - 6; hour += 6) {
      at += 6 * 3_600_000;
      expect((await send(held, '/workbench/session')).json().signedIn).toBe(true);
    }
    expect(sessionIdleHours).toBeGreaterThan(6);
    at += 6 * 3_600_000;
    expect((await send(held, '/workbench/session')).json().signedIn).toBe(false);
  });

  test('a wrong key opens none, and what is no key is told', async () => {
    const post = (payload: unknown) =>
      app.inject({ method: 'POST', url: '/workbench/session', payload: payload as object });
    for (const key of ['jichi_x', '', `jichi_${'A'.repeat(43)}`])
      expect((await post({ key })).statusCode).toBe(401);
    expect((await post({ key: 1 })).statusCode).toBe(422);
    expect((await post({ kee: 'x' })).json().errors).toHaveLength(2);
    expect((await post([])).statusCode).toBe(422);
  });

  test('the link opens it once, as an admin; used, old and foreign ones say what to do', async () => {
    const link = new OneTimeLink(() => at);
    const linked = await built({ service, workbench: { folder, link } });
    const follow = (token: string, more: InjectOptions = {}) =>
      linked.inject({ url: `/workbench/open?token=${token}`, ...more, headers: asPage });
    // Who only looks whether it is there, or ahead, does not use it up.
    expect((await follow(link.token, { method: 'HEAD' })).statusCode).toBe(410);
    const ahead = { ...asPage, 'sec-purpose': 'prefetch' };
    const url = `/workbench/open?token=${link.token}`;
    expect((await linked.inject({ url, headers: ahead })).statusCode).toBe(410);
    const both = await Promise.all([follow(link.token), follow(link.token)]);
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 410]);
    const page = both.find(({ statusCode }) => statusCode === 200) ?? expect.fail();
    const token = /<meta name="jichi-session" content="([\w-]{43})">/u.exec(page.body)?.[1] ?? '';
    const held = { cookie: cookieIn(page), token };
    const answer = await linked.inject({ url: '/v1/keys', headers: headersOf(held) });
    expect(answer.json().items).toContainEqual(
      expect.objectContaining({ name: '工作台（本机的一次性链接）', scopes: expect.any(Array) }),
    );
    expect(
      await linked.inject({ url: '/workbench/session', headers: headersOf(held) }),
    ).toMatchObject({ statusCode: 200, body: expect.stringContaining('"admin"') });
    expect((await follow(link.token)).body).toContain('这个链接已经用过');
    expect((await follow('x')).body).toContain('这个链接不能用');
    await linked.close();
    const late = new OneTimeLink(() => at);
    const later = await built({ service, workbench: { folder, link: late } });
    at += limits.workbenchLinkMs;
    const old = await later.inject({ url: `/workbench/open?token=${late.token}`, headers: asPage });
    expect([old.statusCode, old.body]).toEqual([410, expect.stringContaining('已经过期')]);
    expect(old.headers['set-cookie']).toBeUndefined();
    await later.close();
  });

  test('a link whose session could not be opened still opens it', async () => {
    const link = new OneTimeLink(() => at);
    const database = { ...service.database, transaction: () => Promise.reject(new Error('away')) };
    const broken = { ...service, database } as unknown as Service;
    const failing = await built({ service: broken, workbench: { folder, link } });
    const url = `/workbench/open?token=${link.token}`;
    expect((await failing.inject({ url, headers: asPage })).statusCode).toBe(500);
    await failing.close();
    const mended = await built({ service, workbench: { folder, link } });
    expect((await mended.inject({ url, headers: asPage })).statusCode).toBe(200);
    await mended.close();
  });

  test('what a session writes stands in the log under its key, and sessions are bounded', async () => {
    const { id, key } = await keyOf(['admin']);
    const first = await signIn(key);
    const unit = await send(first, '/v1/units/017', {
      method: 'PUT',
      payload: { code: '017', name: '乙单位' },
    });
    expect(unit.statusCode).toBe(201);
    const log = await send(first, '/v1/audit');
    expect(log.json().items).toContainEqual(expect.objectContaining({ actor: id }));
    for (let count = 0; count < limits.keySessionCountMax; count += 1) {
      at += 1;
      await signIn(key);
    }
    expect((await send(first, '/v1/evaluations')).statusCode).toBe(401);
  });
});
