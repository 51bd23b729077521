/** The stored tables that become one of their region: what a client asks, and the tables that its key sees. */
import type { Evaluation } from '../../indicators/evaluation.js';
import { type Infer, type NamedSchemas, object, ref } from '../../indicators/schema.js';
import { limits } from '../../limits.js';
import { type Caller, requireScope } from '../access/caller.js';
import { checkOf } from '../checks/validate.js';
import type { ServiceOf } from '../commands/service.js';
import { invalid, refuseDefects } from '../shared/refusal.js';
import { type EvaluationFilter, evaluationFilter } from '../tables/ports.js';
import type { WhatIfStores } from './items/what-if-ports.js';
import { readAs } from './read-as.js';

const request = object(
  '保存的表合计的请求',
  {
    unit: ref<{ readonly name: string; readonly code?: string }>('Unit'),
    goals: ref<Evaluation>('Evaluation'),
    filter: ref<Infer<typeof evaluationFilter>>('BatchFilter'),
  },
  ['unit', 'filter'],
);

type StoredSumRequest = Infer<typeof request>;

export const storedSumSchemas: NamedSchemas = { StoredSumRequest: request };

const check = checkOf(request, { ...storedSumSchemas, BatchFilter: evaluationFilter });

/** Tables to be added up, and for whom. */
export interface TablesOfRegion extends Omit<StoredSumRequest, 'filter'> {
  readonly tables: readonly Evaluation[];
}

/**
 * Reads the tables of a request, as they stand, in the order of their ids. Each page asks again whether the key stands
 * and what it sees.
 * @throws UseCaseRefusal `forbidden`; `invalid` with all defects, `too-few-items`, `too-many-items`, `batch-too-large`;
 *   `key-needed` when the key ends meanwhile.
 */
export async function tablesOfRegion(
  service: ServiceOf<WhatIfStores>,
  caller: Caller,
  value: unknown,
): Promise<TablesOfRegion> {
  requireScope(caller, 'read');
  refuseDefects(check(value));
  const { filter, ...region } = value as StoredSumRequest;
  const ids = await idsOf(service, caller, filter);
  const texts: string[] = [];
  let units = 0;
  for (let first = 0; first < ids.length; first += limits.summedPageTables) {
    const page = ids.slice(first, first + limits.summedPageTables);
    const found = await readAs(service, caller, ({ whatIf }) => whatIf.tables(page));
    const byId = new Map(found.map(({ id, text }) => [id, text]));
    for (const text of page.map((id) => byId.get(id))) {
      units += text?.length ?? 0;
      if (units > limits.summedTextUnitsMax) {
        const message = '这些表的内容过多，不能一次合计，请缩小 filter，按下一级分别合计。';
        throw invalid('batch-too-large', '/filter', message);
      }
      // A table that went away, or out of sight, between two pages is none of them any more.
      if (text !== undefined) texts.push(text);
    }
  }
  if (texts.length === 0)
    throw invalid('too-few-items', '/filter', '没有符合 filter 的自评表，或密钥不能查看它们。');
  return { ...region, tables: texts.map((text) => JSON.parse(text) as Evaluation) };
}

async function idsOf(
  service: ServiceOf<WhatIfStores>,
  caller: Caller,
  filter: EvaluationFilter,
): Promise<readonly string[]> {
  const most = limits.rowPartCountMax;
  const found = await readAs(service, caller, ({ whatIf }) =>
    whatIf.marked(filter, undefined, most + 1),
  );
  if (found.length <= most) return found.map(({ id }) => id);
  const message = `一次最多合计 ${most} 张表，符合 filter 的更多；请缩小 filter，按下一级分别合计。`;
  throw invalid('too-many-items', '/filter', message);
}
