/** LibreOffice computes the formulas of the forms anew, and gets the scores that the sheets hold. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { printReport } from '../../src/evaluations/printing/report.js';
import type { ScoreSheet } from '../../src/scoring/score-sheet.js';
import { evaluation, row, sheetOf } from '../cases/builders.js';
import { readXlsx } from '../cases/reports/read-back.js';
import { publishedSheets, randomSheets } from '../cases/reports/sheets.js';
import { isProof } from '../proof.js';

const hasOffice = spawnSync('soffice', ['--version']).status === 0;
const randomCount = isProof ? 1_000 : 60;
/** Milliseconds for LibreOffice, which opens the workbooks one after the other. */
const patience = 1_200_000;
if (!hasOffice) {
  process.stdout.write('LibreOffice (soffice) is not here: no formula is recomputed.\n');
}

const folder = mkdtempSync(path.join(tmpdir(), 'jichi-recalculation-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The workbook without the results that it brings: what is read back was computed. */
function withoutResults(
  bytes: Uint8Array,
  change: (xml: string) => string = (xml) => xml,
): Uint8Array {
  const files = unzipSync(bytes);
  for (const [name, content] of Object.entries(files)) {
    if (!name.startsWith('xl/worksheets/sheet')) continue;
    const xml = strFromU8(content).replace(/(<\/f>)<v>[^<]*<\/v>/gu, '$1');
    files[name] = strToU8(change(xml));
  }
  return zipSync(files);
}

/** Has LibreOffice read and write workbooks. */
function recomputed(workbooks: readonly Uint8Array[]): Uint8Array[] {
  const [given, made] = [path.join(folder, 'given'), path.join(folder, 'made')];
  for (const directory of [given, made]) {
    rmSync(directory, { recursive: true, force: true });
    mkdirSync(directory);
  }
  const files = workbooks.map((bytes, index) => {
    const file = path.join(given, `${index}.xlsx`);
    writeFileSync(file, bytes);
    return file;
  });
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
  const words = [profile, '--headless', '--convert-to', 'xlsx', '--outdir', made, ...files];
  const { status, stderr } = spawnSync('soffice', words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return files.map((file) => readFileSync(path.join(made, path.basename(file))));
}

interface Result {
  readonly sheet: string;
  readonly place: string;
  readonly value: unknown;
}

/** The cells that our workbook computes, with the values of a workbook. */
function results(ours: Uint8Array, values: Uint8Array): Result[] {
  return ['自评表', '计算过程'].flatMap((sheet) => {
    const found = new Map(
      readXlsx(values, sheet).map(({ row, column, value }) => [`${row},${column}`, value]),
    );
    return readXlsx(ours, sheet)
      .filter(({ formula }) => formula !== undefined)
      .map(({ row, column }) => ({
        sheet,
        place: `${row},${column}`,
        value: found.get(`${row},${column}`),
      }));
  });
}

async function workbookOf(sheet: ScoreSheet): Promise<Uint8Array> {
  return (await printReport(sheet, 'xlsx', { parts: ['form', 'working'] })).bytes;
}

/** Ties of every last digit: 0.005, 0.015, … and their like. */
function tiesSheet(): ScoreSheet {
  const indicators = Array.from({ length: 99 }, (_, index) =>
    row({ target: '≥100%', actual: `${index + 1}%`, weight: `${index % 9}.${index % 2}5` }),
  );
  return sheetOf(evaluation({ indicators }));
}

describe.skipIf(!hasOffice)('LibreOffice', () => {
  test(
    `computes the stored scores of the published tables and ${randomCount} random ones`,
    async () => {
      const sheets = [
        ...Object.values(publishedSheets),
        tiesSheet(),
        ...randomSheets(1, randomCount),
      ];
      const ours = await Promise.all(sheets.map(workbookOf));
      const theirs = recomputed(ours.map((bytes) => withoutResults(bytes)));
      let count = 0;
      ours.forEach((bytes, index) => {
        const due = results(bytes, bytes);
        count += due.length;
        expect(results(bytes, theirs[index] ?? Buffer.of()), `table ${index}`).toEqual(due);
      });
      expect(count).toBeGreaterThan(randomCount * 5);
      process.stdout.write(
        `proof: forms: LibreOffice recomputed ${count} formulas of ${sheets.length} workbooks as stored\n`,
      );
    },
    patience,
  );

  test(
    'computes anew when an auditor changes an amount',
    async () => {
      const bytes = await workbookOf(publishedSheets['project-2023'] as ScoreSheet);
      const changed = withoutResults(bytes, (xml) =>
        xml.replaceAll('<v>250.83</v>', '<v>632.21</v>'),
      );
      const [book = Buffer.of()] = recomputed([changed]);
      const cells = readXlsx(book);
      expect(
        cells.filter(({ formula }) => formula?.includes('SUM(')).map(({ value }) => value),
      ).toEqual([100, 97.5]);
    },
    patience,
  );
});
