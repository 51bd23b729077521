/** Sentences against the account tables of the same document. */
import type { Accounts } from '../accounts/accounts.js';
import { figureTitles } from '../accounts/figures.js';
import { inFile } from '../source/addresses.js';
import type { Claim } from './claims.js';
import { contradict } from './figure.js';
import type { Remark } from './remark.js';

/** Amounts that a sentence gives otherwise than the table. */
export function wrongClaims(claims: readonly Claim[], { figures }: Accounts): readonly Remark[] {
  return claims.flatMap(({ name, clause }) => {
    if (name === 'procurementBudget' || name === 'procurementSpent') return [];
    const printed = figures.get(name);
    if (printed === undefined || !contradict(clause.figure, printed)) return [];
    const { line, text } = clause.figure;
    const message = `文中“${clause.label}”为 ${text}，表中${figureTitles[name]}为 ${printed.text}（${inFile(printed.line)}）。`;
    return [{ code: 'statement-differs', message, line }];
  });
}
