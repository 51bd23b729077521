/** 决算数大于（小于、等于）预算数: the word against the two amounts before it. */

import type { Figure } from '../figures/figure.js';
import { elsewhere, type Remark } from '../figures/remark.js';
import { clausesOf } from './clauses.js';
import type { StatedParagraph } from './paragraphs.js';
import { isPlainAmount } from './shares.js';

const pattern =
  /决算数?(?:(大于|高于|多于|小于|低于|少于|等于)|与(?=(?:年初|全年|调整)?预算数?持平))(年初|全年|调整)?预算数?(持平)?/gu;

const signs: Readonly<Record<string, number>> = {
  大于: 1,
  高于: 1,
  多于: 1,
  小于: -1,
  低于: -1,
  少于: -1,
};

/** Words that say otherwise than the amounts of their paragraph. */
export function wrongRelations(paragraph: StatedParagraph): readonly Remark[] {
  const { text, lineAt } = paragraph;
  return [...text.matchAll(pattern)].flatMap((match): readonly Remark[] => {
    const [all, word = '等于', kind = ''] = match;
    const before = { text: text.slice(0, match.index), lineAt };
    const amounts = clausesOf(before).filter(isPlainAmount);
    const spentAt = amounts.findLastIndex(({ label }) => /决算[数额]?$/u.test(label));
    const spent = amounts[spentAt];
    if (spent === undefined) return [];
    const from = amounts
      .slice(0, spentAt)
      .findLastIndex(({ label }) => /决算[数额]?$/u.test(label));
    const budgets = amounts
      .slice(from + 1, spentAt)
      .filter(({ label }) => /预算[数额]?$/u.test(label) && label.includes(kind));
    const budget = budgets.at(-1);
    const holds = budgets.some(
      (other) => compare(spent.figure, other.figure) === (signs[word] ?? 0),
    );
    if (budget === undefined || holds) return [];
    const line = lineAt(match.index);
    const message = `文中称“${all}”，而“${budget.label}”为 ${budget.figure.text}${elsewhere(budget.figure.line, line)}，“${spent.label}”为 ${spent.figure.text}${elsewhere(spent.figure.line, line)}。`;
    return [{ code: 'statement-differs', message, line }];
  });
}

function compare(left: Figure, right: Figure): number {
  return Math.sign(left.value.compare(right.value));
}
