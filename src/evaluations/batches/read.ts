/** Reading batches: how far they are, what came of their items, and their files. */

import { limits } from '../../limits.js';
import { appendAll } from '../../lists.js';
import { type Caller, requireScope, requireValid } from '../access/caller.js';
import type { ServiceOf } from '../commands/service.js';
import { isTimedId } from '../shared/identifiers.js';
import { type Listed, pageOf, type Query, readQuery, wordFilter } from '../shared/pages.js';
import { invalid, notFound, UseCaseRefusal } from '../shared/refusal.js';
import type { SimulationResult } from '../what-if/answers.js';
import type { BatchView } from './answers.js';
import type {
  BatchStore,
  BatchStores,
  ItemContent,
  ListedItem,
  StoredBatch,
} from './items/ports.js';
import { absent, noteOf } from './items/work.js';
import { type FiguresThen, type SheetItem, withSheets } from './kinds/frozen.js';
import { batchKindOf } from './kinds/index.js';
import { simulationOf } from './kinds/simulate.js';
import { batchView, type ItemView, itemView } from './view.js';

/** Runs `work` on a batch that the caller sees. @throws UseCaseRefusal `not-found`. */
function onBatch<T>(
  { database }: ServiceOf<BatchStores>,
  caller: Caller,
  id: string,
  work: (stores: BatchStores, batch: StoredBatch) => Promise<T>,
): Promise<T> {
  requireScope(caller, 'read');
  return database.transaction(caller, async (stores) => {
    const batch = isTimedId(id) ? await stores.batches.find(id) : undefined;
    if (batch === undefined || batch.state === 'receiving') throw notFound();
    return work(stores, batch);
  });
}

/** `GET /batches`: the newest first. */
export function listBatches(
  service: ServiceOf<BatchStores>,
  caller: Caller,
  query: Query,
): Promise<Listed<BatchView>> {
  requireScope(caller, 'read');
  const { page } = readQuery(query, {}, isTimedId);
  return service.database.transaction(caller, async ({ batches }) => {
    const found = await batches.list(page.after, page.limit + 1);
    const { items, nextCursor } = pageOf(found, page, ({ id }) => id);
    return { items: items.map(batchView), nextCursor };
  });
}

/** The batch that is to be watched. @throws UseCaseRefusal `not-found`. */
export function findBatch(
  service: ServiceOf<BatchStores>,
  caller: Caller,
  id: string,
): Promise<StoredBatch> {
  return onBatch(service, caller, id, async (_stores, batch) => batch);
}

/** `GET /batches/{id}`. */
export function getBatch(
  service: ServiceOf<BatchStores>,
  caller: Caller,
  id: string,
): Promise<BatchView> {
  return onBatch(service, caller, id, async (_stores, batch) => batchView(batch));
}

const aPosition = /^(?:0|[1-9]\d{0,8})$/u;

/** `GET …/items`: each with its outcome, in the order of the input. */
export function listItems(
  service: ServiceOf<BatchStores>,
  caller: Caller,
  id: string,
  query: Query,
): Promise<Listed<ItemView>> {
  const filters = { outcome: wordFilter(['pending', 'done', 'failed', 'cancelled']) };
  const { filter, page } = readQuery(query, filters, (text) => aPosition.test(text));
  return onBatch(service, caller, id, async ({ batches }, batch) => {
    const outcome = storedOutcome(filter.outcome, batch);
    const found = await itemsFrom(
      batches,
      batch,
      outcome,
      Number(page.after ?? -1),
      page.limit + 1,
    );
    const { items, nextCursor } = pageOf(found, page, ({ position }) => String(position));
    return { items: items.map((item) => itemView(asSeen(item), batch)), nextCursor };
  });
}

/** A page of items from behind a position: by their positions, by their outcome, or from what is still open. */
async function itemsFrom(
  batches: BatchStore,
  { id }: StoredBatch,
  outcome: ListedItem['outcome'] | undefined | 'none',
  after: number,
  limit: number,
): Promise<ListedItem[]> {
  if (outcome === 'none') return [];
  if (outcome === undefined) return batches.itemsIn(id, after + 1, after + 1 + limit, 'none');
  if (outcome !== 'pending') return batches.itemsWith(id, outcome, after, limit);
  const pending: ListedItem[] = [];
  // Nearly every chunk that is not settled has an item without an outcome: there are as many looks as items at most.
  for (const { first, end } of await batches.unsettledChunks(id, after, limit)) {
    const found = await batches.itemsIn(id, Math.max(first, after + 1), end, 'none');
    appendAll(
      pending,
      found.filter((item) => item.outcome === 'pending'),
    );
    if (pending.length >= limit) break;
  }
  return pending.slice(0, limit);
}

/** What the caller is told of an item: a stored table that it may not see any more is not there. */
function asSeen(item: ListedItem): ListedItem {
  if (item.isSeen || item.outcome === 'pending') return item;
  const { position, evaluationId, isSeen } = item;
  return { position, evaluationId, isSeen, outcome: 'failed', note: noteOf(absent) };
}

/** What is not done when a batch is cancelled is called cancelled, and before that pending. */
function storedOutcome(
  outcome: string | undefined,
  { state }: StoredBatch,
): ListedItem['outcome'] | undefined | 'none' {
  if (outcome !== 'pending' && outcome !== 'cancelled') {
    return outcome as ListedItem['outcome'] | undefined;
  }
  return (outcome === 'cancelled') === (state === 'cancelled') ? 'pending' : 'none';
}

/** What came of an item: its sheet, or what is said of it in a list. */
export type ItemResult =
  | {
      readonly position: number;
      readonly sheet: string;
      /** What was told of it, where its sheet now says otherwise or comes from another engine. */
      readonly scored?: FiguresThen | undefined;
    }
  | { readonly item: ItemView };

/** `GET …/results`: in the order of the input, of the items that have one by now. */
export async function readResults(
  service: ServiceOf<BatchStores>,
  caller: Caller,
  id: string,
): Promise<AsyncGenerator<ItemResult>> {
  const batch = await findBatch(service, caller, id);
  return results(service, caller, batch);
}

async function* results(
  service: ServiceOf<BatchStores>,
  caller: Caller,
  batch: StoredBatch,
): AsyncGenerator<ItemResult> {
  const { isListed = () => true } = batchKindOf(batch.type);
  for await (const item of itemsOf(service, caller, batch, 'sheet')) {
    if (item.outcome === 'pending' || !isListed(item)) continue;
    const { position, text, scored } = item;
    yield text === undefined ? { item: itemView(item, batch) } : { position, sheet: text, scored };
  }
}

/**
 * All items with their contents, a page at a time: no more than one page is held. Each page asks again whether the
 * key stands, and what it sees.
 * @throws UseCaseRefusal `key-needed` once it was revoked or has expired.
 */
async function* itemsOf(
  service: ServiceOf<BatchStores>,
  caller: Caller,
  { id, total }: StoredBatch,
  content: ItemContent,
  pageItems: number = limits.batchBlockItems,
): AsyncGenerator<SheetItem> {
  const { database, policies, now } = service;
  if (content === 'sheet') await policies.refresh();
  for (let first = 0; first < total; first += pageItems) {
    const page = await database.transaction(caller, async ({ keys, batches }) => {
      await requireValid(keys, caller, now());
      return batches.itemsIn(id, first, first + pageItems, content);
    });
    const seen = page.map(asSeen);
    yield* content === 'sheet' ? await withSheets(service, seen) : seen;
  }
}

/**
 * `GET …/simulation`: what the other rule-book would do, over the tables that the caller sees.
 * @throws UseCaseRefusal `wrong-state` for batches of other kinds, and before it has ended.
 */
export async function readSimulation(
  service: ServiceOf<BatchStores>,
  caller: Caller,
  id: string,
): Promise<SimulationResult> {
  const batch = await findBatch(service, caller, id);
  if (batch.type !== 'simulate') {
    throw new UseCaseRefusal('wrong-state', `${batch.type} 批次不是模拟测算（simulate）。`);
  }
  if (batch.state !== 'completed') {
    throw new UseCaseRefusal('wrong-state', `批次完成后才有测算结果，现为 ${batch.state}。`);
  }
  return simulationOf(itemsOf(service, caller, batch, 'none', limits.simulationPageItems));
}

/** A file that is made while it is sent. */
export interface BatchFile {
  readonly format: 'xlsx' | 'zip';
  readonly fileName: string;
  readonly pieces: AsyncIterable<Uint8Array>;
}

/**
 * `GET …/file`: what the kind of the batch makes of all its items.
 * @throws UseCaseRefusal `wrong-state` before the batch has ended and for kinds without a file.
 */
export async function readBatchFile(
  service: ServiceOf<BatchStores>,
  caller: Caller,
  id: string,
): Promise<BatchFile> {
  const batch = await findBatch(service, caller, id);
  const { file } = batchKindOf(batch.type);
  if (file === undefined) throw new UseCaseRefusal('wrong-state', `${batch.type} 批次没有文件。`);
  if (batch.state !== 'completed') {
    throw new UseCaseRefusal('wrong-state', `批次完成后才有文件，现为 ${batch.state}。`);
  }
  if (batch.total > file.itemsMax) {
    const message = `一个文件至多 ${file.itemsMax} 张表，请分批，或用 results 取全部结果。`;
    throw invalid('batch-too-large', '', message);
  }
  const { format } = file;
  const pieces = file.pieces(batch, (content) => itemsOf(service, caller, batch, content));
  return { format, fileName: `${id}.${format}`, pieces };
}
