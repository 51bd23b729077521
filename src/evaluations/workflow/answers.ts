/** What is answered about windows and reviews. */
import { exact, plain } from '../../indicators/answers.js';
import { evaluationKinds, ofEachKind } from '../../indicators/evaluation.js';
import {
  type Infer,
  type Keywords,
  type NamedSchemas,
  ref,
  type Schema,
} from '../../indicators/schema.js';
import { reviewMembers, reviewSometimes } from '../../scoring/reviewed.js';
import { moment, yearOfBudget } from '../shared/answers.js';

const momentOrNone = (title: string): Schema<string | null> => ({
  ...(moment(`${title}；没有为 null`) as Keywords),
  type: ['string', 'null'],
});

const windowMembers = exact('填报时间', {
  opensAt: momentOrNone('开始时间'),
  closesAt: momentOrNone('截止时间'),
});

const windows = exact(
  '一个年度的填报时间',
  { fiscalYear: yearOfBudget, ...ofEachKind(() => ref<Infer<typeof windowMembers>>('Window')) },
  evaluationKinds,
);

/** The windows of a year; a kind for which nobody set any is not there. */
export type WindowsView = Infer<typeof windows>;

const reviewed = {
  comment: plain('复核意见', '抽查凭证后调减。'),
  reviewer: plain('评审人', '李四'),
  ...reviewMembers,
};

const reviewedSometimes = ['comment', 'reviewer', ...reviewSometimes] as const;

export const workflowAnswers = {
  Window: windowMembers,
  Windows: windows,
  ReviewResult: exact(
    '财政复核，与自评并列',
    { ...reviewed, at: moment('时间') },
    reviewedSometimes,
  ),
  ReviewPreview: exact('财政复核的预览，没有保存', reviewed, reviewedSometimes),
} satisfies NamedSchemas;
