/** 具体情况: the subjects that a sentence lists one by one against the amount that they make up. */

import { excess, type Figure, sumOf } from '../figures/figure.js';
import { amountText, type Remark } from '../figures/remark.js';
import { inFile } from '../source/addresses.js';
import type { AmountClause, Clause } from './clauses.js';
import type { StatedParagraph } from './paragraphs.js';
import { isPlainAmount } from './shares.js';

/** A paragraph with what it says. */
export interface ReadParagraph {
  readonly paragraph: StatedParagraph;
  readonly clauses: readonly Clause[];
}

const isTotal = /支出年初预算$/u;
const isSubject = /^\d{1,2}[.、].*\(项\)/u;

/** Budgets and final accounts of the subjects that do not add up to those of the whole. */
export function wrongSubjects(said: readonly ReadParagraph[]): readonly Remark[] {
  return said.flatMap(({ clauses }, at) => {
    const whole = clauses.filter(isPlainAmount);
    const first = whole.findIndex(({ label }) => isTotal.test(label));
    const subjects = first < 0 ? [] : subjectsFrom(said, at + 1);
    if (subjects.length === 0) return [];
    // Items tell a budget and what was spent; which budget, their own words say.
    return [0, 1].flatMap((index) => {
      const kind = kindOf(subjects[0]?.[index]);
      const total = whole.slice(first).find((amount) => kind !== '' && kindOf(amount) === kind);
      return total === undefined ? [] : remarks(total, subjects, index);
    });
  });
}

/** Which budget it is, or that it was spent. */
function kindOf(amount: AmountClause | undefined): string {
  return /(?:年初|全年|调整)?(?:预算|决算)(?=数?$)/u.exec(amount?.label ?? '')?.[0] ?? '';
}

/** Subjects of a whole: the classification has fewer. */
const subjectCountMax = 500;

function subjectsFrom(
  said: readonly ReadParagraph[],
  start: number,
): readonly (readonly AmountClause[])[] {
  const rest = said.slice(start, start + subjectCountMax);
  const end = rest.findIndex(({ paragraph }) => !isSubject.test(paragraph.text));
  return (end < 0 ? rest : rest.slice(0, end)).map(({ clauses }) => clauses.filter(isPlainAmount));
}

function remarks(
  total: AmountClause,
  subjects: readonly (readonly AmountClause[])[],
  index: number,
): Remark[] {
  const parts = subjects.map((amounts) => amounts[index]).filter((part) => part !== undefined);
  const isSame = parts.every((part) => kindOf(part) === kindOf(total));
  if (parts.length < subjects.length || !isSame) return [];
  const figures: readonly Figure[] = parts.map(({ figure }) => figure);
  if (excess(figures, total.figure) === undefined) return [];
  const { line, text } = total.figure;
  const terms = figures.map((figure) => `${figure.text}（${inFile(figure.line)}）`).join(' + ');
  const message = `“${total.label}”印为 ${text} 万元，所列各项 ${terms} = ${amountText(sumOf(figures).value)} 万元。`;
  return [{ code: 'sum-differs', message, line }];
}
