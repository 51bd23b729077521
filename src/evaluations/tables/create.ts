/** `POST /evaluations`: a table becomes a draft with its first revision. */
import type { ScoreSheet } from '../../scoring/score-sheet.js';
import type { Caller } from '../access/caller.js';
import { requireScope } from '../access/caller.js';
import { appendAuditEntry, systemChain } from '../audit/chain.js';
import type { CommandContext, CommandInput, Committed } from '../commands/committed.js';
import { versionOf } from '../commands/condition.js';
import type { ServiceOf } from '../commands/service.js';
import { type Done, write } from '../commands/write.js';
import { newEvaluationId } from '../shared/identifiers.js';
import { UseCaseRefusal } from '../shared/refusal.js';
import { auditedState, chainOf } from './audited-state.js';
import type { StoredEvaluation, TableStores } from './ports.js';
import { figuresOf, revisionOf, sheetOf } from './sheets.js';
import { type TableView, viewMemory, viewOf } from './view.js';

/**
 * Stores an evaluation as a draft.
 * @throws UseCaseRefusal `invalid` with all defects; `forbidden` for a unit that is not the key's.
 */
export async function createEvaluation(
  service: ServiceOf<TableStores>,
  command: CommandContext & CommandInput,
): Promise<Committed<TableView>> {
  const { caller, value, defects } = command;
  requireScope(caller, 'submit');
  await service.policies.refresh();
  const sheet = sheetOf(service, value, defects);
  await service.database.prepareYear(sheet.input.fiscalYear, () =>
    service.database.transaction(caller, (stores) => requireOwnUnit(stores, caller, sheet)),
  );
  const work = async (stores: TableStores, at: Date): Promise<Done<TableView>> => {
    await settleUnit(stores, service, caller, sheet, at);
    const record = await keepDraft(stores, service, caller, sheet, at);
    return { value: viewOf(record, sheet), version: versionOf(record) };
  };
  return write(service, command, { work, memory: viewMemory });
}

/** Keeps a sheet as a draft with its first revision; its unit is settled before. */
export async function keepDraft(
  stores: TableStores,
  { secret }: ServiceOf<TableStores>,
  caller: Caller,
  sheet: ScoreSheet,
  at: Date,
): Promise<StoredEvaluation> {
  const record = newRecord(sheet, at);
  await stores.evaluations.insert(record);
  await insertRevision(stores, sheet, record, caller, at);
  await appendAuditEntry(stores.audit, secret, {
    chain: chainOf(record),
    at,
    actor: caller.keyId,
    action: 'create',
    subject: { kind: 'evaluation', id: record.id },
    after: auditedState(record, sheet),
  });
  return record;
}

/** Stores a sheet as the revision that the record points at. */
export async function insertRevision(
  { evaluations }: TableStores,
  sheet: ScoreSheet,
  record: StoredEvaluation,
  { keyId }: Caller,
  at: Date,
): Promise<void> {
  await evaluations.insertRevision(revisionOf(sheet, record, keyId, at));
}

function newRecord(sheet: ScoreSheet, at: Date): StoredEvaluation {
  const { fiscalYear, kind, unit } = sheet.input;
  return {
    fiscalYear,
    kind,
    id: newEvaluationId(fiscalYear, at),
    unitCode: codeOf(unit.code),
    state: 'draft',
    version: 1,
    revision: 1,
    late: false,
    notice: null,
    review: null,
    publishedRevision: null,
    createdAt: at,
    updatedAt: at,
    submittedAt: null,
    ...figuresOf(sheet),
  };
}

/** An empty code is none. */
function codeOf(code: string | undefined): string | null {
  return code === undefined || code === '' ? null : code;
}

/**
 * The unit of a table is in the tree. A key without bounds brings a new one along, at the top; for a bound
 * key a unit that is not its own and one that does not exist are the same.
 * @throws UseCaseRefusal `forbidden`, with nothing written.
 */
export async function settleUnit(
  stores: TableStores,
  service: ServiceOf<TableStores>,
  caller: Caller,
  { input }: Pick<ScoreSheet, 'input'>,
  at: Date,
): Promise<void> {
  const { units } = stores;
  const code = codeOf(input.unit.code);
  if (caller.units !== 'all') return requireOwnUnit(stores, caller, { input });
  if (code === null || (await units.known([code])).length === 1) return;
  await bringUnit(stores, service, caller, { code, name: input.unit.name }, at);
}

/** @throws UseCaseRefusal `forbidden` for a key that is bound to other units. */
export async function requireOwnUnit(
  { units }: TableStores,
  caller: Caller,
  { input }: Pick<ScoreSheet, 'input'>,
): Promise<void> {
  const code = codeOf(input.unit.code);
  if (caller.units === 'all' || (code !== null && (await units.known([code])).length === 1)) return;
  throw new UseCaseRefusal('forbidden', notYours);
}

/** Creating units is serialised by a lock, here as in PUT; another transaction may have made it first. */
async function bringUnit(
  { units, audit }: TableStores,
  { secret }: ServiceOf<TableStores>,
  caller: Caller,
  { code, name }: { readonly code: string; readonly name: string },
  at: Date,
): Promise<void> {
  await units.lockTree();
  if ((await units.known([code])).length === 1) return;
  await units.insert({ code, name, parent: null, path: [code], version: 1 });
  await appendAuditEntry(audit, secret, {
    chain: systemChain,
    at,
    actor: caller.keyId,
    action: 'put',
    subject: { kind: 'unit', id: code },
    after: { name, parent: null },
  });
}

const notYours = '密钥不能用于这张表的单位：unit.code 须是密钥所限单位或其下级单位的代码。';
