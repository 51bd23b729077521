/** Places whose project form is the national one with columns of their own: only what was seen there is theirs. */
import { mofProjectOfFootnotes } from './mof-project.js';
import type { Policy } from './policy.js';
import { block, published, ratioOfTheFamily, unverified } from './shared-values.js';

const ofAnhui =
  '执行 10、产出 50、效益 30、满意度 10；2022 年池州棠溪的表印着产出 50 分、效益 30 分，满意度一行被截去。';

/** Anhui: the national numbers; one published table scores 89.7 % of 10 as 9 on one line and as 8 on the next. */
export const anhuiProject: Policy = {
  ...mofProjectOfFootnotes,
  id: 'anhui-project',
  version: '1',
  title: '安徽省项目支出绩效自评',
  basis: '安徽省已公布的 2021–2022 年度项目支出绩效自评表',
  effectiveFrom: 2021,
  execution: {
    weight: published('10', ofAnhui),
    rule: published(
      { kind: 'proportion' },
      '预算执行率得分 = 执行率 × 分值，满分为限；2021 年六安一张表同一执行率 89.7% 总额一行得 9 分、明细一行得 8 分，取整办法不能判定，按两位小数计。',
    ),
  },
  blocks: [
    block(['产出'], published('50', ofAnhui), true),
    block(['效益'], published('30', ofAnhui), true),
    block(['满意度'], unverified('10', ofAnhui), true),
  ],
  lowerIsBetter: ratioOfTheFamily,
};

const ofXinjiang =
  '执行 10 见于 2023 年阜康公布的表；产出 50、效益 30、满意度 10 为全国通用表的分值，当地的未能核对。';

/** Xinjiang: the national numbers; the rule of a row stands in its cell 赋分规则, which is read. */
export const xinjiangProject: Policy = {
  ...mofProjectOfFootnotes,
  id: 'xinjiang-project',
  version: '1',
  title: '新疆维吾尔自治区项目支出绩效自评',
  basis: '新疆已公布的 2023 年度项目支出绩效自评表',
  effectiveFrom: 2023,
  execution: {
    weight: published('10', ofXinjiang),
    rule: unverified({ kind: 'proportion' }, '预算执行率得分 = 执行率 × 分值，满分为限。'),
  },
  blocks: [
    block(['产出'], unverified('50', ofXinjiang), true),
    block(['效益'], unverified('30', ofXinjiang), true),
    block(['满意度'], unverified('10', ofXinjiang), true),
  ],
  lowerIsBetter: ratioOfTheFamily,
};

const ofHebei =
  '产出 50、效果 30、满意度 10 见于 2020 年成安公布的表的分值合计；执行 10 为 100 减其余，执行率一行被截去。';

/** Hebei: 权重占比 of each row; its points are 单项得分 out of 100 times that share, which is the share of the weight. */
export const hebeiProject: Policy = {
  ...mofProjectOfFootnotes,
  id: 'hebei-project',
  version: '1',
  title: '河北省项目支出绩效自评',
  basis: '河北省已公布的 2020、2021 年度预算项目绩效自评表',
  effectiveFrom: 2020,
  execution: {
    weight: unverified('10', ofHebei),
    rule: unverified({ kind: 'proportion' }, '预算执行率得分 = 执行率 × 分值，满分为限。'),
  },
  blocks: [
    block(['产出'], published('50', ofHebei), true),
    block(['效益'], published('30', ofHebei), true),
    block(['满意度'], published('10', ofHebei), true),
  ],
  lowerIsBetter: ratioOfTheFamily,
};

const ofChongqing = '成本 0–20、产出 40–50，见于重庆的项目自评表式；效益、满意度的分值未能核对。';

/** Chongqing: costs may have points of their own, and what they have output has not. */
export const chongqingProject: Policy = {
  ...mofProjectOfFootnotes,
  id: 'chongqing-project',
  version: '1',
  title: '重庆市项目支出绩效自评',
  basis: '重庆市项目支出绩效自评表式',
  effectiveFrom: 2021,
  execution: {
    weight: unverified('10', '执行 10 见于重庆的部门整体自评表，项目表的未能核对。'),
    rule: unverified({ kind: 'proportion' }, '预算执行率得分 = 执行率 × 分值，满分为限。'),
  },
  blocks: [
    {
      ...block(['成本'], unverified('20', ofChongqing)),
      range: published({ from: '0', to: '20' }, ofChongqing),
    },
    {
      ...block(['产出'], unverified('40', ofChongqing), true),
      range: published({ from: '40', to: '50' }, ofChongqing),
    },
    {
      ...block(['效益'], unverified('20', ofChongqing), true),
      range: unverified({ from: '20', to: '30' }, ofChongqing),
    },
    block(['满意度'], unverified('10', ofChongqing), true),
  ],
  lowerIsBetter: ratioOfTheFamily,
  scoredTarget: unverified(
    'adjusted',
    '部门表有年初和调整两栏，按调整指标值计分；项目表的未能核对。',
  ),
};
