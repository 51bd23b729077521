/** Whether the disk has room for what a statement writes. */
import { statfsSync } from 'node:fs';
import { limits } from '../../limits.js';

/** What is written beside the data itself: the log, and indexes. */
const copies = 3;

const writes = /\b(?:insert|update|delete)\b/iu;

/**
 * Refuses a statement that writes where the disk may not have room for the next segment of the log: the embedded database
 * would wait for it without end, and no other statement would ever be answered.
 * @param place the directory of the database.
 * @throws NoRoomError
 */
export function requireDiskSpace(
  place: string,
  text: string,
  parameters: readonly unknown[],
): void {
  if (!writes.test(text)) return;
  const needed = limits.diskFullBytes + copies * bytesOf(parameters);
  const free = freeBytesOf(place);
  // A disk that does not tell is the database's to try.
  if (free !== undefined && free < needed) throw new NoRoomError();
}

/** Bytes that may still be written below a directory; undefined where the disk does not tell. */
export function freeBytesOf(place: string): number | undefined {
  try {
    const { bavail, bsize } = statfsSync(place);
    return bavail * bsize;
  } catch {
    return undefined;
  }
}

function bytesOf(parameters: readonly unknown[]): number {
  return parameters.reduce<number>((sum, one) => {
    if (typeof one === 'string') return sum + Buffer.byteLength(one);
    return one instanceof Uint8Array ? sum + one.length : sum;
  }, 0);
}

/** As the operating system would tell it, a little later. */
class NoRoomError extends Error {
  override readonly name = 'NoRoomError';
  readonly code = 'ENOSPC';

  constructor() {
    super('the disk of the embedded database has too little room left');
  }
}
