/** Forms to fill in: what is locked, what is offered, and that they are read back as the table that they are of. */
import { read } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readFile } from '../../../src/documents/read-file.js';
import {
  blankEvaluation,
  printTemplate,
  sheetToFill,
} from '../../../src/evaluations/printing/template.js';
import { shippedPolicies } from '../../../src/policies/catalogue.js';
import { evaluation, row, sheetOf } from '../builders.js';

const sheet = sheetOf(
  evaluation({
    budget: {
      currencyUnit: '万元',
      weight: '10',
      total: { initial: '100', adjusted: '100', executed: '90' },
    },
    goals: [{ expected: '做好', achieved: '做了' }],
    indicators: [
      row({ target: '≥100人', actual: '95人', weight: '40', explanation: '人少' }),
      row({ level3: '服务水平', target: '明显提高', actual: '明显提高', weight: '20' }),
      row({
        level3: '制度',
        target: '健全',
        actual: '是',
        weight: '20',
        rule: { kind: 'yes-no' },
      }),
      row({ level3: '完成时间', target: '2023年12月底前', actual: '2023-11-30', weight: '10' }),
    ],
  }),
);

/** The cells of the form by what they show, and whether each may be filled in. */
function lockedCells(bytes: Uint8Array): ReadonlyMap<string, boolean> {
  const files = unzipSync(bytes);
  const xml = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const styles = strFromU8(files['xl/styles.xml'] ?? new Uint8Array());
  const formats = /<cellXfs[^>]*>(.*)<\/cellXfs>/su.exec(styles)?.[1] ?? '';
  const open = formats
    .split(/(?=<xf )/u)
    .filter((format) => format.startsWith('<xf '))
    .map((format) => /locked="(?:0|false)"/u.test(format));
  const book = read(bytes, { type: 'array' });
  const cells = book.Sheets['自评表'] ?? {};
  return new Map(
    [...xml.matchAll(/<c r="([A-Z]+\d+)" s="(\d+)"/gu)].map(([, at = '', style = '']) => [
      `${cells[at]?.v ?? at}`,
      open[Number(style)] !== true,
    ]),
  );
}

describe('a form to fill in', () => {
  test('is locked without a password but for actuals, reasons, what was achieved and spent', async () => {
    const bytes = await printTemplate(sheet);
    const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(xml).toMatch(/<sheetProtection sheet="1"[^>]*>/u);
    expect(xml).not.toMatch(/<sheetProtection[^>]*(?:password|hash)/u);
    const locked = lockedCells(bytes);
    const isLocked = (texts: readonly string[]) => texts.map((text) => locked.get(text));
    expect(isLocked(['95人', '人少', '做了', '90', '明显提高'])).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(isLocked(['≥100人', '做好', '总分', '38', '40'])).toEqual([
      true,
      true,
      true,
      true,
      true,
    ]);
  });

  test('offers words where words are due', async () => {
    const xml = strFromU8(
      unzipSync(await printTemplate(sheet))['xl/worksheets/sheet1.xml'] ?? new Uint8Array(),
    );
    const offered = [...xml.matchAll(/<formula1>([^<]*)<\/formula1>/gu)].map(([, list]) => list);
    expect(offered).toEqual([
      expect.stringContaining('明显提高'),
      expect.stringContaining('是,否'),
      expect.stringContaining('按期完成'),
    ]);
  });

  test('is read back as the table that it is of', async () => {
    const { tables } = await readFile(await printTemplate(sheet), '表.xlsx');
    expect(tables).toHaveLength(1);
    const { input } = sheet;
    expect(tables[0]?.evaluation).toMatchObject({
      budget: { total: input.budget?.total, weight: '10' },
      goals: input.goals,
      indicators: input.indicators.map(({ target, actual, weight }) => ({
        target,
        actual,
        weight,
      })),
      reported: { total: String(Number(sheet.total)) },
    });
  });

  test.each(shippedPolicies.map((policy) => [`${policy.id}@${policy.version}`, policy] as const))(
    'comes blank for %s',
    async (_, policy) => {
      const blank = sheetToFill(blankEvaluation(policy, policy.effectiveFrom), policy);
      if (!blank.ok) throw new Error(JSON.stringify(blank.defects));
      expect(read(await printTemplate(blank.value), { type: 'array' }).SheetNames).toEqual([
        '自评表',
        '算式',
      ]);
    },
  );
});
