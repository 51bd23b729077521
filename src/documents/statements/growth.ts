/** 增加…万元，增长…%: the difference against the year before, which is this year's amount without it. */
import { Fraction } from '../../decimal.js';
import { percentOff } from '../figures/figure.js';
import { elsewhere, percentText, type Remark } from '../figures/remark.js';
import type { AmountClause, Clause, PercentClause } from './clauses.js';
import { isPlainAmount } from './shares.js';

/** Growth that does not follow from the difference and the amount. */
export function wrongGrowth(clauses: readonly Clause[]): readonly Remark[] {
  return clauses.flatMap((change, at) => {
    const percent = clauses[at + 1];
    if (change.kind !== 'amount' || change.change === 'none') return [];
    if (percent?.kind !== 'percent' || percent.relation !== change.change) return [];
    const candidates = changedIn(clauses.slice(0, at).filter(isPlainAmount), change);
    const now = candidates.at(-1);
    const isFromNothing =
      candidates.length > 0 && candidates.every((candidate) => isZero(baseOf(change, candidate)));
    if (isFromNothing && now !== undefined && !isZero(change.figure))
      return [fromNothing(change, percent, now)];
    const dues = candidates.map((candidate) => growthOff(change, percent, candidate));
    const due = dues.at(-1);
    // Which of several amounts has changed may be open: where one of them fits, nothing is wrong.
    return now === undefined || due === undefined || dues.includes(undefined)
      ? []
      : [remarkOf(change, percent, now, due)];
  });
}

function isZero({ value }: Pick<Bounded, 'value'>): boolean {
  return value.equals(Fraction.zero);
}

/** What grew from nothing has no rate, whatever is printed. */
function fromNothing(change: AmountClause, { figure }: PercentClause, now: AmountClause): Remark {
  const { line } = figure;
  const message = `“${now.label}”${now.figure.text}${elsewhere(now.figure.line, line)} 万元比上年增加 ${change.figure.text} 万元，上年为 0，没有增长率，印为增长 ${figure.text}%。`;
  return { code: 'statement-differs', message, line };
}

/** The right rate where the printed one cannot be it. */
function growthOff(
  change: AmountClause,
  { figure }: PercentClause,
  now: AmountClause,
): Fraction | undefined {
  const base = baseOf(change, now);
  return percentOff(figure, change.figure, base);
}

function baseOf({ change, figure }: AmountClause, now: AmountClause): Bounded {
  const { value, half } = figure;
  return {
    value: change === 'up' ? now.figure.value.minus(value) : now.figure.value.plus(value),
    half: now.figure.half.plus(half),
  };
}

type Bounded = Pick<AmountClause['figure'], 'value' | 'half'>;

function remarkOf(
  change: AmountClause,
  { figure }: PercentClause,
  now: AmountClause,
  due: Fraction,
): Remark {
  const { line } = figure;
  const [verb, rate, sign] = change.change === 'up' ? ['增加', '增长', '−'] : ['减少', '下降', '+'];
  const quotient = `${change.figure.text} ÷ (${now.figure.text}${elsewhere(now.figure.line, line)} ${sign} ${change.figure.text}) = ${percentText(due)}`;
  const message = `“${now.label}”${verb} ${change.figure.text} 万元印为${rate} ${figure.text}%，按 ${quotient}。`;
  return { code: 'statement-differs', message, line };
}

/** What may have changed: the amounts whose names the clause repeats; all before it where it names none. */
function changedIn(
  amounts: readonly AmountClause[],
  { subject }: AmountClause,
): readonly AmountClause[] {
  return subject === '' ? amounts : amounts.filter(({ label }) => label.includes(subject));
}
