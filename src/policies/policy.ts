/**
 * A policy (计分办法): the numbers of a rule-book as data. Every value says where it comes from; formulas live in
 * src/scoring and hold no number of any rule-book. Described once: for the check of policies that are added, for the
 * manual, and for the compiler.
 */
import { evaluationKinds } from '../indicators/evaluation.js';
import {
  filled,
  type Infer,
  list,
  type NamedSchemas,
  object,
  text,
  word,
  year,
} from '../indicators/schema.js';
import { limits } from '../limits.js';
import { blockShape, overAchievement } from './shape/blocks.js';
import { cited, citedFigure, citedRounding, policyFigure, thresholds } from './shape/cited.js';
import { execution, executionRule } from './shape/execution.js';
import {
  adjustmentRule,
  aggregation,
  goalBlocks,
  gradeDrops,
  reviewDeductions,
  scoredTarget,
  totalCaps,
} from './shape/totals.js';

const bandOf = <const Title extends string>(title: Title) =>
  object(
    title,
    {
      from: policyFigure('下限', '80'),
      to: policyFigure('上限', '100'),
      // What the form calls this band beside 达成, 部分达成, 未达成 and their like: 较好.
      words: list('别的写法', text('写法', '较好', filled), limits.policyListCountMax, 1),
    },
    ['from', 'to'],
  );
const bands = object(
  '各档',
  {
    achieved: bandOf('达成（%）'),
    partly: bandOf('部分达成（%）'),
    not: bandOf('未达成（%）'),
  },
  ['achieved', 'partly', 'not'],
);

/** The band of ratios in percent that a word of a text indicator allows; `to` is exclusive below 100. */
export type Band = Infer<typeof bands>['achieved'];

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
    pointsAboveExecution: policyFigure('得分率高出执行率（百分点）', '5'),
    unspentPercent: policyFigure('未支出（%）', '20'),
  },
  ['pointsAboveExecution', 'unspentPercent'],
);

const grade = object(
  '一级',
  {
    grade: text('等级', '优', filled),
    from: policyFigure('起点（%）', '90'),
    // What the same grade is called on printed tables: 优秀, A.
    words: list('别的写法', text('写法', '优秀', filled), limits.policyListCountMax, 1),
  },
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
  kind: word('自评表类型', evaluationKinds),
  title: text('名称', '项目支出绩效自评（全国通用表）', filled),
  basis: text('依据', '财预〔2020〕10号'),
  // The first fiscal year that it is in force for.
  effectiveFrom: year('施行年度（年）', 2024),
  // The last one; left out, it goes on until another version begins.
  effectiveTo: year('最后适用的年度（年）', 2024),
  // Left out where execution has no points of its own.
  execution,
  blocks: list('各部分', blockShape, limits.policyListCountMax, 1),
  // How a missed upper limit is scored: 1 − (a−t)÷t, or t÷a.
  lowerIsBetter: cited('反向指标公式', word('公式', ['linear', 'ratio'])),
  overAchievement,
  textBands: cited('定性档次', bands),
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
  // Two decimals half up where it is not said.
  rounding: citedRounding('得分取几位小数'),
  totalCaps,
  // Rows without a weight that change the total: per incident, per day late, 一票否决.
  adjustments: list('加减分项', cited('一项', adjustmentRule), limits.policyListCountMax, 1),
  aggregation,
  goalBlocks,
  scoredTarget,
  reviewDeductions,
  gradeDrops,
  // Codes of findings that this rule-book does not want.
  checksOff: list(
    '不作的核对',
    text('核对的代码', 'level-misplaced', { minLength: 1, maxLength: limits.policyIdCharsMax }),
    limits.policyListCountMax,
  ),
};

/** What some rule-books are silent about; policies that landed before a member lack it and mean what they meant. */
const optionalMembers = [
  'effectiveTo',
  'execution',
  'satisfaction',
  'rounding',
  'totalCaps',
  'adjustments',
  'aggregation',
  'goalBlocks',
  'scoredTarget',
  'reviewDeductions',
  'gradeDrops',
  'checksOff',
] as const;

type OptionalMember = (typeof optionalMembers)[number];
type Member = Exclude<keyof typeof policyMembers, OptionalMember>;

/** All but those. */
export const requiredOfPolicy = Object.keys(policyMembers).filter(
  (name): name is Member => !optionalMembers.some((optional) => optional === name),
);

const policy = object('计分办法的一个新版本', policyMembers, requiredOfPolicy);
export type Policy = Infer<typeof policy>;

/** The schemas of a policy that is added, by name. */
export const policySchemas = {
  PolicyToAdd: policy,
  ExecutionRule: executionRule,
} satisfies NamedSchemas;
