/**
 * What is found in four published documents, each finding judged by hand. The texts that are shipped hold
 * the tables and figures as published, with sentences of our own; where the full texts are at hand, they
 * are read too.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { contradictionsIn } from '../../properties/published/check.js';

interface Judged {
  readonly code: string;
  /** Both figures, or both texts. */
  readonly says: readonly [string, string];
  /** Where it stands in the shipped text and in the full one. */
  readonly line: number;
  readonly fullLine: number;
  /** Lines of the other figures that the sentence names, in the shipped text. */
  readonly elsewhere?: readonly number[];
  /** A contradiction that reviewers had listed beforehand, another true one, or a false alarm. */
  readonly verdict: 'listed' | 'true' | 'false';
}

interface Published {
  readonly file: string;
  readonly full: string;
  readonly findings: readonly Judged[];
  /** What only the full text has: its contents, and sentences that ours do not follow. */
  readonly onlyInFull?: readonly Omit<Judged, 'line' | 'elsewhere'>[];
}

const statement = 'statement-differs';
const derived = 'derived-rate-differs';
const growth = { code: statement, says: ['14.6%', '17.12%'], verdict: 'listed' } as const;

const documents: readonly Published[] = [
  {
    file: 'tests/cases/documents/texts/budget-zhengzhou-2024.txt',
    full: '000_6135dd0a992c02e5.txt',
    onlyInFull: [
      {
        code: 'contents-differ',
        says: ['目录', '部门收入总体情况表'],
        fullLine: 21,
        verdict: 'true',
      },
      {
        code: 'contents-differ',
        says: ['目录', '政府性基金预算支出情况表'],
        fullLine: 35,
        verdict: 'true',
      },
      {
        code: 'contents-differ',
        says: ['目录', '国有资本经营预算支出情况表'],
        fullLine: 37,
        verdict: 'true',
      },
    ],
    findings: [
      {
        code: 'indicator-targets-differ',
        says: ['≥99%', '≥95%'],
        line: 282,
        fullLine: 430,
        verdict: 'true',
      },
      {
        code: 'cost-direction',
        says: ['群众办事质量', '≥99%'],
        line: 279,
        fullLine: 427,
        verdict: 'true',
      },
      {
        code: 'cost-direction',
        says: ['设备使用效率', '≥99%'],
        line: 285,
        fullLine: 433,
        verdict: 'true',
      },
      {
        code: 'cost-direction',
        says: ['群众办事质量', '≥99%'],
        line: 291,
        fullLine: 439,
        verdict: 'true',
      },
    ],
  },
  {
    file: 'assets/published/final-accounts-2023.txt',
    full: '001_bad9893f27f97104.txt',
    findings: [
      {
        code: 'part-exceeds-whole',
        says: ['632.21 − 250.83', '2516.79 − 2413.52'],
        line: 319,
        fullLine: 531,
        elsewhere: [264],
        verdict: 'true',
      },
      {
        code: statement,
        says: ['79.88%', '2413.52 ÷ 2763.5 = 87.34%'],
        line: 234,
        fullLine: 354,
        verdict: 'listed',
      },
      {
        code: 'sum-differs',
        says: ['2763.5', '2758.5'],
        line: 234,
        fullLine: 354,
        elsewhere: [236, 238],
        verdict: 'true',
      },
      {
        code: 'rounding-differs',
        says: ['2084.48', '2084.47'],
        line: 135,
        fullLine: 215,
        elsewhere: [178],
        verdict: 'true',
      },
      {
        code: derived,
        says: ['「0%」', '-8.93%'],
        line: 289,
        fullLine: 501,
        elsewhere: [264],
        verdict: 'listed',
      },
      {
        code: derived,
        says: ['「4.10%」', '0 ÷ 2516.79'],
        line: 290,
        fullLine: 502,
        elsewhere: [45, 264],
        verdict: 'listed',
      },
      {
        code: derived,
        says: ['「100%」', '0 ÷ 0.2 '],
        line: 291,
        fullLine: 503,
        elsewhere: [218],
        verdict: 'listed',
      },
      {
        code: derived,
        says: ['「100%」', '实际政府采购金额为 0'],
        line: 294,
        fullLine: 506,
        elsewhere: [252],
        verdict: 'listed',
      },
      {
        code: 'cost-target-differs-from-budget',
        says: ['4824700元', '481.38 万元'],
        line: 333,
        fullLine: 545,
        elsewhere: [319],
        verdict: 'listed',
      },
      {
        code: 'score-outruns-execution',
        says: ['97.22%', '39.68%'],
        line: 319,
        fullLine: 531,
        verdict: 'true',
      },
    ],
  },
  {
    file: 'tests/cases/documents/texts/budget-jinshui-2024.txt',
    full: '002_6b3b4e85c1fcbcb6.txt',
    onlyInFull: [
      { code: 'template-leftover', says: ['增加(减少)', '0万元'], fullLine: 87, verdict: 'true' },
    ],
    findings: [
      {
        code: statement,
        says: ['284.4', '364.4'],
        line: 5,
        fullLine: 79,
        elsewhere: [41],
        verdict: 'listed',
      },
      { code: 'sum-differs', says: ['364.4', '= 284.4'], line: 5, fullLine: 79, verdict: 'true' },
      {
        code: 'denominator-zero',
        says: ['“三公经费”控制率', '预算安排数为 0'],
        line: 288,
        fullLine: 436,
        elsewhere: [15],
        verdict: 'true',
      },
      {
        code: 'denominator-zero',
        says: ['「≥80%」', '政府采购预算数为 0'],
        line: 289,
        fullLine: 437,
        elsewhere: [25],
        verdict: 'true',
      },
    ],
  },
  {
    file: 'tests/cases/documents/texts/budget-dengfeng-2024.txt',
    full: '004_82514b48445ad530.txt',
    onlyInFull: [
      {
        code: 'contents-differ',
        says: ['目录', '部门收入总体情况表'],
        fullLine: 19,
        verdict: 'true',
      },
    ],
    findings: [
      {
        code: 'rate-target-in-words',
        says: ['购买服务人员工资发放及时率', '及时'],
        line: 320,
        fullLine: 487,
        verdict: 'true',
      },
      {
        code: 'rate-target-in-words',
        says: ['工程定式及时率', '及时'],
        line: 326,
        fullLine: 493,
        verdict: 'true',
      },
      {
        code: 'rate-target-in-words',
        says: ['刻制及时率', '及时'],
        line: 329,
        fullLine: 496,
        verdict: 'true',
      },
      {
        code: 'rate-target-in-words',
        says: ['安装及时率', '及时'],
        line: 333,
        fullLine: 500,
        verdict: 'true',
      },
      { ...growth, line: 3, fullLine: 90 },
      { ...growth, line: 3, fullLine: 90 },
      { ...growth, line: 9, fullLine: 102 },
      {
        code: 'names-differ',
        says: ['政务服务平台系统维护费', '政务服务管理平台系统维护费'],
        line: 321,
        fullLine: 488,
        verdict: 'true',
      },
      {
        code: statement,
        says: ['29.6%', '372 ÷ 1265.6 = 29.39%'],
        line: 7,
        fullLine: 98,
        verdict: 'true',
      },
      {
        code: statement,
        says: ['70.4%', '893.6 ÷ 1265.6 = 70.61%'],
        line: 7,
        fullLine: 98,
        verdict: 'true',
      },
      {
        code: statement,
        says: ['29.6%', '372 ÷ 1265.6 = 29.39%'],
        line: 11,
        fullLine: 106,
        verdict: 'true',
      },
      {
        code: statement,
        says: ['70.4%', '893.6 ÷ 1265.6 = 70.61%'],
        line: 11,
        fullLine: 106,
        verdict: 'true',
      },
      {
        code: 'denominator-zero',
        says: ['「≥80%」', '政府采购预算数为 0'],
        line: 274,
        fullLine: 439,
        elsewhere: [25],
        verdict: 'listed',
      },
      {
        code: 'indicator-duplicate',
        says: ['“一网通办”便民利企高频事项', '重复'],
        line: 287,
        fullLine: 454,
        verdict: 'true',
      },
      {
        code: 'explanation-swapped',
        says: ['「绩效目标编制完成率」', '部门绩效监控完成率'],
        line: 280,
        fullLine: 445,
        verdict: 'listed',
      },
      {
        code: 'explanation-swapped',
        says: ['「绩效监控完成率」', '部门目标编制完成率'],
        line: 281,
        fullLine: 446,
        verdict: 'listed',
      },
      {
        code: 'direction-suspect',
        says: ['系统运行维护率', '<5%'],
        line: 323,
        fullLine: 490,
        verdict: 'true',
      },
    ],
  },
];

const project = path.resolve(import.meta.dirname, '../../..');
const fullTexts = process.env['JICHI_SEEDS'] ?? path.join(project, '../shared/seeds');

/** Every finding is judged, and every judged one is found: taken away one by one. */
function expectAll(
  file: string,
  findings: readonly Judged[],
  line: (judged: Judged) => number,
): void {
  const found = [...contradictionsIn(readFileSync(file, 'utf8'))];
  const missing = findings.filter((judged) => {
    const at = found.findIndex(
      ({ code, source, message }) =>
        code === judged.code &&
        source === `#L${line(judged)}` &&
        judged.says.every((said) => message.includes(said)) &&
        (line(judged) !== judged.line ||
          (judged.elsewhere ?? []).every((other) => message.includes(`第 ${other} 行`))),
    );
    if (at >= 0) found.splice(at, 1);
    return at < 0;
  });
  expect({ missing, unjudged: found }).toEqual({ missing: [], unjudged: [] });
}

describe('published documents', () => {
  test.each(documents)('$file', ({ file, findings }) => {
    expectAll(path.join(project, file), findings, ({ line }) => line);
  });

  test('at least 95 of 100 findings are true', () => {
    const verdicts = documents.flatMap(({ findings }) => findings.map(({ verdict }) => verdict));
    const right = verdicts.filter((verdict) => verdict !== 'false');
    expect(right.length / verdicts.length).toBeGreaterThanOrEqual(0.95);
  });

  for (const { full, findings, onlyInFull = [] } of documents) {
    const file = path.join(fullTexts, full);
    if (existsSync(file))
      test(`in full: ${full}`, () => {
        const more = onlyInFull.map((judged) => ({ ...judged, line: 0 }));
        expectAll(file, [...findings, ...more], ({ fullLine }) => fullLine);
      });
  }
});
