/** What a client asks of a batch: its description, and what is wrong with one. */

import type { Defect } from '../../defect.js';
import type { DefectCode } from '../../defect-codes.js';
import {
  type Infer,
  list,
  type NamedSchemas,
  object,
  ref,
  type Schema,
} from '../../indicators/schema.js';
import { limits } from '../../limits.js';
import { checkOf } from '../checks/validate.js';
import { evaluationFilter } from '../tables/ports.js';
import { type BatchType, batchTypes } from './items/ports.js';
import { batchKindOf, membersOfKinds } from './kinds/index.js';

const type: Schema<BatchType> = {
  title: `做什么：${batchTypes.map((one) => `${one} ${batchKindOf(one).title}`).join('，')}`,
  type: 'string',
  enum: batchTypes,
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
      '自评表：保存的写 id；score、report 和 simulate 也可以是 Evaluation 本身',
      table,
      limits.evaluationCountMax,
    ),
    filter: ref<Infer<typeof evaluationFilter>>('BatchFilter'),
  },
  ['type'],
);

/** What a client asks of a batch. */
export type BatchRequest = Infer<typeof request>;

export const batchSchemas: NamedSchemas = { BatchRequest: request, BatchFilter: evaluationFilter };

const check = checkOf(request, batchSchemas);

/**
 * All that is wrong with a request: beside the schema's `member-not-for-type`, `items-missing`,
 * `items-twice`, `reason-missing`, `not-stored`.
 */
export function batchDefects(value: unknown): readonly Defect[] {
  const defects = check(value);
  if (defects.length > 0) return defects;
  const { type, evaluations, filter: chosen } = value as BatchRequest;
  const kind = batchKindOf(type);
  const strangers = Object.keys(value as object).filter(
    (name) => Object.hasOwn(membersOfKinds, name) && !Object.hasOwn(kind.members, name),
  );
  return [
    ...strangers.map((name) =>
      defect('member-not-for-type', `/${name}`, `${type} 批次没有 ${name}。`),
    ),
    ...draftDefects(value as BatchRequest),
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

/** Only a simulation tries rule-books that there are not yet. */
function draftDefects({ type, policy }: BatchRequest): Defect[] {
  if (type === 'simulate' || policy === undefined || typeof policy === 'string') return [];
  return [defect('type-wrong', '/policy', `${type} 批次的 policy 应为计分办法的 ID 或 ID@版本。`)];
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
