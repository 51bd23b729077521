/** What only a holder of the server's secret can make: digests of keys and signatures of audit heads. */
import { createHmac } from 'node:crypto';
import { canonicalJson } from '../../canonical-json.js';
import type { AuditHead } from './ports.js';

export interface Seal {
  /** Of a key, as it is stored. */
  digest(key: string): string;
  sign(head: Omit<AuditHead, 'signature'>): string;
  /** The same for the same secret, and says nothing about it. */
  check(): string;
}

/** Purposes are kept apart by what each text begins with. */
export function sealWith(secret: string): Seal {
  const hmac = (text: string): string => createHmac('sha256', secret).update(text).digest('hex');
  return {
    digest: (key) => hmac(`key\n${key}`),
    sign: ({ unitCode, fiscalYear, sequence, hash }) =>
      hmac(`audit-head\n${canonicalJson({ unitCode, fiscalYear, sequence, hash })}`),
    check: () => hmac('check\n'),
  };
}
