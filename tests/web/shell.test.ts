/** The workbench opens by its link, keeps its session over a reload, and is fine on every screen. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { project } from '../cli/run.js';
import { describeOn } from '../db/backends.js';
import {
  browsers,
  browsersOnServices,
  fitsAcross,
  openPage,
  screens,
  startBrowser,
  startWorkbench,
  violationsOn,
  type Workbench,
} from './harness.js';

/** Run in the page: what the service says of its session, and which cookies a script sees. */
const askWhoIsIn = `fetch('/workbench/session', {
  headers: { 'x-jichi-session': localStorage.getItem('jichi.session') ?? '' },
}).then(async (answer) => ({ cookie: document.cookie, ...(await answer.json()) }))`;

/** Kilobytes that a browser loads before it shows something, pressed as they are sent. */
const firstLoadKilobytesMax = 300;

describeOn(browsers, 'the built files, for $name', () => {
  const folder = path.join(project, 'dist/web');
  const page = readFileSync(path.join(folder, 'index.html'), 'utf8');

  test('the first load is small', () => {
    const names = [...page.matchAll(/(?:src|href)="\/workbench\/([^"]+)"/gu)].map(
      ([, name]) => name,
    );
    const loaded = [page, ...names.map((name) => readFileSync(path.join(folder, name ?? '')))];
    // The first page is loaded with the shell: what its route brings counts, too.
    const first = readdirSync(path.join(folder, 'assets')).filter((name) =>
      /^file-page/u.test(name),
    );
    loaded.push(...first.map((name) => readFileSync(path.join(folder, 'assets', name))));
    const bytes = loaded.reduce((sum, each) => sum + gzipSync(each, { level: 9 }).length, 0);
    expect(names.length).toBeGreaterThan(0);
    expect(bytes / 1024).toBeLessThan(firstLoadKilobytesMax);
  });

  test('hold no script in the page, and nothing from elsewhere', () => {
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>/u);
    expect(page).not.toMatch(/\son\w+=|\sstyle=|https?:\/\//u);
  });
});

describeOn(browsersOnServices, 'in a browser, on $name', (ground) => {
  let browser: Browser;
  let workbench: Workbench;

  beforeAll(async () => {
    browser = await startBrowser();
    workbench = await startWorkbench(ground);
  });

  afterAll(async () => {
    await browser?.close();
    await workbench?.stop();
  });

  test('the link opens a session that outlives a reload and that other tabs have; it works once', async () => {
    const { page, context, faults, close } = await openPage(browser, workbench.link);
    await page.waitForURL(`${workbench.url}/**`);
    await expect.poll(() => page.url()).not.toContain('token=');
    const signedIn = () => page.evaluate(askWhoIsIn);
    expect(await signedIn()).toMatchObject({
      signedIn: true,
      cookie: '',
      scopes: expect.any(Array),
    });
    await page.reload();
    expect(await signedIn()).toMatchObject({ signedIn: true });
    const other = await context.newPage();
    await other.goto(workbench.url);
    expect(await other.evaluate('localStorage.getItem("jichi.session") !== null')).toBe(true);
    const again = await context.newPage();
    expect((await again.goto(workbench.link))?.status()).toBe(410);
    expect(await again.textContent('h1')).toBe('这个链接已经用过');
    expect(await violationsOn(again)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  test.each(Object.keys(screens) as (keyof typeof screens)[])(
    'it is fine on a screen: %s',
    async (name) => {
      const { page, faults, close } = await openPage(browser, workbench.url, screens[name]);
      await page.waitForSelector('main');
      expect(await violationsOn(page)).toEqual([]);
      expect(await fitsAcross(page)).toBe(true);
      expect(faults).toEqual([]);
      await close();
    },
  );
});
