/** Our own forms, printed as docx, xlsx and pdf, are read back as what was printed on them. */
import { expect, test } from 'vitest';
import { Fraction } from '../../src/decimal.js';
import { readBlocks } from '../../src/documents/read-document.js';
import { readSource } from '../../src/documents/source/sources.js';
import { printReport } from '../../src/evaluations/printing/report.js';
import { compact, givesReason } from '../../src/indicators/characters.js';
import type { Budget, Evaluation, Indicator } from '../../src/indicators/evaluation.js';
import type { ScoreSheet } from '../../src/scoring/score-sheet.js';
import { evaluation, row, sheetOf } from '../cases/builders.js';
import { publishedSheets } from '../cases/reports/sheets.js';
import { counts } from '../proof.js';
import { randomTable } from './random-tables/tables.js';

const formats = ['docx', 'xlsx', 'pdf'] as const;

const parts = ['form', 'working', 'findings'] as const;

/** With the pages behind the form, which repeat it and are no tables of their own. */
async function readBack(sheet: ScoreSheet, format: (typeof formats)[number]): Promise<Evaluation> {
  const { bytes } = await printReport(sheet, format, { parts });
  const { blocks } = await readSource(bytes, `form.${format}`);
  const { fiscalYear } = sheet.input;
  const { tables } = readBlocks(blocks, { fiscalYear });
  expect(tables).toHaveLength(1);
  return tables[0]?.evaluation as unknown as Evaluation;
}

/** Blanks and widths may change on paper; a dash is nothing. */
function said(text: string | number | undefined): string {
  const word = compact(String(text ?? ''));
  return /^[-/]*$/u.test(word) ? '' : word;
}

/** Amounts and points as numbers: 10.0 is 10. */
function number(text: string | number | undefined): string {
  const word = said(text);
  return word === '' ? '' : String(Number(word));
}

function printedRow(row: Indicator, score: string | undefined): readonly string[] {
  const { level1, level2, level3, target, targetUnit, weight, explanation } = row;
  const unit = said(targetUnit);
  return [
    said(level1),
    said(level2),
    said(level3),
    `${said(target)}${unit === '' ? '' : `(${unit})`}`,
    said(row.actual),
    number(row.achieved),
    number(weight),
    givesReason(explanation) ? said(explanation) : '',
    number(score),
  ];
}

/** What the form prints of a table. */
function printed({ input, indicators, budget, total }: ScoreSheet): object {
  return {
    kind: input.kind,
    rows: input.indicators.map((row, index) => printedRow(row, indicators[index]?.score)),
    total: number(total),
    money: moneyOf(input, budget?.score),
    // A word in the place of a score is read for what it says.
    unread: undefined,
  };
}

function reread(evaluation: Evaluation): object {
  const { kind, indicators, reported, budget, unread } = evaluation;
  return {
    kind,
    rows: indicators.map((row) => printedRow(row, String(row.reported?.score ?? ''))),
    total: number(reported?.total),
    money: moneyOf(evaluation, String(budget?.reported?.score ?? '')),
    unread,
  };
}

function moneyOf({ budget }: Evaluation, score: string | undefined): object | undefined {
  if (budget === undefined) return undefined;
  const amounts = ['initial', 'adjusted', 'executed'] as const;
  return {
    total: amounts.map((name) =>
      number(budget.total === undefined ? sumOf(budget, name) : budget.total[name]),
    ),
    lines: (budget.lines ?? []).map((line) => [
      line.source,
      ...amounts.map((name) => number(line[name])),
    ]),
    score: number(score),
  };
}

/** A form prints a total of its own where the table has none. */
function sumOf({ lines = [] }: Budget, name: 'initial' | 'adjusted' | 'executed'): string {
  const given = lines.flatMap((line) => line[name] ?? []);
  const sum = given.reduce<Fraction>(
    (total, amount) => total.plus(Fraction.of(amount)),
    Fraction.zero,
  );
  return given.length === 0 ? '' : sum.toText(12);
}

test.each(Object.entries(publishedSheets))('%s', async (_, sheet) => {
  for (const format of formats)
    expect(reread(await readBack(sheet, format))).toEqual(printed(sheet));
});

/**
 * Tables that were read wrongly once: whose weights add up to the full mark with the execution and to the same without
 * it; whose labels over several rows go on over a page break with one low row on the first page.
 */
const onceMisread = [53, 191, 195];

test.each(formats)(
  '%s: evidence that is named behind the form goes back to its rows',
  async (format) => {
    const named = (name: string, sign: string) => ({
      name,
      sha256: sign.repeat(64),
      bytes: 52_480,
    });
    const attachments = [named('验收单 第1份.pdf', 'a'), named('50人签到表.jpg', '0')];
    const table = evaluation({
      indicators: [
        row({ weight: '60', attachments }),
        row({ level3: '别的', weight: '20', attachments: attachments.slice(1) }),
        row({ level3: '再一项', weight: '10' }),
      ],
    });
    const sheet = sheetOf(table);
    const again = await readBack(sheet, format);
    expect(reread(again)).toEqual(printed(sheet));
    expect(again.indicators.map((one) => one.attachments)).toEqual(
      table.indicators.map((one) => one.attachments),
    );
  },
);

test('evidence that is named for another row than the form has is told, and given to none', async () => {
  const attachments = [{ name: '验收单.pdf', sha256: 'a'.repeat(64), bytes: 52_480 }];
  const sheet = sheetOf(
    evaluation({ indicators: [row({ level3: '别的', attachments, weight: '90' })] }),
  );
  const { bytes } = await printReport(sheet, 'xlsx');
  const { blocks } = await readSource(bytes, 'form.xlsx');
  const changed = blocks.map((block) =>
    block.kind === 'grid' && block.cells.some(({ text }) => text === '佐证材料')
      ? {
          ...block,
          cells: block.cells.map((cell) =>
            cell.text === '别的' ? { ...cell, text: '旧名' } : cell,
          ),
        }
      : block,
  );
  const [table] = readBlocks(changed, {}).tables;
  expect(table?.evaluation['indicators']).toEqual([
    expect.not.objectContaining({ attachments: expect.anything() }),
  ]);
  expect(table?.findings).toContainEqual(
    expect.objectContaining({ code: 'evidence-unplaced', source: '佐证材料!A4' }),
  );
});

test('random tables', async () => {
  const seeds = Array.from({ length: counts.ownForms }, (_, index) => index + 1);
  for (const seed of new Set([...seeds, ...onceMisread])) {
    const sheet = sheetOf(randomTable(seed).evaluation);
    for (const format of formats)
      expect(reread(await readBack(sheet, format)), `seed ${seed} as ${format}`).toEqual(
        printed(sheet),
      );
  }
});

test.each(formats)(
  '%s: the year and the date, and a picked share with its score',
  async (format) => {
    const picked = { level1: '产出指标', target: '达成年度指标', weight: '20' };
    const sheet = sheetOf(
      evaluation({
        reportedOn: '2024-03-05',
        fiscalYear: 2022,
        indicators: [
          row({
            ...picked,
            level3: '质量',
            actual: '部分达成年度指标并具有一定效果',
            achieved: '70',
          }),
          row({ ...picked, level3: '效果', actual: '部分达成年度指标', achieved: '79.99' }),
          row({ ...picked, level3: '影响', actual: '未达成年度指标', achieved: '33.33' }),
          row({ weight: '30' }),
        ],
      }),
    );
    expect(sheet.indicators.map(({ score }) => score)).toEqual(['14.00', '16.00', '6.67', '30.00']);
    const { bytes } = await printReport(sheet, format);
    const { tables } = readBlocks((await readSource(bytes, `form.${format}`)).blocks, {});
    const again = tables[0]?.evaluation as unknown as Evaluation;
    expect(again).toMatchObject({
      fiscalYear: 2022,
      reportedOn: '2024-03-05',
      indicators: [
        { actual: '部分达成年度指标并具有一定效果', achieved: '70', reported: { score: '14' } },
        { actual: '部分达成年度指标', achieved: '79.99', reported: { score: '16' } },
        { actual: '未达成年度指标', achieved: '33.33', reported: { score: '6.67' } },
        {},
      ],
    });
    const { findings, indicators } = sheetOf(again);
    expect(indicators.map(({ score }) => score)).toEqual(['14.00', '16.00', '6.67', '30.00']);
    const errors = (all: typeof findings) => all.filter(({ severity }) => severity === 'error');
    expect(errors(findings)).toEqual(errors(sheet.findings));
  },
);
