/** How a score is told to have come about: the sum that it is, and the words beside it. */
import type { Fraction } from '../decimal.js';
import {
  arithmetic,
  type Expression,
  expressionText,
  namedTerm,
  numberTerm,
  percentTerm,
} from './expression.js';
import type { ScoredAnswer } from './outcome.js';
import { scoreText } from './rounding.js';

/** The points that a share of a weight comes to. */
export function timesWeight(share: Expression, weight: string): Expression {
  return arithmetic(share, '×', namedTerm('weight', weight));
}

/** What the score of a row comes of. */
export function rowExpression({ ratio, expression }: ScoredAnswer, weight: string): Expression {
  const allOrNothing = ratio.isZero() ? numberTerm('0') : percentTerm('100');
  return timesWeight(expression ?? allOrNothing, weight);
}

/** The sum as it is printed: `95 ÷ 100 × 10 = 9.50`; ≈ where the score was rounded. */
export function workingText(
  expression: Expression,
  {
    ratio,
    weight,
    score,
  }: { readonly ratio: Fraction; readonly weight: Fraction; readonly score: Fraction },
): string {
  const isExact = ratio.times(weight).equals(score);
  return `${expressionText(expression)} ${isExact ? '=' : '≈'} ${scoreText(score)}`;
}
