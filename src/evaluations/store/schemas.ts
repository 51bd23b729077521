/** The schemas of requests that write, other than evaluations: for checks and for the manual. */
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
import { addSchemas } from '../validate.js';
import { policySchemas } from './policy-schema.js';
import { scopes } from './ports.js';

const filled: Schema = { pattern: '\\S' };
const reason = text('原因', '实际完成值缺少佐证，请补充后重报。', filled);
const rowPointer = text('表中的行（JSON Pointer）', '/indicators/4', {
  maxLength: limits.codeCharsMax,
});
const achieved = decimal('定性指标的达成比例（%）', '85', { from: '0', to: '100' });

/** A moment of RFC 3339, or null for none. */
const moment = (title: string, example: string): Schema => ({
  title,
  type: ['string', 'null'],
  format: 'date-time',
  'x-moment': true,
  examples: [example],
});

const code = (title: string): Schema =>
  text(title, '012', { maxLength: limits.codeCharsMax, minLength: 1 });

const actualRow = object(
  '一行的实际完成值',
  {
    pointer: rowPointer,
    actual: text('实际完成值', '95%'),
    explanation: text('偏差原因分析及改进措施'),
    achieved,
  },
  ['pointer', 'actual'],
);

const actuals = object(
  '实际完成情况',
  {
    budget: ref('Budget'),
    facts: ref('Facts'),
    indicators: list('各行', actualRow, limits.indicatorCountMax),
  },
  ['indicators'],
);

const returned = object(
  '退回',
  {
    reason,
    indicators: list(
      '各行的原因',
      object('一行的原因', { pointer: rowPointer, reason }, ['pointer', 'reason']),
      limits.indicatorCountMax,
    ),
  },
  ['reason'],
);

const review = object('财政复核：不填的行沿用自评', {
  comment: text('复核意见', '抽查凭证后调减。'),
  reviewer: text('评审人，印在复核页上', '李四'),
  budget: ref('Budget'),
  facts: ref('Facts'),
  indicators: list(
    '各行的复核',
    object(
      '一行的复核：核定的实际完成值由引擎重新计分；核定的得分优先',
      {
        pointer: rowPointer,
        actual: text('核定的实际完成值', '90%'),
        achieved,
        score: decimal('核定的得分（分），最多两位小数', '9.00'),
        reason: text('原因'),
      },
      ['pointer'],
    ),
    limits.indicatorCountMax,
  ),
});

const windowOf = (title: string): Schema =>
  object(title, {
    opensAt: moment('开始时间；没有为 null', '2024-01-01T00:00:00+08:00'),
    closesAt: moment('截止时间；没有为 null', '2024-03-31T23:59:59+08:00'),
  });

const keyToCreate = object(
  '要签发的密钥',
  {
    name: text('用途或持有人', '政务服务中心填报'),
    scopes: {
      title:
        '权限：read 查看，submit 填报，approve 主管审核，review 财政复核，admin 管理（含全部）',
      type: 'array',
      items: { type: 'string', enum: scopes },
      minItems: 1,
      maxItems: limits.keyScopesMax,
      uniqueItems: true,
    },
    units: {
      ...list('限于这些单位及其下级；不填为不限', code('单位代码'), limits.keyUnitsMax, 1),
      uniqueItems: true,
    },
    expiresAt: moment('到期时间；没有为 null', '2027-12-31T23:59:59+08:00'),
  },
  ['scopes'],
);

/** By the names under which the manual lists them. */
export const storeRequestSchemas: NamedSchemas = {
  Actuals: actuals,
  Return: returned,
  Reopening: object('重新打开', { reason }, ['reason']),
  Review: review,
  UnitToPut: object(
    '一个单位',
    {
      code: code('单位代码；与地址中的相同'),
      name: text('名称', '政务服务中心', filled),
      parent: { ...code('上级单位的代码；没有为 null 或不填'), type: ['string', 'null'] },
    },
    ['name'],
  ),
  WindowsToPut: object('各表种的填报时间', {
    project: windowOf('项目支出'),
    department: windowOf('部门整体支出'),
    transfer: windowOf('转移支付'),
  }),
  KeyToCreate: keyToCreate,
  ...policySchemas,
};

/** What a step takes that has nothing to say. */
const nothing: NamedSchemas = { Empty: object('没有内容', {}) };

addSchemas({ ...storeRequestSchemas, ...nothing });
