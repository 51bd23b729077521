/** Tables of transfers: printed in four formats with points and without, and read back as they were. */
import { describe, expect, test } from 'vitest';
import { readFile } from '../../../src/documents/read-file.js';
import { printReport, reportFormats } from '../../../src/evaluations/printing/report.js';
import type { Evaluation } from '../../../src/indicators/evaluation.js';
import { buildReport } from '../../../src/reports/build-report.js';
import { evaluation, row, sheetOf } from '../builders.js';

const items = [
  ['分配科学性', '按危房存量分配', '6'],
  ['下达及时性', '三十日内下达', '6'],
  ['拨付合规性', '按合同拨付', '6'],
  ['使用规范性', '专款专用', '6'],
  ['执行准确性', '与批复一致', '5'],
  ['预算绩效管理情况', '已设目标并监控', '5'],
  ['支出责任履行情况', '配套到位', '6'],
] as const;

const indicators = [
  row({ level2: '数量指标', level3: '改造户数', target: '≥400户', actual: '380户', weight: '30' }),
  row({
    level1: '效益指标',
    level2: '社会效益指标',
    level3: '住房安全保障率',
    target: '100%',
    actual: '100%',
    weight: '10',
  }),
  row({
    level1: '满意度指标',
    level2: '服务对象满意度指标',
    level3: '农户满意度',
    target: '≥90%',
    actual: '95%',
    weight: '10',
  }),
].map((each) => ({ ...each, explanation: each.level3 === '改造户数' ? '部分农户放弃' : '' }));

const whole: Evaluation = evaluation({
  kind: 'transfer',
  policy: undefined,
  fiscalYear: 2025,
  unit: { name: '某县住建局' },
  implementingUnit: { name: '某县住建局' },
  supervisor: { name: '某省住建厅' },
  centralSupervisor: { name: '住房和城乡建设部' },
  project: { name: '农村危房改造补助' },
  budget: {
    currencyUnit: '万元',
    total: { adjusted: '700', executed: '651' },
    lines: [
      { source: '中央财政资金', adjusted: '500', executed: '500' },
      { source: '地方资金', adjusted: '200', executed: '151' },
      { source: '其他资金' },
    ],
  },
  goals: [{ expected: '改造危房四百户', achieved: '改造三百八十户' }],
});

const scored: Evaluation = {
  ...whole,
  indicators: [
    ...items.map(([level3, said, weight]) => ({
      level1: '资金管理情况',
      level3,
      target: said,
      actual: said,
      weight,
    })),
    ...indicators,
  ],
};
const { length: itemCount } = items;

const unscored: Evaluation = {
  ...whole,
  fiscalYear: 2023,
  situation: items.map(([name, statement]) => ({ name, statement, problem: '暂无' })),
  indicators: indicators.map(({ weight: _, ...rest }) => rest),
};

async function readBack(given: Evaluation, format: (typeof reportFormats)[number]) {
  const { bytes } = await printReport(sheetOf(given), format);
  const { tables } = await readFile(bytes, `表.${format}`, {});
  expect(tables).toHaveLength(1);
  const [table] = tables;
  if (table === undefined) throw new Error('no table');
  expect(table).toMatchObject({ layout: 'national/transfer', stage: 'filled' });
  return table.evaluation as unknown as Evaluation;
}

/** What must come back whatever the form. */
const kept = (given: Evaluation) => ({
  kind: 'transfer',
  fiscalYear: given.fiscalYear,
  unit: given.unit,
  supervisor: given.supervisor,
  centralSupervisor: given.centralSupervisor,
  project: given.project,
  goals: given.goals,
  budget: { currencyUnit: '万元', total: given.budget?.total, lines: given.budget?.lines },
});

describe.each(reportFormats)('printed as %s and read back', (format) => {
  test('with points', async () => {
    const read = await readBack(scored, format);
    expect(read).toMatchObject(kept(scored));
    expect(read.budget).toMatchObject({ weight: '10', reported: { score: '9.3' } });
    expect(read.reported).toEqual({ total: '97.8' });
    expect(read.situation).toBeUndefined();
    expect(
      read.indicators.map(({ level3, target, actual, weight }) => [level3, target, actual, weight]),
    ).toEqual(
      scored.indicators.map(({ level3, target, actual, weight }) => [
        level3,
        target,
        actual,
        weight,
      ]),
    );
    const again = sheetOf({ ...read, policy: undefined } as unknown as Evaluation);
    expect(again).toMatchObject({ total: '97.80', grade: '优', policy: { version: '3' } });
    // 98.3 % of the points for 93 % of the money.
    expect(again.findings.map(({ code }) => code)).toEqual(['score-outruns-execution']);
  });

  test('without points', async () => {
    const read = await readBack(unscored, format);
    expect(read).toMatchObject({ ...kept(unscored), situation: unscored.situation });
    expect(read.budget?.weight).toBeUndefined();
    expect(read.reported).toBeUndefined();
    expect(read.indicators.map(({ level3, weight }) => [level3, weight])).toEqual(
      unscored.indicators.map(({ level3 }) => [level3, undefined]),
    );
    expect(read.indicators[0]?.explanation).toBe('部分农户放弃');
    const again = sheetOf(read);
    expect(again).toMatchObject({ unweighted: true, budget: { rate: '93.00' } });
    expect(again.findings.map(({ code }) => code)).toEqual(['form-unweighted']);
  });
});

function textsOf(given: Evaluation): string[] {
  return buildReport(sheetOf(given)).parts.flatMap(({ sections }) =>
    sections.flatMap(({ rows }) => rows.flat().map(({ content }) => content.text)),
  );
}

describe('the form', () => {
  test('has columns for points only where there are points', () => {
    expect(textsOf(scored)).toEqual(expect.arrayContaining(['分值', '得分', '总分']));
    for (const title of ['分值', '得分', '总分']) expect(textsOf(unscored)).not.toContain(title);
  });

  test('has a column for amounts of the beginning of the year where there are any', () => {
    const budget = { ...whole.budget, total: { initial: '610', adjusted: '700', executed: '651' } };
    for (const given of [scored, unscored]) {
      expect(textsOf(given)).not.toContain('年初预算数');
      expect(textsOf({ ...given, budget })).toEqual(expect.arrayContaining(['年初预算数', '610']));
    }
  });

  test('keeps items without points beside indicators with points', () => {
    const given = { ...scored, situation: [{ name: '其他情况', statement: '另有说明' }] };
    expect(textsOf(given)).toEqual(expect.arrayContaining(['其他情况', '另有说明']));
    expect(given.indicators).toHaveLength(itemCount + indicators.length);
  });

  test('of a project prints such items, too', () => {
    const given = evaluation({ situation: [{ name: '拨付合规性', problem: '支付偏慢' }] });
    expect(textsOf(given)).toEqual(
      expect.arrayContaining(['资金管理情况', '拨付合规性', '支付偏慢']),
    );
  });
});
