/** `POST …/review/preview`: what a review would come to, beside the self-evaluation; nothing is stored. */
import { type Caller, requireScope } from '../access/caller.js';
import { checkOf } from '../checks/validate.js';
import type { CommandInput } from '../commands/committed.js';
import type { ServiceOf } from '../commands/service.js';
import { refuseDefects } from '../shared/refusal.js';
import { currentSheet } from '../tables/change.js';
import { onEvaluation } from '../tables/read.js';
import type { WorkflowStores } from './ports.js';
import { type ReviewDraft, reviewFor } from './reviewing.js';
import { workflowSchemas } from './schemas.js';

const check = checkOf(workflowSchemas.Review);

/**
 * Computes a review of the sheet that stands, in any state.
 * @throws UseCaseRefusal `forbidden`, `not-found`, `invalid` as the step itself.
 */
export function previewReview(
  service: ServiceOf<WorkflowStores>,
  { caller, id, value, defects }: CommandInput & { readonly caller: Caller; readonly id: string },
): Promise<ReviewDraft> {
  requireScope(caller, 'review');
  refuseDefects([...defects, ...(value === undefined ? [] : check(value))]);
  return onEvaluation(service, caller, id, async (stores, record) =>
    reviewFor({ service, body: value, sheet: await currentSheet(stores, record) }),
  );
}
