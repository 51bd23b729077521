/** What a form left in a sentence, and sentences that stop in the middle. */

import type { Remark } from '../figures/remark.js';
import type { StatedParagraph } from './paragraphs.js';

// 增加（减少）12万元: the form offers both, and one was to be chosen.
const choices =
  /(?:增加\(减少\)|减少\(增加\)|增加\/减少|大于\(小于\)|大于\/小于|增长\(下降\)|上升\(下降\)|增长\/下降)(?=(?:了|为)?[-\d_xX×*]|预算数)/gu;
const blanks =
  /[xX×]{2,6}(?=万元|元|%|年度|个|项|人|次|台|辆)|_{2,40}(?=万元|元|%|年|个|项|人|次|台|辆)/gu;

/** Words of the form that were not replaced. */
export function leftovers({ text, lineAt }: StatedParagraph): readonly Remark[] {
  return [...text.matchAll(choices), ...text.matchAll(blanks)].map((match): Remark => {
    const around = text.slice(Math.max(0, match.index - 12), match.index + match[0].length + 6);
    const message = `文中“${around}”留有模板的字样“${match[0]}”，没有选定或填写。`;
    return { code: 'template-leftover', message, line: lineAt(match.index) };
  });
}

const open = /(?:主要原因(?:是|为)?|原因(?:是|为)|主要用于|主要包括)[:,]?$/u;
const heading =
  /^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、])/u;

/** Paragraphs that end where a reason or a purpose should follow, with a heading or nothing behind them. */
export function cutOff(paragraphs: readonly StatedParagraph[]): readonly Remark[] {
  return paragraphs.flatMap(({ text, lineAt }, at): readonly Remark[] => {
    const next = paragraphs[at + 1];
    const isLast = next === undefined || heading.test(next.text);
    const end = open.exec(text);
    if (end === null || !isLast || text.length < 12) return [];
    const message = `文中“${text.slice(-16)}”没有写完。`;
    return [{ code: 'text-cut-off', message, line: lineAt(text.length - 1) }];
  });
}
