/** What money is said to be for: copied from another subject, or of a kind on which the table has nothing. */
import type { AccountGrid } from '../accounts/grids/read.js';
import type { Remark } from '../figures/remark.js';
import { inFile } from '../source/addresses.js';
import type { StatedParagraph } from './paragraphs.js';

const itemPattern = /([^()。;,:"“”\d]{2,60})\(项\)/u;
const purposePattern = /主要(?:用于|是用于|反映):?([^。;]{4,80})[。;]/u;

interface Purpose {
  readonly item: string;
  readonly text: string;
  readonly line: number;
}

/** Purposes that name another subject word for word, and are that subject's own. */
export function copiedPurposes(paragraphs: readonly StatedParagraph[]): readonly Remark[] {
  const purposes = paragraphs.flatMap(({ text, lineAt }): readonly Purpose[] => {
    const [, item] = itemPattern.exec(text) ?? [];
    const found = purposePattern.exec(text);
    const said = found?.[1];
    return item === undefined || found === null || said === undefined
      ? []
      : [{ item, text: said, line: lineAt(found.index) }];
  });
  const owner = new Map<string, Purpose>();
  for (const purpose of purposes) {
    if (purpose.text.includes(purpose.item) && !owner.has(purpose.text))
      owner.set(purpose.text, purpose);
  }
  return purposes.flatMap((purpose): readonly Remark[] => {
    const own = owner.get(purpose.text);
    if (own === undefined || own.item === purpose.item || purpose.text.includes(purpose.item))
      return [];
    const message = `“${purpose.item}”的用途写为“${purpose.text}”，与“${own.item}”（${inFile(own.line)}）的用途相同，多半是复制后未改。`;
    return [{ code: 'statement-differs', message, line: purpose.line }];
  });
}

const listPattern = /(人员经费|公用经费)[^。;]{0,30}?,?主要(?:包括|用于):?([^。;]{4,600})/gu;

/** Kinds of spending that a sentence lists and on which the table of basic spending has 0. */
export function namedWithoutAmount(
  paragraphs: readonly StatedParagraph[],
  grids: readonly AccountGrid[],
): readonly Remark[] {
  const [basic, ...others] = grids.filter(({ kind }) => kind === 'basic');
  if (basic === undefined || others.length > 0) return [];
  const zero = new Set<string>();
  const given = new Set<string>();
  for (const { entries } of basic.sections)
    for (const { code, name, amounts } of entries) {
      if (code.length !== 5) continue;
      const figures = [...amounts.values()];
      if (figures.some(({ value }) => value.isPositive() || value.isNegative()))
        given.add(plain(name));
      else if (figures.length > 0) zero.add(plain(name));
    }
  return paragraphs.flatMap(({ text, lineAt }) =>
    [...text.matchAll(listPattern)].flatMap((match): readonly Remark[] => {
      const [, what = '', list = ''] = match;
      const named = list
        .split('、')
        .map(plain)
        .filter((word) => zero.has(word) && !given.has(word));
      if (named.length === 0) return [];
      const message = `文中${what}列有${named.map((word) => `“${word}”`).join('、')}，《${basic.title}》中为 0。`;
      return [
        { code: 'statement-differs', message, line: lineAt(match.index + match[0].length - 1) },
      ];
    }),
  );
}

function plain(name: string): string {
  return name.replace(/[()（）]/gu, '').replace(/等$/u, '');
}
