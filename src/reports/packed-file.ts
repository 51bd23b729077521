/** The records of a zip: files with what a zip says of them, before each and in its directory at the end. */
import { crc32, deflateRawSync } from 'node:zlib';

/** One file of a zip. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether the file is compressed already, as workbooks, documents and PDFs are. */
  readonly isCompressed: boolean;
}

/** A file as a zip holds it: compressed, with the sum and the size of what it is when unpacked. */
export interface PackedFile {
  readonly name: Uint8Array;
  readonly method: number;
  readonly sum: number;
  readonly size: number;
  readonly bytes: Uint8Array;
}

/** What the records begin with, how long they are without their names. */
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

/** Compresses a file, unless it is compressed already. */
export function packedFile({ name, bytes, isCompressed }: ZipEntry): PackedFile {
  return {
    name: new TextEncoder().encode(name),
    method: isCompressed ? methods.stored : methods.deflated,
    sum: crc32(bytes),
    size: bytes.length,
    bytes: isCompressed ? bytes : deflateRawSync(bytes),
  };
}

/** What stands before the bytes of a file. */
export function fileHead(packed: PackedFile): Uint8Array {
  const { signature, length } = records.file;
  const view = recordOf(length, packed.name);
  view.setUint32(0, signature, true);
  describe(view, 4, packed);
  return new Uint8Array(view.buffer);
}

/** What the directory says of a file whose head lies at an offset. */
export function directoryLine(packed: PackedFile, offset: number): Uint8Array {
  const { signature, length } = records.directory;
  const view = recordOf(length, packed.name);
  view.setUint32(0, signature, true);
  view.setUint16(4, version, true);
  describe(view, 6, packed);
  view.setUint32(42, offset, true);
  return new Uint8Array(view.buffer);
}

/** The end of a zip: how many files, how long the directory is and where it begins. */
export function endOf(count: number, length: number, offset: number): Uint8Array {
  const view = recordOf(records.end.length, new Uint8Array());
  view.setUint32(0, records.end.signature, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, length, true);
  view.setUint32(16, offset, true);
  return new Uint8Array(view.buffer);
}

/** An empty record with the name of its file behind it. */
function recordOf(length: number, name: Uint8Array): DataView {
  const bytes = new Uint8Array(length + name.length);
  bytes.set(name, length);
  return new DataView(bytes.buffer);
}

/** What both records of a file say, from a place on. */
function describe(view: DataView, at: number, packed: PackedFile): void {
  view.setUint16(at, version, true);
  view.setUint16(at + 2, flags, true);
  view.setUint16(at + 4, packed.method, true);
  view.setUint16(at + 8, noDate, true);
  view.setUint32(at + 10, packed.sum, true);
  view.setUint32(at + 14, packed.bytes.length, true);
  view.setUint32(at + 18, packed.size, true);
  view.setUint16(at + 22, packed.name.length, true);
}
