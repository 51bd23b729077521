/**
 * A finance officer's afternoon: the rule-book of an invented county, written from its text as data alone, and a table
 * whose scores were worked out by hand before the engine saw it.
 */
import { describe, expect, test } from 'vitest';
import { readBlocks } from '../../../src/documents/read-document.js';
import { readSource } from '../../../src/documents/source/sources.js';
import { printReport } from '../../../src/evaluations/printing/report.js';
import { readPolicy } from '../../../src/evaluations/rulebooks/read-policy.js';
import type { Indicator } from '../../../src/indicators/evaluation.js';
import { policyAdvice } from '../../../src/scoring/policy-advice.js';
import { policy, policyOf, sheetOf, table, written } from './officer.js';

/** Worked out by hand: one decimal, half up. */
const byHand = [
  ['预算完成率', '0.00'], // 95 − 75 is 20 points, 10 off 8
  ['“三公”经费控制率', '4.00'], // 2 whole points over
  ['结转结余率', '2.00'], // 20 % to 30 %
  ['政府采购执行率', '4.80'], // 0.963 × 5 = 4.815
  ['资产管理规范性', '3.80'], // 75 % of 5 is 3.75
  ['不动产登记办件量', '15.00'],
  ['耕地保护巡查次数', '9.00'], // 166.67 % of the target: 1 off
  ['土地供应审批时限', '13.60'], // 20 ÷ 22 × 15 = 13.636
  ['新增耕地面积', '11.50'], // 480 ÷ 500 × 12 = 11.52
  ['生态修复效果', '8.00'], // 好 is a word of the upper band
  ['服务对象满意度', '9.80'], // 88.2 ÷ 90 × 10
] as const;

describe('a department without an execution block, with caps, five grades and penalty rows', () => {
  test('the rule-book is sound and has nothing to look at', () => {
    expect(policyAdvice(policy)).toEqual([]);
  });

  test('every row, every penalty and the total as worked out by hand', () => {
    const sheet = sheetOf(table);
    const rows = sheet.indicators.slice(0, byHand.length);
    expect(rows.map(({ level3, score: points }) => [level3, points])).toEqual(byHand);
    const changes = sheet.indicators.slice(byHand.length);
    expect(changes.map(({ adjustment }) => adjustment?.points)).toEqual([
      '-1.50', // 3 days
      '-4.00', // 2 findings
      '1.00',
      '0.00',
    ]);
    expect(sheet).toMatchObject({ total: '77.00', sumOfScores: '81.50', grade: '中' });
    expect(sheet.findings.map(({ code }) => code)).toEqual(['total-adjusted']);
  });

  test('caps of the total by execution, a veto, and the words of grades', () => {
    const full = (indicators: readonly Indicator[]): Indicator[] =>
      indicators.map((row) => {
        if (row.level1 === '加减分项') return { ...row, actual: '0' };
        const { achieved: _achieved, ...rest } = row;
        return { ...rest, actual: row.target };
      });
    const indicators = full(table.indicators).map((row) =>
      row.target === '' && row.level3 === '重大违纪违法' ? { ...row, actual: '无' } : row,
    );
    const spent = (executed: string): unknown => ({
      ...table,
      budget: { total: { initial: '100', adjusted: '100', executed } },
      indicators,
      reported: { grade: '良好' },
    });
    const totals = ['80', '79.99', '59.99'].map((rate) => sheetOf(spent(rate)));
    expect(totals.map(({ total, grade }) => [total, grade])).toEqual([
      ['100.00', '优'],
      ['89.00', '良'],
      ['79.00', '中'],
    ]);
    const codes = totals.map(({ findings }) =>
      findings.some(({ code }) => code === 'reported-grade-differs'),
    );
    expect(codes).toEqual([true, false, true]);
    const vetoed = indicators.map((row) =>
      row.level3 === '重大违纪违法' ? { ...row, actual: '有' } : row,
    );
    expect(sheetOf({ ...table, indicators: vetoed })).toMatchObject({
      total: '59.00',
      grade: '差',
    });
  });

  test.each(['xlsx', 'docx', 'pdf', 'html'] as const)(
    'printed as %s and read back',
    async (kind) => {
      const { bytes } = await printReport(sheetOf(table), kind, { policy });
      const { blocks } = await readSource(bytes, `table.${kind}`);
      const [read] = readBlocks(blocks, {}).tables;
      const sheet = sheetOf(read?.evaluation);
      expect(sheet).toMatchObject({ total: '77.00', grade: '中' });
      expect(sheet.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    },
  );
});

describe('names of blocks as offices write them', () => {
  // 效果 is 效益 and 指标 is left out in tables; so it is in a rule-book.
  const renamed = policyOf({
    ...written,
    blocks: written.blocks.map((block) => ({
      ...block,
      names: block.names.map((name) => `${name}指标`),
    })),
  });

  test('履职效果 is no missing block, and 履职产出指标 is its block', () => {
    for (const own of [policy, renamed]) {
      const sheet = sheetOf(table, own);
      expect(sheet.total).toBe('77.00');
      expect(sheet.findings.map(({ code }) => code)).toEqual(['total-adjusted']);
    }
  });

  test('one name in two blocks is told however it is written', () => {
    const [first, ...others] = written.blocks;
    const twice = { ...written, blocks: [{ ...first, names: ['履职产出指标'] }, ...others] };
    const read = readPolicy(twice);
    expect(read.ok ? '' : read.defects[0]?.message).toContain('同一名称出现在两个部分');
  });
});
