import type { Policy } from './policy.js';
import {
  attested,
  block,
  commonValues,
  gradeLines,
  linearLimit,
  published,
  usualBands,
} from './shared-values.js';

const weights = '执行 10、绩效指标 90。';

/** Sichuan's form for project spending: one block of indicators. */
export const sichuanProject: Policy = {
  id: 'sichuan-project',
  version: '1',
  kind: 'project',
  title: '四川省项目支出绩效自评',
  basis: '四川省各地已公布的部门预算项目支出绩效自评表',
  effectiveFrom: 2020,
  execution: {
    weight: published('10', weights),
    rule: attested({ kind: 'proportion' }, '预算执行率得分 = 执行率 × 分值，满分为限。'),
    reasonBelow: published('90', '预算执行率低于 90% 的，表上要求说明原因。'),
  },
  blocks: [block(['成本', '产出', '效益', '满意度'], published('90', weights))],
  lowerIsBetter: linearLimit,
  textBands: usualBands,
  grades: published(
    gradeLines('90', '80', '70'),
    '90 分及以上为优，80–90 为良，70–80 为中，70 以下为差。',
  ),
  ...commonValues,
};
