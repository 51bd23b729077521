/** Finding out whether somebody changed the audit log, or what stands in the tables behind its back. */

import { type Caller, requireScope, requireUnbound } from './access/caller.js';
import type { AuditVerification } from './administration/answers.js';
import { compareKeys, compareUnits } from './administration/verify.js';
import { chainSubject, systemChain } from './audit/chain.js';
import { verifyChains } from './audit/verify-chains.js';
import { AuditViolations } from './audit/violations.js';
import { comparePolicies } from './rulebooks/verify.js';
import type { Service } from './service.js';
import { subjectText } from './shared/subject.js';
import { compareEvaluations } from './tables/verify.js';
import { compareWindows } from './workflow/verify.js';

/**
 * Checks every chain from its first entry to its signed head, that no chain is missing that was begun, and that
 * evaluations, revisions, reviews, evidence, units, keys, windows and policies are what the entries say, no more and no
 * fewer. Reads as of one moment and in pages, so that writers that go on meanwhile do no harm, and neither does
 * the size of what is stored.
 */
export function verifyAudit({ database, secret }: Service): Promise<AuditVerification> {
  return database.snapshot(async (stores) => {
    const violations = new AuditViolations();
    const counts = await verifyChains(stores.verification, secret, violations);
    const evaluationCount = await compareEvaluations(stores.verification, violations);
    const otherCount =
      (await compareUnits(stores, violations)) +
      (await compareKeys(stores.verification, violations)) +
      (await compareWindows(stores.verification, violations)) +
      (await comparePolicies(stores, violations));
    const isEmpty = counts.chainCount + evaluationCount + otherCount === 0;
    const system = chainSubject(systemChain);
    // Whatever there is began with a key, which is noted there.
    if (!isEmpty && (await stores.verification.standing([system])).length === 0) {
      violations.add(subjectText(system), '整条链被删除。');
    }
    const { count: problemCount, found: problems } = violations;
    return { ...counts, evaluationCount, isEmpty, problemCount, problems };
  });
}

/**
 * The same for a caller who asks over HTTP.
 * @throws UseCaseRefusal `forbidden` for a key without `admin`, and for one that is bound to units: all chains are read.
 */
export function verifyAuditFor(service: Service, caller: Caller): Promise<AuditVerification> {
  requireScope(caller, 'admin');
  requireUnbound(caller);
  return verifyAudit(service);
}
