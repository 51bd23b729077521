/** Every kind of batch by its type; one that is missing does not compile. */
import type { BatchType } from '../items/ports.js';
import type { BatchKind } from './kind.js';
import { reportBatches } from './report.js';
import { returnBatches } from './return.js';
import { reviewBatches } from './review.js';
import { scoreBatches } from './score.js';
import { simulateBatches } from './simulate.js';
import { submitBatches } from './submit.js';

const kinds = {
  score: scoreBatches,
  report: reportBatches,
  submit: submitBatches,
  return: returnBatches,
  review: reviewBatches,
  simulate: simulateBatches,
} as const satisfies Readonly<Record<BatchType, BatchKind>>;

/** What is known of a type. */
export function batchKindOf(type: BatchType): BatchKind {
  return kinds[type];
}

/** The members of requests that only some kinds have, in the order of the manual. */
export const membersOfKinds = {
  ...scoreBatches.members,
  ...returnBatches.members,
  ...reviewBatches.members,
  ...reportBatches.members,
  ...simulateBatches.members,
};
