/** What a worker makes of the items of a range. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { canonicalJson } from '../../canonical-json.js';
import { limits } from '../../limits.js';
import type { ScoreSheet } from '../../scoring/score-sheet.js';
import { type Caller, requireActiveKey } from '../access/caller.js';
import type { ServiceOf } from '../commands/service.js';
import type { TableTools } from '../printing/table-tools.js';
import {
  notFound,
  type Refused,
  refusedAs,
  refusedBy,
  refusedFor,
  UseCaseRefusal,
} from '../shared/refusal.js';
import { TookTooLong } from '../shared/took-too-long.js';
import type { ScoreOutcome } from '../sheets/score-task.js';
import { type StepName, stepOn } from '../workflow/steps.js';
import type { BatchItem, BatchResult, BatchStores, StoredBatch, StoredChunk } from './ports.js';
import type { BatchRequest } from './request.js';
import { fullText } from './room.js';

export interface Work {
  readonly service: ServiceOf<BatchStores>;
  readonly tools: TableTools;
  readonly batch: StoredBatch;
  readonly chunk: StoredChunk;
  /** For whom: what this key may not see is not there. */
  readonly caller: Caller;
  /** Whether the range is still held; work that is not wanted any more ends early. */
  readonly isHeld: () => boolean;
  /** Raised when it is not: what is under way in a thread ends then. */
  readonly signal?: AbortSignal | undefined;
}

/** The results of a range, made without writing anything; steps write theirs at once. */
export async function workOn(work: Work): Promise<BatchResult[]> {
  const { chunk, isHeld } = work;
  const results: BatchResult[] = [];
  // The next block is read while this one is worked on.
  let ahead = readBlock(work, chunk.first);
  for (let first = chunk.first; first < chunk.end && isHeld(); first += limits.batchBlockItems) {
    const items = await ahead;
    ahead = readBlock(work, first + limits.batchBlockItems);
    // Whoever waits for it hears of its fault; when nobody will, it is none.
    ahead.catch(() => undefined);
    results.push(...(await workOnBlock(work, items)));
  }
  return results;
}

async function readBlock(
  { service, batch, chunk, caller }: Work,
  first: number,
): Promise<BatchItem[]> {
  if (first >= chunk.end) return [];
  const end = Math.min(first + limits.batchBlockItems, chunk.end);
  const part = batch.type === 'report' ? 'sheet' : 'input';
  return service.database.transaction(caller, ({ batches }) =>
    batches.openItems(batch.id, first, end, part),
  );
}

async function workOnBlock(work: Work, items: readonly BatchItem[]): Promise<BatchResult[]> {
  const { type } = work.batch;
  if (type === 'score') return scored(work, items);
  if (type === 'report') return printed(work, items);
  await eachStep(work, type, items);
  return [];
}

const absent = noteOf(refusedBy(notFound()));

/** A refusal as it is kept with an item. */
function noteOf(refused: Refused): string {
  return canonicalJson(refused);
}

/** The text to work on, or that it is not there. */
function textIn({ input, stored }: BatchItem): string | undefined {
  if (input !== null) return new TextDecoder('utf-8', { fatal: false }).decode(input);
  return stored ?? undefined;
}

async function scored(work: Work, items: readonly BatchItem[]): Promise<BatchResult[]> {
  const { service, tools, batch } = work;
  const { policy } = JSON.parse(batch.request) as BatchRequest;
  const texts = items.map(textIn);
  const tasks = texts.flatMap((text) => (text === undefined ? [] : [{ text }]));
  const options = {
    policy,
    policies: service.policies.documents(),
    deflated: true,
    signal: work.signal,
  };
  const outcomes = await tools.score(tasks, options);
  let next = 0;
  return items.map(({ position }, index) => {
    if (texts[index] === undefined) return { position, outcome: 'failed', note: absent };
    const outcome = outcomes[next];
    next += 1;
    if (outcome === undefined) throw new Error('a table without an outcome');
    return resultOf(position, outcome);
  });
}

function resultOf(position: number, outcome: ScoreOutcome): BatchResult {
  if (!outcome.ok) {
    return { position, outcome: 'failed', note: noteOf(refusedFor(outcome.defects)) };
  }
  const { total, grade, unitName, projectName, sheet } = outcome;
  const names = { unitName: storable(unitName), projectName: storable(projectName) };
  return { position, outcome: 'done', ...names, total, grade, sheet };
}

/** A name as a column can hold it; the sheet has it as it was written. */
function storable(name: string | null): string | null {
  return name === null ? null : name.replaceAll('\u0000', '\ufffd');
}

async function printed(work: Work, items: readonly BatchItem[]): Promise<BatchResult[]> {
  const { tools, batch } = work;
  const { format = 'xlsx', parts = ['form'] } = JSON.parse(batch.request) as BatchRequest;
  return Promise.all(
    items.map(async (item): Promise<BatchResult> => {
      const sheet = await sheetToPrint(work, item);
      if (typeof sheet !== 'string') return sheet;
      const { position } = item;
      try {
        const [form] = await tools.print([sheet], { format, parts }, work.signal);
        return { ...linesOf(sheet), position, outcome: 'done', form };
      } catch (error) {
        if (!(error instanceof TookTooLong)) throw error;
        return { position, outcome: 'failed', note: noteOf(refusedAs('invalid', error.message)) };
      }
    }),
  );
}

/** The text of a sheet, or why there is none. */
async function sheetToPrint(work: Work, item: BatchItem): Promise<string | BatchResult> {
  const { position, input, stored } = item;
  if (input === null) return stored ?? { position, outcome: 'failed', note: absent };
  const [result] = await scored(work, [item]);
  if (result?.sheet == null) return result ?? { position, outcome: 'failed', note: absent };
  return inflateRawSync(result.sheet).toString('utf8');
}

function linesOf(text: string): Partial<BatchResult> {
  const { input, total, grade = null } = JSON.parse(text) as ScoreSheet;
  const [unitName, projectName] = [input.unit.name, input.project?.name ?? null];
  const names = { unitName: storable(unitName), projectName: storable(projectName) };
  return { ...names, total, grade, sheet: deflateRawSync(text, { level: 1 }) };
}

/** Steps are taken one by one: each with its result in one transaction, and none without the fence. */
async function eachStep(work: Work, name: StepName, items: readonly BatchItem[]): Promise<void> {
  for (const { position, evaluationId } of items) {
    if (!work.isHeld()) return;
    try {
      await oneStep(work, name, position, evaluationId ?? '');
    } catch (error) {
      if (!(error instanceof UseCaseRefusal) || error.kind === 'unavailable') throw error;
      await fenced(work, async (stores) => {
        await stores.batches.putResults(work.batch.id, work.chunk.fence, [
          { position, outcome: 'failed', note: noteOf(refusedBy(error)) },
        ]);
      });
    }
  }
}

async function oneStep(work: Work, name: StepName, position: number, id: string): Promise<void> {
  const { service, batch, chunk, caller } = work;
  const { reason, comment, reviewer } = JSON.parse(batch.request) as BatchRequest;
  const body = {
    ...(reason === undefined ? {} : { reason }),
    ...(comment === undefined ? {} : { comment }),
    ...(reviewer === undefined ? {} : { reviewer }),
  };
  await fenced(work, async (stores, at) => {
    // Whoever revoked the key was told that it does nothing more.
    await requireActiveKey(stores, caller, at);
    if (await stores.batches.hasDone(batch.id, position)) return;
    const record = await stores.evaluations.lock(id);
    if (record === undefined) throw notFound();
    const next = await stepOn({ service, stores, caller, record, body, at }, name);
    const { unitName, projectName, total, grade, state, revision } = next;
    const note = canonicalJson({ state, revision });
    await stores.batches.putResults(batch.id, chunk.fence, [
      { position, outcome: 'done', unitName, projectName, total, grade, note },
    ]);
  });
}

type Transaction = Parameters<ServiceOf<BatchStores>['database']['transaction']>[1];
type Stores = Parameters<Transaction>[0];

/** Writes only while this worker still holds the range: the fence is locked until the end. */
async function fenced(
  { service, batch, chunk, caller }: Work,
  write: (stores: Stores, at: Date) => Promise<void>,
): Promise<void> {
  await service.database.transaction(caller, async (stores) => {
    const standing = await stores.batches.lockChunk(chunk);
    if (standing?.state !== 'running' || standing.fence !== chunk.fence) throw new LeaseLostError();
    if ((await stores.batches.find(batch.id))?.state !== 'running') throw new LeaseLostError();
    await write(stores, service.now());
  });
}

/** Somebody else holds the range now, or it is not wanted any more. */
export class LeaseLostError extends Error {
  override readonly name = 'LeaseLostError';
}

/** Why an item was given up. */
export const attemptsExhausted = noteOf(
  refusedAs('attempts-exhausted', '多次处理都未能完成，已停止重试；可用 retry 再试。'),
);

/** Why an item was left whose result would not be kept. */
export function noRoom({ bounds }: ServiceOf<BatchStores>): string {
  return noteOf(refusedAs('too-much', fullText(bounds)));
}

/** Why an item of a batch was left whose key is no more. */
export const keyRevoked = noteOf(refusedAs('key-needed', '提交批次的密钥已过期或已撤销。'));
