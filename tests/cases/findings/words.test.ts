/** The words that checks of texts know, each in a row of its own. */
import { describe, expect, test } from 'vitest';
import type { Indicator } from '../../../src/indicators/evaluation.js';
import { evaluation, row, sheetOf } from '../builders.js';

/** The codes of what is found in one row. */
function codes(given: Partial<Indicator>): readonly string[] {
  const table = evaluation({ indicators: [row({ weight: '90', ...given })] });
  return sheetOf(table).findings.map(({ code }) => code);
}

describe('reasons that say nothing', () => {
  test.each([
    ...['管理有待加强', '工作需提高', '力度须完善', '执行尚需改进', '制度仍需改善', '机制待努力'],
    ...['措施有待进一步加大', '进一步优化管理', '继续强化监督', '不断规范措施', '持续提升水平'],
    ...['项目管理有待加强', '资金管理有待加强', '预算执行有待加强', '绩效管理有待加强'],
    ...['日常管理有待加强', '内部管理有待加强', '各项工作有待加强', '我单位管理有待加强'],
    ...['本单位管理有待加强', '今后加强管理', '下一步加强监管', '需加强管理', '需要加强管理'],
    ...['将加强管理', '应加强管理', '要加强管理', '还有待加强', '仍有待加强', '我们将加强制度'],
    ...['客观原因', '主观原因', '其他原因', '其它原因', '历史原因', '重视不够', '认识不足'],
    ...['重视程度不到位', '力度不够', '管理不到位', '工作不足', '如上', '同上', '见上', '略'],
    ...['详见附件', '1', '加强管理，提高能力', '加强管理。提高水平；改进措施'],
  ])('%s', (explanation) => {
    expect(codes({ actual: '90人', explanation })).toContain('reason-hollow');
  });

  test.each([
    ...['受汛期影响，工期延后', '培训场地装修，加强管理', '如上所述场地装修', '略有不足', '12'],
    ...['10人因病缺席', '加强对培训场地的管理', '客观原因是场地装修', '管理'],
    '加强管理，加强监管，加强监督，加强制度，加强能力',
  ])('%s says something', (explanation) => {
    expect(codes({ actual: '90人', explanation })).not.toContain('reason-hollow');
  });
});

describe('names under a second level that they do not belong to', () => {
  test.each([
    ...['培训人数', '服务人次', '设备个数', '巡查次数', '受益户数', '演出场次', '改造面积'],
    ...['道路里程', '采购数量'],
  ])('%s is a quantity', (level3) => {
    for (const level2 of ['时效指标', '成本指标', '经济成本'])
      expect([level2, ...codes({ level2, level3 })]).toContain('level-misplaced');
    expect(codes({ level2: '数量指标', level3 })).not.toContain('level-misplaced');
    expect(codes({ level2: '质量指标', level3 })).not.toContain('level-misplaced');
  });

  test.each(['验收合格率', '产品优良率', '水质达标率', '数据准确率'])('%s is quality', (level3) => {
    for (const level2 of ['数量指标', '时效指标', '成本指标'])
      expect([level2, ...codes({ level2, level3 })]).toContain('level-misplaced');
    expect(codes({ level2: '质量指标', level3 })).not.toContain('level-misplaced');
  });

  test.each(['发放及时率', '响应及时性', '项目完成时间', '任务完成时限'])(
    '%s is time',
    (level3) => {
      for (const level2 of ['数量指标', '成本指标'])
        expect([level2, ...codes({ level2, level3 })]).toContain('level-misplaced');
      expect(codes({ level2: '时效指标', level3 })).not.toContain('level-misplaced');
    },
  );

  test.each(['单位成本', '工程造价', '设备单价', '设备单价（元）'])('%s is cost', (level3) => {
    for (const level2 of ['数量指标', '时效指标'])
      expect([level2, ...codes({ level2, level3 })]).toContain('level-misplaced');
    expect(codes({ level2: '成本指标', level3 })).not.toContain('level-misplaced');
  });
});

describe('a rate whose target is a word', () => {
  test.each(['及时', '良好', '合格', '全部'])('%s is told', (target) => {
    expect(codes({ level3: '拨付及时率', target, actual: target })).toContain(
      'rate-target-in-words',
    );
  });

  test.each([
    ...['提高', '提升', '降低', '下降', '减少', '增长', '增加', '改善', '上升', '稳定', '优于'],
    ...['高于', '低于', '不变'],
  ])('%s is a trend', (word) => {
    const target = `较上年${word}`;
    expect(codes({ level3: '拨付及时率', target, actual: target })).not.toContain(
      'rate-target-in-words',
    );
  });

  test.each(['工作效率', '土地概率', '信号频率', '增值税率', '银行利率', '设备功率', '汇率'])(
    '%s is no rate of a whole',
    (level3) => {
      expect(codes({ level3, target: '良好', actual: '良好' })).not.toContain(
        'rate-target-in-words',
      );
    },
  );
});

describe('a problem beside full marks', () => {
  const told = (explanation: string) => {
    const names = { level1: '资金管理情况', level3: '拨付合规性' };
    return codes({ ...names, target: '按制度拨付', actual: '按制度拨付', explanation });
  };
  const troubles = [
    ...['不足', '不够', '不全', '不齐', '不到位', '不及时', '不规范', '不完善', '不健全'],
    ...['不合理', '不科学', '不准确', '不细', '不严', '不平衡', '不均衡', '滞后', '缓慢', '偏慢'],
    ...['偏低', '偏高', '较慢', '较低', '延迟', '逾期', '拖延', '挤占', '挪用', '截留', '滞留'],
    ...['沉淀', '违规', '缺失', '缺少', '缺乏', '遗漏', '未能', '未按', '未及时', '未完成'],
    ...['未到位', '未落实', '未拨付', '未下达', '未支付', '未开展'],
  ];

  test.each(troubles)('%s', (trouble) => {
    expect(told(`拨付${trouble}`)).toContain('situation-problem-unscored');
  });

  test.each([
    ...['无', '没有', '不存在', '未发现', '未发生', '未出现', '未见', '杜绝', '避免', '防止'],
    ...['确保', '严禁'],
  ])('%s that there is one', (none) => {
    expect(told(`${none}拨付滞后`)).not.toContain('situation-problem-unscored');
  });

  test.each(['已整改', '已全部整改', '已全面整改'])('%s', (done) => {
    expect(told(`拨付滞后，${done}`)).not.toContain('situation-problem-unscored');
  });
});
