import { readFile } from 'node:fs/promises';
import { buildApp } from '../../http/app.js';
import type { ScoreSheet } from '../../scoring/score-sheet.js';
import { style, write } from '../output.js';
import { findingLines, sheetLines } from '../show-sheet.js';

const tables = ['department-2023.json', 'project-2023.json'];
const folder = new URL('../../../data/published/', import.meta.url);

/** `jichi demo`: submits the two published tables to the real service and holds every figure against print. */
export async function run(): Promise<number> {
  const app = await buildApp({
    logger: false,
    readiness: { isStopping: false },
    authRequired: false,
  });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  const lines: string[] = [
    '两张已公布的自评表（郑州高新区政务服务中心，2023 年度），由指标值和实际完成值重新计分。',
    style('dim', `服务启动于 ${address}，逐张提交到 ${address}/v1/score。`),
    '',
  ];
  try {
    for (const name of tables) lines.push(...demoLines(await submitted(name, address)), '');
  } finally {
    await app.close();
  }
  await write([lines.join('\n')]);
  return 0;
}

async function submitted(name: string, address: string): Promise<ScoreSheet> {
  const response = await fetch(`${address}/v1/score`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: await readFile(new URL(name, folder)),
  });
  if (!response.ok) throw new Error(`${name}: ${await response.text()}`);
  return (await response.json()) as ScoreSheet;
}

function demoLines(sheet: ScoreSheet): string[] {
  const differences = sheet.findings.filter(({ code }) => code.startsWith('reported-'));
  const others = sheet.findings.filter((finding) => !differences.includes(finding));
  return [
    ...sheetLines(sheet),
    '',
    comparison(sheet, differences.length),
    ...findingLines(differences),
    `核对还发现 ${others.length} 处自相矛盾：`,
    ...findingLines(others),
  ];
}

/** How many printed figures there are, and how many come out otherwise. */
function comparison({ input }: ScoreSheet, differenceCount: number): string {
  const rows = input.indicators;
  const scores = rows.filter(({ reported }) => reported?.score !== undefined).length;
  const deviations = rows.filter(({ reported }) => reported?.deviation !== undefined).length;
  const others = [
    input.budget?.reported?.rate,
    input.budget?.reported?.score,
    input.reported?.total,
    input.reported?.grade,
  ];
  const rest = others.filter((figure) => figure !== undefined).length;
  const outcome =
    differenceCount === 0
      ? style('green', '全部一致')
      : style('red', `有 ${differenceCount} 处不同`);
  return `与所印数字比较：得分 ${scores} 个、偏差度 ${deviations} 个、执行率与总分等 ${rest} 个，${outcome}。`;
}
