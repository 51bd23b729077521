/** Lines of a file of any length, from any place of it, never more than one line and one read in memory. */
import type { FileHandle } from 'node:fs/promises';
import { limits } from '../../limits.js';

/** One line without its line feed. */
export interface InputLine {
  /** Absent where the line is longer than the bound. */
  readonly bytes?: Buffer;
  /** Where the next line begins, in bytes of the file. */
  readonly end: number;
}

const readBytes = 256 * 1024;
const lineFeed = 0x0a;

/** Reads lines from an offset at which one begins; the last one may have no line feed. */
export async function* linesFrom(
  file: FileHandle,
  offset: number,
  bytesMax: number = limits.lineBytesMax,
): AsyncGenerator<InputLine> {
  const line = new LineBytes(bytesMax);
  let end = offset;
  for (;;) {
    // Lines that are handed out are views of what was read, so each read has its own memory.
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(readBytes), 0, readBytes, end);
    if (bytesRead === 0) break;
    let start = 0;
    for (;;) {
      const feed = buffer.subarray(0, bytesRead).indexOf(lineFeed, start);
      if (feed < 0) break;
      line.add(buffer.subarray(start, feed));
      start = feed + 1;
      yield { ...line.take(), end: end + start };
    }
    line.add(buffer.subarray(start, bytesRead));
    end += bytesRead;
  }
  if (!line.isEmpty) yield { ...line.take(), end };
}

/** The bytes of the line that is being read; beyond the bound they are counted, not kept. */
class LineBytes {
  readonly #bytesMax: number;
  #pieces: Buffer[] = [];
  #length = 0;

  constructor(bytesMax: number) {
    this.#bytesMax = bytesMax;
  }

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  add(bytes: Buffer): void {
    this.#length += bytes.length;
    if (this.#length <= this.#bytesMax) this.#pieces.push(bytes);
    else this.#pieces = [];
  }

  take(): Pick<InputLine, 'bytes'> {
    const isTooLong = this.#length > this.#bytesMax;
    const [first] = this.#pieces;
    const bytes =
      this.#pieces.length === 1 && first !== undefined ? first : Buffer.concat(this.#pieces);
    this.#pieces = [];
    this.#length = 0;
    return isTooLong ? {} : { bytes };
  }
}
