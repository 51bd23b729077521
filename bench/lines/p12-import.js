/** P12: memory of a process that reads a workbook of 20,000 rows. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeXlsx } from 'hucre/xlsx';
import { median } from '../measure.js';
import { table } from '../tables.js';

const program = fileURLToPath(new URL('../read-workbook.js', import.meta.url));
const sheetRowCount = 20_000;
const rounds = 7;
const header = [
  '一级指标',
  '二级指标',
  '三级指标',
  '年度指标值',
  '实际完成值',
  '分值',
  '得分',
  '偏差原因分析及改进措施',
];

/** A form of one project: its head, its indicators, its total. */
function formOf({ evaluation }) {
  const { fiscalYear, unit, project, indicators } = evaluation;
  const rows = indicators.map((row) => [
    row.level1,
    row.level2,
    row.level3,
    row.target,
    row.actual ?? '',
    row.weight,
    row.weight,
    row.explanation ?? '',
  ]);
  return {
    rowCount: rows.length,
    lines: [
      ['项目支出绩效自评表'],
      [`（${fiscalYear}年度）`],
      ['项目名称', project?.name ?? '', '', '', '实施单位', unit.name],
      header,
      ...rows,
      ['总分', '', '', '', '', '100', '100'],
    ],
  };
}

/** One sheet of forms below one another, cut off at the rows that are asked for, and what it holds. */
function sheetOf() {
  const rows = [];
  let [tableCount, rowCount] = [0, 0];
  for (let index = 1; ; index += 1) {
    const form = formOf(table(index));
    if (rows.length + form.lines.length > sheetRowCount) break;
    rows.push(...form.lines);
    tableCount += 1;
    rowCount += form.rowCount;
  }
  return { rows, tableCount, rowCount };
}

export async function* lines() {
  const { rows, tableCount, rowCount } = sheetOf();
  const folder = mkdtempSync(path.join(tmpdir(), 'jichi-bench-'));
  try {
    const file = path.join(folder, 'forms.xlsx');
    const bytes = await writeXlsx({ sheets: [{ name: '自评表', rows }] });
    writeFileSync(file, bytes);
    const found = Array.from({ length: rounds }, () => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [program, file], {
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(stderr);
      return JSON.parse(stdout);
    });
    const isWhole = found.every(
      (one) => one.tableCount === tableCount && one.rowCount === rowCount,
    );
    if (!isWhole) throw new Error(`${tableCount} tables of ${rowCount} rows were not all read`);
    const seconds = median(found.map((one) => one.seconds)).toFixed(2);
    yield {
      name: `P12 import of a workbook of ${rows.length} rows, MB of memory`,
      floor: 300,
      goal: 125,
      lowerIsBetter: true,
      ratios: found.map(({ peak }) => peak),
      notes: [`${tableCount} tables of ${rowCount} indicators, ${seconds} s`],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
