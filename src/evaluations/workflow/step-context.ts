import type { ScoreSheet } from '../../scoring/score-sheet.js';
import type { Caller } from '../access/caller.js';
import type { ServiceOf } from '../commands/service.js';
import type { StoredEvaluation } from '../tables/ports.js';
import type { WorkflowStores } from './ports.js';

/** What a step finds when it begins. */
export interface StepContext {
  readonly service: ServiceOf<WorkflowStores>;
  readonly stores: WorkflowStores;
  readonly caller: Caller;
  readonly record: StoredEvaluation;
  readonly sheet: ScoreSheet;
  /** What the request says, once its shape is right. */
  readonly body: unknown;
  readonly at: Date;
}
