/** Execution, total and grade as formulas. */
import { Fraction } from '../../decimal.js';
import { limits } from '../../limits.js';
import type { ExecutionPolicy, Policy } from '../../policies/policy.js';
import { amountsOf, sumOfLines } from '../../scoring/execution.js';
import type { ScoreSheet } from '../../scoring/score-sheet.js';
import type { Formula } from '../layout.js';
import { isSpreadsheetNumber } from '../numbers.js';
import { chosen } from './chosen.js';

const executed = { cell: 'executed' };
const adjusted = { cell: 'adjusted' };

/** The score of the execution and its rate; nothing for a table without a budget that is scored. */
export function executionShare(
  { budget, input }: ScoreSheet,
  { execution }: Policy,
): { readonly score?: Formula; readonly rate?: Formula } {
  if (budget?.weight === undefined || input.budget === undefined) return {};
  const { adjusted: due, executed: done } =
    input.budget.total === undefined
      ? sumOfLines(input.budget.lines ?? [])
      : amountsOf(input.budget.total);
  const given = [due, done].flatMap((amount) => amount?.toText(limits.decimalPlacesMax) ?? []);
  // What a spreadsheet cannot hold stands there as a text: the score stays what it is.
  if (due === undefined || !given.every(isSpreadsheetNumber)) return {};
  const isKnown: Formula = ['AND(ISNUMBER(', executed, '),ISNUMBER(', adjusted, '))'];
  const quotient: Formula = ['IF(', adjusted, '>0,', executed, '/', adjusted, ',0)'];
  // In percent, with what a double hides of a whole number taken off.
  const exact: Formula = ['ROUND(', ...quotient, '*100,10)'];
  const percent = execution.wholePercent?.value === true ? ['ROUND(', ...exact, ',0)'] : exact;
  const share =
    execution.passLine === undefined
      ? ruleShare(percent, execution, budget.weight)
      : [
          'IF(',
          ...percent,
          `<${execution.passLine.value},0,`,
          ...ruleShare(percent, execution, budget.weight),
          ')',
        ];
  return {
    score: [
      'IF(',
      ...isKnown,
      ',ROUND(ROUND((',
      ...share,
      ')*',
      { cell: 'execution-weight' },
      ',10),2),"")',
    ],
    rate: ['IF(', ...isKnown, ',ROUND(', ...quotient, ',4),"")'],
  };
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

/**
 * The total and the grade that it gives, told while nothing is open.
 * @param scores the names of the cells with the scores of rows that formulas know.
 */
export function totalFormulas(
  sheet: ScoreSheet,
  policy: Policy,
  scores: readonly string[],
): { readonly total: Formula; readonly grade: Formula } {
  const open = new Set(scores);
  const others = sheet.indicators
    .map((row, index) => ({ name: `score-${index}`, row }))
    .filter(
      ({ name, row }) =>
        row.weight !== undefined && row.outcome !== 'not-applicable' && !open.has(name),
    );
  const cells = [
    ...scores,
    ...others.map(({ name }) => name),
    ...(sheet.budget === undefined ? [] : ['execution-score']),
  ];
  const list = cells.flatMap((cell, at): Formula => (at === 0 ? [{ cell }] : [',', { cell }]));
  const full = sheet.fullMark ?? '100';
  const isRescaled = policy.notApplicable.value === 'rescale';
  const weights = inScope(sheet);
  const sum: Formula = ['SUM(', ...list, ')'];
  const total: Formula =
    isRescaled && weights.isPositive()
      ? ['ROUND(ROUND(', ...sum, `*100/${weights.toText(12)},10),2)`]
      : ['ROUND(', ...sum, ',2)'];
  const points: Formula = ['ROUND(', { cell: 'total' }, '*100,8)'];
  const grades = chosen(
    policy.grades.value.map(({ grade, from }) => ({
      when: [...points, `>=${Fraction.of(from).times(Fraction.of(full)).toText(12)}`],
      gives: [`"${grade}"`],
    })),
    ['""'],
  );
  const withheld =
    sheet.gradeWithheld === undefined ? undefined : '未定（权重合计不是 100，或有未读取的内容）';
  return {
    total,
    grade:
      withheld === undefined
        ? [
            'IF(COUNT(',
            ...list,
            `)<${cells.length},"未定，尚有未填或认不出的内容",`,
            ...grades,
            ')',
          ]
        : [`"${withheld}"`],
  };
}

/** The weights of all rows in scope and of the execution. */
function inScope({ indicators, budget }: ScoreSheet): Fraction {
  const rows = indicators.filter(({ outcome }) => outcome !== 'not-applicable');
  return [...rows, budget].reduce(
    (sum, row) => sum.plus(Fraction.of(row?.weight ?? '0')),
    Fraction.zero,
  );
}
