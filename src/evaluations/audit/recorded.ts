/** What entries say of their subjects. */
import { limits } from '../../limits.js';
import { paged } from '../shared/paged.js';
import type { Subject } from '../shared/subject.js';
import type { AuditEntry, LogVerificationStore } from './ports.js';

type Members = Readonly<Record<string, unknown>>;

/** The state after an entry; empty where it is no object, which a wrong hash reports as well. */
export function recordedState({ after }: Pick<AuditEntry, 'after'>): Members {
  try {
    const value: unknown = JSON.parse(after ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Members) : {};
  } catch {
    return {};
  }
}

/** What a few entries said, in the order of their chain, about one subject. */
export interface Recorded {
  /** The last entry about it. */
  last: AuditEntry;
  count: number;
}

/** What an entry says of a revision or of a review. */
export interface RecordedPart {
  readonly sha256: unknown;
  readonly revision: number;
  readonly by: string;
  /** RFC 3339; entries of the first version of the log do not say it for revisions. */
  readonly at: unknown;
  /** Of the entry in its chain. */
  readonly sequence: number;
}

/**
 * Reads all entries about a page of subjects and hands them to `learn`. They come in the order of the pages, so that
 * finding the last one means comparing sequences.
 */
export async function forEachEntryOf(
  store: LogVerificationStore,
  subjects: readonly Subject[],
  learn: (entry: AuditEntry) => void,
): Promise<void> {
  const pages = paged<Awaited<ReturnType<LogVerificationStore['about']>>[number]>(
    (after, limit) => store.about(subjects, after, limit),
    limits.verifiedEntriesMax,
  );
  for await (const page of pages) page.forEach(learn);
}

/** The last entry about each of these subjects, by its text. */
export async function lastEntriesOf(
  store: LogVerificationStore,
  subjects: readonly Subject[],
): Promise<ReadonlyMap<string, Recorded>> {
  const recorded = new Map<string, Recorded>();
  await forEachEntryOf(store, subjects, (entry) => {
    const known = recorded.get(entry.subject);
    if (known === undefined) recorded.set(entry.subject, { last: entry, count: 1 });
    else {
      known.count += 1;
      if (entry.sequence > known.last.sequence) known.last = entry;
    }
  });
  return recorded;
}

/** The sentence about a stored record that no entry is about. */
export const unrecorded = '内容存在而没有记录。';
