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
import { lettersOfIndex } from '../../../src/reports/xlsx/place.js';
import { evaluation, row, sheetOf } from '../builders.js';
import { typedInto } from './edited.js';
import { readXlsx } from './read-back.js';

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
  const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const open = openCells(bytes);
  const book = read(bytes, { type: 'array' });
  const cells = book.Sheets['自评表'] ?? {};
  return new Map(
    [...xml.matchAll(/<c r="([A-Z]+\d+)"/gu)].map(([, at = '']) => [
      `${cells[at]?.v ?? at}`,
      !open.has(at),
    ]),
  );
}

/** The addresses of the cells that may be filled in. */
function openCells(bytes: Uint8Array): ReadonlySet<string> {
  const files = unzipSync(bytes);
  const styles = strFromU8(files['xl/styles.xml'] ?? new Uint8Array());
  const formats = /<cellXfs[^>]*>(.*)<\/cellXfs>/su.exec(styles)?.[1] ?? '';
  const isOpen = formats
    .split(/(?=<xf )/u)
    .filter((format) => format.startsWith('<xf '))
    .map((format) => /locked="(?:0|false)"/u.test(format));
  const xml = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const cells = [...xml.matchAll(/<c r="([A-Z]+\d+)" s="(\d+)"/gu)];
  return new Set(
    cells.flatMap(([, at = '', style]) => (isOpen[Number(style)] === true ? [at] : [])),
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
    'comes blank for %s: names, targets and weights are typed in, and what was typed is read',
    async (_, policy) => {
      const blank = sheetToFill(blankEvaluation(policy, policy.effectiveFrom), policy);
      if (!blank.ok) throw new Error(JSON.stringify(blank.defects));
      const bytes = await printTemplate(blank.value);
      const { SheetNames, Sheets } = read(bytes, { type: 'array', sheetStubs: true });
      // Behind it stand formulas only, where the form itself names rows with rules.
      expect(SheetNames[0]).toBe('自评表');
      const texts = readXlsx(bytes, '自评表');
      expect(texts.filter(({ text }) => /^（(?:指标|单位)/u.test(text))).toEqual([]);
      const open = openCells(bytes);
      // The row of each block that has its points.
      const header = texts.find(({ text }) => text === '三级指标');
      if (header === undefined) throw new Error('no header');
      const columnOf = (title: string): number =>
        texts.find(({ row, text }) => row === header.row && text === title)?.column ?? -1;
      const target = texts.some(({ text }) => text === '年度指标值') ? '年度指标值' : '指标值';
      const actual = policy.kind === 'transfer' ? '全年实际完成值' : '实际完成值';
      const typed = new Map<string, string | { readonly number: string }>();
      const cell = (column: string, line: number): string =>
        `${lettersOfIndex(columnOf(column))}${line + 1}`;
      const lines = Object.keys(Sheets['自评表'] ?? {})
        .map((at) => Number(at.replace(/^[A-Z]+/u, '')) - 1)
        .filter((line, index, all) => line > header.row && all.indexOf(line) === index)
        .filter((line) => open.has(cell('三级指标', line)));
      expect(lines.length).toBeGreaterThanOrEqual(3);
      lines.forEach((line, index) => {
        typed.set(cell('三级指标', line), `指标甲${index}`);
        typed.set(cell(target, line), '≥90%');
        typed.set(cell(actual, line), '95%');
        typed.set(cell('分值', line), { number: '5' });
      });
      for (const at of typed.keys()) expect(open, at).toContain(at);
      const { tables } = await readFile(typedInto(bytes, typed), '表.xlsx', {
        fiscalYear: policy.effectiveFrom,
      });
      expect(tables).toHaveLength(1);
      const all = tables[0]?.evaluation['indicators'] as readonly { readonly level3: string }[];
      const rows = all.filter(({ level3 }) => level3.startsWith('指标甲'));
      // The items of 资金管理情况 stand above the header, with names and points of their own.
      const printed = policy.id === 'mof-transfer' ? (policy.blocks[0]?.rows ?? []) : [];
      expect(all).toHaveLength(lines.length + printed.length);
      expect(rows).toHaveLength(lines.length);
      expect(rows).toMatchObject(
        lines.map((_line, index) => ({
          level3: `指标甲${index}`,
          target: '≥90%',
          actual: '95%',
        })),
      );
    },
  );
});
