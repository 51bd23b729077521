/**
 * `npm run casebook [-- <file>]`: the cases of tests/cases as a workbook, a sheet for each csv, for whoever audits what the
 * program must do without reading programs. Written by the program's own renderer to `casebook.xlsx`, or to the file named.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { plainSection } from '../dist/reports/parts/table.js';
import { renderXlsx } from '../dist/reports/xlsx/render-xlsx.js';
import { screenWidth } from '../dist/screen-width.js';

const folder = path.resolve(import.meta.dirname, '../tests/cases');
const sheets = Object.entries(
  JSON.parse(readFileSync(path.join(folder, 'casebook/sheets.json'), 'utf8')),
);

/** Width of a column in millimetres: its longest text, as far as a line of it is still read at a glance. */
function widthOf(column, lines) {
  const longest = Math.max(...lines.map((line) => screenWidth(line[column])));
  const isProse = ['为什么', '依据'].includes(lines[0][column]);
  return Math.min(Math.max(longest * 1.7 + 3, 9), isProse ? 90 : 34);
}

function partOf([file, name]) {
  const lines = parse(readFileSync(path.join(folder, file)), { bom: true });
  const [titles, ...rows] = lines;
  const columns = titles.map((title, column) => ({ title, width: widthOf(column, lines) }));
  const count = rows.filter((row) => row[titles.indexOf('为什么')] !== '').length;
  return {
    name,
    title: `${name}：${count} 例`,
    subtitles: [],
    columnWidths: columns.map(({ width }) => width),
    sections: [plainSection(columns, rows)],
    closing: [],
  };
}

const target = process.argv[2] ?? 'casebook.xlsx';
const parts = sheets.map(partOf);
writeFileSync(
  target,
  await renderXlsx({
    title: '绩尺案例簿',
    orientation: 'landscape',
    footer: '绩尺案例簿：每一行都由测试逐字核对',
    parts,
  }),
);
process.stdout.write(`${target}：${parts.map(({ title }) => title).join('，')}\n`);
