/** Statistics and what another rule-book would do, as an officer asks for them in a browser. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeOn } from '../db/backends.js';
import {
  browsersOnOne,
  openPage,
  signIn,
  startBrowser,
  startWorkbench,
  violationsOn,
  type Workbench,
} from './harness.js';

/** A table of 100 points that gets 6 less for each tenth of the target that is missing. */
function table(unit: string, actual: string): object {
  return {
    kind: 'project',
    policy: 'mof-project@2',
    fiscalYear: 2024,
    unit: { code: unit, name: `单位${unit}` },
    project: { name: '渠道清淤' },
    budget: { lines: [], total: { initial: '100', adjusted: '100', executed: '100' } },
    indicators: [
      { level1: '产出指标', level3: '清淤长度', target: '≥10公里', actual, weight: '60' },
      { level1: '满意度指标', level3: '群众满意度', target: '≥90%', actual: '93%', weight: '30' },
    ],
  };
}

describeOn(browsersOnOne, 'many tables, on $name', (ground) => {
  let browser: Browser;
  let workbench: Workbench;
  let page: Page;
  let faults: readonly string[];

  beforeAll(async () => {
    browser = await startBrowser();
    workbench = await startWorkbench(ground);
    for (const [unit, actual] of [
      ['A', '10公里'],
      ['B', '9公里'],
    ] as const) {
      const made = await workbench.ask('POST', '/v1/evaluations', table(unit, actual));
      expect(made.status).toBe(201);
    }
    const opened = await openPage(browser, workbench.url);
    ({ page } = opened);
    faults = opened.faults as readonly string[];
    await signIn(page, workbench.admin);
  });

  afterAll(async () => {
    await browser?.close();
    await workbench?.stop();
  });

  test('statistics by unit, and nothing that keeps anybody out', async () => {
    await page.goto(`${workbench.url}/#/statistics`);
    await page.getByRole('button', { name: '统计', exact: true }).click();
    await page.getByText('2 张表').waitFor();
    const cells = await page.locator('tbody tr').allInnerTexts();
    expect(cells).toHaveLength(2);
    expect(cells[1]).toMatch(/单位B[\s\S]*94\.00/u);
    await page.getByRole('button', { name: '查找' }).click();
    await page.getByText('没有发现。').waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });

  test('a line that is moved shows who changes grade, and moved again shows it at once', async () => {
    await page.goto(`${workbench.url}/#/what-if`);
    await page.getByLabel('所测的办法').selectOption('mof-project@2');
    await page.getByLabel('优：不低于（%）').fill('95');
    await page.getByRole('button', { name: '测算' }).click();
    await page.getByText('共 2 张：等级变动 1 张，不变 1 张，被拒 0 张。').waitFor();
    expect(await page.locator('table.matrix').innerText()).toMatch(/优[\s\S]*1/u);
    expect(await page.getByRole('row', { name: /总分/u }).innerText()).toContain('grades');
    expect(await violationsOn(page)).toEqual([]);
    await page.getByLabel('优：不低于（%）').fill('94');
    await page.getByLabel('优：不低于（%）').press('Tab');
    await page.getByText('共 2 张：等级变动 0 张，不变 2 张，被拒 0 张。').waitFor();
    expect(faults).toEqual([]);
  });
});
