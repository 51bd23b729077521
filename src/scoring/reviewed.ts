/** The shape of a review beside a self-evaluation. */
import { decimalText, exact, listed, plain } from '../indicators/answers.js';
import { type Infer, ref } from '../indicators/schema.js';
import { pointer } from './findings/finding.js';
import type { Working } from './score-sheet.js';

const comparedMembers = {
  self: decimalText('自评得分（分）', '9.50'),
  review: decimalText('复核得分（分）', '9.00'),
  difference: decimalText('复核减自评（分）', '-0.50'),
} as const;

const comparedSometimes = ['self', 'review', 'difference'] as const;

const compared = (title: string) => exact(title, comparedMembers, comparedSometimes);

/**
 * Scores in points with two decimals; one that does not exist is absent, and then so is the difference, review minus
 * self.
 */
export type Compared = Infer<ReturnType<typeof compared>>;

const row = exact(
  '一行',
  {
    pointer,
    // The actual that finance found, where it is another one.
    actual: plain('核定的实际完成值', '90%'),
    // How the review score came about, where the engine computed it anew.
    working: ref<Working>('Working'),
    reason: plain('原因', '凭证不足'),
    // The deduction of the policy that the reviewer named, and what is left by it.
    deduction: exact('扣分规定', {
      id: plain('代号', 'hollow-30'),
      title: plain('名称', '指标空泛，扣 30%'),
      share: decimalText('保留比例（%）', '70'),
    }),
    ...comparedMembers,
  },
  ['actual', 'working', 'reason', 'deduction', ...comparedSometimes],
);

export type ReviewedRow = Infer<typeof row>;

/** What a review leaves in the end where its grade is lower than that of the unit. */
const final = exact('降级之后的得分', {
  total: decimalText('得分（分）', '72.00'),
  share: decimalText('保留比例（%）', '90'),
  clause: plain('依据', '复核等级低一级的，按 90% 计。'),
});

/** The members of a review that the engine computes. */
export const reviewMembers = {
  budget: compared('预算执行率的得分'),
  indicators: listed('各行', row),
  total: compared('总分'),
  grade: plain('等级', '良'),
  final,
} as const;

export const reviewSometimes = ['budget', 'grade', 'final'] as const;

const review = exact('复核', reviewMembers, reviewSometimes);

export type Review = Infer<typeof review>;
