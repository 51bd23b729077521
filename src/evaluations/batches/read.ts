/** Reading batches: how far they are, what came of their items, and their files. */
import { inflateRawSync } from 'node:zlib';
import { canonicalJson } from '../../canonical-json.js';
import { limits } from '../../limits.js';
import type { ScoreSheet } from '../../scoring/score-sheet.js';
import { type NumberedForm, printSummary, reportMediaTypes, zipForms } from '../report.js';
import { type Caller, requireScope } from '../store/caller.js';
import { isTimedId } from '../store/identifiers.js';
import { oneOf, pageOf, type Query, readQuery } from '../store/pages.js';
import type { Stores } from '../store/ports.js';
import { invalid, notFound, UseCaseRefusal } from '../store/refusal.js';
import type { Reply } from '../store/reply.js';
import type { Service } from '../store/service.js';
import type { ListedItem, StoredBatch } from './ports.js';
import type { BatchRequest } from './request.js';
import { batchText, batchView, itemView } from './view.js';

/** Runs `work` on a batch that the caller sees. @throws UseCaseRefusal `not-found`. */
function onBatch<T>(
  { database }: Service,
  caller: Caller,
  id: string,
  work: (stores: Stores, batch: StoredBatch) => Promise<T>,
): Promise<T> {
  requireScope(caller, 'read');
  return database.transaction(caller.units, async (stores) => {
    const batch = isTimedId(id) ? await stores.batches.find(id) : undefined;
    if (batch === undefined || batch.state === 'receiving') throw notFound();
    return work(stores, batch);
  });
}

/** `GET /batches`: the newest first. */
export function listBatches(service: Service, caller: Caller, query: Query): Promise<Reply> {
  requireScope(caller, 'read');
  const { page } = readQuery(query, {}, isTimedId);
  return service.database.transaction(caller.units, async ({ batches }) => {
    const found = await batches.list(page.after, page.limit + 1);
    const { items, nextCursor } = pageOf(found, page, ({ id }) => id);
    return { status: 200, body: canonicalJson({ items: items.map(batchView), nextCursor }) };
  });
}

/** `GET /batches/{id}`. */
export function getBatch(service: Service, caller: Caller, id: string): Promise<Reply> {
  return onBatch(service, caller, id, async (_stores, batch) => ({
    status: 200,
    body: batchText(batch),
  }));
}

const aPosition = /^(?:0|[1-9]\d{0,8})$/u;

/** `GET …/items`: each with its outcome, in the order of the input. */
export function listItems(
  service: Service,
  caller: Caller,
  id: string,
  query: Query,
): Promise<Reply> {
  const filters = { outcome: oneOf(['pending', 'done', 'failed', 'cancelled']) };
  const { filter, page } = readQuery(query, filters, (text) => aPosition.test(text));
  return onBatch(service, caller, id, async ({ batches }, batch) => {
    const outcome = storedOutcome(filter.outcome, batch);
    const after = Number(page.after ?? -1);
    const found =
      outcome === 'none' ? [] : await batches.items(id, outcome, after, page.limit + 1, 'none');
    const { items, nextCursor } = pageOf(found, page, ({ position }) => String(position));
    const body = { items: items.map((item) => itemView(item, batch)), nextCursor };
    return { status: 200, body: canonicalJson(body) };
  });
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

/** `GET …/results`: NDJSON in the order of the input, of the items that have one by now. */
export async function readResults(
  service: Service,
  caller: Caller,
  id: string,
): Promise<AsyncGenerator<string>> {
  const batch = await onBatch(service, caller, id, async (_stores, found) => found);
  return resultLines(service, caller, batch);
}

async function* resultLines(
  service: Service,
  caller: Caller,
  batch: StoredBatch,
): AsyncGenerator<string> {
  for await (const item of itemsOf(service, caller, batch, 'sheet')) {
    if (item.outcome !== 'pending') yield `${resultLine(item, batch)}\n`;
  }
}

/** One line; a sheet stands in it byte for byte as `POST /score` answers it. */
function resultLine(item: ListedItem, batch: StoredBatch): string {
  if (item.sheet == null) return canonicalJson(itemView(item, batch));
  const sheet = inflateRawSync(item.sheet).toString('utf8');
  return `{"outcome":"done","position":${item.position},"sheet":${sheet}}`;
}

/** All items with their contents, a page at a time: no more than one page is held. */
async function* itemsOf(
  { database }: Service,
  caller: Caller,
  { id }: StoredBatch,
  content: 'sheet' | 'form',
): AsyncGenerator<ListedItem> {
  let after = -1;
  for (;;) {
    const page = await database.transaction(caller.units, ({ batches }) =>
      batches.items(id, undefined, after, limits.batchBlockItems, content),
    );
    yield* page;
    if (page.length < limits.batchBlockItems) return;
    after = page.at(-1)?.position ?? after;
  }
}

/** A file that is made while it is sent. */
export interface BatchFile {
  readonly mediaType: string;
  readonly fileName: string;
  readonly pieces: AsyncIterable<Uint8Array>;
}

/**
 * `GET …/file`: of `score` the summary workbook, of `report` a zip of the forms with the summary.
 * @throws UseCaseRefusal `wrong-state` before the batch has ended and for types without a file.
 */
export async function readFile(service: Service, caller: Caller, id: string): Promise<BatchFile> {
  const batch = await onBatch(service, caller, id, async (_stores, found) => found);
  if (batch.type !== 'score' && batch.type !== 'report') {
    throw new UseCaseRefusal('wrong-state', `${batch.type} 批次没有文件。`);
  }
  if (batch.state !== 'completed') {
    throw new UseCaseRefusal('wrong-state', `批次完成后才有文件，现为 ${batch.state}。`);
  }
  const bound = batch.type === 'score' ? limits.summaryLineCountMax : limits.zipFileCountMax - 1;
  if (batch.total > bound) {
    throw invalid(
      'batch-too-large',
      '',
      `一个文件至多 ${bound} 张表，请分批，或用 results 取全部结果。`,
    );
  }
  if (batch.type === 'report') {
    const pieces = zipForms(forms(service, caller, batch));
    return { mediaType: 'application/zip', fileName: `${id}.zip`, pieces };
  }
  const pieces = summaryPieces(service, caller, batch);
  return { mediaType: reportMediaTypes.xlsx, fileName: `${id}.xlsx`, pieces };
}

async function* summaryPieces(
  service: Service,
  caller: Caller,
  batch: StoredBatch,
): AsyncGenerator<Uint8Array> {
  yield await printSummary(sheets(service, caller, batch));
}

async function* sheets(
  service: Service,
  caller: Caller,
  batch: StoredBatch,
): AsyncGenerator<ScoreSheet> {
  for await (const { sheet } of itemsOf(service, caller, batch, 'sheet')) {
    if (sheet != null) yield JSON.parse(inflateRawSync(sheet).toString('utf8')) as ScoreSheet;
  }
}

/** The forms by their positions, and the summary where one workbook holds it. */
async function* forms(
  service: Service,
  caller: Caller,
  batch: StoredBatch,
): AsyncGenerator<NumberedForm> {
  const { format = 'xlsx' } = JSON.parse(batch.request) as BatchRequest;
  for await (const { position, form } of itemsOf(service, caller, batch, 'form')) {
    if (form == null) continue;
    yield { name: `${String(position + 1).padStart(6, '0')}.${format}`, bytes: form, warnings: [] };
  }
  if (batch.total > limits.summaryLineCountMax) return;
  const bytes = await printSummary(sheets(service, caller, batch));
  yield { name: 'summary.xlsx', bytes, warnings: [] };
}

const ended: ReadonlySet<string> = new Set(['completed', 'cancelled']);

/** How a batch stands, as an event: its id counts the changes of the batch; `alive` where nothing changed for long. */
export interface BatchEvent {
  readonly id: number;
  readonly data: string;
}

/**
 * `GET …/events`: each change from behind `after` on, until the batch has ended or nobody listens. Changes
 * between two looks are one event.
 */
export async function* watchBatch(
  service: Service,
  caller: Caller,
  id: string,
  after: number,
  wait: () => Promise<boolean>,
): AsyncGenerator<BatchEvent | 'alive'> {
  let seen = after;
  let quietMs = 0;
  for (;;) {
    const batch = await onBatch(service, caller, id, async (_stores, found) => found);
    const isLast = ended.has(batch.state);
    if (batch.version > seen) {
      quietMs = 0;
      yield { id: batch.version, data: batchText(batch) };
    } else quietMs += limits.watchMs;
    if (quietMs >= limits.watchAliveMs) {
      quietMs = 0;
      yield 'alive';
    }
    seen = Math.max(seen, batch.version);
    if (isLast || !(await wait())) return;
  }
}
