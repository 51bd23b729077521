/** What sentences say of account tables beside their amounts. */
import type { Accounts } from '../accounts/accounts.js';
import type { Remark } from '../figures/remark.js';
import { wrongNothing } from './nothing.js';
import type { StatedParagraph } from './paragraphs.js';
import { namedWithoutAmount } from './purposes.js';

/** Sentences that name what a table has not, or deny what it has. */
export function aroundTables(
  paragraphs: readonly StatedParagraph[],
  { grids }: Accounts,
): readonly Remark[] {
  return [...namedWithoutAmount(paragraphs, grids), ...wrongNothing(paragraphs, grids)];
}
