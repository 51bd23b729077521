/** The schemas of answers, for the manual; answers are views of what the use cases return. */
import { defectCodes } from '../defect-codes.js';
import { requestSchemas } from '../evaluations/checks/validate.js';
import { evaluationKinds } from '../indicators/evaluation.js';
import { list, type NamedSchemas, object, ref, type Schema, text } from '../indicators/schema.js';
import { limits } from '../limits.js';
import { received } from './manual-schemas.js';
import { partWords, readyWords } from './readiness.js';

export const plain = (title: string, example: string): Schema => ({
  title,
  type: 'string',
  examples: [example],
});

/** A decimal in an answer: a text in plain notation, in two decimals where it is rounded. */
export const figure = (title: string, example: string): Schema => ({
  ...plain(title, example),
  pattern: '^-?(?:0|[1-9]\\d*)(?:\\.\\d+)?$',
});

export const oneOf = (title: string, values: readonly string[]): Schema => ({
  title,
  type: 'string',
  enum: values,
  examples: values.slice(0, 1),
});

export const flag = (title: string): Schema => ({ title, type: 'boolean', examples: [true] });

const constant = (value: string): Schema => ({ title: '种类', type: 'string', enum: [value] });

const nullable = (schema: Schema): Schema => ({ ...schema, type: ['string', 'null'] });

const unit = nullable(plain('计量单位；没有为 null', '%'));
export const sha = plain(
  'SHA-256（小写十六进制）',
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
);
export const pointer = plain('JSON Pointer', '/indicators/0/weight');
const provenance = oneOf('出处', ['published', 'attested', 'unverified', 'own-choice']);

export const exact = (
  title: string,
  properties: Readonly<Record<string, Schema>>,
  optional: readonly string[] = [],
): Schema =>
  object(
    title,
    properties,
    Object.keys(properties).filter((name) => !optional.includes(name)),
  );

export const bounds = exact('上下限', {
  low: figure('下限（分）', '90.00'),
  high: figure('上限（分）', '100.00'),
});

const readings: NamedSchemas = {
  ReadingQuantity: exact('数量', {
    kind: constant('quantity'),
    operator: oneOf('比较符号', ['ge', 'gt', 'le', 'lt', 'eq', 'none']),
    value: figure('数值', '90'),
    unit,
    direction: oneOf('方向', ['higher', 'lower']),
    directionReason: oneOf('方向的由来', [
      'given',
      'operator',
      'cost-block',
      'name',
      'zero-target',
      'default',
    ]),
  }),
  ReadingRange: exact('区间', {
    kind: constant('range'),
    low: figure('下限', '90'),
    high: figure('上限', '95'),
    lowInclusive: flag('含下限'),
    highInclusive: flag('含上限'),
    unit,
  }),
  ReadingDate: exact('时限', {
    kind: constant('date'),
    operator: oneOf('比较符号', ['le', 'lt', 'ge', 'gt', 'eq']),
    date: { title: '日期', type: 'string', format: 'date', examples: ['2023-12-31'] },
  }),
  ReadingTiers: exact('指标值所写的档次', {
    kind: constant('tiers'),
    unit,
    full: nullable(figure('所写满分；写“满分”的为 null', '8')),
    tiers: list(
      '档次',
      exact('一档', {
        low: nullable(figure('下限', '0')),
        lowInclusive: flag('含下限'),
        high: nullable(figure('上限', '10')),
        highInclusive: flag('含上限'),
        points: nullable(figure('得分；满分为 null', '6')),
      }),
      limits.tierCountMax,
    ),
    deduction: {
      title: '扣分；没有为 null',
      anyOf: [
        exact('每超过或低于一步的扣分', {
          side: oneOf('哪一边', ['below', 'above']),
          base: figure('起点', '100'),
          step: figure('步长', '5'),
          points: figure('每步扣分', '2'),
        }),
        { type: 'null' },
      ],
    },
  }),
  ReadingText: exact('文字', { kind: constant('text'), text: plain('文字', '高效') }),
  ReadingNone: exact('没有指标值', { kind: constant('none') }),
  ReadingUnreadable: exact('无法识别', {
    kind: constant('unreadable'),
    code: plain('代码', 'number-missing'),
    text: plain('原文', '≥'),
  }),
};

const reading: Schema = {
  title: '指标值的识别结果',
  oneOf: Object.keys(readings).map(ref),
};

const working = exact(
  '计算过程',
  {
    rule: plain('计分规则', 'proportion'),
    ratio: plain('占分值的比例', '0.95'),
    formula: plain('算式', '95 ÷ 100 × 10 = 9.50'),
    because: plain('理由', '95% 未达到 100%'),
    clause: plain('依据', '定量指标未达到指标值的，按完成比例计分。'),
    provenance,
  },
  ['provenance'],
);

const sheetRow = exact(
  '得分表的一行',
  {
    level1: plain('一级指标', '产出指标'),
    level2: plain('二级指标', '质量指标'),
    level3: plain('三级指标', '办事效率'),
    target: plain('年度指标值', '≥100%'),
    actual: plain('实际完成值', '95%'),
    weight: figure('分值', '10'),
    outcome: oneOf('结果', ['scored', 'missing', 'not-applicable', 'unscorable']),
    reason: oneOf('无法计分或不计分的原因', [
      'target-unreadable',
      'target-missing',
      'actual-unreadable',
      'unit-mismatch',
      'weight-missing',
      'achievement-needed',
      'form-unweighted',
      'weight-zero',
    ]),
    score: figure('得分（分）', '9.50'),
    deviation: figure('偏差度（%）', '-5.00'),
    bounds,
    reading: ref('Reading'),
    working: ref('Working'),
  },
  ['level2', 'actual', 'weight', 'reason', 'score', 'deviation', 'bounds', 'working'],
);

const sheetBudget = exact(
  '预算执行率',
  {
    outcome: oneOf('结果', ['scored', 'missing', 'unscorable']),
    reason: oneOf('只有执行率而没有得分的原因', ['form-unweighted']),
    weight: figure('分值', '10'),
    rate: figure('执行率（%）', '39.68'),
    score: figure('得分（分）', '3.97'),
    lines: list(
      '各资金来源',
      exact(
        '一项资金来源',
        { source: plain('资金来源', '财政拨款'), rate: figure('执行率（%）', '39.68') },
        ['rate'],
      ),
      limits.listCountMax,
    ),
    working: ref('Working'),
  },
  ['reason', 'weight', 'rate', 'score', 'working'],
);

const findingMembers = {
  code: plain('代码', 'weights-not-full'),
  severity: oneOf('程度', ['error', 'warning', 'info']),
  message: plain('说明', '分值合计为 110，不等于 100。'),
  pointer,
};

const finding = exact('核对出的一个问题', findingMembers);

const place = plain('在文件中的位置：行、工作表和单元格、表和行列', 'Sheet1!C12');

const findings = { title: '文件和表中的问题', type: 'array', items: ref('SourcedFinding') };

const number = (title: string, example: number): Schema => ({
  title,
  type: 'integer',
  minimum: 0,
  examples: [example],
});

const importedTable = exact(
  '文件中的一张表',
  {
    layout: plain('表式', 'national/project'),
    stage: oneOf('阶段：目标、自评、运行监控', ['goals', 'filled', 'monitoring']),
    title: plain('标题', '项目支出绩效自评表'),
    source: exact('首行和末行的位置', { first: place, last: place }),
    evaluation: { title: '读出的填报内容，还没有核对' },
    sheet: ref('ScoreSheet'),
    refused: ref('Problem'),
    findings,
  },
  ['sheet', 'refused'],
);

const importedFile = exact(
  '一个文件读出的结果',
  {
    document: exact(
      '文件',
      {
        name: plain('文件名', '自评表.xlsx'),
        type: plain('类型；认不出的为空', 'xlsx'),
        sha256: sha,
        bytes: number('字节数', 20480),
        encoding: plain('文本的编码', 'UTF-8'),
      },
      ['encoding'],
    ),
    tables: { title: '各张表，按在文件中的次序', type: 'array', items: ref('ImportedTable') },
    refused: ref('Problem'),
    findings,
    stored: {
      title: '存为草稿的表（commit=true）',
      type: 'array',
      items: exact('一张草稿', {
        table: number('是 tables 中的第几张，从 0 起', 0),
        id: plain('自评表的标识', '01932f6e-1c2a-77e7-8b1a-0123456789ab'),
      }),
    },
  },
  ['refused', 'stored'],
);

const scoreSheet = exact(
  '得分表',
  {
    policy: exact('计分办法', {
      id: plain('代号', 'zhengzhou-project'),
      version: plain('版本', '1'),
      sha256: sha,
    }),
    engine: plain('引擎及版本', 'jichi/0.2.0'),
    inputSha256: sha,
    input: ref('ReceivedEvaluation'),
    budget: ref('SheetBudget'),
    indicators: list('各行', ref('SheetRow'), limits.indicatorCountMax),
    subtotals: list(
      '各一级指标小计',
      exact('小计', {
        level1: plain('一级指标', '产出指标'),
        weight: figure('分值', '30'),
        score: figure('得分（分）', '29.00'),
      }),
      limits.indicatorCountMax,
    ),
    unweighted: { title: '表上没有分值，不计分', type: 'boolean', enum: [true] },
    total: figure('总分（分）', '91.47'),
    fullMark: figure('满分（分）', '100'),
    grade: plain('等级', '优'),
    gradeProvenance: provenance,
    gradeWithheld: oneOf('不评等级的原因', ['rows-unread', 'weights-not-full']),
    bounds,
    findings: { title: '核对出的问题', type: 'array', items: ref('Finding') },
  },
  ['budget', 'unweighted', 'total', 'grade', 'gradeProvenance', 'gradeWithheld', 'bounds'],
);

const defect = exact('一处错误', {
  code: {
    title: '代码',
    description: Object.entries(defectCodes)
      .map(([code, meaning]) => `- \`${code}\`：${meaning}`)
      .join('\n'),
    type: 'string',
    enum: Object.keys(defectCodes),
    examples: ['unknown-member'],
  },
  pointer,
  message: plain('说明', '不认识的成员「scroe」。'),
});

const problem = exact(
  '问题详情（RFC 9457）',
  {
    type: plain('问题类型', 'urn:jichi:problem:422'),
    title: plain('标题', '请求内容有误'),
    status: { title: 'HTTP 状态码', type: 'integer', examples: [422] },
    detail: plain('说明', '请求有 1 处错误，未作任何处理。'),
    instance: plain('本次请求', 'urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a'),
    errors: { title: '全部错误', type: 'array', items: ref('Defect') },
  },
  // In the results of a batch no single request is meant.
  ['errors', 'instance'],
);

const targetText = object(
  '一个指标值及其所在的行',
  {
    target: text('指标值', '≥90%'),
    level1: text('一级指标', '产出指标'),
    level2: text('二级指标', '质量指标'),
    level3: text('三级指标', '办事效率'),
    unit: text('另列一栏的计量单位', '%'),
    fiscalYear: {
      title: '预算年度（年）',
      type: 'integer',
      minimum: 1990,
      maximum: 2100,
      examples: [2023],
    },
  },
  ['target'],
);

/** Members of a policy beyond those that every client needs are listed by `GET /v1/policies/{id}`. */
const policySummary = exact('计分办法', {
  id: plain('代号', 'mof-project'),
  version: plain('版本', '1'),
  kind: oneOf('表种', evaluationKinds),
  title: plain('名称', '项目支出绩效自评（全国通用表）'),
  basis: plain('依据', '财预〔2020〕10号'),
  effectiveFrom: { title: '施行年度（年）', type: 'integer', examples: [2020] },
  sha256: sha,
});

const policy: Schema = {
  ...policySummary,
  title: '计分办法的全部数值，各附出处',
  additionalProperties: true,
};

/** The named schemas that answers, and requests other than evaluations, are made of. */
export const answerSchemas: NamedSchemas = {
  // Described apart from what is sent: what a sheet was made from is kept as it was received.
  ReceivedEvaluation: {
    ...received(requestSchemas, 'Evaluation'),
    title: '填报内容，与收到的相同',
  },
  ScoreSheet: scoreSheet,
  SheetRow: sheetRow,
  SheetBudget: sheetBudget,
  Working: working,
  Reading: reading,
  ...readings,
  Finding: finding,
  SourcedFinding: exact('文件中的一个问题', { ...findingMembers, source: place }),
  ImportedTable: importedTable,
  ImportedFile: importedFile,
  Problem: problem,
  Defect: defect,
  TargetText: targetText,
  TargetsToRead: object(
    '待识别的指标值',
    { targets: list('指标值', ref('TargetText'), limits.targetCountMax) },
    ['targets'],
  ),
  Readings: exact('识别结果', {
    readings: list('按请求的顺序', ref('Reading'), limits.targetCountMax),
  }),
  Verification: exact(
    '重算结果',
    {
      identical: flag('数字是否一致；同一引擎版本须逐字节一致'),
      differences: { title: '不同之处', type: 'array', items: ref('Difference') },
      changedByEngine: {
        title: '得分表由另一引擎版本计算时，说法（核对出的问题、识别、不评等级的原因）的不同之处',
        type: 'array',
        items: ref('Difference'),
      },
    },
    ['changedByEngine'],
  ),
  Difference: exact('一处不同', {
    pointer,
    message: plain('说明', '得分表为 "9.60"，重算为 "9.50"。'),
  }),
  PolicySummary: policySummary,
  Policy: policy,
  Policies: exact('计分办法', {
    items: { title: '全部', type: 'array', items: ref('PolicySummary') },
    nextCursor: { title: '下一页；没有为 null', type: ['string', 'null'] },
  }),
  Health: exact('状态', { status: oneOf('状态', ['ok']) }),
  Ready: exact('是否接受新请求', {
    status: oneOf('状态', readyWords),
    parts: exact('各部分', {
      database: oneOf('数据库', partWords.database),
      schema: oneOf('数据库的结构版本，other 为与本程序的不同', partWords.schema),
      queue: oneOf('批次的队列；不能用时批次照样接收，恢复后再处理', partWords.queue),
      workers: oneOf('处理批次的进程', partWords.workers),
      disk: oneOf('存放数据的磁盘；在别的机器上时，写入失败才知道', partWords.disk),
    }),
  }),
};
