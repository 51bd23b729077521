/** What clerks type into files: taken where the meaning is certain, told where it is not, never scored in silence. */
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../src/documents/read-document.js';
import { score } from '../../../src/evaluations/sheets/score.js';
import type { Evaluation } from '../../../src/indicators/evaluation.js';

interface Typed {
  readonly year?: string;
  readonly date?: string;
  readonly amounts?: readonly [string, string, string];
  readonly target?: string;
  readonly actual?: string;
  readonly weight?: string;
}

/** A table as a clerk saves it from Excel, with these cells in it. */
function read({
  year = '2023年度',
  date = '2024年3月',
  amounts = ['100', '100', '95'],
  target = '≥90%',
  actual = '95%',
  weight = '10',
}: Typed) {
  const rows = [
    ['项目支出绩效自评表'],
    ['预算年度', year, '填报日期', date],
    ['项目名称', '甲项目', '单位名称', '乙局'],
    ['资金情况', '年初预算数', '全年预算数', '全年执行数', '分值', '得分'],
    ['年度资金总额', ...amounts, '10', ''],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
    ['产出指标', '数量指标', '培训人数', '≥100人', '100人', '50', ''],
    ['效益指标', '社会效益', '某项', target, actual, weight, ''],
  ];
  const quote = (cell: string): string => `"${cell}"`;
  const csv = rows.map((cells) => cells.map(quote).join(',')).join('\n');
  const [table] = readDocument(new TextEncoder().encode(csv), 'csv')?.tables ?? [];
  if (table === undefined) throw new Error('no table');
  return { evaluation: table.evaluation as unknown as Evaluation, findings: table.findings };
}

const codesOf = (typed: Typed): readonly string[] =>
  read(typed)
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ code }) => code);

describe('taken, for the meaning is certain', () => {
  test.each(['8', '８', '8分', '８ 分', '8.0', '（8分）'])('%s as a weight', (weight) => {
    const { evaluation } = read({ weight });
    expect(Number(evaluation.indicators[1]?.weight)).toBe(8);
    expect(codesOf({ weight })).toEqual([]);
  });

  test.each(['2023', '2023年', '2023年度', '２０２３年度', '（２０２３年）', '2023 年'])(
    '%s as a year',
    (year) => {
      expect(read({ year }).evaluation.fiscalYear).toBe(2023);
    },
  );

  test.each([
    ['2024年3月', '2024-03'],
    ['２０２４年３月１５日', '2024-03-15'],
    ['2024/3/15', '2024-03-15'],
    ['20240315', '2024-03-15'],
  ])('%s as the day of the form', (date, plain) => {
    expect(read({ date }).evaluation.reportedOn).toBe(plain);
  });

  test.each([
    [
      ['1,367.36', '1,367.36', '1,300'],
      ['1367.36', '1367.36', '1300'],
    ],
    [
      ['１，３６７．３６', '1367.36', '1300.00'],
      ['1367.36', '1367.36', '1300.00'],
    ],
    [
      ['1,367.36万元', '1,367.36万元', '1,300万元'],
      ['1367.36', '1367.36', '1300'],
    ],
    [
      ['1.2亿元', '12000万元', '11500万元'],
      ['1.2', '1.2', '1.15'],
    ],
    [
      ['¥1,367.36', '￥1367.36', '¥1300'],
      ['1367.36', '1367.36', '1300'],
    ],
    [
      ['人民币100万元', '100万元整', '95万元'],
      ['100', '100', '95'],
    ],
  ] as const)('%j as amounts', (amounts, plain) => {
    const { total } = read({ amounts }).evaluation.budget ?? {};
    expect([total?.initial, total?.adjusted, total?.executed]).toEqual(plain);
    expect(codesOf({ amounts })).toEqual([]);
  });

  test.each([
    ['≥９０％', '９５ ．０ ％', '8.00'],
    ['≥90%', '95.0 %', '8.00'],
    ['2023年11月底前', '20231120', '8.00'],
    ['2023年11月底前', '2023-11-20 00:00:00', '8.00'],
    ['≤1.2亿元', '11,367.36万元', '8.00'],
  ])('%s reached by %s', (target, actual, points) => {
    const sheet = score(read({ target, actual, weight: '8' }).evaluation);
    expect(sheet.ok && sheet.value.indicators[1]?.score).toBe(points);
    const found = sheet.ok ? sheet.value.findings.map(({ code }) => code) : [];
    expect(found).not.toContain('actual-approximate');
  });
});

test.each(['', ' ', '—', '/'])('a weight of %j is missing, and told', (weight) => {
  const { evaluation, findings } = read({ weight });
  expect(evaluation.indicators[1]).not.toHaveProperty('weight');
  expect(findings.filter(({ severity }) => severity === 'warning')).toEqual([]);
  const sheet = score(evaluation);
  const codes = sheet.ok ? sheet.value.findings.map(({ code }) => code) : [];
  expect(codes).toContain('weight-missing');
});

describe('told, for the meaning is not certain', () => {
  test.each(['十', '约10', '10左右', '10-12', '8+2'])('%s as a weight', (weight) => {
    const { evaluation, findings } = read({ weight });
    expect(evaluation.indicators[1]).not.toHaveProperty('weight');
    const told = findings.find(({ code }) => code === 'cell-doubtful');
    expect(told?.message).toContain('请改为 8、95.5 那样的数');
    expect(evaluation.unread).toHaveLength(1);
  });

  test('about as an amount', () => {
    const { evaluation, findings } = read({ amounts: ['100', '100', '约95万元'] });
    expect(evaluation.budget?.total?.executed).toBe('95');
    const told = findings.find(({ code }) => code === 'cell-doubtful');
    expect(told).toMatchObject({ pointer: '/budget/total/executed', source: '#L5' });
    expect(told?.message).toContain('请改填账上的实际数');
  });

  test('a unit in one amount is a guess for the others', () => {
    const { evaluation, findings } = read({ amounts: ['1.2亿元', '12000', '11000'] });
    expect(evaluation.budget?.currencyUnit).toBe('亿元');
    expect(findings.find(({ code }) => code === 'currency-guessed')?.message).toContain('12000');
    const sheet = score(evaluation);
    const codes = sheet.ok ? sheet.value.findings.map(({ code }) => code) : [];
    expect(codes).toContain('amount-unit-suspect');
  });

  test.each([
    ['≥90%', '约95%', 'actual-approximate'],
    ['≥90%', '95%左右', 'actual-approximate'],
    ['≥90%', '超过95%', 'actual-copies-target'],
    ['≥90%', '未达到90%', 'actual-unreadable'],
    ['2023年11月底前', '45250', 'actual-unreadable'],
    ['≥10个', '已完成', 'actual-unreadable'],
    ['≤632.21万元', '6322100', 'amount-unit-suspect'],
  ])('%s: %s', (target, actual, code) => {
    const sheet = score(read({ target, actual }).evaluation);
    const codes = sheet.ok ? sheet.value.findings.map((finding) => finding.code) : [];
    expect(codes).toContain(code);
  });
});
