/** 占…%: a part of a whole that both stand in the paragraph. */
import type { AmountClause, Clause, PercentClause } from './clauses.js';
import { contradict, percentOff } from './figure.js';
import { elsewhere, percentText, type Remark } from './remark.js';

/**
 * Shares that cannot be part ÷ whole.
 * @param everywhere what all paragraphs say: a whole that is named may stand in another one.
 */
export function wrongShares(
  clauses: readonly Clause[],
  everywhere: readonly Clause[],
): readonly Remark[] {
  return clauses.flatMap((clause, at) => {
    if (clause.kind !== 'percent' || clause.relation !== 'share') return [];
    const part = lastAmount(clauses, at);
    const whole = wholeOf(clauses, at, clause, part) ?? wholeNamed(everywhere, clause, part);
    return part === undefined || whole === undefined ? [] : remarkOf(clause, part, whole);
  });
}

function remarkOf({ figure }: PercentClause, part: AmountClause, whole: AmountClause): Remark[] {
  const due = percentOff(figure, part.figure, whole.figure);
  if (due === undefined) return [];
  const { line } = figure;
  const quotient = `${part.figure.text} ÷ ${whole.figure.text}${elsewhere(whole.figure.line, line)} = ${percentText(due)}`;
  const message = `“${part.label}”${part.figure.text} 万元印为占 ${figure.text}%，按 ${quotient}。`;
  return [{ code: 'statement-differs', message, line }];
}

/** The amount before the clause that is no difference. */
export function lastAmount(clauses: readonly Clause[], before: number): AmountClause | undefined {
  return clauses.slice(0, before).findLast(isPlainAmount);
}

export function isPlainAmount(clause: Clause): clause is AmountClause {
  return clause.kind === 'amount' && clause.change === 'none';
}

/** The only amount of the document that goes by the name of the whole, in the year of its part. */
function wholeNamed(
  everywhere: readonly Clause[],
  { of }: PercentClause,
  part: AmountClause | undefined,
): AmountClause | undefined {
  if (of === '' || part === undefined) return undefined;
  const named = everywhere
    .filter(isPlainAmount)
    .filter(({ label, year }) => label === of && year === part.year);
  const [first] = named;
  return named.some((other) => first !== undefined && contradict(first.figure, other.figure))
    ? undefined
    : first;
}

/** The whole: the one that is named, else the amount before 其中. */
function wholeOf(
  clauses: readonly Clause[],
  at: number,
  { of }: PercentClause,
  part: AmountClause | undefined,
): AmountClause | undefined {
  const before = clauses.slice(0, at);
  if (of !== '') {
    const named = before.filter(isPlainAmount).findLast(({ label }) => label.endsWith(of));
    return named === part ? undefined : named;
  }
  const marker = before.findLastIndex(({ kind }) => kind === 'parts');
  return marker < 0 ? undefined : lastAmount(clauses, marker);
}
