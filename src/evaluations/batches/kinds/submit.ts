import type { BatchKind } from './kind.js';
import { ofSteps, takingStep } from './step.js';

/** Submits drafts. */
export const submitBatches = {
  ...ofSteps,
  title: '报送',
  members: {},
  scopes: ['submit'],
  work: takingStep('submit'),
} as const satisfies BatchKind;
