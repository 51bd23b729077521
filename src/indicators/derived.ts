/** Indicators that can be computed from the books: their formulas, and which rows report them. */
import { Fraction } from '../decimal.js';
import { remembered } from '../memo.js';
import { compact, withoutNumber } from './characters.js';
import type { FactName, Facts } from './evaluation.js';

/** The figures that a table gives: its total funding line and its facts. */
export interface Figures {
  readonly initial?: Fraction | undefined;
  readonly adjusted?: Fraction | undefined;
  readonly executed?: Fraction | undefined;
  readonly facts: Facts;
}

/** A figure with what it is called; without a value where nobody gave it. */
interface NamedFigure {
  readonly name: string;
  readonly value: Fraction | undefined;
}

/** A quotient of two figures, one of which may be unknown. */
export interface DerivedRate {
  readonly numerator: NamedFigure;
  readonly denominator: NamedFigure;
  /** The sign says which way a budget was adjusted; the indicator is about how far. */
  readonly absolute: boolean;
}

interface Formula {
  readonly reportedBy: RegExp;
  readonly absolute?: true;
  readonly figures: (figures: Figures) => readonly [Fraction | undefined, Fraction | undefined];
  readonly words: readonly [string, string];
  /** Where the figures stand in an evaluation. */
  readonly pointers: readonly [string, string];
}

const fact = ({ facts }: Figures, name: FactName): Fraction | undefined => {
  const value = facts[name];
  return value === undefined ? undefined : Fraction.of(value);
};

/** What a figure grew by, or saved, beside what it is held against. */
function difference(more: Fraction | undefined, less: Fraction | undefined): Fraction | undefined {
  return less === undefined ? undefined : more?.minus(less);
}

/** The change of a figure since last year, in parts of last year's: below zero where it fell. */
function changeSince(now: FactName, lastYear: FactName): Pick<Formula, 'figures' | 'pointers'> {
  return {
    figures: (figures) => [
      difference(fact(figures, now), fact(figures, lastYear)),
      fact(figures, lastYear),
    ],
    pointers: [`/facts/${now}`, `/facts/${lastYear}`],
  };
}

function ofFacts(above: FactName, below: FactName): Pick<Formula, 'figures' | 'pointers'> {
  return {
    figures: (figures) => [fact(figures, above), fact(figures, below)],
    pointers: [`/facts/${above}`, `/facts/${below}`],
  };
}

// The first that fits counts: 政府采购预算执行率 is about procurement. All of them are rates, 率.
const formulas: readonly Formula[] = [
  {
    reportedBy: /政府采购(?:预算)?执行率$/u,
    ...ofFacts('procurementSpent', 'procurementBudget'),
    words: ['实际政府采购金额', '政府采购预算数'],
  },
  {
    reportedBy: /三公["“”]?经费["“”]?控制率$/u,
    ...ofFacts('threePublicSpent', 'threePublicBudget'),
    words: ['“三公”经费实际支出数', '“三公”经费预算安排数'],
  },
  {
    reportedBy: /^(?:部门|单位|项目|整体|年度|全年|当年|资金)*预算(?:资金)?(?:执行|完成)率$/u,
    figures: ({ executed, adjusted }) => [executed, adjusted],
    pointers: ['/budget/total/executed', '/budget/total/adjusted'],
    words: ['预算完成数', '预算数（调整后）'],
  },
  {
    reportedBy: /^(?:部门|单位|项目|整体|年度)*预算调整率$/u,
    absolute: true,
    figures: ({ initial, adjusted }) => [difference(adjusted, initial), initial],
    pointers: ['/budget/total/adjusted', '/budget/total/initial'],
    words: ['（调整后预算数 − 年初预算数）', '年初预算数'],
  },
  {
    reportedBy: /^(?:部门|单位|项目|整体|年度|资金)*结转结余率$/u,
    figures: (figures) => [fact(figures, 'carryOver'), figures.adjusted],
    pointers: ['/facts/carryOver', '/budget/total/adjusted'],
    words: ['结转结余总额', '预算数（调整后）'],
  },
  {
    reportedBy: /专项资金细化率$/u,
    ...ofFacts('specialFundsDetailed', 'specialFundsTotal'),
    words: ['已细化资金', '参与分配资金总数'],
  },
  {
    reportedBy: /^(?:部门|单位)*(?:绩效)?目标编制完成率$/u,
    ...ofFacts('goalsSet', 'goalsDue'),
    words: ['已编制绩效目标项目数', '应编制绩效目标项目数'],
  },
  {
    reportedBy: /^(?:部门|单位|绩效|运行)*监控完成率$/u,
    ...ofFacts('monitored', 'monitoredDue'),
    words: ['已监控项目数', '应监控项目数'],
  },
  {
    reportedBy: /^(?:部门|单位|绩效)*自评完成率$/u,
    ...ofFacts('selfEvaluated', 'selfEvaluatedDue'),
    words: ['已自评项目数', '应自评项目数'],
  },
  {
    reportedBy: /^(?:部门|单位|重点|绩效)+评价完成率$/u,
    ...ofFacts('departmentEvaluated', 'departmentEvaluatedDue'),
    words: ['已评价项目数', '应评价项目数'],
  },
  {
    reportedBy: /评价结果应用率$/u,
    ...ofFacts('adviceAdopted', 'adviceGiven'),
    words: ['采纳的意见数', '提出的意见数'],
  },
  {
    reportedBy: /^(?:部门|单位|本级)*在职人员控制率$/u,
    ...ofFacts('staff', 'staffQuota'),
    words: ['在职人员数', '编制数'],
  },
  {
    reportedBy: /^(?:部门|单位|年度)*["“”]?三公["“”]?经费["“”]?变动率$/u,
    ...changeSince('threePublicBudget', 'threePublicBudgetLastYear'),
    words: ['（本年度“三公经费”预算数 − 上年度预算数）', '上年度“三公经费”预算数'],
  },
  {
    reportedBy: /^(?:部门|单位|年度)*重点(?:项目)?支出安排率$/u,
    ...ofFacts('keySpending', 'projectSpending'),
    words: ['重点项目支出', '项目总支出'],
  },
  {
    reportedBy: /^(?:部门|单位|项目|资金|预算)*支付进度率$/u,
    ...ofFacts('paid', 'paidDue'),
    words: ['实际支付的资金', '按既定进度应支付的资金'],
  },
  {
    reportedBy: /^(?:部门|单位|年度|资金)*结转结余(?:资金)?变动率$/u,
    ...changeSince('carryOver', 'carryOverLastYear'),
    words: ['（本年度结转结余总额 − 上年度结转结余总额）', '上年度结转结余总额'],
  },
  {
    reportedBy: /^(?:部门|单位|年度)*公用经费控制率$/u,
    ...ofFacts('operatingSpent', 'operatingBudget'),
    words: ['实际支出的公用经费', '预算安排的公用经费'],
  },
  {
    reportedBy: /^(?:项目|财政|专项|年度|预算)*资金到位率$/u,
    ...ofFacts('fundsReceived', 'fundsPlanned'),
    words: ['实际到位的资金', '计划投入的资金'],
  },
  {
    reportedBy: /^(?:项目|财政|专项|年度|预算|资金)*到位及时率$/u,
    ...ofFacts('fundsReceivedInTime', 'fundsDue'),
    words: ['及时到位的资金', '应到位的资金'],
  },
  {
    reportedBy: /^(?:部门|单位)*固定资产利用率$/u,
    ...ofFacts('assetsInUse', 'assetsTotal'),
    words: ['实际在用的固定资产', '所有固定资产'],
  },
  {
    reportedBy: /^(?:项目|经济|总|预算)*成本节约率$/u,
    figures: (figures) => [
      difference(fact(figures, 'costPlanned'), fact(figures, 'costSpent')),
      fact(figures, 'costPlanned'),
    ],
    pointers: ['/facts/costSpent', '/facts/costPlanned'],
    words: ['（计划成本 − 实际成本）', '计划成本'],
  },
];

const formulaOf = remembered((level3): Formula | undefined => {
  const name = withoutNumber(compact(level3)).replace(/\([^()]*\)$/u, '');
  return name.endsWith('率') ? formulas.find(({ reportedBy }) => reportedBy.test(name)) : undefined;
});

/** JSON Pointers of the figures behind an indicator of this name; none when it is no derived rate. */
export function figurePointers(level3: string): readonly string[] {
  return formulaOf(level3)?.pointers ?? [];
}

/**
 * The rate that a row of this name reports, with the figures behind it.
 * @returns undefined when the name is none of the known ones or both figures are missing.
 */
export function derivedRate(level3: string, figures: Figures): DerivedRate | undefined {
  const formula = formulaOf(level3);
  if (formula === undefined) return undefined;
  const [above, below] = formula.figures(figures);
  if (above === undefined && below === undefined) return undefined;
  return {
    numerator: { name: formula.words[0], value: above },
    denominator: { name: formula.words[1], value: below },
    absolute: formula.absolute ?? false,
  };
}
