/** What happens to a total: caps by the execution rate, penalties and bonuses, what a reviewer may take off. */
import {
  type Infer,
  kindOf,
  list,
  object,
  oneOfKinds,
  text,
  word,
} from '../../indicators/schema.js';
import { limits } from '../../limits.js';
import { cited, policyFigure } from './cited.js';

const cap = object(
  '一条封顶线',
  {
    below: policyFigure('执行率低于多少（%），不含', '80'),
    total: policyFigure('总分至多（满分 100 时）', '89'),
  },
  ['below', 'total'],
);

/** Below a rate in percent the total is at most so many points of 100. */
export type TotalCap = Infer<typeof cap>;

/** The description of caps, the highest rate first. */
export const totalCaps = cited('执行率封顶', list('从高到低', cap, limits.policyListCountMax, 1));

const names = list('行的名称', text('名称', '迟报'), limits.policyListCountMax, 1);
const adjustmentTitle = (kind: string): string => `加减分项：${kind}`;
const counted = {
  names,
  points: policyFigure('每次（每步）几分', '1'),
  // Whole steps of what was reported, such as days; 1 where it is not said.
  step: policyFigure('步长；不写为 1', '1'),
  unit: text('计量单位', '天'),
  most: policyFigure('至多几分', '5'),
};

/** The description of a row that has no weight and changes the total. */
export const adjustmentRule = oneOfKinds('不占分值、加减总分的行', [
  kindOf('penalty', adjustmentTitle, counted, ['names', 'points']),
  kindOf('bonus', adjustmentTitle, counted, ['names', 'points']),
  kindOf(
    'veto',
    adjustmentTitle,
    {
      names,
      // What is left at most where it happened, on a full mark of 100.
      total: policyFigure('一旦发生，总分至多', '0'),
    },
    ['names', 'total'],
  ),
]);
export type AdjustmentRule = Infer<typeof adjustmentRule>;

const deduction = object(
  '复核时可引用的一条扣分规定',
  {
    id: text('代号', 'hollow-30', { maxLength: limits.policyIdCharsMax }),
    title: text('名称', '指标空泛，扣 30%'),
    // What is left of the computed score of the row, in percent: 70, or 0.
    share: policyFigure('保留比例（%）', '70'),
  },
  ['id', 'title', 'share'],
);

/** What a reviewer may take off the score of a row, by a rule that is named. */
export type ReviewDeduction = Infer<typeof deduction>;

/** The description of deductions that only a person can grant. */
export const reviewDeductions = list(
  '复核扣分',
  cited('一条规定', deduction),
  limits.policyListCountMax,
  1,
);

const gradeDrop = object(
  '复核等级低几级，得分乘以多少',
  {
    grades: word('低几级', ['1', '2', '3', '4']),
    share: policyFigure('保留比例（%）', '90'),
  },
  ['grades', 'share'],
);

/** The description of what a lower grade of the review costs, one grade first. */
export const gradeDrops = cited('降级', list('从一级起', gradeDrop, 4, 1));

/** The description of how figures of several units become one. */
export const aggregation = cited(
  '多个单位的数怎样合成一行',
  object(
    '绝对值相加，相对值平均',
    {
      // By the money of each part, or all alike.
      rates: word('百分比按资金加权，或简单平均', ['by-amount', 'mean']),
    },
    ['rates'],
  ),
);

/** The description of forms that have several annual goals, each with rows of its own. */
export const goalBlocks = cited(
  '几个年度目标各设指标',
  object(
    '分值怎样分到各个目标',
    {
      // The points of the rows of all goals; each has the same share, or its own.
      weight: policyFigure('各目标的分值合计', '80'),
      split: word('平分，或自定', ['equal', 'free']),
    },
    ['weight', 'split'],
  ),
);

/** The description of forms with two columns of targets. */
export const scoredTarget = cited(
  '年初与调整两栏指标值',
  word('按哪一栏计分', ['adjusted', 'initial']),
);
