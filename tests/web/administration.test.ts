/** Rule-books and settings in a browser: a place's own rules made in a form and tried, units, due dates, keys, the log. */
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { project } from '../cli/run.js';
import { describeOn } from '../db/backends.js';
import {
  browsersOnOne,
  openPage,
  signIn,
  startBrowser,
  startWorkbench,
  told,
  violationsOn,
  type Workbench,
} from './harness.js';

const filled = path.join(project, 'assets/examples/filled-2023.docx');

describeOn(browsersOnOne, 'administrators in a browser, on $name', (ground) => {
  let browser: Browser;
  let workbench: Workbench;

  const opened = async (hash: string) => {
    const one = await openPage(browser, `${workbench.url}/#${hash}`);
    const refused: string[] = [];
    one.page.on('response', (answer) => {
      if (answer.status() >= 400) refused.push(`${answer.status()} ${answer.url()}`);
    });
    await signIn(one.page, workbench.admin);
    return { ...one, refused };
  };

  beforeAll(async () => {
    browser = await startBrowser();
    workbench = await startWorkbench(ground);
  });

  afterAll(async () => {
    await browser?.close();
    await workbench?.stop();
  });

  test('a rule-book says where each value comes from; a copy is checked, tried on the open table, and added', async () => {
    const { page, refused, faults, close } = await opened('/file');
    await page.locator('input[type=file]').first().setInputFiles(filled);
    await page.locator('article.form').waitFor();
    await page.getByRole('link', { name: '办法' }).click();
    await page.getByRole('searchbox').fill('mof-project-cost');
    await expect.poll(() => page.locator('li').count()).toBe(1);
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('searchbox').fill('');
    await page.getByRole('link', { name: '项目支出绩效自评（全国通用表）' }).click();
    await page.getByText('多处资料一致').first().waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('link', { name: '复制一份来改' }).click();
    const tried = page.getByRole('region', { name: '用一张表试算' });
    const totals = () => tried.getByRole('row', { name: '总分' }).innerText();
    await expect.poll(totals).toMatch(/97\.78\s+97\.78/u);
    expect(await violationsOn(page)).toEqual([]);

    const lines = page.getByLabel('起点（%）');
    const excellent = lines.filter({ visible: true }).first();
    await excellent.fill('70');
    await page.getByText(/处要改：/u).waitFor();
    await excellent.fill('99');
    await page.getByText('没有错误，可以增加。').waitFor();
    await expect
      .poll(() => tried.getByRole('row', { name: '等级' }).innerText())
      .toMatch(/优\s+良/u);

    await page.getByLabel('代号', { exact: true }).fill('xian-project');
    await page.getByText('没有错误，可以增加。').waitFor();
    await page.getByRole('button', { name: '增加这种办法' }).click();
    await told(page, '已增加 xian-project@1。');
    expect((await workbench.ask('GET', '/v1/policies/xian-project@1')).status).toBe(200);
    // A page that is kept beside the one in sight asks nothing about the other's address.
    expect(refused).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  test('units, due dates, a key that is shown once, and the log with its verification', async () => {
    const { page, faults, refused, close } = await opened('/settings');
    await makeUnit(page, { code: '01', name: '主管局', by: '新单位' });
    await makeUnit(page, { code: '012', name: '管理所', by: '加下级单位：主管局' });
    expect((await (await workbench.ask('GET', '/v1/units/012')).json()) as object).toMatchObject({
      name: '管理所',
      parent: '01',
    });
    expect(await violationsOn(page)).toEqual([]);

    await page.getByRole('link', { name: '填报时间' }).click();
    await page
      .getByRole('group', { name: '项目支出' })
      .getByLabel('截止时间')
      .fill('2027-01-31T18:00');
    await page.getByRole('button', { name: '保存' }).click();
    // The same notice may still stand there from before: what is stored says that this was saved.
    const year = new Date().getFullYear() - 1;
    const windows = async () => (await workbench.ask('GET', `/v1/windows/${year}`)).text();
    await expect.poll(windows).toContain('2027-01-31T');
    expect(await violationsOn(page)).toEqual([]);

    await page.getByRole('link', { name: '密钥' }).click();
    await page.getByRole('button', { name: '签发密钥' }).click();
    await page.getByLabel('用途或持有人').fill('李四');
    await page.getByLabel(/^限于这些单位/u).fill('012');
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: '签发', exact: true }).click();
    const key = await page.getByRole('dialog').getByLabel('密钥', { exact: true }).inputValue();
    const asks = { headers: { authorization: `Bearer ${key}` } };
    expect((await fetch(`${workbench.url}/v1/evaluations`, asks)).status).toBe(200);
    await page.getByRole('button', { name: '好', exact: true }).click();
    await expect.poll(() => page.content()).not.toContain(key);
    await page.getByRole('button', { name: '撤销密钥 李四' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '撤销' }).click();
    await page.getByRole('row', { name: /李四.*已撤销/u }).waitFor();
    expect((await fetch(`${workbench.url}/v1/evaluations`, asks)).status).toBe(401);
    expect(await violationsOn(page)).toEqual([]);

    await page.getByRole('link', { name: '操作记录' }).click();
    await page.getByRole('row', { name: /撤销 密钥 k-/u }).waitFor();
    await page.getByRole('combobox', { name: /^对象/u }).selectOption('单位');
    await page.getByRole('textbox', { name: '对象的代号' }).fill('012');
    await page.getByRole('button', { name: '查', exact: true }).click();
    await page.getByRole('row', { name: /撤销/u }).waitFor({ state: 'detached' });
    await page
      .getByRole('row', { name: /单位 012/u })
      .first()
      .waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: '核验全部记录' }).click();
    await page.getByText(/全部相符：/u).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    expect([faults, refused]).toEqual([[], []]);
    await close();
  });
});

async function makeUnit(
  page: Page,
  { code, name, by }: Readonly<Record<'code' | 'name' | 'by', string>>,
): Promise<void> {
  await page.getByRole('button', { name: by }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('代码').fill(code);
  await dialog.getByLabel('名称').fill(name);
  await dialog.getByRole('button', { name: '保存' }).click();
  await page.getByText(`${code} ${name}`).waitFor();
}
