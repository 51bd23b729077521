/** 预算为…，支出决算为…，完成预算的…%. */
import { Fraction } from '../../decimal.js';
import { percentOff } from '../figures/figure.js';
import { elsewhere, percentText, type Remark } from '../figures/remark.js';
import type { AmountClause, Clause, PercentClause } from './clauses.js';
import { isPlainAmount } from './shares.js';

/** Completion that is not 决算 ÷ 预算 of the sentence. */
export function wrongCompletion(clauses: readonly Clause[]): readonly Remark[] {
  return clauses.flatMap((clause, at) => {
    if (clause.kind !== 'percent' || clause.relation !== 'completion') return [];
    const before = clauses.slice(0, at).filter(isPlainAmount);
    const spentAt = before.findLastIndex(({ label }) => /决算[数额]?$/u.test(label));
    const spent = before[spentAt];
    const budgets = before.slice(0, Math.max(0, spentAt));
    const budget = budgets.findLast(({ label }) => isOf(clause.of, label));
    if (spent === undefined || budget === undefined) return [];
    if (isFromNothing(budget, spent)) return [fromNothing(clause, budget, spent, budgets)];
    // Of several budgets, the last is meant where none is named.
    if (clause.of === '' && budget !== budgets.at(-1)) return [];
    const due = percentOff(clause.figure, spent.figure, budget.figure);
    if (due === undefined) return [];
    const { line } = clause.figure;
    const of = clause.of === '' ? '预算' : clause.of;
    const quotient = `${spent.figure.text}${elsewhere(spent.figure.line, line)} ÷ ${budget.figure.text}${elsewhere(budget.figure.line, line)} = ${percentText(due)}`;
    const message = `“${budget.label}”完成${of}印为 ${clause.figure.text}%，按 ${quotient}。`;
    return [{ code: 'statement-differs', message, line }];
  });
}

function isFromNothing(budget: AmountClause, spent: AmountClause): boolean {
  return budget.figure.value.equals(Fraction.zero) && spent.figure.value.isPositive();
}

/** A budget of nothing is not completed by any rate; another budget of the sentence may be the one. */
function fromNothing(
  { figure, of }: PercentClause,
  budget: AmountClause,
  spent: AmountClause,
  budgets: readonly AmountClause[],
): Remark {
  const { line } = figure;
  const other = budgets.find(
    ({ figure: whole }) =>
      whole.value.isPositive() && percentOff(figure, spent.figure, whole) === undefined,
  );
  const hint =
    other === undefined
      ? ''
      : `；${spent.figure.text} ÷ ${other.label} ${other.figure.text} 才是 ${figure.text}%`;
  const message = `“${budget.label}”为 ${budget.figure.text}${elsewhere(budget.figure.line, line)}，没有完成率，完成${of === '' ? '预算' : of}印为 ${figure.text}%${hint}。`;
  return { code: 'statement-differs', message, line };
}

/** 完成年初预算 of a 年初预算 or a plain 预算; what was adjusted is another budget than the first. */
function isOf(of: string, label: string): boolean {
  const isAdjusted = (text: string): boolean => /调整|全年/u.test(text);
  return /预算[数额]?$/u.test(label) && /^$|预算/u.test(of) && isAdjusted(of) === isAdjusted(label);
}
