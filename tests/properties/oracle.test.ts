/** The oracle against hand-computed rows, and the generator against what it promises to cover. */
import { describe, expect, it } from 'vitest';
import { ALL_LABELS, label, oracleScore, Rational, type RowResult } from './oracle.js';
import type {
  ActualFacts,
  BudgetFacts,
  Direction,
  KindFacts,
  NumberActual,
  Operator,
  PolicyId,
  RandomTable,
  RowFacts,
  RuleParameters,
} from './random-tables/facts.js';
import { randomTable } from './random-tables/tables.js';

const SEEDS = Array.from({ length: 500 }, (_, seed) => seed);

function tableOf(policy: PolicyId, rows: RowFacts[], budget: BudgetFacts | null = null) {
  const evaluation = { kind: 'project', policy, fiscalYear: 2023, unit: { name: '某局' } } as const;
  const weightMissing = rows.some((row) => row.applicable && row.weight === null);
  return { evaluation: { ...evaluation, indicators: [] }, rows, budget, weightMissing };
}

function row(weight: string, facts: KindFacts, actual: ActualFacts): RowFacts {
  return { applicable: true, weight, satisfaction: false, actual, ...facts };
}

/** A number with a unit, `times` being the factor to the target's unit. */
function number(value: string, unit: string | null = '%', times = '1/1'): NumberActual {
  const [num = '1', den = '1'] = times.split('/');
  return { as: 'number', value, unit, num, den, comparable: true };
}

function quantity(operator: Operator, value: string, direction?: Direction, unit = '%') {
  const upper = operator === 'le' || operator === 'lt';
  const target = { operator, value, unit, direction: direction ?? (upper ? 'lower' : 'higher') };
  return { kind: 'quantity', target } as const;
}

function rule(parameters: RuleParameters, target = quantity('ge', '100').target): KindFacts {
  return { kind: 'rule', target, rule: parameters };
}

function range(low: string, high: string, highInclusive = true): KindFacts {
  return { kind: 'range', low, high, lowInclusive: true, highInclusive, unit: '%' };
}

const TEXT: KindFacts = { kind: 'text', achieved: null };
const JUDGED: KindFacts = { kind: 'text', achieved: '75.5' };
const PARTLY: ActualFacts = { as: 'option', word: 'partly' };
const DUE: KindFacts = { kind: 'date', due: '2023-12-31' };
const FULL_MARKS: KindFacts = {
  kind: 'tiers',
  tiers: { form: 'steps', side: 'below', base: '100', step: '5', points: '2', full: null },
};
const STANDARD: KindFacts = {
  kind: 'tiers',
  tiers: { form: 'steps', side: 'above', base: '100', step: '1', points: '0.5', full: '8' },
};
const BANDS: KindFacts = {
  kind: 'tiers',
  tiers: {
    form: 'bands',
    full: '8',
    tiers: [
      { from: '0', fromInclusive: true, to: '0', toInclusive: true, points: '8' },
      { from: '0', fromInclusive: false, to: '10', toInclusive: true, points: '6' },
      { from: '10', fromInclusive: false, to: '20', toInclusive: true, points: '4' },
    ],
  },
};

/** What stands in the table, and the score and deviation a person gets by hand. */
const BY_HAND: readonly (readonly [string, RowFacts, string])[] = [
  ['≥100% 实际95% 10分', row('10', quantity('ge', '100'), number('95')), '9.50 -5.00'],
  ['≥90% 实际95% 5分', row('5', quantity('ge', '90'), number('95')), '5.00 0.00'],
  ['≥100% 实际90.1% 5分', row('5', quantity('ge', '100'), number('90.1')), '4.51 -9.90'],
  ['>5 实际5 4分', row('4', quantity('gt', '5'), number('5')), '4.00 0.00'],
  ['≤30% 实际36% 10分', row('10', quantity('le', '30'), number('36')), '8.00 -20.00'],
  ['≤30% 实际60% 10分', row('10', quantity('le', '30'), number('60')), '0.00 -100.00'],
  ['成本=480 实际250', row('10', quantity('eq', '480', 'lower'), number('250')), '10.00 0.00'],
  ['≤0 实际1 3分', row('3', quantity('le', '0'), number('1')), '0.00'],
  ['≥-5 实际-8 2分', row('2', quantity('ge', '-5'), number('-8')), '0.00 -60.00'],
  ['≥200 实际199.99', row('1', quantity('ge', '200'), number('199.99')), '1.00 -0.01'],
  ['≥100 几乎达到', row('1', quantity('ge', '100'), number('99.999999999999')), '1.00 0.00'],
  [
    '≥2小时 实际90分钟 6分',
    row('6', quantity('ge', '2', 'higher', '小时'), number('90', '分钟', '1/60')),
    '4.50 -25.00',
  ],
  [
    '≥1公顷 实际10亩 3分',
    row('3', quantity('ge', '1', 'higher', '公顷'), number('10', '亩', '1/15')),
    '2.00 -33.33',
  ],
  ['[90%,95%) 实际95%', row('5', range('90', '95', false), number('95')), '5.00 0.00'],
  ['100-200 实际50 5分', row('5', range('100', '200'), number('50')), '2.50 -50.00'],
  ['100-200 实际250 10分', row('10', range('100', '200'), number('250')), '7.50 -25.00'],
  ['2023年底 逾期', row('5', DUE, { as: 'date', date: '2024-01-05' }), '0.00'],
  ['2023年底 按期', row('5', DUE, { as: 'date', date: '2023-12-31' }), '5.00'],
  ['群众满意度 95% 30分', row('30', TEXT, number('95')), '28.50 -5.00'],
  ['完整 105% 2分', row('2', TEXT, number('105')), '2.00 0.00'],
  ['高效 同目标 2分', row('2', TEXT, { as: 'same' }), '2.00 0.00'],
  ['部分达成 认定75.5%', row('10', JUDGED, PARTLY), '7.55 -24.50'],
  ['100%计满分 99.27%', row('8', FULL_MARKS, number('99.27')), '8.00'],
  ['100%计满分 89%', row('8', FULL_MARKS, number('89')), '4.00'],
  ['以100%为标准 102.9%', row('8', STANDARD, number('102.9')), '7.00'],
  ['0-10%(含)计6分 10%', row('8', BANDS, number('10')), '6.00'],
  ['大于20%不得分 20.01%', row('8', BANDS, number('20.01')), '0.00'],
  [
    '每差1个点扣0.5分 97.5% 5分',
    row('5', rule({ kind: 'per-point', step: '1', points: '0.5' }), number('97.5')),
    '4.00 -2.50',
  ],
  [
    '80%以下不得分 79.99%',
    row('10', rule({ kind: 'pass-line', line: '80' }), number('79.99')),
    '0.00 -20.01',
  ],
  [
    '应为否 实际是',
    row('5', rule({ kind: 'yes-no', expected: '否' }), { as: 'yes-no', says: '是' }),
    '0.00 -100.00',
  ],
  [
    '清单 3/6分 5分',
    row('5', rule({ kind: 'checklist', points: ['1', '2', '3'] }), { as: 'parts', done: [0, 1] }),
    '2.50 -50.00',
  ],
];

function printed({ score, deviation }: RowResult): string {
  return [score, deviation].filter((part) => part !== undefined).join(' ');
}

function firstRow(policy: PolicyId, facts: RowFacts): RowResult {
  const [result] = oracleScore(tableOf(policy, [facts])).rows;
  if (result === undefined) throw new Error('a table with one row has one result');
  return result;
}

describe('Rational', () => {
  it('normalises, compares and floors', () => {
    expect(Rational.of(6n, -4n)).toMatchObject({ num: -3n, den: 2n });
    expect(Rational.parse('-1.50').floor()).toBe(-2n);
    expect(Rational.parse('0.1').plus(Rational.parse('0.2')).cmp(Rational.parse('0.3'))).toBe(0);
    expect(() => Rational.of(1n, 0n)).toThrow(RangeError);
    expect(() => Rational.parse('1e3')).toThrow(SyntaxError);
  });

  it.each([
    ['4.505', '4.51', true],
    ['-0.005', '-0.01', true],
    ['-0.0049', '0.00', false],
    ['4.504999999999', '4.50', false],
    ['12', '12.00', false],
  ])('rounds %s to %s', (exact, rounded, tie) => {
    expect(Rational.parse(exact).toFixed2()).toBe(rounded);
    expect(Rational.parse(exact).isTieAtThirdDecimal()).toBe(tie);
  });

  it.each([
    ['100.00', '100'],
    ['97.50', '97.5'],
    ['-0.0625', '-0.0625'],
    ['0', '0'],
  ])('prints %s as %s', (long, short) => {
    expect(Rational.parse(long).toPlain()).toBe(short);
  });
});

describe('oracle, row by row', () => {
  it.each(BY_HAND)('%s', (_, facts, expected) => {
    expect(printed(firstRow('zhengzhou-project', facts))).toBe(expected);
  });

  it('knows an exact tie', () => {
    const tie = row('5', quantity('ge', '100'), number('90.1'));
    const beside = row('5', quantity('ge', '100'), number('90.100000000001'));
    expect(firstRow('mof-project', tie).ratioIsTieAtThirdDecimal).toBe(true);
    expect(firstRow('mof-project', beside).ratioIsTieAtThirdDecimal).toBe(false);
  });

  it('takes t ÷ a for an overrun in Hubei', () => {
    const facts = row('10', quantity('le', '30'), number('36'));
    expect(printed(firstRow('hubei-project', facts))).toBe('8.33 -20.00');
  });

  it.each([
    ['92', '10.00 -3.16'],
    ['85', '8.00 -10.53'],
    ['60', '5.00 -36.84'],
    ['59.99', '0.00 -36.85'],
  ])('bands a satisfaction of %s %% under the cost policy', (actual, expected) => {
    const facts = { ...row('10', quantity('ge', '95'), number(actual)), satisfaction: true };
    expect(printed(firstRow('mof-project-cost', facts))).toBe(expected);
  });

  it('names what is wrong first', () => {
    const foreign = { ...number('3', '元'), comparable: false };
    const weightless = { ...row('5', quantity('ge', '90'), number('3')), weight: null };
    const weighted = row('5', quantity('ge', '90'), number('3'));
    const absent = { ...weightless, actual: { as: 'absent' } as const };
    const draft = [
      { ...weightless, actual: foreign },
      { ...weightless, ...TEXT, actual: PARTLY },
      weightless,
      absent,
    ];
    const reasonsOf = (rows: RowFacts[]) =>
      oracleScore(tableOf('mof-project', rows)).rows.map(
        ({ reason, outcome }) => reason ?? outcome,
      );
    expect(reasonsOf([...draft, weighted]).slice(0, 4)).toEqual([
      'unit-mismatch',
      'achievement-needed',
      'weight-missing',
      'missing',
    ]);
    expect(new Set(reasonsOf(draft))).toEqual(new Set(['form-unweighted']));
  });
});

describe('oracle, whole tables', () => {
  const execution = (executed: string | null, adjusted: string, weight = '10') => ({
    weight,
    entries: [{ adjusted, executed }],
  });

  it.each([
    ['zhengzhou-department', execution('2413.52', '2516.79'), '95.90', '10.00'],
    ['zhengzhou-department', execution('89.99', '100'), '89.99', '9.00'],
    ['zhengzhou-project', execution('250.83', '632.21'), '39.68', '3.97'],
    ['hubei-project', execution('150', '100', '20'), '150.00', '20.00'],
    ['mof-project', execution('5', '0'), '0.00', '0.00'],
  ] as const)('%s scores the execution rate', (policy, budget, rate, score) => {
    const result = oracleScore(tableOf(policy, [], budget));
    expect(result.budget).toEqual({ outcome: 'scored', rate, score });
  });

  it('adds up funding lines where there is no total', () => {
    const entries = [
      { adjusted: '100', executed: '90' },
      { adjusted: '300', executed: '10.5' },
    ];
    const result = oracleScore(tableOf('mof-project', [], { weight: '10', entries }));
    expect(result.budget).toEqual({ outcome: 'scored', rate: '25.13', score: '2.51' });
  });

  it('keeps a grade only while nothing open can change it', () => {
    const reached = row('90', quantity('ge', '90'), number('90'));
    const open = row('10', TEXT, PARTLY);
    const closed = oracleScore(tableOf('mof-project', [reached, open]));
    expect(closed).toMatchObject({ total: '90.00', low: '96.00', high: '98.00', grade: '优' });
    const missing = oracleScore(tableOf('mof-project', [reached], execution(null, '100', '20')));
    expect(missing).toMatchObject({ fullMark: '110', low: '90.00', high: '110.00' });
    expect(missing.grade).toBeUndefined();
  });

  it('grades by the lines of the policy, out of what applies', () => {
    const rows = [row('7.5', quantity('ge', '100'), number('69.6')), row('92.5', TEXT, PARTLY)];
    const [half, out] = rows.map((facts, index) => ({ ...facts, applicable: index === 0 }));
    const both = half === undefined || out === undefined ? [] : [half, out];
    expect(oracleScore(tableOf('mof-project', both))).toMatchObject({
      fullMark: '7.5',
      total: '5.22',
      grade: '中',
    });
    expect(oracleScore(tableOf('sichuan-project', both)).grade).toBe('中');
    expect(oracleScore(tableOf('mof-project', [])).grade).toBeUndefined();
    expect(oracleScore(tableOf('mof-project', rows.slice(0, 1))).grade).toBeUndefined();
  });
});

/** Every decimal string of an input, wherever it stands. */
function decimals(value: unknown): string[] {
  if (typeof value === 'string') return /^-?\d+(\.\d+)?$/.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(decimals) : [];
}

describe('random tables', () => {
  const tables: RandomTable[] = SEEDS.map(randomTable);
  const rows = tables.flatMap((table) => table.rows);
  const results = tables.flatMap((table) => oracleScore(table).rows);

  it('are the same for the same seed and differ between seeds', () => {
    expect(SEEDS.map(randomTable)).toEqual(tables);
    expect(new Set(tables.map((table) => JSON.stringify(table))).size).toBe(tables.length);
  });

  it('are plain JSON with one indicator per row', () => {
    for (const { evaluation, rows: facts } of tables) {
      expect(JSON.parse(JSON.stringify(evaluation))).toStrictEqual(evaluation);
      expect(evaluation.indicators).toHaveLength(facts.length);
      expect(facts.length).toBeGreaterThan(0);
      expect(facts.length).toBeLessThanOrEqual(40);
    }
  });

  it('keep to 30 digits, 12 of them decimals', () => {
    const given = decimals(tables);
    const digits = given.map((text) => text.replace(/[-.]/g, '').length);
    const places = given.map((text) => text.split('.')[1]?.length ?? 0);
    expect(Math.max(...digits)).toBe(30);
    expect(Math.max(...places)).toBe(12);
  });

  it('reach every class of rows', () => {
    const seen = new Set(rows.map(label));
    expect(ALL_LABELS.filter((name) => !seen.has(name))).toEqual([]);
    expect([...seen].filter((name) => !ALL_LABELS.includes(name))).toEqual([]);
  });

  it('reach every outcome, ties among them, and few foreign units', () => {
    const reasons = new Set(results.map(({ outcome, reason }) => reason ?? outcome));
    expect([...reasons].sort()).toEqual([
      'achievement-needed',
      'actual-unreadable',
      'form-unweighted',
      'missing',
      'not-applicable',
      'scored',
      'unit-mismatch',
      'weight-missing',
    ]);
    const mismatches = results.filter(({ reason }) => reason === 'unit-mismatch');
    expect(mismatches.length * 20).toBeLessThan(results.length);
    expect(results.filter((r) => r.ratioIsTieAtThirdDecimal).length).toBeGreaterThan(100);
  });

  it('reach every grade and none', () => {
    const grades = new Set(tables.map((table) => oracleScore(table).grade ?? '无'));
    expect([...grades].sort()).toEqual(['中', '优', '差', '无', '良'].sort());
  });
});
