/**
 * Many files as one zip, in pieces: no more than one file is held at a time, and of those before only their
 * lines of the directory at the end. (fflate's own keeps a kilobyte of each.)
 */
import { deflateSync } from 'fflate';
import { limits } from '../limits.js';

/** One file of a zip. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether the file is compressed already, as workbooks, documents and PDFs are. */
  readonly isCompressed: boolean;
}

/** Of the records of a zip: what they begin with, how long they are without their names. */
const records = {
  file: { signature: 0x04034b50, length: 30 },
  directory: { signature: 0x02014b50, length: 46 },
  end: { signature: 0x06054b50, length: 22 },
} as const;
const version = 20;
/** Names are UTF-8. */
const flags = 0x0800;
const methods = { stored: 0, deflated: 8 } as const;
/** 1 January 1980, the earliest day that a zip can say: the same files give the same bytes. */
const noDate = 0x0021;

/**
 * @returns the pieces of a zip, as they come.
 * @throws RangeError beyond the number of files or bytes that a plain zip can have.
 */
export async function* zipPieces(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const directory: Uint8Array[] = [];
  let [offset, directoryLength] = [0, 0];
  for await (const entry of entries) {
    if (directory.length >= limits.zipFileCountMax) throw new RangeError('too many files in a zip');
    const packed = packedEntry(entry);
    const line = directoryLine(packed, offset);
    directory.push(line);
    directoryLength += line.length;
    const head = fileHead(packed);
    offset += head.length + packed.bytes.length;
    if (offset + directoryLength > limits.zipBytesMax) throw new RangeError('too large a zip');
    yield head;
    yield packed.bytes;
  }
  yield* directory;
  yield endOf(directory.length, directoryLength, offset);
}

interface PackedEntry {
  readonly name: Uint8Array;
  readonly method: number;
  readonly sum: number;
  readonly size: number;
  readonly bytes: Uint8Array;
}

function packedEntry({ name, bytes, isCompressed }: ZipEntry): PackedEntry {
  return {
    name: new TextEncoder().encode(name),
    method: isCompressed ? methods.stored : methods.deflated,
    sum: checksum(bytes),
    size: bytes.length,
    bytes: isCompressed ? bytes : deflateSync(bytes),
  };
}

function fileHead(packed: PackedEntry): Uint8Array {
  const { signature, length } = records.file;
  const view = recordOf(length, packed.name);
  view.setUint32(0, signature, true);
  describe(view, 4, packed);
  return new Uint8Array(view.buffer);
}

function directoryLine(packed: PackedEntry, offset: number): Uint8Array {
  const { signature, length } = records.directory;
  const view = recordOf(length, packed.name);
  view.setUint32(0, signature, true);
  view.setUint16(4, version, true);
  describe(view, 6, packed);
  view.setUint32(42, offset, true);
  return new Uint8Array(view.buffer);
}

/** An empty record with the name of its file behind it. */
function recordOf(length: number, name: Uint8Array): DataView {
  const bytes = new Uint8Array(length + name.length);
  bytes.set(name, length);
  return new DataView(bytes.buffer);
}

/** What both records of a file say, from a place on. */
function describe(view: DataView, at: number, packed: PackedEntry): void {
  view.setUint16(at, version, true);
  view.setUint16(at + 2, flags, true);
  view.setUint16(at + 4, packed.method, true);
  view.setUint16(at + 8, noDate, true);
  view.setUint32(at + 10, packed.sum, true);
  view.setUint32(at + 14, packed.bytes.length, true);
  view.setUint32(at + 18, packed.size, true);
  view.setUint16(at + 22, packed.name.length, true);
}

function endOf(count: number, length: number, offset: number): Uint8Array {
  const view = recordOf(records.end.length, new Uint8Array());
  view.setUint32(0, records.end.signature, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, length, true);
  view.setUint32(16, offset, true);
  return new Uint8Array(view.buffer);
}

/** CRC-32 of every byte, as zip wants it. */
const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (remainders[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
