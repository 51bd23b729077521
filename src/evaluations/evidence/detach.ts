/** `DELETE …/attachments/{id}`: a draft takes a piece of evidence back. */
import type { Evaluation } from '../../indicators/evaluation.js';
import { requireScope } from '../access/caller.js';
import { type Committed, nothingKept } from '../commands/committed.js';
import { requireCondition, versionOf } from '../commands/condition.js';
import type { ServiceOf } from '../commands/service.js';
import { type Done, write } from '../commands/write.js';
import { notFound } from '../shared/refusal.js';
import {
  currentSheet,
  lockTarget,
  requireDraft,
  revise,
  type TableCommand,
} from '../tables/change.js';
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
  command: TableCommand & { readonly attachmentId: string },
): Promise<Committed<undefined>> {
  const { caller, id, attachmentId } = command;
  requireScope(caller, 'submit');
  const ifMatch = requireCondition(command.ifMatch);
  const work = async (stores: TableStores, at: Date): Promise<Done<undefined>> => {
    const record = await lockTarget(stores, { id, ifMatch });
    requireDraft(record);
    const before = await currentSheet(stores, record);
    const named = namedIn(before.input).find((one) => one.id === attachmentId);
    if (named === undefined) throw notFound();
    const sheet = sheetOf(service, without(before.input, attachmentId), [], undefined, before);
    const attachmentsRemoved = await stores.attachments.removeAllBut(
      record.id,
      hashesIn(sheet.input),
    );
    const told = { attachment: named, attachmentsRemoved };
    const change = { record, before, sheet, action: 'detach', told };
    const next = await revise(service, stores, caller, change, at);
    return { value: undefined, version: versionOf(next) };
  };
  return write(service, command, { work, memory: nothingKept });
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
