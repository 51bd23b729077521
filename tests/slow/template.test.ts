/** Forms to fill in, computed by LibreOffice: scores, total and grade are those of the engine. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { printTemplate } from '../../src/evaluations/printing/template.js';
import { score } from '../../src/evaluations/sheets/score.js';
import type { ScoreSheet } from '../../src/scoring/score-sheet.js';
import { evaluation, row, sheetOf } from '../cases/builders.js';
import { readXlsx } from '../cases/reports/read-back.js';
import { publishedSheets } from '../cases/reports/sheets.js';
import { isProof, report } from '../proof.js';
import { randomTable } from '../properties/random-tables/tables.js';

const hasOffice = spawnSync('soffice', ['--version']).status === 0;
const randomCount = isProof ? 300 : 20;
if (!hasOffice) {
  process.stdout.write('LibreOffice (soffice) is not here: no form is filled in.\n');
}

const folder = mkdtempSync(path.join(tmpdir(), 'jichi-template-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The workbook without the results that it brings: what is read back was computed. */
function withoutResults(
  bytes: Uint8Array,
  change: (xml: string) => string = (xml) => xml,
): Uint8Array {
  const files = unzipSync(bytes);
  for (const [name, content] of Object.entries(files)) {
    if (!/^xl\/(?:worksheets\/sheet\d+|sharedStrings)\.xml$/u.test(name)) continue;
    files[name] = strToU8(change(strFromU8(content).replace(/(<\/f>)<v>[^<]*<\/v>/gu, '$1')));
  }
  return zipSync(files);
}

const atOnce = 50;

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
  // It leaves out what comes after some two hundred workbooks.
  for (let start = 0; start < files.length; start += atOnce) {
    const some = files.slice(start, start + atOnce);
    const words = [profile, '--headless', '--convert-to', 'xlsx', '--outdir', made, ...some];
    const { status, stderr } = spawnSync('soffice', words, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  }
  return files.map((file) => readFileSync(path.join(made, path.basename(file))));
}

/** What a filled form shows, by the places of its formulas. */
function shownBy(theirs: Uint8Array) {
  const found = new Map(
    readXlsx(theirs, '自评表').map(({ row, column, value }) => [`${row},${column}`, value]),
  );
  const formulas = readXlsx(theirs, '自评表').filter(({ formula }) => formula !== undefined);
  const at = (pattern: RegExp) =>
    formulas
      .filter(({ formula = '' }) => pattern.test(formula))
      .map(({ row, column }) => found.get(`${row},${column}`));
  return {
    execution: at(/^IF\(AND\(ISNUMBER.*,10\),2\),""\)$/su),
    total: at(/^ROUND\((?:ROUND\()?SUM\(/u)[0],
    grade: at(/^(?:IF\(COUNT\(|")/u)[0],
  };
}

const number = (value: unknown): number | undefined =>
  value === undefined || value === '' || value === null ? undefined : Number(value);

describe.skipIf(!hasOffice)('LibreOffice', () => {
  test(`scores the published tables and ${randomCount} random ones as the engine does`, async () => {
    const random = Array.from({ length: randomCount }, (_, index) => {
      const sheet = score(randomTable(index + 1).evaluation);
      if (!sheet.ok) throw new Error(JSON.stringify(sheet.defects));
      return sheet.value;
    });
    const sheets: ScoreSheet[] = [...Object.values(publishedSheets), ...random];
    const ours = await Promise.all(sheets.map((sheet) => printTemplate(sheet)));
    const theirs = recomputed(ours.map((bytes) => withoutResults(bytes)));
    const counted = { rows: 0, computed: 0, wrong: [] as unknown[], totals: 0 };
    sheets.forEach((sheet, index) => {
      const { rows, wrong } = compared(sheet, theirs[index] as Uint8Array);
      counted.rows += rows.length;
      counted.computed += rows.filter(({ got }) => got !== undefined).length;
      counted.wrong.push(...wrong.map((entry) => ({ table: index, ...entry })));
      counted.totals += 1;
    });
    expect(counted.wrong).toEqual([]);
    expect(counted.computed / counted.rows).toBeGreaterThan(0.8);
    report(
      `templates: LibreOffice came to ${counted.computed} of ${counted.rows} scores of ${counted.totals} tables as the engine does, and to no other`,
    );
  });

  test('follows what is typed: actuals, and money beyond the budget', async () => {
    const sheet = sheetOf(
      evaluation({
        budget: {
          currencyUnit: '万元',
          weight: '10',
          total: { initial: '1430.5', adjusted: '1430.5', executed: '1000' },
        },
        indicators: [row({ target: '≥100人', actual: '95人', weight: '90' })],
      }),
    );
    const bytes = await printTemplate(sheet);
    const filled = withoutResults(bytes, (xml) =>
      xml.replace('<t>95人</t>', '<t>0.0099万人</t>').replaceAll('<v>1000</v>', '<v>1500</v>'),
    );
    const [book = Buffer.of()] = recomputed([filled]);
    const { total, grade, execution } = shownBy(book);
    expect([number(total), grade, execution.map(number)]).toEqual([99.1, '优', [10]]);
  });
});

interface Compared {
  readonly what: string;
  readonly due: string | undefined;
  readonly got: unknown;
}

function compared(sheet: ScoreSheet, theirs: Uint8Array) {
  const cells = readXlsx(theirs, '算式');
  const rows: Compared[] = [];
  const wrong: Compared[] = [];
  const form = readXlsx(theirs, '自评表');
  const found = new Map(
    readXlsx(theirs, '自评表').map(({ row: at, column, value }) => [`${at},${column}`, value]),
  );
  const scores = form.filter(
    ({ formula = '' }) => /,10\),2\),""\)$/u.test(formula) && /算式/u.test(formula),
  );
  const numbered = cells
    .filter(({ column, row: at }) => column === 0 && at > 2)
    .map(({ text }) => Number(text) - 1);
  numbered.forEach((index, at) => {
    const computed = sheet.indicators[index];
    const place = scores[at];
    if (computed === undefined || place === undefined) throw new Error('no score for a row');
    const got = number(found.get(`${place.row},${place.column}`));
    const entry = {
      what: `${computed.target} ← ${computed.actual} (${computed.working?.rule ?? computed.reason})`,
      due: computed.score,
      got,
    };
    // So near to a tie that a double cannot tell: nobody types twelve decimals.
    if (/\.\d{8,}/u.test(`${computed.target} ${computed.actual}`)) return;
    if (computed.score !== undefined) rows.push(entry);
    if (got !== undefined && got !== number(computed.score)) wrong.push(entry);
  });
  const shown = shownBy(theirs);
  const isWhole =
    rows.length === sheet.indicators.length && rows.every(({ got }) => got !== undefined);
  if (isWhole && sheet.total !== undefined && number(shown.total) !== Number(sheet.total))
    wrong.push({ what: 'total', due: sheet.total, got: shown.total });
  if (isWhole && sheet.grade !== undefined && shown.grade !== sheet.grade)
    wrong.push({ what: 'grade', due: sheet.grade, got: shown.grade });
  return { rows, wrong };
}
