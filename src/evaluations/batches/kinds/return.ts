import { filled, text } from '../../../indicators/schema.js';
import type { BatchKind } from './kind.js';
import { ofSteps, takingStep } from './step.js';

const members = { reason: text('return 的原因', '实际完成值缺少佐证，请补充后重报。', filled) };

/** Makes drafts of tables again, all for one reason. */
export const returnBatches = {
  ...ofSteps,
  title: '退回',
  members,
  defects: (request) =>
    'reason' in request
      ? []
      : [{ code: 'reason-missing', pointer: '/reason', message: '退回须写明原因。' }],
  scopes: ['approve', 'review'],
  work: takingStep('return'),
} as const satisfies BatchKind;
