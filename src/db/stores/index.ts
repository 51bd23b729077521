import type { Stores } from '../../evaluations/stores.js';
import type { Executor } from '../executor.js';
import { attachmentStore } from './attachments.js';
import { auditReads } from './audit.js';
import { batchStore } from './batches/index.js';
import { evaluationReads } from './evaluations.js';
import { idempotencyReads } from './idempotency.js';
import { keyStore } from './keys.js';
import { policyStore } from './policies.js';
import { sessionStore } from './sessions.js';
import { statisticsStore } from './statistics.js';
import { unitStore, windowStore } from './units.js';
import { verificationStore } from './verification.js';
import { whatIfStore } from './what-if.js';

/**
 * The stores whose statements go to the database at once. What is written of evaluations, of the log and against
 * repetition is a unit of work's to write.
 */
export type DirectStores = Omit<Stores, 'evaluations' | 'idempotency' | 'audit'> & {
  readonly evaluations: ReturnType<typeof evaluationReads>;
  readonly idempotency: ReturnType<typeof idempotencyReads>;
  readonly audit: ReturnType<typeof auditReads>;
};

/** All of them on one transaction, each made when it is asked for. */
export function storesOn(db: Executor): DirectStores {
  return {
    evaluations: evaluationReads(db),
    get attachments() {
      return attachmentStore(db);
    },
    get units() {
      return unitStore(db);
    },
    get windows() {
      return windowStore(db);
    },
    get keys() {
      return keyStore(db);
    },
    get sessions() {
      return sessionStore(db);
    },
    get policies() {
      return policyStore(db);
    },
    audit: auditReads(db),
    get verification() {
      return verificationStore(db);
    },
    idempotency: idempotencyReads(db),
    get statistics() {
      return statisticsStore(db);
    },
    get whatIf() {
      return whatIfStore(db);
    },
    get batches() {
      return batchStore(db);
    },
  };
}
