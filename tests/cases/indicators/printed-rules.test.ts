/**
 * Rules as forms print them in their cells: what is measured, its bands and its steps; and what looks like one and must
 * not be read, because it would score wrongly in silence.
 */
import { describe, expect, test } from 'vitest';
import { printReading } from '../../../src/indicators/print-reading.js';
import type { TiersReading } from '../../../src/indicators/reading.js';
import { readTarget } from '../../../src/indicators/target.js';
import { readPrintedRule } from '../../../src/indicators/tiers.js';
import { evaluation, row, sheetOf } from '../builders.js';

/** `三公经费控制率 % 6: (,100]=6; above 100 per 1 -1`. */
function told({ name, unit, full, bands, steps }: TiersReading): string {
  const parts = bands.map(({ low, lowInclusive, high, highInclusive, points, ofFull: isShare }) => {
    const ends = `${lowInclusive ? '[' : '('}${low ?? ''},${high ?? ''}${highInclusive ? ']' : ')'}`;
    return `${ends}=${points ?? 'full'}${isShare === true ? '%' : ''}`;
  });
  const off = steps.map(({ side, base, step, points, ofFull, most }) => {
    const share = ofFull === true ? '% of full' : '';
    return `${side} ${base} per ${step} -${points}${share}${most === undefined ? '' : ` at most ${most}`}`;
  });
  return `${name ?? '-'} ${unit ?? '-'} ${full ?? 'weight'}: ${[...parts, ...off].join('; ')}`;
}

const rules: readonly (readonly [string, string])[] = [
  [
    '三公经费控制率≦100%,计6分;每超过一个百分点扣1分,扣完为止。',
    '三公经费控制率 % 6: (,100]=6; above 100 per 1 -1',
  ],
  [
    '“三公经费”控制率≤100%，得6分；每超过1个百分点，扣1分，扣完为止',
    '三公经费控制率 % 6: (,100]=6; above 100 per 1 -1',
  ],
  ['≤0,计5分;>0,每超过一个百分点扣1分,扣完为止', '- % 5: (,0]=5; above 0 per 1 -1'],
  [
    '三公经费变动率≤0,计5分;>0,每超过一个百分点扣0.8分,扣完为止.',
    '三公经费变动率 % 5: (,0]=5; above 0 per 1 -0.8',
  ],
  ['≤100%计6分.每超过1%扣1分.扣完为止.', '- % 6: (,100]=6; above 100 per 1 -1'],
  ['本指标满分6分,达9个得6分,少检查一个扣1分', '- 个 6: [9,)=6; below 9 per 1 -1'],
  [
    '本指标满分6分，全年计划检查企业9个，达9个得6分，少检查一个扣1分。',
    '- 个 6: [9,)=6; below 9 per 1 -1',
  ],
  ['满分5分。完成9家得5分，每少一个扣1分，扣完为止', '完成 家 5: [9,)=5; below 9 per 1 -1'],
  ['支付进度率≥95%得3分；每降1个百分点扣0.1分', '支付进度率 % 3: [95,)=3; below 95 per 1 -0.1'],
  ['达到90%得10分，每减少一个百分点扣1分', '- % 10: [90,)=10; below 90 per 1 -1'],
  ['达到1,000人得5分，每少100人扣1分', '- 人 5: [1000,)=5; below 1000 per 100 -1'],
  ['≥90%得5分，每低一个百分点扣半分', '- % 5: [90,)=5; below 90 per 1 -0.5'],
  [
    '重点支出安排率≥90%，计5分；80%（含）-90%，计4分；低于80%不得分。',
    '重点支出安排率 % 5: [90,)=5; [80,90)=4; (,80)=0',
  ],
  [
    '预算调整率=0，计3分；0-10%（含），计2分；10-20%（含），计1分；大于20%不得分。',
    '预算调整率 % 3: [0,0]=3; (0,10]=2; (10,20]=1; (20,)=0',
  ],
  [
    '预算完成率=（预算完成数/预算数）×100%。100%计满分，每低于5%扣2分，扣完为止。',
    '预算完成率 % weight: [100,)=full; below 100 per 5 -2',
  ],
  [
    '达标率≥90%的，得5分；低于90%的，每降低1个百分点扣0.5分',
    '达标率 % 5: [90,)=5; below 90 per 1 -0.5',
  ],
  [
    '若三公经费控制率≤100%，则得5分；每超1%扣1分',
    '三公经费控制率 % 5: (,100]=5; above 100 per 1 -1',
  ],
  ['当年预算完成率≥95%得5分，每低1%扣0.5分', '当年预算完成率 % 5: [95,)=5; below 95 per 1 -0.5'],
  ['完成率：≥95%得5分，80%-95%得3分，80%以下不得分', '完成率 % 5: [95,)=5; [80,95]=3; (,80]=0'],
  ['①≥95%得10分；②90%-95%得8分；③低于90%不得分', '- % 10: [95,)=10; [90,95]=8; (,90)=0'],
  ['90%以上计5分、80%-90%计4分、80%以下计0分', '- % 5: [90,)=5; [80,90]=4; (,80]=0'],
  [
    '95%-105%计满分,每超过1个百分点扣1分,每低于1个百分点扣0.5分',
    '- % weight: [95,105]=full; above 105 per 1 -1; below 95 per 1 -0.5',
  ],
  ['0起得满分，每发生一起扣1分', '- 起 weight: (,0]=full; above 0 per 1 -1'],
  ['=0计5分，每发生一次扣2分，扣完为止', '- 次 5: [0,0]=5; above 0 per 1 -2'],
  ['满分4分，≥90%得满分，每低1%扣1分', '- % 4: [90,)=full; below 90 per 1 -1'],
  ['≤100%计6分，每超过一个百分点扣权重的10%', '- % 6: (,100]=6; above 100 per 1 -10% of full'],
  [
    '100%计满分,每低于5%,扣分值的20%,扣完为止',
    '- % weight: [100,)=full; below 100 per 5 -20% of full',
  ],
  [
    '≤100%计8分；每超过一个百分点扣0.5分，最多扣3分',
    '- % 8: (,100]=8; above 100 per 1 -0.5 at most 3',
  ],
  ['100%得10分，每少1%扣1分，扣分不超过5分。', '- % 10: [100,)=10; below 100 per 1 -1 at most 5'],
  [
    '预算调整率=0，计3分；0＜调整率≤10%，计2分；10%＜调整率≤20%，计1分；调整率＞20%，计0分。',
    '预算调整率 % 3: [0,0]=3; (0,10]=2; (10,20]=1; (20,)=0',
  ],
  [
    '完成率≥90%得满分；80%≤完成率＜90%得80%分值；60%≤完成率<80%得60%分值；完成率<60%不得分',
    '完成率 % weight: [90,)=full; [80,90)=80%; [60,80)=60%; (,60)=0',
  ],
  [
    '0-5%（含5%）得满分，5%-10%（含10%）得60%权重，10%以上不得分',
    '- % weight: (0,5]=full; (5,10]=60%; [10,)=0',
  ],
  ['≥90%得满分，≥80%得权重的60%，<80%不得分', '- % weight: [90,)=full; [80,)=60%; (,80)=0'],
  ['控制在100%以内（含100%）得满分，否则不得分', '- % weight: (,100]=full'],
  ['每发生1起扣2分，最多扣6分', '- 起 weight: (,0]=full; above 0 per 1 -2 at most 6'],
  ['发现一起违规扣1分，扣完为止', '- 起 weight: (,0]=full; above 0 per 1 -1'],
  ['无投诉得5分，每有1起有效投诉扣1分', '- 起 5: (,0]=5; above 0 per 1 -1'],
  ['目标值100%，每减少5%扣1分，扣完为止', '- % weight: [100,)=full; below 100 per 5 -1'],
  ['共8项制度，每缺1项扣0.5分', '- 项 weight: [8,)=full; below 8 per 1 -0.5'],
  ['应建立8项制度，每少一项扣0.5分，扣完为止', '- 项 weight: [8,)=full; below 8 per 1 -0.5'],
  ['满分4分，共有6个村，每少1个扣1分', '- 个 4: [6,)=full; below 6 per 1 -1'],
  ['每完成1个得1分，满分3分', '- 个 3: [3,)=3; [2,3)=2; [1,2)=1'],
  ['每举办2场得1.5分，最多得4分', '- 场 4: [6,)=4; [4,6)=3; [2,4)=1.5'],
  ['达到5个得5分，每超过1个加1分，加满7分为止', '- 个 7: [7,)=7; [6,7)=6; [5,6)=5'],
  ['≥95%得8分，每超过1%加0.5分，最多加1分', '- % 9: [97,)=9; [96,97)=8.5; [95,96)=8'],
  ['≤24小时得5分，每超过1小时扣1分', '- 小时 5: (,24]=5; above 24 per 1 -1'],
  ['24小时内完成得5分，每超过1个小时，扣0.5分', '- 小时 5: (,24]=5; above 24 per 1 -0.5'],
  ['≤3小时得3分，≤5小时得1分，>5小时不得分', '- 小时 3: (,3]=3; (,5]=1; (5,)=0'],
  ['≤3小时的得3分，3-5小时时得1分', '- 小时 3: (,3]=3; [3,5]=1'],
  ['≤2小时满分，其余不得分', '- 小时 weight: (,2]=full'],
  ['≥30学时得5分，每少1个学时扣0.5分', '- 学时 5: [30,)=5; below 30 per 1 -0.5'],
  ['达到20课时得满分，少一课时扣0.5分', '- 课时 weight: [20,)=full; below 20 per 1 -0.5'],
  ['≥95%时得10分，每低1%时扣1分', '- % 10: [95,)=10; below 95 per 1 -1'],
  ['≥95%得10分，90%-95%得8分，其余不得分', '- % 10: [95,)=10; [90,95]=8'],
  ['≤2天得满分，其他情况得0分', '- 天 weight: (,2]=full'],
  ['≤2天得满分，其它情形的则不计分', '- 天 weight: (,2]=full'],
  ['≤2天得满分，其余部分计0分', '- 天 weight: (,2]=full'],
  ['≤2天得满分，其余情况0分', '- 天 weight: (,2]=full'],
  [
    '固定资产利用率在95%以上计3分；90%-95%计2分；90%以下不计分',
    '固定资产利用率 % 3: [95,)=3; [90,95]=2; (,90]=0',
  ],
];

describe('rules printed in cells', () => {
  test.each(rules)('%s', (text, expected) => {
    const reading = readTarget(text);
    expect(reading.kind === 'tiers' ? told(reading) : reading).toBe(expected);
  });

  test.each(rules)('printed and read again it is the same: %s', (text) => {
    const reading = readTarget(text);
    expect(readTarget(printReading(reading))).toEqual(reading);
  });
});

describe('what must not be read as a rule', () => {
  test.each([
    '三公经费控制率≤100%且较上年下降，计6分；每超过1%扣1分',
    '第1名计6分，第2名计5分',
    '≤100%计6分；酌情扣分',
    '每超过一个百分点扣1分，最多扣3分',
    '≤100%计6分，每超过一个百分点扣单位经费的10%',
    '≤100%计6分；最多扣3分',
    '在职人员控制率≤100%计6分；三公经费控制率>100%每超过1%扣1分',
    '≤100%计8分；每低于1%扣1分',
    '≤100%计8分；>110%每超过1%扣1分',
    '80%-90%计6分；每低于5%扣2分',
    '本指标满分10分，达9个得6分，少检查一个扣1分',
    '100%计满分；超过1%扣1分',
    '资料齐全得满分，缺一项扣2分',
    '≤100%，≤90%计6分',
    '每少一个扣1分',
    '达到指标值得满分，否则不得分',
    '满分6分',
    // What lacks of a whole is counted, not what happens within it, a share of it, or a part of something else.
    '共5个乡镇，每有1个未完成扣2分',
    '共8项制度，每缺1%扣0.5分',
    '共8项制度，每缺1次扣0.5分',
    '共8项制度，每多1项扣0.5分',
    '共5个乡镇，每少培训1个扣1分',
    '共8项制度，每缺1项扣0.5分，每少2项扣1分',
    '共800万元，每少1万元扣0.5分',
    '同比增长5%得5分，每低1%扣1分',
    '较上年下降10%得5分，每少1%扣1分',
    '达9家得6分，每少2个扣1分',
    '≤100%计6分，≤100%计8分，每超过1%扣1分，每超过2%扣1分',
    // What is added to points that are not said, or beyond all points that are, is for adjustments.
    '每超过1%加0.5分，最多加2分',
    '每增加一个加1分',
    '新增1家加1分，最多加5分',
    '完成得5分，每超过1个加1分，加满10分为止',
    '达到5个得满分，每超过1个加1分，最多加2分',
    '达到5个得5分，每超过1个加1分',
    '达到5个得5分，每超过1个加1分，每少1个扣1分，加满10分为止',
    '>5个得5分，每超过1个加1分，加满10分为止',
    '每减少1个加1分，满分5分',
    '每完成1个得0.01分，满分10分',
    '每迟报1天扣0.5分',
    // Only a count starts at none.
    '每发生1%扣2分',
    '每出现1个百分点扣1分',
    '无投诉得5分，每发生1%扣2分',
    '优得10分，90%以上得8分',
    '≥90%得8分；80%-90%得60%权重；80%以下不得分',
    '0≤调整率≥10%得3分，其余不得分',
  ])('%s', (text) => {
    expect(readTarget(text)).toMatchObject({ kind: 'unreadable', code: 'tiers-unreadable' });
  });

  test.each([
    ['年度考核得90分以上', 'quantity'],
    ['满意度得分≥90分', 'quantity'],
    ['控制在100%以内', 'quantity'],
    ['检查9个企业得6分奖励', 'text'],
    ['制度健全得2分，基本健全得1分，不健全不得分', 'text'],
    ['满意度增加5分', 'quantity'],
  ])('%s is a %s', (text, kind) => {
    expect(readTarget(text).kind).toBe(kind);
  });
});

describe('a rule beside its target', () => {
  const beside = (rule: string, target: string, level3 = '检查企业'): string | undefined => {
    const reading = readPrintedRule(rule, readTarget(target, { level3 }));
    return reading === undefined ? undefined : told(reading);
  };

  test.each([
    ['每少1所扣5分', '≥3所', '- 所 weight: [3,)=full; below 3 per 1 -5'],
    ['每少一个扣1分', '≥9家', '- 家 weight: [9,)=full; below 9 per 1 -1'],
    ['每超过1天扣1分，扣完为止', '≤5天', '- 天 weight: (,5]=full; above 5 per 1 -1'],
    ['达到指标值得满分，否则不得分', '100%', '- % weight: [100,)=full'],
    ['达标得满分，不达标不得分', '≥100人', '- 人 weight: [100,)=full'],
    ['完成得10分，未完成得0分', '≥100人', '- 人 10: [100,)=10'],
    ['完成目标的得5分，未能完成的计0分', '≤5天', '- 天 5: (,5]=5'],
    ['达到目标值得满分，达不到得零分', '≤5天', '- 天 weight: (,5]=full'],
    ['完成目标得满分，每低1%扣0.5分', '≥95%', '- % weight: [95,)=full; below 95 per 1 -0.5'],
    ['≥85%得3分,≥80%得1分,<80%不得分', '≥90%', '- % weight: [90,)=full; [85,)=3; [80,)=1; (,80)=0'],
    ['≥95%得10分，90%-95%得8分，低于90%不得分', '≥95%', '- % 10: [95,)=10; [90,95]=8; (,90)=0'],
    ['≤3小时得3分，≤5小时得1分，其余不得分', '≤2小时', '- 小时 weight: (,2]=full; (,3]=3; (,5]=1'],
    ['每延迟1小时扣1分', '≤24小时', '- 小时 weight: (,24]=full; above 24 per 1 -1'],
    ['每少1学时扣0.5分', '≥30学时', '- 学时 weight: [30,)=full; below 30 per 1 -0.5'],
    ['达到指标值得满分，其他情况不得分', '≥5个', '- 个 weight: [5,)=full'],
    ['每发生1起扣1分', '≤2起', '- 起 weight: (,2]=full; above 2 per 1 -1'],
    [
      '达到指标值得8分，每超过1个加1分，加满10分为止，否则不得分',
      '≥5个',
      '- 个 10: [7,)=10; [6,7)=9; [5,6)=8',
    ],
    ['每完成1个得1分，满分3分', '3个', '- 个 3: [3,)=3; [2,3)=2; [1,2)=1'],
  ])('%s with %s', (rule, target, expected) => {
    expect(beside(rule, target)).toBe(expected);
  });

  test.each([
    ['an amount is taken off on the side that is better', '每超过1个扣1分', '≥3个'],
    ['a rate says nothing of a number of things', '100%得满分，每低5%扣1分', '≥3所'],
    ['bands below a target are of its unit', '≤180分钟得3分，≤300分钟得1分，其余不得分', '≤2小时'],
    ['nor of a number without a unit', '100%得满分，每低5%扣1分', '3'],
    ['what less than that gets is not said', '≥90%得80分', '≥90%'],
    ['a formula gives no points', '预算完成数/预算数×100%', '100%'],
    ['a person decides', '酌情扣分', '≥3个'],
    ['a rule that leans on a target has one', '每少一个扣1分', '完成'],
    ['below the target is not said', '达到指标值得8分，每超过1个加1分，加满10分为止', '≥5个'],
    ['words have no number to meet', '达标得满分，不达标不得分', '高效'],
    ['a part is not said for certain', '完成得10分，部分完成得5分，未完成得0分', '≥100人'],
    ['what less gets is not said', '达标得满分', '≥100人'],
    ['points for what is not met are no nothing', '达标得10分，不达标得5分', '≥100人'],
    ['what comes on top of the target is not said', '每超过1%加0.5分，最多加2分', '≥95%'],
  ])('%s', (_, rule, target) => {
    expect(beside(rule, target)).toBeUndefined();
  });
});

describe('what such rules take', () => {
  test.each([
    ['≤100%计8分；每超过一个百分点扣0.5分，最多扣3分', '104%', '8', '6.00'],
    ['≤100%计8分；每超过一个百分点扣0.5分，最多扣3分', '106%', '8', '5.00'],
    ['≤100%计8分；每超过一个百分点扣0.5分，最多扣3分', '150%', '8', '5.00'],
    // The full mark that is named is that of the share: 8 of 8, on a row of 4.
    ['≤100%计8分；每超过一个百分点扣权重的10%', '103%', '4', '2.80'],
    ['100%计满分，每低于5%扣分值的20%，扣完为止', '89%', '6', '3.60'],
    ['100%计满分，每低于5%扣分值的20%，扣完为止', '10%', '6', '0.00'],
    ['100%计满分，每低于5%扣分值的20%，最多扣3分', '10%', '6', '3.00'],
    ['≥90%得满分，80%-90%得60%权重，80%以下不得分', '85%', '5', '3.00'],
    ['每完成1个得1分，满分10分', '7个', '10', '7.00'],
    ['达到5个得5分，每超过1个加1分，加满10分为止', '8个', '10', '8.00'],
    ['每发生1起扣2分，最多扣6分', '4起', '10', '4.00'],
  ])('%s: %s of %s points', (target, actual, weight, due) => {
    const sheet = sheetOf(
      evaluation({ indicators: [row({ level3: '控制率', target, actual, weight })] }),
    );
    expect(sheet.indicators[0]?.score).toBe(due);
  });
});
