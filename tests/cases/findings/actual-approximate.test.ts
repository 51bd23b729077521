import { findingTable, withRow } from '../builders.js';

const at = '/indicators/0/actual';
const found = (name: string, actual: string, words: string, target = '≥90%') => ({
  name: `${name}: ${actual}`,
  given: withRow({ target, actual }),
  at,
  says: [actual, words, '请改填核实的实际数'],
});
const miss = (actual: string, target = '≥90%', level3 = '培训人数') => ({
  name: `${level3} ${target}: ${actual}`,
  given: withRow({ target, actual, level3 }),
});

findingTable('actual-approximate', 'warning', {
  found: [
    ...['约95%', '大约 95%', '约为95%', '≈95%', '95%左右', '９５％左右', '95%上下', '接近95%'].map(
      (actual) => found('more or less', actual, '是约数'),
    ),
    ...['将近95%', '近95%', '大概95%', '满意度约95%', '已完成约95%', '95％多'].map((actual) =>
      found('more or less', actual, '是约数'),
    ),
    ...['100余人', '100多人', '约100人', '100人左右'].map((actual) =>
      found('of things', actual, '是约数', '≥100人'),
    ),
    ...['约1.2亿元', '1,367.36万元左右', '近900万元'].map((actual) =>
      found('of money', actual, '是约数', '≤20000万元'),
    ),
    ...['预计95%', '全年预计完成95%', '力争95%', '计划达到95%'].map((actual) =>
      found('planned', actual, '是预计或计划的数'),
    ),
    ...['95%（预计）', '95%（未验收）', '95%(估算数)', '95%（初步统计）'].map((actual) =>
      found('with a remark', actual, '带有保留'),
    ),
    ...['约11月', '2023年11月左右', '预计2023年11月完成'].map((actual) =>
      found('a date', actual, '是', '2023年12月底前'),
    ),
    found('on a text', '约95%', '是约数', '完整'),
  ],
  nearMisses: [
    ...[
      '95%',
      '达到95%',
      '完成率95%',
      '平均95%',
      '95%（见附件）',
      '近三年平均95%',
      '近3年平均95%',
    ].map((actual) => miss(actual)),
    ...['节约10万元', '签约10万元', '增加收入10万元'].map((actual) => miss(actual, '≥10万元')),
    miss('附近10个', '≥10个'),
    miss('多功能厅10个', '≥10个'),
    miss('完成计划的95%'),
    miss('大约如此', '高效'),
    miss('2023年11月', '2023年12月底前'),
  ],
});
