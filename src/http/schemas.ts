/** The schemas of answers, for the manual; answers are views of what the use cases return. */
import { defectCodes } from '../defect-codes.js';
import { requestSchemas } from '../evaluations/checks/validate.js';
import { exact, listed, plain } from '../indicators/answers.js';
import { readingSchemas } from '../indicators/reading.js';
import {
  flag,
  list,
  type NamedSchemas,
  object,
  ref,
  type Schema,
  text,
  word,
  year,
} from '../indicators/schema.js';
import { limits } from '../limits.js';
import { policyMembers, requiredOfPolicy } from '../policies/policy.js';
import { findingMembers, optionalOfFinding, pointer } from '../scoring/findings/finding.js';
import { sumNotes } from '../scoring/regions/note.js';
import { sha, sheetSchemas } from '../scoring/score-sheet.js';
import { received } from './manual-schemas.js';
import { partWords, readyWords } from './readiness.js';

const place = plain('在文件中的位置：行、工作表和单元格、表和行列', 'Sheet1!C12');

const findings = listed('文件和表中的问题', ref('SourcedFinding'));

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
    stage: word('阶段：目标、自评、运行监控', ['goals', 'filled', 'monitoring']),
    title: plain('标题', '项目支出绩效自评表'),
    source: exact('首行和末行的位置', { first: place, last: place }),
    evaluation: { title: '读出的填报内容，还没有核对' },
    sheet: ref('ScoreSheet'),
    refused: ref('Problem'),
    findings,
    places: {
      title: '每个值（JSON Pointer）在文件中的位置（places=true）',
      type: 'object',
      additionalProperties: place,
    },
  },
  ['sheet', 'refused', 'places'],
);

const points = (title: string, example: number): Schema => ({
  title,
  type: 'number',
  examples: [example],
});

const pagePlace = exact('在页面上的位置（点，从页面左上角量起）', {
  page: { title: '第几页，从 1 起', type: 'integer', minimum: 1, examples: [12] },
  box: exact('外框', {
    x: points('左', 72.5),
    y: points('上', 310.25),
    width: points('宽', 120),
    height: points('高', 18),
  }),
});

const shownCell = exact(
  '一个单元格',
  {
    text: { title: '文字', type: 'string', examples: ['95%'] },
    place,
    rowSpan: { title: '占几行；一行时不写', type: 'integer', minimum: 2, examples: [2] },
    columnSpan: { title: '占几列；一列时不写', type: 'integer', minimum: 2, examples: [3] },
  },
  ['rowSpan', 'columnSpan'],
);

/** What is shown of a file beside its tables: `places=true`. */
const shownMembers = {
  places: {
    title: 'pdf：tables 和 findings 提到的各处在页面上的位置',
    type: 'object',
    additionalProperties: pagePlace,
  },
  grids: {
    title: '工作表和文档中的表，按位置中 ! 之前的名称',
    type: 'object',
    additionalProperties: exact('一张表', {
      rows: {
        title: '各行；被上方或左方单元格占去的不列',
        type: 'array',
        items: { type: 'array', items: shownCell },
      },
    }),
  },
  lines: {
    title: '文本的各行，文档中表以外的各段',
    type: 'array',
    items: exact('一行', { place, text: { title: '文字', type: 'string', examples: ['合计 95'] } }),
  },
  truncated: flag('文件过长，grids 和 lines 没有列全'),
} satisfies Readonly<Record<string, Schema>>;

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
    ...shownMembers,
    stored: {
      title: '存为草稿的表（commit=true）',
      type: 'array',
      items: exact('一张草稿', {
        table: number('是 tables 中的第几张，从 0 起', 0),
        id: plain('自评表的标识', '01932f6e-1c2a-77e7-8b1a-0123456789ab'),
      }),
    },
  },
  ['refused', 'stored', 'places', 'grids', 'lines', 'truncated'],
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

const scoredSum = exact('合计出的表的得分表，和须看一看的地方', {
  sheet: ref('ScoreSheet'),
  notes: {
    title: '不能相加的内容，或相加后须核对的数',
    type: 'array',
    items: exact('一处', {
      code: {
        title: '代码',
        description: Object.entries(sumNotes)
          .map(([noteCode, meaning]) => `- \`${noteCode}\`：${meaning}`)
          .join('\n'),
        type: 'string',
        enum: Object.keys(sumNotes),
        examples: ['sum-target-averaged'],
      },
      pointer,
      message: plain('说明', '3 张表中只有 2 张有“改造户数”，只合计了这些。'),
    }),
  },
});

const targetText = object(
  '一个指标值及其所在的行',
  {
    target: text('指标值', '≥90%'),
    level1: text('一级指标', '产出指标'),
    level2: text('二级指标', '质量指标'),
    level3: text('三级指标', '办事效率'),
    unit: text('另列一栏的计量单位', '%'),
    fiscalYear: year('预算年度（年）', 2023),
  },
  ['target'],
);

/** What `POST /v1/targets/read` takes. */
export const targetSchemas = {
  TargetText: targetText,
  TargetsToRead: object(
    '待识别的指标值',
    { targets: list('指标值', ref('TargetText'), limits.targetCountMax) },
    ['targets'],
  ),
} satisfies NamedSchemas;

const { id, version, kind, title, basis, effectiveFrom } = policyMembers;

const policySummary = exact('计分办法', {
  id,
  version,
  kind,
  title,
  basis,
  effectiveFrom,
  sha256: sha,
});

const policy = object('计分办法的全部数值，各附出处', { ...policyMembers, sha256: sha }, [
  ...requiredOfPolicy,
  'sha256',
]);

/** The named schemas that answers, and requests other than evaluations, are made of. */
export const answerSchemas: NamedSchemas = {
  // Described apart from what is sent: what a sheet was made from is kept as it was received.
  ReceivedEvaluation: {
    ...received(requestSchemas, 'Evaluation'),
    title: '填报内容，与收到的相同',
  },
  ...sheetSchemas,
  ...readingSchemas,
  SourcedFinding: exact(
    '文件中的一个问题',
    {
      ...findingMembers,
      source: place,
      sources: {
        title: '问题所在和与之核对的各处（places=true；没有别处时不写）',
        type: 'array',
        items: place,
      },
    },
    [...optionalOfFinding, 'sources'],
  ),
  ImportedTable: importedTable,
  ImportedFile: importedFile,
  ScoredSum: scoredSum,
  Problem: problem,
  Defect: defect,
  ...targetSchemas,
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
    message: plain('说明', '得分表为 "9.60"，重算为 "9.50"；请以重算的为准。'),
  }),
  PolicySummary: policySummary,
  Policy: policy,
  PolicyTrialResult: exact(
    '试用的结果',
    {
      errors: { title: '全部错误', type: 'array', items: ref('Defect') },
      sheet: ref('ScoreSheet'),
    },
    ['sheet'],
  ),
  Policies: exact('计分办法', {
    items: { title: '全部', type: 'array', items: ref('PolicySummary') },
    nextCursor: { title: '下一页；没有为 null', type: ['string', 'null'] },
  }),
  Health: exact('状态', { status: word('状态', ['ok']) }),
  Ready: exact('是否接受新请求', {
    status: word('状态', readyWords),
    parts: exact(
      '各部分',
      {
        database: word('数据库', partWords.database),
        schema: word('数据库的结构版本，other 为与本程序的不同', partWords.schema),
        replica: word(
          '读取用的备库，设了 DATABASE_READ_URL 才有；不为 ok 时从主库读取',
          partWords.replica,
        ),
        queue: word('批次的队列；不能用时批次照样接收，恢复后再处理', partWords.queue),
        workers: word('处理批次的进程', partWords.workers),
        disk: word('存放数据的磁盘；在别的机器上时，写入失败才知道', partWords.disk),
      },
      ['replica'],
    ),
  }),
};
