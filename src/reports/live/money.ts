/** Execution, total and grade as formulas. */
import { Fraction } from '../../decimal.js';
import { limits } from '../../limits.js';
import type { Policy } from '../../policies/policy.js';
import type { ExecutionPolicy } from '../../policies/shape/execution.js';
import type { ScoreSheet } from '../../scoring/score-sheet.js';
import { formOfSheet } from '../forms/catalogue.js';
import type { Formula } from '../layout.js';
import { isSpreadsheetNumber } from '../numbers.js';
import { scoreName, splitRows } from '../parts/indicators.js';
import { listOf } from '../parts/total.js';
import { chosen } from './chosen.js';
import { cellNamed, fx } from './formula.js';
import { endsOf, type HelperRow, type TableCell } from './helper.js';
import { limitingOf } from './limiting.js';
import { amountsIn, areAmountsNumbers, exactPercent, isRateKnown, quotient } from './rate.js';
import { roundedFormula, roundedPointsFormula } from './rounding.js';

/** What a formula shows, given what stands there while an amount is not known: a formula too. */
type OpenFormula = (open: string) => Formula;

/** The score of the execution and its rate; nothing for a table without a budget that is scored. */
export function executionShare(
  { budget, input }: ScoreSheet,
  { execution, rounding }: Policy,
): { readonly score?: OpenFormula; readonly rate?: OpenFormula } {
  if (budget?.weight === undefined || execution === undefined) return {};
  const { adjusted: due } = amountsIn(input.budget ?? {});
  // What a spreadsheet cannot hold stands there as a text: the score stays what it is.
  if (due === undefined || !isSpreadsheetNumber(budget.weight) || !areAmountsNumbers(input.budget))
    return {};
  const percent = percentFormula(execution);
  const ruled = ruleShare(percent, execution, budget.weight);
  const { passLine } = execution;
  const share: Formula =
    passLine === undefined ? ruled : ['IF(', ...percent, `<${passLine.value},0,`, ...ruled, ')'];
  const own = (execution.rounding ?? rounding)?.value;
  const points = roundedPointsFormula(share, { cell: 'execution-weight' }, own);
  const known = (formula: Formula): OpenFormula => {
    return (open) => ['IF(', ...isRateKnown, ',', ...formula, `,${open})`];
  };
  return { score: known(points), rate: known(['ROUND(', ...quotient, ',4)']) };
}

/** The rate as the rule sees it. */
function percentFormula({ wholePercent, rateRounding }: ExecutionPolicy): Formula {
  if (wholePercent?.value === true) return ['ROUND(', ...exactPercent, ',0)'];
  return rateRounding === undefined
    ? exactPercent
    : roundedFormula(exactPercent, rateRounding.value);
}

function ruleShare(percent: Formula, { rule }: ExecutionPolicy, weight: string): Formula {
  const proportional: Formula = ['MAX(0,MIN(1,', ...percent, '/100))'];
  const { value } = rule;
  switch (value.kind) {
    case 'proportion':
      return proportional;
    case 'full-from':
      return ['IF(', ...percent, `>=${value.from},1,`, ...proportional, ')'];
    case 'tiers':
      return chosen(
        value.tiers.map(({ from, share }) => ({
          when: [...percent, `>=${from}`],
          gives: [`${share}/100`],
        })),
        ['0'],
      );
    case 'per-point':
      return [
        `MAX(0,MIN(1,(${weight}-INT(MAX(0,100-`,
        ...percent,
        `)/${value.step}*(1+1E-14)+1E-13)*${value.points})/${weight}))`,
      ];
    default:
      return value satisfies never;
  }
}

/** What the scores lead to. */
export interface TotalFormulas {
  readonly total: Formula;
  /** Whether a score in scope is still no number. */
  readonly isOpen: Formula;
  /** The grade that the table gets whatever is still open, in words; nothing while there are two. */
  readonly grade: Formula;
  /** Cells of the sheet of the steps that these look into. */
  readonly cells: readonly TableCell[];
}

const [gradeOfLeast, gradeOfMost] = [cellNamed('grade-of-least'), cellNamed('grade-of-most')];

/**
 * The formulas of total and grade of a table with weights.
 * @param rows those whose scores are in scope.
 * @param isPrinted whether what the sheet says holds for an actual that is the printed one.
 */
export function totalFormulas(
  sheet: ScoreSheet,
  policy: Policy,
  rows: readonly HelperRow[],
  isPrinted: boolean,
): TotalFormulas {
  const { budget } = sheet;
  const { statements, others } = splitRows(formOfSheet(sheet), sheet);
  // Where execution has no points its cell holds words, which a sum takes for nothing.
  const execution =
    budget === undefined || budget.outcome === 'not-applicable' ? [] : ['execution-score'];
  const list = listOf([statements, others], scoreName, execution);
  const points = pointsFormula(sheet, policy);
  const ends = endsOf(rows) ?? { low: ['0'], high: ['0'] };
  const spent = cellNamed('execution-score');
  const money = (open: string): Formula =>
    execution.length === 0 ? ['0'] : fx`IF(ISNUMBER(${spent}),${spent},${open})`;
  const least = cellNamed('total-least');
  const most = cellNamed('total-most');
  const { adjusting, limited, cells } = limitingOf(sheet, policy, isPrinted);
  const all: Formula = ['SUM(', ...list, ')'];
  // The cell of a row that changes the total stands among them, and holds its points.
  const off = adjusting.flatMap((index) => ['-N(', cellNamed(scoreName(index)), ')']);
  const sum: Formula = [...all, ...off];
  const high = money(`ROUND(${budget?.weight ?? '0'},2)`);
  return {
    total: limited('total', points(sum)),
    isOpen: ['COUNT(', ...list, `)<${[...rows, ...adjusting, ...execution].length}`],
    grade: fx`IF(EXACT(${gradeOfLeast},${gradeOfMost}),${gradeOfLeast},"")`,
    cells: [
      {
        name: least.cell,
        title: '最低总分',
        formula: limited('low', points(fx`${ends.low}+${money('0')}`)),
      },
      {
        name: most.cell,
        title: '最高总分',
        formula: limited('high', points(fx`${ends.high}+${high}`)),
      },
      { name: gradeOfLeast.cell, title: '最低等级', formula: gradeFormula(sheet, policy, least) },
      { name: gradeOfMost.cell, title: '最高等级', formula: gradeFormula(sheet, policy, most) },
      ...cells,
    ],
  };
}

/** Points as they count, in all or drawn out to 100 where rows do not apply. */
function pointsFormula(sheet: ScoreSheet, policy: Policy): (sum: Formula) => Formula {
  const weights = inScope(sheet);
  const isRescaled = policy.notApplicable.value === 'rescale' && weights.isPositive();
  return (sum) =>
    isRescaled
      ? fx`ROUND(ROUND((${sum})*100/${weights.toText(limits.decimalPlacesMax)},10),2)`
      : fx`ROUND(${sum},2)`;
}

function gradeFormula(
  { fullMark = '100' }: ScoreSheet,
  policy: Policy,
  total: { readonly cell: string },
): Formula {
  const points: Formula = fx`ROUND(${total}*100,8)`;
  return chosen(
    policy.grades.value.map(({ grade, from }) => ({
      when: fx`${points}>=${Fraction.of(from).times(Fraction.of(fullMark)).toText(limits.decimalPlacesMax)}`,
      gives: [`"${grade}"`],
    })),
    ['""'],
  );
}

/** The weights of all rows in scope and of the execution. */
function inScope({ indicators, budget }: ScoreSheet): Fraction {
  const rows = indicators.filter(({ outcome }) => outcome !== 'not-applicable');
  return [...rows, budget].reduce(
    (sum, row) => sum.plus(Fraction.of(row?.weight ?? '0')),
    Fraction.zero,
  );
}
