/** A kind of batch: what may be asked, by whom, how much of it, what is done with each table, and its file. */
import type { Defect } from '../../../defect.js';
import type { Members, Schema } from '../../../indicators/schema.js';
import { limits } from '../../../limits.js';
import type { KeyScope } from '../../access/ports.js';
import type { BatchItem, BatchResult, ItemPart, ListedItem, StoredBatch } from '../items/ports.js';
import type { Work } from '../items/work.js';
import type { SheetItem } from './frozen.js';

/** The members of a request that only some kinds have. */
export type RequestMembers = Readonly<Record<string, Schema>>;

export interface BatchKind {
  /** What it does, in the manual. */
  readonly title: string;
  readonly members: RequestMembers;
  /** What is wrong with a request of the right shape. */
  readonly defects?: (request: object) => readonly Defect[];
  /** What a key needs, one of them, as for one evaluation. */
  readonly scopes: readonly KeyScope[];
  /**
   * Whether a request may bring tables of its own; their results are then stored, and count towards the quota of the
   * key.
   */
  readonly isOfTables: boolean;
  /** The most tables that a filter may choose. */
  readonly itemsMax: number;
  /** Items of a chunk: as many as take a worker some seconds. */
  readonly chunkItems: number;
  /** Where it reads numbers of stored tables that were chosen by a filter: items of a chunk then. */
  readonly chunkPlans?: number;
  /** What it reads of a stored table. */
  readonly needs: ItemPart;
  /** What becomes of a block of items: their results, or none where it wrote them itself. */
  readonly work: (work: Work, items: readonly BatchItem[]) => Promise<BatchResult[]>;
  readonly file?: BatchFileKind;
  /** Whether an item stands among the results that are sent as lines; each does unless the kind says otherwise. */
  readonly isListed?: (item: ListedItem) => boolean;
}

/** The file of a kind of batch. */
export interface BatchFileKind {
  readonly format: 'xlsx' | 'zip';
  /** The most tables of one file. */
  readonly itemsMax: number;
  /** @param itemsOf all items with their contents, as often as they are asked for. */
  readonly pieces: (
    batch: StoredBatch,
    itemsOf: (content: 'sheet' | 'form') => AsyncIterable<SheetItem>,
  ) => AsyncIterable<Uint8Array>;
}

/** How many items of a batch make a chunk, and are read together. */
export function sizesOf(
  { chunkItems, chunkPlans }: Pick<BatchKind, 'chunkItems' | 'chunkPlans'>,
  batch: StoredBatch,
): { readonly chunkItems: number; readonly blockItems: number } {
  const isChosen = requestOf(batch, { filter: {} }).filter !== undefined;
  return chunkPlans !== undefined && isChosen
    ? { chunkItems: chunkPlans, blockItems: limits.batchBlockPlans }
    : { chunkItems, blockItems: limits.batchBlockItems };
}

/** What a batch was asked beside its tables, of which its kind knows these members. */
export function requestOf<M extends RequestMembers>(
  { request }: StoredBatch,
  _members: M,
): Members<M, never> {
  return JSON.parse(request) as Members<M, never>;
}
