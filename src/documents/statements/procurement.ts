/** What was bought from small firms is a part of what was bought. */
import { excess, type Figure, sumOf } from '../figures/figure.js';
import { amountText, elsewhere, type Remark } from '../figures/remark.js';
import { amountGroups, figureAt } from './numbers.js';
import type { StatedParagraph } from './paragraphs.js';

const wholePattern = new RegExp(
  `政府采购(?:支出|合同)?(?:总额|总金额|金额)(?:\\([^()]{0,20}\\))?为?${amountGroups}`,
  'u',
);
const smallPattern = new RegExp(
  `由中小企业供应商中标或(?:者)?成交的,?(?:政府)?采购金额为?${amountGroups}`,
  'gu',
);
const grantedPattern = new RegExp(`授予中小企业合同金额为?${amountGroups}`, 'u');
const microPattern = new RegExp(`授予小微企业合同金额为?${amountGroups}`, 'u');

/** More bought from small firms than was bought, more from the smallest than from small ones. */
export function wrongProcurement(paragraphs: readonly StatedParagraph[]): readonly Remark[] {
  const whole = first(paragraphs, wholePattern);
  const small = paragraphs.flatMap((paragraph) => all(paragraph, smallPattern));
  const granted = first(paragraphs, grantedPattern);
  const micro = first(paragraphs, microPattern);
  return [
    ...above('由中小企业供应商中标或成交的采购金额', small, '政府采购金额', whole),
    ...above('授予中小企业合同金额', granted === undefined ? [] : [granted], '政府采购总额', whole),
    ...above(
      '授予小微企业合同金额',
      micro === undefined ? [] : [micro],
      '授予中小企业合同金额',
      granted,
    ),
  ];
}

function first(paragraphs: readonly StatedParagraph[], pattern: RegExp): Figure | undefined {
  for (const paragraph of paragraphs) {
    const match = pattern.exec(paragraph.text);
    const [, number, unit = ''] = match ?? [];
    if (match !== null && number !== undefined)
      return figureAt(paragraph, match.index, number, unit);
  }
  return undefined;
}

function all(paragraph: StatedParagraph, pattern: RegExp): readonly Figure[] {
  return [...paragraph.text.matchAll(pattern)].flatMap((match) => {
    const [, number, unit = ''] = match;
    return number === undefined ? [] : [figureAt(paragraph, match.index, number, unit)];
  });
}

function above(
  what: string,
  parts: readonly Figure[],
  ofWhat: string,
  whole: Figure | undefined,
): readonly Remark[] {
  const [lead] = parts;
  if (lead === undefined || whole === undefined) return [];
  const more = excess(parts, whole);
  if (more === undefined || more.isNegative()) return [];
  const { line } = lead;
  const terms = parts.map(({ text }) => text).join(' + ');
  const sum = parts.length === 1 ? '' : ` = ${amountText(sumOf(parts).value)}`;
  const message = `${what} ${terms}${sum} 万元，大于${ofWhat} ${whole.text} 万元${elsewhere(whole.line, line)}。`;
  return [{ code: 'sum-differs', message, line }];
}
