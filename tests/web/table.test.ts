/** Filling a table in, as a person does: from an empty one and from last year's, and what a lost connection does to it. */
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { project } from '../cli/run.js';
import { describeOn } from '../db/backends.js';
import {
  browsersOnOne,
  fitsAcross,
  openPage,
  screens,
  signIn,
  startBrowser,
  startWorkbench,
  told,
  violationsOn,
  type Workbench,
} from './harness.js';

const filled = path.join(project, 'assets/examples/filled-2023.docx');

const total = (page: Page): Promise<string | null> => page.textContent('tfoot .total');

/** Run in the page: what is kept in this browser of tables that were changed. */
const keptCopies = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('jichi');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const asked = opening.result.transaction('tables').objectStore('tables').getAll();
    asked.onerror = () => reject(asked.error);
    asked.onsuccess = () => {
      opening.result.close();
      resolve(JSON.stringify(asked.result));
    };
  };
})`;

/** Run in the page: how many copies open tabs work on. */
const heldCopies = 'navigator.locks.query().then(({ held }) => held.length)';

/** Begins an empty table and fills its first row in. */
async function begin(page: Page): Promise<void> {
  await page.getByRole('button', { name: '开始填写' }).click();
  await page.locator('article.form').waitFor();
  await page.locator('[data-column=level3]').first().fill('巡检次数');
  await page.getByLabel('巡检次数：指标值').fill('≥90%');
  await page.getByLabel('巡检次数：实际完成值').fill('95%');
  await page.getByLabel('巡检次数：分值').fill('50');
}

describeOn(browsersOnOne, 'a table is filled in, on $name', (ground) => {
  let browser: Browser;
  let workbench: Workbench;
  let address = '';

  beforeAll(async () => {
    browser = await startBrowser();
    workbench = await startWorkbench(ground);
    address = `${workbench.url}/#/table`;
  });

  afterAll(async () => {
    await browser?.close();
    await workbench?.stop();
  });

  test('an empty one: what was understood of a target, the score, and what is missing', async () => {
    const { page, faults, close } = await openPage(browser, address);
    expect(await violationsOn(page)).toEqual([]);
    await begin(page);
    await expect.poll(() => page.innerText('.reading')).toBe('≥90%　定量，越高越好');
    await expect.poll(() => total(page)).toBe('50.00');
    expect(await page.innerText('aside')).toContain('分值合计为 60');
    expect(await page.innerText('.options')).toContain('请填写');
    expect(await violationsOn(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  test('what keeps a table from being saved is told with its place', async () => {
    const { page, close } = await openPage(browser, address);
    await signIn(page, workbench.admin);
    await begin(page);
    await page.getByRole('button', { name: '存为草稿' }).click();
    await told(page, '预算单位：不能为空白，请填写。');
    await close();
  });

  test('from last year: what is to be reached stays, what was reached goes', async () => {
    const { page, faults, close } = await openPage(browser, address);
    await page.locator('input[type=file]').last().setInputFiles(filled);
    await page.locator('article.form').waitFor();
    expect(await page.getByLabel('预算年度').inputValue()).toBe('2024');
    expect(await page.getByLabel('用水户满意度：指标值').inputValue()).toBe('≥90%');
    expect(await page.getByLabel('用水户满意度：实际完成值').inputValue()).toBe('');
    expect(faults).toEqual([]);
    await close();
  });

  test('saved, then changed by somebody else: nothing is overwritten unasked', async () => {
    const { page, close } = await openPage(browser, workbench.url);
    await signIn(page, workbench.admin);
    await page.getByRole('link', { name: '填表' }).click();
    await begin(page);
    await page.locator('.options input').nth(1).fill('某县水利局');
    await page.getByRole('button', { name: '存为草稿' }).click();
    await told(page, '已存为草稿');
    const { items } = (await (await workbench.ask('GET', '/v1/evaluations')).json()) as {
      items: { id: string }[];
    };
    const one = `/v1/evaluations/${items[0]?.id}`;
    const change = await fetch(`${workbench.url}${one}`, {
      method: 'PATCH',
      headers: {
        authorization: `Bearer ${workbench.admin}`,
        'content-type': 'application/json',
        'if-match': '*',
      },
      body: JSON.stringify({ contact: { name: '李四' } }),
    });
    expect(change.status).toBe(200);
    await page.getByLabel('巡检次数：实际完成值').fill('96%');
    await page.getByRole('button', { name: '保存修改' }).click();
    await page.getByText('在别处改过了').waitFor();
    expect(await page.getByLabel('巡检次数：实际完成值').inputValue()).toBe('96%');
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: '用我的覆盖' }).click();
    await told(page, '修改已保存');
    const stored = await (await workbench.ask('GET', one)).text();
    expect(stored).toContain('96%');
    await close();
  });

  test('a lost connection loses nothing and says so; what was typed is scored when it is back', async () => {
    const { page, context, close } = await openPage(browser, address);
    await begin(page);
    await expect.poll(() => total(page)).toBe('50.00');
    await context.setOffline(true);
    await page.getByLabel('巡检次数：实际完成值').fill('45%');
    await page.getByText('连不上服务').waitFor();
    expect(await page.getByLabel('巡检次数：实际完成值').inputValue()).toBe('45%');
    await context.setOffline(false);
    await expect.poll(() => total(page)).toBe('25.00');
    await close();
  });

  test('a closed tab loses nothing: its changes are offered when the page is opened again', async () => {
    const { page, context, close } = await openPage(browser, address);
    await begin(page);
    await expect.poll(() => total(page)).toBe('50.00');
    // The copy is written a moment after the last key.
    await expect.poll(() => page.evaluate(keptCopies)).toContain('"weight":"50"');
    const beside = await context.newPage();
    await beside.goto(address);
    await beside.getByRole('button', { name: '开始填写' }).waitFor();
    expect(await beside.getByText('没保存的修改').count()).toBe(0);
    await page.close();
    // A tab that is being closed still has its copies for a moment.
    await expect.poll(() => beside.evaluate(heldCopies)).toBe(0);
    const again = await context.newPage();
    await again.goto(address);
    await again.getByRole('button', { name: '恢复' }).click();
    expect(await again.getByLabel('巡检次数：实际完成值').inputValue()).toBe('95%');
    await close();
  });

  test.each(Object.keys(screens) as (keyof typeof screens)[])(
    'fine on a screen: %s',
    async (name) => {
      const { page, faults, close } = await openPage(browser, address, screens[name]);
      await page.getByRole('button', { name: '开始填写' }).click();
      await page.locator('article.form').waitFor();
      expect(await violationsOn(page)).toEqual([]);
      expect(await fitsAcross(page)).toBe(true);
      expect(faults).toEqual([]);
      await close();
    },
  );
});
