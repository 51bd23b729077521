/** What one caller may have of the service at the same moment, so that nobody takes it from the others. */
import { limits } from '../../limits.js';

export interface CallerBounds {
  /** Batches of a key that have not ended. */
  readonly openBatches: number;
  /** Batches of a key that are kept. */
  readonly batches: number;
  /** Bytes that the batches of a key take of the database, with what came of them. */
  readonly batchBytes: number;
  /** Bytes of the evidence that a key uploaded. */
  readonly attachmentBytes: number;
  /** Requests a minute of a key, and of an address without one. */
  readonly keyRequests: number;
  readonly addressRequests: number;
  /** Of a key, or of an address without one, under way at the same moment: uploads, heavy requests, event streams. */
  readonly uploads: number;
  readonly heavy: number;
  readonly streams: number;
}

/** What holds unless it is set. */
export const defaultBounds: CallerBounds = {
  openBatches: limits.keyOpenBatchCountMax,
  batches: limits.keyBatchCountMax,
  batchBytes: limits.keyBatchBytesMax,
  attachmentBytes: limits.keyAttachmentBytesMax,
  keyRequests: limits.keyRequestsPerMinute,
  addressRequests: limits.addressRequestsPerMinute,
  uploads: limits.keyUploadCountMax,
  heavy: limits.callerHeavyCountMax,
  streams: limits.watcherKeyCountMax,
};
