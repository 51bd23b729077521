import type { Stores } from '../../evaluations/stores.js';
import type { Executor } from '../executor.js';
import { attachmentStore } from './attachments.js';
import { auditStore } from './audit.js';
import { batchStore } from './batches/index.js';
import { evaluationStore } from './evaluations.js';
import { idempotencyStore } from './idempotency.js';
import { keyStore } from './keys.js';
import { policyStore } from './policies.js';
import { sessionStore } from './sessions.js';
import { unitStore, windowStore } from './units.js';
import { verificationStore } from './verification.js';

/** All stores on one database or transaction. */
export function storesOn(db: Executor): Stores {
  return {
    evaluations: evaluationStore(db),
    attachments: attachmentStore(db),
    units: unitStore(db),
    windows: windowStore(db),
    keys: keyStore(db),
    sessions: sessionStore(db),
    policies: policyStore(db),
    audit: auditStore(db),
    verification: verificationStore(db),
    idempotency: idempotencyStore(db),
    batches: batchStore(db),
  };
}
