/** Execution, total and grade as formulas. */
import { Fraction } from '../../decimal.js';
import type { Budget } from '../../indicators/evaluation.js';
import { limits } from '../../limits.js';
import type { Policy } from '../../policies/policy.js';
import type { ExecutionPolicy } from '../../policies/shape/execution.js';
import { amountsOf, sumOfLines } from '../../scoring/execution.js';
import type { ScoreSheet } from '../../scoring/score-sheet.js';
import { formOfSheet } from '../forms/catalogue.js';
import type { Formula } from '../layout.js';
import { isSpreadsheetNumber } from '../numbers.js';
import { scoreName, splitRows } from '../parts/indicators.js';
import { listOf } from '../parts/total.js';
import { type Adjusting, adjustingRows } from './adjusting.js';
import { chosen } from './chosen.js';
import { cellNamed, fx } from './formula.js';
import { endsOf, type HelperRow, type TableCell } from './helper.js';
import { roundedFormula, roundedPointsFormula } from './rounding.js';

const executed = { cell: 'executed' };
const adjusted = { cell: 'adjusted' };

/** What a formula shows, given what stands there while an amount is not known: a formula too. */
type OpenFormula = (open: string) => Formula;

/** The score of the execution and its rate; nothing for a table without a budget that is scored. */
export function executionShare(
  { budget, input }: ScoreSheet,
  { execution, rounding }: Policy,
): { readonly score?: OpenFormula; readonly rate?: OpenFormula } {
  if (budget?.weight === undefined || execution === undefined) return {};
  const { adjusted: due, executed: done } = amountsIn(input.budget ?? {});
  const given = [due, done].flatMap((amount) => amount?.toText(limits.decimalPlacesMax) ?? []);
  // What a spreadsheet cannot hold stands there as a text: the score stays what it is.
  if (due === undefined || ![budget.weight, ...given].every(isSpreadsheetNumber)) return {};
  const isKnown: Formula = ['AND(ISNUMBER(', executed, '),ISNUMBER(', adjusted, '))'];
  const percent = percentFormula(execution);
  const ruled = ruleShare(percent, execution, budget.weight);
  const { passLine } = execution;
  const share: Formula =
    passLine === undefined ? ruled : ['IF(', ...percent, `<${passLine.value},0,`, ...ruled, ')'];
  const own = (execution.rounding ?? rounding)?.value;
  const points = roundedPointsFormula(share, { cell: 'execution-weight' }, own);
  const known = (formula: Formula): OpenFormula => {
    return (open) => ['IF(', ...isKnown, ',', ...formula, `,${open})`];
  };
  return { score: known(points), rate: known(['ROUND(', ...quotient, ',4)']) };
}

const quotient: Formula = ['IF(', adjusted, '>0,', executed, '/', adjusted, ',0)'];
// In percent, rounded to ten decimals so that floating-point noise around a whole number is gone.
const exactPercent: Formula = ['ROUND(', ...quotient, '*100,10)'];

/** The rate as the rule sees it. */
function percentFormula({ wholePercent, rateRounding }: ExecutionPolicy): Formula {
  if (wholePercent?.value === true) return ['ROUND(', ...exactPercent, ',0)'];
  return rateRounding === undefined
    ? exactPercent
    : roundedFormula(exactPercent, rateRounding.value);
}

function amountsIn({ total, lines = [] }: Budget): ReturnType<typeof amountsOf> {
  return total === undefined ? sumOfLines(lines) : amountsOf(total);
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
 */
export function totalFormulas(
  sheet: ScoreSheet,
  policy: Policy,
  rows: readonly HelperRow[],
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
  const adjusting = sheet.indicators.filter(({ adjustment }) => adjustment !== undefined);
  const followed = adjustingRows(sheet, policy);
  // The cell of a row that changes the total holds its points, too.
  const isOpen: Formula = ['COUNT(', ...list, `)<${[...rows, ...adjusting, ...execution].length}`];
  // Where more than scores decides the total it has a grade when all of them are there.
  const isPlain = adjusting.length === 0 && policy.totalCaps === undefined;
  return {
    total: cappedFormula(points(['SUM(', ...list, ')']), sheet, policy, followed),
    isOpen,
    grade: isPlain
      ? fx`IF(EXACT(${gradeOfLeast},${gradeOfMost}),${gradeOfLeast},"")`
      : fx`IF(${isOpen},"",${gradeFormula(sheet, policy, cellNamed('total'))})`,
    cells: [
      { name: least.cell, title: '最低总分', formula: points(fx`${ends.low}+${money('0')}`) },
      {
        name: most.cell,
        title: '最高总分',
        formula: points(fx`${ends.high}+${money(`ROUND(${budget?.weight ?? '0'},2)`)}`),
      },
      { name: gradeOfLeast.cell, title: '最低等级', formula: gradeFormula(sheet, policy, least) },
      { name: gradeOfMost.cell, title: '最高等级', formula: gradeFormula(sheet, policy, most) },
      ...followed.flatMap(({ cells }) => cells),
    ],
  };
}

/** Between nothing and the full mark, and under the caps of the execution rate; a sum without either stays itself. */
function cappedFormula(
  total: Formula,
  sheet: ScoreSheet,
  { totalCaps }: Policy,
  followed: readonly Adjusting[],
): Formula {
  const { indicators, budget, fullMark = '100' } = sheet;
  const isAdjusted = indicators.some(({ adjustment }) => adjustment !== undefined);
  const bounded: Formula = isAdjusted ? ['MAX(0,MIN(', fullMark, ',', ...total, '))'] : total;
  const left = (most: string): string => `ROUND(${most}*${fullMark}/100,2)`;
  const vetoed = indicators.flatMap(({ adjustment }, index): Formula => {
    const veto = followed.find((row) => row.index === index)?.veto;
    if (veto !== undefined) return fx`,IF(${veto.happened},${left(veto.total)},${fullMark})`;
    return adjustment?.most === undefined ? [] : [`,${left(adjustment.most)}`];
  });
  if (totalCaps === undefined || budget === undefined)
    return vetoed.length === 0 ? bounded : ['MIN(', ...bounded, ...vetoed, ')'];
  const cap = chosen(
    [...totalCaps.value].reverse().map(({ below, total: most }) => ({
      when: [...exactPercent, `<${below}`],
      gives: [left(most)],
    })),
    [fullMark],
  );
  return ['MIN(', ...bounded, ...vetoed, ',', ...cap, ')'];
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
