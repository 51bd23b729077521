/**
 * Many files as one zip. In pieces, no more than one file is held at a time, and of those before only their
 * lines of the directory at the end. (fflate's own keeps a kilobyte of each.)
 */
import { limits } from '../limits.js';
import {
  directoryLine,
  endOf,
  fileHead,
  type PackedFile,
  packedFile,
  type ZipEntry,
} from './packed-file.js';

/** The directory of a zip while its files go by. */
class Directory {
  readonly #lines: Uint8Array[] = [];
  #offset = 0;
  #length = 0;

  /**
   * Notes a file.
   * @returns what stands of it in the zip.
   * @throws RangeError beyond the number of files or bytes that a plain zip can have.
   */
  add(packed: PackedFile): readonly [Uint8Array, Uint8Array] {
    if (this.#lines.length >= limits.zipFileCountMax) {
      throw new RangeError('too many files in a zip');
    }
    const line = directoryLine(packed, this.#offset);
    const head = fileHead(packed);
    this.#lines.push(line);
    this.#length += line.length;
    this.#offset += head.length + packed.bytes.length;
    if (this.#offset + this.#length > limits.zipBytesMax) {
      throw new RangeError('too large a zip');
    }
    return [head, packed.bytes];
  }

  /** What stands after the last file. */
  pieces(): Uint8Array[] {
    return [...this.#lines, endOf(this.#lines.length, this.#length, this.#offset)];
  }
}

/**
 * @returns the pieces of a zip, as they come.
 * @throws RangeError beyond the number of files or bytes that a plain zip can have.
 */
export async function* zipPieces(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const directory = new Directory();
  for await (const entry of entries) yield* directory.add(packedFile(entry));
  yield* directory.pieces();
}

/**
 * @returns a zip of a few files.
 * @throws RangeError beyond the number of files or bytes that a plain zip can have.
 */
export function zipOf(files: readonly PackedFile[]): Uint8Array {
  const directory = new Directory();
  const pieces = files.flatMap((file) => directory.add(file));
  return Buffer.concat([...pieces, ...directory.pieces()]);
}
