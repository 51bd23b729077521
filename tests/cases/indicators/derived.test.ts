/** Rates that follow from the books: which names report one, and of which figures it is the quotient. */
import { describe, expect, test } from 'vitest';
import { Fraction } from '../../../src/decimal.js';
import { derivedRate, type Figures, figurePointers } from '../../../src/indicators/derived.js';
import { type FactName, factNames } from '../../../src/indicators/evaluation.js';

/** Every figure is another number, so that no two can be mistaken for one another. */
const facts = Object.fromEntries(
  factNames.map((name, index) => [name, String(index + 1)]),
) as Record<FactName, string>;
const figures: Figures = {
  initial: Fraction.of('400'),
  adjusted: Fraction.of('500'),
  executed: Fraction.of('300'),
  facts,
};

/** `预算完成数 300 ÷ 预算数（调整后） 500`; a rate of which the sign does not count in bars. */
function quotient(level3: string, given: Figures = figures): string | undefined {
  const rate = derivedRate(level3, given);
  if (rate === undefined) return undefined;
  const [above, below] = [rate.numerator, rate.denominator].map(
    ({ name, value }) => `${name} ${value?.toText(2) ?? '?'}`,
  );
  return rate.absolute ? `|${above} ÷ ${below}|` : `${above} ÷ ${below}`;
}

const procurement = `实际政府采购金额 ${facts.procurementSpent} ÷ 政府采购预算数 ${facts.procurementBudget}`;
const threePublic = `“三公”经费实际支出数 ${facts.threePublicSpent} ÷ “三公”经费预算安排数 ${facts.threePublicBudget}`;
const execution = '预算完成数 300 ÷ 预算数（调整后） 500';
const adjustment = '|（调整后预算数 − 年初预算数） 100 ÷ 年初预算数 400|';
const carryOver = `结转结余总额 ${facts.carryOver} ÷ 预算数（调整后） 500`;
const special = `已细化资金 ${facts.specialFundsDetailed} ÷ 参与分配资金总数 ${facts.specialFundsTotal}`;
const goals = `已编制绩效目标项目数 ${facts.goalsSet} ÷ 应编制绩效目标项目数 ${facts.goalsDue}`;
const monitoring = `已监控项目数 ${facts.monitored} ÷ 应监控项目数 ${facts.monitoredDue}`;
const selfEvaluation = `已自评项目数 ${facts.selfEvaluated} ÷ 应自评项目数 ${facts.selfEvaluatedDue}`;
const departmental = `已评价项目数 ${facts.departmentEvaluated} ÷ 应评价项目数 ${facts.departmentEvaluatedDue}`;
const advice = `采纳的意见数 ${facts.adviceAdopted} ÷ 提出的意见数 ${facts.adviceGiven}`;

const changed = (now: FactName, before: FactName): string =>
  Fraction.of(facts[now]).minus(Fraction.of(facts[before])).toText(2);

describe('names that report a rate', () => {
  test.each([
    ['在职人员控制率', `在职人员数 ${facts.staff} ÷ 编制数 ${facts.staffQuota}`],
    [
      '三公经费变动率',
      `（本年度“三公经费”预算数 − 上年度预算数） ${changed('threePublicBudget', 'threePublicBudgetLastYear')} ÷ 上年度“三公经费”预算数 ${facts.threePublicBudgetLastYear}`,
    ],
    ['重点支出安排率', `重点项目支出 ${facts.keySpending} ÷ 项目总支出 ${facts.projectSpending}`],
    ['支付进度率', `实际支付的资金 ${facts.paid} ÷ 按既定进度应支付的资金 ${facts.paidDue}`],
    [
      '结转结余变动率',
      `（本年度结转结余总额 − 上年度结转结余总额） ${changed('carryOver', 'carryOverLastYear')} ÷ 上年度结转结余总额 ${facts.carryOverLastYear}`,
    ],
    [
      '公用经费控制率',
      `实际支出的公用经费 ${facts.operatingSpent} ÷ 预算安排的公用经费 ${facts.operatingBudget}`,
    ],
    ['资金到位率', `实际到位的资金 ${facts.fundsReceived} ÷ 计划投入的资金 ${facts.fundsPlanned}`],
    ['到位及时率', `及时到位的资金 ${facts.fundsReceivedInTime} ÷ 应到位的资金 ${facts.fundsDue}`],
    [
      '资金到位及时率',
      `及时到位的资金 ${facts.fundsReceivedInTime} ÷ 应到位的资金 ${facts.fundsDue}`,
    ],
    [
      '固定资产利用率',
      `实际在用的固定资产 ${facts.assetsInUse} ÷ 所有固定资产 ${facts.assetsTotal}`,
    ],
    [
      '成本节约率',
      `（计划成本 − 实际成本） ${changed('costPlanned', 'costSpent')} ÷ 计划成本 ${facts.costPlanned}`,
    ],
    ['政府采购执行率', procurement],
    ['政府采购预算执行率', procurement],
    ['部门政府采购执行率', procurement],
    ['“三公经费”控制率', threePublic],
    ['“三公”经费控制率', threePublic],
    ['三公经费控制率', threePublic],
    ['"三公"经费控制率', threePublic],
    ['预算执行率', execution],
    ['部门整体预算执行率', execution],
    ['全年预算资金完成率', execution],
    ['预算执行率（%）', execution],
    ['预算执行率（全年）', execution],
    ['预算 执行率', execution],
    ['预算调整率', adjustment],
    ['部门预算调整率', adjustment],
    ['结转结余率', carryOver],
    ['年度资金结转结余率', carryOver],
    ['专项资金细化率', special],
    ['市级专项资金细化率', special],
    ['绩效目标编制完成率', goals],
    ['部门目标编制完成率', goals],
    ['监控完成率', monitoring],
    ['部门绩效运行监控完成率', monitoring],
    ['自评完成率', selfEvaluation],
    ['部门绩效自评完成率', selfEvaluation],
    ['部门评价完成率', departmental],
    ['部门重点绩效评价完成率', departmental],
    ['评价结果应用率', advice],
    ['绩效评价结果应用率', advice],
  ])('%s is %s', (level3, expected) => {
    expect(quotient(level3)).toBe(expected);
  });
});

describe('names that report something else', () => {
  test.each([
    '配套资金到位率',
    '物资到位及时率',
    '大型设备利用率',
    '村级在职人员控制率提升',
    '运行成本节约率',
    '政府采购执行率提升',
    '三公经费控制率变化',
    '一三公〔经费控制率',
    '教育预算执行率',
    '预算执行率提升',
    '预算(全年)执行率',
    '专项预算调整率',
    '预算调整率变化',
    '工程款结转结余率',
    '结转结余率变化',
    '专项资金细化率提升',
    '个人目标编制完成率',
    '目标编制完成率提升',
    '工程监控完成率',
    '监控完成率提升',
    '学生自评完成率',
    '自评完成率提升',
    '专家评价完成率',
    '外单位评价完成率',
    '部门评价完成率提升',
    '评价完成率',
    '评价结果应用率提升',
    '三公〔经费控制率',
    '三公的经费控制率',
  ])('%s', (level3) => {
    expect(quotient(level3)).toBeUndefined();
  });
});

describe('a figure that nobody gave stays unknown; with neither there is no rate', () => {
  test.each([
    ['预算执行率', { ...figures, executed: undefined }, '预算完成数 ? ÷ 预算数（调整后） 500'],
    ['预算执行率', { ...figures, adjusted: undefined }, '预算完成数 300 ÷ 预算数（调整后） ?'],
    [
      '预算调整率',
      { ...figures, adjusted: undefined },
      '|（调整后预算数 − 年初预算数） ? ÷ 年初预算数 400|',
    ],
    ['预算调整率', { ...figures, initial: undefined }, undefined],
    [
      '政府采购执行率',
      { facts: { procurementSpent: '1' } },
      '实际政府采购金额 1 ÷ 政府采购预算数 ?',
    ],
    [
      '政府采购执行率',
      { facts: { procurementBudget: '1' } },
      '实际政府采购金额 ? ÷ 政府采购预算数 1',
    ],
    ['政府采购执行率', { facts: {} }, undefined],
  ])('%s (%#)', (level3, given, expected) => {
    expect(quotient(level3, given)).toBe(expected);
  });
});

describe('where the figures of a rate stand; how a rate grew is no such rate', () => {
  test.each([
    ['政府采购执行率', '/facts/procurementSpent', '/facts/procurementBudget'],
    ['“三公经费”控制率', '/facts/threePublicSpent', '/facts/threePublicBudget'],
    ['预算执行率', '/budget/total/executed', '/budget/total/adjusted'],
    ['预算调整率', '/budget/total/adjusted', '/budget/total/initial'],
    ['结转结余率', '/facts/carryOver', '/budget/total/adjusted'],
    ['专项资金细化率', '/facts/specialFundsDetailed', '/facts/specialFundsTotal'],
    ['绩效目标编制完成率', '/facts/goalsSet', '/facts/goalsDue'],
    ['绩效监控完成率', '/facts/monitored', '/facts/monitoredDue'],
    ['绩效自评完成率', '/facts/selfEvaluated', '/facts/selfEvaluatedDue'],
    ['重点绩效评价完成率', '/facts/departmentEvaluated', '/facts/departmentEvaluatedDue'],
    ['评价结果应用率', '/facts/adviceAdopted', '/facts/adviceGiven'],
  ])('%s', (level3, above, below) => {
    expect(figurePointers(level3)).toEqual([above, below]);
    expect(figurePointers(`${level3}增长率`)).toEqual([]);
    expect(quotient(`${level3}增长率`)).toBeUndefined();
  });

  test('a name that is no rate has none', () => {
    expect(figurePointers('培训人数')).toEqual([]);
  });
});
