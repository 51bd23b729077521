/** The sum behind a score as a spreadsheet formula, so that an auditor can recompute it. */
import { Fraction } from '../decimal.js';
import {
  type ArithmeticSign,
  type CellFigure,
  type Expression,
  needsBrackets,
} from '../scoring/expression.js';
import { scoreText } from '../scoring/rounding.js';
import type { Formula } from './layout.js';
import { isSpreadsheetNumber } from './numbers.js';

/** What a sum leads to, as the sheet holds it. */
export interface Points {
  /** The share of the weight. */
  readonly ratio: string;
  readonly weight: string;
  readonly score: string;
}

/** The cells in which figures stand; a figure without one is written out. */
export type FigureCells = Readonly<Partial<Record<CellFigure, string>>>;

/**
 * `ROUND(95/100*F12,2)` of 95 ÷ 100 × 10, the weight being the cell of that name.
 * @returns undefined where a figure is one that a spreadsheet would bend: then the score stands there as the number
 *   it is.
 */
export function scoreFormula(
  expression: Expression,
  points: Points,
  cells: FigureCells,
): Formula | undefined {
  const isExact = figuresOf(expression).every(isSpreadsheetNumber) && isSafe(points);
  return isExact ? rounded(piecesOf(expression, cells)) : undefined;
}

/** Rounded once, as scores are. */
export function rounded(formula: Formula): Formula {
  return ['ROUND(', ...formula, ',2)'];
}

/**
 * Whether a spreadsheet comes to the same score: it takes what is within a millionth of a millionth of a
 * tie for the tie, and rounds it up.
 */
function isSafe({ ratio, weight, score }: Points): boolean {
  return scoreText(Fraction.of(ratio).times(Fraction.of(weight))) === score;
}

function figuresOf(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'operation':
      return [...figuresOf(expression.left), ...figuresOf(expression.right)];
    case 'capped':
      return figuresOf(expression.of);
    default:
      return [expression.text];
  }
}

const signs: Readonly<Record<ArithmeticSign, string>> = { '×': '*', '÷': '/', '−': '-' };

function piecesOf(expression: Expression, cells: FigureCells): Formula {
  switch (expression.kind) {
    case 'number':
      return [expression.text];
    case 'percent':
      return [`${expression.text}%`];
    case 'name': {
      const cell = cells[expression.name];
      return [cell === undefined ? expression.text : { cell }];
    }
    case 'capped':
      return ['MIN(1,', ...piecesOf(expression.of, cells), ')'];
    case 'operation': {
      const { operator, left, right } = expression;
      const operand = (of: Expression, side: 'left' | 'right'): Formula =>
        needsBrackets(of, operator, side)
          ? ['(', ...piecesOf(of, cells), ')']
          : piecesOf(of, cells);
      return [...operand(left, 'left'), signs[operator], ...operand(right, 'right')];
    }
    default:
      return expression satisfies never;
  }
}
