/** 外宾接待支出, 其他国内公务接待支出: what the spending on 公务接待费 is made of, in paragraphs of their own. */

import { excess, type Figure, sumOf } from '../figures/figure.js';
import { amountText, type Remark } from '../figures/remark.js';
import { inFile } from '../source/addresses.js';
import type { AmountClause } from './clauses.js';
import { isPlainAmount } from './shares.js';
import type { ReadParagraph } from './subjects.js';

const isWhole = /公务接待费(?:支出)?(?:年初)?(?:预算)?(?:数)?$|公务接待费支出决算(?:数)?$/u;
const isForeign = /^(?:其中)?(?:国?外宾|国\(境\)外)(?:公务)?接待(?:费)?支出(?:决算)?$/u;
const isDomestic = /^(?:其中)?(?:其他)?国内(?:公务)?接待(?:费)?支出(?:决算)?$/u;

/** Paragraphs behind that of the whole in which its parts are told. */
const partsWithin = 4;

/** Parts that are not what was spent; one part alone that is more than all. */
export function wrongReception(said: readonly ReadParagraph[]): readonly Remark[] {
  return said.flatMap(({ clauses }, at) => {
    const own = clauses.filter(isPlainAmount);
    const spent = spentIn(own);
    if (spent === undefined) return [];
    const near = [own, ...said.slice(at + 1, at + partsWithin).map(amountsOf)].flat();
    const [foreign, domestic] = [isForeign, isDomestic].map((pattern) =>
      near.find(({ label }) => pattern.test(label)),
    );
    return domestic === undefined ? [] : remarks(spent, foreign, domestic);
  });
}

function amountsOf({ clauses }: ReadParagraph): readonly AmountClause[] {
  return clauses.filter(isPlainAmount);
}

/** 公务接待费预算为…，支出决算为…, or 公务接待费支出决算…. */
function spentIn(amounts: readonly AmountClause[]): AmountClause | undefined {
  const at = amounts.findIndex(({ label }) => isWhole.test(label));
  const [whole, next] = amounts.slice(at < 0 ? amounts.length : at);
  if (whole === undefined || /决算/u.test(whole.label)) return whole;
  return next !== undefined && /^支出决算/u.test(next.label) ? next : undefined;
}

function remarks(
  spent: AmountClause,
  foreign: AmountClause | undefined,
  domestic: AmountClause,
): readonly Remark[] {
  const parts: readonly Figure[] = [foreign, domestic].flatMap((part) => part?.figure ?? []);
  const apart = excess(parts, spent.figure);
  if (apart === undefined || (foreign === undefined && apart.isNegative())) return [];
  const { line } = domestic.figure;
  const terms = [foreign, domestic]
    .flatMap((part) => part ?? [])
    .map(({ label, figure }) => `${label} ${figure.text}（${inFile(figure.line)}）`);
  const message = `公务接待费支出决算为 ${spent.figure.text} 万元（${inFile(spent.figure.line)}），所列 ${terms.join(' + ')} = ${amountText(sumOf(parts).value)} 万元。`;
  return [{ code: 'sum-differs', message, line }];
}
