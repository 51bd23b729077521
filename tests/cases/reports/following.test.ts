/** Printed workbooks that follow what is changed in them: what is kept from sight, and what stands in the cells. */
import { read } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { readFile } from '../../../src/documents/read-file.js';
import { printReport } from '../../../src/evaluations/printing/report.js';
import { score } from '../../../src/evaluations/sheets/score.js';
import { mofProject } from '../../../src/policies/mof-project.js';
import type { Policy } from '../../../src/policies/policy.js';
import { evaluation, row, sheetOf } from '../builders.js';
import { readXlsx } from './read-back.js';
import { hostileSheet, publishedSheets } from './sheets.js';

const own: Policy = { ...mofProject, id: 'own-project', version: '7' };

function formulasOf(bytes: Uint8Array): string[] {
  return readXlsx(bytes, '自评表').flatMap(({ formula }) => formula ?? []);
}

describe('a printed workbook', () => {
  test.each(Object.entries(publishedSheets))(
    '%s: its formulas are kept from sight',
    async (_, sheet) => {
      const { bytes } = await printReport(sheet, 'xlsx');
      const { SheetNames, Workbook } = read(bytes, { type: 'array' });
      const hidden = SheetNames.filter((_name, index) => Workbook?.Sheets?.[index]?.Hidden === 1);
      expect(hidden).toEqual(['算式', '读法']);
      const { tables, findings } = await readFile(bytes, '表.xlsx');
      expect(tables).toHaveLength(1);
      expect(findings.filter(({ code }) => code === 'hidden-unread')).toEqual([]);
    },
  );

  test('follows the policy of the sheet, also one that a user brought', async () => {
    const scored = score(evaluation({ policy: 'own-project@7' }), {
      findPolicy: (reference) => (reference === 'own-project@7' ? own : undefined),
    });
    if (!scored.ok) throw new Error(JSON.stringify(scored.defects));
    const formulas = async (policy?: Policy): Promise<string[]> =>
      formulasOf((await printReport(scored.value, 'xlsx', { policy })).bytes);
    expect((await formulas(own)).filter((formula) => formula.includes('EXACT('))).toHaveLength(4);
    // Under another policy of the same name it would follow other rules: then it is as it was printed.
    const other = { ...own, lowerIsBetter: { ...own.lowerIsBetter, value: 'ratio' } } as Policy;
    expect((await formulas(other)).join()).not.toContain('EXACT(');
    expect((await formulas()).join()).not.toContain('EXACT(');
  });

  test('no formula is longer than a spreadsheet takes, nor has too long a text', async () => {
    const long = '做好各项工作'.repeat(150);
    const sheets = [
      hostileSheet(40),
      sheetOf(
        evaluation({ indicators: [row({ target: long, actual: `${long}。`, weight: '90' })] }),
      ),
    ];
    for (const sheet of sheets) {
      const { bytes } = await printReport(sheet, 'xlsx');
      for (const part of ['自评表', '算式', '读法'])
        for (const { formula = '' } of readXlsx(bytes, part)) {
          expect(formula.length).toBeLessThan(8_192);
          const texts = formula.match(/"(?:[^"]|"")*"/gu) ?? [];
          for (const text of texts) expect(text.length).toBeLessThan(258);
        }
    }
  });

  test('a form without weights has nothing to follow', async () => {
    const sheet = sheetOf(
      evaluation({ budget: undefined, indicators: [row({ weight: undefined })] }),
    );
    const { bytes } = await printReport(sheet, 'xlsx');
    expect(read(bytes, { type: 'array' }).SheetNames).toEqual(['自评表']);
  });
});
