/** Forms as data: each policy has one, and its columns fit the paper. */
import { describe, expect, test } from 'vitest';
import { shippedPolicies } from '../../../src/policies/catalogue.js';
import { buildReport } from '../../../src/reports/build-report.js';
import { formOf } from '../../../src/reports/forms/catalogue.js';
import { printedWidth } from '../../../src/reports/layout.js';
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
  (_, { columnWidths, indicators, funding }) => {
    expect(columnWidths.reduce((sum, width) => sum + width, 0)).toBe(printedWidth);
    for (const columns of [indicators.columns, funding.columns]) {
      const ends = columns.map(({ at }) => at[0] + at[1]);
      expect(columns.slice(1).map(({ at }) => at[0])).toEqual(ends.slice(0, -1));
      expect(ends.at(-1)).toBe(columnWidths.length);
    }
  },
);

function textsOf(sheet: ReturnType<typeof sheetOf>): string[] {
  return buildReport(sheet).parts.flatMap(({ sections, closing, subtitle }) => [
    subtitle ?? '',
    ...sections.flatMap(({ rows }) => rows.flat().map(({ content }) => content.text)),
    ...closing.flat(),
  ]);
}

describe('nothing that was sent is lost', () => {
  test.each([
    ['a date with its day', evaluation({ reportedOn: '2024-03-05' }), '2024年03月05日'],
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
    expect(texts).toEqual(expect.arrayContaining(['2.75', '4', '1.5', '37.5%', '3.75']));
  });

  test('a department without tasks has a line to fill in', () => {
    const [part] = buildReport(publishedSheets['department-2023'] ?? expect.fail()).parts;
    expect(part?.sections[1]?.rows).toHaveLength(3);
  });
});
