/** A file, an empty table and the desk of a role, from the first key to the last without a mouse. */
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { project } from '../cli/run.js';
import { describeOn } from '../db/backends.js';
import {
  browsersOnOne,
  openPage,
  startBrowser,
  startWorkbench,
  told,
  type Workbench,
} from './harness.js';

/** More presses than any page has places to stop at. */
const pressesMax = 250;

/** Run in the page: what a screen reader would call the element that has the focus. */
const nameOfFocused = `(() => {
  const element = document.activeElement;
  const label = element.labels?.[0]?.textContent ?? '';
  return (element.getAttribute('aria-label') ?? (label || element.textContent || '')).trim();
})()`;

/** Presses Tab until what is called so has the focus. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let press = 0; press < pressesMax; press += 1) {
    await page.keyboard.press('Tab');
    const focused: string = await page.evaluate(nameOfFocused);
    if (typeof name === 'string' ? focused === name : name.test(focused)) return;
  }
  expect.fail(`${name} cannot be reached with Tab`);
}

describeOn(browsersOnOne, 'a keyboard alone, on $name', (ground) => {
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

  test('a file is opened, a finding followed to its place, a cell mended', async () => {
    const { page, close } = await openPage(browser, workbench.url);
    await page.locator('.drop').waitFor();
    const chooser = page.waitForEvent('filechooser');
    await tabTo(page, /^选择文件/u);
    await page.keyboard.press('Enter');
    await (await chooser).setFiles(path.join(project, 'assets/examples/filled-2023.docx'));
    await page.locator('article.form').waitFor();
    await tabTo(page, /所填总分 98/u);
    await page.keyboard.press('Enter');
    await page.locator('td.marked.current').waitFor();
    await tabTo(page, '表');
    await page.keyboard.press('Enter');
    await tabTo(page, '用水户满意度：实际完成值');
    await page.keyboard.press('Control+a');
    // As an input method gives it: at once, and so one step of undo however busy the machine is.
    await page.keyboard.insertText('90%');
    await expect.poll(() => page.textContent('tfoot .total')).toBe('98.00');
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.textContent('tfoot .total')).toBe('97.78');
    await close();
  });

  test('an empty table is begun and filled in', async () => {
    const { page, close } = await openPage(browser, workbench.url);
    await page.getByRole('link', { name: '填表' }).waitFor();
    await tabTo(page, '填表');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '开始填写' }).waitFor();
    await tabTo(page, '开始填写');
    await page.keyboard.press('Enter');
    await page.locator('article.form').waitFor();
    await tabTo(page, /三级指标$/u);
    await page.keyboard.type('巡检次数');
    for (const text of ['≥90%', '95%', '50']) {
      await page.keyboard.press('Tab');
      await page.keyboard.type(text);
    }
    await expect.poll(() => page.innerText('.reading')).toBe('≥90%　定量，越高越好');
    await expect.poll(() => page.textContent('tfoot .total')).toBe('50.00');
    await close();
  });

  test('a filler signs in, fills a draft in, saves and submits it', async () => {
    const { id } = (await (
      await workbench.ask('POST', '/v1/evaluations', {
        kind: 'project',
        fiscalYear: 2024,
        unit: { name: '管理所' },
        project: { name: '渠道清淤' },
        indicators: [{ level1: '产出指标', level3: '清淤长度', target: '≥10公里', weight: '90' }],
      })
    ).json()) as { id: string };
    const { page, close } = await openPage(browser, workbench.url);
    await page.getByRole('button', { name: '登录' }).waitFor();
    await tabTo(page, '登录');
    await page.keyboard.press('Enter');
    await page.locator('dialog input:focus').waitFor();
    await page.keyboard.type(workbench.admin);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '退出' }).waitFor();
    await tabTo(page, '我的工作');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: '渠道清淤' }).waitFor();
    await tabTo(page, '渠道清淤');
    await page.keyboard.press('Enter');
    await page.getByLabel('清淤长度：实际完成值').waitFor();
    await tabTo(page, '清淤长度：实际完成值');
    await page.keyboard.type('9公里');
    await tabTo(page, '保存');
    await page.keyboard.press('Enter');
    await told(page, '已保存为新的一版。');
    await tabTo(page, '报送');
    await page.keyboard.press('Enter');
    await told(page, '已报送。');
    const stored = await (await workbench.ask('GET', `/v1/evaluations/${id}`)).json();
    expect(stored).toMatchObject({ state: 'submitted', revision: 2 });
    await close();
  });
});
