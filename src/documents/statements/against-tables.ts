/** Sentences against the account tables of the same document. */
import type { Accounts } from '../accounts/accounts.js';
import { figureTitles } from '../accounts/grids/named-figures.js';
import type { Violation } from '../accounts/grids/violation.js';
import { contradict, withUnit } from '../figures/figure.js';
import { inFile } from '../source/addresses.js';
import type { Claim } from './claims.js';

/** Amounts that a sentence gives otherwise than the table. */
export function wrongClaims(claims: readonly Claim[], { figures }: Accounts): readonly Violation[] {
  return claims.flatMap(({ name, clause }): readonly Violation[] => {
    if (name === 'procurementBudget' || name === 'procurementSpent') return [];
    const printed = figures.get(name);
    if (printed === undefined || !contradict(clause.figure, printed)) return [];
    const { line } = clause.figure;
    const sentence = `文中“${clause.label}”为 ${withUnit(clause.figure)}，表中${figureTitles[name]}为 ${withUnit(printed)}（${inFile(printed.line)}）`;
    return [{ figures: [clause.figure, printed], sentence, line, code: 'statement-differs' }];
  });
}
