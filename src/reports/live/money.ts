/** Execution, total and grade as formulas. */
import { Fraction } from '../../decimal.js';
import type { Budget } from '../../indicators/evaluation.js';
import { limits } from '../../limits.js';
import type { Policy } from '../../policies/policy.js';
import type { ExecutionPolicy } from '../../policies/shape/execution.js';
import { amountsOf, sumOfLines } from '../../scoring/execution.js';
import type { ScoreSheet } from '../../scoring/score-sheet.js';
import { formOf } from '../forms/catalogue.js';
import type { Formula } from '../layout.js';
import { isSpreadsheetNumber } from '../numbers.js';
import { scoreName, splitRows } from '../parts/indicators.js';
import { listOf } from '../parts/total.js';
import { chosen } from './chosen.js';
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
  /** The grade of the total, in words. */
  readonly grade: Formula;
}

/** The formulas of total and grade of a table with weights. */
export function totalFormulas(sheet: ScoreSheet, policy: Policy): TotalFormulas {
  const { budget, indicators, fullMark = '100' } = sheet;
  const { statements, others } = splitRows(formOf(sheet.policy.id, sheet.input.kind), sheet);
  // Where execution has no points its cell holds words, which a sum takes for nothing.
  const execution =
    budget === undefined || budget.outcome === 'not-applicable' ? [] : ['execution-score'];
  const list = listOf([statements, others], scoreName, execution);
  const rows = indicators.filter(
    ({ outcome, weight }) => weight !== undefined && outcome !== 'not-applicable',
  );
  const weights = inScope(sheet);
  const sum: Formula = ['SUM(', ...list, ')'];
  const isRescaled = policy.notApplicable.value === 'rescale' && weights.isPositive();
  const points: Formula = ['ROUND(', { cell: 'total' }, '*100,8)'];
  const total: Formula = isRescaled
    ? ['ROUND(ROUND(', ...sum, `*100/${weights.toText(12)},10),2)`]
    : ['ROUND(', ...sum, ',2)'];
  const adjusting = indicators.filter(({ adjustment }) => adjustment !== undefined);
  return {
    total: cappedFormula(total, sheet, policy),
    // The cell of a row that changes the total holds its points, too.
    isOpen: ['COUNT(', ...list, `)<${[...rows, ...adjusting, ...execution].length}`],
    grade: chosen(
      policy.grades.value.map(({ grade, from }) => ({
        when: [...points, `>=${Fraction.of(from).times(Fraction.of(fullMark)).toText(12)}`],
        gives: [`"${grade}"`],
      })),
      ['""'],
    ),
  };
}

/** Between nothing and the full mark, and under the caps of the execution rate; a sum without either stays itself. */
function cappedFormula(total: Formula, sheet: ScoreSheet, { totalCaps }: Policy): Formula {
  const { indicators, budget, fullMark = '100' } = sheet;
  const isAdjusted = indicators.some(({ adjustment }) => adjustment !== undefined);
  const bounded: Formula = isAdjusted ? ['MAX(0,MIN(', fullMark, ',', ...total, '))'] : total;
  const vetoed = indicators.flatMap(({ adjustment }): Formula => {
    return adjustment?.most === undefined ? [] : [`,ROUND(${adjustment.most}*${fullMark}/100,2)`];
  });
  if (totalCaps === undefined || budget === undefined)
    return vetoed.length === 0 ? bounded : ['MIN(', ...bounded, ...vetoed, ')'];
  const cap = chosen(
    [...totalCaps.value].reverse().map(({ below, total: most }) => ({
      when: [...exactPercent, `<${below}`],
      gives: [`ROUND(${most}*${fullMark}/100,2)`],
    })),
    [fullMark],
  );
  return ['MIN(', ...bounded, ...vetoed, ',', ...cap, ')'];
}

/** The weights of all rows in scope and of the execution. */
function inScope({ indicators, budget }: ScoreSheet): Fraction {
  const rows = indicators.filter(({ outcome }) => outcome !== 'not-applicable');
  return [...rows, budget].reduce(
    (sum, row) => sum.plus(Fraction.of(row?.weight ?? '0')),
    Fraction.zero,
  );
}
