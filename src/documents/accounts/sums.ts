/** Parts against totals, within one table. */

import { excess, type Figure, sumOf } from '../figures/figure.js';
import { amountText, elsewhere, type Remark } from '../figures/remark.js';
import type { CodedAmount } from './account-tables.js';

/** A remark when parts cannot add up to their total; none while a part or the total is missing. */
export function sumRemarks(
  table: string,
  what: string,
  total: Figure | undefined,
  parts: readonly (Figure | undefined)[],
): readonly Remark[] {
  const known = parts.filter((part) => part !== undefined);
  if (total === undefined || known.length === 0 || known.length < parts.length) return [];
  if (excess(known, total) === undefined) return [];
  const { line } = total;
  const shown = known
    .slice(0, partsShownMax)
    .map((part) => `${part.text}${elsewhere(part.line, line)}`);
  const more = known.length > partsShownMax ? ` + …（共 ${known.length} 项）` : '';
  const sum = amountText(sumOf(known).value);
  const message = `《${table}》${what}印为 ${total.text}，各项 ${shown.join(' + ')}${more} = ${sum}。`;
  return [{ code: 'sum-differs', message, line }];
}

const partsShownMax = 6;

/**
 * Subjects below subjects: 20103 is what 2010301 and 2010305 add up to.
 * @param column its name, where it is not the column of the totals.
 */
export function hierarchyRemarks(
  table: string,
  total: Figure | undefined,
  amounts: readonly CodedAmount[],
  column = '',
): readonly Remark[] {
  const codes = new Set(amounts.map(({ code }) => code));
  const parentOf = (code: string): string | undefined =>
    [code.slice(0, -2), code.slice(0, -4)].find((prefix) => prefix.length > 2 && codes.has(prefix));
  const below = new Map<string | undefined, CodedAmount[]>();
  for (const amount of amounts) {
    const parent = parentOf(amount.code);
    below.set(parent, [...(below.get(parent) ?? []), amount]);
  }
  const figures = (parent: string | undefined): readonly Figure[] =>
    (below.get(parent) ?? []).map(({ figure }) => figure);
  const parents = amounts.filter(({ code }) => below.has(code));
  return [
    ...sumRemarks(table, `${column}合计`, total, figures(undefined)),
    ...parents.flatMap(({ code, name, figure }) =>
      sumRemarks(table, `“${code} ${name}”${column}`, figure, figures(code)),
    ),
  ];
}
