/** The process of P12: reads the tables of a workbook, and says its peak of memory. */
import { readFileSync } from 'node:fs';
import { readFile } from '../dist/documents/read-file.js';

const [, , file] = process.argv;
const bytes = readFileSync(file);
const start = process.hrtime.bigint();
const { tables } = await readFile(bytes, file);
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
const rowCount = tables.reduce((sum, { evaluation }) => sum + evaluation.indicators.length, 0);
// The most that the process ever had, in KiB.
const peak = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ peak, seconds, tableCount: tables.length, rowCount }));
