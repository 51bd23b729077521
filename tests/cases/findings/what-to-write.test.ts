/** What a person is told beside a row: what to write in place of an actual, weights in headings, problems beside full marks, hollow reasons, rates of nothing. */
import { describe, expect, test } from 'vitest';
import { evaluation, row, sheetOf } from '../builders.js';

/** How often a finding is told of a table. */
function countOf(code: string, table: Parameters<typeof evaluation>[0]): number {
  return sheetOf(evaluation(table)).findings.filter((found) => found.code === code).length;
}

const onlyNumber = (unit: string) => `请只填写一个数${unit}，说明另写在原因一栏`;
const asDate = '请填写完成的日期（如 2023-11-20），或写已完成、未完成';

describe('an actual that cannot be read', () => {
  test.each<readonly [string, string, string, ...string[]]>([
    ['≥90%', '约九成', onlyNumber('（单位 %）')],
    ['90%-95%', '约九成', onlyNumber('（单位 %）')],
    ['≥90', '大概九成以上', onlyNumber('')],
    ['≥90%', '已完成', '定量指标不能只写完成与否，请填写实际数（单位 %）'],
    ['≥90%', '85%-95%', '是一个区间，请填写一个实际数（单位 %）'],
    ['≥90%', '还差5%', '所写不是达到的数，请填写实际达到的数'],
    ['≥5%', '下降6%', '升降与指标值相反，请按指标值的方向写数，如下降 6% 写作 -6%', '游客增长率'],
    ['≤5起', '下降3起', '所写是升降了多少，不知升降后是多少，请填写实际达到的数', '事故起数'],
    ['≤30天', '推迟2天', '所写是逾期的时间，请填写实际所用的时间'],
    ['按期完成得5分，每逾期1天扣1分', '较晚', '请写“按期完成”，或写明逾期多少，如“逾期 3 天”'],
    ['按期完成得5分，每逾期1个月扣1分', '较晚', '请写“按期完成”，或写明逾期多少，如“逾期 3 个月”'],
    ['≥90%得8分，80%-90%得6分', '推迟2天', '所写是逾期的时间，请填写实际所用的时间'],
    ['≥90%得8分，80%-90%得6分', '约九成', onlyNumber('（单位 %）')],
    ['2023年11月底前', '较晚', asDate],
    [
      '2023年11月底前',
      '45250',
      '像是 Excel 的日期序号，请在 Excel 中把单元格格式设为“日期”，显示为 2023-11-20 那样再填报',
    ],
    ['2023年11月底前', '2023年13月', '没有这个日期，请写作 2023-11-20 那样的日期'],
    [
      '2023年11月底前完成得5分，每推迟1天扣1分',
      '较晚',
      '请填写完成的日期（具体到日，如 2023-11-20），或写按期完成，或写明逾期多少（如“逾期 2 天”）',
    ],
    [
      '2023年11月底前完成得5分，每推迟1个月扣1分',
      '较晚',
      '请填写完成的日期（具体到日，如 2023-11-20），或写按期完成，或写明逾期多少（如“逾期 2 个月”）',
    ],
    ['≥90%', '2023年11月20日', '指标值不是日期，请核对两栏'],
  ])('%s with %s', (target, actual, advice, level3 = '完成情况') => {
    const { findings } = sheetOf(
      evaluation({ indicators: [row({ level3, target, actual, weight: '5' })] }),
    );
    const found = findings.filter(({ code }) => code === 'actual-unreadable');
    expect(found.map(({ message }) => message)).toEqual([expect.stringContaining(advice)]);
  });
});

describe('a weight in the heading of a block goes before that of the rule-book', () => {
  const told = (level1: string, weight: string) =>
    sheetOf(evaluation({ indicators: [row({ level1, weight })] }))
      .findings.filter(
        ({ code, message }) => code === 'block-weight-differs' && message.includes('产出'),
      )
      .map(({ message }) => message);

  test.each(['产出指标（60分）', '产出指标(60)', '产出指标（60%）'])('%s', (level1) => {
    expect(told(level1, '60')).toEqual([]);
    expect(told(level1, '50')).toEqual([expect.stringContaining('60')]);
  });

  test('without one', () => {
    expect(told('产出指标', '50')).toEqual([]);
    expect(told('产出指标', '60')).toEqual([expect.stringContaining('50')]);
  });
});

describe('a problem that is told beside full marks', () => {
  const told = (explanation: string, more: Parameters<typeof row>[0] = {}) => {
    const level = { level1: '资金管理情况', level3: '拨付及时性', target: '及时', actual: '及时' };
    return countOf('situation-problem-unscored', {
      policy: 'zhengzhou-project',
      indicators: [row({ ...level, weight: '20', explanation, ...more })],
    });
  };

  test.each([
    '资金拨付滞后',
    '附件不全',
    '无法支付，资金滞后',
    '进度较慢',
    '未按计划支付',
    '缺少凭证',
    '存在挤占',
  ])('%s', (explanation) => {
    expect(told(explanation)).toBe(1);
  });

  test.each([
    ...['不足', '不够', '不全', '不齐', '不到位', '不及时', '不规范', '不完善', '不健全'],
    ...['不合理', '不科学', '不准确', '不细', '不严', '不平衡', '不均衡', '滞后', '缓慢', '偏慢'],
    ...['偏低', '偏高', '较慢', '较低', '延迟', '逾期', '拖延', '挤占', '挪用', '截留', '滞留'],
    ...['沉淀', '违规', '缺失', '缺少', '缺乏', '遗漏', '未能', '未按', '未及时', '未完成'],
    ...['未到位', '未落实', '未拨付', '未下达', '未支付', '未开展'],
  ])('%s is one', (word) => {
    expect(told(`拨付${word}`)).toBe(1);
  });

  test.each([
    ...['无', '没有', '不存在', '未发现', '未发生', '未出现', '未见', '杜绝', '避免', '防止'],
    ...['确保', '严禁'],
  ])('%s says that there is none', (word) => {
    expect(told(`${word}拨付滞后`)).toBe(0);
  });

  test.each([
    '无滞后',
    '不存在挤占情况',
    '未发现挪用',
    '滞后问题已整改',
    '滞后问题已全部整改',
    '附件不全已全面整改',
    '杜绝违规',
    '资金拨付及时',
  ])('%s is none', (explanation) => {
    expect(told(explanation)).toBe(0);
  });

  test('with fewer marks, or elsewhere, it is scored', () => {
    expect(told('资金拨付滞后', { actual: '90%', achieved: '90' })).toBe(0);
    expect(told('资金拨付滞后', { level1: '产出指标' })).toBe(0);
  });
});

describe('a reason that says nothing', () => {
  const told = (explanation: string) =>
    countOf('reason-hollow', { indicators: [row({ actual: '50人', weight: '90', explanation })] });

  test.each([
    '管理有待加强',
    '管理有待加强。',
    '，管理有待加强；进一步完善制度！',
    '客观原因、主观原因、历史原因、其他原因',
    '重视程度不够',
    '今后我单位还将继续不断持续进一步加强管理',
    '略',
    '1',
    ...['工作需提高', '力度须完善', '执行尚需改进', '制度仍需改善', '机制待努力'],
    ...['措施有待进一步加大', '进一步优化管理', '继续强化监督', '不断规范措施', '持续提升水平'],
    ...['项目管理有待加强', '资金管理有待加强', '预算执行有待加强', '绩效管理有待加强'],
    ...['日常管理有待加强', '内部管理有待加强', '各项工作有待加强', '我单位管理有待加强'],
    ...['本单位管理有待加强', '今后加强管理', '下一步加强监管', '需加强管理', '需要加强管理'],
    ...['将加强管理', '应加强管理', '要加强管理', '还有待加强', '仍有待加强', '我们将加强制度'],
    ...['客观原因', '主观原因', '其他原因', '其它原因', '历史原因', '重视不够', '认识不足'],
    ...['重视程度不到位', '力度不够', '管理不到位', '工作不足', '如上', '同上', '见上'],
    ...['详见附件', '加强管理，提高能力', '加强管理。提高水平；改进措施'],
  ])('%s', (explanation) => {
    expect(told(explanation)).toBe(1);
  });

  test.each([
    '5人因病未能参加',
    '管理有待加强，5人因病未能参加',
    '客观原因、主观原因、历史原因、其他原因、同上',
    '今后我单位还要将继续不断持续进一步加强管理',
    ...['受汛期影响，工期延后', '培训场地装修，加强管理', '如上所述场地装修', '略有不足', '12'],
    ...['10人因病缺席', '加强对培训场地的管理', '客观原因是场地装修', '管理'],
    '加强管理，加强监管，加强监督，加强制度，加强能力',
  ])('%s says something', (explanation) => {
    expect(told(explanation)).toBe(0);
  });
});

describe('a rate of something of which the row says that there was none', () => {
  const told = (level3: string, explanation: string) => {
    const { findings } = sheetOf(
      evaluation({
        indicators: [row({ level3, target: '≥90%', actual: '95%', weight: '90', explanation })],
      }),
    );
    return findings
      .filter(({ code }) => code === 'denominator-none')
      .map(({ message }) => /」；没有([^，]*)，比率无从计算/u.exec(message)?.[1]);
  };

  test.each([
    ['政府采购执行率', '本年无政府采购。', '政府采购'],
    ['政府采购预算执行率', '未安排年度政府采购预算，不适用', '政府采购'],
    ['政府采购执行率', '不涉及政府采购业务', '政府采购'],
    ['三公经费控制率', '无三公经费支出', '“三公”经费'],
    ['“三公”经费变动率', '没有“三公”经费；', '“三公”经费'],
    ['三公”经费控制率', '未编制三公”经费预算', '“三公”经费'],
    ['三公经费”控制率', '未安排“三公经费安排', '“三公”经费'],
    ['专项资金细化率', '无专项资金。', '专项资金'],
    ['专项资金细化率', '不涉及专项资金分配，', '专项资金'],
    ['评价结果应用率', '未开展评价', '绩效评价'],
    ['绩效评价结果应用率', '没有财政绩效评价结果；', '绩效评价'],
    ['部门绩效评价结果应用率', '未收到评价意见。', '绩效评价'],
  ])('%s: %s', (level3, explanation, what) => {
    expect(told(level3, explanation)).toEqual([what]);
  });

  test.each([
    ['政府采购执行率说明', '本年无政府采购。'],
    ['政府采购执行率', '无政府采购计划调整'],
    ['三公经费控制率情况', '无三公经费'],
    ['三公经费控制率', '无三公经费超支'],
    ['三公及经费控制率', '无三公经费'],
    ['三公经费和控制率', '无三公经费'],
    ['三公经费控制率', '无“其三公经费'],
    ['专项资金细化率高低', '无专项资金'],
    ['专项资金细化率', '无专项资金结余'],
    ['评价结果应用率高低', '未开展评价'],
    ['评价结果应用率', '未开展评价工作'],
    ['评价结果应用率', '未开展专家评价'],
    ['完成率', '本年无政府采购。'],
  ])('%s: %s does not', (level3, explanation) => {
    expect(told(level3, explanation)).toEqual([]);
  });
});
