import { createHash } from 'node:crypto';
import library from 'canonicalize';

// The package is CommonJS whose types announce an ES default export; at run time this is the function.
const canonicalize = library as unknown as (value: unknown) => string | undefined;

/** Canonical JSON (RFC 8785): the same value is the same bytes on every machine. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('a value without a JSON form has no canonical JSON');
  return text;
}

/** SHA-256 of the canonical JSON, in lower-case hexadecimal. */
export function sha256(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex');
}
