/**
 * A policy (计分办法): the numbers of a rule-book as data. Every value says where it comes from; formulas live in
 * src/scoring and hold no number of any rule-book. Described once: for the check of policies that are added, for the
 * manual, and for the compiler.
 */
import { evaluationKinds } from '../indicators/evaluation.js';
import {
  decimal,
  filled,
  flag,
  type Infer,
  type Keywords,
  kindOf,
  list,
  type NamedSchemas,
  object,
  oneOfKinds,
  ref,
  type Schema,
  text,
  word,
  year,
} from '../indicators/schema.js';
import { limits } from '../limits.js';

/**
 * Where a value comes from: read off published tables, attested by several independent sources, commonly
 * stated but not seen in its official text, or our own choice where sources are silent.
 */
export const provenances = ['published', 'attested', 'unverified', 'own-choice'] as const;
export type Provenance = (typeof provenances)[number];

/** A figure of a rule-book stands as it is written: always a text. */
const figure = (title: string, example: string): Schema<string> => ({
  ...(decimal(title, example, { from: '-1000000', to: '1000000' }) as Keywords),
  type: 'string',
});

/** A value of the rule-book and its source. */
export interface Cited<T> {
  readonly value: T;
  readonly provenance: Provenance;
  /** In our own words; never a quotation. */
  readonly note: string;
}

const cited = <T>(title: string, value: Schema<T>): Schema<Cited<T>> =>
  object(
    title,
    {
      value,
      provenance: word('出处', provenances),
      note: text('说明，用自己的话写', '见于某表'),
    },
    ['value', 'provenance', 'note'],
  ) as Schema<Cited<T>>;

const citedFigure = (title: string, example: string): Schema<Cited<string>> =>
  cited(title, figure(title, example));

const threshold = object(
  '一档',
  { from: figure('起点（%），含', '80'), share: figure('得分比例（%）', '50') },
  ['from', 'share'],
);

/** From `from` percent (inclusive) on, down from the tier above; `share` of the full mark in percent. */
export type Threshold = Infer<typeof threshold>;

const thresholds = (title: string): Schema<readonly Threshold[]> =>
  list(title, threshold, limits.policyListCountMax, 1);

const band = object('一档的范围（%）', { from: figure('下限', '80'), to: figure('上限', '100') }, [
  'from',
  'to',
]);

/** The band of ratios in percent that a word of a text indicator allows; `to` is exclusive below 100. */
export type Band = Infer<typeof band>;

const titleOf = (kind: string): string => `执行率计分：${kind}`;

const executionRule = oneOfKinds('执行率怎样计分', [
  kindOf('proportion', titleOf, {}, []),
  kindOf('full-from', titleOf, { from: figure('满分的起点（%）', '90') }, ['from']),
  kindOf('tiers', titleOf, { tiers: thresholds('档次') }, ['tiers']),
  kindOf('per-point', titleOf, { step: figure('步长', '1'), points: figure('每步扣分', '0.5') }, [
    'step',
    'points',
  ]),
]);

/** How the execution rate becomes a share of its weight. All figures in percent of the rate. */
export type ExecutionRule = Infer<typeof executionRule>;

const execution = object(
  '预算执行率',
  {
    weight: citedFigure('分值', '10'),
    rule: cited('计分', ref<ExecutionRule>('ExecutionRule')),
    // Rounds the rate to whole percent before the rule sees it.
    wholePercent: cited('先取整到百分之一', {
      title: '是否取整',
      type: 'boolean',
    } as Schema<boolean>),
    // Below this rate in percent there are no points at all.
    passLine: citedFigure('及格线（%）', '60'),
    // Below this rate in percent the form wants a reason.
    reasonBelow: citedFigure('说明线（%）', '90'),
  },
  ['weight', 'rule'],
);
export type ExecutionPolicy = Infer<typeof execution>;

const block = object(
  '一部分指标',
  {
    // As compared: without 指标 and points in brackets; any of them means this block.
    names: list('名称', text('名称', '产出'), limits.policyListCountMax, 1),
    weight: citedFigure('分值', '50'),
    // Whether a table without any row of this block is incomplete.
    expected: flag('是否必有'),
  },
  ['names', 'weight', 'expected'],
);

/** A block of indicators and the points that the form gives it. */
export type BlockPolicy = Infer<typeof block>;

const overAchievement = object(
  '超额完成',
  {
    // Percent of the target from which a reason is wanted, and what a table then scores, if it is cut.
    reasonFrom: citedFigure('说明线（%）', '130'),
    cut: cited(
      '超额计分',
      object('从多少起得多少（%）', { from: figure('起点', '200'), share: figure('比例', '80') }, [
        'from',
        'share',
      ]),
    ),
  },
  ['reasonFrom'],
);

const deviation = object(
  '怎样计算',
  {
    measure: word('相对或百分点', ['relative', 'points']),
    sides: word('只计不足或双向', ['shortfall', 'both']),
  },
  ['measure', 'sides'],
);

const reviewLines = object(
  '两条线',
  {
    pointsAboveExecution: figure('得分率高出执行率（百分点）', '5'),
    unspentPercent: figure('未支出（%）', '20'),
  },
  ['pointsAboveExecution', 'unspentPercent'],
);

const grade = object(
  '一级',
  { grade: text('等级', '优', filled), from: figure('起点（%）', '90') },
  ['grade', 'from'],
);

/** The members of a policy, with what the type alone does not say. */
export const policyMembers = {
  id: text('代号', 'mof-project', {
    maxLength: limits.policyIdCharsMax,
    'x-name': '^[a-z0-9]+(?:-[a-z0-9]+)*$',
  }),
  version: text('版本', '2', {
    maxLength: limits.policyVersionCharsMax,
    'x-name': '^[0-9a-z]+(?:[.-][0-9a-z]+)*$',
  }),
  kind: word('表种', evaluationKinds),
  title: text('名称', '项目支出绩效自评（全国通用表）', filled),
  basis: text('依据', '财预〔2020〕10号'),
  // The first fiscal year that it is in force for.
  effectiveFrom: year('施行年度（年）', 2024),
  execution,
  blocks: list('各部分', block, limits.policyListCountMax, 1),
  // How a missed upper limit is scored: 1 − (a−t)÷t, or t÷a.
  lowerIsBetter: cited('反向指标公式', word('公式', ['linear', 'ratio'])),
  overAchievement,
  textBands: cited(
    '定性档次',
    object('各档', { achieved: band, partly: band, not: band }, ['achieved', 'partly', 'not']),
  ),
  // What a missed deadline still scores, in percent.
  lateShare: citedFigure('逾期得分（%）', '0'),
  // What a satisfaction rate that misses its own target scores, by the rate reached.
  satisfaction: cited('满意度档次', thresholds('档次')),
  // 偏差度: relative to the target or in points; only shortfalls, or both ways.
  deviation: cited('偏差度', deviation),
  // When a reviewer asks how the points came about: a score rate so many points above the execution rate, or more
  // than so many percent of the budget unspent.
  review: cited('复核提示线', reviewLines),
  // A row out of scope shrinks the full mark, or the rest is brought back to 100.
  notApplicable: cited('不适用的行', word('怎样处理', ['shrink', 'rescale'])),
  // From `from` percent of the full mark on; descending, the last from 0.
  grades: cited('等级线', list('从高到低', grade, limits.policyListCountMax, 1)),
};

type Member = Exclude<keyof typeof policyMembers, 'satisfaction'>;

/** All but what some rule-books are silent about. */
export const requiredOfPolicy = Object.keys(policyMembers).filter(
  (name): name is Member => name !== 'satisfaction',
);

const policy = object('计分办法的一个新版本', policyMembers, requiredOfPolicy);
export type Policy = Infer<typeof policy>;

/** The schemas of a policy that is added, by name. */
export const policySchemas = {
  PolicyToAdd: policy,
  ExecutionRule: executionRule,
} satisfies NamedSchemas;
