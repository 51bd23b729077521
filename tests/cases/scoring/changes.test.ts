/** What words of rise and fall beside the number of an actual make of it. */
import { describe, expect, test } from 'vitest';
import { evaluation, row, sheetOf } from '../builders.js';

function told(level3: string, target: string, actual: string): string | undefined {
  const level1 = level3.startsWith('项目成本') ? '成本指标' : '产出指标';
  const indicators = [row({ level1, level2: '质量指标', level3, target, actual, weight: '10' })];
  const found = sheetOf(evaluation({ indicators, policy: 'zhengzhou-project' })).indicators[0];
  if (found?.outcome === 'scored') return found.score;
  return found?.outcome === 'unscorable' ? found.reason : found?.outcome;
}

describe('name, target, actual and what they come to', () => {
  test.each([
    '事故起数|同比下降5%|同比下降6%|10.00',
    '事故起数|同比下降5%|下降3%|6.00',
    '投诉量|减少10%|15%|10.00',
    '事故起数|同比下降5%|上升6%|actual-unreadable',
    '事故起数|同比下降5%|-6%|10.00',
    '事故起数|同比下降5%|降至3%|actual-unreadable',
    '能耗下降率|≥5%|-6%|actual-unreadable',
    'GDP增速|≥5%|同比下降6%|actual-unreadable',
    'GDP增幅|≥5%|同比下降6%|actual-unreadable',
    '增收|≥5%|同比下降6%|actual-unreadable',
    '单位GDP能耗降幅|≥3%|增长5%|actual-unreadable',
    '压缩率|≥50%|延长60%|actual-unreadable',
    '营业收入增长率|≥5%|降幅6%|actual-unreadable',
    '营业收入增长率|≥5%|回落6%|actual-unreadable',
    '营业收入增长率|≥5%|缩减6%|actual-unreadable',
    '营业收入增长率|≥5%|同比降6%|actual-unreadable',
    '营业收入增长率|≥5%|增长6%|10.00',
    '利润|≥500万元|亏损600万元|actual-unreadable',
    '利润|≥500万元|赤字600万元|actual-unreadable',
    '利润|≥500万元|600万元|10.00',
    '带动就业|≥500人|减少600人|actual-unreadable',
    '带动就业|≥500人|流失600人|actual-unreadable',
    '带动就业|≥500人|增加600人|actual-unreadable',
    '带动就业|≥500人|600人流失|actual-unreadable',
    '带动就业|≥500人|带动600人|10.00',
    '三公经费变动率|≤0%|下降5%|10.00',
    '三公经费变动率|≤0%|-5%|10.00',
    '三公经费变动率|≤0%|增长5%|0.00',
    '三公经费变动率|≤0|下降5%|10.00',
    '三公经费变动率|≤-3%|下降5%|10.00',
    '三公经费变动率|≤-3%|下降2%|0.00',
    '三公经费变动率|下降5%|下降6%|10.00',
    '三公经费变动率|下降5%|-6%|10.00',
    '三公经费|≤0%|同比下降5%|10.00',
    '三公经费增长率|≤0%|下降5%|10.00',
    '全省排名|10|6|10.00',
    '全省排名|10|11|9.00',
    '全省排名|10|第6|actual-unreadable',
    '水质|3类及以上|2类|10.00',
    '水质|3类|2类|10.00',
    '水质等级|2级以上|1级|10.00',
    '建设等级|2级以上|1级|target-unreadable',
    '偏差|上下浮动5%|3%|10.00',
    '偏差|上下浮动5%|-8%|0.00',
    '偏差|上下不超过5%|-8%|0.00',
    '审批环节|减至3个|4个|6.67',
    '审批环节|精简至3个|3个|10.00',
    '办结时限|缩短至2天|3天|5.00',
    '办结时限|缩短至2天|缩短至2天|10.00',
    '事故起数|≤5起|下降3起|actual-unreadable',
    '事故起数|≤5起|3起|10.00',
    '事故起数|≤5起|增加3起|actual-unreadable',
    '投诉率|≤5%|下降至3%|10.00',
    '审批时限|≤5天|压缩3天|actual-unreadable',
    '项目成本|≤100万元|节约10万元|actual-unreadable',
    '预算偏差率|≤5%|-8%|actual-unreadable',
    '预算偏差率|≤5%|-3%|10.00',
    '培训人数|≥5%|下降6%|actual-unreadable',
    '能耗增减率，下降为负，上升为正|≥5%|下降6%|0.00',
    '成本降低率|5%|8%|10.00',
    '事故救援率|100%|98%|9.80',
    '故障设备更换数|20台|15台|7.50',
    '供水管网漏损率|10%|12%|8.00',
    '新增压缩垃圾车|≥5辆|购置压缩式垃圾车5辆|10.00',
    '税收收入|≥500万元|减收600万元|actual-unreadable',
    '粮食产量|≥500吨|减产600吨|actual-unreadable',
    '森林覆盖率|≥5%|下降6%|actual-unreadable',
    '失业人数|≥500人|减少600人|actual-unreadable',
    '贫困人口减少数|≥500人|减少600人|10.00',
    '化肥使用量|≥5%|下降6%|actual-unreadable',
    '碳排放|下降5%|增长6%|actual-unreadable',
    '审批时限|压缩30%|压缩40%|10.00',
    '审批时限|压缩30%|20%|6.67',
    '单位能耗|≤5%|同比上升3%|actual-unreadable',
    '成本增长率|≤5%|增长3%|10.00',
    '收入|增长5%|负增长6%|actual-unreadable',
    '失业率|≤5%|4.5%|10.00',
    '增值税收入|≥5%|降低6%|actual-unreadable',
    '出口额|≥5%|下滑6%|actual-unreadable',
    '房价|≤5%|涨幅3%|actual-unreadable',
    '事故起数|0起|下降5起|actual-unreadable',
    '事故发生率|≤0%|下降5%|actual-unreadable',
    '三公经费变动率|≤0%|下降-5%|actual-unreadable',
    '三公经费变动率|≤0%|下降至5%|0.00',
    '三公经费变动率|±5%|下降3%|10.00',
    '三公经费变动率|±5%|下降6%|0.00',
    '用水量|同比下降5%|-3%|6.00',
    '用水量|同比下降5%|下降-6%|actual-unreadable',
    '价格波动|≤5%|-8%|actual-unreadable',
    '价格波动|≤5%|-5%|10.00',
    '项目成本|≤100万元|超支5万元|actual-unreadable',
    '项目成本降低率|≤5%|下降3%|10.00',
    '带动就业|≥500人|增加到600人|10.00',
    '带动就业|≥500人|减少到600人|10.00',
    '成本节约率|≥5%|节约6%|10.00',
    '审批时限|压缩至5天|压缩3天|actual-unreadable',
    '审批时限|压缩至5天以内|压缩至3天|10.00',
    '道路里程|≥5公里|缩短6公里|actual-unreadable',
  ])('%s', (line) => {
    const [name = '', target = '', actual = '', expected] = line.split('|');
    expect(told(name, target, actual)).toBe(expected);
  });
});

describe('a fall where there should be more waits for a person', () => {
  test.each([
    '回落',
    '下跌',
    '下调',
    '缩减',
    '缩小',
    '缩短',
    '压缩',
    '压减',
    '压降',
    '削减',
    '消减',
    '精简',
    '萎缩',
    '降幅',
    '减幅',
    '跌幅',
    '减产',
    '减收',
    '流失',
    '亏损',
    '赤字',
    '节约',
    '节省',
    '降',
    '减',
    '跌',
    '下降',
    '减少',
    '降低',
    '下滑',
    '负增长',
  ])('%s', (word) => {
    for (const [name, target, unit] of [
      ['游客增长率', '≥5%', '%'],
      ['带动就业', '≥5人', '人'],
      ['营业收入', '≥5%', '%'],
    ] as const) {
      expect(told(name, target, `${word}6${unit}`)).toBe('actual-unreadable');
      expect(told(name, target, `同比${word}了6${unit}`)).toBe('actual-unreadable');
    }
  });
});

describe('a rise where there should be less waits for a person', () => {
  test.each([
    '上涨',
    '上调',
    '攀升',
    '回升',
    '反弹',
    '升高',
    '扩大',
    '延长',
    '增幅',
    '涨幅',
    '超支',
    '增',
    '涨',
    '增长',
    '增加',
    '提高',
    '提升',
    '上升',
  ])('%s', (word) => {
    expect(told('能耗下降率', '≥5%', `${word}6%`)).toBe('actual-unreadable');
    expect(told('事故起数', '≤5起', `${word}3起`)).toBe('actual-unreadable');
    expect(told('三公经费变动率', '≤5%', `${word}3%`)).toBe('10.00');
  });
});

describe('a fall is below zero where the numbers have a sign', () => {
  test.each(['变动率', '变化率', '增减率', '升降幅度', '涨跌幅', '变动额'])('%s', (name) => {
    expect(told(`公用经费${name}`, '≤2%', '下降5%')).toBe('10.00');
    expect(told(`公用经费${name}`, '≥2%', '下降5%')).toBe('0.00');
  });
});

describe('of these there should be more', () => {
  test.each([
    ...[
      '利润',
      '净收益',
      '营业收入',
      '销售额',
      '产值',
      '产量',
      '税收',
      '就业人数',
      'GDP',
      '进出口总额',
    ],
    ...[
      '投资额',
      '接待人次',
      '游客人次',
      '参保人数',
      '受益人数',
      '森林蓄积',
      '粮食单产',
      '市场主体',
    ],
  ])('%s', (name) => {
    expect(told(name, '≥5%', '下降6%')).toBe('actual-unreadable');
    expect(told(name, '≥5%', '6%')).toBe('10.00');
  });
});
