/** The schemas of requests of the workflow, and of the windows of a year. */
import {
  type Budget,
  type EvaluationKind,
  evaluationKindTitles,
  type Facts,
  ofEachKind,
} from '../../indicators/evaluation.js';
import {
  decimal,
  filled,
  type Infer,
  list,
  type NamedSchemas,
  object,
  ref,
  text,
} from '../../indicators/schema.js';
import { limits } from '../../limits.js';
import { momentOrNull } from '../checks/moment.js';
import { achieved, pointerSchema } from '../tables/schemas.js';

const reason = text('原因', '实际完成值缺少佐证，请补充后重报。', filled);

const returned = object(
  '退回',
  {
    reason,
    indicators: list(
      '各行的原因',
      object('一行的原因', { pointer: pointerSchema, reason }, ['pointer', 'reason']),
      limits.indicatorCountMax,
    ),
  },
  ['reason'],
);

/** Why a table is a draft again. */
export type Reasons = Infer<typeof returned>;

const rowReview = object(
  '一行的复核：核定的实际完成值由引擎重新计分；核定的得分优先',
  {
    pointer: pointerSchema,
    actual: text('核定的实际完成值', '90%'),
    achieved,
    score: decimal('核定的得分（分），最多两位小数', '9.00'),
    deduction: text('计分办法中的扣分规定（代号）；与核定的得分只写一个', 'hollow-30', {
      maxLength: limits.policyIdCharsMax,
    }),
    reason: text('原因'),
  },
  ['pointer'],
);

/** What finance found in one row. */
export type RowReview = Infer<typeof rowReview>;

const review = object('财政复核：不填的行沿用自评', {
  comment: text('复核意见', '抽查凭证后调减。'),
  reviewer: text('评审人，印在复核页上', '李四'),
  budget: ref<Budget>('Budget'),
  facts: ref<Facts>('Facts'),
  indicators: list('各行的复核', rowReview, limits.indicatorCountMax),
});

/** What a review says. */
export type ReviewToMake = Infer<typeof review>;

const windowOf = (kind: EvaluationKind) =>
  object(evaluationKindTitles[kind], {
    opensAt: momentOrNull('开始时间；没有为 null', '2024-01-01T00:00:00+08:00'),
    closesAt: momentOrNull('截止时间；没有为 null', '2024-03-31T23:59:59+08:00'),
  });

const windows = object('各自评表类型的填报时间', ofEachKind(windowOf));

/** What a year's windows are to be. */
export type WindowsToPut = Infer<typeof windows>;

export const workflowSchemas = {
  Return: returned,
  Reopening: object('重新打开', { reason }, ['reason']),
  Review: review,
  WindowsToPut: windows,
} satisfies NamedSchemas;

/** What a step takes that has nothing to say. */
export const nothing = object('没有内容', {});
