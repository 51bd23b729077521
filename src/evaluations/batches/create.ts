/** `POST /batches`: what was asked becomes rows; then the queue is told. */

import { canonicalJson } from '../../canonical-json.js';
import type { Defect } from '../../defect.js';
import { limits } from '../../limits.js';
import { unknownPolicy } from '../../policies/unknown-policy.js';
import { type Caller, requireScope } from '../access/caller.js';
import { appendAuditEntry, systemChain } from '../audit/chain.js';
import type { CommandContext, CommandInput, Committed } from '../commands/committed.js';
import type { ServiceOf } from '../commands/service.js';
import { type Done, write } from '../commands/write.js';
import { isTimedId, newBatchId } from '../shared/identifiers.js';
import { invalid, refuseDefects, UseCaseRefusal } from '../shared/refusal.js';
import { unstorableTexts } from '../shared/unstorable-texts.js';
import type { BatchView } from './answers.js';
import type { BatchStores, NewItem, StoredBatch } from './items/ports.js';
import { batchKindOf } from './kinds/index.js';
import { sizesOf } from './kinds/kind.js';
import { type BatchRequest, batchDefects } from './request.js';
import { requireRoom } from './room.js';
import { batchMemory, batchView } from './view.js';

/**
 * Takes a batch on: it is done later, and its rows are committed.
 * @throws UseCaseRefusal `invalid` with all defects, `forbidden`.
 */
export async function createBatch(
  service: ServiceOf<BatchStores>,
  command: CommandContext & CommandInput,
): Promise<Committed<BatchView>> {
  const { caller, value, defects } = command;
  const found = value === undefined ? [] : [...batchDefects(value), ...outsideTables(value)];
  refuseDefects([...defects, ...found]);
  const request = value as BatchRequest;
  requireScope(caller, ...batchKindOf(request.type).scopes);
  await service.policies.refresh();
  requirePolicies(service, request);
  const work = async (stores: BatchStores, at: Date): Promise<Done<BatchView>> => {
    const batch = newBatch(caller, request, at);
    const items = (request.evaluations ?? []).map(newItem);
    await requireRoom(service, stores.batches, batch, inputBytes(items));
    await stores.batches.insert(batch);
    const total = await addItems(stores, batch.id, request, items);
    await stores.batches.addBytes(batch.id, total * limits.batchItemBytes + inputBytes(items));
    return { value: await makeAvailable(service, stores, batch, total, at) };
  };
  const created = await write(service, command, { work, memory: batchMemory });
  service.queueing.onCommitted();
  return created;
}

/** What cannot be stored in what was asked; tables are kept as bytes, whatever they hold. */
function outsideTables(value: unknown): Defect[] {
  const { evaluations: _evaluations, ...rest } = value as BatchRequest;
  return unstorableTexts(rest);
}

/** Rule-books that are named must be there; drafts come along. */
function requirePolicies(service: ServiceOf<BatchStores>, request: BatchRequest): void {
  refuseDefects(
    (['policy', 'against'] as const).flatMap((name): Defect[] => {
      const named = request[name];
      if (typeof named !== 'string' || service.policies.find(named) !== undefined) return [];
      return [{ code: 'policy-unknown', pointer: `/${name}`, message: unknownPolicy(named) }];
    }),
  );
}

/** A batch whose items are still to come. */
export function newBatch(caller: Caller, request: BatchRequest, at: Date): StoredBatch {
  if (caller.units !== 'all' && caller.units.length === 0) {
    throw new UseCaseRefusal('forbidden', '密钥没有单位，不能使用批次。');
  }
  const { type, evaluations: _evaluations, ...kept } = request;
  return {
    id: newBatchId(at),
    type,
    state: 'receiving',
    version: 1,
    request: canonicalJson(kept),
    bounds: caller.units,
    createdBy: caller.keyId,
    total: 0,
    done: 0,
    failed: 0,
    bytes: 0,
    createdAt: at,
    startedAt: null,
    finishedAt: null,
  };
}

async function addItems(
  { batches }: BatchStores,
  id: string,
  { type, filter }: BatchRequest,
  items: readonly NewItem[],
): Promise<number> {
  if (filter !== undefined) {
    const max = batchKindOf(type).itemsMax;
    const total = await batches.addSelected(id, filter, max + 1);
    if (total > max) throw tooMany('/filter', max);
    return total;
  }
  await batches.addItems(id, items);
  return items.length;
}

/** Bytes of the tables that come with a batch. */
function inputBytes(items: readonly NewItem[]): number {
  return items.reduce((sum, item) => sum + ('input' in item ? item.input.length : 0), 0);
}

function newItem(item: string | object, position: number): NewItem {
  if (typeof item === 'string') {
    return { position, evaluationId: isTimedId(item) ? item : noEvaluation };
  }
  return { position, input: new TextEncoder().encode(JSON.stringify(item)) };
}

/** A placeholder for an id that cannot be one: its item is reported as not found. */
const noEvaluation = '00000000-0000-0000-0000-000000000000';

/** A batch beyond the bound: of all, or of what one file can hold. */
export function tooMany(pointer: string, max: number = limits.batchItemsMax): UseCaseRefusal {
  return invalid('batch-too-large', pointer, `这种批次至多 ${max} 张表，请缩小条件，分成几批。`);
}

/** All items are there: chunks are cut, and the batch can be taken. */
export async function makeAvailable(
  { secret }: ServiceOf<BatchStores>,
  { batches, audit }: BatchStores,
  batch: StoredBatch,
  total: number,
  at: Date,
): Promise<BatchView> {
  await batches.cutChunks(batch.id, total, sizesOf(batchKindOf(batch.type), batch).chunkItems);
  const begun: StoredBatch = {
    ...batch,
    ...(total === 0 ? { state: 'completed', finishedAt: at } : { state: 'queued' }),
    total,
    version: batch.version + 1,
  };
  await batches.update(begun);
  await appendAuditEntry(audit, secret, {
    chain: systemChain,
    at,
    actor: batch.createdBy,
    action: 'batch',
    subject: { kind: 'batch', id: batch.id },
    after: { type: batch.type, total },
  });
  return batchView(begun);
}
