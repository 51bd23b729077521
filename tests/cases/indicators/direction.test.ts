/** Whether more is better or less: operator, cost, name, zero, and who wins over whom. */
import { describe, expect, test } from 'vitest';
import { isCost, isGoodRate, isLowerName } from '../../../src/indicators/direction.js';
import type { Direction, ReadingContext } from '../../../src/indicators/reading.js';
import { readTarget } from '../../../src/indicators/target.js';

function directionOf(target: string, context: ReadingContext = {}): string {
  const reading = readTarget(target, context);
  if (reading.kind !== 'quantity') throw new Error(`${target} was read as ${reading.kind}`);
  return `${reading.direction} by ${reading.directionReason}`;
}

const output = { level1: '产出指标', level2: '质量指标' };

describe('an operator says it', () => {
  test.each(['≥90%', '>90%', '不低于90%', '超过90%', '90%以上', '至少90%'])(
    '%s: more is better',
    (target) => {
      expect(directionOf(target, output)).toBe('higher by operator');
    },
  );

  test.each(['≤30%', '<30%', '不超过30%', '低于30%', '30%以内', '控制在30%以内', '30%以下'])(
    '%s: less is better',
    (target) => {
      expect(directionOf(target, output)).toBe('lower by operator');
    },
  );

  test.each([
    ['≥100万元', { level1: '成本指标' }, 'higher by operator'],
    ['≥0次', output, 'higher by operator'],
    ['≥5%', { ...output, level3: '事故发生率' }, 'higher by operator'],
    ['≤90%', { ...output, level3: '设备完好运行率' }, 'lower by operator'],
  ])(
    '%s is never turned round, however odd: it is flagged elsewhere',
    (target, context, expected) => {
      expect(directionOf(target, context)).toBe(expected);
    },
  );
});

describe('a direction given with the row wins over everything', () => {
  test.each<[string, Direction, ReadingContext]>([
    ['≥90%', 'lower', output],
    ['≤30%', 'higher', output],
    ['=100万元', 'higher', { level1: '成本指标' }],
    ['0次', 'higher', output],
    ['5%', 'higher', { ...output, level3: '事故发生率' }],
    ['100%', 'lower', output],
  ])('%s given as %s', (target, direction, context) => {
    expect(directionOf(target, { ...context, direction })).toBe(`${direction} by given`);
  });
});

describe('a bare number or = under costs is an upper limit', () => {
  test.each<[string, ReadingContext]>([
    ['=4824700元', { level1: '成本指标', level2: '经济成本指标' }],
    ['80万元', { level1: '成本指标' }],
    ['=80万元', { level1: '产出指标', level2: '成本指标' }],
    ['80万元', { level1: '产出指标', level2: '社会成本指标' }],
    ['80万元', { level1: '成本指标（20分）' }],
    ['0元', { level1: '成本指标' }],
    ['每公里补助20万元', { level1: '产出指标', level2: '成本指标' }],
  ])('%s under %o', (target, context) => {
    expect(isCost(context)).toBe(true);
    expect(directionOf(target, context)).toBe('lower by cost-block');
  });

  test('成本 in the name of the indicator alone does not make it a cost', () => {
    const context = { ...output, level3: '成本核算培训次数' };
    expect(isCost(context)).toBe(false);
    expect(directionOf('3次', context)).toBe('higher by default');
  });
});

const lowerNames = [
  '“三公经费”控制率',
  '预算调整率',
  '结转率',
  '结余率',
  '结转结余率',
  '事故发生率',
  '受害率',
  '森林火灾受害率',
  '有害生物成灾率',
  '人员变动率',
  '物资损失率',
  '食品变质批次',
  '投诉次数',
  '群众投诉率',
  '安全事故起数',
  '重大事故',
  '设备故障次数',
  '系统故障率',
  '差错率',
  '数据差错数',
  '项目超支额',
  '违规行为',
  '违规资金比例',
  '响应时间',
  '故障响应时间',
  '平均等待时间',
];

describe('a name of which less is better', () => {
  test.each(lowerNames)('%s', (level3) => {
    expect(isLowerName(level3)).toBe(true);
    expect(directionOf('5%', { ...output, level3 })).toBe('lower by name');
    expect(directionOf('=5%', { ...output, level3 })).toBe('lower by name');
  });

  test.each(['事故发生率（%）', '事故发生率(%)', '事故发生率%', '事故 发生率', '结转结余率（%）'])(
    '%s, however it is typed',
    (level3) => {
      expect(isLowerName(level3)).toBe(true);
    },
  );
});

describe('what mends the bad thing is good', () => {
  test.each([
    '投诉处理率',
    '故障修复率',
    '投诉解决率',
    '投诉办结率',
    '违规问题整改率',
    '事故处理率',
    '差错整改率',
    '故障处理率（%）',
    '投诉办结率(%)',
    '违规整改率％',
  ])('%s', (level3) => {
    expect(isLowerName(level3)).toBe(false);
    expect(directionOf('100%', { ...output, level3 })).toBe('higher by default');
  });
});

describe('zero as a target', () => {
  test.each(['0', '0次', '=0', '次数为0', '0.00%', '0起'])('%s: less is better', (target) => {
    expect(directionOf(target, { ...output, level3: '会议次数' })).toBe('lower by zero-target');
  });

  test('a remedy with a target of zero is lower too, by the zero', () => {
    expect(directionOf('0', { ...output, level3: '投诉处理率' })).toBe('lower by zero-target');
  });

  test('a name of which less is better says it before the zero does', () => {
    expect(directionOf('0起', { ...output, level3: '安全事故' })).toBe('lower by name');
  });
});

describe('a good rate stays one under costs', () => {
  test.each(['资助标准达标率', '任务完成率', '成本核算率', '资金使用效率', '设备利用率（%）'])(
    '100% of %s',
    (level3) => {
      expect(directionOf('100%', { level1: '成本指标', level3 })).toBe('higher by name');
      expect(directionOf('≤100%', { level1: '成本指标', level3 })).toBe('lower by operator');
    },
  );
});

describe('else more is better', () => {
  test.each(['330人', '100%', '=8项', '11', '次数为3', '各1次', '43.2'])('%s', (target) => {
    expect(directionOf(target)).toBe('higher by default');
    expect(directionOf(target, { ...output, level3: '培训人数' })).toBe('higher by default');
  });
});

describe('good rates: 100 % is all there is', () => {
  test.each([
    '设备正常运行率',
    '任务完成率',
    '产品合格率',
    '水质达标率',
    '资金拨付及时率',
    '群众满意度',
    '群众满意率',
    '参保覆盖率',
    '道路维护率',
    '预算执行率',
    '验收合格率（%）',
    '覆盖率(%)',
    '完成率％',
    '完成率(百分比)',
    '完成 率',
  ])('%s', (level3) => {
    expect(isGoodRate(level3)).toBe(true);
    expect(isLowerName(level3)).toBe(false);
  });

  test.each([
    '培训人数',
    '增长率',
    '事故发生率',
    '完成率统计次数',
    '满意度调查份数',
    '投诉率',
    '利用率',
    '',
    '运行维护费用',
    '完成(一)率',
    '完成%率',
  ])('not %s', (level3) => {
    expect(isGoodRate(level3)).toBe(false);
  });

  test('no name is none of them', () => {
    expect(isGoodRate(undefined)).toBe(false);
    expect(isLowerName(undefined)).toBe(false);
  });

  test.each(['投诉处理及时率', '故障处理完成率', '投诉办理满意度', '事故隐患排查覆盖率'])(
    '%s is one, although it names what is bad',
    (level3) => {
      expect(isGoodRate(level3)).toBe(true);
      expect(isLowerName(level3)).toBe(false);
    },
  );
});
