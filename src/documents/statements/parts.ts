/** …合计 T 万元，其中：A、B: parts against their whole. */

import { Fraction } from '../../decimal.js';
import type { AmountClause, Clause, PercentClause } from './clauses.js';
import { excess, sumOf } from './figure.js';
import { amountText, elsewhere, type Remark } from './remark.js';
import { isPlainAmount, lastAmount } from './shares.js';

/** Parts that are more than their whole, or less although they are all of it. */
export function wrongParts(clauses: readonly Clause[]): readonly Remark[] {
  return clauses.flatMap((clause, at) => {
    if (clause.kind !== 'parts') return [];
    const whole = lastAmount(clauses, at);
    const listed = listedFrom(clauses, at + 1);
    const parts = listed.filter(isPlainAmount);
    if (whole === undefined || parts.length === 0) return [];
    const apart = excess(
      parts.map(({ figure }) => figure),
      whole.figure,
    );
    if (apart === undefined || (apart.isNegative() && !isComplete(parts, listed))) return [];
    return [remarkOf(whole, parts)];
  });
}

/** What follows up to the end of the sentence or the parts of a part. */
function listedFrom(clauses: readonly Clause[], start: number): readonly Clause[] {
  const rest = clauses.slice(start);
  const end = rest.findIndex(({ kind }) => kind === 'stop' || kind === 'parts');
  // What is told of parts in turn (其中…其中) stands last in a list; the part itself counts.
  return end < 0 ? rest : rest.slice(0, end);
}

function remarkOf(whole: AmountClause, parts: readonly AmountClause[]): Remark {
  const { figure, label } = whole;
  const line = parts[0]?.figure.line ?? figure.line;
  const terms = parts.map((part) => `${part.label} ${part.figure.text}`).join(' + ');
  const sum = amountText(sumOf(parts.map((part) => part.figure)).value);
  const message = `“${label}”${figure.text} 万元${elsewhere(figure.line, line)}，其中各项合计 ${terms} = ${sum} 万元。`;
  return { code: 'sum-differs', message, line };
}

/** Parts that are always named together are all there is. */
const families: readonly (readonly RegExp[])[] = [
  [/基本支出/u, /项目支出/u],
  [/人员经费/u, /公用经费/u],
  [/货物/u, /工程/u, /服务/u],
  [/一般公共预算/u, /政府性基金/u],
  [/购置费?$/u, /运行(?:维护)?费?$/u],
];

function isComplete(parts: readonly AmountClause[], listed: readonly Clause[]): boolean {
  const isFamily = families.some((family) =>
    family.every((pattern) => parts.some(({ label }) => pattern.test(label))),
  );
  return isFamily || sharesAreWhole(listed);
}

const nearlyAll = Fraction.of('99.5');

function sharesAreWhole(listed: readonly Clause[]): boolean {
  const shares = listed.filter(
    (clause): clause is PercentClause => clause.kind === 'percent' && clause.relation === 'share',
  );
  return sumOf(shares.map(({ figure }) => figure)).value.compare(nearlyAll) >= 0;
}
