/**
 * The evaluation as a unit sends it: one table with its goals, its money and its indicators. What is described here is
 * what requests are checked against, what manuals are made from, and what the compiler knows.
 * Bounds come from limits.ts; parameters of rules come with the rules.
 */
import { limits } from '../limits.js';
import {
  code,
  decimal,
  filled,
  flag,
  type Infer,
  list,
  type NamedSchemas,
  object,
  ref,
  type Schema,
  text,
  word,
  year,
} from './schema.js';

export type { DecimalInput } from './schema.js';

/** 项目支出, 部门整体支出, 转移支付: the order in which they are listed. */
export const evaluationKinds = ['project', 'department', 'transfer'] as const;
export type EvaluationKind = (typeof evaluationKinds)[number];

/** What the kinds are called. */
export const evaluationKindTitles: Readonly<Record<EvaluationKind, string>> = {
  project: '项目支出',
  department: '部门整体支出',
  transfer: '转移支付',
};

/** A member for each kind, in their order. */
export function ofEachKind<T>(
  memberOf: (kind: EvaluationKind) => T,
): Readonly<Record<EvaluationKind, T>> {
  const members = evaluationKinds.map((kind) => [kind, memberOf(kind)] as const);
  return Object.fromEntries(members) as Record<EvaluationKind, T>;
}

const party = object('单位、部门或项目', {
  code: code('代码', '012'),
  name: text('名称', '政务服务中心'),
});

/** A unit, a supervising unit or an implementing unit. */
export type Party = Infer<typeof party>;

const unit = object(
  '预算单位',
  { code: code('代码', '012'), name: text('名称', '政务服务中心', filled) },
  ['name'],
);

const amounts = {
  initial: decimal('年初预算数（金额单位见 currencyUnit）', '481.38'),
  adjusted: decimal('全年预算数，即调整后预算数（金额单位见 currencyUnit）', '632.21'),
  executed: decimal('全年执行数（金额单位见 currencyUnit）', '250.83'),
};

const fundingLine = object('一项资金来源', { source: text('资金来源', '财政拨款'), ...amounts }, [
  'source',
]);
export type FundingLine = Infer<typeof fundingLine>;

const currencyUnit: Schema<'元' | '万元' | '亿元'> = {
  title: '金额单位，默认万元',
  type: 'string',
  enum: ['元', '万元', '亿元'],
  examples: ['万元'],
};

const budget = object('预算执行情况', {
  currencyUnit,
  weight: decimal('分值；不填时取计分办法规定的分值，0 表示执行率不计分', '10', { from: '0' }),
  lines: list('资金来源明细', ref<FundingLine>('FundingLine'), limits.listCountMax),
  total: object('年度资金总额', amounts),
  explanation: text('执行偏差原因及改进措施'),
  // What a filled table printed: compared, never used.
  reported: object('表上已印的数，仅供核对', {
    rate: decimal('执行率（%）', '39.68'),
    score: decimal('得分', '3.97'),
  }),
});
export type Budget = Infer<typeof budget>;

const notYet = (title: string): Schema<never> => ({ title, 'x-not-yet-supported': true });

/** A rule given on the row; its parameters belong to the rule that `kind` names. */
export interface RowRule {
  readonly kind: string;
  readonly [parameter: string]: unknown;
}

const hash: Schema<string> = {
  title: '内容的 SHA-256',
  type: 'string',
  'x-sha256': true,
  examples: ['2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824'],
};

const byteCount: Schema<number> = {
  title: '大小（字节）',
  type: 'integer',
  minimum: 1,
  maximum: limits.attachmentBytesMax,
  examples: [52_480],
};

const attachment = object(
  '一份佐证材料，由 SHA-256 指明',
  {
    name: text('文件名', '验收单.pdf', { ...filled, maxLength: limits.fileNameCharsMax }),
    sha256: hash,
    bytes: byteCount,
  },
  ['name', 'sha256', 'bytes'],
);
/** A file that a row names as evidence: by its hash, so that it is known again whatever it is called. */
export type Attachment = Infer<typeof attachment>;

const direction: Schema<'higher' | 'lower'> = {
  title: '指标方向：higher 越高越好，lower 越低越好；不填时由指标值判定',
  type: 'string',
  enum: ['higher', 'lower'],
  examples: ['higher'],
};

const rowPart = object('一个单位的数', {
  name: text('单位', '某县'),
  actual: text('实际完成值；不填表示尚未填报', '30人'),
  amount: decimal('资金，百分比按它加权', '120', { from: '0' }),
});

/** What one unit of several reached of an indicator, and with how much money. */
export type RowPart = Infer<typeof rowPart>;

/** How forms head the rows that belong to all annual goals alike, behind those of single goals. */
export const sharedGoalHeading = '各年度目标共用';

const indicator = object(
  '一行指标',
  {
    level1: text('一级指标', '产出指标', filled),
    level2: text('二级指标', '质量指标'),
    level3: text('三级指标', '办事效率', filled),
    target: text('年度指标值', '≥90%'),
    targetUnit: text('指标值的计量单位（单位另列一栏时）', '%'),
    actual: text('实际完成值；不填表示尚未填报', '95%'),
    weight: decimal('分值；草稿可不填，0 分的行不计分', '10', { from: '0' }),
    explanation: text('偏差原因分析及改进措施'),
    // Where a form has a column for each: what was due before the adjustment within the year.
    initialTarget: text('年初指标值（年中调整过的，target 为调整后的）', '≥80%'),
    // What the target means, how it is measured.
    explanationOfTarget: text('指标值说明'),
    applicable: flag('是否适用；false 表示不计入总分'),
    direction,
    achieved: decimal('定性指标的达成比例（%），由人在对应档次内选定', '85', {
      from: '0',
      to: '100',
    }),
    rule: ref<RowRule>('Rule'),
    // Of several annual goals, the one whose indicator this is.
    goal: {
      title: '所属的年度目标（第几条）',
      type: 'integer',
      minimum: 1,
      maximum: limits.listCountMax,
      examples: [1],
    } as Schema<number>,
    // Figures of several units that become one before the row is scored; `actual` is then left out.
    parts: list('各单位的数，先合成一行再计分', ref<RowPart>('RowPart'), limits.rowPartCountMax, 1),
    reported: object('表上已印的数，仅供核对', {
      score: decimal('得分', '9.5'),
      deviation: decimal('偏差度（%）', '-5.00'),
    }),
    attachments: list('佐证材料', ref<Attachment>('Attachment'), limits.attachmentRowCountMax),
  },
  ['level1', 'level3', 'target'],
);
export type Indicator = Infer<typeof indicator>;

const situationItem = object(
  '资金管理情况的一项',
  {
    name: text('名称', '分配科学性', filled),
    statement: text('情况说明', '按人数和里程分配'),
    problem: text('存在问题和改进措施', '无'),
  },
  ['name'],
);

/** What a transfer's form has said of how its money was managed, without points for it. */
export type SituationItem = Infer<typeof situationItem>;

const factMembers = {
  carryOver: decimal('结转结余总额（金额单位同预算）', '0'),
  threePublicSpent: decimal('“三公”经费实际支出（金额单位同预算）', '0'),
  threePublicBudget: decimal('“三公”经费预算数（金额单位同预算）', '0'),
  procurementSpent: decimal('实际政府采购金额（金额单位同预算）', '0'),
  procurementBudget: decimal('政府采购预算数（金额单位同预算）', '0'),
  specialFundsDetailed: decimal('已细化的专项资金（金额单位同预算）', '0'),
  specialFundsTotal: decimal('参与分配的专项资金总数（金额单位同预算）', '0'),
  goalsSet: decimal('已编制绩效目标的项目数（个）', '0'),
  goalsDue: decimal('应编制绩效目标的项目数（个）', '0'),
  monitored: decimal('已实施绩效监控的项目数（个）', '0'),
  monitoredDue: decimal('应实施绩效监控的项目数（个）', '0'),
  selfEvaluated: decimal('已完成绩效自评的项目数（个）', '0'),
  selfEvaluatedDue: decimal('应完成绩效自评的项目数（个）', '0'),
  departmentEvaluated: decimal('已完成部门评价的项目数（个）', '0'),
  departmentEvaluatedDue: decimal('应完成部门评价的项目数（个）', '0'),
  adviceAdopted: decimal('已采纳的评价意见数（条）', '0'),
  adviceGiven: decimal('评价提出的意见数（条）', '0'),
  staff: decimal('在职人员数（人）', '0'),
  staffQuota: decimal('编制数（人）', '0'),
  threePublicBudgetLastYear: decimal('上年度“三公经费”预算数（金额单位同预算）', '0'),
  keySpending: decimal('重点项目支出（金额单位同预算）', '0'),
  projectSpending: decimal('项目总支出（金额单位同预算）', '0'),
  paid: decimal('实际支付的资金（金额单位同预算）', '0'),
  paidDue: decimal('按既定进度应支付的资金（金额单位同预算）', '0'),
  carryOverLastYear: decimal('上年度结转结余总额（金额单位同预算）', '0'),
  operatingSpent: decimal('实际支出的公用经费（金额单位同预算）', '0'),
  operatingBudget: decimal('预算安排的公用经费（金额单位同预算）', '0'),
  fundsReceived: decimal('实际到位的资金（金额单位同预算）', '0'),
  fundsPlanned: decimal('计划投入的资金（金额单位同预算）', '0'),
  fundsReceivedInTime: decimal('及时到位的资金（金额单位同预算）', '0'),
  fundsDue: decimal('应到位的资金（金额单位同预算）', '0'),
  assetsInUse: decimal('实际在用的固定资产（金额单位同预算）', '0'),
  assetsTotal: decimal('所有固定资产（金额单位同预算）', '0'),
  costSpent: decimal('实际成本（金额单位同预算）', '0'),
  costPlanned: decimal('计划（预算）成本（金额单位同预算）', '0'),
};

/** Figures from the books, from which some indicators can be computed. */
export type FactName = keyof typeof factMembers;
export const factNames = Object.keys(factMembers) as readonly FactName[];

const facts = object('账表数据：用于复算由数据得出的指标', factMembers);
export type Facts = Infer<typeof facts>;

const period: Schema<'year'> = {
  title: '期间：year 全年；mid-year 年中监控，本版本尚不支持',
  type: 'string',
  enum: ['year', 'mid-year'],
  examples: ['year'],
  not: {
    const: 'mid-year',
    description: '本版本尚不支持年中绩效运行监控（mid-year）；全年自评请写 year 或删去这个成员。',
  },
};

/** Something that was seen in a file and could not be read for certain. */
const unreadPart = object(
  '一处没有读准的内容',
  {
    source: text('在文件中的位置', 'table3!R5C2', filled),
    message: text('说明', '第 5 行的分值“十”不是数字。', filled),
  },
  ['source', 'message'],
);

const evaluation = object(
  '一张绩效自评表（填报内容）',
  {
    kind: {
      ...word('自评表类型', evaluationKinds),
      title: '自评表类型：project 项目支出，department 部门整体支出，transfer 转移支付',
    },
    policy: code('计分办法：代号或 代号@版本', 'zhengzhou-project', { minLength: 1 }),
    fiscalYear: year('预算年度（年）', 2023),
    period,
    asOf: notYet('监控截止日期'),
    reportedOn: text('填报日期：年-月 或 年-月-日', '2024-09', { 'x-calendar-date': true }),
    unit: ref<Infer<typeof unit>>('Unit'),
    supervisor: ref<Party>('Party'),
    // 中央主管部门 of a transfer, beside the one of the region.
    centralSupervisor: ref<Party>('Party'),
    implementingUnit: ref<Party>('Party'),
    project: ref<Party>('Party'),
    contact: object('联系人', { name: text('姓名'), phone: text('电话') }),
    budget: ref<Budget>('Budget'),
    goals: list(
      '年度总体目标',
      object('一条目标', { expected: text('预期目标'), achieved: text('实际完成情况') }),
      limits.listCountMax,
    ),
    tasks: list(
      '年度主要任务',
      object('一项任务', {
        name: text('任务名称'),
        content: text('主要内容'),
        achieved: text('实际完成情况'),
      }),
      limits.listCountMax,
    ),
    // Where they have points they are rows of the block 资金管理情况 instead.
    situation: list(
      '资金管理情况（不设分值的表；设分值的写作指标行）',
      ref<SituationItem>('SituationItem'),
      limits.listCountMax,
    ),
    facts: ref<Facts>('Facts'),
    indicators: list('绩效指标', ref<Indicator>('Indicator'), limits.indicatorCountMax, 1),
    reported: object('表上已印的数，仅供核对', {
      total: decimal('总分', '91.47'),
      grade: text('等级', '优'),
    }),
    unread: list('文件中看到而没有读准的内容；有则不评等级', unreadPart, limits.unreadCountMax),
  },
  ['kind', 'fiscalYear', 'unit', 'indicators'],
);

/** One table. Decimals are texts in plain notation, or JSON numbers that say the same exactly. */
export type Evaluation = Infer<typeof evaluation>;

/** A whole table that can be sent as it stands: what the manual offers for trying out. */
const example: Evaluation = {
  kind: 'project',
  policy: 'zhengzhou-project',
  fiscalYear: 2023,
  reportedOn: '2024-09',
  unit: { code: '012', name: '政务服务中心' },
  project: { name: '政务服务能力提升' },
  budget: {
    currencyUnit: '万元',
    total: { initial: '481.38', adjusted: '632.21', executed: '250.83' },
  },
  indicators: [
    {
      level1: '资金管理情况',
      level3: '拨付合规性',
      target: '合规',
      actual: '合规',
      weight: '20',
    },
    {
      level1: '成本指标',
      level2: '经济成本指标',
      level3: '项目成本',
      target: '≤632.21万元',
      actual: '250.83万元',
      weight: '10',
    },
    {
      level1: '产出指标',
      level2: '质量指标',
      level3: '办事效率',
      target: '≥100%',
      actual: '95%',
      weight: '30',
      explanation: '继续提高办事效率',
    },
    {
      level1: '效益指标',
      level2: '社会效益指标',
      level3: '群众满意度',
      target: '≥90%',
      actual: '95%',
      weight: '30',
    },
  ],
};

/** The schemas of an evaluation by name, given those of the rules that its rows may carry. */
export function evaluationSchemas(rules: NamedSchemas): NamedSchemas {
  return {
    Evaluation: { ...evaluation, examples: [example] },
    Indicator: indicator,
    Attachment: attachment,
    RowPart: rowPart,
    Budget: budget,
    FundingLine: fundingLine,
    SituationItem: situationItem,
    Facts: facts,
    Unit: unit,
    Party: party,
    ...rules,
  };
}
