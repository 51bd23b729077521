/** `POST /policies`: a new version of a policy. Old ones never change. */

import { canonicalJson, sha256 } from '../../canonical-json.js';
import { limits } from '../../limits.js';
import { findPolicyIn, shippedPolicies } from '../../policies/catalogue.js';
import { type Policy, policySchemas } from '../../policies/policy.js';
import { ruleSchemas } from '../../scoring/rules/index.js';
import { requireScope, requireUnbound } from '../access/caller.js';
import { appendAuditEntry, systemChain } from '../audit/chain.js';
import { checkOf } from '../checks/validate.js';
import {
  type CommandContext,
  type CommandInput,
  type Committed,
  keptWhole,
} from '../commands/committed.js';
import type { ServiceOf } from '../commands/service.js';
import { type Done, write } from '../commands/write.js';
import { invalid, refuseDefects, UseCaseRefusal } from '../shared/refusal.js';
import { unstorableTexts } from '../shared/unstorable-texts.js';
import type { RulebookStores } from './ports.js';
import { unsoundness } from './read-policy.js';

const check = checkOf(policySchemas.PolicyToAdd, { ...policySchemas, ...ruleSchemas() });

/** A policy with its hash. */
export type PolicyView = Policy & { readonly sha256: string };

const memory = keptWhole<PolicyView>(({ id, version }) => ({
  kind: 'policy',
  id: `${id}@${version}`,
}));

/**
 * Adds a version of a policy, or the first of a new one.
 * @throws UseCaseRefusal `exists` when there is that version, `invalid` for a policy that is not sound.
 */
export async function addPolicy(
  service: ServiceOf<RulebookStores>,
  command: CommandContext & CommandInput,
): Promise<Committed<PolicyView>> {
  const { caller, value, defects } = command;
  requireScope(caller, 'admin');
  requireUnbound(caller);
  const shape = value === undefined ? [] : [...check(value), ...unstorableTexts(value)];
  refuseDefects([...defects, ...shape]);
  const policy = value as Policy;
  refuseDefects(
    unsoundness(policy).map((message) => ({ code: 'policy-unsound', pointer: '', message })),
  );
  const work = async (stores: RulebookStores, at: Date): Promise<Done<PolicyView>> => {
    await stores.policies.lock();
    await requireNew(stores, policy);
    const { id, version } = policy;
    const hash = sha256(policy);
    const stored = { id, version, document: canonicalJson(policy), sha256: hash, createdAt: at };
    await stores.policies.insert(stored);
    await appendAuditEntry(stores.audit, service.secret, {
      chain: systemChain,
      at,
      actor: caller.keyId,
      action: 'add',
      subject: { kind: 'policy', id: `${id}@${version}` },
      after: { sha256: hash },
    });
    return { value: { ...policy, sha256: hash } };
  };
  const added = await write(service, command, { work, memory });
  service.policies.forget();
  return added;
}

async function requireNew(
  { policies }: RulebookStores,
  { id, version, kind }: Policy,
): Promise<void> {
  const stored = (await policies.all()).map(({ document }) => JSON.parse(document) as Policy);
  const all = [...shippedPolicies, ...stored];
  const name = `${id}@${version}`;
  if (all.some((policy) => policy.id === id && policy.version === version)) {
    throw new UseCaseRefusal(
      'exists',
      `已有计分办法 ${name}；版本一经发布不再改动，请用新的版本号。`,
    );
  }
  const before = findPolicyIn(all, id);
  if (before !== undefined && before.kind !== kind) {
    throw invalid('policy-kind-mismatch', '/kind', `${id} 已用于另一自评表类型，不能改。`);
  }
  if (stored.length >= limits.storedPolicyCountMax) {
    throw invalid('too-many-items', '', `最多保存 ${limits.storedPolicyCountMax} 个版本。`);
  }
}
