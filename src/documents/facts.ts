/** Figures of the document around a department's table from which some of its indicators follow. */
import { Fraction } from '../decimal.js';
import type { FactName } from '../indicators/evaluation.js';
import type { Accounts } from './accounts/accounts.js';
import type { TextCell } from './cells.js';
import type { Figure } from './figures/figure.js';
import { amountText } from './figures/remark.js';
import type { Claim } from './statements/claims.js';

const fromTables = ['threePublicBudget', 'threePublicSpent', 'carryOver'] as const;
const fromSentences = [
  'threePublicBudget',
  'threePublicSpent',
  'procurementBudget',
  'procurementSpent',
] as const;

/** Facts in 万元 with their lines; a table goes before a sentence. */
export function factsOf(
  { figures }: Accounts,
  claims: readonly Claim[],
): ReadonlyMap<FactName, TextCell> {
  const facts = new Map<FactName, TextCell>();
  const put = (name: FactName, figure: Figure | undefined): void => {
    if (figure !== undefined && !facts.has(name))
      facts.set(name, { text: factText(figure), line: figure.line });
  };
  for (const name of fromTables) put(name, figures.get(name));
  for (const name of fromSentences)
    put(name, claims.find((claim) => claim.name === name)?.clause.figure);
  return facts;
}

/** In 万元, with the decimals that were printed: they say how far the figure may be off. */
function factText({ text, value }: Figure): string {
  return Fraction.of(text).equals(value) ? text : amountText(value);
}
