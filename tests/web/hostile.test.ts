/** Strangers at the workbench: texts that are scripts, pages and services that are not ours, names that are not ours. */
import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeOn } from '../db/backends.js';
import {
  browsersOnOne,
  openPage,
  settled,
  signIn,
  startBrowser,
  startWorkbench,
  type Workbench,
} from './harness.js';

/** Each would set this in the page that shows it. */
const mark = 'jichiWasHere';
const scripts = [
  `<img src=x onerror="window.${mark}=1">`,
  `<script>window.${mark}=1</script>`,
  `"><svg onload="window.${mark}=1">`,
  `javascript:window.${mark}=1`,
];

/** A table in which every text is a script. */
function hostileTable(): string {
  const text = scripts.slice(0, 3).join('').replaceAll('\t', ' ');
  return [
    `项目支出绩效自评表${text}`,
    `项目名称\t${text}\t预算年度\t2023`,
    '一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施',
    `产出指标\t数量指标\t${text}\t≥10件\t${text}\t60\t99\t${text}`,
    `效益指标\t社会效益指标\t${text}\t${text}\t100人\t40\t40\t${text}`,
  ].join('\n');
}

/** The same as a request. */
function hostileEvaluation() {
  const text = scripts.slice(0, 3).join('');
  return {
    kind: 'project',
    policy: 'mof-project',
    fiscalYear: 2023,
    unit: { code: '666', name: text },
    ...{ project: { name: text }, supervisor: { name: text }, contact: { name: text } },
    goals: [{ expected: text, achieved: text }],
    budget: {
      explanation: text,
      lines: [{ source: text, initial: '1', adjusted: '1', executed: '1' }],
      total: { initial: '1', adjusted: '1', executed: '1' },
    },
    indicators: [
      { level1: text, level2: text, level3: text, target: '≥10件', actual: text, weight: '40' },
      { level1: text, level3: text, target: text, actual: '9件', weight: '50', explanation: text },
    ],
  };
}

describeOn(browsersOnOne, 'strangers, on $name', (ground) => {
  let browser: Browser;
  let workbench: Workbench;
  /** A service of somebody else, on another port of this machine. */
  let other: Server;
  let otherUrl: string;
  const received: string[] = [];

  beforeAll(async () => {
    browser = await startBrowser();
    workbench = await startWorkbench(ground);
    other = createServer((incoming, outgoing) => {
      received.push(incoming.headers.cookie ?? '');
      outgoing.setHeader('Content-Type', 'text/html; charset=utf-8');
      const names = (incoming.headers.cookie ?? '').match(/jichi_[0-9a-f]+/gu) ?? [];
      if (incoming.url === '/set')
        outgoing.setHeader(
          'Set-Cookie',
          names.map((name) => `${name}=${'A'.repeat(43)}; Path=/workbench`),
        );
      outgoing.end('<!doctype html><title>别处</title><p id="here">别处</p>');
    }).listen(0, '127.0.0.1');
    await once(other, 'listening');
    otherUrl = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
  });

  afterAll(async () => {
    await browser?.close();
    await workbench?.stop();
    other?.close();
  });

  const unitCount = async (): Promise<number> =>
    ((await (await workbench.ask('GET', '/v1/units')).json()) as { items: unknown[] }).items.length;

  test('a service on another port receives the cookie, and neither opens anything with it nor takes it away', async () => {
    const { page, context, close } = await openPage(browser, workbench.link);
    await expect.poll(() => page.url()).not.toContain('token=');
    const elsewhere = await context.newPage();
    await elsewhere.goto(otherUrl);
    const cookie = received.find((one) => one.includes('jichi_')) ?? '';
    expect(cookie).toMatch(/^jichi_[0-9a-f]{16}=/u);
    // A program says what it likes of itself.
    const forged = {
      cookie,
      origin: workbench.url,
      'sec-fetch-site': 'same-origin',
      'x-jichi-session': cookie.split('=')[1] ?? '',
    };
    for (const headers of [{ cookie }, forged]) {
      expect((await fetch(`${workbench.url}/v1/keys`, { headers })).status).toBe(401);
      const told = await (await fetch(`${workbench.url}/workbench/session`, { headers })).text();
      expect(told).toContain('"signedIn":false');
    }
    await elsewhere.goto(`${otherUrl}/set`);
    const ask = `fetch('/v1/keys', { headers: { 'x-jichi-session': localStorage.getItem('jichi.session') } })
      .then((answer) => answer.status)`;
    expect(await page.evaluate(ask)).toBe(200);
    // What another port keeps and reads is its own.
    expect(await elsewhere.evaluate('localStorage.getItem("jichi.session")')).toBeNull();

    const before = await unitCount();
    const tries = `Promise.all([
      ...['omit', 'include'].map((credentials) =>
        fetch('${workbench.url}/v1/units/999', { method: 'PUT', credentials, body: '{"code":"999","name":"x"}', headers: { 'content-type': 'application/json' } })),
      fetch('${workbench.url}/v1/policies', { credentials: 'include' }),
      fetch('${workbench.url}/v1/imports?name=a.txt', { method: 'POST', mode: 'no-cors', credentials: 'include', body: 'x' }),
      fetch('${workbench.url}/workbench/session', { credentials: 'include' }),
    ].map((one) => one.then((answer) => answer.type === 'opaque' ? 'nothing read' : answer.text(), () => 'nothing read')))`;
    expect(new Set((await elsewhere.evaluate(tries)) as string[])).toEqual(
      new Set(['nothing read']),
    );
    expect(await unitCount()).toBe(before);

    // A frame around the page shows nothing of it.
    await elsewhere.evaluate(
      `new Promise((resolve) => { const frame = document.createElement('iframe'); frame.src = '${workbench.url}/'; frame.onload = resolve; document.body.append(frame); })`,
    );
    const frame = elsewhere.frames().find((one) => one !== elsewhere.mainFrame());
    expect(await frame?.locator('#app').count()).toBe(0);
    await close();
  });

  test('a name that leads here by a trick is not answered', async () => {
    const port = Number(new URL(workbench.url).port);
    for (const url of ['/', '/workbench/session', '/v1/policies']) {
      const asked = request({
        host: '127.0.0.1',
        port,
        path: url,
        headers: { host: 'evil.example', accept: 'text/html' },
      }).end();
      const [answer] = await once(asked, 'response');
      answer.resume();
      expect(answer.statusCode).toBe(421);
    }
  });

  test('texts and names of files that are scripts are shown as texts', async () => {
    const { page, faults, close } = await openPage(browser, workbench.url);
    const input = page.locator('input[type=file]').first();
    await input.waitFor({ state: 'attached' });
    await input.setInputFiles({
      name: `<img src=x onerror="window.${mark}=1">.txt`,
      mimeType: 'text/plain',
      buffer: Buffer.from(hostileTable()),
    });
    await page.getByText('onerror').first().waitFor();
    expect(await page.evaluate(`window.${mark}`)).toBeUndefined();
    expect(await page.locator('img[src=x]').count()).toBe(0);
    expect(faults.filter((fault) => /Refused|Content Security/u.test(fault))).toEqual([]);
    await close();
  });

  test.each(['xlsx', 'docx', 'pdf'])('scripts inside a %s are texts', async (format) => {
    const made = await workbench.ask(
      'POST',
      `/v1/score/report?format=${format}`,
      hostileEvaluation(),
    );
    expect(made.status).toBe(200);
    const { page, faults, close } = await openPage(browser, workbench.url);
    const input = page.locator('input[type=file]').first();
    await input.setInputFiles({
      name: `自评表.${format}`,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(await made.arrayBuffer()),
    });
    await page.locator('.open').waitFor();
    await page.getByRole('button', { name: '原文', exact: true }).click();
    await page
      .locator(format === 'pdf' ? 'canvas' : 'main td')
      .first()
      .waitFor();
    await expectNothingRan(page);
    expect(faults).toEqual([]);
    await close();
  });

  test('what is stored with a script in every text is text on every page', async () => {
    const made = async (to: string, body: unknown): Promise<string> => {
      const answer = await workbench.ask('POST', to, body);
      expect({ to, isTaken: answer.ok }).toEqual({ to, isTaken: true });
      return ((await answer.json()) as { id: string }).id;
    };
    const text = scripts.slice(0, 3).join('');
    await workbench.ask('PUT', '/v1/units/666', { name: text });
    await made('/v1/keys', { name: text.slice(0, 190), scopes: ['read'] });
    const book = (await (
      await workbench.ask('GET', '/v1/policies/mof-project@2')
    ).json()) as object;
    const { sha256: _sha256, ...rules } = book as { sha256: string };
    await made('/v1/policies', { ...rules, id: 'hostile', version: '1', title: text, basis: text });
    const id = await made('/v1/evaluations', hostileEvaluation());
    const batch = await made('/v1/batches', {
      type: 'score',
      evaluations: [hostileEvaluation(), { ...hostileEvaluation(), kind: text }],
    });
    const { page, faults, close } = await openPage(browser, workbench.url);
    await signIn(page, workbench.admin);
    const seen = [
      '/desk',
      `/desk/${id}`,
      '/table',
      `/batches/${batch}`,
      '/policies',
      '/policies/hostile@1',
      ...['units', 'keys', 'audit'].map((part) => `/settings/${part}`),
    ];
    for (const hash of seen) {
      await page.goto(`${workbench.url}/#${hash}`);
      await page
        .locator('main')
        .getByText('onerror')
        .or(page.locator('main textarea'))
        .first()
        .waitFor({ state: 'attached' });
      const parts = 'main [role=tab], main summary';
      for (let at = 0; at < (await page.locator(parts).count()); at += 1) {
        // What is away by now has been looked at.
        await page.evaluate(`document.querySelectorAll('${parts}')[${at}]?.click()`);
        await settled(page);
        await expectNothingRan(page);
      }
      await expectNothingRan(page);
    }
    expect(faults).toEqual([]);
    await close();
  });
});

async function expectNothingRan(page: Page): Promise<void> {
  expect(await page.evaluate(`window.${mark}`)).toBeUndefined();
  expect(await page.locator('img[src=x], main script, main svg[onload]').count()).toBe(0);
}
