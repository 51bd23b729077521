/** Ending a batch early, trying its failed items again, forgetting old ones. */

import { limits } from '../../limits.js';
import type { Caller } from '../access/caller.js';
import { appendAuditEntry, systemChain } from '../audit/chain.js';
import type { CommandContext, Committed } from '../commands/committed.js';
import type { ServiceOf } from '../commands/service.js';
import { type Done, write } from '../commands/write.js';
import { isTimedId } from '../shared/identifiers.js';
import { notFound, UseCaseRefusal } from '../shared/refusal.js';
import type { BatchView } from './answers.js';
import type { BatchStores, StoredBatch } from './items/ports.js';
import { batchMemory, batchView } from './view.js';

/** A change of a batch. */
export interface BatchCommand extends CommandContext {
  readonly id: string;
}

/** `POST …/cancel`: what is done stays done; nothing more is begun, and what is under way is thrown away. */
export function cancelBatch(
  service: ServiceOf<BatchStores>,
  command: BatchCommand,
): Promise<Committed<BatchView>> {
  const { id } = command;
  return changed(service, command, 'batch-cancel', async ({ batches }, batch, at) => {
    if (batch.state !== 'queued' && batch.state !== 'running') {
      throw new UseCaseRefusal('wrong-state', `批次已结束（${batch.state}），不能取消。`);
    }
    await batches.cancelChunks(id);
    return { ...batch, state: 'cancelled', finishedAt: at };
  });
}

/** `POST …/retry`: the failed items are tried again. */
export async function retryBatch(
  service: ServiceOf<BatchStores>,
  command: BatchCommand,
): Promise<Committed<BatchView>> {
  const { id } = command;
  const retried = await changed(service, command, 'batch-retry', async ({ batches }, batch) => {
    if (batch.state !== 'completed') {
      throw new UseCaseRefusal('wrong-state', `完成的批次才能重试，现为 ${batch.state}。`);
    }
    if (batch.failed === 0) throw new UseCaseRefusal('wrong-state', '批次没有失败的项目。');
    await batches.reopenChunks(id);
    await batches.addBytes(id, -(await batches.removeFailed(id)));
    return { ...batch, state: 'queued', failed: 0, finishedAt: null };
  });
  service.queueing.onCommitted();
  return retried;
}

function changed(
  service: ServiceOf<BatchStores>,
  command: BatchCommand,
  action: string,
  change: (stores: BatchStores, batch: StoredBatch, at: Date) => Promise<StoredBatch>,
): Promise<Committed<BatchView>> {
  const { caller, id } = command;
  const work = async (stores: BatchStores, at: Date): Promise<Done<BatchView>> => {
    const batch = await lockedBatch(stores, caller, id);
    const next = { ...(await change(stores, batch, at)), version: batch.version + 1 };
    await stores.batches.update(next);
    await appendAuditEntry(stores.audit, service.secret, {
      chain: systemChain,
      at,
      actor: caller.keyId,
      action,
      subject: { kind: 'batch', id },
      before: { state: batch.state, done: batch.done, failed: batch.failed },
      after: { state: next.state, done: next.done, failed: next.failed },
    });
    return { value: batchView(next) };
  };
  return write(service, command, { work, memory: batchMemory });
}

/** Only who made a batch, and an administrator, may change it. */
async function lockedBatch(
  { batches }: BatchStores,
  caller: Caller,
  id: string,
): Promise<StoredBatch> {
  const batch = isTimedId(id) ? await batches.lock(id) : undefined;
  if (batch === undefined || batch.state === 'receiving') throw notFound();
  if (batch.createdBy === caller.keyId || caller.scopes.includes('admin')) return batch;
  throw new UseCaseRefusal('forbidden', '只有提交批次的密钥或管理密钥可以改动批次。');
}

/** Forgets batches that ended long ago, and uploads that never ended. */
export async function expireBatches({ database, now }: ServiceOf<BatchStores>): Promise<void> {
  const at = now().valueOf();
  const endedBefore = new Date(at - limits.batchDays * 24 * 60 * 60 * 1000);
  const begunBefore = new Date(at - 2 * limits.batchUploadMs);
  let gone: number = limits.batchExpiryCountMax;
  while (gone === limits.batchExpiryCountMax) {
    gone = await database.transaction('all', ({ batches }) =>
      batches.expire(endedBefore, begunBefore, limits.batchExpiryCountMax),
    );
  }
}
