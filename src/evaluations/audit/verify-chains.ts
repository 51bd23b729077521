/** Every chain from its first entry to its signed head, and that none is missing that was begun. */
import { limits } from '../../limits.js';
import { paged } from '../shared/paged.js';
import { type SubjectKind, subjectOf, subjectText } from '../shared/subject.js';
import { chainName, entryHash, noHash, systemChain } from './chain.js';
import type { AuditHead, HeadedEntry, LogVerificationStore, Signer } from './ports.js';
import type { AuditViolations } from './violations.js';

/** How far a chain has been read. */
interface Reading {
  readonly place: string;
  readonly head: AuditHead | null;
  readonly last: { readonly sequence: number; readonly hash: string; readonly number: number };
}

export interface ChainCounts {
  entryCount: number;
  chainCount: number;
}

/** Checks all chains; reads them as one stream. */
export async function verifyChains(
  verification: LogVerificationStore,
  signer: Signer,
  violations: AuditViolations,
): Promise<ChainCounts> {
  const counts = { entryCount: 0, chainCount: 0 };
  let reading: Reading | undefined;
  const pages = paged<HeadedEntry>(
    (after, limit) => verification.entries(after?.entry, limit),
    limits.verifiedEntriesMax,
  );
  for await (const page of pages) {
    for (const headed of page) {
      const place = chainName(headed.entry);
      if (reading?.place !== place) {
        if (reading !== undefined) closeChain(reading, signer, violations);
        counts.chainCount += 1;
        reading = { place, head: headed.head, last: { sequence: 0, hash: noHash, number: 0 } };
      }
      reading = readOn(reading, headed, violations);
    }
    counts.entryCount += page.length;
    await compareBeginnings(verification, page, violations);
  }
  if (reading !== undefined) closeChain(reading, signer, violations);
  counts.chainCount += await verifyBareHeads(verification, violations);
  return counts;
}

function readOn(reading: Reading, { entry }: HeadedEntry, violations: AuditViolations): Reading {
  const { sequence, previous, hash, number } = entry;
  const { last, place } = reading;
  if (sequence !== last.sequence + 1) violations.add(place, `第 ${last.sequence + 1} 条缺失。`);
  else if (previous !== last.hash) {
    violations.add(place, `第 ${sequence} 条与前一条不相接：有插入、删除或换位。`);
  }
  if (entryHash(entry) !== hash) violations.add(place, `第 ${sequence} 条的内容被改动。`);
  // Entries are numbered while the head of their chain is locked, so that numbers rise along a chain.
  if (number <= last.number) violations.add(place, `第 ${sequence} 条的编号（number）被改动。`);
  return { ...reading, last: { sequence, hash, number: Math.max(number, last.number) } };
}

function closeChain(
  { place, head, last }: Reading,
  signer: Signer,
  violations: AuditViolations,
): void {
  if (head === null) {
    violations.add(place, '没有签名的链首。');
    return;
  }
  if (head.sequence !== last.sequence || head.hash !== last.hash) {
    violations.add(
      place,
      `签名的末条是第 ${head.sequence} 条，记录到第 ${last.sequence} 条：末尾有删改。`,
    );
  }
  if (signer.sign(head) !== head.signature) violations.add(place, '链首的签名不符。');
}

async function verifyBareHeads(
  verification: LogVerificationStore,
  violations: AuditViolations,
): Promise<number> {
  let count = 0;
  const pages = paged<AuditHead>(
    (after, limit) => verification.bareHeads(after, limit),
    limits.verifiedEntriesMax,
  );
  for await (const page of pages) {
    count += page.length;
    for (const head of page) {
      violations.add(
        chainName(head),
        `签名的末条是第 ${head.sequence} 条，记录到第 0 条：末尾有删改。`,
      );
    }
  }
  return count;
}

/** The windows of a year may have been taken away again, a batch forgotten; all else stays once it was made. */
const mayBeGone: ReadonlySet<string> = new Set<SubjectKind>(['windows', 'batch']);

/** The beginning of each chain is noted in the system's chain, and what entries say was made must exist. */
async function compareBeginnings(
  verification: LogVerificationStore,
  page: readonly HeadedEntry[],
  violations: AuditViolations,
): Promise<void> {
  const begins = page
    .filter(({ entry }) => entry.sequence === 1)
    .map(({ entry }) => chainName(entry))
    .filter((name) => name !== chainName(systemChain));
  const begun = new Set(await verification.begun(begins));
  for (const name of begins) if (!begun.has(name)) violations.add(name, '链的开始没有记录。');
  const made = page
    .filter(({ entry }) => entry.before === null)
    .map(({ entry }) => subjectOf(entry.subject))
    .filter(({ kind }) => !mayBeGone.has(kind));
  const standing = new Set(await verification.standing(made));
  for (const subject of made) {
    const text = subjectText(subject);
    if (!standing.has(text)) violations.add(text, goneMessages[subject.kind] ?? goneMessage);
  }
}

const goneMessage = '有记录而内容不存在。';
const goneMessages: Readonly<Record<string, string>> = {
  chain: '整条链被删除。',
  evaluation: '有记录而表不存在。',
};
