import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readDocument } from '../../documents/read-document.js';
import type { RecognisedTable, SourcedFinding } from '../../documents/recognised.js';
import { printReport, reportFormats } from '../../evaluations/printing/report.js';
import { tableFindings } from '../../evaluations/sheets/table-findings.js';
import { buildApp } from '../../http/app.js';
import type { Evaluation } from '../../indicators/evaluation.js';
import { openReader } from '../../jobs/threads/reader.js';
import { appendAll } from '../../lists.js';
import type { ScoreSheet } from '../../scoring/score-sheet.js';
import { demoBatch } from '../demo-batch.js';
import { asked } from '../demo-request.js';
import { style, writeTexts } from '../output.js';
import { findingLines, sheetLines } from '../show-sheet.js';

const examples = new URL('../../../assets/examples/', import.meta.url);
const published = new URL('../../../assets/published/', import.meta.url);
const publication = new URL('final-accounts-2023.txt', published);
const pages = 'final-accounts-2023.pdf';

/**
 * `jichi demo`: reads a published final account, submits its two tables to the real service, holds every
 * figure against print, tells where the document contradicts itself, and prints both on their forms; checks its accounts
 * as pages of a pdf; reads a filled form as a Word file and as a workbook; then submits a thousand projects as one batch.
 */
export async function run(): Promise<number> {
  const tables = await publishedTables();
  const app = await buildApp({
    logger: false,
    readiness: { isStopping: false },
    authRequired: false,
  });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  const lines: string[] = [
    '一份已公布的部门决算（郑州高新区政务服务中心，2023 年度）：从文本中读出两张自评表，由指标值和实际完成值重新计分。',
    style('dim', `服务启动于 ${address}，逐张提交到 ${address}/v1/score。`),
    '',
  ];
  try {
    for (const table of tables) {
      const sheet = await submitted(table, address);
      const findings = tableFindings(sheet, table);
      const forms = await printed(sheet, findings);
      lines.push(...demoLines(sheet, findings), `自评表已写入：${forms.join('、')}`, '');
    }
    appendAll(lines, await checkedPages());
    for (const name of filledForms) appendAll(lines, await readForm(name, address));
  } finally {
    await app.close();
  }
  await writeTexts([lines.join('\n')]);
  const project = tables.find(({ evaluation }) => evaluation['kind'] === 'project');
  const file = path.join(output, 'summary-2023.xlsx');
  const batch = await demoBatch(project?.evaluation as unknown as Evaluation, file);
  await writeTexts([`${batch.join('\n')}\n`]);
  return 0;
}

/** Forms as a unit filled them in, of an invented county: the same table as a Word file and as a workbook. */
const filledForms = ['filled-2023.docx', 'filled-2023.xlsx'] as const;

async function documentOf(name: string, folder: URL) {
  const bytes = await readFile(new URL(name, folder));
  const reader = openReader(1);
  const reading = await reader.read({ name, bytes }, {});
  await reader.close();
  if (!reading.ok) throw new Error(`${name}: not the file that it was shipped with`);
  return reading.document;
}

/** The accounts of the same publication as pages, checked as they are. */
async function checkedPages(): Promise<string[]> {
  const { findings } = await documentOf(pages, published);
  return [
    `同一份决算的账表和说明也有 PDF：assets/published/${pages}（按上面的文本重新排印，不是原件），逐页核对，矛盾 ${findings.length} 处：`,
    ...findingLines(findings),
    '',
  ];
}

/** A filled form, read as it is and scored by the service. */
async function readForm(name: string, address: string): Promise<string[]> {
  const [table] = (await documentOf(name, examples)).tables;
  if (table === undefined) throw new Error(`${name}: not the form that it was shipped with`);
  const sheet = await submitted(table, address);
  return [
    `一张填好的表 assets/examples/${name}（县名为虚构），不用另存，直接读取：`,
    ...sheetLines(sheet),
    '',
    ...findingLines(tableFindings(sheet, table)),
    '',
  ];
}

async function publishedTables(): Promise<readonly RecognisedTable[]> {
  const document = readDocument(await readFile(publication), 'txt');
  if (document === undefined || document.tables.length !== 2)
    throw new Error(`${publication.pathname}: not the two tables that it was shipped with`);
  return document.tables;
}

async function submitted({ evaluation }: RecognisedTable, address: string): Promise<ScoreSheet> {
  const response = await asked(`${address}/v1/score`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(evaluation),
  });
  return (await response.json()) as ScoreSheet;
}

const output = 'out';

/** The form of a sheet in every format, with its working and findings. */
async function printed(
  sheet: ScoreSheet,
  findings: ReturnType<typeof tableFindings>,
): Promise<string[]> {
  await mkdir(output, { recursive: true });
  const { kind, fiscalYear } = sheet.input;
  const files: string[] = [];
  for (const format of reportFormats) {
    const content = { parts: ['form', 'working', 'findings'], findings } as const;
    const { bytes } = await printReport(sheet, format, content);
    const file = path.join(output, `${kind}-${fiscalYear}.${format}`);
    await writeFile(file, bytes);
    files.push(file);
  }
  return files;
}

function demoLines(sheet: ScoreSheet, findings: readonly SourcedFinding[]): string[] {
  const differences = findings.filter(({ code }) => code.startsWith('reported-'));
  const repairs = findings.filter(({ severity }) => severity === 'info');
  const others = findings.filter((found) => ![...differences, ...repairs].includes(found));
  return [
    ...sheetLines(sheet),
    '',
    comparison(sheet, differences.length),
    ...findingLines(differences),
    ...section(`读表时归位 ${repairs.length} 处：`, repairs),
    ...section(
      `文件自相矛盾 ${others.length} 处（所公布的文件原文如此，不是计分造成的）：`,
      others,
    ),
  ];
}

function section(heading: string, findings: readonly SourcedFinding[]): string[] {
  return findings.length === 0 ? [] : [heading, ...findingLines(findings)];
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
