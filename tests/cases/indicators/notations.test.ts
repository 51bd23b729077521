/**
 * More notations, one a line: the kind of the reading and how it is printed again, or why it cannot be
 * read. The grammar itself is told in targets.csv.
 */
import { describe, expect, test } from 'vitest';
import { printReading } from '../../../src/indicators/print-reading.js';
import type { ReadingContext } from '../../../src/indicators/reading.js';
import { readTarget } from '../../../src/indicators/target.js';

/** `range [90~95)%`; of tiers also the full mark, for it is not printed. */
function told(target: string, context: ReadingContext = {}): string {
  const reading = readTarget(target, { fiscalYear: 2023, ...context });
  if (reading.kind === 'unreadable') return reading.code;
  if (reading.kind === 'text') return 'text';
  const printed = `${reading.kind} ${printReading(reading)}`;
  return reading.kind === 'tiers' ? `${printed} / ${reading.full ?? '满分'}` : printed;
}

/** Each target, and what is expected of it, one a line: `target => expected`. */
function table(lines: string): [string, string][] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => line.split(' => ') as [string, string]);
}

describe('dates and deadlines', () => {
  test.each(
    table(`
      一季度 => date ≤2023-03-31
      第二季度 => date ≤2023-06-30
      三季度末 => date ≤2023-09-30
      第1季度 => date ≤2023-03-31
      2季度 => date ≤2023-06-30
      3季度 => date ≤2023-09-30
      4季度 => date ≤2023-12-31
      年底后 => date ≥2023-12-31
      本年底 => date ≤2023-12-31
      当年末 => date ≤2023-12-31
      年度内 => date ≤2023-12-31
      12点 => quantity 12点
      2023年6月30日100人 => expression-unreadable
      2023年6月30日☆ => expression-unreadable
      2023年6月30日完成☆ => expression-unreadable
      2023年底(预计)完成 => date ≤2023-12-31
      2023年6月30日12:30前 => date ≤2023-06-30
      2023年6月30日12时前 => date ≤2023-06-30
      2023年底完成(预计) => date ≤2023-12-31
      2023年底完成. => date ≤2023-12-31
      ABC2023年底 => expression-unreadable
      这是一个非常非常长的说明文字2023年底 => text
      第一批2023年底完成 => date ≤2023-12-31
      每人12月 => quantity 12月/人
      每年12月 => quantity 12月/年
      03-05 => date ≤2003-05-31
      每年12月底完成 => date ≤2023-12-31
      完成时间为2023年底 => date ≤2023-12-31
      完成时间晚于2023年6月30日 => date >2023-06-30
      外来年轻人培训12月底完成 => date ≤2023-12-31
      次年3月底前 => date ≤2024-03-31
      10-12 => range [10~12]
      08-10 => date ≤2008-10-31
      05-12 => date ≤2005-12-31
      12-12 => date ≤2012-12-31
      11-10 => date ≤2011-10-31
      26-05 => date ≤2026-05-31
      09-01 => date ≤2009-01-31
      10-11 => range [10~11]
      20-12 => date ≤2020-12-31
      05-01 => date ≤2005-01-31
      10-05 => date ≤2010-05-31
      01-11 => date ≤2001-11-30
      24年底 => date ≤2024-12-31
      24年6月 => date ≤2024-06-30
      2023年6月30日完成后验收 => date ≤2023-06-30
      2023年6月30日后 => date ≥2023-06-30
      2023年完成 => date ≤2023-12-31
      2023年度任务 => text
      2023年任务前期准备 => text
      2023年内 => date ≤2023-12-31
      2023年一季度目标 => date ≤2023-03-31
      2023年底目标 => date ≤2023-12-31
      36月 => quantity 36月
      ≥6月 => quantity ≥6月
      6月 => date ≤2023-06-30
      6月份 => date ≤2023-06-30
      36月底 => date-invalid
      106月 => quantity 106月
      61月 => quantity 61月
      每年12月底完成 => date ≤2023-12-31
      每年6月30日前 => date ≤2023-06-30
      每年底 => text
    `),
  )('%s => %s', (target, expected) => {
    expect(told(target)).toBe(expected);
  });

  test.each<[string, ReadingContext, string]>([
    ['6月', { unit: '个' }, 'unit-conflict'],
    ['12', { unit: '月' }, 'quantity 12月'],
    ['≥6', { unit: '月' }, 'quantity ≥6月'],
    ['≥2023', { unit: '年' }, 'date ≥2023-12-31'],
    ['2023', { unit: '年' }, 'date ≤2023-12-31'],
    ['2023.12', { level2: '时效指标' }, 'date ≤2023-12-31'],
    ['2023.12', { level3: '完成时间' }, 'date ≤2023-12-31'],
    ['2023.12', { level3: '完成时间', unit: '万元' }, 'quantity 2023.12万元'],
    ['2023.12', { level2: '数量指标' }, 'quantity 2023.12'],
  ])('%s beside %j => %s', (target, context, expected) => {
    expect(told(target, context)).toBe(expected);
  });
});

describe('numbers, and what only looks like one', () => {
  test.each(
    table(`
      甲;乙90% => expression-unreadable
      ☆90% => expression-unreadable
      前期工作完成率90% => quantity 90%
      第90名 => expression-unreadable
      完成率=136/143 => quantity 95.104895104895%
      率=136/143 => quantity 95.104895104895%
      A完成率=136/143 => text
      5完成率=136/143 => text
      “90%”以上 => expression-unreadable
      2023.12朵以上次 => expression-unreadable
      “2023.12朵以上次 => expression-unreadable
      10个项目以上次 => expression-unreadable
      “90%” => quantity 90%
      甲“90%” => expression-unreadable
      “甲”乙90% => quantity 90%
      PM10≤70 => quantity ≤70
      PM2.5≤35 => quantity ≤35
      PM2.5浓度≤35 => quantity ≤35
      甲PM10≤70 => expression-unreadable
      审计5次 => quantity 5次
      136/143=95.10% => quantity 95.1%
      完成率=136/143=95.10% => quantity 95.1%
      90分=5次 => expression-unreadable
      甲/乙=95% => expression-unreadable
      1+1=2=2项 => quantity 2项
      完成率=95% => quantity =95%
      12023年 => quantity 12023年
      20235年 => quantity 20235年
      2023年 => date ≤2023-12-31
      5个多月 => quantity 5个
      100余 => quantity 100
      100余人 => quantity 100人
      5次目前水平 => quantity 5次
      20万元补助每户 => quantity 20万元
      每户补助20万元 => quantity 20万元/户
      5个不超过 => expression-unreadable
      10卷宗以上 => quantity ≥10卷宗
      10卷宗 => quantity 10卷宗
      15(个) => quantity 15个
      15(个别) => quantity 15
      15(甲) => quantity 15
      10卷宗. => quantity 10卷宗
      5课后 => expression-unreadable
      确保≥目标3个方面全面提升工作水平 => text
      ≥目标3个方面全面提升工作水平 => expression-unreadable
      百分之95 => quantity 95%
      负5% => quantity -5%
      0左右次数 => quantity 0
      100左右 => quantity 100
      100左右。 => quantity 100
    `),
  )('%s => %s', (target, expected) => {
    expect(told(target)).toBe(expected);
  });
});

describe('ranges', () => {
  test.each(
    table(`
      ≥14℃，并且≤24℃ => range [14~24]℃
      ≥14℃且≤24℃ => range [14~24]℃
      14℃以上24℃以下 => range [14~24]℃
      ≥14且≤24℃ => range [14~24]℃
      ≥14且≤24 => range [14~24]
      ≤24℃且≥14℃ => range [14~24]℃
      ≥14℃且≥24℃ => expression-unreadable
      >14℃且<24℃ => range (14~24)℃
      100-200人之间 => range [100~200]人
      100-200人左右完成 => range [100~200]人
      100-200人(含税) => range [100~200]人
      100-200人. => range [100~200]人
      100-200人(预计) => range [100~200]人
      90%-95%(不含本数) => range [90~95)%
      100-200人☆ => expression-unreadable
      [90,95%] => range [90~95]%
      [90%,95) => range [90~95)%
      (90,95) => range (90~95)
      [90,95]%以内 => range [90~95]%
      ±5℃ => range [-5~5]℃
      30℃±5 => range [25~35]℃
      30±0.1234567890123 => number-too-long
      0.1234567890123-5 => number-too-long
      5-0.1234567890123 => number-too-long
      90%-95%之间(含) => range [90~95]%
      90%-95%(含本数) => range [90~95]%
      90%-95%(不含) => range [90~95)%
      90%(不含)-95% => range (90~95]%
      90%≤完成率<95% => range [90~95)%
      90%<完成率≤95% => range (90~95]%
      每户5-10万元 => range [5~10]万元/户
      5000元-1万元 => range [0.5~1]万元
      5人-6次 => unit-conflict
    `),
  )('%s => %s', (target, expected) => {
    expect(told(target)).toBe(expected);
  });
});

describe('tiers written out, with the full mark behind', () => {
  test.each(
    table(`
      ≥90%计10分 => tiers ≥90%计10分 / 10
      ≥90%得2.25分 => tiers ≥90%计2.25分 / 2.25
      ≥90%得2.5分 => tiers ≥90%计2.5分 / 2.5
      以100%为标准；≤100%计8分；每超过一个百分点扣0.5分，扣完为止 => tiers ≤100%计8分；>100%每超过1%扣0.5分 / 8
      则以100%为标准；≤100%计8分；每超过1%扣1分 => tiers-unreadable
      以100%为标准值；≤100%计8分；每超过1%扣1分 => tiers ≤100%计8分；>100%每超过1%扣1分 / 8
      =0计8分；大于20%不得分 => tiers =0%计8分；>20%计0分 / 8
      =0计8分；大于20%不得分者 => tiers-unreadable
      =0计8分；大于20%的不计分 => tiers =0%计8分；>20%计0分 / 8
      100%计满分，每低于目标5%扣2分 => tiers ≥100%计满分；<100%每低于5%扣2分 / 满分
      100%计满分，每低于目标值5%扣2分 => tiers ≥100%计满分；<100%每低于5%扣2分 / 满分
      100%计满分，每低于5%的扣2分 => tiers ≥100%计满分；<100%每低于5%扣2分 / 满分
      100%计满分，每低于5%扣减2分 => tiers ≥100%计满分；<100%每低于5%扣2分 / 满分
      100%计满分，每低于5%扣2分，直至扣完 => tiers ≥100%计满分；<100%每低于5%扣2分 / 满分
      100%计满分，每低于5%扣2分，直到扣完为止 => tiers ≥100%计满分；<100%每低于5%扣2分 / 满分
      100%计满分，每低于5%扣2分，最低0分 => tiers ≥100%计满分；<100%每低于5%扣2分 / 满分
      100%计满分，每低于5%扣2分，最低为0分 => tiers ≥100%计满分；<100%每低于5%扣2分 / 满分
      100%计满分，每低于5%扣2分；可扣完 => tiers-unreadable
      100%计满分，每低于5%扣2分；扣完即止 => tiers-unreadable
      100%计满分，每低于5%扣2分；且最低0分 => tiers-unreadable
      100%计满分，每低于5%扣2分；最低0分起 => tiers-unreadable
      100%计满分，每低于一个百分点扣1分 => tiers ≥100%计满分；<100%每低于1%扣1分 / 满分
      100%计满分，每低于两个百分点扣1分 => tiers ≥100%计满分；<100%每低于2%扣1分 / 满分
      100%计满分，每低于二个百分点扣1分 => tiers ≥100%计满分；<100%每低于2%扣1分 / 满分
      100%计满分，每低于三个百分点扣1分 => tiers ≥100%计满分；<100%每低于3%扣1分 / 满分
      100%计满分，每低于五个百分点扣1分 => tiers ≥100%计满分；<100%每低于5%扣1分 / 满分
      100%计满分，每低于十个百分点扣1分 => tiers ≥100%计满分；<100%每低于10%扣1分 / 满分
      100%计满分，每低于5一%扣2分 => tiers-unreadable
      100%计满分；；每低于5%扣2分； => tiers ≥100%计满分；<100%每低于5%扣2分 / 满分
      100%计满分，每低于5%，扣2分 => tiers ≥100%计满分；<100%每低于5%扣2分 / 满分
      100%计满分，每低于5%，扣减2分 => tiers ≥100%计满分；<100%每低于5%扣2分 / 满分
      100%计满分，每低于5%，扣除2分 => tiers ≥100%计满分；<100%每低于5%扣2分 / 满分
      ≤1,000元计8分；超过1,000元，每超过100元扣1分 => tiers ≤1000元计8分；>1000元每超过100元扣1分 / 8
      ≤1,000元计8分；超过1,000元：每超过100元扣1分 => tiers ≤1000元计8分；>1000元每超过100元扣1分 / 8
      100%计满分，酌情每低于5%扣2分 => tiers-unreadable
      12,34元以上计8分 => tiers-unreadable
      90%以上，计8分；80%以上，计6分 => tiers ≥90%计8分；≥80%计6分 / 8
      90%以上：计8分；80%以上：计6分 => tiers ≥90%计8分；≥80%计6分 / 8
      ≥60%计8分；<60%得-5分 => tiers-unreadable
      90%以上计0.1234567890123分 => expression-unreadable
      =100%计10分；90%-90%计8分 => tiers =100%计10分；=90%计8分 / 10
      =100%计10分；95%-90%计8分 => tiers-unreadable
      完成90%以上计8分 => tiers 完成：≥90%计8分 / 8
      0.1234567890123%以上计8分 => tiers-unreadable
      100%计满分；每低于5%扣2分；每超过5%扣1分 => tiers-unreadable
      100%计满分；80%-100%计8分 => tiers ≥100%计满分；80%(含)~100%(含)计8分 / 满分
      80%-90%计6分；每低于5%扣2分 => tiers-unreadable
      以100元为标准；≤100%计8分；每超过1%扣1分 => tiers-unreadable
      <60%计2分；60%-80%计6分；≥80%计8分 => tiers <60%计2分；60%(含)~80%(含)计6分；≥80%计8分 / 8
      100%计满分，每低于5%扣2分起 => tiers-unreadable
      90%以上计0.1234567890123分；80%以上计6分 => tiers-unreadable
      80%以上(含)计8分 => tiers ≥80%计8分 / 8
      80%以上(不含)计8分 => tiers >80%计8分 / 8
      80%(不含)以上计8分 => tiers >80%计8分 / 8
      80%(不含)以下计8分 => tiers <80%计8分 / 8
      0计8分；大于0不得分 => tiers ≤0计8分；>0计0分 / 8
      100%计8分；≥50%计5分 => tiers ≥100%计8分；≥50%计5分 / 8
      100%计8分；>100%不得分 => tiers ≤100%计8分；>100%计0分 / 8
      100计8分；100以下计5分；100以上计5分 => tiers =100计8分；≤100计5分；≥100计5分 / 8
      =8计10分；<8不得分 => tiers =8计10分；<8计0分 / 10
      8-10(含)计10分 => tiers 8(不含)~10(含)计10分 / 10
      60%(含)-80%计6分 => tiers 60%(含)~80%(不含)计6分 / 6
      60%-80%(含)计6分 => tiers 60%(不含)~80%(含)计6分 / 6
      60%(不含)-80%计6分 => tiers 60%(不含)~80%(含)计6分 / 6
      60%(含)-80%(含)计6分 => tiers 60%(含)~80%(含)计6分 / 6
      80%(含)以上计8分 => tiers ≥80%计8分 / 8
      100%计满分，每超过5%扣2分 => tiers ≤100%计满分；>100%每超过5%扣2分 / 满分
      100%计10分；80%-90%计6分 => tiers ≥100%计10分；80%(含)~90%(含)计6分 / 10
      50%计10分；0-40%计5分；60%-100%计5分 => tiers =50%计10分；0%(含)~40%(含)计5分；60%(含)~100%(含)计5分 / 10
      10%计10分；20%-30%计5分 => tiers ≤10%计10分；20%(含)~30%(含)计5分 / 10
      60%-80%计6分；80%-90%计8分 => tiers 60%(含)~80%(含)计6分；80%(含)~90%(含)计8分 / 8
      80%计6分；100%计满分 => tiers ≥100%计满分；≥80%计6分 / 满分
      100%计6分；80%计满分 => tiers ≤80%计满分；≤100%计6分 / 满分
      90%计8分；80%计8分 => tiers ≤80%计8分；≤90%计8分 / 8
      70%计6分；80%计4分；90%计8分 => tiers ≥90%计8分；≥80%计4分；≥70%计6分 / 8
      100%计8分；<100%不得分 => tiers ≥100%计8分；<100%计0分 / 8
      100%计满分；<100%不得分 => tiers ≥100%计满分；<100%计0分 / 满分
      90%计10分；80%计8分；60%以下计0分 => tiers ≥90%计10分；≥80%计8分；≤60%计0分 / 10
      60%以下计0分；80%计8分；90%计10分 => tiers ≥90%计10分；≥80%计8分；≤60%计0分 / 10
      90%计0分 => tiers-unreadable
    `),
  )('%s => %s', (target, expected) => {
    expect(told(target)).toBe(expected);
  });
});

test('a quotient beyond the digits that are held is not cut', () => {
  expect(told(`${'9'.repeat(30)}÷1`)).toBe('number-too-long');
});

test('of a text that is too long nothing is kept', () => {
  expect(readTarget('好'.repeat(4_001))).toEqual({
    kind: 'unreadable',
    code: 'text-too-long',
    text: '',
  });
});
