/** Every kind of batch by its type; one that is missing does not compile. */
import type { BatchType } from '../items/ports.js';
import type { BatchKind } from './kind.js';
import { report } from './report.js';
import { returning } from './return.js';
import { review } from './review.js';
import { score } from './score.js';
import { submit } from './submit.js';

const kinds = {
  score,
  report,
  submit,
  return: returning,
  review,
} as const satisfies Readonly<Record<BatchType, BatchKind>>;

/** What is known of a type. */
export function kindOf(type: BatchType): BatchKind {
  return kinds[type];
}

/** The members of requests that only some kinds have, in the order of the manual. */
export const membersOfKinds = {
  ...score.members,
  ...returning.members,
  ...review.members,
  ...report.members,
};
