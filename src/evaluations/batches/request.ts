/** What a client asks of a batch: its description, and what is wrong with one. */

import type { Defect } from '../../defect.js';
import type { DefectCode } from '../../defect-codes.js';
import { evaluationKinds } from '../../indicators/evaluation.js';
import {
  code,
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
} from '../../indicators/schema.js';
import { limits } from '../../limits.js';
import { checkOf } from '../checks/validate.js';
import type { EvaluationFilter } from '../tables/ports.js';
import { evaluationStates, findingsFilters } from '../tables/ports.js';
import { type BatchType, batchTypes } from './items/ports.js';
import { batchKindOf, membersOfKinds } from './kinds/index.js';

const filter = object('保存的自评表：符合全部条件的；没有条件为密钥可见的全部', {
  fiscalYear: year('预算年度（年）', 2023),
  unit: code('单位代码', '012'),
  kind: word('表种', evaluationKinds),
  grade: code('等级', '优'),
  state: word('状态', evaluationStates),
  q: text('单位名称、单位代码或项目名称中的文字', '政务服务'),
  findings: word('核对出的问题：有错误、有错误或警告、都没有', findingsFilters),
  returned: flag('只要退回或重新打开的草稿'),
});

const type: Schema<BatchType> = {
  title: `做什么：${batchTypes.map((one) => `${one} ${batchKindOf(one).title}`).join('，')}；simulate 尚未支持`,
  type: 'string',
  enum: [...batchTypes, 'simulate'],
};

const table: Schema<string | object> = {
  title: '一张自评表',
  type: ['string', 'object'],
  maxLength: limits.codeCharsMax,
};

const request = object(
  '批次',
  {
    type,
    ...membersOfKinds,
    evaluations: list(
      '自评表：保存的写 id；score 和 report 也可以是 Evaluation 本身',
      table,
      limits.evaluationCountMax,
    ),
    filter: ref<EvaluationFilter>('BatchFilter'),
  },
  ['type'],
);

/** What a client asks of a batch. */
export type BatchRequest = Infer<typeof request>;

export const batchSchemas: NamedSchemas = { BatchRequest: request, BatchFilter: filter };

const check = checkOf(request, batchSchemas);

/**
 * All that is wrong with a request: beside the schema's `member-not-for-type`, `items-missing`,
 * `items-twice`, `reason-missing`, `not-stored`, `not-yet-supported`.
 */
export function batchDefects(value: unknown): readonly Defect[] {
  const defects = check(value);
  if (defects.length > 0) return defects;
  const { type, evaluations, filter: chosen } = value as BatchRequest;
  if ((type as string) === 'simulate') {
    return [defect('not-yet-supported', '/type', '模拟测算（simulate）尚未支持。')];
  }
  const kind = batchKindOf(type);
  const strangers = Object.keys(value as object).filter(
    (name) => Object.hasOwn(membersOfKinds, name) && !Object.hasOwn(kind.members, name),
  );
  return [
    ...strangers.map((name) =>
      defect('member-not-for-type', `/${name}`, `${type} 批次没有 ${name}。`),
    ),
    ...(kind.defects?.(value as object) ?? []),
    ...(evaluations === undefined && chosen === undefined
      ? [defect('items-missing', '', '须写明 evaluations 或 filter。')]
      : []),
    ...(evaluations !== undefined && chosen !== undefined
      ? [defect('items-twice', '/filter', 'evaluations 和 filter 只能写一个。')]
      : []),
    ...(evaluations ?? []).flatMap((one, index) => itemDefects(type, one, index)),
  ];
}

function itemDefects(type: BatchType, item: string | object, index: number): Defect[] {
  const isTable = typeof item === 'object';
  if (!isTable || batchKindOf(type).isOfTables) return [];
  const message = `${type} 批次只用于保存的自评表，请写它的 id。`;
  return [defect('not-stored', `/evaluations/${index}`, message)];
}

function defect(code: DefectCode, pointer: string, message: string): Defect {
  return { code, pointer, message };
}
