/** The schema of a policy that is added: every value with its source, as the shipped ones have it. */
import { evaluationKinds } from '../../indicators/evaluation.js';
import {
  decimal,
  list,
  type NamedSchemas,
  object,
  ref,
  type Schema,
  text,
} from '../../indicators/schema.js';
import { limits } from '../../limits.js';
import { addSchemas } from '../checks/validate.js';

const provenances = ['published', 'attested', 'unverified', 'own-choice'];

const word = (title: string, values: readonly string[]): Schema => ({
  title,
  type: 'string',
  enum: values,
  examples: values.slice(0, 1),
});

/** A figure of a rule-book stands as it is written: always a text. */
const figure = (title: string, example: string): Schema => ({
  ...decimal(title, example, { from: '-1000000', to: '1000000' }),
  type: 'string',
});

const cited = (title: string, value: Schema): Schema =>
  object(
    title,
    {
      value,
      provenance: word('出处', provenances),
      note: text('说明，用自己的话写', '见于某表'),
    },
    ['value', 'provenance', 'note'],
  );

const citedFigure = (title: string, example: string): Schema =>
  cited(title, figure(title, example));

const threshold = object(
  '一档',
  { from: figure('起点（%），含', '80'), share: figure('得分比例（%）', '50') },
  ['from', 'share'],
);

const thresholds = (title: string): Schema => list(title, threshold, limits.policyListCountMax, 1);

const band = object('一档的范围（%）', { from: figure('下限', '80'), to: figure('上限', '100') }, [
  'from',
  'to',
]);

const ruleOf = (kind: string, members: Readonly<Record<string, Schema>>): Schema =>
  object(`执行率计分：${kind}`, { kind: { type: 'string', const: kind }, ...members }, [
    'kind',
    ...Object.keys(members),
  ]);

const executionRule: Schema = {
  title: '执行率怎样计分',
  type: 'object',
  required: ['kind'],
  discriminator: { propertyName: 'kind' },
  oneOf: [
    ruleOf('proportion', {}),
    ruleOf('full-from', { from: figure('满分的起点（%）', '90') }),
    ruleOf('tiers', { tiers: thresholds('档次') }),
    ruleOf('per-point', { step: figure('步长', '1'), points: figure('每步扣分', '0.5') }),
  ],
};

const execution = object(
  '预算执行率',
  {
    weight: citedFigure('分值', '10'),
    rule: cited('计分', ref('ExecutionRule')),
    wholePercent: cited('先取整到百分之一', { title: '是否取整', type: 'boolean' }),
    passLine: citedFigure('及格线（%）', '60'),
    reasonBelow: citedFigure('说明线（%）', '90'),
  },
  ['weight', 'rule'],
);

const block = object(
  '一部分指标',
  {
    names: list('名称', text('名称', '产出'), limits.policyListCountMax, 1),
    weight: citedFigure('分值', '50'),
    expected: { title: '是否必有', type: 'boolean', examples: [true] },
  },
  ['names', 'weight', 'expected'],
);

const policy = object(
  '计分办法的一个新版本',
  {
    id: text('代号', 'mof-project', {
      maxLength: limits.codeCharsMax - 17,
      'x-name': '^[a-z0-9]+(?:-[a-z0-9]+)*$',
    }),
    version: text('版本', '2', { maxLength: 16, 'x-name': '^[0-9a-z]+(?:[.-][0-9a-z]+)*$' }),
    kind: word('表种', evaluationKinds),
    title: text('名称', '项目支出绩效自评（全国通用表）', { pattern: '\\S' }),
    basis: text('依据', '财预〔2020〕10号'),
    effectiveFrom: {
      title: '施行年度（年）',
      type: 'integer',
      minimum: 1990,
      maximum: 2100,
      examples: [2024],
    },
    execution,
    blocks: list('各部分', block, limits.policyListCountMax, 1),
    lowerIsBetter: cited('反向指标公式', word('公式', ['linear', 'ratio'])),
    overAchievement: object(
      '超额完成',
      {
        reasonFrom: citedFigure('说明线（%）', '130'),
        cut: cited(
          '超额计分',
          object(
            '从多少起得多少（%）',
            { from: figure('起点', '200'), share: figure('比例', '80') },
            ['from', 'share'],
          ),
        ),
      },
      ['reasonFrom'],
    ),
    textBands: cited(
      '定性档次',
      object('各档', { achieved: band, partly: band, not: band }, ['achieved', 'partly', 'not']),
    ),
    lateShare: citedFigure('逾期得分（%）', '0'),
    satisfaction: cited('满意度档次', thresholds('档次')),
    deviation: cited(
      '偏差度',
      object(
        '怎样计算',
        {
          measure: word('相对或百分点', ['relative', 'points']),
          sides: word('只计不足或双向', ['shortfall', 'both']),
        },
        ['measure', 'sides'],
      ),
    ),
    review: cited(
      '复核提示线',
      object(
        '两条线',
        {
          pointsAboveExecution: figure('得分率高出执行率（百分点）', '5'),
          unspentPercent: figure('未支出（%）', '20'),
        },
        ['pointsAboveExecution', 'unspentPercent'],
      ),
    ),
    notApplicable: cited('不适用的行', word('怎样处理', ['shrink', 'rescale'])),
    grades: cited(
      '等级线',
      list(
        '从高到低',
        object(
          '一级',
          { grade: text('等级', '优', { pattern: '\\S' }), from: figure('起点（%）', '90') },
          ['grade', 'from'],
        ),
        limits.policyListCountMax,
        1,
      ),
    ),
  },
  [
    ...['id', 'version', 'kind', 'title', 'basis', 'effectiveFrom', 'execution', 'blocks'],
    ...['lowerIsBetter', 'overAchievement', 'textBands', 'lateShare', 'deviation', 'review'],
    ...['notApplicable', 'grades'],
  ],
);

export const policySchemas: NamedSchemas = {
  PolicyToAdd: policy,
  ExecutionRule: executionRule,
};
addSchemas(policySchemas);
