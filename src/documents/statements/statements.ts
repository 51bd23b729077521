/** What the sentences of a document say: contradictions in themselves, and what tables say too. */
import type { Line } from '../lines.js';
import { type Claim, claimsOf, type Subject } from './claims.js';
import { clausesOf } from './clauses.js';
import { wrongCompletion } from './completion.js';
import { wrongGrowth } from './growth.js';
import { type Paragraph, paragraphsOf } from './paragraphs.js';
import { wrongParts } from './parts.js';
import { wrongReception } from './reception.js';
import type { Remark } from './remark.js';
import { namedAmounts, wrongShares } from './shares.js';
import { type Said, wrongSubjects } from './subjects.js';

const checks = [wrongParts, wrongGrowth, wrongCompletion];

export interface Statements {
  readonly paragraphs: readonly Paragraph[];
  readonly claims: readonly Claim[];
  readonly remarks: readonly Remark[];
}

/** Reads the prose of a document; sentences about other years are compared with nothing. */
export function statementsOf(lines: readonly Line[], subject: Subject): Statements {
  const said: readonly Said[] = paragraphsOf(lines).map((paragraph) => ({
    paragraph,
    clauses: clausesOf(paragraph),
  }));
  const everywhere = namedAmounts(said.flatMap(({ clauses }) => clauses));
  const own = said.flatMap(({ clauses }) => [
    ...checks.flatMap((check) => check(clauses)),
    ...wrongShares(clauses, everywhere),
  ]);
  return {
    paragraphs: said.map(({ paragraph }) => paragraph),
    claims: said.flatMap(({ clauses }) => claimsOf(clauses, subject)),
    remarks: [...own, ...wrongSubjects(said), ...wrongReception(said)],
  };
}
