/** `DELETE …/attachments/{id}`: a draft takes a piece of evidence back. */
import type { Evaluation } from '../../indicators/evaluation.js';
import { requireScope } from '../access/caller.js';
import { etagOf, requireCondition } from '../commands/condition.js';
import type { Reply } from '../commands/reply.js';
import type { ServiceOf } from '../commands/service.js';
import { type Call, write } from '../commands/write.js';
import { notFound } from '../shared/refusal.js';
import { currentSheet, lockTarget, requireDraft, revise, type Target } from '../tables/change.js';
import { hashesIn, namedAt, namedIn } from '../tables/named-attachments.js';
import type { TableStores } from '../tables/ports.js';
import { sheetOf } from '../tables/sheets.js';

/**
 * Takes a piece of evidence from its row, which makes a revision without it. Its bytes go, too, unless another row has
 * them or a revision that was submitted names them.
 * @throws UseCaseRefusal `wrong-state`, `condition-needed`, `stale`, `not-found`, `forbidden`.
 */
export async function detach(
  service: ServiceOf<TableStores>,
  call: Call,
  target: Target,
  attachmentId: string,
): Promise<Reply> {
  requireScope(call.caller, 'submit');
  const ifMatch = requireCondition(target.ifMatch);
  return write(service, call, async (stores, at) => {
    const record = await lockTarget(stores, { ...target, ifMatch });
    requireDraft(record);
    const before = await currentSheet(stores, record);
    const named = namedIn(before.input).find(({ id }) => id === attachmentId);
    if (named === undefined) throw notFound();
    const sheet = sheetOf(service, without(before.input, attachmentId));
    const attachmentsRemoved = await stores.attachments.removeAllBut(
      record.id,
      hashesIn(sheet.input),
    );
    const told = { attachment: named, attachmentsRemoved };
    const change = { record, before, sheet, action: 'detach', told };
    const next = await revise(service, stores, call, change, at);
    return { status: 204, body: '', etag: etagOf(next) };
  });
}

/** A row that has none left has no list of them either: the table is again what it was before. */
function without(evaluation: Evaluation, attachmentId: string): Evaluation {
  const indicators = evaluation.indicators.map((one, row) => {
    const { attachments = [], ...rest } = one;
    const left = attachments.filter((attachment) => namedAt(row, attachment).id !== attachmentId);
    if (left.length === attachments.length) return one;
    return left.length === 0 ? rest : { ...rest, attachments: left };
  });
  return { ...evaluation, indicators };
}
