/** Many files as one zip, in pieces: no more than one file is held at a time. */
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { limits } from '../limits.js';

/** One file of a zip. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether the file is compressed already, as workbooks, documents and PDFs are. */
  readonly isCompressed: boolean;
}

/** The earliest time that a zip can say: the same files give the same bytes. */
const noTime = new Date(1980, 0, 1);

/**
 * @returns the pieces of a zip, as they come.
 * @throws RangeError beyond the number of files or bytes that a plain zip can have.
 */
export async function* zipPieces(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  let pieces: Uint8Array[] = [];
  let [count, total] = [0, 0];
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    pieces.push(piece);
  });
  const taken = (): Uint8Array[] => {
    const all = pieces;
    pieces = [];
    total += all.reduce((sum, { length }) => sum + length, 0);
    if (total > limits.zipBytesMax) throw new RangeError('a zip of more than 4 GiB');
    return all;
  };
  for await (const { name, bytes, isCompressed } of entries) {
    count += 1;
    if (count > limits.zipFileCountMax) throw new RangeError('a zip of more than 65,535 files');
    const file = isCompressed ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
    file.mtime = noTime;
    zip.add(file);
    file.push(bytes, true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}
