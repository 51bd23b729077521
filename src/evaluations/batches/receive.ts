/** `POST /batches` as NDJSON of any length: tables are stored as they arrive, a block at a time. */
import { createHash } from 'node:crypto';
import { limits } from '../../limits.js';
import { unknownPolicy } from '../../policies/unknown-policy.js';
import { requireScope } from '../access/caller.js';
import type { Reply } from '../commands/reply.js';
import type { ServiceOf } from '../commands/service.js';
import { type Call, write } from '../commands/write.js';
import { invalid } from '../shared/refusal.js';
import { begin, newBatch, tooMany } from './create.js';
import type { BatchStores, StoredBatch } from './ports.js';
import { requireFit, requireRoom } from './room.js';

/** Lines with the hash of all bytes read so far. */
export interface Lines extends AsyncIterable<Uint8Array> {
  digest(): string;
}

/**
 * Takes a batch of type `score` on. Nobody sees it before its last line has come; an upload that breaks
 * leaves nothing.
 * @param lines what came, without blank lines; what is wrong with one of them is its own outcome.
 * @throws UseCaseRefusal `invalid`: `policy-unknown`, `batch-too-large`, `line-too-long`; `too-much`.
 */
export async function receiveBatch(
  service: ServiceOf<BatchStores>,
  call: Omit<Call, 'inputSha256'>,
  policy: string | undefined,
  lines: Lines,
): Promise<Reply> {
  requireScope(call.caller, 'read');
  await service.policies.refresh();
  if (policy !== undefined && service.policies.find(policy) === undefined) {
    throw invalid('policy-unknown', '/policy', unknownPolicy(policy));
  }
  const { database, now } = service;
  const request = { type: 'score', ...(policy === undefined ? {} : { policy }) } as const;
  const batch = newBatch(call.caller, request, now());
  await database.transaction(call.caller, async ({ batches }) => {
    await requireRoom(service, batches, batch, 0);
    await batches.insert(batch);
  });
  let reply: Reply | undefined;
  try {
    const total = await storeLines(service, call, batch, lines);
    const inputSha256 = createHash('sha256')
      .update(`${policy ?? ''}\n${lines.digest()}`)
      .digest('hex');
    reply = await write(service, { ...call, inputSha256 }, (stores, at) =>
      begin(service, stores, batch, total, at),
    );
    service.doorbell.wake();
    return reply;
  } finally {
    // Not begun, or begun before under the same idempotency key: its rows are of no use.
    if (reply === undefined || reply.replayed === true) await discard(service, batch);
  }
}

async function discard({ database }: ServiceOf<BatchStores>, { id }: StoredBatch): Promise<void> {
  await database.transaction('all', ({ batches }) => batches.remove(id)).catch(() => undefined);
}

async function storeLines(
  service: ServiceOf<BatchStores>,
  { caller }: Omit<Call, 'inputSha256'>,
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
