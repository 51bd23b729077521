/** Looking at a file, as a person does: dropped, its tables and contradictions seen, followed to their places, mended. */
import { readFileSync } from 'node:fs';
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
  startBrowser,
  startWorkbench,
  told,
  violationsOn,
  type Workbench,
} from './harness.js';
import { pdfWithNamedFont } from './named-font.js';

const filled = path.join(project, 'assets/examples/filled-2023.docx');
const accounts = path.join(project, 'assets/published/final-accounts-2023-whole.pdf');

/** What a word processor puts on the clipboard. */
const copied = `<p>2023年度</p><table>${[
  ['一级指标', '二级指标', '三级指标', '指标值', '实际完成值', '分值'],
  ['产出指标', '数量指标', '巡检次数', '≥10次', '9次', '50'],
]
  .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
  .join('')}</table>`;

const chooser = 'input[type=file]';

/** Hands a file over as the button of the page does, and waits for what is in it. */
async function drop(page: Page, file: Parameters<Page['setInputFiles']>[1]): Promise<void> {
  await page.locator(chooser).first().setInputFiles(file);
  // A pdf of several pages is read for a while on a busy machine.
  await page.locator('.open').waitFor({ timeout: 90_000 });
}

/** The total that the form shows. */
const total = (page: Page): Promise<string | null> => page.textContent('tfoot .total');

/** Whether something stands within the frame of the pages, and that within the window. */
const isInSight = (page: Page, what: string): Promise<boolean> =>
  page.evaluate(`{
    const inside = document.querySelector('${what}').getBoundingClientRect();
    const frame = document.querySelector('.pages').getBoundingClientRect();
    inside.top >= Math.max(frame.top, 0) && inside.bottom <= Math.min(frame.bottom, innerHeight);
  }`);

/** The numbers of the pages that have boxes on them. */
const pagesWithBoxes = (page: Page): Promise<string[]> =>
  page.evaluate(`
    [...document.querySelectorAll('figure')]
      .filter((figure) => figure.querySelector('.box') !== null)
      .map((figure) => figure.dataset.page)
  `);

describeOn(browsersOnOne, 'a file is looked at, on $name', (ground) => {
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

  test('one action shows all tables and findings; one more leads to the cell', async () => {
    const { page, faults, close } = await openPage(browser, workbench.url);
    await drop(page, filled);
    for (const word of ['项目支出绩效自评表', '97.78', '优', '所填总分 98，应为 97.78'])
      await expect.poll(() => page.locator('aside').innerText()).toContain(word);
    expect(await violationsOn(page)).toEqual([]);
    await page.locator('aside').getByRole('button', { name: '所填总分 98' }).click();
    const marked = page.locator('td.marked.current');
    await marked.waitFor();
    expect(await marked.innerText()).toContain('98');
    expect(await violationsOn(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  test('a score opens its working; a cell that is changed is scored again, and undone', async () => {
    const { page, faults, close } = await openPage(browser, workbench.url);
    await drop(page, filled);
    await page.getByRole('button', { name: '用水户满意度：得分 9.78' }).click();
    await expect.poll(() => page.innerText('.working')).toContain('88 ÷ 90');
    await expect.poll(() => page.innerText('.working')).toContain('条文');
    const actual = page.getByLabel('用水户满意度：实际完成值');
    await actual.fill('90%');
    await expect.poll(() => total(page)).toBe('98.00');
    await page.getByRole('button', { name: '撤销' }).click();
    expect(await actual.inputValue()).toBe('88%');
    await expect.poll(() => total(page)).toBe('97.78');
    await page.keyboard.press('Control+y');
    await expect.poll(() => total(page)).toBe('98.00');
    expect(faults).toEqual([]);
    await close();
  });

  test('rows are added, moved and removed with the keyboard alone', async () => {
    const { page, faults, close } = await openPage(browser, workbench.url);
    await drop(page, filled);
    const names = () =>
      page
        .locator('[data-column=level3]')
        .evaluateAll((cells) => cells.map((cell) => (cell as unknown as { value: string }).value));
    const before = await names();
    const tools = page.getByRole('group', { name: '改造村级供水工程：行的操作' });
    await tools.getByRole('button', { name: '下移' }).press('Enter');
    expect((await names()).slice(0, 2)).toEqual([before[1], before[0]]);
    await tools.getByRole('button', { name: '在下面加一行' }).press('Enter');
    await page.keyboard.type('巡检次数');
    expect((await names()).slice(1, 3)).toEqual([before[0], '巡检次数']);
    await page
      .getByRole('group', { name: '巡检次数：行的操作' })
      .getByRole('button', { name: '删除这一行' })
      .press('Enter');
    await page.keyboard.press('Control+z');
    expect((await names())[2]).toBe('巡检次数');
    expect(faults).toEqual([]);
    await close();
  });

  test('a published final account as pdf: one click from each contradiction to red boxes at all its sides', async () => {
    const { page, faults, close } = await openPage(browser, workbench.url);
    await drop(page, accounts);
    const found = page.locator('aside');
    // What it printed, what it should be, and the pages on which the two stand: the rate, and the accounts behind it.
    const contradictions = [
      { says: ['79.88%', '87.34%'], pages: ['5'] },
      { says: ['「结转结余率」所报「4.10%」', '= 0.00%'], pages: ['2', '6', '7'] },
      { says: ['「“三公经费”控制率」所报「100%」', '= 0.00%'], pages: ['4', '7'] },
    ];
    const seen = await found.innerText();
    for (const { says } of contradictions) for (const words of says) expect(seen).toContain(words);
    for (const { says, pages } of contradictions) {
      await found.getByRole('button', { name: says[0] ?? '' }).click();
      const box = page.locator('.box.current');
      await box.waitFor();
      await expect.poll(() => isInSight(page, '.box.current')).toBe(true);
      const { width, height } = (await box.boundingBox()) ?? expect.fail();
      expect(Math.min(width, height)).toBeGreaterThan(5);
      expect(await pagesWithBoxes(page)).toEqual(pages);
    }
    await page.getByRole('group').getByRole('button', { name: '第 2 处：第 4 页' }).click();
    await page.locator('figure[data-page="4"] .box.current').waitFor();
    await expect.poll(() => isInSight(page, '.box.current')).toBe(true);
    expect(await violationsOn(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  test.each(['enlarged', 'phone'] as const)(
    'one click leads into sight of the place also on a small screen: %s',
    async (name) => {
      const { page, faults, close } = await openPage(browser, workbench.url, screens[name]);
      await drop(page, accounts);
      await page.locator('aside').getByRole('button', { name: '资金标准' }).click();
      await page.locator('.box.current').waitFor();
      await expect.poll(() => isInSight(page, '.box.current')).toBe(true);
      // Two amounts of one row are two places.
      const sides = page.locator('.sides button');
      expect(new Set(await sides.allInnerTexts()).size).toBe(await sides.count());
      expect(faults).toEqual([]);
      await close();
    },
  );

  test('of several files each says how much is wrong with it; more than are looked at are told', async () => {
    const { page, faults, close } = await openPage(browser, workbench.url);
    const ndjson = { mimeType: 'text/plain', buffer: Buffer.from('没有表') };
    const extra = Array.from({ length: 20 }, (_, at) => ({ ...ndjson, name: `${at}.txt` }));
    const first = { name: '自评表.docx', mimeType: '', buffer: readFileSync(filled) };
    await page
      .locator(chooser)
      .first()
      .setInputFiles([first, ...extra]);
    await told(page, '一次至多看 20 个文件，其余 1 个没有读取');
    await page.getByRole('button', { name: /^自评表\.docx\s*1 张表 · 3 处错误/u }).waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  test('a pdf that names its font and holds none is drawn, with what this origin has', async () => {
    const { page, faults, close } = await openPage(browser, workbench.url);
    const answers: string[] = [];
    page.on('response', (answer) => answers.push(`${answer.status()} ${answer.url()}`));
    const buffer = pdfWithNamedFont('一般公共预算');
    await drop(page, { name: '决算.pdf', mimeType: 'application/pdf', buffer });
    const ink = `{
      const canvas = document.querySelector('canvas');
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      data.filter((value, at) => at % 4 === 0 && value < 128 && data[at + 3] > 128).length;
    }`;
    await expect.poll(() => page.evaluate(ink)).toBeGreaterThan(500);
    const map = `200 ${workbench.url}/workbench/cmaps/UniGB-UCS2-H.bcmap`;
    await expect.poll(() => answers).toContain(map);
    expect(answers.filter((each) => !each.includes(` ${workbench.url}/`))).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  test('a table that was copied elsewhere is pasted', async () => {
    const { page, faults, close } = await openPage(browser, workbench.url);
    await page.locator('.drop').waitFor();
    // Run in the page, as what a browser does when somebody presses Ctrl+V.
    await page.evaluate(`{
      const data = new DataTransfer();
      data.setData('text/html', ${JSON.stringify(copied)});
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true });
      document.body.dispatchEvent(event);
    }`);
    await page.getByLabel('巡检次数：实际完成值').waitFor();
    expect(await page.getByLabel('巡检次数：指标值').inputValue()).toBe('≥10次');
    expect(faults).toEqual([]);
    await close();
  });

  test('what a stranger wrote is text everywhere', async () => {
    const { page, faults, close } = await openPage(browser, workbench.url);
    const bait = '<img src=x onerror=top.hit=1><script>top.hit=1</script>"\'>';
    const table = {
      kind: 'project',
      fiscalYear: 2023,
      unit: { name: bait },
      project: { name: bait },
      goals: [{ expected: bait, achieved: bait }],
      indicators: [
        ...[1, 2].map((number) => ({
          level1: `${bait}${number}`,
          level2: bait,
          level3: bait,
          target: bait,
          actual: bait,
          weight: '50',
          explanation: bait,
        })),
      ],
    };
    const buffer = Buffer.from(JSON.stringify(table));
    await drop(page, { name: `${bait.replaceAll('/', '')}.json`, mimeType: 'text/plain', buffer });
    await page.locator('article.form').waitFor();
    await page.locator('aside li button').last().click();
    await page.getByRole('button', { name: '表', exact: true }).click();
    expect(await page.evaluate('window.hit')).toBeUndefined();
    expect(await page.locator('main img, main script').count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  test.each([
    '5',
    '{"kind":"zzz","indicators":[]}',
    '{"kind":"project","indicators":[null,5]}',
    '{"kind":"project","unit":"x","goals":{},"indicators":[{"level1":5}]}',
    '{"kind":"project","budget":{"lines":{}},"indicators":[{"level1":"a","level3":"b","target":"1"}]}',
    '{"kind":"project","2023":1,"indicators":[]}',
  ])('JSON that is no table is told of, and breaks no page: %s', async (text) => {
    const { page, faults, close } = await openPage(browser, workbench.url);
    await drop(page, { name: 'a.json', mimeType: 'text/plain', buffer: Buffer.from(text) });
    await expect.poll(() => page.locator('aside').innerText()).toContain('请');
    expect(await page.locator('article.form').count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  test('it is downloaded as it stands on the page', async () => {
    const { page, close } = await openPage(browser, workbench.url);
    await drop(page, filled);
    await page.getByLabel('用水户满意度：实际完成值').fill('91%');
    await page.getByText('下载 ▾').click();
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'html', exact: true }).click();
    const file = await coming;
    expect(file.suggestedFilename()).toBe('项目支出绩效自评表.html');
    expect(readFileSync(await file.path(), 'utf8')).toContain('91%');
    await close();
  });

  test('saved as drafts; without a session it says what to do and loses nothing', async () => {
    const { page, faults, close } = await openPage(browser, workbench.url);
    await drop(page, filled);
    await page.getByLabel('用水户满意度：实际完成值').fill('89%');
    await page.getByRole('button', { name: '存为草稿' }).click();
    await told(page, '保存要先登录');
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('dialog').locator('input').fill(workbench.admin);
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: '登录' }).click();
    await page.getByRole('button', { name: '退出' }).waitFor();
    await page.getByRole('button', { name: '存为草稿' }).click();
    await told(page, '已存 1 张草稿');
    const { items } = (await (await workbench.ask('GET', '/v1/evaluations')).json()) as {
      items: { id: string }[];
    };
    const stored = await workbench.ask('GET', `/v1/evaluations/${items[0]?.id}`);
    expect(await stored.text()).toContain('89%');
    expect(await page.evaluate('JSON.stringify({ ...localStorage })')).not.toContain('jichi_');
    expect(faults).toEqual([]);
    await close();
  });

  test.each(Object.keys(screens) as (keyof typeof screens)[])(
    'fine on a screen: %s',
    async (name) => {
      const { page, faults, close } = await openPage(browser, workbench.url, screens[name]);
      await drop(page, filled);
      await page.locator('article.form').waitFor();
      expect(await violationsOn(page)).toEqual([]);
      expect(await fitsAcross(page)).toBe(true);
      expect(faults).toEqual([]);
      await close();
    },
  );
});
