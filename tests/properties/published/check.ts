/** What `jichi check` tells of a text. */
import { readDocument } from '../../../src/documents/read-document.js';
import type { SourcedFinding } from '../../../src/documents/recognised.js';
import { score } from '../../../src/evaluations/sheets/score.js';
import { tableFindings } from '../../../src/evaluations/sheets/table-findings.js';

/** All findings of a text, in order, without the notes on its layout. */
export function contradictionsIn(text: string): readonly SourcedFinding[] {
  const document = readDocument(new TextEncoder().encode(text), 'txt');
  if (document === undefined) throw new Error('no text');
  const own = document.tables.flatMap((table) => {
    const result = score(table.evaluation);
    if (!result.ok) throw new Error(JSON.stringify(result.defects));
    return tableFindings(result.value, table);
  });
  return [...document.findings, ...own].filter(
    ({ code }) => code !== 'reading-repaired' && code !== 'account-unread',
  );
}
