/** The execution rate in a policy: its weight, its rule, and where it stands. */
import {
  type Infer,
  kindOf,
  object,
  oneOfKinds,
  ref,
  type Schema,
  text,
} from '../../indicators/schema.js';
import { cited, citedFigure, citedRounding, policyFigure, thresholds } from './cited.js';

const titleOf = (kind: string): string => `执行率计分：${kind}`;

/** The description of what becomes of a rate. */
export const executionRule = oneOfKinds('执行率怎样计分', [
  kindOf('proportion', titleOf, {}, []),
  kindOf('full-from', titleOf, { from: policyFigure('满分的起点（%）', '90') }, ['from']),
  kindOf('tiers', titleOf, { tiers: thresholds('档次') }, ['tiers']),
  kindOf(
    'per-point',
    titleOf,
    { step: policyFigure('步长', '1'), points: policyFigure('每步扣分', '0.5') },
    ['step', 'points'],
  ),
]);

/** How the execution rate becomes a share of its weight. All figures in percent of the rate. */
export type ExecutionRule = Infer<typeof executionRule>;

/** The description of a policy's execution. */
export const execution = object(
  '预算执行率',
  {
    weight: citedFigure('分值', '10'),
    rule: cited('计分', ref<ExecutionRule>('ExecutionRule')),
    // The name of the block that it is an ordinary row of; left out, it is a block of its own.
    block: cited('所在的部分；不写为单独的一部分', text('部分的名称', '投入')),
    // Rounds the rate to whole percent before the rule sees it.
    wholePercent: cited('先取整到百分之一', {
      title: '是否取整',
      type: 'boolean',
    } as Schema<boolean>),
    // Other roundings of the rate before the rule sees it.
    rateRounding: citedRounding('执行率先取几位小数'),
    // Of its score, where it is not that of the rows.
    rounding: citedRounding('得分取几位小数'),
    // Below this rate in percent there are no points at all.
    passLine: citedFigure('及格线（%）', '60'),
    // Below this rate in percent the form wants a reason.
    reasonBelow: citedFigure('说明线（%）', '90'),
  },
  ['weight', 'rule'],
);
export type ExecutionPolicy = Infer<typeof execution>;
