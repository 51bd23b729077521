/** What a moved figure is asked with: two rule-books, and which stored tables. */
import type { Defect } from '../../defect.js';
import { type Infer, type NamedSchemas, object, ref } from '../../indicators/schema.js';
import type { Policy } from '../../policies/policy.js';
import { unknownPolicy } from '../../policies/unknown-policy.js';
import { checkOf } from '../checks/validate.js';
import type { PolicyBook } from '../commands/service.js';
import { evaluationFilter } from '../tables/ports.js';
import { draftDefects, triedPolicySchema } from './kinds/tried-policy.js';

const request = object(
  '一次测算',
  {
    policy: triedPolicySchema('所测的办法：ID@版本，或整份草案'),
    against: triedPolicySchema('原来的办法：ID@版本，或整份草案；不写为各表原来所用的'),
    filter: ref<Infer<typeof evaluationFilter>>('BatchFilter'),
  },
  ['policy'],
);

export type SimulationRequest = Infer<typeof request>;

export const simulationSchemas: NamedSchemas = { SimulationRequest: request };

const check = checkOf(request, { ...simulationSchemas, BatchFilter: evaluationFilter });

/** All that is wrong with a request. @param find finds rule-books that there are. */
export function simulationDefects(value: unknown, find: PolicyBook['find']): readonly Defect[] {
  const defects = check(value);
  if (defects.length > 0) return defects;
  const { policy, against } = value as SimulationRequest;
  return [
    ...triedDefects('/policy', policy, find),
    ...(against === undefined ? [] : triedDefects('/against', against, find)),
  ];
}

/** One rule-book is tried on all tables: a name alone would mean another version for each year. */
function triedDefects(
  pointer: string,
  tried: string | object,
  find: PolicyBook['find'],
): readonly Defect[] {
  if (typeof tried === 'object') return draftDefects(pointer, tried);
  const found = find(tried);
  if (found === undefined)
    return [{ code: 'policy-unknown', pointer, message: unknownPolicy(tried) }];
  if (tried.includes('@')) return [];
  const message = `须写明版本，如 ${found.id}@${found.version}。`;
  return [{ code: 'value-unknown', pointer, message }];
}

/** The rule-book behind what a valid request names. */
export function foundPolicy(tried: string | object, find: PolicyBook['find']): Policy {
  const policy = typeof tried === 'string' ? find(tried) : (withoutHash(tried) as Policy);
  if (policy === undefined) throw new Error('a rule-book that was there is gone');
  return policy;
}

/** As `GET /v1/policies/{id}` answers it, it says its hash; the rule-book itself does not. */
function withoutHash(draft: object): object {
  return Object.fromEntries(Object.entries(draft).filter(([name]) => name !== 'sha256'));
}
