/** Reading the audit log. */

import { limits } from '../../limits.js';
import { type Caller, requireScope } from '../access/caller.js';
import type { AuditEntry, AuditPlace } from '../audit/ports.js';
import type { ServiceOf } from '../commands/service.js';
import { anyText, aYear, type Listed, pageOf, type Query, readQuery } from '../shared/pages.js';
import type { AuditEntryView } from './answers.js';
import type { AdministrationStores } from './ports.js';

function viewOf(entry: AuditEntry): AuditEntryView {
  const { unitCode: unit, fiscalYear, sequence, actor, action, subject, previous, hash } = entry;
  const [before, after] = [entry.before, entry.after].map((text) =>
    text === null ? null : JSON.parse(text),
  );
  return {
    unit,
    fiscalYear,
    sequence,
    actor,
    action,
    subject,
    before,
    after,
    previous,
    hash,
    at: entry.at.toISOString(),
  };
}

/** Cursors name a place in a chain: a number among all entries would tell how much others write. */
function placeText({ unitCode, fiscalYear, sequence }: AuditPlace): string {
  return `${fiscalYear} ${sequence} ${unitCode}`;
}

function placeOf(text: string): AuditPlace | undefined {
  const [, year, sequence, unitCode = ''] = /^(\d{1,4}) (\d{1,15}) (.*)$/su.exec(text) ?? [];
  const isPlace = year !== undefined && anyText(unitCode) === undefined;
  if (!isPlace || [...unitCode].length > limits.codeCharsMax) return undefined;
  return { fiscalYear: Number(year), sequence: Number(sequence), unitCode };
}

/** `GET /audit`: chain by chain, each entry behind the one whose hash it carries. */
export function listAudit(
  service: ServiceOf<AdministrationStores>,
  caller: Caller,
  query: Query,
): Promise<Listed<AuditEntryView>> {
  requireScope(caller, 'admin');
  const filters = { unit: anyText, fiscalYear: aYear, subject: anyText };
  const { filter, page } = readQuery(query, filters, (text) => placeOf(text) !== undefined);
  const { unit, subject, fiscalYear } = filter;
  const year = fiscalYear === undefined ? undefined : Number(fiscalYear);
  return service.database.reading(caller, async ({ audit }) => {
    const wanted = { unit, subject, fiscalYear: year };
    const after = page.after === undefined ? undefined : placeOf(page.after);
    const found = await audit.list(wanted, after, page.limit + 1);
    const { items, nextCursor } = pageOf(found, page, placeText);
    return { items: items.map(viewOf), nextCursor };
  });
}
