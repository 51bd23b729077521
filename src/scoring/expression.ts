/**
 * What a score comes of, as a tree of numbers, names and operators. People read it as {@link expressionText} prints
 * it; spreadsheets get it from `reports/formulas.ts`. Brackets are not part of it: whoever prints sets them.
 */
import { Fraction } from '../decimal.js';
import type { DecimalInput } from '../indicators/evaluation.js';
import { figure } from './rounding.js';

/** Figures of a table that a spreadsheet keeps in cells of their own. */
export type CellFigure = 'weight' | 'executed' | 'adjusted';

export type ArithmeticSign = '×' | '÷' | '−';

export type Expression =
  /** A figure, as it is printed. */
  | { readonly kind: 'number'; readonly text: string }
  /** A number of hundredths: 60 is printed as `60%`. */
  | { readonly kind: 'percent'; readonly text: string }
  | { readonly kind: 'name'; readonly name: CellFigure; readonly text: string }
  | {
      readonly kind: 'operation';
      readonly operator: ArithmeticSign;
      readonly left: Expression;
      readonly right: Expression;
    }
  /** At most 1. The cap is for figures that somebody types over: those that are there stay below it. */
  | { readonly kind: 'capped'; readonly of: Expression };

/** A figure that was given is printed as it was given. */
export function numberTerm(value: Fraction | DecimalInput): Expression {
  return { kind: 'number', text: textOf(value) };
}

export function percentTerm(value: Fraction | DecimalInput): Expression {
  return { kind: 'percent', text: textOf(value) };
}

export function namedTerm(name: CellFigure, value: Fraction | DecimalInput): Expression {
  return { kind: 'name', name, text: textOf(value) };
}

export function arithmetic(
  left: Expression,
  operator: ArithmeticSign,
  right: Expression,
): Expression {
  return { kind: 'operation', operator, left, right };
}

export function capped(of: Expression): Expression {
  return { kind: 'capped', of };
}

function textOf(value: Fraction | DecimalInput): string {
  return value instanceof Fraction ? figure(value) : String(value);
}

/** An expression as a clerk writes it: `95 ÷ 100 × 10`, `[1 − (36 − 30) ÷ 30] × 10`. */
export function expressionText(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
    case 'name':
      return expression.text;
    case 'percent':
      return `${expression.text}%`;
    case 'capped':
      return expressionText(expression.of);
    case 'operation': {
      const { operator, left, right } = expression;
      return `${operandText(left, operator, 'left')} ${operator} ${operandText(right, operator, 'right')}`;
    }
    default:
      return expression satisfies never;
  }
}

function operandText(operand: Expression, operator: ArithmeticSign, side: Side): string {
  const shown = operand.kind === 'capped' ? operand.of : operand;
  const text = expressionText(shown);
  if (!needsBrackets(shown, operator, side)) return text;
  return text.includes('(') ? `[${text}]` : `(${text})`;
}

/** Where an operand stands beside its operator. */
export type Side = 'left' | 'right';

/** Whether an operand stands in brackets: × and ÷ bind tighter than −, and all of them count from the left. */
export function needsBrackets(operand: Expression, operator: ArithmeticSign, side: Side): boolean {
  if (operand.kind !== 'operation') return false;
  const isDifference = operand.operator === '−';
  if (side === 'left') return isDifference && operator !== '−';
  return isDifference || operator === '÷';
}
