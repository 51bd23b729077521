/** 预算为…，支出决算为…，完成预算的…%. */
import type { Clause } from './clauses.js';
import { percentOff } from './figure.js';
import { elsewhere, percentText, type Remark } from './remark.js';
import { isPlainAmount } from './shares.js';

/** Completion that is not 决算 ÷ 预算 of the sentence. */
export function wrongCompletion(clauses: readonly Clause[]): readonly Remark[] {
  return clauses.flatMap((clause, at) => {
    if (clause.kind !== 'percent' || clause.relation !== 'completion') return [];
    const before = clauses.slice(0, at).filter(isPlainAmount);
    const spentAt = before.findLastIndex(({ label }) => /决算[数额]?$/u.test(label));
    const spent = before[spentAt];
    const budget = before.slice(0, Math.max(0, spentAt)).at(-1);
    if (spent === undefined || budget === undefined || !isOf(clause.of, budget.label)) return [];
    const due = percentOff(clause.figure, spent.figure, budget.figure);
    if (due === undefined) return [];
    const { line } = clause.figure;
    const of = clause.of === '' ? '预算' : clause.of;
    const quotient = `${spent.figure.text}${elsewhere(spent.figure.line, line)} ÷ ${budget.figure.text}${elsewhere(budget.figure.line, line)} = ${percentText(due)}`;
    const message = `“${budget.label}”完成${of}印为 ${clause.figure.text}%，按 ${quotient}。`;
    return [{ code: 'statement-differs', message, line }];
  });
}

/** 完成年初预算 of a 年初预算 or a plain 预算; what was adjusted is another budget than the first. */
function isOf(of: string, label: string): boolean {
  const isAdjusted = (text: string): boolean => /调整|全年/u.test(text);
  return /预算[数额]?$/u.test(label) && /^$|预算/u.test(of) && isAdjusted(of) === isAdjusted(label);
}
