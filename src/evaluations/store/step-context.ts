import type { ScoreSheet } from '../../scoring/score-sheet.js';
import type { Caller } from './caller.js';
import type { StoredEvaluation, Stores } from './ports.js';
import type { Service } from './service.js';

/** What a step finds when it begins. */
export interface StepContext {
  readonly service: Service;
  readonly stores: Stores;
  readonly caller: Caller;
  readonly record: StoredEvaluation;
  readonly sheet: ScoreSheet;
  /** What the request says, once its shape is right. */
  readonly body: unknown;
  readonly at: Date;
}
