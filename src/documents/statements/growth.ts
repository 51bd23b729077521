/** 增加…万元，增长…%: the difference against the year before, which is this year's amount without it. */
import type { AmountClause, Clause, PercentClause } from './clauses.js';
import { percentOff } from './figure.js';
import { elsewhere, percentText, type Remark } from './remark.js';
import { isPlainAmount } from './shares.js';

/** Growth that does not follow from the difference and the amount. */
export function wrongGrowth(clauses: readonly Clause[]): readonly Remark[] {
  return clauses.flatMap((change, at) => {
    const percent = clauses[at + 1];
    if (change.kind !== 'amount' || change.change === 'none') return [];
    if (percent?.kind !== 'percent' || percent.relation !== change.change) return [];
    const now = subjectOf(clauses.slice(0, at).filter(isPlainAmount), change);
    return now === undefined ? [] : remarkOf(change, percent, now);
  });
}

function remarkOf(change: AmountClause, { figure }: PercentClause, now: AmountClause): Remark[] {
  const { value, half } = change.figure;
  const isUp = change.change === 'up';
  const base = isUp ? now.figure.value.minus(value) : now.figure.value.plus(value);
  const due = percentOff(figure, change.figure, { value: base, half: now.figure.half.plus(half) });
  if (due === undefined) return [];
  const { line } = figure;
  const [verb, rate, sign] = isUp ? ['增加', '增长', '−'] : ['减少', '下降', '+'];
  const quotient = `${change.figure.text} ÷ (${now.figure.text}${elsewhere(now.figure.line, line)} ${sign} ${change.figure.text}) = ${percentText(due)}`;
  const message = `“${now.label}”${verb} ${change.figure.text} 万元印为${rate} ${figure.text}%，按 ${quotient}。`;
  return [{ code: 'statement-differs', message, line }];
}

/** What has changed: the amount whose name the clause repeats, else the one before. */
function subjectOf(
  amounts: readonly AmountClause[],
  { label }: AmountClause,
): AmountClause | undefined {
  const subject = label.replace(/^比.{0,20}?年(?:度)?(?:预算|决算)?/u, '').replace(/各$/u, '');
  const named = amounts.findLast((amount) => subject !== '' && amount.label.includes(subject));
  return named ?? amounts.at(-1);
}
