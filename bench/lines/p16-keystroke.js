/** P16: a key pressed in a table of 300 rows in a browser, beside the service's own time; and what a browser loads first. */
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { startCommand } from '../servers/command.js';

const rowCount = 300;
const keys = 12;
/** Milliseconds of two frames of a screen. */
const twoFramesMs = 2000 / 60;

function browserProgram() {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.map((folder) => path.join(folder, 'chromium')).find(isProgram);
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function bigTable() {
  const indicators = Array.from({ length: rowCount }, (_, index) => ({
    level1: ['产出指标', '效益指标', '满意度指标'][Math.floor((index * 3) / rowCount)],
    level2: `第${Math.floor(index / 10)}类`,
    level3: `第${index + 1}项工作`,
    target: `≥${index + 10}件`,
    actual: `${index + 9}件`,
    weight: '0.3',
    explanation: '有的没有办完',
    // Each third row contradicts itself: what was found stands below it and in the list.
    ...(index % 3 === 0 ? { reported: { score: '0.31' } } : {}),
  }));
  return JSON.stringify({ kind: 'project', fiscalYear: 2024, unit: { name: '单位' }, indicators });
}

/**
 * Run in the page: types a character into the middle of the table, and says how long it took to be drawn, and how long
 * the new score took from the service's answer to the screen.
 */
const press = `(async (character) => {
  const cell = document.querySelectorAll('[data-column=actual]')[150];
  const total = document.querySelector('tfoot .total');
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  performance.clearResourceTimings();
  const scored = new Promise((resolve) => {
    const watcher = new MutationObserver(() => { watcher.disconnect(); resolve(frame()); });
    watcher.observe(total, { childList: true, characterData: true, subtree: true });
  });
  cell.focus();
  await frame();
  const began = performance.now();
  cell.value = character + '件';
  cell.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await frame();
  const drawn = performance.now() - began;
  await scored;
  const shown = performance.now();
  const asked = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/v1/score')).at(-1);
  return { drawn, shown: shown - asked.responseEnd, api: asked.responseEnd - asked.requestStart };
})`;

export async function* lines() {
  const executablePath = browserProgram();
  if (executablePath === undefined) return;
  const { port, close } = await startCommand();
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    let firstLoad = 0;
    page.on('response', async (answer) => {
      const { responseBodySize = 0 } = await answer
        .request()
        .sizes()
        .catch(() => ({}));
      firstLoad += responseBodySize;
    });
    await page.goto(`http://127.0.0.1:${port}/`, { waitUntil: 'networkidle' });
    const loaded = firstLoad;
    const file = {
      name: '大表.json',
      mimeType: 'application/json',
      buffer: Buffer.from(bigTable()),
    };
    await page.locator('input[type=file]').first().setInputFiles(file);
    await page.locator('article.form').waitFor();
    await page.waitForLoadState('networkidle');
    const costs = [];
    // The first ones warm up.
    for (let key = 0; key < keys; key += 1) {
      costs.push(await page.evaluate(`${press}('${(key % 2 === 0 ? 50 : 150) + key}')`));
      await page.waitForLoadState('networkidle');
    }
    const told = costs.slice(3);
    const middle = (name) =>
      told.map((cost) => cost[name]).toSorted((a, b) => a - b)[Math.floor(told.length / 2)];
    yield {
      name: `P16 a key in a table of ${rowCount} rows until it is drawn, and its score from the answer until it is shown, in frames`,
      floor: 4,
      goal: 2,
      lowerIsBetter: true,
      ratios: told.map(({ drawn, shown }) => (2 * Math.max(drawn, shown)) / twoFramesMs),
      notes: [
        `drawn after ${middle('drawn').toFixed(1)} ms, shown ${middle('shown').toFixed(1)} ms after the answer; the service took ${middle('api').toFixed(1)} ms, asked when somebody has paused for 120 ms`,
        `a browser loads ${(loaded / 1024).toFixed(0)} KiB before it shows the first page`,
      ],
    };
  } finally {
    await browser.close();
    await close();
  }
}
