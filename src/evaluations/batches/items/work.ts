/** A chunk of a batch that is worked on: for whom, with what, and until when. */
import { canonicalJson } from '../../../canonical-json.js';
import type { Caller } from '../../access/caller.js';
import type { ServiceOf } from '../../commands/service.js';
import type { TableTools } from '../../printing/table-tools.js';
import { notFound, type Refused, refusedBy } from '../../shared/refusal.js';
import type { BatchItem, BatchResult, BatchStores, StoredBatch, StoredChunk } from './ports.js';

export interface Work {
  readonly service: ServiceOf<BatchStores>;
  readonly tools: TableTools;
  readonly batch: StoredBatch;
  readonly chunk: StoredChunk;
  /** For whom: what this key may not see is not there. */
  readonly caller: Caller;
  /** Whether the chunk is still held; work that is not wanted any more ends early. */
  readonly isHeld: () => boolean;
  /** Raised when it is not: what is under way in a thread ends then. */
  readonly signal?: AbortSignal | undefined;
}

/** A refusal as it is kept with an item. */
export function noteOf(refused: Refused): string {
  return canonicalJson(refused);
}

/** An item that is refused. */
export function failed(position: number, refused: Refused): BatchResult {
  return { position, outcome: 'failed', note: noteOf(refused) };
}

/** What the key of a batch may not see is not there. */
export const absent = refusedBy(notFound());

/** Somebody else holds the chunk now, or it is not wanted any more. */
export class LeaseLostError extends Error {
  override readonly name = 'LeaseLostError';
}

/** Writes only while this worker still holds the chunk: its fencing token is locked until the end. */
export async function whileHeld(
  { service, batch, chunk, caller }: Work,
  write: (stores: BatchStores, at: Date) => Promise<void>,
): Promise<void> {
  await service.database.transaction(caller, async (stores) => {
    const current = await stores.batches.lockChunk(chunk);
    if (current?.state !== 'running' || current.fencingToken !== chunk.fencingToken)
      throw new LeaseLostError();
    if ((await stores.batches.find(batch.id))?.state !== 'running') throw new LeaseLostError();
    await write(stores, service.now());
  });
}

/**
 * What came of items, in their order, each found by one of these; what none of them tells of is not there.
 * @param sent what becomes of tables that came with the batch. @param stored of stored ones.
 */
export async function resultsBy(
  items: readonly BatchItem[],
  sent: (items: readonly BatchItem[]) => Promise<readonly BatchResult[]>,
  stored: (items: readonly BatchItem[]) => Promise<readonly BatchResult[]>,
): Promise<BatchResult[]> {
  const results = new Map<number, BatchResult>();
  const parts = [
    { own: items.filter(({ input }) => input !== null), work: sent },
    { own: items.filter(({ input }) => input === null), work: stored },
  ];
  for (const { own, work } of parts)
    if (own.length > 0) for (const one of await work(own)) results.set(one.position, one);
  return items.map(({ position }) => results.get(position) ?? failed(position, absent));
}

/** The position of the item that an outcome is of, where they come in one order. */
export function positionAt(items: readonly { readonly position: number }[], index: number): number {
  const position = items[index]?.position;
  if (position === undefined) throw new Error('an outcome without a table');
  return position;
}

/** The text of a table to work on, or that it is not there. */
export function textIn({ input, stored }: BatchItem): string | undefined {
  if (input !== null) return new TextDecoder('utf-8', { fatal: false }).decode(input);
  return stored ?? undefined;
}

/** A name as a column can hold it; the sheet has it as it was written. */
export function storableName(name: string | null): string | null {
  return name === null ? null : name.replaceAll('\u0000', '\ufffd');
}
