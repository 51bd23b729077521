/** A body of NDJSON, a line at a time as it arrives. */
import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { Lines } from '../evaluations/batches/receive.js';
import { limits } from '../limits.js';
import { Refusal } from './problem.js';

const newline = 0x0a;
const byteOrderMark = Buffer.from('\ufeff');

/**
 * The lines of a stream without blank ones; none is held but the one that is being read.
 * @throws Refusal 413 for a line beyond the bound, 408 for a body that takes too long, 400 for one that breaks.
 */
export function ndjsonLines(body: Readable): Lines {
  const hash = createHash('sha256');
  return {
    digest: () => hash.copy().digest('hex'),
    [Symbol.asyncIterator]: () =>
      split(timely(body), (piece) => {
        hash.update(piece);
      }),
  };
}

/** The pieces of a body, each in time. Left alone after an error, so that the refusal can still be read. */
async function* timely(body: Readable): AsyncGenerator<Buffer> {
  const pieces = body.iterator({ destroyOnReturn: false });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const refusal = new Refusal(408, '请求体没有在限定时间内到齐。');
    timer = setTimeout(reject, limits.batchUploadMs, refusal);
  });
  try {
    for (;;) {
      const { done, value } = await Promise.race([pieces.next(), late]);
      if (done === true) return;
      yield value as Buffer;
    }
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(400, '请求体没有传完。');
  } finally {
    clearTimeout(timer);
  }
}

async function* split(
  pieces: AsyncIterable<Buffer>,
  seen: (piece: Buffer) => void,
): AsyncGenerator<Uint8Array> {
  let rest: Buffer[] = [];
  let length = 0;
  let number = 1;
  const line = (last: Buffer): Buffer => {
    const whole = trimmed(Buffer.concat([...rest, last]), number === 1);
    [rest, length] = [[], 0];
    number += 1;
    return whole;
  };
  for await (const piece of pieces) {
    seen(piece);
    let start = 0;
    for (let end = piece.indexOf(newline); end >= 0; end = piece.indexOf(newline, start)) {
      requireShort(length + end - start, number);
      const whole = line(piece.subarray(start, end));
      if (whole.length > 0) yield whole;
      start = end + 1;
    }
    length += piece.length - start;
    requireShort(length, number);
    rest.push(Buffer.from(piece.subarray(start)));
  }
  const last = line(Buffer.alloc(0));
  if (last.length > 0) yield last;
}

function requireShort(length: number, number: number): void {
  if (length > limits.lineBytesMax) throw new Refusal(413, `第 ${number} 行超过 1 MiB。`);
}

/** Without the byte order mark of the first line and blanks around; a blank line is empty. */
function trimmed(line: Buffer, isFirst: boolean): Buffer {
  const isMarked = isFirst && line.subarray(0, 3).equals(byteOrderMark);
  let [start, end] = [isMarked ? 3 : 0, line.length];
  const isBlank = (byte: number | undefined): boolean =>
    byte === 0x20 || byte === 0x09 || byte === 0x0d;
  while (start < end && isBlank(line[start])) start += 1;
  while (end > start && isBlank(line[end - 1])) end -= 1;
  return line.subarray(start, end);
}
