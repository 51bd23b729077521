/** What the audit log says of an evaluation. */

import type { ScoreSheet } from '../../scoring/score-sheet.js';
import type { Chain, StoredEvaluation } from './ports.js';
import { textOf } from './sheets.js';

/** The chain of an evaluation: that of its unit and year. */
export function chainOf({
  unitCode,
  fiscalYear,
}: Pick<StoredEvaluation, 'unitCode' | 'fiscalYear'>): Chain {
  return { unitCode: unitCode ?? '', fiscalYear };
}

/** The state that an entry notes; the hash stands for all of the sheet, which is kept as a revision. */
export function deedState(
  { state, version, revision, late }: StoredEvaluation,
  sheet: ScoreSheet,
): Readonly<Record<string, unknown>> {
  return { state, version, revision, late, sheetSha256: textOf(sheet).sha256 };
}
