/** LibreOffice computes the formulas of the forms anew, and gets the scores that the sheets hold. */
import { afterAll, describe, expect, test } from 'vitest';
import { printReport } from '../../src/evaluations/printing/report.js';
import type { Policy } from '../../src/policies/policy.js';
import type { ScoreSheet } from '../../src/scoring/score-sheet.js';
import { evaluation, row, sheetOf } from '../cases/builders.js';
import { policy, sheetOf as sheetUnder, table } from '../cases/officer/officer.js';
import { withoutResults } from '../cases/reports/edited.js';
import { readXlsx } from '../cases/reports/read-back.js';
import { publishedSheets, randomSheets } from '../cases/reports/sheets.js';
import { isProof } from '../proof.js';
import { hasOffice, Office } from './office.js';

const randomCount = isProof ? 300 : 8;
/** Milliseconds for LibreOffice, which opens the workbooks one after the other. */
const patience = isProof ? 3_600_000 : 1_200_000;
if (!hasOffice) {
  process.stdout.write('LibreOffice (soffice) is not here: no formula is recomputed.\n');
}

const office = new Office();
afterAll(() => office.close());

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

async function workbookOf(sheet: ScoreSheet, policy?: Policy): Promise<Uint8Array> {
  const own = policy === undefined ? {} : { policy };
  return (await printReport(sheet, 'xlsx', { parts: ['form', 'working'], ...own })).bytes;
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
      const ours = await Promise.all(sheets.map((sheet) => workbookOf(sheet)));
      const theirs = office.recomputed(ours.map((bytes) => withoutResults(bytes)));
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
      const [book = Buffer.of()] = office.recomputed([changed]);
      const cells = readXlsx(book);
      expect(
        cells.filter(({ formula }) => formula?.includes('SUM(')).map(({ value }) => value),
      ).toEqual([100, 97.5]);
    },
    patience,
  );

  test(
    'computes a table under a rule-book of one’s own: one decimal, penalties, a cap, five grades',
    async () => {
      const bytes = await workbookOf(sheetUnder(table), policy);
      const [book = Buffer.of()] = office.recomputed([withoutResults(bytes)]);
      // How the total came about stands behind the stored grade in brackets; a formula says the grade alone.
      const [due, found] = [bytes, book].map((values) =>
        results(bytes, values).map(({ place, value }) =>
          typeof value === 'string' ? [place, value.split('（')[0]] : [place, value],
        ),
      );
      expect(found).toEqual(due);
      expect(due?.map(([, value]) => value)).toEqual(expect.arrayContaining([77, '自评等级：中']));
    },
    patience,
  );
});
