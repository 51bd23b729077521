/** What the scores of a stored sheet come of, for who prints them in another notation than the sheet does. */

import type { Policy } from '../policies/policy.js';
import { scoreExecution } from './execution.js';
import type { Expression } from './expression.js';
import { readRow, scoreRow } from './score-row.js';
import type { ScoreSheet, SheetRow } from './score-sheet.js';
import { rowExpression, workingText } from './working.js';

/** By row; none for what has no score. */
export interface SheetExpressions {
  readonly budget: Expression | undefined;
  readonly indicators: readonly (Expression | undefined)[];
}

/**
 * Asks the rules again, as a sheet keeps only the printed sum of each score.
 * @param policy the very one that the sheet was scored under.
 * @returns no expression where a rule would print another sum today than the sheet holds: a sheet of an older version
 *   of the program stays what it is.
 */
export function sheetExpressions(sheet: ScoreSheet, policy: Policy): SheetExpressions {
  return {
    budget: budgetExpression(sheet, policy),
    indicators: sheet.indicators.map((row, index) =>
      indicatorExpression(sheet, row, index, policy),
    ),
  };
}

function budgetExpression({ input, budget }: ScoreSheet, policy: Policy): Expression | undefined {
  if (input.budget === undefined || budget?.working === undefined) return undefined;
  const execution = scoreExecution(input.budget, policy);
  if (execution.outcome !== 'scored') return undefined;
  const { expression } = execution;
  return workingText(expression, execution) === budget.working.formula ? expression : undefined;
}

function indicatorExpression(
  { input }: ScoreSheet,
  { working }: SheetRow,
  index: number,
  policy: Policy,
): Expression | undefined {
  const given = input.indicators[index];
  if (given === undefined || working === undefined) return undefined;
  const row = scoreRow(readRow(given, index, input.fiscalYear, policy), policy);
  if ('code' in row || row.result.outcome !== 'scored' || row.weight === undefined)
    return undefined;
  const { answer, score } = row.result;
  const expression = rowExpression(answer, String(row.input.weight));
  const figures = { ratio: answer.ratio, weight: row.weight, score };
  return workingText(expression, figures) === working.formula ? expression : undefined;
}
