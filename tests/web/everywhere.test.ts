/** Every page and every tab of the desk: on each screen, in print, in English, and with a very long list. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeOn } from '../db/backends.js';
import { isProof, report } from '../proof.js';
import {
  browsersOnOne,
  fitsAcross,
  openPage,
  screens,
  settled,
  signIn,
  startBrowser,
  startWorkbench,
  violationsOn,
  type Workbench,
} from './harness.js';

const table = {
  kind: 'project',
  policy: 'mof-project',
  fiscalYear: 2024,
  unit: { code: '012', name: '灌区管理所' },
  project: { name: '渠道清淤' },
  goals: [{ expected: '清淤十公里', achieved: '已完成' }],
  budget: { lines: [], total: { initial: '100', adjusted: '100', executed: '95' } },
  indicators: [
    { level1: '产出指标', level3: '清淤长度', target: '≥10公里', actual: '9公里', weight: '60' },
    { level1: '满意度指标', level3: '群众满意度', target: '≥90%', actual: '93%', weight: '30' },
  ],
};

/** Run in the page: lists answer with so many tables that are stored nowhere. */
const manyTables = `((rows) => {
  const ask = globalThis.fetch;
  const listed = (from, limit) => Array.from({ length: Math.min(limit, rows - from) }, (_, at) => ({
    id: 't' + (from + at), kind: 'project', fiscalYear: 2024, state: 'draft', revision: 1, late: false,
    unit: { code: '012', name: '灌区管理所' }, project: { name: '第' + (from + at + 1) + '号' },
    total: '96.50', grade: '优', findings: { errors: 0, warnings: 1 }, updatedAt: '2026-01-05T08:00:00Z',
  }));
  globalThis.fetch = async (request, init) => {
    const { pathname, searchParams } = new URL(request.url ?? request, location.href);
    if (pathname === '/v1/evaluations/counts')
      return Response.json({ tables: rows, states: {}, returned: 0 });
    if (pathname !== '/v1/evaluations') return ask(request, init);
    const from = Number(searchParams.get('cursor') ?? 0);
    const items = listed(from, Number(searchParams.get('limit')));
    const next = from + items.length;
    return Response.json({ items, nextCursor: next < rows ? String(next) : null });
  };
})`;

/** Where a page is, and what is done there before it is looked at. */
interface Sight {
  readonly hash: string;
  readonly tab?: string;
  readonly press?: string;
}

describeOn(browsersOnOne, 'every page, on $name', (ground) => {
  let browser: Browser;
  let workbench: Workbench;
  const sights: Sight[] = [];

  const made = async (method: string, to: string, body: unknown): Promise<string> => {
    const answer = await workbench.ask(method, to, body);
    expect({ to, isTaken: answer.ok }).toEqual({ to, isTaken: true });
    return ((await answer.json()) as { id: string }).id;
  };
  const step = async (id: string, name: string, body?: unknown) => {
    const { headers } = await workbench.ask('GET', `/v1/evaluations/${id}`);
    const answer = await fetch(`${workbench.url}/v1/evaluations/${id}/${name}`, {
      method: name === 'actuals' ? 'PUT' : 'POST',
      headers: {
        authorization: `Bearer ${workbench.admin}`,
        'content-type': 'application/json',
        'if-match': headers.get('etag') ?? '',
      },
      body: JSON.stringify(body ?? {}),
    });
    expect({ name, isTaken: answer.ok }).toEqual({ name, isTaken: true });
  };

  beforeAll(async () => {
    browser = await startBrowser();
    workbench = await startWorkbench(ground);
    await made('PUT', '/v1/units/012', { name: '灌区管理所' });
    const [draft, reviewed, waiting] = await Promise.all(
      [1, 2, 3].map(() => made('POST', '/v1/evaluations', table)),
    );
    const batch = await made('POST', '/v1/batches', { type: 'score', evaluations: [table] });
    await step(reviewed ?? '', 'actuals', {
      indicators: [{ pointer: '/indicators/0', actual: '8公里', explanation: '雨季' }],
    });
    for (const id of [reviewed, waiting]) await step(id ?? '', 'submit');
    await step(reviewed ?? '', 'review', {
      indicators: [{ pointer: '/indicators/0', actual: '7公里', reason: '台账只有七公里' }],
    });
    sights.push(
      ...['/file', '/table', '/desk', '/batches', `/batches/${batch}`].map((hash) => ({ hash })),
      ...['/statistics', '/what-if'].map((hash) => ({ hash })),
      { hash: '/statistics', press: '统计' },
      ...['', '/mof-project@2', '/mof-project@2/copy'].map((end) => ({ hash: `/policies${end}` })),
      ...['units', 'windows', 'keys', 'audit'].map((part) => ({ hash: `/settings/${part}` })),
      ...['自评表', '佐证材料'].map((tab) => ({ hash: `/desk/${draft}`, tab })),
      ...['自评表', '佐证材料', '财政复核', '各版'].map((tab) => ({
        hash: `/desk/${reviewed}`,
        tab,
      })),
      { hash: `/desk/${waiting}`, press: '复核' },
    );
  });

  afterAll(async () => {
    await browser?.close();
    await workbench?.stop();
  });

  /** Goes where the sight is; the page is there once nothing is asked any more. */
  async function go(page: Page, { hash, tab, press }: Sight): Promise<void> {
    await page.goto(`${workbench.url}/#${hash}`);
    const [, name] = hash.split('/');
    await page.locator(`nav a[aria-current=page][href="#/${name}"]`).waitFor();
    if (tab !== undefined) await page.getByRole('tab', { name: tab }).click();
    if (press !== undefined) await page.getByRole('button', { name: press, exact: true }).click();
    await settled(page);
  }

  test.each(Object.keys(screens) as (keyof typeof screens)[])(
    'nothing is out of sight, and nothing keeps anybody out, on a screen: %s',
    async (name) => {
      const { page, faults, close } = await openPage(browser, workbench.url, screens[name]);
      await signIn(page, workbench.admin);
      const found: unknown[] = [];
      for (const sight of sights) {
        await go(page, sight);
        // What axe looks for hardly depends on the screen; all of it is looked for on each in the proof.
        const violations = isProof || name === 'office' ? await violationsOn(page) : [];
        const isWhole = await fitsAcross(page);
        if (violations.length > 0 || !isWhole) found.push({ ...sight, violations, isWhole });
      }
      expect(found).toEqual([]);
      expect(faults).toEqual([]);
      await close();
    },
  );

  test('the English pages have no Chinese of their own', async () => {
    const { page, close } = await openPage(browser, workbench.url);
    await signIn(page, workbench.admin);
    await page.getByRole('button', { name: 'English' }).click();
    const chinese: unknown[] = [];
    for (const { hash, ...more } of sights.filter(
      ({ tab, press }) => (tab ?? press) === undefined,
    )) {
      await go(page, { hash, ...more });
      const texts = await page.evaluate(
        `[...document.querySelectorAll('h1, h2, nav a, main button, main label > span, main th, main .soft')]
          .map((each) => each.textContent.trim())`,
      );
      const known =
        /灌区管理所|渠道清淤|清淤|满意度|中文|管理密钥|指标|预算|绩效|支出|财预|公布|级|产出/u;
      const own = (texts as string[]).filter(
        (text) => /\p{sc=Han}|[A-Za-z] ?[、：（；]/u.test(text) && !known.test(text),
      );
      // Names in a rule-book are data: the service's own titles, which are Chinese everywhere.
      if (own.length > 0 && !hash.startsWith('/policies/')) chinese.push({ hash, own });
    }
    expect(chinese).toEqual([]);
    await close();
  });

  test('in print a table is a form on paper, without what is only for a screen', async () => {
    const { page, close } = await openPage(browser, workbench.url);
    await signIn(page, workbench.admin);
    for (const sight of sights.filter(({ tab }) => tab === '自评表')) {
      await go(page, sight);
      await page.emulateMedia({ media: 'print' });
      expect(
        await page
          .locator('header.head, .bar, [role=tablist], .actions')
          .filter({ visible: true })
          .count(),
      ).toBe(0);
      // As wide as a sheet of A4 between its margins.
      await page.setViewportSize({ width: 718, height: 1000 });
      expect(await fitsAcross(page)).toBe(true);
      const cut = await page
        .locator('.scroll')
        .evaluateAll(
          (frames) =>
            (frames as unknown as { scrollWidth: number; clientWidth: number }[]).filter(
              ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1,
            ).length,
        );
      expect(cut).toBe(0);
      const paper = await page.pdf({ format: 'A4' });
      expect(paper.toString('latin1').match(/\/Type \/Page\b/gu)).toHaveLength(1);
      await page.emulateMedia({ media: 'screen' });
      await page.setViewportSize({ width: 1366, height: 768 });
    }
    await close();
  });

  test('twenty thousand tables scroll, and only those in sight are drawn', async () => {
    const rows = 20_000;
    const { page, close } = await openPage(browser, workbench.url);
    // In the page itself: what is measured is the page, and storing so many tables is measured elsewhere.
    await page.addInitScript(`${manyTables}(${rows})`);
    await page.reload();
    await signIn(page, workbench.admin);
    await page.goto(`${workbench.url}/#/desk`);
    await page.getByText(`共 ${rows} 张`).waitFor();
    await page.locator('tbody').evaluate((body) => body.scrollTo(0, body.scrollHeight));
    await page.getByRole('link', { name: `第${rows}号` }).waitFor();
    expect(await page.locator('tbody tr.row').count()).toBeLessThan(60);
    // Through the whole list, a screen a frame, with the time of the slowest of them.
    const slowestMs = await page.evaluate(`(async () => {
      const body = document.querySelector('tbody');
      let [slowest, last] = [0, performance.now()];
      for (let step = 0; step <= 120; step += 1) {
        body.scrollTop = (body.scrollHeight * step) / 120;
        await new Promise(requestAnimationFrame);
        const now = performance.now();
        [slowest, last] = [Math.max(slowest, now - last), now];
      }
      return slowest;
    })()`);
    report(
      `a list of ${rows} tables in a browser: the slowest of 121 frames took ${Math.round(Number(slowestMs))} ms`,
    );
    expect(await page.locator('tbody tr.row').count()).toBeLessThan(60);
    await close();
  });
});
