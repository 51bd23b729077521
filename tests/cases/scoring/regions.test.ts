/** Tables of units become that of their region: amounts added, relative values weighed by money. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scoredSum } from '../../../src/evaluations/sheets/sum.js';
import { verify } from '../../../src/evaluations/sheets/verify.js';
import type { Evaluation, Indicator } from '../../../src/indicators/evaluation.js';
import { county as countyWith, row } from '../builders.js';

const region = { unit: { name: '某市农业农村局' } };

/** A county that spent all that it had. */
const county = (
  name: string,
  adjusted: string,
  indicators: readonly Indicator[],
  more: Partial<Evaluation> = {},
) => countyWith(name, { total: { adjusted, executed: adjusted } }, indicators, more);

function summed(tables: readonly Evaluation[], goals?: Evaluation) {
  const sum = scoredSum(tables, { ...region, goals });
  if (!sum.ok) throw new Error(JSON.stringify(sum.defects));
  return sum.value;
}

/** Target and actual of the only row of two counties with 300 and 100 to spend. */
function ofTwo(left: Partial<Indicator>, right: Partial<Indicator>) {
  const { sheet, notes } = summed([
    county('甲县', '300', [row({ weight: '100', ...left })]),
    county('乙县', '100', [row({ weight: '100', ...right })]),
  ]);
  const [only] = sheet.indicators;
  return { ...only, codes: notes.map(({ code }) => code) };
}

describe('one indicator of two units', () => {
  test.each([
    ['amounts are added', '≥40户', '38户', '≥60户', '60户', '≥100户', '98户', []],
    ['in other units, too', '≥1万元', '1万元', '≥5000元', '4000元', '≥1.5万元', '1.4万元', []],
    ['a rate is weighed by money', '≥90%', '80%', '≥90%', '100%', '≥90%', '85%', []],
    [
      'as are rates that were meant to differ',
      '≥90%',
      '90%',
      '≥94%',
      '94%',
      '≥91%',
      '91%',
      ['sum-target-averaged'],
    ],
    [
      'so much for each is a relative value',
      '≤400元/人',
      '400元/人',
      '≤400元/人',
      '200元/人',
      '≤400元/人',
      '350元/人',
      [],
    ],
    ['words that all say', '有效', '有效', '有效', '有效', '有效', '有效', []],
    ['an upper limit of days', '≤5天', '4天', '≤5天', '5天', '≤10天', '9天', ['sum-doubtful']],
  ])('%s', (_, leftTarget, leftActual, rightTarget, rightActual, target, actual, codes) => {
    expect(
      ofTwo(
        { target: leftTarget, actual: leftActual },
        { target: rightTarget, actual: rightActual },
      ),
    ).toMatchObject({ target, actual, codes });
  });

  test.each([
    [
      'words that differ',
      { target: '有效', actual: '有效' },
      { target: '有效', actual: '较好' },
      ['sum-actual-open'],
    ],
    [
      'targets of two kinds',
      { target: '≥40户', actual: '40户' },
      { target: '良好', actual: '良好' },
      ['sum-target-open', 'sum-actual-open'],
    ],
    [
      'limits on two sides',
      { target: '≥40户', actual: '40户' },
      { target: '≤40户', actual: '40户' },
      ['sum-target-open', 'sum-actual-open'],
    ],
    ['weights that differ', { weight: '60' }, { weight: '100' }, ['sum-weight-differs']],
  ])('%s are left to a person', (_, left, right, codes) => {
    expect(ofTwo(left, right).codes).toEqual(codes);
  });

  test('one that has not reported keeps the row open', () => {
    const given = ofTwo({ target: '≥1人', actual: '1人' }, {
      target: '≥1人',
      actual: undefined,
    } as object);
    expect(given).toMatchObject({ target: '≥2人' });
  });
});

test('money is added by source, in one currency unit', () => {
  const { sheet } = summed([
    county('甲县', '0', [row({ weight: '100' })], {
      budget: {
        currencyUnit: '元',
        lines: [{ source: '中央财政资金', adjusted: '1000000', executed: '900000' }],
      },
    }),
    county('乙县', '0', [row({ weight: '100' })], {
      budget: {
        lines: [
          { source: '中央财政 资金', adjusted: '50', executed: '50' },
          { source: '地方资金', adjusted: '25.5', executed: '20' },
        ],
      },
    }),
  ]);
  expect(sheet.input.budget).toEqual({
    currencyUnit: '万元',
    lines: [
      { source: '中央财政资金', adjusted: '150', executed: '140' },
      { source: '地方资金', adjusted: '25.5', executed: '20' },
    ],
    total: { adjusted: '175.5', executed: '160' },
  });
  expect(sheet.budget).toMatchObject({ rate: '91.17' });
});

test('a column of money that one unit lacks stays open, and is told: what the others have is not the whole', () => {
  const { sheet, notes } = summed([
    county('甲县', '300', [row({ weight: '100' })]),
    county('乙县', '0', [row({ weight: '100' })], { budget: { total: { executed: '90' } } }),
  ]);
  expect(sheet.input.budget?.total).toEqual({ executed: '390' });
  expect(sheet.budget?.outcome).toBe('missing');
  expect(notes.map(({ code, pointer }) => [code, pointer])).toEqual([
    ['sum-money-missing', '/budget/total/adjusted'],
  ]);
});

test('goals of the region stand, and what no unit reported is told', () => {
  const goals = county('某市农业农村局', '0', [
    row({ target: '≥90人', weight: '80' }),
    row({ level3: '无人填报', target: '≥1人', weight: '20', actual: undefined } as object),
  ]);
  const { sheet, notes } = summed(
    [
      county('甲县', '300', [row({ actual: '40人' })]),
      county('乙县', '100', [row({ actual: '41人' })]),
    ],
    goals,
  );
  expect(sheet.indicators[0]).toMatchObject({
    target: '≥90人',
    actual: '81人',
    weight: '80',
    score: '72.00',
  });
  expect(sheet.indicators[1]).toMatchObject({ level3: '无人填报', outcome: 'missing' });
  expect(notes.map(({ code, pointer }) => [code, pointer])).toEqual([
    ['sum-row-partial', '/indicators/1'],
  ]);
});

describe('what the region says of a row, and else the first unit', () => {
  const told = {
    level2: '质量指标',
    targetUnit: '人',
    explanationOfTarget: '按在册人数',
    direction: 'higher',
    rule: { kind: 'yes-no' },
  } as const;
  const bare = row({ level2: undefined });

  test.each([
    ['of the units', undefined, told, told],
    ['of the region', told, {}, told],
  ])('%s', (_, own, ofUnits, due) => {
    const goals = own && county('某市农业农村局', '0', [{ ...bare, ...own }]);
    const tables = ['甲县', '乙县'].map((name) => county(name, '1', [{ ...bare, ...ofUnits }]));
    const [only] = summed(tables, goals).sheet.input.indicators;
    expect(only).toMatchObject(due);
  });

  test('what nobody says is not there', () => {
    const tables = ['甲县', '乙县'].map((name) =>
      county(name, '1', [row({ level2: undefined, weight: undefined })]),
    );
    const [only] = summed(tables).sheet.input.indicators;
    expect(Object.keys(only ?? {}).toSorted()).toEqual(['level1', 'level3', 'parts', 'target']);
  });
});

describe('annual goals of a sum', () => {
  const saying = (...expected: (string | undefined)[]) => ({
    goals: expected.map((one) => (one === undefined ? { achieved: '已完成' } : { expected: one })),
  });
  const goalsOf = (
    left: Partial<Evaluation>,
    right: Partial<Evaluation>,
    own?: Partial<Evaluation>,
  ) => {
    const tables = [county('甲县', '1', [row()], left), county('乙县', '1', [row()], right)];
    const goals = own && county('某市农业农村局', '0', [row()], own);
    return summed(tables, goals).sheet.input.goals;
  };

  test('those of the region stand', () => {
    expect(goalsOf(saying('修路'), saying('修路'), saying('建桥'))).toEqual([{ expected: '建桥' }]);
  });

  test('those that all units have are taken over, without what each of them reached', () => {
    const both = saying('修路', undefined, '建桥');
    expect(goalsOf(both, both)).toEqual([{ expected: '修路' }, { expected: '建桥' }]);
  });

  test('those that differ, or that a unit has not, are nobody’s', () => {
    expect(goalsOf(saying('修路'), saying('建桥'))).toBeUndefined();
    expect(goalsOf(saying('修路'), {})).toBeUndefined();
    expect(goalsOf({}, {})).toBeUndefined();
  });
});

test('a range is added up part by part, and words are left open with what each unit said', () => {
  const range = ofTwo({ target: '10–20人', actual: '12人' }, { target: '10–20人', actual: '15人' });
  expect(range).toMatchObject({ actual: '27人' });
  const { notes } = summed([
    county('甲县', '1', [row({ target: '有效', actual: '有效' })]),
    county('乙县', '1', [row({ target: '有效', actual: '较好' })]),
  ]);
  expect(notes.map(({ message }) => message).join()).toMatch(
    /各单位的完成情况不能相加（.*有效.*较好.*），请填写/u,
  );
});

test('a table twice, a row of some units, and money that is not there are told', () => {
  const poor = county('乙县', '0', [row()], { budget: undefined } as object);
  const { notes } = summed([
    county('甲县', '300', [row(), row({ level3: '只有甲县' })]),
    county('甲县', '300', [row()]),
    poor,
  ]);
  expect(notes.map(({ code }) => code)).toEqual([
    'sum-unit-twice',
    'sum-money-missing',
    'sum-row-partial',
  ]);
});

test('tables of two years, kinds or projects are no parts of one', () => {
  const first = county('甲县', '1', [row()]);
  for (const other of [
    { fiscalYear: 2024 },
    { kind: 'project' as const },
    { project: { name: '另一项' } },
  ])
    expect(scoredSum([first, { ...first, ...other }], region)).toMatchObject({
      ok: false,
      defects: [{ code: 'sum-unfit', pointer: '/evaluations' }],
    });
  expect(scoredSum([], region)).toMatchObject({ defects: [{ code: 'too-few-items' }] });
  expect(
    scoredSum(
      Array.from({ length: 201 }, () => first),
      region,
    ),
  ).toMatchObject({
    defects: [{ code: 'too-many-items' }],
  });
});

test('a sum without weights is unweighted, and every sum verifies', () => {
  const bare = { ...row(), weight: undefined } as object as Indicator;
  const { sheet } = summed([county('甲县', '1', [bare]), county('乙县', '1', [bare])]);
  expect(sheet).toMatchObject({ unweighted: true });
  expect(verify(sheet)).toMatchObject({ ok: true, value: { identical: true } });
});

test('any sum is what whole numbers make of it', () => {
  const part = fc.record({
    money: fc.integer({ min: 1, max: 100_000 }),
    count: fc.integer({ min: 0, max: 10_000 }),
    rate: fc.integer({ min: 0, max: 100 }),
  });
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), (parts) => {
      const { sheet } = summed(
        parts.map(({ money, count, rate }, index) =>
          county(`第${index}县`, String(money), [
            row({ target: '≥100人', actual: `${count}人`, weight: '50' }),
            row({ level3: '合格率', target: '≥100%', actual: `${rate}%`, weight: '50' }),
          ]),
        ),
      );
      const sum = (of: (one: (typeof parts)[number]) => bigint): bigint =>
        parts.reduce((all, one) => all + of(one), 0n);
      const money = sum((one) => BigInt(one.money));
      // Hundredths of points, half up, never above the weight.
      const points = (above: bigint, below: bigint): string => {
        const hundredths = (above * 10_000n + below) / (2n * below);
        const capped = hundredths > 5_000n ? 5_000n : hundredths;
        return `${capped / 100n}.${String(capped % 100n).padStart(2, '0')}`;
      };
      expect(sheet.indicators.map(({ score }) => score)).toEqual([
        points(
          sum(({ count }) => BigInt(count)),
          BigInt(parts.length) * 100n,
        ),
        points(
          sum((one) => BigInt(one.money) * BigInt(one.rate)),
          money * 100n,
        ),
      ]);
    }),
    { numRuns: 200 },
  );
});
