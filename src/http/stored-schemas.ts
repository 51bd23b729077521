/** The schemas of answers about what is stored, for the manual. */

import { scopes } from '../evaluations/access/ports.js';
import { batchStates, batchTypes } from '../evaluations/batches/items/ports.js';
import { reportFormats } from '../evaluations/printing/report.js';
import { peerFindingCodes } from '../evaluations/statistics/peers/finding.js';
import { evaluationStates } from '../evaluations/tables/ports.js';
import { decimalText, exact, nullable, plain } from '../indicators/answers.js';
import { evaluationKinds, ofEachKind } from '../indicators/evaluation.js';
import { flag, type NamedSchemas, ref, type Schema, text, word } from '../indicators/schema.js';
import { limits } from '../limits.js';
import { partNames } from '../reports/build-report.js';
import { pointer } from '../scoring/findings/finding.js';
import { bounds, policyOfSheet, sha, unweightedMark } from '../scoring/score-sheet.js';
import { gradeWithheldReasons } from '../scoring/totals.js';

const anId = '01932f6e-1c2a-77e7-8b1a-0123456789ab';

export const evaluationId: Schema = text('自评表的标识', anId);

export const attachmentId: Schema = text('佐证材料的标识', '3f79bb7b435b05321651daefd374cdc6');

/** What every list takes. */
export const pageQuery: Readonly<Record<string, Schema>> = {
  cursor: text('上一页给出的 nextCursor'),
  limit: text(`每页最多几项，1 到 ${limits.pageItemsMax}`, '50'),
};

const moment = (title: string): Schema => ({
  title,
  type: 'string',
  format: 'date-time',
  examples: ['2024-03-01T01:02:03.456Z'],
});

const count = (title: string): Schema => ({ title, type: 'integer', minimum: 0, examples: [1] });

const fiscalYear: Schema = { title: '预算年度（年）', type: 'integer', examples: [2023] };

const page = (title: string, item: string): Schema =>
  exact(title, {
    items: { title: '本页', type: 'array', items: ref(item) },
    nextCursor: {
      title: '下一页的 cursor；没有为 null',
      type: ['string', 'null'],
    },
  });

const summary = {
  id: evaluationId,
  state: word('状态', evaluationStates),
  revision: count('现行得分表是第几版'),
  late: flag('报送时是否已过截止时间'),
  fiscalYear,
  kind: word('表种', evaluationKinds),
  unit: exact('预算单位', { code: plain('代码', '012'), name: plain('名称', '政务服务中心') }, [
    'code',
  ]),
  project: exact('项目', { name: plain('名称', '政务服务能力提升') }),
  total: decimalText('总分（分）', '91.47'),
  fullMark: decimalText('满分（分）', '100'),
  grade: plain('等级', '优'),
  publishedRevision: count('最近一次公布的是第几版'),
  createdAt: moment('建表时间'),
  updatedAt: moment('最近改动时间'),
  submittedAt: moment('最近报送时间'),
  findings: exact('现行得分表核对出的问题', { errors: count('错误'), warnings: count('警告') }),
};

const sometimes = [
  'project',
  'total',
  'grade',
  'publishedRevision',
  'submittedAt',
  'findings',
] as const;

const compared: Readonly<Record<string, Schema>> = {
  self: decimalText('自评得分（分）', '9.50'),
  review: decimalText('复核得分（分）', '9.00'),
  difference: decimalText('复核减自评（分）', '-0.50'),
};

const comparison = (
  title: string,
  more: Readonly<Record<string, Schema>>,
  needed: string[],
): Schema => {
  const members = { ...more, ...compared };
  return exact(
    title,
    members,
    Object.keys(members).filter((name) => !needed.includes(name)),
  );
};

const brief = {
  action: word('退回或重新打开', ['return', 'reopen']),
  reason: plain('原因', '缺少佐证'),
  at: moment('时间'),
};

const briefNotice = exact('为什么又是草稿，不含各行的原因', brief);

const notice = exact(
  '为什么又是草稿',
  {
    ...brief,
    indicators: {
      title: '各行的原因',
      type: 'array',
      items: exact('一行的原因', { pointer, reason: plain('原因', '缺少佐证') }),
    },
  },
  ['indicators'],
);

const reviewed = {
  comment: plain('复核意见', '抽查凭证后调减。'),
  reviewer: plain('评审人', '李四'),
  budget: comparison('预算执行率的得分', {}, []),
  indicators: {
    title: '各行',
    type: 'array',
    items: comparison(
      '一行',
      {
        pointer,
        actual: plain('核定的实际完成值', '90%'),
        working: ref('Working'),
        reason: plain('原因', '凭证不足'),
        deduction: exact('扣分规定', {
          id: plain('代号', 'hollow-30'),
          title: plain('名称', '指标空泛，扣 30%'),
          share: decimalText('保留比例（%）', '70'),
        }),
      },
      ['pointer'],
    ),
  },
  total: comparison('总分', {}, []),
  grade: plain('等级', '良'),
  // Where finance lands some grades lower.
  final: exact('降级之后的得分', {
    total: decimalText('得分（分）', '72.00'),
    share: decimalText('保留比例（%）', '90'),
    clause: plain('依据', '复核等级低一级的，按 90% 计。'),
  }),
};

const sometimesReviewed = ['comment', 'reviewer', 'budget', 'grade', 'final'] as const;

const reviewResult = exact(
  '财政复核，与自评并列',
  { ...reviewed, at: moment('时间') },
  sometimesReviewed,
);

const attachment = {
  id: attachmentId,
  name: plain('文件名', '验收单.pdf'),
  sha256: sha,
  bytes: count('大小（字节）'),
  pointer,
};

const keyMembers = {
  id: plain('密钥的代号', 'k-0123456789abcdef'),
  name: plain('用途或持有人', '政务服务中心填报'),
  scopes: { title: '权限', type: 'array', items: { type: 'string', enum: scopes } },
  units: { title: '所限的单位；没有为不限', type: 'array', items: plain('代码', '012') },
  createdAt: moment('签发时间'),
  expiresAt: moment('到期时间'),
  revokedAt: moment('撤销时间'),
};

const anyObject = (title: string): Schema => ({
  title,
  type: ['object', 'null'],
  additionalProperties: true,
});

const batchId = plain('批次的标识', '01932f6e-1c2a-7e77-8b1a-0123456789ab');

const batch: Readonly<Record<string, Schema>> = {
  id: batchId,
  type: word('做什么', batchTypes),
  state: word('状态', batchStates.slice(1)),
  total: count('共几张表'),
  done: count('已完成几张'),
  failed: count('失败几张'),
  policy: { title: '计分办法', type: ['string', 'object'], examples: ['mof-project'] },
  against: { title: '比较的计分办法', type: ['string', 'object'], examples: ['mof-project@1'] },
  reason: plain('退回的原因', '请补充佐证'),
  comment: plain('复核意见', '同意自评'),
  reviewer: plain('评审人', '李四'),
  format: word('文件类型', reportFormats),
  parts: { title: '内容', type: 'array', items: { type: 'string', enum: partNames } },
  filter: ref('BatchFilter'),
  createdAt: moment('提交时间'),
  startedAt: moment('开始时间'),
  finishedAt: moment('结束时间'),
};
const batchSometimes = [
  ...[
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
];

const cause = {
  level1: plain('一级指标', '产出指标'),
  execution: plain('预算执行率', '预算执行率'),
  total: plain('总分', '总分'),
  rule: plain('计分规则', 'proportion'),
  points: decimalText('测算减原来（分）', '-3.47'),
} as const;
const causeSometimes = ['level1', 'execution', 'total'] as const;

const simulation = exact('模拟测算的结果', {
  tables: count('共几张表'),
  refused: count('任一办法拒收的'),
  unchanged: count('等级没有变动的'),
  moves: {
    title: '等级变动',
    type: 'array',
    items: exact('一种变动', {
      from: nullable(plain('原来的等级；没有为 null', '优')),
      to: nullable(plain('测算的等级；没有为 null', '良')),
      count: count('几张'),
    }),
  },
  difference: exact(
    '分差：测算减原来',
    {
      mean: decimalText('平均（分）', '-0.42'),
      least: decimalText('最低（分）', '-10.00'),
      most: decimalText('最高（分）', '0.00'),
      histogram: {
        title: '分布，空的不列',
        type: 'array',
        items: exact('一段', {
          from: decimalText('不小于（分）', '-1.00'),
          to: decimalText('小于（分）', '0.00'),
          count: count('几张'),
        }),
      },
    },
    ['mean', 'least', 'most'],
  ),
  causes: {
    title: '造成分差的规则',
    type: 'array',
    items: exact('一项', { ...cause, count: count('几张表') }, causeSometimes),
  },
  units: {
    title: '单位，变动多的在前',
    type: 'array',
    items: exact(
      '一个单位',
      {
        code: plain('代码；没有为空', '012'),
        name: plain('名称', '政务服务中心'),
        count: count('几张表'),
        moved: count('等级变动的'),
        mean: decimalText('平均分差（分）', '-0.42'),
      },
      ['mean'],
    ),
  },
  sha256: sha,
});

const batchItem: Readonly<Record<string, Schema>> = {
  position: { title: '提交的次序，从 0 起', type: 'integer', minimum: 0, examples: [0] },
  outcome: word('结果', ['pending', 'done', 'failed', 'cancelled']),
  evaluation: evaluationId,
  unit: exact('预算单位', { code: plain('代码', '012'), name: plain('名称', '政务服务中心') }, [
    'code',
  ]),
  project: exact('项目', { name: plain('名称', '政务服务能力提升') }),
  total: decimalText('总分（分）', '91.47'),
  grade: plain('等级', '优'),
  state: word('报送、退回、复核之后的状态', evaluationStates),
  revision: count('得分表是第几版'),
  from: nullable(plain('原来的等级', '优')),
  to: nullable(plain('测算的等级', '良')),
  before: nullable(decimalText('原来的总分（分）', '91.47')),
  after: nullable(decimalText('测算的总分（分）', '88.00')),
  difference: decimalText('测算减原来（分）', '-3.47'),
  causes: { title: '造成分差的规则', type: 'array', items: exact('一项', cause, causeSometimes) },
  problem: ref('Problem'),
};
const batchItemSometimes = [
  'evaluation',
  'unit',
  'project',
  'total',
  'grade',
  'state',
  'revision',
  'problem',
  'from',
  'to',
  'before',
  'after',
  'difference',
  'causes',
];

const window = {
  title: '一个表种的填报时间',
  ...exact('填报时间', {
    opensAt: { ...moment('开始时间；没有为 null'), type: ['string', 'null'] },
    closesAt: { ...moment('截止时间；没有为 null'), type: ['string', 'null'] },
  }),
};

const spread = {
  mean: decimalText('平均（分）', '91.47'),
  least: decimalText('最低（分）', '60.00'),
  most: decimalText('最高（分）', '100.00'),
  median: decimalText('中位数（分）', '92.00'),
};

const difference = exact('复核减自评（分）', {
  mean: decimalText('平均', '-1.25'),
  least: decimalText('最低', '-10.00'),
  most: decimalText('最高', '0.00'),
});

const groupFigures = exact(
  '一组',
  {
    key: plain('单位代码、等级、一级指标、三级指标，或计分办法；没有为空', '012'),
    name: plain('名称', '政务服务中心'),
    tables: count('几张表'),
    rows: count('几行'),
    ...spread,
    share: decimalText('得分占分值（%）', '95.20'),
    full: count('得满分的行数'),
    below: count('已计分而未得满分的行数'),
    grades: {
      title: '各等级的表数',
      type: 'object',
      additionalProperties: count('几张'),
      examples: [{ 优: 12 }],
    },
    execution: exact('预算执行率', { mean: decimalText('平均（%）', '92.10') }, ['mean']),
    review: exact('已复核的表', {
      tables: count('几张表'),
      self: decimalText('自评平均（分）', '95.00'),
      review: decimalText('复核平均（分）', '93.75'),
      difference,
    }),
    against: exact(
      '另一年度的同一组',
      {
        tables: count('几张表'),
        mean: decimalText('平均（分）', '90.00'),
        share: decimalText('得分占分值（%）', '93.00'),
        difference: decimalText('本年平均减该年平均（分）', '1.47'),
      },
      ['mean', 'share', 'difference'],
    ),
  },
  ['mean', 'least', 'most', 'median', 'share', 'review', 'against'],
);

export const storedSchemas: NamedSchemas = {
  Statistics: exact('统计', {
    tables: count('共几张表'),
    groups: { title: '各组', type: 'array', items: groupFigures },
  }),
  StoredEvaluation: exact(
    '保存的自评表',
    {
      ...summary,
      evaluation: ref('ReceivedEvaluation'),
      bounds,
      unweighted: unweightedMark,
      gradeWithheld: word('不评等级的原因', gradeWithheldReasons),
      policy: policyOfSheet,
      engine: plain('引擎及版本', 'jichi/0.3.0'),
      inputSha256: sha,
      notice: ref('Notice'),
      review: ref('ReviewResult'),
    },
    [...sometimes, 'bounds', 'unweighted', 'gradeWithheld', 'notice', 'review'],
  ),
  EvaluationSummary: exact('自评表目录的一项', { ...summary, notice: ref('BriefNotice') }, [
    ...sometimes,
    'notice',
  ]),
  EvaluationCounts: exact('自评表的张数', {
    tables: count('共几张'),
    states: {
      title: '各状态，没有的不列',
      type: 'array',
      items: exact('一个状态', {
        state: word('状态', evaluationStates),
        tables: count('几张'),
        returned: count('其中退回或重新打开的'),
        late: count('其中逾期报送的'),
        withErrors: count('其中核对出错误的'),
      }),
    },
  }),
  Evaluations: page('自评表目录', 'EvaluationSummary'),
  EvaluationPatch: {
    title: '填报内容的 JSON Merge Patch：null 为删去该成员，数组整体替换',
    type: 'object',
    additionalProperties: true,
    examples: [{ project: { name: '新名称' } }],
  },
  Notice: notice,
  BriefNotice: briefNotice,
  ReviewResult: reviewResult,
  ReviewPreview: exact('财政复核的预览，没有保存', reviewed, sometimesReviewed),
  StoredAttachment: exact('一份佐证材料', attachment),
  ListedAttachment: exact(
    '一份佐证材料',
    {
      ...attachment,
      missing: { title: '没有上传，或已撤下', type: 'boolean', enum: [true] },
    },
    ['missing'],
  ),
  Attachments: page('佐证材料', 'ListedAttachment'),
  Findings: page('核对出的问题', 'Finding'),
  Revision: exact('一版', {
    revision: count('第几版'),
    sheetSha256: sha,
    createdBy: plain('密钥的代号', 'k-0123456789abcdef'),
    createdAt: moment('时间'),
  }),
  Revisions: page('各版得分表', 'Revision'),
  StoredUnit: exact(
    '一个单位',
    {
      code: plain('代码', '012'),
      name: plain('名称', '政务服务中心'),
      parent: plain('上级单位的代码；没有或不可见时不列', '01'),
    },
    ['parent'],
  ),
  Units: page('单位', 'StoredUnit'),
  Window: window,
  Windows: exact(
    '一个年度的填报时间',
    {
      fiscalYear,
      ...ofEachKind(() => ref('Window')),
    },
    evaluationKinds,
  ),
  Key: exact('密钥', keyMembers, ['units', 'expiresAt', 'revokedAt']),
  NewKey: exact(
    '新签发的密钥',
    {
      ...keyMembers,
      key: plain('密钥，只给出这一次', `jichi_${'A'.repeat(43)}`),
    },
    ['units', 'expiresAt', 'revokedAt', 'key'],
  ),
  Keys: page('密钥', 'Key'),
  AuditEntry: exact('一条操作记录', {
    unit: plain('单位代码；不属于单位的为空', '012'),
    fiscalYear: { ...fiscalYear, title: '预算年度；不属于年度的为 0' },
    sequence: count('链上的序号'),
    at: moment('时间'),
    actor: plain('谁：密钥的代号，本机为 local', 'k-0123456789abcdef'),
    action: plain('做了什么', 'submit'),
    subject: plain('对什么', `evaluation ${anId}`),
    before: anyObject('之前'),
    after: anyObject('之后'),
    previous: sha,
    hash: sha,
  }),
  AuditEntries: page('操作记录', 'AuditEntry'),
  AuditVerification: exact('操作记录的核验', {
    entryCount: count('共几条记录'),
    chainCount: count('共几条链'),
    evaluationCount: count('共几张表，含已删除的'),
    isEmpty: flag('是否还没有可核验的内容'),
    problemCount: count('共几处不符'),
    problems: {
      title: '不符之处，只列开头的一些',
      type: 'array',
      items: exact('一处不符', {
        place: plain('哪一条链，或哪一个对象', 'unit 012'),
        message: plain('说明', '单位的名称与记录不同。'),
      }),
    },
  }),
  PeerFindings: exact('许多张表放在一起的问题', {
    tables: count('共几张表'),
    counts: { title: '各类的个数', type: 'object', additionalProperties: count('几个') },
    findings: {
      title: '问题，每类只列开头的一些',
      type: 'array',
      items: exact('一个问题', {
        code: word('代码', Object.keys(peerFindingCodes)),
        message: plain(
          '说明',
          '3 个单位的 12 张表，三级指标、指标值和实际完成值至少 90% 的行相同（10 行）。',
        ),
        figures: {
          title: '数字',
          type: 'object',
          additionalProperties: decimalText('一个数', '12'),
        },
        subjects: {
          title: '有关的表、行、单位，只列开头的一些',
          type: 'array',
          items: exact(
            '一张表或一行',
            {
              evaluation: evaluationId,
              fiscalYear,
              unit: exact(
                '预算单位',
                { code: plain('代码', '012'), name: plain('名称', '政务服务中心') },
                ['code'],
              ),
              project: exact('项目', { name: plain('名称', '政务服务能力提升') }),
              pointer,
            },
            ['project', 'pointer'],
          ),
        },
      }),
    },
  }),
  Simulation: simulation,
  Batch: exact('批次', batch, batchSometimes),
  Batches: page('批次目录', 'Batch'),
  BatchItem: exact('批次中的一张表', batchItem, batchItemSometimes),
  BatchItems: page('批次中的各表', 'BatchItem'),
};
