/** Policies as they are answered. */
import { canonicalJson } from '../../canonical-json.js';
import type { Committed } from '../../evaluations/commands/committed.js';
import type { PolicyView } from '../../evaluations/rulebooks/add-policy.js';
import { type Answer, committedAnswer } from './answer.js';

/** A version that was added. */
export function presentNewPolicy(added: Committed<PolicyView>): Answer {
  const { id, version } = added.value;
  const location = `/v1/policies/${id}@${version}`;
  return committedAnswer(added, canonicalJson(added.value), { status: 201, location });
}
