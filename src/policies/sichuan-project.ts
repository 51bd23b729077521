import type { Policy } from './policy.js';
import {
  attested,
  block,
  commonValues,
  gradeLines,
  linearLimit,
  narrowedValues,
  published,
  ratioOfTheFamily,
  unverified,
  usualBands,
  usualGrades,
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

const ofSichuan: Policy = {
  ...sichuanProject,
  lowerIsBetter: ratioOfTheFamily,
  ...narrowedValues,
};

/** 2020 to 2024: the forms of these years print no grade. */
export const sichuanProjectTo2024: Policy = {
  ...ofSichuan,
  version: '2',
  effectiveTo: 2024,
  grades: usualGrades,
};

/** From 2025 on: the lines of the rule of that year. */
export const sichuanProjectFrom2025: Policy = {
  ...ofSichuan,
  version: '3',
  basis: '四川省 2025 年预算绩效评价管理办法（据二手资料）',
  effectiveFrom: 2025,
  grades: unverified(
    gradeLines('90', '80', '70'),
    '90 分及以上为优，80–90 为良，70–80 为中，70 以下为差；2025 年起，据二手资料，未能核对原文。',
  ),
  gradeDrops: unverified(
    [
      { grades: '1', share: '90' },
      { grades: '2', share: '80' },
      { grades: '3', share: '70' },
    ],
    '财政评价的等级比自评低一级、两级、三级的，得分分别乘以 0.9、0.8、0.7；据二手资料，未能核对原文。',
  ),
};

const olderWeights = '项目决策 20、项目管理 10、项目绩效 70（完成 20、效益 50）。';

/** Up to 2018: decision, management (in which execution is a row), and what came of the project. */
export const sichuanProject2018: Policy = {
  ...sichuanProjectTo2024,
  id: 'sichuan-project-2018',
  version: '1',
  title: '四川省项目支出绩效评价（2018 年以前的表）',
  basis: '四川省各地已公布的 2018 年以前的项目支出绩效评价指标表',
  effectiveFrom: 2015,
  effectiveTo: 2018,
  execution: {
    weight: unverified('2', '预算执行是项目管理中的一行；分值各地不一，未能核对。'),
    rule: unverified({ kind: 'proportion' }, '按执行率计分；未能核对。'),
    block: published('项目管理', '预算执行是项目管理部分中的一行，不单列。'),
  },
  blocks: [
    block(['项目决策', '决策'], published('20', olderWeights), true),
    block(['项目管理', '管理'], published('10', olderWeights), true),
    {
      ...block(['项目绩效', '绩效', '特性'], published('70', olderWeights), true),
      secondLevels: [
        { names: ['项目完成', '完成'], weight: published('20', olderWeights) },
        { names: ['项目效益', '效益'], weight: published('50', olderWeights) },
      ],
    },
  ],
};
