/** The policy of a sheet where it was brought in: whoever prints elsewhere knows those that ship, and no others. */
import { findPolicy } from '../../policies/catalogue.js';
import type { Policy } from '../../policies/policy.js';
import type { ScoreSheet } from '../../scoring/score-sheet.js';
import type { FindPolicy } from '../sheets/score.js';
import type { PrintedForm } from './printer.js';

/** @param sheet its JSON. @returns nothing for a form without formulas, which asks no policy. */
export function ownPolicy(
  policies: { readonly find: FindPolicy },
  sheet: string,
  { format }: Pick<PrintedForm, 'format'>,
): Policy | undefined {
  if (format !== 'xlsx') return undefined;
  const { id, version } = (JSON.parse(sheet) as ScoreSheet).policy;
  const reference = `${id}@${version}`;
  return findPolicy(reference) === undefined ? policies.find(reference) : undefined;
}
