/** Every figure of a sheet stands in each of the four formats, read back with other libraries. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { printReport, reportFormats } from '../../../src/evaluations/printing/report.js';
import { reportMediaTypes } from '../../../src/http/present/files.js';
import type { ScoreSheet } from '../../../src/scoring/score-sheet.js';
import { evaluation, row, sheetOf } from '../builders.js';
import {
  infoOfPdf,
  type ReadCell,
  readDocx,
  readHtml,
  readPdf,
  readXlsx,
  sheetNames,
} from './read-back.js';
import { publishedSheets, randomSheets } from './sheets.js';

/** A figure without trailing zeros: 9.50 is printed as 9.5. */
function shortest(figure: string): string {
  return figure.includes('.') ? figure.replace(/\.?0+$/u, '') : figure;
}

/** What the row of an indicator must say, in the order of its columns. */
function figuresOf(sheet: ScoreSheet): string[] {
  return sheet.indicators.flatMap(({ weight, score, deviation }) => [
    ...(weight === undefined ? [] : [weight]),
    ...(score === undefined ? [] : [shortest(score)]),
    ...(sheet.policy.id.startsWith('zhengzhou') && deviation !== undefined ? [deviation] : []),
  ]);
}

/** Weight and score of the rows that are scored. */
function scoredPairs({ indicators }: ScoreSheet): string[][] {
  return indicators.flatMap(({ weight, score }) =>
    weight === undefined || score === undefined ? [] : [[weight, shortest(score)]],
  );
}

function topFigures({ budget, total, fullMark }: ScoreSheet): string[] {
  const rate = budget?.rate === undefined ? [] : [`${budget.rate}%`];
  const score = budget?.score === undefined ? [] : [shortest(budget.score)];
  return [...rate, ...score, shortest(fullMark), shortest(total ?? '')];
}

/** Whether figures stand in texts in this order, one after the other. */
function expectInOrder(texts: readonly string[], figures: readonly string[]): void {
  let from = 0;
  for (const figure of figures) {
    const found = texts.indexOf(figure, from);
    expect(found, `${figure} after text ${from}`).toBeGreaterThanOrEqual(0);
    from = found + 1;
  }
}

async function textsOf(sheet: ScoreSheet): Promise<Readonly<Record<string, readonly string[]>>> {
  const print = async (format: (typeof reportFormats)[number]) =>
    (await printReport(sheet, format)).bytes;
  const texts = (cells: readonly ReadCell[]) => cells.map(({ text }) => text);
  return {
    xlsx: texts(readXlsx(await print('xlsx'))),
    docx: texts((await readDocx(await print('docx'))).flat()),
    html: texts(readHtml(await print('html')).flat()),
    pdf: (await readPdf(await print('pdf'))).map(({ text }) => text),
  };
}

const sheets: readonly (readonly [string, ScoreSheet])[] = [
  ...Object.entries(publishedSheets),
  [
    'open rows',
    sheetOf(
      evaluation({
        indicators: [
          row(),
          row({ actual: undefined }),
          row({ target: '高效', actual: '较好' }),
          row({ applicable: false }),
          row({ weight: undefined }),
        ],
      }),
    ),
  ],
  ['no budget', sheetOf(evaluation({ budget: undefined }))],
  ...randomSheets(7, 3).map((sheet, index) => [`random ${index}`, sheet] as const),
];

describe.each(sheets)('%s', (_, sheet) => {
  test('all figures in all formats', async () => {
    for (const [format, texts] of Object.entries(await textsOf(sheet))) {
      const figures = [...topFigures(sheet), ...figuresOf(sheet)];
      for (const figure of figures) expect(texts, format).toContain(figure);
      // Statements are printed before the other rows, and a PDF repeats labels: order counts within a row.
      for (const pair of scoredPairs(sheet)) expectInOrder(texts, pair);
    }
  });

  test('numbers of a workbook are numbers', async () => {
    const cells = readXlsx((await printReport(sheet, 'xlsx')).bytes);
    const numbers = cells.filter(
      ({ formula, value }) => formula !== undefined && typeof value === 'number',
    );
    const scored = sheet.indicators.filter(({ score }) => score !== undefined).length;
    expect(numbers.length).toBeGreaterThanOrEqual(scored);
    const total = numbers.findLast(({ formula }) =>
      /^ROUND\((?:ROUND\()?SUM\(/u.test(formula ?? ''),
    );
    expect(total?.text).toBe(shortest(sheet.total ?? ''));
  });
});

test('the same sheet gives the same bytes, and no bytes of a clock', async () => {
  const sheet = publishedSheets['project-2023'] as ScoreSheet;
  for (const format of reportFormats) {
    const content = { parts: ['form', 'working', 'findings'] } as const;
    const [first, second] = [
      await printReport(sheet, format, content),
      await printReport(sheet, format, content),
    ];
    expect(Buffer.compare(first.bytes, second.bytes), format).toBe(0);
    expect(reportMediaTypes[format]).toMatch(/^\w+\/\S+/u);
  }
});

test('lines of a text are breaks in one run of a Word file, however many', async () => {
  const lines = ['', '一 <&>', ...Array<string>(900).fill(''), '二', ''];
  const explanation = lines.join('\n');
  const sheet = sheetOf(evaluation({ indicators: [row({ explanation })] }));
  const { bytes } = await printReport(sheet, 'docx');
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? expect.fail());
  expect(xml.split('<w:br/>')).toHaveLength(lines.length);
  const plain = await printReport(sheetOf(evaluation({ indicators: [row()] })), 'docx');
  const runs = (text: string) => text.split('<w:r>').length;
  expect(runs(xml)).toBe(
    runs(strFromU8(unzipSync(plain.bytes)['word/document.xml'] ?? expect.fail())),
  );
  expect((await readDocx(bytes)).flat().map(({ text }) => text)).toContain(explanation);
});

test('no file says when it was made', async () => {
  const sheet = publishedSheets['project-2023'] as ScoreSheet;
  for (const format of ['xlsx', 'docx'] as const) {
    const files = unzipSync((await printReport(sheet, format)).bytes);
    expect(strFromU8(files['docProps/core.xml'] ?? expect.fail())).not.toMatch(/created|modified/u);
  }
  const { bytes } = await printReport(sheet, 'pdf');
  expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/CreationDate|ModDate|CreateDate/u);
  const info = (await infoOfPdf(bytes)).info as Readonly<Record<string, unknown>>;
  expect(info).toMatchObject({ Producer: 'jichi', Creator: 'jichi' });
});

test('parts are printed in their order, and only those asked for', async () => {
  const sheet = publishedSheets['project-2023'] as ScoreSheet;
  const { bytes } = await printReport(sheet, 'xlsx', { parts: ['findings', 'form'] });
  expect(sheetNames(bytes)).toEqual(['自评表', '核对问题', '算式', '读法']);
});

describe('merged cells are those of the published form', () => {
  const merged = (cells: readonly ReadCell[]) =>
    cells.filter(({ rowSpan }) => rowSpan > 1).map(({ text, rowSpan }) => [text, rowSpan]);
  const levels = [
    ['投入管理指标', 19],
    ['工作目标管理', 3],
    ['预算和财务管理', 11],
    ['绩效管理', 5],
    ['产出指标', 2],
    ['效益指标', 2],
  ];
  const department = publishedSheets['department-2023'] as ScoreSheet;
  const project = publishedSheets['project-2023'] as ScoreSheet;

  test('xlsx, docx and html of the department table', async () => {
    const all = [['部门整体支出情况(万元)', 5], ['年度履职目标', 2], ...levels];
    expect(merged(readXlsx((await printReport(department, 'xlsx')).bytes))).toEqual(all);
    expect(merged((await readDocx((await printReport(department, 'docx')).bytes)).flat())).toEqual(
      all,
    );
    expect(merged(readHtml((await printReport(department, 'html')).bytes).flat())).toEqual(all);
  });

  test('html of the project table', async () => {
    expect(merged(readHtml((await printReport(project, 'html')).bytes).flat())).toEqual([
      ['项目资金(万元)', 5],
      ['资金管理情况', 5],
      ['年度总体目标', 2],
      ['产出指标', 3],
    ]);
  });
});
