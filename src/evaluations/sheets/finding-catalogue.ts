/** Every finding that the program can give, for manuals and commands. */
import { documentFindings } from '../../documents/document-findings.js';
import type { Severity } from '../../scoring/findings/finding.js';
import { checks } from '../../scoring/findings/index.js';

/** A finding as the manual has it. */
interface ListedFinding {
  readonly code: string;
  /** The usual one; a check may find something less bad. */
  readonly severity: Severity;
  readonly description: string;
  /** Whether it is looked for in every table, or only where a document was read. */
  readonly scope: 'table' | 'document';
}

/** All findings: those of the checks in their order, then those of documents. */
export function findingCatalogue(): readonly ListedFinding[] {
  return [...listed(checks, 'table'), ...listed(documentFindings, 'document')];
}

function listed(
  findings: Readonly<Record<string, Pick<ListedFinding, 'severity' | 'description'>>>,
  scope: ListedFinding['scope'],
): readonly ListedFinding[] {
  return Object.entries(findings).map(([code, { severity, description }]) => ({
    code,
    severity,
    description,
    scope,
  }));
}
