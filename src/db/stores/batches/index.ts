/** Batches: the batch itself, its chunks, its items and their results. */
import type { BatchStore } from '../../../evaluations/batches/items/ports.js';
import type { Executor } from '../../executor.js';
import { batchRows } from './batches.js';
import { chunkRows } from './chunks.js';
import { itemRows } from './items.js';
import { listedItems } from './listed.js';
import { resultRows } from './results.js';
import { watchedRows } from './watched.js';

export function batchStore(db: Executor): BatchStore {
  return {
    ...batchRows(db),
    ...watchedRows(db),
    ...chunkRows(db),
    ...itemRows(db),
    ...resultRows(db),
    ...listedItems(db),
  };
}
