/** What batches need of a database and of the processes around it. */
import type { UnitBounds } from '../../access/ports.js';
import type { EvaluationFilter } from '../../tables/ports.js';
import type { WorkflowStores } from '../../workflow/ports.js';

export const batchTypes = ['score', 'report', 'submit', 'return', 'review', 'simulate'] as const;
export type BatchType = (typeof batchTypes)[number];

export const batchStates = ['receiving', 'queued', 'running', 'completed', 'cancelled'] as const;
export type BatchState = (typeof batchStates)[number];

export interface StoredBatch {
  readonly id: string;
  readonly type: BatchType;
  readonly state: BatchState;
  /** Counts every change; the id of its events. */
  readonly version: number;
  /** What was asked beside the items: JSON. */
  readonly request: string;
  /** The units of the key that asked. */
  readonly bounds: UnitBounds;
  readonly createdBy: string;
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  /** What it takes of the database, items and results. */
  readonly bytes: number;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
}

export interface ChunkRef {
  readonly batchId: string;
  readonly number: number;
}

/** A chunk of items, from `first` up to before `end`. */
export interface StoredChunk extends ChunkRef {
  readonly first: number;
  readonly end: number;
  readonly state: 'waiting' | 'running' | 'done' | 'cancelled';
  /** Counts how often it was taken: writes with an earlier token are discarded. */
  readonly fencingToken: number;
  /** Attempts in a row that did not end. */
  readonly attempts: number;
  /** Items of the chunk that the counters of the batch already include. */
  readonly done: number;
  readonly failed: number;
  readonly leaseUntil: Date | null;
}

/** A chunk that nobody works on, and how many chunks of the same key stand before it. */
export interface WaitingChunk extends ChunkRef {
  readonly first: number;
  readonly end: number;
  readonly place: number;
}

/** A table that came with the batch, or the id of a stored one. */
export type NewItem = { readonly position: number } & (
  | { readonly input: Uint8Array }
  | { readonly evaluationId: string }
);

export interface BatchItem {
  readonly position: number;
  /** A table that came with the batch: JSON as it was written. */
  readonly input: Uint8Array | null;
  readonly evaluationId: string | null;
  /** Of the revision that stood when the batch was made; null where the key may not see it. */
  readonly stored: string | null;
  /** `id@version` of the policy that it was scored under, where that was asked for. */
  readonly scoredUnder: string | null;
  /** Its numbers, where these were asked for and are kept; `stored` is null then, whether they are or not. */
  readonly plan: StoredPlan | null;
}

/**
 * What is read of a stored table: its whole sheet, its input alone, its numbers alone, or its numbers beside the name of
 * the policy that it was scored under.
 */
export type ItemPart = 'sheet' | 'input' | 'plan' | 'scored-plan';

/** What is written of a table that was scored in figures, in place of its sheet. */
export interface StoredFigures {
  /** `id@version` of the policy, and the engine, that scored it. */
  readonly policy: string;
  readonly engine: string;
  /** By row, in hundredths; null where there is none. Lists in JSON. */
  readonly scores: string;
  readonly deviations: string;
}

/** A table in numbers: JSON, and the name of what it is a reading of. */
export interface StoredPlan {
  readonly reading: string;
  readonly text: string;
}

export interface BatchResult {
  readonly position: number;
  readonly outcome: 'done' | 'failed';
  readonly unitName?: string | null | undefined;
  readonly projectName?: string | null | undefined;
  readonly total?: string | null | undefined;
  readonly grade?: string | null | undefined;
  /** The sheet, deflated. */
  readonly sheet?: Uint8Array | null | undefined;
  /** Of a stored table that was scored: its sheet is made of its input when somebody asks for it. */
  readonly figures?: StoredFigures | undefined;
  /** The printed form. */
  readonly form?: Uint8Array | null | undefined;
  /** Why it failed, or what a stored table became: JSON. */
  readonly note?: string | null | undefined;
}

/** An item with what came of it so far. */
export interface ListedItem extends Omit<BatchResult, 'outcome' | 'figures'> {
  readonly outcome: 'done' | 'failed' | 'pending';
  readonly evaluationId: string | null;
  /** Whether the key sees the stored table that it is about; what came of another is not told. */
  readonly isSeen: boolean;
  /** What the sheet of a table is made from that was scored in figures, where sheets were asked for. */
  readonly frozen?: FrozenTable | null | undefined;
}

/** What was frozen with a batch of a table that was scored in figures. */
export interface FrozenTable {
  /** Canonical JSON of its input; null where the key does not see it. */
  readonly input: string | null;
  /** `id@version`. */
  readonly policy: string;
  readonly engine: string;
}

/** What is read of an item beside its outcome. */
export type ItemContent = 'none' | 'sheet' | 'form';

/** How a run of a chunk ended. */
export type RunEnd = 'settled' | 'abandoned' | 'given-up';

/** What the batches of a key take at this moment. */
export interface BatchUsage {
  readonly open: number;
  readonly kept: number;
  readonly bytes: number;
}

export interface BatchStore {
  insert(batch: StoredBatch): Promise<void>;
  find(id: string): Promise<StoredBatch | undefined>;
  /** Like `find`, with a lock until this transaction ends. */
  lock(id: string): Promise<StoredBatch | undefined>;
  /** Everything but its bytes. @throws Error when the stored version is not the one before this. */
  update(batch: StoredBatch): Promise<void>;
  /** Counts what a batch takes, or gives back. */
  addBytes(id: string, bytes: number): Promise<void>;
  /** What the batches of a key take. */
  usage(keyId: string): Promise<BatchUsage>;
  /** From the newest to the oldest, from behind `after`. */
  list(after: string | undefined, limit: number): Promise<StoredBatch[]>;
  remove(id: string): Promise<void>;
  /** Of these batches, each with a key, those that the key stands for and sees at this moment. */
  watched(
    pairs: readonly { readonly batchId: string; readonly keyId: string }[],
    at: Date,
  ): Promise<{ readonly keyId: string; readonly batch: StoredBatch }[]>;
  /** Forgets batches that ended, and uploads that never did, before these moments. */
  expire(endedBefore: Date, begunBefore: Date, limit: number): Promise<number>;

  addItems(id: string, items: readonly NewItem[]): Promise<void>;
  /** Adds the stored evaluations of a filter in the order of their ids, at most `limit`. */
  addSelected(id: string, filter: EvaluationFilter, limit: number): Promise<number>;
  cutChunks(id: string, total: number, size: number): Promise<void>;

  /** The database's time: leases of processes whose clocks differ, or are put back, are held against one clock. */
  clock(): Promise<Date>;
  /**
   * Waiting chunks that were not enqueued within `againMs`, or whose lease has expired or is further ahead than any
   * lease reaches.
   */
  chunksToEnqueue(againMs: number, limit: number): Promise<WaitingChunk[]>;
  markEnqueued(refs: readonly ChunkRef[]): Promise<void>;
  lockChunk(ref: ChunkRef): Promise<StoredChunk | undefined>;
  updateChunk(chunk: StoredChunk): Promise<void>;
  /** Prolongs a lease by so many milliseconds from now; whether it is still held. */
  renewLease(ref: ChunkRef, fencingToken: number, leaseMs: number): Promise<boolean>;
  /** Ends all chunks that wait, or starts those again that have failed items. */
  cancelChunks(id: string): Promise<void>;
  reopenChunks(id: string): Promise<void>;
  countOpenChunks(id: string): Promise<number>;
  beginRun(ref: ChunkRef, fencingToken: number, worker: string, at: Date): Promise<void>;
  endRun(ref: ChunkRef, fencingToken: number, outcome: RunEnd, at: Date): Promise<void>;

  /** Items of a chunk that have no `done` yet. */
  openItems(id: string, first: number, end: number, part: ItemPart): Promise<BatchItem[]>;
  /** The inputs of the stored tables of some items, as far as the transaction sees them. */
  inputsOf(
    id: string,
    positions: readonly number[],
  ): Promise<{ readonly position: number; readonly input: string }[]>;
  /** Keeps the numbers of stored tables at the revisions of these items, in place of what was kept of them. */
  keepPlans(
    id: string,
    plans: readonly { readonly position: number; readonly plan: StoredPlan }[],
  ): Promise<void>;
  hasDone(id: string, position: number): Promise<boolean>;
  /** Puts results in the place of earlier ones. */
  putResults(id: string, fencingToken: number, results: readonly BatchResult[]): Promise<void>;
  /** How many items of a chunk are done and failed. */
  tally(id: string, first: number, end: number): Promise<{ done: number; failed: number }>;
  /** @returns how many bytes that frees. */
  removeFailed(id: string): Promise<number>;
  /** From position `first` up to before `end`, in order. */
  itemsIn(id: string, first: number, end: number, content: ItemContent): Promise<ListedItem[]>;
  /** Those with one outcome that the key sees, in the order of positions, from behind `after`. */
  itemsWith(
    id: string,
    outcome: 'done' | 'failed',
    after: number,
    limit: number,
  ): Promise<ListedItem[]>;
  /** Chunks that may have items without an outcome, those that end behind `after` + 1. */
  unsettledChunks(
    id: string,
    after: number,
    limit: number,
  ): Promise<Pick<StoredChunk, 'first' | 'end'>[]>;
}

/** What batches read and write. */
export interface BatchStores extends WorkflowStores {
  readonly batches: BatchStore;
}

/** Enqueues chunks; one whose job is lost is enqueued again. */
export interface Dispatcher {
  enqueue(chunks: readonly WaitingChunk[]): Promise<void>;
}
