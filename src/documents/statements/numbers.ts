/** Amounts in the text of a paragraph, found by the words around them. */
import { type Figure, figureOf, scaleToTenThousand } from '../figures/figure.js';
import type { StatedParagraph } from './paragraphs.js';

/** An amount as a pattern: its number and its unit are two groups. */
export const amountGroups =
  '(-?(?:\\d{1,3}(?:,\\d{3}){1,6}|\\d{1,18})(?:\\.\\d{1,8})?)(亿元|万元|元)';

/** The figure of such groups; its line is that of the character at `index` of the paragraph. */
export function figureAt(
  { lineAt }: StatedParagraph,
  index: number,
  number: string,
  unit: string,
): Figure {
  const plain = number.replace(/,/gu, '').replace(/^(-?)0+(?=\d)/u, '$1');
  return figureOf(plain, lineAt(index), scaleToTenThousand[unit]);
}
