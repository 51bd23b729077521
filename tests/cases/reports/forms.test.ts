/** Forms as data: each policy has one, and its columns fit the paper. */
import { describe, expect, test } from 'vitest';
import { printReport } from '../../../src/evaluations/printing/report.js';
import { shippedPolicies } from '../../../src/policies/catalogue.js';
import { buildReport } from '../../../src/reports/build-report.js';
import { formOf } from '../../../src/reports/forms/catalogue.js';
import { printedWidth } from '../../../src/reports/layout.js';
import { estimatedHeight } from '../../../src/reports/measure.js';
import { evaluation, row, sheetOf } from '../builders.js';
import { publishedSheets } from './sheets.js';

describe('which form', () => {
  test.each([
    ['zhengzhou-department', 'department', '部门整体支出绩效自评情况表'],
    ['zhengzhou-project', 'project', '项目支出绩效自评情况表'],
    ['mof-project', 'project', '项目支出绩效自评表'],
    ['sichuan-project', 'project', '项目支出绩效自评表'],
    ['a-policy-of-later', 'project', '项目支出绩效自评表'],
    ['mof-department', 'department', '部门整体支出绩效自评表'],
    ['mof-transfer', 'transfer', '转移支付绩效自评表'],
    ['a-policy-of-later', 'department', '部门整体支出绩效自评表'],
    ['a-policy-of-later', 'transfer', '转移支付绩效自评表'],
    ['constructor', 'project', '项目支出绩效自评表'],
  ] as const)('%s of a %s', (policy, kind, title) => {
    expect(formOf(policy, kind).title).toBe(title);
  });
});

test.each(shippedPolicies.map(({ id, kind }) => [id, formOf(id, kind)] as const))(
  '%s: columns fill the paper, and slots lie side by side',
  (_, { columnWidths, orientation, indicators, funding }) => {
    const sum = columnWidths.reduce((total, width) => total + width, 0);
    expect(sum).toBe(printedWidth(orientation));
    for (const columns of [indicators.columns, funding.columns]) {
      const ends = columns.map(({ at }) => at[0] + at[1]);
      expect(columns.slice(1).map(({ at }) => at[0])).toEqual(ends.slice(0, -1));
      expect(ends.at(-1)).toBe(columnWidths.length);
    }
  },
);

function textsOf(sheet: ReturnType<typeof sheetOf>): string[] {
  return buildReport(sheet).parts.flatMap(({ sections, closing, subtitles }) => [
    ...subtitles,
    ...sections.flatMap(({ rows }) => rows.flat().map(({ content }) => content.text)),
    ...closing.flat(),
  ]);
}

describe('nothing that was sent is lost', () => {
  test.each([
    ['a date with its day', evaluation({ reportedOn: '2024-03-05' }), '填报日期：2024年03月05日'],
    ['a month', evaluation({ reportedOn: '2024-03' }), '填报日期：2024年03月'],
    ['no date', evaluation(), '（2023年度）'],
    [
      'a unit of the target',
      evaluation({ indicators: [row({ target: '≥95', targetUnit: '%', actual: '95' })] }),
      '≥95（%）',
    ],
    [
      'what was said about the execution',
      evaluation({ budget: { ...evaluation().budget, explanation: '招标推迟' } }),
      '招标推迟',
    ],
    ['tasks of a project', evaluation({ tasks: [{ name: '任务甲' }] }), '任务甲'],
    ['who filled it in', evaluation({ contact: { name: '张三' } }), '填报人：张三'],
    ['a row without an actual', evaluation({ indicators: [row({ actual: undefined })] }), '未填报'],
    ['a row out of scope', evaluation({ indicators: [row({ applicable: false })] }), '不适用'],
    [
      'another unit of money',
      evaluation({ budget: { ...evaluation().budget, currencyUnit: '元' } }),
      '项目资金（元）',
    ],
  ])('%s', (_, given, text) => {
    expect(textsOf(sheetOf(given))).toContain(text);
  });

  test('a statement that differs from what was asked for', () => {
    const statement = row({ level1: '资金管理情况', target: '科学', actual: '95%', weight: '20' });
    const given = evaluation({ policy: 'zhengzhou-project', indicators: [statement, row()] });
    expect(textsOf(sheetOf(given))).toContain('科学（实际：95%）');
  });

  test('lines without a total are added up', () => {
    const lines = [
      { source: '甲', initial: '1.5', adjusted: '2', executed: '1' },
      { source: '乙', initial: '1.25', adjusted: '2', executed: '0.5' },
    ];
    const texts = textsOf(sheetOf(evaluation({ budget: { lines } })));
    expect(texts).toEqual(expect.arrayContaining(['2.75', '4', '1.5', '37.50%', '3.75']));
  });

  test('a department without tasks has a line to fill in', () => {
    const [part] = buildReport(publishedSheets['department-2023'] ?? expect.fail()).parts;
    expect(part?.sections[1]?.rows).toHaveLength(3);
  });
});

describe('what a form says beside its figures', () => {
  const sheets = Object.entries({
    ...publishedSheets,
    transfer: sheetOf(evaluation({ kind: 'transfer', policy: undefined })),
    department: sheetOf(evaluation({ kind: 'department', policy: 'mof-department' })),
  });

  test.each(sheets)('%s: its year, whatever date it was reported on', (_, sheet) => {
    for (const reportedOn of [undefined, '2024-09', '2024-09-05']) {
      const { reportedOn: _given, ...input } = sheet.input;
      const dated = reportedOn === undefined ? input : { ...input, reportedOn };
      expect(textsOf({ ...sheet, input: dated })).toContain('（2023年度）');
    }
  });

  test.each(sheets)('%s: what is unverified stands in the working alone', (_, sheet) => {
    const parts = ['form', 'working'] as const;
    const [form, working] = buildReport(
      { ...sheet, grade: '优', gradeProvenance: 'unverified' },
      { parts },
    ).parts;
    expect(JSON.stringify(form)).not.toContain('未核实');
    expect(working?.closing).toEqual([['自评等级：优［等级线未核实］']]);
  });

  test('a reason of 150 characters takes a few lines of the national forms', () => {
    for (const kind of ['project', 'department', 'transfer'] as const) {
      const { columnWidths, indicators } = formOf('a-policy-of-later', kind);
      const [column, span] = indicators.columns.find(({ key }) => key === 'explanation')?.at ?? [];
      const width = columnWidths
        .slice(column, (column ?? 0) + (span ?? 0))
        .reduce((sum, next) => sum + next, 0);
      const height = (lines: number) => estimatedHeight('因\n'.repeat(lines - 1), width, 9);
      expect(estimatedHeight('因'.repeat(150), width, 9)).toBeLessThanOrEqual(height(6));
    }
  });

  test('every rate on a page has two decimals', () => {
    const budget = { total: { initial: '100', adjusted: '100', executed: '95.9' } };
    const sheet = sheetOf(evaluation({ budget }));
    const report = buildReport(sheet, { parts: ['form', 'working'] });
    const cells = report.parts.flatMap(({ sections }) =>
      sections.flatMap(({ rows }) => rows.flat().map(({ content }) => content)),
    );
    const rates = cells.flatMap((content) =>
      content.kind === 'number' && content.format.percent === true ? [content] : [],
    );
    expect(rates.length).toBeGreaterThan(3);
    for (const { text, format } of rates) {
      expect(text).toMatch(/^\d+\.\d\d%$/u);
      expect(format.places).toBe(2);
    }
    expect(rates.map(({ text }) => text)).toContain('95.90%');
  });

  test('errors stand before warnings, and each kind in its order', () => {
    const finding = (severity: 'info' | 'warning' | 'error', message: string) => ({
      severity,
      message,
      code: 'target-missing',
      pointer: '',
    });
    const findings = [
      finding('info', '一'),
      finding('error', '二'),
      finding('warning', '三'),
      finding('error', '四'),
    ];
    const { parts } = buildReport(sheetOf(evaluation()), {
      parts: ['findings'],
      findings: findings as never,
    });
    const rows = parts[0]?.sections[0]?.rows.slice(1) ?? [];
    expect(rows.map((cells) => cells[2]?.content.text)).toEqual(['二', '四', '三', '一']);
  });
});

test('a finding of a file says its place as people do', async () => {
  const finding = { severity: 'warning', message: '一', code: 'target-missing', pointer: '' };
  const sources = ['#L2', 'Sheet1!I18', 'p12!table3!R5C2', '#'];
  const { bytes } = await printReport(sheetOf(evaluation()), 'html', {
    parts: ['findings'],
    findings: sources.map((source) => ({ ...finding, source })) as never,
  });
  const text = new TextDecoder().decode(bytes);
  for (const words of ['第 2 行', '工作表“Sheet1”I18', '第 12 页表 3 第 5 行', '整个文件'])
    expect(text).toContain(words);
  expect(text).not.toMatch(/#L2|!I18|R5C2/u);
});

test('the page of a review says whose it is, of what, by whom and when, with room to sign', () => {
  const sheet = sheetOf(evaluation({ unit: { name: '甲局' }, project: { name: '信息化运维' } }));
  const review = {
    indicators: [],
    total: { self: '90.00', review: '88.00', difference: '-2.00' },
    grade: '良',
    comment: '同意',
    reviewer: '李四',
    // Half past four in the morning of the next day, in China.
    at: '2024-11-30T20:30:00.000Z',
  };
  const part = buildReport(sheet, { review }).parts[1];
  const texts = part?.sections.flatMap(({ rows }) =>
    rows.flat().map(({ content }) => content.text),
  );
  expect(texts).toEqual(
    expect.arrayContaining(['单位名称', '甲局', '项目名称', '信息化运维', '复核等级', '良']),
  );
  expect(part?.closing).toEqual([
    ['复核意见：同意'],
    ['评审人：李四', '评审日期：2024年12月01日', '评审人（签字）：'],
  ]);
  const { reviewer: _name, at: _when, comment: _said, ...unsigned } = review;
  expect(buildReport(sheet, { review: unsigned }).parts[1]?.closing).toEqual([
    ['评审人：', '评审日期：', '评审人（签字）：'],
  ]);
});
