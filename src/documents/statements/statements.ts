/** What the sentences of a document say: contradictions in themselves, and what tables say too. */

import type { Remark } from '../figures/remark.js';
import type { Line } from '../source/lines.js';
import { type Claim, type ClaimSubject, claimsOf } from './claims.js';
import { clausesOf } from './clauses.js';
import { wrongCompletion } from './completion.js';
import { wrongGrowth } from './growth.js';
import { wrongGrowthBetween } from './growth-between.js';
import { paragraphsOf, type StatedParagraph } from './paragraphs.js';
import { wrongParts } from './parts.js';
import { wrongProcurement } from './procurement.js';
import { copiedPurposes } from './purposes.js';
import { wrongReception } from './reception.js';
import { wrongRelations } from './relation.js';
import { namedAmounts, wrongShares } from './shares.js';
import { slips } from './slips.js';
import { type ReadParagraph, wrongSubjects } from './subjects.js';
import { cutOff, leftovers } from './unfinished.js';

const checks = [wrongParts, wrongGrowth, wrongCompletion];
const textChecks = [wrongRelations, wrongGrowthBetween, slips, leftovers];

export interface Statements {
  readonly paragraphs: readonly StatedParagraph[];
  readonly claims: readonly Claim[];
  readonly remarks: readonly Remark[];
}

/** Reads the prose of a document; sentences about other years are compared with nothing. */
export function statementsOf(lines: readonly Line[], subject: ClaimSubject): Statements {
  const said: readonly ReadParagraph[] = paragraphsOf(lines).map((paragraph) => ({
    paragraph,
    clauses: clausesOf(paragraph),
  }));
  const everywhere = namedAmounts(said.flatMap(({ clauses }) => clauses));
  const own = said.flatMap(({ paragraph, clauses }) => [
    ...textChecks.flatMap((check) => check(paragraph)),
    ...checks.flatMap((check) => check(clauses)),
    ...wrongShares(clauses, everywhere),
  ]);
  const paragraphs = said.map(({ paragraph }) => paragraph);
  return {
    paragraphs,
    claims: said.flatMap(({ clauses }) => claimsOf(clauses, subject)),
    remarks: [
      ...own,
      ...wrongSubjects(said),
      ...wrongReception(said),
      ...wrongProcurement(paragraphs),
      ...copiedPurposes(paragraphs),
      ...cutOff(paragraphs),
    ],
  };
}
