/** Policies that were added, held against the entries about them. */
import { textSha256 } from '../../canonical-json.js';
import type { LogVerificationStore } from '../audit/ports.js';
import { lastEntriesOf, type Recorded, recordedState, unrecorded } from '../audit/recorded.js';
import type { AuditViolations } from '../audit/violations.js';
import { type Subject, subjectText } from '../shared/subject.js';
import type { PolicyStore, StoredPolicy } from './ports.js';

interface Stores {
  readonly policies: PolicyStore;
  readonly verification: LogVerificationStore;
}

/** Compares them all; says how many there are. */
export async function comparePolicies(
  { policies, verification }: Stores,
  violations: AuditViolations,
): Promise<number> {
  const all = await policies.all();
  const subjectFor = ({ id, version }: StoredPolicy): Subject => ({
    kind: 'policy',
    id: `${id}@${version}`,
  });
  const recorded = await lastEntriesOf(verification, all.map(subjectFor));
  for (const policy of all) {
    const place = subjectText(subjectFor(policy));
    violations.add(place, ...policyProblems(policy, recorded.get(place)));
  }
  return all.length;
}

function policyProblems(policy: StoredPolicy, recorded: Recorded | undefined): string[] {
  if (recorded === undefined) return [unrecorded];
  const due = recordedState(recorded.last)['sha256'];
  const isSame = textSha256(policy.document) === due && policy.sha256 === due;
  const isThen = policy.createdAt.valueOf() === recorded.last.at.valueOf();
  return [
    ...(isSame ? [] : ['计分办法的内容与记录不同。']),
    ...(isThen ? [] : ['计分办法的时间与记录不同。']),
  ];
}
