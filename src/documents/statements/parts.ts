/** …合计 T 万元，其中：A、B: parts against their whole. */

import { Fraction } from '../../decimal.js';
import { excess, sumOf } from '../figures/figure.js';
import { amountText, elsewhere, type Remark } from '../figures/remark.js';
import type { AmountClause, Clause, PercentClause } from './clauses.js';
import { isPlainAmount, lastAmount } from './shares.js';

/** Parts that are more than their whole, or less although they are all of it. */
export function wrongParts(clauses: readonly Clause[]): readonly Remark[] {
  return clauses.flatMap((clause, at) => {
    if (clause.kind !== 'parts') return [];
    const whole = lastAmount(clauses, at);
    const listed = listedFrom(clauses, at);
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

/**
 * The clauses of the list behind 其中, up to the end of the sentence.
 * 其中 within 其中 tells of one part; its own list ends at the semicolon, or where it would be more than all.
 */
function listedFrom(clauses: readonly Clause[], marker: number): readonly Clause[] {
  const rest = upTo('stop', clauses.slice(marker + 1));
  if (isWithinList(clauses.slice(0, marker))) return upTo('parts', upTo('pause', rest));
  const first = upTo('pause', upTo('parts', rest));
  // Items apart by commas: what stands behind the semicolon is another topic.
  if (first.filter(isPlainAmount).length > 1) return first;
  const inner = rest.findIndex(({ kind }) => kind === 'parts');
  return inner < 0 ? rest : aroundList(rest, inner);
}

/** A list with a list of parts within: the known parts around it where they are all, else those before it. */
function aroundList(rest: readonly Clause[], inner: number): readonly Clause[] {
  const before = rest.slice(0, inner);
  const behind = rest.slice(inner);
  const pause = behind.findIndex(({ kind }) => kind === 'pause');
  if (pause < 0) return before;
  const outer = [...before, ...upTo('parts', behind.slice(pause))].filter(isPlainAmount);
  const known = families
    .map((family) => family.map((pattern) => outer.find(({ label }) => pattern.test(label))))
    .find((members) => members.every((member) => member !== undefined));
  return known?.filter((member) => member !== undefined) ?? before;
}

function isWithinList(before: readonly Clause[]): boolean {
  const stop = before.findLastIndex(({ kind }) => kind === 'stop');
  return before.slice(stop + 1).some(({ kind }) => kind === 'parts');
}

function upTo(end: Clause['kind'], clauses: readonly Clause[]): readonly Clause[] {
  const at = clauses.findIndex(({ kind }) => kind === end);
  return at < 0 ? clauses : clauses.slice(0, at);
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
