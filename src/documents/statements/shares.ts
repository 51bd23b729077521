/** 占…%: a part of a whole that both stand in the paragraph. */
import type { Fraction } from '../../decimal.js';
import { contradict, percentOff } from '../figures/figure.js';
import { elsewhere, percentText, type Remark } from '../figures/remark.js';
import type { AmountClause, Clause, PercentClause } from './clauses.js';

/**
 * Shares that cannot be part ÷ whole.
 * @param everywhere the amounts of all paragraphs: a whole that is named may stand in another one.
 */
export function wrongShares(
  clauses: readonly Clause[],
  everywhere: NamedAmounts,
): readonly Remark[] {
  return clauses.flatMap((clause, at) => {
    if (clause.kind !== 'percent' || clause.relation !== 'share') return [];
    const part = lastAmount(clauses, at);
    if (part === undefined) return [];
    const own = wholesOf(clauses, at, clause, part);
    const wholes = own.length > 0 ? own : wholeNamed(everywhere, clause, part);
    const dues = wholes.map((whole) => percentOff(clause.figure, part.figure, whole.figure));
    const [whole, due] = [wholes.at(-1), dues.at(-1)];
    // With parts of parts it may be open what the share is of: where one whole fits, nothing is wrong.
    return whole === undefined || due === undefined || dues.includes(undefined)
      ? []
      : [remarkOf(clause, part, whole, due)];
  });
}

function remarkOf(
  { figure }: PercentClause,
  part: AmountClause,
  whole: AmountClause,
  due: Fraction,
): Remark {
  const { line } = figure;
  const quotient = `${part.figure.text} ÷ ${whole.figure.text}${elsewhere(whole.figure.line, line)} = ${percentText(due)}`;
  const message = `“${part.label}”${part.figure.text} 万元印为占 ${figure.text}%，按 ${quotient}。`;
  return { code: 'statement-differs', message, line };
}

/** The amount before the clause that is no difference. */
export function lastAmount(clauses: readonly Clause[], before: number): AmountClause | undefined {
  return clauses.slice(0, before).findLast(isPlainAmount);
}

export function isPlainAmount(clause: Clause): clause is AmountClause {
  return clause.kind === 'amount' && clause.change === 'none';
}

/** The first amount of each name and year; undefined where another of the same name and year contradicts it. */
type NamedAmounts = ReadonlyMap<string, AmountClause | undefined>;

/** What the clauses of a document name, looked through once. */
export function namedAmounts(clauses: readonly Clause[]): NamedAmounts {
  const named = new Map<string, AmountClause | undefined>();
  for (const clause of clauses.filter(isPlainAmount)) {
    const name = nameOf(clause.label, clause.year);
    const first = named.has(name) ? named.get(name) : clause;
    const fits = first !== undefined && !contradict(first.figure, clause.figure);
    named.set(name, fits ? first : undefined);
  }
  return named;
}

function nameOf(label: string, year: string | undefined): string {
  return `${year ?? ''} ${label}`;
}

/** The only amount of the document that goes by the name of the whole, in the year of its part. */
function wholeNamed(
  everywhere: NamedAmounts,
  { of }: PercentClause,
  part: AmountClause,
): readonly AmountClause[] {
  const whole = of === '' ? undefined : everywhere.get(nameOf(of, part.year));
  return whole === undefined ? [] : [whole];
}

/** The whole: the one that is named, else the amount before 其中; before each, where one is within another. */
function wholesOf(
  clauses: readonly Clause[],
  at: number,
  { of }: PercentClause,
  part: AmountClause,
): readonly AmountClause[] {
  const before = clauses.slice(0, at);
  if (of !== '') {
    const named = before.filter(isPlainAmount).findLast(({ label }) => label.endsWith(of));
    return named === undefined || named === part ? [] : [named];
  }
  const markers = before.flatMap(({ kind }, index) => (kind === 'parts' ? [index] : []));
  const sentence = before.findLastIndex(({ kind }) => kind === 'stop');
  const own = markers.filter((index) => index > sentence);
  return (own.length > 0 ? own : markers.slice(-1)).flatMap(
    (marker) => lastAmount(clauses, marker) ?? [],
  );
}
