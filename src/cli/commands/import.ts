import path from 'node:path';
import { importFile } from '../../evaluations/imports/import-file.js';
import type { ImportedFile, ImportedTable } from '../../evaluations/imports/imported.js';
import { yearMissing } from '../../evaluations/sheets/judge-tables.js';
import { shownFile } from '../../http/present/imports.js';
import type { Arguments } from '../arguments.js';
import { readBounded } from '../file-bytes.js';
import { fileReader } from '../file-reader.js';
import { checkedNames, readNamed } from '../files.js';
import { jsonPieces, style, writeTexts } from '../output.js';
import { type FileOptions, fileOptionsOf } from '../read-options.js';
import { findingLines, totalLine } from '../show-sheet.js';
import { shown } from '../shown.js';

/** `jichi import`: what a file holds, table by table, as `POST /v1/imports` would answer it. Stores nothing. */
export async function run({ values, positionals }: Arguments): Promise<number> {
  const options = await fileOptionsOf(values);
  const files: ImportedFile[] = [];
  for (const name of checkedNames(positionals)) files.push(await imported(name, options));
  const isJson = values['json'] === true;
  await writeTexts(
    isJson ? jsonPieces(files.map(shownFile), files.length === 1) : files.map(fileText),
  );
  const problems = problemsOf(files);
  for (const problem of problems) process.stderr.write(`jichi: ${problem}\n`);
  return problems.length === 0 ? 0 : 2;
}

async function imported(name: string, { type, read, judge }: FileOptions): Promise<ImportedFile> {
  const file =
    name === '-'
      ? await readNamed(name, type)
      : { name: path.basename(name), bytes: await readBounded(name) };
  return importFile(fileReader(), { name: file.name, bytes: file.bytes }, { read, judge });
}

/** What leaves nothing to be used: no file could be opened, or no table says its year. */
function problemsOf(files: readonly ImportedFile[]): readonly string[] {
  const refused = files.flatMap(({ document, refused: problem }) =>
    problem === undefined ? [] : [`${shown(document.name)}：${problem.detail}`],
  );
  if (refused.length === files.length) return refused;
  const tables = files.flatMap((file) => file.tables);
  const isYearless = tables.length > 0 && tables.every(lacksYear);
  return isYearless ? ['文件没有写年度，请用 --fiscal-year 指明。'] : [];
}

function lacksYear({ refused }: ImportedTable): boolean {
  return refused?.errors?.some(({ code }) => code === yearMissing.code) === true;
}

const stages = { goals: '绩效目标', filled: '自评', monitoring: '运行监控' } as const;

function fileText({ document, tables, refused, findings }: ImportedFile): string {
  const type = document.type === '' ? '' : style('dim', `（${document.type}）`);
  const none = refused?.detail ?? '没有找到绩效目标表或绩效自评表。';
  const lines = [
    `${style('bold', shown(document.name))}${type}：${tables.length === 0 ? none : `${tables.length} 张表`}`,
    ...findingLines(findings),
    ...tables.flatMap(tableLines),
  ];
  return `${lines.join('\n')}\n`;
}

function tableLines(table: ImportedTable, index: number): readonly string[] {
  const { title, layout, stage, source, sheet, refused, findings } = table;
  const place = source.first === source.last ? source.first : `${source.first} 至 ${source.last}`;
  const name = title === '' ? '（无标题）' : shown(title);
  return [
    '',
    `${index + 1}. ${style('bold', name)}  ${style('dim', `${stages[stage]} ${layout} ${place}`)}`,
    ...(sheet === undefined ? [] : [`  ${titleOfSheet(sheet)}`, `  ${totalLine(sheet)}`]),
    ...(refused?.errors ?? []).map(
      ({ code, pointer, message }) =>
        `  ${style('red', '不能计分')} ${shown(message)} ${style('dim', `${shown(pointer)} [${code}]`)}`,
    ),
    ...findingLines(findings),
  ];
}

function titleOfSheet({ input, indicators }: NonNullable<ImportedTable['sheet']>): string {
  const { unit, project, fiscalYear } = input;
  const whose = project?.name === undefined ? unit.name : `${unit.name}　${project.name}`;
  return shown(`${whose}，${fiscalYear} 年度，指标 ${indicators.length} 行`);
}
