/** The desk and batches in a browser: what each role does there, and what it is told. */
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { project } from '../cli/run.js';
import { describeOn } from '../db/backends.js';
import {
  browsersOnOne,
  type Opened,
  openPage,
  screens,
  signIn,
  startBrowser,
  startWorkbench,
  told,
  violationsOn,
  type Workbench,
} from './harness.js';

const year = 2024;

const tableFor = (code: string, name: string, actual?: string): object => ({
  kind: 'project',
  policy: 'mof-project',
  fiscalYear: year,
  unit: { code, name: `单位${code}` },
  project: { name },
  budget: {
    lines: [],
    total: { initial: '100', adjusted: '100', executed: '95' },
  },
  indicators: [
    {
      level1: '产出指标',
      level3: '培训人数',
      target: '≥100人',
      weight: '50',
      ...(actual && { actual }),
    },
    { level1: '效益指标', level3: '覆盖率', target: '≥90%', actual: '92%', weight: '30' },
    { level1: '满意度指标', level3: '群众满意度', target: '≥90%', actual: '93%', weight: '10' },
  ],
});

describeOn(browsersOnOne, 'what roles do in a browser, on $name', (ground) => {
  let browser: Browser;
  let workbench: Workbench;
  const opened: Opened[] = [];
  const ids: Record<string, string> = {};

  const ask = async (method: string, to: string, body?: unknown) => {
    const answer = await workbench.ask(method, to, body);
    const text = await answer.text();
    expect({ to, status: answer.status, text }).toMatchObject({
      status: expect.toBeOneOf([200, 201, 202]),
    });
    return JSON.parse(text);
  };

  /** A page in which a key of these scopes has signed in, as a person does it. */
  const signedIn = async (
    hash: string,
    scopes: readonly string[],
    units?: readonly string[],
    screen: Parameters<typeof openPage>[2] = screens.office,
  ): Promise<Page> => {
    const { key } = await ask('POST', '/v1/keys', {
      name: scopes[0],
      scopes,
      ...(units && { units }),
    });
    const one = await openPage(browser, `${workbench.url}/#${hash}`, screen);
    opened.push(one);
    await signIn(one.page, key);
    return one.page;
  };

  beforeAll(async () => {
    browser = await startBrowser();
    workbench = await startWorkbench(ground);
    await ask('PUT', '/v1/units/01', { name: '主管局' });
    await ask('PUT', '/v1/units/012', { name: '单位012', parent: '01' });
    await ask('PUT', `/v1/windows/${year}`, { project: { closesAt: '2024-12-31T23:59:59+08:00' } });
    for (const name of ['甲项目', '乙项目', '丙项目']) {
      const made = await ask(
        'POST',
        '/v1/evaluations',
        tableFor('012', name, name === '甲项目' ? undefined : '103人'),
      );
      ids[name] = made.id;
    }
  });

  // Windows that nobody looks at any more cost as much as others.
  afterEach(async () => {
    await Promise.all(opened.splice(0).map(({ close }) => close()));
  });

  afterAll(async () => {
    await browser?.close();
    await workbench?.stop();
  });

  test('a filler sees its drafts, fills one in, adds evidence, and submits it', async () => {
    const page = await signedIn('/desk', ['submit'], ['012']);
    await page.getByRole('button', { name: /3\s*草稿/u }).click();
    await page.getByText('共 3 张').waitFor();
    expect(await page.getByText('待复核').count()).toBe(0);
    await page.getByRole('link', { name: '甲项目' }).click();
    await page.getByLabel('培训人数：实际完成值').fill('80人');
    // Scored by the service while nothing is saved.
    await page.getByRole('button', { name: '培训人数：得分 40.00' }).click();
    await page.getByText('80 ÷ 100 × 50', { exact: false }).first().waitFor();
    await page.getByLabel('培训人数：偏差原因分析及改进措施').fill('场地不足');
    // A reload loses nothing that was typed.
    await page.reload();
    expect(await page.getByLabel('培训人数：实际完成值').inputValue()).toBe('80人');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await told(page, '已保存为新的一版。');
    await page.getByRole('tab', { name: '佐证材料' }).click();
    await page.getByLabel('给 培训人数 添加佐证材料').setInputFiles({
      name: '签到表<script>.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('张三 李四 <script>alert(1)</script>'),
    });
    await page.getByRole('button', { name: '查看 签到表<script>.txt' }).click();
    await page.getByText('张三 李四 <script>').waitFor();
    await page.getByRole('button', { name: '好', exact: true }).click();
    await page.getByRole('button', { name: '报送' }).click();
    await told(page, '已报送。');
    const { state, late } = await ask('GET', `/v1/evaluations/${ids['甲项目']}`);
    expect({ state, late }).toEqual({ state: 'submitted', late: true });
  });

  test('two who write at once are told where, and nobody loses what was typed', async () => {
    const [one, other] = [
      await signedIn(`/desk/${ids['乙项目']}`, ['submit'], ['012']),
      await signedIn(`/desk/${ids['乙项目']}`, ['submit'], ['012']),
    ];
    for (const [page, actual] of [
      [one, '110人'],
      [other, '120人'],
    ] as const)
      await page.getByLabel('培训人数：实际完成值').fill(actual);
    await one.getByRole('button', { name: '保存', exact: true }).click();
    await told(one, '已保存为新的一版。');
    await other.getByRole('button', { name: '保存', exact: true }).click();
    const dialog = other.getByRole('dialog', { name: '同一处，别人也改了' });
    await dialog.waitFor();
    expect(await dialog.getByRole('row', { name: /培训人数：实际完成值/u }).innerText()).toMatch(
      /103人\s*110人\s*120人/u,
    );
    expect(await violationsOn(other)).toEqual([]);
    await dialog.getByRole('button', { name: '其余用我的，保存' }).click();
    await told(other, '已保存为新的一版。');
    const { evaluation, revision } = await ask('GET', `/v1/evaluations/${ids['乙项目']}`);
    expect({ actual: evaluation.indicators[0].actual, revision }).toEqual({
      actual: '120人',
      revision: 3,
    });
    await other.getByRole('tab', { name: '各版' }).click();
    await other.getByRole('row', { name: /培训人数.*实际完成值.*110人.*120人/u }).waitFor();
  });

  test('a session that ends, a lost connection and another tab take nothing that was typed', async () => {
    const { id } = await ask('POST', '/v1/evaluations', tableFor('012', '戊项目', '103人'));
    const { id: keyId, key } = await ask('POST', '/v1/keys', { name: '临时', scopes: ['submit'] });
    const { page, context, close } = await openPage(browser, `${workbench.url}/#/desk/${id}`);
    const actual = (tab: Page) => tab.getByLabel('培训人数：实际完成值');
    await signIn(page, key);
    await actual(page).fill('90人');

    // The tab beside has the session, and saves a version of its own elsewhere in the table.
    const beside = await context.newPage();
    await beside.goto(`${workbench.url}/#/desk/${id}`);
    await beside.getByLabel('覆盖率：实际完成值').fill('91%');
    await beside.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('另一个标签页刚存了新的一版。').waitFor();
    await page.getByRole('button', { name: '读取新的一版' }).click();
    await expect.poll(() => page.getByLabel('覆盖率：实际完成值').inputValue()).toBe('91%');
    expect(await actual(page).inputValue()).toBe('90人');

    await context.setOffline(true);
    await actual(page).fill('95人');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('连不上服务').waitFor();
    expect(await actual(page).inputValue()).toBe('95人');
    await context.setOffline(false);
    await told(page, '连接已恢复。');

    expect((await workbench.ask('DELETE', `/v1/keys/${keyId}`)).ok).toBe(true);
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await told(page, '会话已过期');
    await signIn(page, workbench.admin);
    await expect.poll(() => actual(page).inputValue()).toBe('95人');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await told(page, '已保存为新的一版。');
    const { evaluation } = await ask('GET', `/v1/evaluations/${id}`);
    expect(
      evaluation.indicators.map(({ actual: each }: { actual: string }) => each).slice(0, 2),
    ).toEqual(['95人', '91%']);
    await workbench.ask('DELETE', `/v1/evaluations/${id}`);
    await close();
  });

  test('a supervisor approves, a reviewer sees the difference before it counts, and the table comes back with reasons', async () => {
    const supervisor = await signedIn(`/desk/${ids['甲项目']}`, ['approve'], ['01']);
    await supervisor.getByRole('button', { name: '审核通过' }).click();
    await told(supervisor, '已审核通过。');
    const reviewer = await signedIn(`/desk/${ids['甲项目']}`, ['review']);
    await reviewer.getByRole('button', { name: '复核', exact: true }).click();
    // Evidence is at hand where the row is reviewed.
    await reviewer.getByRole('button', { name: '查看 签到表<script>.txt' }).waitFor();
    await reviewer.getByLabel('培训人数 核定的实际完成值').fill('60人');
    await reviewer.getByLabel('培训人数 原因').fill('签到表只有 60 人');
    await reviewer.getByRole('cell', { name: '-10.00' }).first().waitFor();
    expect(await violationsOn(reviewer)).toEqual([]);
    await reviewer.getByRole('button', { name: '完成复核' }).click();
    await told(reviewer, '已复核。');
    await reviewer.getByRole('tab', { name: '财政复核' }).click();
    await reviewer.getByText('签到表只有 60 人').waitFor();
    await reviewer.getByRole('button', { name: '退回' }).click();
    await reviewer.getByLabel('原因（必填）').fill('请补充签到表');
    await reviewer.getByLabel(/^培训人数：/u).fill('少 20 人');
    await reviewer.getByRole('dialog').getByRole('button', { name: '退回' }).click();
    await told(reviewer, '已退回。');
    const filler = await signedIn('/desk', ['submit'], ['012']);
    await filler.getByRole('region', { name: '等着您的' }).getByText('请补充签到表').waitFor();
    await filler.getByRole('link', { name: '甲项目' }).first().click();
    await filler.getByText('退回原因：少 20 人').waitFor();
  });

  test('many at once: those that cannot be are told why, the others are done; forms come as a zip', async () => {
    const made = await ask('POST', '/v1/evaluations', tableFor('012', '丁项目'));
    const page = await signedIn('/desk', ['submit'], ['012']);
    await page.getByLabel('选择 丙项目').check();
    await page.getByLabel('选择 丁项目').check();
    await page.getByRole('button', { name: '报送' }).click();
    await page.getByText('只有填完的草稿能报送').waitFor();
    await page.getByRole('button', { name: '开始' }).click();
    await page.getByText('1 张完成，1 张失败，共 2 张').waitFor();
    await page.getByText('「培训人数」没有实际完成值。').waitFor();
    await page.getByRole('button', { name: '好', exact: true }).click();
    expect((await ask('GET', `/v1/evaluations/${ids['丙项目']}`)).state).toBe('submitted');
    await page.getByRole('button', { name: /^选择全部/u }).click();
    await page.getByRole('button', { name: '打印成文件' }).click();
    await page.getByRole('button', { name: '开始' }).click();
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载全部自评表' }).click();
    expect((await saved).suggestedFilename()).toMatch(/\.zip$/u);
    expect(made.state).toBe('draft');
  });

  test('a long list scrolls to its end, and is found in', async () => {
    const lines = Array.from({ length: 400 }, (_, at) =>
      JSON.stringify(tableFor('999', `第${at}号`, '100人')),
    );
    const sent = await fetch(`${workbench.url}/v1/imports?name=many.ndjson&commit=true`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${workbench.admin}`,
        'content-type': 'application/x-ndjson',
      },
      body: lines.join('\n'),
    });
    expect(sent.status).toBe(201);
    const page = await signedIn('/desk', ['read'], ['999']);
    await page.getByText('共 400 张').waitFor();
    // Only what is in sight is drawn.
    expect(await page.locator('tbody tr.row').count()).toBeLessThan(60);
    await page.locator('tbody').evaluate((body) => body.scrollTo(0, body.scrollHeight));
    await page.getByRole('link', { name: '第399号' }).waitFor();
    await page.getByRole('searchbox', { name: '单位、代码或项目' }).fill('没有这样的项目');
    await page.getByText('没有符合条件的表。').waitFor();
    const foot = await page.getByText('没有符合条件的表。').boundingBox();
    expect(foot?.y).toBeLessThan(screens.office.height);
    await page.getByRole('searchbox', { name: '单位、代码或项目' }).fill('第77号');
    await page.getByText('共 1 张').waitFor();
    await page.getByRole('link', { name: '第77号' }).press('Enter');
    await page.getByRole('heading', { name: '第77号' }).waitFor();
  });

  test('files become a batch with its results', async () => {
    const page = await signedIn('/batches', ['read']);
    const file = (name: string): string => path.join(project, name);
    await page
      .getByLabel(/把文件拖到这里/u)
      .setInputFiles([
        file('assets/examples/filled-2023.xlsx'),
        file('assets/published/project-2023.json'),
      ]);
    await page.getByText('2 个文件').waitFor();
    await page.getByRole('button', { name: '开始' }).click();
    await page
      .getByText(/^\d+ 张完成，0 张失败/u)
      .first()
      .waitFor();
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载汇总表' }).click();
    expect((await saved).suggestedFilename()).toMatch(/\.xlsx$/u);
    await page.getByRole('link', { name: '回到各批次' }).click();
    const bad = { name: '坏.ndjson', mimeType: 'text/plain', buffer: Buffer.from('{"kind":1}\n') };
    await page.getByRole('button', { name: '清空' }).click();
    await page.getByLabel(/把文件拖到这里/u).setInputFiles(bad);
    await page.getByRole('button', { name: '开始' }).click();
    await page.getByRole('status').filter({ hasText: '0 张完成，1 张失败，共 1 张' }).waitFor();
    await page.getByRole('button', { name: '重试失败的' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });
});
