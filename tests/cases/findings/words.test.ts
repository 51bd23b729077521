/** The names and words of targets that checks know, each in a row of its own. */
import { describe, expect, test } from 'vitest';
import type { Indicator } from '../../../src/indicators/evaluation.js';
import { evaluation, row, sheetOf } from '../builders.js';

/** The codes of what is found in one row. */
function codes(given: Partial<Indicator>): readonly string[] {
  const table = evaluation({ indicators: [row({ weight: '90', ...given })] });
  return sheetOf(table).findings.map(({ code }) => code);
}

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
