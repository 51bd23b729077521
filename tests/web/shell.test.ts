/** The workbench opens by its link, keeps its session over a reload, and is fine on every screen. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { project } from '../cli/run.js';
import { describeOn } from '../db/backends.js';
import { report } from '../proof.js';
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

/** What a built file is a part of: its name without what is made of its contents. */
const partOf = (name: string): string => name.replace(/-.{8}\.\w+$/u, '');
const isOf =
  (part: string) =>
  (name: string): boolean =>
    partOf(name) === part;

describeOn(browsers, 'the built files, for $name', () => {
  const folder = path.join(project, 'dist/web');
  const page = readFileSync(path.join(folder, 'index.html'), 'utf8');

  test('the first load is small', () => {
    const assets = readdirSync(path.join(folder, 'assets'));
    const named = [...page.matchAll(/(?:src|href)="\/workbench\/assets\/([^"]+)"/gu)];
    // The first page is loaded with the shell: what its route brings counts, too, and all that each of them imports.
    const waiting = [...named.map(([, name = '']) => name), ...assets.filter(isOf('file-page'))];
    const loaded = new Map<string, Buffer>();
    for (const name of waiting) {
      if (loaded.has(name)) continue;
      const bytes = readFileSync(path.join(folder, 'assets', name));
      loaded.set(name, bytes);
      if (!name.endsWith('.js')) continue;
      const imports = bytes.toString().matchAll(/(?:from|import)\s?"\.\/([^"]+)"/gu);
      waiting.push(...[...imports].map(([, each = '']) => each));
      // A part of a page has a sheet of its own name.
      waiting.push(...assets.filter((each) => each.endsWith('.css') && isOf(partOf(name))(each)));
    }
    const bytes = [Buffer.from(page), ...loaded.values()].reduce(
      (sum, each) => sum + gzipSync(each, { level: 9 }).length,
      0,
    );
    expect([...loaded.keys()].map(partOf)).toEqual(
      expect.arrayContaining(['index', 'file-page', 'table-form']),
    );
    expect(bytes / 1024).toBeLessThan(firstLoadKilobytesMax);
    report(
      `a browser loads ${Math.round(bytes / 1024)} KiB, pressed, before it shows the first page`,
    );
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
      await page.locator('main .drop').waitFor();
      expect(await violationsOn(page)).toEqual([]);
      expect(await fitsAcross(page)).toBe(true);
      expect(faults).toEqual([]);
      await close();
    },
  );
});
