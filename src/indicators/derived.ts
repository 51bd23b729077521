/** Indicators that can be computed from the books: their formulas, and which rows report them. */
import { Fraction, halfUnit } from '../decimal.js';
import { limits } from '../limits.js';
import { compact } from './characters.js';
import type { FactName, Facts } from './evaluation.js';

/** The figures that a table gives: its total funding line and its facts. */
export interface Figures {
  readonly initial?: Fraction | undefined;
  readonly adjusted?: Fraction | undefined;
  readonly executed?: Fraction | undefined;
  readonly facts: Facts;
}

/** A value, and how far what it was rounded from may be off. */
interface Rounded {
  readonly value: Fraction;
  readonly half: Fraction;
}

/** A figure with what it is called; without a value where nobody gave it. */
interface NamedFigure {
  readonly name: string;
  readonly value: Fraction | undefined;
  /** How far the value may be off: half a unit of its last decimal. */
  readonly half: Fraction;
}

/** A quotient of two figures, one of which may be unknown. */
export interface DerivedRate {
  readonly name: string;
  readonly numerator: NamedFigure;
  readonly denominator: NamedFigure;
  /** The sign says which way a budget was adjusted; the indicator is about how far. */
  readonly absolute: boolean;
}

interface Formula {
  readonly name: string;
  readonly reportedBy: RegExp;
  readonly absolute?: true;
  readonly figures: (figures: Figures) => readonly [Rounded | undefined, Rounded | undefined];
  readonly words: readonly [string, string];
  /** Where the figures stand in an evaluation. */
  readonly pointers: readonly [string, string];
}

const fact = ({ facts }: Figures, name: FactName): Rounded | undefined => {
  const value = facts[name];
  if (value === undefined) return undefined;
  return { value: Fraction.of(value), half: halfUnit(String(value)) };
};

const amount = (value: Fraction | undefined): Rounded | undefined =>
  value === undefined
    ? undefined
    : { value, half: halfUnit(value.toText(limits.decimalPlacesMax)) };

function difference(left: Rounded | undefined, right: Rounded | undefined): Rounded | undefined {
  if (left === undefined || right === undefined) return undefined;
  return { value: left.value.minus(right.value), half: left.half.plus(right.half) };
}

function ofFacts(above: FactName, below: FactName): Pick<Formula, 'figures' | 'pointers'> {
  return {
    figures: (figures) => [fact(figures, above), fact(figures, below)],
    pointers: [`/facts/${above}`, `/facts/${below}`],
  };
}

// The first that fits counts: 政府采购预算执行率 is about procurement.
const formulas: readonly Formula[] = [
  {
    name: '政府采购执行率',
    reportedBy: /政府采购(?:预算)?执行率$/u,
    ...ofFacts('procurementSpent', 'procurementBudget'),
    words: ['实际政府采购金额', '政府采购预算数'],
  },
  {
    name: '“三公经费”控制率',
    reportedBy: /三公["“”]?经费["“”]?控制率$/u,
    ...ofFacts('threePublicSpent', 'threePublicBudget'),
    words: ['“三公”经费实际支出数', '“三公”经费预算安排数'],
  },
  {
    name: '预算执行率',
    reportedBy: /^(?:部门|单位|项目|整体|年度|全年|当年|资金)*预算(?:资金)?(?:执行|完成)率$/u,
    figures: ({ executed, adjusted }) => [amount(executed), amount(adjusted)],
    pointers: ['/budget/total/executed', '/budget/total/adjusted'],
    words: ['预算完成数', '预算数（调整后）'],
  },
  {
    name: '预算调整率',
    reportedBy: /^(?:部门|单位|项目|整体|年度)*预算调整率$/u,
    absolute: true,
    figures: ({ initial, adjusted }) => [
      difference(amount(adjusted), amount(initial)),
      amount(initial),
    ],
    pointers: ['/budget/total/adjusted', '/budget/total/initial'],
    words: ['（调整后预算数 − 年初预算数）', '年初预算数'],
  },
  {
    name: '结转结余率',
    reportedBy: /^(?:部门|单位|项目|整体|年度|资金)*结转结余率$/u,
    figures: (figures) => [fact(figures, 'carryOver'), amount(figures.adjusted)],
    pointers: ['/facts/carryOver', '/budget/total/adjusted'],
    words: ['结转结余总额', '预算数（调整后）'],
  },
  {
    name: '专项资金细化率',
    reportedBy: /专项资金细化率$/u,
    ...ofFacts('specialFundsDetailed', 'specialFundsTotal'),
    words: ['已细化资金', '参与分配资金总数'],
  },
  {
    name: '绩效目标编制完成率',
    reportedBy: /^(?:部门|单位)*(?:绩效)?目标编制完成率$/u,
    ...ofFacts('goalsSet', 'goalsDue'),
    words: ['已编制绩效目标项目数', '应编制绩效目标项目数'],
  },
  {
    name: '绩效监控完成率',
    reportedBy: /^(?:部门|单位|绩效|运行)*监控完成率$/u,
    ...ofFacts('monitored', 'monitoredDue'),
    words: ['已监控项目数', '应监控项目数'],
  },
  {
    name: '绩效自评完成率',
    reportedBy: /^(?:部门|单位|绩效)*自评完成率$/u,
    ...ofFacts('selfEvaluated', 'selfEvaluatedDue'),
    words: ['已自评项目数', '应自评项目数'],
  },
  {
    name: '部门绩效评价完成率',
    reportedBy: /^(?:部门|单位|重点|绩效)+评价完成率$/u,
    ...ofFacts('departmentEvaluated', 'departmentEvaluatedDue'),
    words: ['已评价项目数', '应评价项目数'],
  },
  {
    name: '评价结果应用率',
    reportedBy: /评价结果应用率$/u,
    ...ofFacts('adviceAdopted', 'adviceGiven'),
    words: ['采纳的意见数', '提出的意见数'],
  },
];

function formulaOf(level3: string): Formula | undefined {
  const name = compact(level3).replace(/\([^()]*\)$/u, '');
  return formulas.find(({ reportedBy }) => reportedBy.test(name));
}

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
    name: formula.name,
    numerator: named(formula.words[0], above),
    denominator: named(formula.words[1], below),
    absolute: formula.absolute ?? false,
  };
}

function named(name: string, figure: Rounded | undefined): NamedFigure {
  return { name, value: figure?.value, half: figure?.half ?? Fraction.zero };
}
