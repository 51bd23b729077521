/**
 * The workbench as a person meets it: the built service, and Debian's chromium, driven by playwright-core. Where there is
 * no chromium, or the pages are not built, suites are skipped under a name that says so (`describeOn(browsers, …)`).
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import axe from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { project } from '../cli/run.js';
import type { Backend, Ground, Place } from '../db/backends.js';
import { endedWithUs } from '../ended-with-us.js';
import { forgetQueue, ways } from '../jobs/batching.js';
import { isProof, nodeWords, waitMs } from '../proof.js';
import { until } from '../until.js';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

/** The browser on the search path; undefined where there is none. */
const program = (process.env['PATH'] ?? '')
  .split(path.delimiter)
  .flatMap((folder) => names.map((name) => path.join(folder, name)))
  .find(isProgram);

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function missing(): string | undefined {
  if (program === undefined) return 'no chromium on the search path';
  const isBuilt = existsSync(path.join(project, 'dist/web/index.html'));
  return isBuilt ? undefined : 'the pages are not built: npm run build';
}

/** For `describeOn`: the browser with what it needs, or what is missing. */
export const browsers: readonly Ground[] = [{ name: 'chromium', missing: missing() }];

/** What a service with its pages stands on. */
export interface WorkbenchGround extends Ground {
  readonly backend: Backend;
  readonly redisUrl: string | undefined;
}

/** The embedded database alone, and a PostgreSQL with a Redis beside it, as far as they are there. */
export const browsersOnServices: readonly WorkbenchGround[] = ways
  .filter(({ name }) => name !== 'PostgreSQL')
  .map((way) => ({ ...way, missing: missing() ?? way.missing }));

/**
 * The same for what does not depend on where things are stored: the embedded database alone, and all of them in the
 * proof.
 */
export const browsersOnOne = isProof ? browsersOnServices : browsersOnServices.slice(0, 1);

/** A built service that runs. */
export interface Workbench {
  /** Its origin, such as `http://127.0.0.1:40123`. */
  readonly url: string;
  /** The one-time link that it printed. */
  readonly link: string;
  /** The first key, with every scope. */
  readonly admin: string;
  readonly child: ChildProcess;
  /** Asks the API as a program does; a body is sent as JSON. */
  ask(method: string, to: string, body?: unknown): Promise<Response>;
  stop(): Promise<void>;
}

/** Starts the built service on a place of its own, which is taken away when it stops. */
export async function startWorkbench(
  { backend, redisUrl = '' }: WorkbenchGround,
  environment: Readonly<Record<string, string>> = {},
): Promise<Workbench> {
  const place = await backend.place();
  const main = path.join(project, 'dist/cli/main.js');
  const words = [...nodeWords, main, 'serve', '--port', '0', ...place.words];
  const child = spawn(process.execPath, words, {
    env: { ...process.env, REDIS_URL: redisUrl, ...place.environment, ...environment },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  endedWithUs(child);
  const exit = once(child, 'exit');
  const told: Record<string, string> = {};
  for await (const line of createInterface({ input: child.stdout ?? expect.fail() })) {
    const [, name = '', value = ''] =
      /^(admin key:|workbench:|listening on) (\S+)$/u.exec(line) ?? [];
    told[name] = value;
    if (name === 'listening on') break;
  }
  const { 'admin key:': admin = '', 'workbench:': link = '', 'listening on': url = '' } = told;
  return {
    url,
    link,
    admin,
    child,
    ask: (method, to, body) =>
      fetch(`${url}${to}`, {
        method,
        headers: {
          authorization: `Bearer ${admin}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    stop: async () => {
      child.kill('SIGTERM');
      await exit;
      if (redisUrl !== '') await forgetQueueOf(place, redisUrl);
      await place.remove();
    },
  };
}

async function forgetQueueOf(place: Place, redisUrl: string): Promise<void> {
  const store = await place.open();
  await store.close();
  await forgetQueue(redisUrl, store.queueName);
}

/**
 * How long a browser waits: as long as all others that wait, with time to say what it waited for before the test is
 * ended. Nothing in a test may depend on how fast the machine is.
 */
const browserMs = waitMs / 2;

/** Run in each page: keeps what notices said, since those of what was done go away by themselves. */
const noticesKept = `{
  const told = globalThis.jichiTold = [];
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes)
        if (node.matches?.('.notices > .notice')) told.push(node.textContent);
  }).observe(document, { childList: true, subtree: true });
}`;

/**
 * Waits until a notice says this. Each notice is taken once: that of an earlier action is no answer to a later one, and
 * one that went away while the machine was busy with something else was seen all the same.
 */
export async function told(page: Page, text: string): Promise<void> {
  const take = `{
    const at = jichiTold.findIndex((each) => each.includes(${JSON.stringify(text)}));
    if (at !== -1) jichiTold.splice(0, at + 1);
    at !== -1;
  }`;
  await expect.poll(() => page.evaluate(take), { message: `a notice: ${text}` }).toBe(true);
}

/** Enters a key as a person does. */
export async function signIn(page: Page, key: string): Promise<void> {
  await page.getByRole('button', { name: '登录' }).first().click();
  await page.getByLabel(/^密钥/u).fill(key);
  await page.getByRole('dialog').getByRole('button', { name: '登录' }).click();
  await page.getByRole('button', { name: '退出' }).waitFor();
}

/** What a screen is like; text is as large as `zoom` says. */
export interface Screen {
  readonly width: number;
  readonly height: number;
  /** 2 is what a reader sets who needs 200 %. */
  readonly zoom?: number;
  readonly isTouched?: boolean;
}

/** The screens on which every page has to be fine. */
export const screens = {
  office: { width: 1366, height: 768 },
  enlarged: { width: 1366, height: 768, zoom: 2 },
  phone: { width: 390, height: 844, isTouched: true },
} as const satisfies Record<string, Screen>;

/** A page of the browser, which notes what goes wrong in it. */
export interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of scripts and of the page's policy; none is expected. */
  readonly faults: string[];
  close(): Promise<void>;
}

/**
 * What playwright turns off, as a list of one's own takes the place of its list, and what comes down from the address: it
 * is a page of its own in each window, which nobody sees and which costs as much as the page inside.
 */
const turnedOff = [
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
  ...['HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'PaintHolding'],
  ...['ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect', 'AimEnabled'],
  ...['OptimizationHints', 'NetworkTimeServiceQuerying', 'PreconnectToSearch'],
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'],
];

const args = [
  // In a container nobody may make the name spaces of its sandbox.
  '--no-sandbox',
  // Drawing by a processor that plays a graphics card is slower than drawing.
  '--disable-gpu',
  `--disable-features=${turnedOff.join(',')}`,
];

/** Starts the browser; one for a file of tests. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: program ?? '', args, timeout: browserMs });
}

/** Calls of a page that are on their way. */
const underWay = new WeakMap<Page, Set<unknown>>();

function countCalls(page: Page): void {
  const calls = new Set<unknown>();
  underWay.set(page, calls);
  page.on('request', (call) => calls.add(call));
  page.on('requestfinished', (call) => calls.delete(call));
  page.on('requestfailed', (call) => calls.delete(call));
}

/** Between two looks whether a page still asks, and how often it must be found to ask nothing. */
const [lookMs, quietLooks] = [50, 4];

/** Waits until a page has what it asked for: for a while it has asked nothing more. */
export async function settled(page: Page): Promise<void> {
  let looks = 0;
  await until(
    () => {
      looks = underWay.get(page)?.size === 0 ? looks + 1 : 0;
      return looks;
    },
    (count) => count >= quietLooks,
    lookMs,
  );
}

/** Opens a page in a context of its own: no cookies, nothing kept. */
export async function openPage(
  browser: Browser,
  url: string,
  { width, height, zoom = 1, isTouched = false }: Screen = screens.office,
): Promise<Opened> {
  // Zooming makes the window smaller in units of the page, and each of them larger.
  const context = await browser.newContext({
    viewport: { width: Math.floor(width / zoom), height: Math.floor(height / zoom) },
    deviceScaleFactor: zoom,
    hasTouch: isTouched,
    isMobile: isTouched,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(browserMs);
  await context.addInitScript(noticesKept);
  const page = await context.newPage();
  countCalls(page);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(url);
  return { page, context, faults, close: () => context.close() };
}

/** What axe finds on a page as it is shown: one line a rule, with the elements that break it. */
export async function violationsOn(page: Page): Promise<string[]> {
  // A page is made by its script, which a busy machine may not have run yet; each has a heading then.
  await page.locator('h1').first().waitFor({ state: 'attached' });
  // Evaluated, not added to the page: its policy lets no script in.
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(axe.source);
  return page.evaluate(async () => {
    interface Found {
      readonly violations: readonly {
        readonly id: string;
        readonly help: string;
        readonly nodes: readonly { readonly html: string }[];
      }[];
    }
    const { axe: inside } = globalThis as unknown as { axe: { run(how: object): Promise<Found> } };
    const { violations } = await inside.run({ resultTypes: ['violations'] });
    return violations.map(({ id, help, nodes }) => {
      const elements = nodes.slice(0, 5).map(({ html }) => html.slice(0, 200));
      return `${id}: ${help} (${nodes.length}): ${elements.join(' | ')}`;
    });
  });
}

/** Whether nothing of a page reaches beyond the screen's sides. */
export function fitsAcross(page: Page): Promise<boolean> {
  return page.evaluate(
    'document.documentElement.scrollWidth <= document.documentElement.clientWidth',
  );
}
