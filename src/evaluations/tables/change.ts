/** Changes to a draft: PATCH, PUT …/actuals and DELETE. */
import type { Defect } from '../../defect.js';
import type { ScoreSheet } from '../../scoring/score-sheet.js';
import { type Caller, requireScope } from '../access/caller.js';
import { appendAuditEntry } from '../audit/chain.js';
import {
  type CommandContext,
  type CommandInput,
  type Committed,
  type Conditional,
  nothingKept,
} from '../commands/committed.js';
import { checkCondition, requireCondition, versionOf } from '../commands/condition.js';
import type { ServiceOf } from '../commands/service.js';
import { type Done, write } from '../commands/write.js';
import { allSettledOrThrow } from '../shared/all-settled.js';
import { isTimedId } from '../shared/identifiers.js';
import { notFound, refuseDefects, UseCaseRefusal } from '../shared/refusal.js';
import { unstorableTexts } from '../shared/unstorable-texts.js';
import { checkActuals, withActuals } from './actuals.js';
import { auditedState, chainOf } from './audited-state.js';
import { insertRevision } from './create.js';
import { fixedDefects, isObject, mergePatch } from './merge-patch.js';
import { droppedDefects } from './named-attachments.js';
import type { StoredEvaluation, TableStores } from './ports.js';
import type { Actuals } from './schemas.js';
import { figuresOf, readSheet, sheetOf } from './sheets.js';
import {
  type SheetView,
  sheetMemory,
  sheetView,
  type TableView,
  viewMemory,
  viewOf,
} from './view.js';

/** An evaluation that is to be written. */
export interface TableCommand extends CommandContext, Conditional {
  readonly id: string;
}

/**
 * The evaluation, locked for this transaction.
 * @throws UseCaseRefusal `not-found`, `stale`.
 */
export async function lockTarget(
  { evaluations }: TableStores,
  { id, ifMatch }: { readonly id: string; readonly ifMatch: string },
): Promise<StoredEvaluation> {
  const record = isTimedId(id) ? await evaluations.lock(id) : undefined;
  if (record === undefined) throw notFound();
  checkCondition(ifMatch, versionOf(record));
  return record;
}

/** A clock that was put back must not make an evaluation older than it is. */
export function later(at: Date, { updatedAt }: StoredEvaluation): Date {
  return at > updatedAt ? at : updatedAt;
}

/** @throws UseCaseRefusal `wrong-state` for what is no draft. */
export function requireDraft({ state }: StoredEvaluation): void {
  if (state === 'draft') return;
  throw new UseCaseRefusal('wrong-state', `只有草稿（draft）可以改，现为 ${state}。`);
}

/**
 * `PATCH`: JSON Merge Patch of the evaluation.
 * @throws UseCaseRefusal `invalid` for what the merged evaluation has wrong, and `member-fixed` for what
 *   names the table.
 */
export async function patchEvaluation(
  service: ServiceOf<TableStores>,
  command: TableCommand & CommandInput,
): Promise<Committed<TableView>> {
  const { caller, id, value: patch, defects } = command;
  requireScope(caller, 'submit');
  const ifMatch = requireCondition(command.ifMatch);
  refuseDefects([...defects, ...patchDefects(command), ...unstorableTexts(patch)]);
  const work = async (stores: TableStores, at: Date): Promise<Done<TableView>> => {
    const record = await lockTarget(stores, { id, ifMatch });
    requireDraft(record);
    const before = await currentSheet(stores, record);
    const merged = mergePatch(before.input, patch);
    refuseDefects(fixedDefects(before.input, merged));
    refuseDefects(await droppedDefects(stores, record, before.input, merged));
    const sheet = sheetOf(service, merged, [], undefined, before);
    const change = { record, before, sheet, action: 'patch' };
    const next = await revise(service, stores, caller, change, at);
    return { value: viewOf(next, sheet), version: versionOf(next) };
  };
  return write(service, command, { work, memory: viewMemory, evaluationId: id });
}

/** By RFC 7396 any other patch would take the place of the whole table. */
function patchDefects({ value, defects }: CommandInput): Defect[] {
  if (isObject(value) || (value === undefined && defects.length > 0)) return [];
  const message = '请求体须为一个对象，写明要改动的成员。';
  return [{ code: 'type-wrong', pointer: '', message }];
}

/** `PUT …/actuals`: what was reached, filled into the rows; comes to the new sheet. */
export async function putActuals(
  service: ServiceOf<TableStores>,
  command: TableCommand & CommandInput,
): Promise<Committed<SheetView>> {
  const { caller, id, value, defects } = command;
  requireScope(caller, 'submit');
  const ifMatch = requireCondition(command.ifMatch);
  refuseDefects([...defects, ...checkActuals(value), ...unstorableTexts(value)]);
  const actuals = value as Actuals;
  const work = async (stores: TableStores, at: Date): Promise<Done<SheetView>> => {
    const record = await lockTarget(stores, { id, ifMatch });
    requireDraft(record);
    const before = await currentSheet(stores, record);
    const { evaluation, place } = withActuals(before.input, actuals);
    const sheet = sheetOf(service, evaluation, [], place, before);
    const change = { record, before, sheet, action: 'actuals' };
    const next = await revise(service, stores, caller, change, at);
    return { value: sheetView(next, sheet), version: versionOf(next) };
  };
  return write(service, command, { work, memory: sheetMemory, evaluationId: id });
}

interface Change {
  readonly record: StoredEvaluation;
  readonly before: ScoreSheet;
  /** The very sheet of before where no content changes: then there is no new revision. */
  readonly sheet: ScoreSheet;
  readonly action: string;
  /** What its entry says beside the state. */
  readonly told?: Readonly<Record<string, unknown>>;
}

/** Stores a change of a locked draft: the next version, and the next revision where the sheet is another. */
export async function revise(
  { secret }: ServiceOf<TableStores>,
  stores: TableStores,
  caller: Caller,
  { record, before, sheet, action, told = {} }: Change,
  at: Date,
): Promise<StoredEvaluation> {
  const isSame = sheet === before;
  const next: StoredEvaluation = {
    ...record,
    ...figuresOf(sheet),
    version: record.version + 1,
    revision: isSame ? record.revision : record.revision + 1,
    updatedAt: later(at, record),
  };
  await allSettledOrThrow(
    stores.evaluations.update(next),
    ...(isSame ? [] : [insertRevision(stores, sheet, next, caller, next.updatedAt)]),
    appendAuditEntry(stores.audit, secret, {
      chain: chainOf(next),
      at,
      actor: caller.keyId,
      action,
      subject: { kind: 'evaluation', id: next.id },
      before: auditedState(record, before),
      after: { ...auditedState(next, sheet), ...told },
    }),
  );
  return next;
}

/** The sheet of the current revision. */
export async function currentSheet(
  { evaluations }: TableStores,
  { id, revision }: StoredEvaluation,
): Promise<ScoreSheet> {
  return readSheet(await evaluations.sheet(id, revision), id);
}

/** `DELETE`: a draft that was never published is taken away with evidence that was never submitted; revisions and the log stay. */
export async function deleteEvaluation(
  service: ServiceOf<TableStores>,
  command: TableCommand,
): Promise<Committed<undefined>> {
  const { caller, id } = command;
  requireScope(caller, 'submit');
  const ifMatch = requireCondition(command.ifMatch);
  const work = async (stores: TableStores, at: Date): Promise<Done<undefined>> => {
    const record = await lockTarget(stores, { id, ifMatch });
    requireDraft(record);
    if (record.publishedRevision !== null) {
      throw new UseCaseRefusal('wrong-state', '公布过的表不能删除。');
    }
    const next: StoredEvaluation = {
      ...record,
      state: 'deleted',
      version: record.version + 1,
      updatedAt: later(at, record),
    };
    const sheet = await currentSheet(stores, record);
    const attachmentsRemoved = await stores.attachments.removeAllBut(record.id, []);
    await appendAuditEntry(stores.audit, service.secret, {
      chain: chainOf(next),
      at,
      actor: caller.keyId,
      action: 'delete',
      subject: { kind: 'evaluation', id: next.id },
      before: auditedState(record, sheet),
      after: {
        ...auditedState(next, sheet),
        ...(attachmentsRemoved.length === 0 ? {} : { attachmentsRemoved }),
      },
    });
    await stores.evaluations.update(next);
    return { value: undefined };
  };
  return write(service, command, { work, memory: nothingKept });
}
