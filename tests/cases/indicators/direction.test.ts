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

describe('words of decline in the target decide, not the harm in the name', () => {
  test.each([
    ...['同比下降5%', '减少10%', '降低5%', '压减5%', '压降5%', '缩减5%', '削减5%', '降5%', '减5%'],
    ...['较上年减少5起', '下降率5%', '降幅5%', '降幅为5%', '减少率为5%', '减幅=5%', '降低了5%'],
    ...['下降约5%', '5%的降幅', '5%下降', '精简5%', '核减5%', '调减5%', '缩短30%', '压缩30%'],
    ...[
      '下滑5%',
      '下调5%',
      '下浮5%',
      '缩小5%',
      '消减5%',
      '减低5%',
      '降减5%',
      '节约5%',
      '节省5%',
      '节支5%',
    ],
  ])('%s: more is better', (target) => {
    for (const level3 of ['安全事故起数', '投诉量', '培训人数', undefined])
      expect(directionOf(target, { ...output, level3 })).toBe('higher by words');
    expect(directionOf(target, { level1: '成本指标', level3: '项目成本' })).toBe('higher by words');
  });

  test.each([
    '不下降5%',
    '未减少5%',
    '增减5%',
    '加减5%',
    '增长5%',
    '下降为3起',
    '减少至3起',
    '降到3起',
    '下降不超过5%',
  ])('%s does not', (target) => {
    expect(directionOf(target, { ...output, level3: '安全事故起数' })).toMatch(/^lower/u);
  });
});

describe('what is saved is good, also under costs', () => {
  test.each([
    ...[
      '成本降低率',
      '成本下降率',
      '成本节省率',
      '成本节约率',
      '成本节约额',
      '成本减少额',
      '成本压减率',
    ],
    ...[
      '成本降幅',
      '费用降幅',
      '成本下降幅度',
      '降低成本',
      '减少支出',
      '节约成本金额',
      '节省开支',
      '压减费用',
    ],
    ...[
      '压缩行政经费',
      '削减开支',
      '节约资金',
      '成本节约',
      '核减金额',
      '审减率',
      '成本缩减额',
      '单位成本降低额（万元）',
    ],
  ])('%s', (level3) => {
    const context = { level1: '成本指标', level2: '经济成本指标', level3 };
    expect(directionOf('5%', context)).toBe('higher by name');
    expect(directionOf('5万元', context)).toBe('higher by name');
    expect(directionOf('≤5%', context)).toBe('lower by operator');
  });

  test.each([
    '项目成本',
    '成本控制率',
    '降低后成本',
    '节约型机关建设成本',
    '压缩后支出',
    '设备购置成本',
    '节能改造成本',
  ])('%s is a cost', (level3) => {
    expect(directionOf('5万元', { level1: '成本指标', level3 })).toBe('lower by cost-block');
  });
});

test.each(['水质', '地表水水质类别', '断面水质等级（类）', '水质目标'])(
  'a class of %s is the better the smaller its number is',
  (level3) => {
    expect(directionOf('3类', { ...output, level3 })).toBe('lower by name');
    expect(directionOf('=3类', { ...output, level3 })).toBe('lower by name');
    expect(directionOf('3类及以上', { ...output, level3 })).toBe('lower by operator');
  },
);

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
