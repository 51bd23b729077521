/** 一票否决: what a row of it says, and what a review leaves of the total. */
import { describe, expect, test } from 'vitest';
import type { Evaluation, Indicator } from '../../../src/indicators/evaluation.js';
import { reviewOf } from '../../../src/scoring/review.js';
import { scoreEvaluation } from '../../../src/scoring/score-evaluation.js';
import type { ScoreSheet } from '../../../src/scoring/score-sheet.js';
import { countyPolicy } from '../shape/policies.js';

const policy = countyPolicy('county-department');
const clause = '发生重大违纪违法的，一票否决，总分至多 59 分。';

/** A department with every row of its form, and these beside them. */
function sheetWith(rows: readonly Indicator[], executed = '100', by = policy): ScoreSheet {
  const table: Evaluation = {
    kind: 'department',
    fiscalYear: 2023,
    unit: { name: '某局' },
    budget: { total: { initial: '100', adjusted: '100', executed } },
    indicators: [
      { level1: '投入', level3: '预算调整率', target: '', actual: '0%' },
      { level1: '投入', level3: '在职人员控制率', target: '', actual: '100%' },
      { level1: '投入', level3: '三公经费控制率', target: '', actual: '100%' },
      { level1: '投入', level3: '结转结余率', target: '', actual: '5%' },
      { level1: '过程', level3: '预算执行率', target: '', actual: `${executed}%` },
      { level1: '过程', level3: '绩效自评完成率', target: '', actual: '100%' },
      { level1: '产出', level3: '培训', target: '≥100人', actual: '100人', weight: '30' },
      { level1: '效益', level3: '满意度', target: '≥90%', actual: '90%', weight: '30' },
      ...rows,
    ],
  };
  const result = scoreEvaluation(table, by);
  if (!result.ok) throw new Error(JSON.stringify(result.defects));
  return result.value;
}

function veto(more: Partial<Indicator> = {}): Indicator {
  return { level1: '加减分项', level3: '重大违纪违法', target: '', ...more };
}

const last = ({ indicators }: ScoreSheet) => indicators.at(-1)?.adjustment;

describe('a row of 一票否决', () => {
  test.each([
    ['nothing reported', {}, { because: '没有填报是否发生，总分至多 59' }],
    ['it did not happen', { actual: '未发生' }, { because: '未发生', points: '0.00' }],
    ['none', { actual: '无。' }, { because: '未发生', points: '0.00' }],
    [
      'it happened',
      { actual: '发生' },
      { because: '发生，总分至多 59', most: '59', points: '0.00' },
    ],
    ['twice', { actual: '2起' }, { because: '发生，总分至多 59', most: '59', points: '0.00' }],
  ])('%s', (_, given, due) => {
    const found = last(sheetWith([veto(given)]));
    expect({ ...found }).toEqual({
      clause,
      kind: 'veto',
      most: undefined,
      points: undefined,
      provenance: 'own-choice',
      ...due,
    });
  });

  test('out of scope it does nothing', () => {
    const sheet = sheetWith([veto({ actual: '发生', applicable: false })]);
    expect(last(sheet)).toBeUndefined();
    expect(sheet.total).toBe(sheetWith([]).total);
  });

  test('it holds the total down, and what is open leaves both ends', () => {
    const [none, happened, open] = [veto({ actual: '无' }), veto({ actual: '有' }), veto()].map(
      (row) => sheetWith([row]),
    );
    expect(Number(none?.total)).toBeGreaterThan(59);
    expect(happened?.total).toBe('59.00');
    expect(open?.bounds).toEqual({ low: '59.00', high: none?.total });
  });
});

test('of a veto and a cap of the execution rate the lower one holds', () => {
  const capped = (total: string) => ({
    ...policy,
    totalCaps: { value: [{ below: '80', total }], provenance: 'published', note: '' } as const,
  });
  const total = (cap: string) => sheetWith([veto({ actual: '有' })], '75', capped(cap)).total;
  expect([total('40'), total('59'), total('79')]).toEqual(['40.00', '59.00', '59.00']);
});

describe('a review', () => {
  const reviewed = (found: ScoreSheet) =>
    reviewOf(sheetWith([veto({ actual: '无' })]), found, new Map(), policy).total;

  test('keeps a total below what a veto leaves, and takes off what was found beside it', () => {
    expect(reviewed(sheetWith([veto({ actual: '有' })]))?.review).toBe('59.00');
    const late = { level1: '加减分项', level3: '迟报', target: '', actual: '2天' };
    const whole = sheetWith([veto({ actual: '无' })]).total ?? '';
    const found = reviewed(sheetWith([late, veto({ actual: '无' })]));
    expect(found?.review).toBe((Number(whole) - 2).toFixed(2));
  });

  test('of several caps the lowest holds', () => {
    // An execution of 75 % leaves 79 at most, one of 55 % 59.
    expect(reviewed(sheetWith([veto({ actual: '无' })], '75'))?.review).toBe(
      sheetWith([veto({ actual: '无' })], '75').total,
    );
    expect(reviewed(sheetWith([veto({ actual: '有' })], '75'))?.review).toBe('59.00');
    expect(sheetWith([veto({ actual: '无' })], '75').totalCap).toMatchObject({ most: '89' });
  });
});
