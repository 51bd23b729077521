/** What is answered about batches and their items. */
import { decimalText, exact, listed, nullable, plain } from '../../indicators/answers.js';
import { type Infer, type NamedSchemas, ref, type Schema, word } from '../../indicators/schema.js';
import { partNames } from '../../reports/build-report.js';
import {
  count,
  evaluationId,
  moment,
  page,
  projectOfTable,
  unitOfTable,
} from '../shared/answers.js';
import { evaluationStates } from '../tables/ports.js';
import { cause } from '../what-if/answers.js';
import { batchStates, batchTypes } from './items/ports.js';
import { formatOfBatch } from './kinds/report.js';

const policy = (title: string, example: string): Schema<string | object> => ({
  title,
  type: ['string', 'object'],
  examples: [example],
});

/** What was asked beside the tables stands with what became of it. */
const batch = exact(
  '批次',
  {
    id: plain('批次的标识', '01932f6e-1c2a-7e77-8b1a-0123456789ab'),
    type: word('做什么', batchTypes),
    state: word('状态', batchStates.slice(1)),
    total: count('共几张表'),
    done: count('已完成几张'),
    failed: count('失败几张'),
    policy: policy('计分办法', 'mof-project'),
    against: policy('比较的计分办法', 'mof-project@1'),
    reason: plain('退回的原因', '请补充佐证'),
    comment: plain('复核意见', '同意自评'),
    reviewer: plain('评审人', '李四'),
    format: formatOfBatch,
    parts: listed('内容', { type: 'string', enum: partNames } as Schema<
      (typeof partNames)[number]
    >),
    filter: ref('BatchFilter'),
    createdAt: moment('提交时间'),
    startedAt: moment('开始时间'),
    finishedAt: moment('结束时间'),
  },
  [
    'policy',
    'against',
    'reason',
    'comment',
    'reviewer',
    'format',
    'parts',
    'filter',
    'startedAt',
    'finishedAt',
  ],
);

/** A batch, with what was asked beside its tables. */
export type BatchView = Infer<typeof batch>;

const itemMembers = {
  position: {
    title: '提交的次序，从 0 起',
    type: 'integer',
    minimum: 0,
    examples: [0],
  } as Schema<number>,
  outcome: word('结果', ['pending', 'done', 'failed', 'cancelled']),
  evaluation: evaluationId,
  unit: unitOfTable,
  project: projectOfTable,
  total: decimalText('总分（分）', '91.47'),
  grade: plain('等级', '优'),
  state: word('报送、退回、复核之后的状态', evaluationStates),
  revision: count('得分表是第几版'),
  from: nullable(plain('原来的等级', '优')),
  to: nullable(plain('测算的等级', '良')),
  before: nullable(decimalText('原来的总分（分）', '91.47')),
  after: nullable(decimalText('测算的总分（分）', '88.00')),
  difference: decimalText('测算减原来（分）', '-3.47'),
  causes: listed('造成分差的规则', cause),
};

const sometimes = [
  'evaluation',
  'unit',
  'project',
  'total',
  'grade',
  'state',
  'revision',
  'from',
  'to',
  'before',
  'after',
  'difference',
  'causes',
] as const;

const item = exact('批次中的一张表', itemMembers, sometimes);

/** What came of an item, but for its sheet and for why it failed. */
export type ItemFigures = Infer<typeof item>;

export const batchAnswers = {
  Batch: batch,
  Batches: page('批次目录', 'Batch'),
  BatchItem: exact('批次中的一张表', { ...itemMembers, problem: ref('Problem') }, [
    ...sometimes,
    'problem',
  ]),
  BatchItems: page('批次中的各表', 'BatchItem'),
} satisfies NamedSchemas;
