import type { TableStores } from './ports.js';
/** Changes to a draft: PATCH, PUT …/actuals and DELETE. */

import type { Defect } from '../../defect.js';
import type { ScoreSheet } from '../../scoring/score-sheet.js';
import { requireScope } from '../access/caller.js';
import { appendAuditEntry } from '../audit/chain.js';
import { checkCondition, etagOf, requireCondition } from '../commands/condition.js';
import { type Reply, sheetPlace } from '../commands/reply.js';
import type { ServiceOf } from '../commands/service.js';
import { type Call, write } from '../commands/write.js';
import { allSettledOrThrow } from '../shared/all-settled.js';
import { isTimedId } from '../shared/identifiers.js';
import { notFound, refuseDefects, UseCaseRefusal } from '../shared/refusal.js';
import { unstorableTexts } from '../shared/unstorable-texts.js';
import { type Actuals, checkActuals, withActuals } from './actuals.js';
import { auditedState, chainOf } from './audited-state.js';
import { insertRevision } from './create.js';
import { fixedDefects, isObject, mergePatch } from './merge-patch.js';
import { droppedDefects } from './named-attachments.js';
import type { StoredEvaluation } from './ports.js';
import { figuresOf, readSheet, sheetOf, textOf } from './sheets.js';

import { answerAbout } from './view.js';

/** An evaluation that is to be written, and the version that the writer has seen. */
export interface Target {
  readonly id: string;
  readonly ifMatch: string | undefined;
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
  checkCondition(ifMatch, record);
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
  call: Call,
  target: Target,
  patch: unknown,
  known: readonly Defect[],
): Promise<Reply> {
  requireScope(call.caller, 'submit');
  const ifMatch = requireCondition(target.ifMatch);
  refuseDefects([...known, ...patchDefects(patch, known), ...unstorableTexts(patch)]);
  const work = async (stores: TableStores, at: Date): Promise<Reply> => {
    const record = await lockTarget(stores, { ...target, ifMatch });
    requireDraft(record);
    const before = await currentSheet(stores, record);
    const merged = mergePatch(before.input, patch);
    refuseDefects(fixedDefects(before.input, merged));
    refuseDefects(await droppedDefects(stores, record, before.input, merged));
    const sheet = sheetOf(service, merged);
    const next = await revise(
      service,
      stores,
      call,
      { record, before, sheet, action: 'patch' },
      at,
    );
    return answerAbout(next, sheet);
  };
  return write(service, call, work, { evaluationId: target.id });
}

/** By RFC 7396 any other patch would take the place of the whole table. */
function patchDefects(patch: unknown, known: readonly Defect[]): Defect[] {
  if (isObject(patch) || (patch === undefined && known.length > 0)) return [];
  const message = '请求体须为一个对象，写明要改动的成员。';
  return [{ code: 'type-wrong', pointer: '', message }];
}

/** `PUT …/actuals`: what was reached, filled into the rows; answers the new sheet. */
export async function putActuals(
  service: ServiceOf<TableStores>,
  call: Call,
  target: Target,
  value: unknown,
  known: readonly Defect[],
): Promise<Reply> {
  requireScope(call.caller, 'submit');
  const ifMatch = requireCondition(target.ifMatch);
  refuseDefects([...known, ...checkActuals(value), ...unstorableTexts(value)]);
  const actuals = value as Actuals;
  const work = async (stores: TableStores, at: Date): Promise<Reply> => {
    const record = await lockTarget(stores, { ...target, ifMatch });
    requireDraft(record);
    const before = await currentSheet(stores, record);
    const { evaluation, place } = withActuals(before.input, actuals);
    const sheet = sheetOf(service, evaluation, [], place);
    const change = { record, before, sheet, action: 'actuals' };
    const next = await revise(service, stores, call, change, at);
    const sheetAt = sheetPlace(next);
    return { status: 200, body: textOf(sheet).text, etag: etagOf(next), sheetAt };
  };
  return write(service, call, work, { evaluationId: target.id });
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
  { caller }: Call,
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
      ...{
        chain: chainOf(next),
        at,
        actor: caller.keyId,
        action,
        subject: `evaluation ${next.id}`,
      },
      before: auditedState(record, before),
      after: { ...auditedState(next, sheet), ...told },
    }),
  );
  return next;
}

/** The sheet of the revision that stands. */
export async function currentSheet(
  { evaluations }: TableStores,
  { id, revision }: StoredEvaluation,
): Promise<ScoreSheet> {
  return readSheet(await evaluations.sheet(id, revision), id);
}

/** `DELETE`: a draft that was never published is taken away with evidence that was never submitted; revisions and the log stay. */
export async function deleteEvaluation(
  service: ServiceOf<TableStores>,
  call: Call,
  target: Target,
): Promise<Reply> {
  requireScope(call.caller, 'submit');
  const ifMatch = requireCondition(target.ifMatch);
  return write(service, call, async (stores, at) => {
    const record = await lockTarget(stores, { ...target, ifMatch });
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
      ...{ chain: chainOf(next), at, actor: call.caller.keyId, action: 'delete' },
      subject: `evaluation ${next.id}`,
      before: auditedState(record, sheet),
      after: {
        ...auditedState(next, sheet),
        ...(attachmentsRemoved.length === 0 ? {} : { attachmentsRemoved }),
      },
    });
    await stores.evaluations.update(next);
    return { status: 204, body: '' };
  });
}
