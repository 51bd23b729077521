/** The score sheet as a whole: which members stand in it when, and what it never says. */
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../src/canonical-json.js';
import { Fraction } from '../../../src/decimal.js';
import type { Indicator } from '../../../src/indicators/evaluation.js';
import { findPolicy } from '../../../src/policies/catalogue.js';
import type { RuleAnswer } from '../../../src/scoring/outcome.js';
import { rules } from '../../../src/scoring/rules/index.js';
import { policySha256 } from '../../../src/scoring/score-evaluation.js';
import { evaluation, firstRowOf, row, sheetOf, spent, withRow } from '../builders.js';

const reading = {
  kind: 'quantity',
  operator: 'ge',
  value: '100',
  unit: '人',
  direction: 'higher',
  directionReason: 'operator',
};
const levels = { level1: '产出指标', level2: '数量指标', level3: '培训人数', target: '≥100人' };

describe('a row of the sheet', () => {
  test.each<[string, Indicator, unknown]>([
    [
      'scored',
      row({ actual: '95人' }),
      {
        ...levels,
        actual: '95人',
        weight: '10',
        outcome: 'scored',
        score: '9.50',
        deviation: '-5.00',
        reading,
        working: {
          rule: 'proportion',
          ratio: '0.95',
          formula: '95 ÷ 100 × 10 = 9.50',
          because: '95人 未达到 100人',
          clause: '定量指标未达到指标值的，按完成比例计分。',
        },
      },
    ],
    [
      'without a second level, a JSON number as its weight',
      row({ level2: undefined, weight: 10, actual: undefined }),
      {
        level1: '产出指标',
        level3: '培训人数',
        target: '≥100人',
        weight: '10',
        outcome: 'missing',
        bounds: { low: '0.00', high: '10.00' },
        reading,
      },
    ],
    [
      'without a weight in a form that has some: nothing to bound',
      row({ weight: undefined }),
      { ...levels, actual: '100人', outcome: 'unscorable', reason: 'weight-missing', reading },
    ],
    [
      'not applicable',
      row({ applicable: false }),
      { ...levels, actual: '100人', weight: '10', outcome: 'not-applicable', reading },
    ],
    [
      'unscorable',
      row({ actual: '已完成' }),
      {
        ...levels,
        actual: '已完成',
        weight: '10',
        outcome: 'unscorable',
        reason: 'actual-unreadable',
        bounds: { low: '0.00', high: '10.00' },
        reading,
      },
    ],
  ])('%s', (_, indicator, expected) => {
    // Strictly: what is absent must be in no text.
    const indicators = [indicator, row({ level3: '培训场次' })];
    expect(firstRowOf(sheetOf(evaluation({ indicators })))).toStrictEqual(expected);
  });

  test('without a deviation where there is none', () => {
    const sheet = sheetOf(withRow({ target: '2023年底', actual: '已完成' }));
    expect(firstRowOf(sheet)).not.toHaveProperty('deviation');
  });
});

test('the sheet of a whole table', () => {
  const input = evaluation();
  const policy = findPolicy('mof-project');
  if (policy === undefined) throw new Error('no policy');
  const { indicators, engine, budget, ...rest } = sheetOf(input);
  expect(indicators.map(({ score }) => score)).toEqual(['47.50', '30.00', '10.00']);
  expect(engine).toMatch(/^jichi\/\d+\.\d+\.\d+$/u);
  expect(budget).toMatchObject({ outcome: 'scored', weight: '10', rate: '100.00', lines: [] });
  expect(rest).toEqual({
    policy: { id: 'mof-project', version: '2', sha256: policySha256(policy) },
    inputSha256: sha256(input),
    input,
    subtotals: [
      { level1: '产出指标', weight: '50', score: '47.50' },
      { level1: '效益指标', weight: '30', score: '30.00' },
      { level1: '满意度指标', weight: '10', score: '10.00' },
    ],
    total: '97.50',
    fullMark: '100',
    grade: '优',
    gradeProvenance: 'attested',
    bounds: { low: '97.50', high: '97.50' },
    findings: [],
  });
});

test('a budget that is not filled in has its lines and its weight', () => {
  const budget = { lines: [{ source: '财政拨款', adjusted: '10' }] };
  expect(sheetOf(evaluation({ budget })).budget).toEqual({
    outcome: 'missing',
    weight: '10',
    lines: [{ source: '财政拨款' }],
  });
});

describe('canonical JSON', () => {
  test('is the same whatever the order of the members', () => {
    // Of the text {"a":["2"],"b":"1"}.
    const hash = '0031bf41fd90958a24fb1d42c00a8e453cfc5b426e22cf55c323a2e6327180ba';
    expect(sha256({ b: '1', a: ['2'] })).toBe(hash);
    expect(sha256({ a: ['2'], b: '1' })).toBe(hash);
  });

  test('refuses what has no JSON form', () => {
    expect(() => sha256(undefined)).toThrow('a value without a JSON form has no canonical JSON');
  });
});

/** What becomes of a table when the rule for more is better answers so. */
function scoredBy(answer: RuleAnswer): () => unknown {
  const { proportion } = rules;
  const { score } = proportion;
  return () => {
    try {
      Object.assign(proportion, { score: () => answer });
      return sheetOf(evaluation({ budget: spent('100'), indicators: [row()] })).total;
    } finally {
      Object.assign(proportion, { score });
    }
  };
}

describe('a rule that breaks its promise makes no sheet', () => {
  const words = { because: '为测试而设', clause: '为测试而设。' };
  const [half, most] = [Fraction.of('0.5'), Fraction.of('0.8')];

  test.each<[string, RuleAnswer]>([
    ['more than the weight', { outcome: 'scored', ratio: Fraction.of('1.001'), ...words }],
    ['less than nothing', { outcome: 'scored', ratio: Fraction.of('-0.001'), ...words }],
    [
      'bounds the wrong way round',
      {
        outcome: 'unscorable',
        reason: 'achievement-needed',
        bounds: { low: most, high: half },
      },
    ],
  ])('%s', (_, answer) => {
    expect(scoredBy(answer)).toThrow('row 0: a score outside its weight');
  });

  test('full marks and nothing are within the promise', () => {
    expect(scoredBy({ outcome: 'scored', ratio: Fraction.one, ...words })()).toBe('20.00');
    expect(scoredBy({ outcome: 'scored', ratio: Fraction.zero, ...words })()).toBe('10.00');
  });
});
