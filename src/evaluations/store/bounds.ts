/** What one caller may have of the service at the same moment, so that nobody takes it from the others. */
import { limits } from '../../limits.js';

export interface CallerBounds {
  /** Batches of a key that have not ended. */
  readonly openBatches: number;
  /** Batches of a key that are kept. */
  readonly batches: number;
  /** Bytes that the batches of a key take of the database, with what came of them. */
  readonly batchBytes: number;
}

/** What holds unless it is set. */
export const defaultBounds: CallerBounds = {
  openBatches: limits.keyOpenBatchCountMax,
  batches: limits.keyBatchCountMax,
  batchBytes: limits.keyBatchBytesMax,
};
