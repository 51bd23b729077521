/** Indicators that can be computed from the books: their formulas, and which rows report them. */
import { Fraction } from '../decimal.js';
import { compact } from './characters.js';
import type { FactName, Facts } from './evaluation.js';

/** The figures that a table gives: its total funding line and its facts. */
export interface Figures {
  readonly initial?: Fraction | undefined;
  readonly adjusted?: Fraction | undefined;
  readonly executed?: Fraction | undefined;
  readonly facts: Facts;
}

/** A quotient of two figures with what they are called. */
export interface DerivedRate {
  readonly name: string;
  readonly numerator: { readonly name: string; readonly value: Fraction };
  readonly denominator: { readonly name: string; readonly value: Fraction };
  /** The sign says which way a budget was adjusted; the indicator is about how far. */
  readonly absolute: boolean;
}

interface Formula {
  readonly name: string;
  readonly reportedBy: RegExp;
  readonly absolute?: true;
  readonly figures: (figures: Figures) => readonly [Fraction | undefined, Fraction | undefined];
  readonly words: readonly [string, string];
}

const fact = ({ facts }: Figures, name: FactName): Fraction | undefined => {
  const value = facts[name];
  return value === undefined ? undefined : Fraction.of(value);
};

const ofFacts =
  (above: FactName, below: FactName): Formula['figures'] =>
  (figures) => [fact(figures, above), fact(figures, below)];

// The first that fits counts: 政府采购预算执行率 is about procurement. All of them are rates, 率.
const formulas: readonly Formula[] = [
  {
    name: '政府采购执行率',
    reportedBy: /政府采购(?:预算)?执行率$/u,
    figures: ofFacts('procurementSpent', 'procurementBudget'),
    words: ['实际政府采购金额', '政府采购预算数'],
  },
  {
    name: '“三公经费”控制率',
    reportedBy: /三公["“”]?经费["“”]?控制率$/u,
    figures: ofFacts('threePublicSpent', 'threePublicBudget'),
    words: ['“三公”经费实际支出数', '“三公”经费预算安排数'],
  },
  {
    name: '预算执行率',
    reportedBy: /^(?:部门|单位|项目|整体|年度|全年|当年|资金)*预算(?:资金)?(?:执行|完成)率$/u,
    figures: ({ executed, adjusted }) => [executed, adjusted],
    words: ['预算完成数', '预算数（调整后）'],
  },
  {
    name: '预算调整率',
    reportedBy: /^(?:部门|单位|项目|整体|年度)*预算调整率$/u,
    absolute: true,
    figures: ({ initial, adjusted }) => [
      initial === undefined ? undefined : adjusted?.minus(initial),
      initial,
    ],
    words: ['（调整后预算数 − 年初预算数）', '年初预算数'],
  },
  {
    name: '结转结余率',
    reportedBy: /^(?:部门|单位|项目|整体|年度|资金)*结转结余率$/u,
    figures: (figures) => [fact(figures, 'carryOver'), figures.adjusted],
    words: ['结转结余总额', '预算数（调整后）'],
  },
  {
    name: '专项资金细化率',
    reportedBy: /专项资金细化率$/u,
    figures: ofFacts('specialFundsDetailed', 'specialFundsTotal'),
    words: ['已细化资金', '参与分配资金总数'],
  },
  {
    name: '绩效目标编制完成率',
    reportedBy: /^(?:部门|单位)*(?:绩效)?目标编制完成率$/u,
    figures: ofFacts('goalsSet', 'goalsDue'),
    words: ['已编制绩效目标项目数', '应编制绩效目标项目数'],
  },
  {
    name: '绩效监控完成率',
    reportedBy: /^(?:部门|单位|绩效|运行)*监控完成率$/u,
    figures: ofFacts('monitored', 'monitoredDue'),
    words: ['已监控项目数', '应监控项目数'],
  },
  {
    name: '绩效自评完成率',
    reportedBy: /^(?:部门|单位|绩效)*自评完成率$/u,
    figures: ofFacts('selfEvaluated', 'selfEvaluatedDue'),
    words: ['已自评项目数', '应自评项目数'],
  },
  {
    name: '部门绩效评价完成率',
    reportedBy: /^(?:部门|单位|重点|绩效)+评价完成率$/u,
    figures: ofFacts('departmentEvaluated', 'departmentEvaluatedDue'),
    words: ['已评价项目数', '应评价项目数'],
  },
  {
    name: '评价结果应用率',
    reportedBy: /评价结果应用率$/u,
    figures: ofFacts('adviceAdopted', 'adviceGiven'),
    words: ['采纳的意见数', '提出的意见数'],
  },
];

/**
 * The rate that a row of this name reports, with the figures behind it.
 * @returns undefined when the name is none of the known ones or a figure is missing.
 */
export function derivedRate(level3: string, figures: Figures): DerivedRate | undefined {
  const name = compact(level3).replace(/\([^()]*\)$/u, '');
  if (!name.endsWith('率')) return undefined;
  const formula = formulas.find(({ reportedBy }) => reportedBy.test(name));
  if (formula === undefined) return undefined;
  const [above, below] = formula.figures(figures);
  if (above === undefined || below === undefined) return undefined;
  return {
    name: formula.name,
    numerator: { name: formula.words[0], value: above },
    denominator: { name: formula.words[1], value: below },
    absolute: formula.absolute ?? false,
  };
}
