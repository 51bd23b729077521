/** Identifiers that the service gives. */
import { randomBytes } from 'node:crypto';

/** The last time in milliseconds that was used, so that ids of one process keep their order. */
let lastMs = 0;

/**
 * The id of an evaluation: a UUID of version 7 (ordered by time) whose twelve free bits behind the version
 * hold the fiscal year, so that an id alone leads to the partition of its year.
 */
export function newEvaluationId(fiscalYear: number, now: Date): string {
  return uuid7(fiscalYear.toString(16).padStart(3, '0'), now);
}

/** The id of a batch: a UUID of version 7, ordered by time. */
export function newBatchId(now: Date): string {
  return uuid7(randomBytes(2).toString('hex').slice(1), now);
}

/** @param twelveBits three hexadecimal digits behind the version. */
function uuid7(twelveBits: string, now: Date): string {
  lastMs = Math.max(lastMs + 1, now.valueOf());
  const time = lastMs.toString(16).padStart(12, '0');
  const random = randomBytes(8);
  random[0] = ((random[0] ?? 0) & 0x3f) | 0x80;
  const rest = random.toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${twelveBits}-${rest.slice(0, 4)}-${rest.slice(4)}`;
}

const idShape = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u;

/** Whether a text can be the id of an evaluation, or of a batch, at all. */
export function isTimedId(text: string): boolean {
  return idShape.test(text);
}

/** The fiscal year in the id of an evaluation. */
export function fiscalYearOfEvaluationId(id: string): number {
  return Number.parseInt(id.slice(15, 18), 16);
}

/** The id of a key: short, to be read aloud and to be named on the command line. */
export function newKeyId(): string {
  return `k-${randomBytes(8).toString('hex')}`;
}

/** A key: 256 random bits behind a name that secret scanners can look for. */
export function newKeyText(): string {
  return `jichi_${randomBytes(32).toString('base64url')}`;
}
