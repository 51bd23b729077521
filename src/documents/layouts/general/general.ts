/** Forms that no layout knows: read by their header words, under no place's rules. */
import { type EvaluationKind, evaluationKinds } from '../../../indicators/evaluation.js';
import type { Stage } from '../../recognised.js';
import type { Confidence, FormTable, Layout } from '../layout.js';

/** Any form is worth that much to it: less than to a layout that knows a sign of it. */
const least: Confidence = 40;

function general(stage: Stage, kind: EvaluationKind): Layout {
  return {
    id: `general/${stage === 'filled' ? kind : `${stage}-${kind}`}`,
    stage,
    kind,
    isGeneral: true,
    identify: (form: FormTable): Confidence =>
      form.stage === stage && form.kind === kind ? least : 0,
  };
}

export const generalLayouts: readonly Layout[] = (
  ['goals', 'filled', 'monitoring'] as const
).flatMap((stage) => evaluationKinds.map((kind) => general(stage, kind)));
