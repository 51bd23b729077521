/**
 * The score sheet: the one result document. API, store and reports show it and compute nothing again.
 * Every decimal is a text in plain notation; scores, deviations and rates have two decimals.
 */
import { decimalText, exact, listed, plain } from '../indicators/answers.js';
import type { Evaluation } from '../indicators/evaluation.js';
import type { Reading } from '../indicators/reading.js';
import {
  type Infer,
  list,
  type NamedSchemas,
  ref,
  type Schema,
  word,
} from '../indicators/schema.js';
import { limits } from '../limits.js';
import { provenances } from '../policies/shape/cited.js';
import { type Finding, finding } from './findings/finding.js';
import { notApplicableReasons, unscorableReasons } from './outcome.js';
import { gradeWithheldReasons } from './totals.js';

export const sha = plain(
  'SHA-256（小写十六进制）',
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
);

const provenance = word('出处', provenances);

/** How far a figure that is still open can move. */
export const bounds = exact('上下限', {
  low: decimalText('下限（分）', '90.00'),
  high: decimalText('上限（分）', '100.00'),
});

const working = exact(
  '计算过程',
  {
    rule: plain('计分规则', 'proportion'),
    // To 12 decimals.
    ratio: plain('占分值的比例', '0.95'),
    // `95 ÷ 100 × 10 = 9.50`; ≈ where the score was rounded.
    formula: plain('算式', '95 ÷ 100 × 10 = 9.50'),
    // Why the row gets what it gets.
    because: plain('理由', '95% 未达到 100%'),
    // Of the rule-book, in our own words.
    clause: plain('依据', '定量指标未达到指标值的，按完成比例计分。'),
    // Where the clause comes from, when a value of the policy decided.
    provenance,
  },
  ['provenance'],
);

/** How a score came about, for a clerk to follow. */
export type Working = Infer<typeof working>;

const adjustment = exact(
  '加减分',
  {
    kind: word('种类', ['penalty', 'bonus', 'veto']),
    // With their sign; absent while nothing that can be counted was reported.
    points: decimalText('加减的分', '-2.00'),
    // What a veto leaves of 100 at most, where it happened.
    most: decimalText('总分至多（满分 100 时）', '0'),
    because: plain('理由', '3次，每 1次 扣 1 分，计 3 次'),
    clause: plain('依据', '每迟报一次扣 1 分。'),
    provenance,
  },
  ['points', 'most'],
);

const sheetRow = exact(
  '得分表的一行',
  {
    level1: plain('一级指标', '产出指标'),
    level2: plain('二级指标', '质量指标'),
    level3: plain('三级指标', '办事效率'),
    target: plain('年度指标值', '≥100%'),
    actual: plain('实际完成值', '95%'),
    weight: decimalText('分值', '10'),
    outcome: word('结果', ['scored', 'missing', 'not-applicable', 'unscorable']),
    reason: word('无法计分或不计分的原因', [...unscorableReasons, ...notApplicableReasons]),
    score: decimalText('得分（分）', '9.50'),
    deviation: decimalText('偏差度（%）', '-5.00'),
    // Of the score, while it is open and the weight is known.
    bounds,
    reading: ref<Reading>('Reading'),
    working: ref<Working>('Working'),
    // Of a row without a weight that changes the total.
    adjustment,
  },
  ['level2', 'actual', 'weight', 'reason', 'score', 'deviation', 'bounds', 'working', 'adjustment'],
);
export type SheetRow = Infer<typeof sheetRow>;

const sheetBudget = exact(
  '预算执行率',
  {
    outcome: word('结果', ['scored', 'missing', 'unscorable', 'not-applicable']),
    // Why there is a rate and no score: the form has no weights, or the policy no points for it.
    reason: word('只有执行率而没有得分的原因', ['form-unweighted', 'execution-unscored']),
    // Absent only where a form without weights names none.
    weight: decimalText('分值', '10'),
    rate: decimalText('执行率（%）', '39.68'),
    score: decimalText('得分（分）', '3.97'),
    lines: list(
      '各资金来源',
      exact(
        '一项资金来源',
        { source: plain('资金来源', '财政拨款'), rate: decimalText('执行率（%）', '39.68') },
        ['rate'],
      ),
      limits.listCountMax,
    ),
    working: ref<Working>('Working'),
  },
  ['reason', 'weight', 'rate', 'score', 'working'],
);
export type SheetBudget = Infer<typeof sheetBudget>;

const isTrue = (title: string): Schema<true> => ({ title, type: 'boolean', enum: [true] });

/** The policy of a sheet: its content is named by its hash. */
export const policyOfSheet = exact('计分办法', {
  id: plain('代号', 'zhengzhou-project'),
  version: plain('版本', '1'),
  sha256: sha,
});

/** Then nothing is scored, and there are no total and no bounds. */
export const unweightedMark = isTrue('表上没有分值，不计分');

const scoreSheet = exact(
  '得分表',
  {
    policy: policyOfSheet,
    engine: plain('引擎及版本', 'jichi/0.3.0'),
    inputSha256: sha,
    // As received.
    input: ref<Evaluation>('ReceivedEvaluation'),
    budget: ref<SheetBudget>('SheetBudget'),
    indicators: list('各行', ref<SheetRow>('SheetRow'), limits.indicatorCountMax),
    subtotals: list(
      '各一级指标小计',
      exact('小计', {
        level1: plain('一级指标', '产出指标'),
        weight: decimalText('分值', '30'),
        score: decimalText('得分（分）', '29.00'),
      }),
      limits.indicatorCountMax,
    ),
    // Where the policy gives each annual goal rows of its own.
    goalSubtotals: list(
      '各年度目标小计',
      exact('小计', {
        goal: {
          title: '第几条年度目标',
          type: 'integer',
          minimum: 1,
          examples: [1],
        } as Schema<number>,
        weight: decimalText('分值', '40'),
        score: decimalText('得分（分）', '38.50'),
      }),
      limits.listCountMax,
    ),
    unweighted: unweightedMark,
    // Before penalties, bonuses and caps, where they change it.
    sumOfScores: decimalText('各项得分之和', '92.00'),
    // The cap that the execution rate calls for, whether or not the sum reaches it.
    totalCap: exact('执行率封顶', {
      below: plain('执行率低于（%）', '70'),
      most: plain('总分至多（满分 100 时）', '79'),
      clause: plain('依据', '执行率低于 70% 的，总分至多 79 分。'),
      provenance,
    }),
    // Of what is scored.
    total: decimalText('总分（分）', '91.47'),
    // The sum of the weights in scope.
    fullMark: decimalText('满分（分）', '100'),
    grade: plain('等级', '优'),
    // Where the lines of the grades come from.
    gradeProvenance: provenance,
    // Whatever the total.
    gradeWithheld: word('不评等级的原因', gradeWithheldReasons),
    bounds,
    findings: listed('核对出的问题', ref<Finding>('Finding')),
  },
  [
    'budget',
    'unweighted',
    'goalSubtotals',
    'sumOfScores',
    'totalCap',
    'total',
    'grade',
    'gradeProvenance',
    'gradeWithheld',
    'bounds',
  ] as const,
);
export type ScoreSheet = Infer<typeof scoreSheet>;

/** The schemas of a sheet and its parts by the names under which manuals list them. */
export const sheetSchemas: NamedSchemas = {
  ScoreSheet: scoreSheet,
  SheetRow: sheetRow,
  SheetBudget: sheetBudget,
  Working: working,
  Finding: finding,
};
