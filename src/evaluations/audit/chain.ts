/** The audit log: every entry carries the hash of the one before, and the last hash is signed. */
import { canonicalJson, sha256 } from '../../canonical-json.js';
import { type Subject, subjectText } from '../shared/subject.js';
import type { AuditEntry, AuditHead, AuditStore, Chain, Signer, UnlinkedEntry } from './ports.js';

/** What happened. */
export interface AuditEvent {
  readonly chain: Chain;
  readonly at: Date;
  /** The id of the key that did it. */
  readonly actor: string;
  readonly action: string;
  /** What it was done to. */
  readonly subject: Subject;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** The chain of what belongs to no unit and no year; it also notes when every other chain began. */
export const systemChain: Chain = { unitCode: '', fiscalYear: 0 };

/** Before the first entry of a chain. */
export const noHash = '0'.repeat(64);

/** The hash of an entry: SHA-256 of the canonical JSON of all that it says. */
export function entryHash(entry: AuditEntry): string {
  const { unitCode, fiscalYear, sequence, at, actor, action, subject, before, after, previous } =
    entry;
  return sha256({
    unitCode,
    fiscalYear,
    sequence,
    actor,
    action,
    subject,
    before,
    after,
    previous,
    at: at.toISOString(),
  });
}

/** The head of a chain as it stands without entries. */
function emptyHead(chain: Chain, signer: Signer): AuditHead {
  const head = { ...chain, sequence: 0, hash: noHash };
  return { ...head, signature: signer.sign(head) };
}

/** Appends an entry and signs the new head, in the transaction of what happened. */
export async function appendAuditEntry(
  audit: AuditStore,
  signer: Signer,
  event: AuditEvent,
): Promise<void> {
  await audit.append(unlinked(event, signer));
}

function unlinked(event: AuditEvent, signer: Signer): UnlinkedEntry {
  const { chain, at, actor } = event;
  const subject = chainSubject(chain);
  const began = { chain: systemChain, at, actor, action: 'chain-begun', subject };
  return {
    first: emptyHead(chain, signer),
    link: (head) => linked(head, event, signer),
    ...(isSystemChain(chain) ? {} : { begun: () => unlinked(began, signer) }),
  };
}

function linked(head: AuditHead, event: AuditEvent, signer: Signer): [AuditEntry, AuditHead] {
  const { chain, subject, before, after, ...rest } = event;
  const unhashed: AuditEntry = {
    ...rest,
    ...chain,
    subject: subjectText(subject),
    sequence: head.sequence + 1,
    before: before === undefined ? null : canonicalJson(before),
    after: after === undefined ? null : canonicalJson(after),
    previous: head.hash,
    hash: '',
  };
  const entry = { ...unhashed, hash: entryHash(unhashed) };
  const next = { ...chain, sequence: entry.sequence, hash: entry.hash };
  return [entry, { ...next, signature: signer.sign(next) }];
}

/** Whether a chain is that of the system. */
export function isSystemChain({ unitCode, fiscalYear }: Chain): boolean {
  return unitCode === systemChain.unitCode && fiscalYear === systemChain.fiscalYear;
}

/** A chain as what an entry is about. */
export function chainSubject({ unitCode, fiscalYear }: Chain): Subject {
  return { kind: 'chain', id: `${fiscalYear} ${unitCode}` };
}

/** How a chain is named in entries and on the screen. */
export function chainName(chain: Chain): string {
  return subjectText(chainSubject(chain));
}
