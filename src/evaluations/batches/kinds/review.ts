import { text } from '../../../indicators/schema.js';
import type { BatchKind } from './kind.js';
import { ofSteps, takingStep } from './step.js';

const members = {
  comment: text('review 的意见', '抽查凭证后同意自评。'),
  reviewer: text('review 的评审人', '李四'),
};

/** Reviews tables and leaves their scores as they are. */
export const reviewBatches = {
  ...ofSteps,
  title: '复核',
  members,
  scopes: ['review'],
  work: takingStep('review'),
} as const satisfies BatchKind;
