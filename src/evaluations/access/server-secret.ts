/** What only a holder of the server's secret can make: digests of keys and signatures of audit heads. */
import { createHmac } from 'node:crypto';
import { canonicalJson } from '../../canonical-json.js';
import type { Signer } from '../audit/ports.js';

export interface ServerSecret extends Signer {
  /** Of a key, as it is stored. */
  digest(key: string): string;
  /** Of a session, as it is stored: of the secret in the cookie and that of the page. */
  sessionDigest(cookie: string, token: string): string;
  /** The same for the same secret, and says nothing about it. */
  fingerprint(): string;
}

/** Purposes are kept apart by what each text begins with. */
export function serverSecret(secret: string): ServerSecret {
  const hmac = (text: string): string => createHmac('sha256', secret).update(text).digest('hex');
  return {
    digest: (key) => hmac(`key\n${key}`),
    sessionDigest: (cookie, token) => hmac(`session\n${cookie}\n${token}`),
    sign: ({ unitCode, fiscalYear, sequence, hash }) =>
      hmac(`audit-head\n${canonicalJson({ unitCode, fiscalYear, sequence, hash })}`),
    fingerprint: () => hmac('check\n'),
  };
}
