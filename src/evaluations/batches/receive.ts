/** `POST /batches` as NDJSON of any length: tables are stored as they arrive, a block at a time. */

import { createHash } from 'node:crypto';
import { limits } from '../../limits.js';
import { unknownPolicy } from '../../policies/unknown-policy.js';
import { type Caller, requireScope } from '../access/caller.js';
import type { CommandContext, Committed } from '../commands/committed.js';
import type { ServiceOf } from '../commands/service.js';
import { type Done, write } from '../commands/write.js';
import { invalid } from '../shared/refusal.js';
import type { BatchView } from './answers.js';
import { makeAvailable, newBatch, tooMany } from './create.js';
import type { BatchStores, StoredBatch } from './items/ports.js';
import { requireFit, requireRoom } from './room.js';
import { batchMemory } from './view.js';

/** Lines with the hash of all bytes read so far. */
export interface Lines extends AsyncIterable<Uint8Array> {
  digest(): string;
}

/** Tables to be scored, a line each. */
export interface LinesCommand extends Omit<CommandContext, 'inputSha256'> {
  readonly policy: string | undefined;
  /** Without blank ones; what is wrong with one of them is its own outcome. */
  readonly lines: Lines;
}

/**
 * Takes a batch of type `score` on. Nobody sees it before its last line has come; an upload that breaks
 * leaves nothing.
 * @throws UseCaseRefusal `invalid`: `policy-unknown`, `batch-too-large`, `line-too-long`; `too-much`.
 */
export async function receiveBatch(
  service: ServiceOf<BatchStores>,
  command: LinesCommand,
): Promise<Committed<BatchView>> {
  const { caller, policy, lines } = command;
  requireScope(caller, 'read');
  await service.policies.refresh();
  if (policy !== undefined && service.policies.find(policy) === undefined) {
    throw invalid('policy-unknown', '/policy', unknownPolicy(policy));
  }
  const { database, now } = service;
  const request = { type: 'score', ...(policy === undefined ? {} : { policy }) } as const;
  const batch = newBatch(caller, request, now());
  await database.transaction(caller, async ({ batches }) => {
    await requireRoom(service, batches, batch, 0);
    await batches.insert(batch);
  });
  let received: Committed<BatchView> | undefined;
  try {
    const total = await storeLines(service, caller, batch, lines);
    const inputSha256 = createHash('sha256')
      .update(`${policy ?? ''}\n${lines.digest()}`)
      .digest('hex');
    const work = async (stores: BatchStores, at: Date): Promise<Done<BatchView>> => ({
      value: await makeAvailable(service, stores, batch, total, at),
    });
    received = await write(service, { ...command, inputSha256 }, { work, memory: batchMemory });
    service.queueing.onCommitted();
    return received;
  } finally {
    // The upload was refused, or is a repetition under the same idempotency key: its rows are removed.
    if (received === undefined || received.replayed) await discard(service, batch);
  }
}

async function discard({ database }: ServiceOf<BatchStores>, { id }: StoredBatch): Promise<void> {
  await database.transaction('all', ({ batches }) => batches.remove(id)).catch(() => undefined);
}

async function storeLines(
  service: ServiceOf<BatchStores>,
  caller: Caller,
  batch: StoredBatch,
  lines: Lines,
): Promise<number> {
  let total = 0;
  let block: Uint8Array[] = [];
  let bytes = 0;
  const store = async (): Promise<void> => {
    const first = total - block.length;
    const items = block.map((input, index) => ({ position: first + index, input }));
    const taken = bytes + items.length * limits.batchItemBytes;
    [block, bytes] = [[], 0];
    await service.database.transaction(caller, async ({ batches }) => {
      await batches.addItems(batch.id, items);
      await batches.addBytes(batch.id, taken);
      await requireFit(service, batches, batch);
    });
  };
  for await (const line of lines) {
    if (total === limits.batchItemsMax) throw tooMany('');
    block.push(line);
    total += 1;
    bytes += line.length;
    if (block.length === limits.batchBlockItems || bytes > limits.batchBlockBytes) await store();
  }
  if (block.length > 0) await store();
  return total;
}
