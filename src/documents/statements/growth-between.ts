/** 2022年…为A万元，2023年…B万元，比2022年…增加…%: the rate between two amounts that are both told. */

import { figureOf, percentOff } from '../figures/figure.js';
import { elsewhere, percentText, type Remark } from '../figures/remark.js';
import { clausesOf } from './clauses.js';
import type { StatedParagraph } from './paragraphs.js';
import { isPlainAmount } from './shares.js';

const pattern =
  /[比较](\d{4})年(?:度)?([^,。;\d]{0,12}?)(?:相比)?,?(增加|增长|上升|提高|减少|下降|降低)了?(-?(?:\d{1,3}(?:,\d{3}){1,2}|\d{1,8})(?:\.\d{1,8})?)%/gu;

/** Rates that are not those between the amount of the year that is named and the one before the rate. */
export function wrongGrowthBetween({ text, lineAt }: StatedParagraph): readonly Remark[] {
  return [...text.matchAll(pattern)].flatMap((match): readonly Remark[] => {
    const [, year = '', words = '', verb = '', number = ''] = match;
    const amounts = clausesOf({ text: text.slice(0, match.index), lineAt }).filter(isPlainAmount);
    const bases = amounts.filter(
      (amount) => amount.year === year && words !== '' && amount.label.endsWith(words),
    );
    const now = amounts.at(-1);
    const [base] = bases;
    if (
      bases.length !== 1 ||
      base === undefined ||
      now === undefined ||
      now === base ||
      now.year === year
    )
      return [];
    const isUp = /增|上升|提高/u.test(verb);
    const [more, less] = isUp ? [now.figure, base.figure] : [base.figure, now.figure];
    const change = { value: more.value.minus(less.value), half: more.half.plus(less.half) };
    const line = lineAt(match.index);
    const printed = figureOf(number.replace(/,/gu, ''), line);
    const due = percentOff(printed, change, base.figure);
    if (due === undefined) return [];
    const message = `“${now.label}”${now.figure.text} 万元比 ${year} 年${words} ${base.figure.text} 万元${elsewhere(base.figure.line, line)}${verb}印为 ${printed.text}%，按两数应为 ${percentText(due)}。`;
    return [{ code: 'statement-differs', message, line }];
  });
}
