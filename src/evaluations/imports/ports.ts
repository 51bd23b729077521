/** What importing needs from its surroundings: somebody who reads a file apart from everything else. */
import type { ReadOptions } from '../../documents/layouts/layout.js';
import type { FileDocument } from '../../documents/read-file.js';
import type { RefusalCode } from '../../documents/source/refusal.js';

export interface GivenFile {
  /** As its owner calls it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file that was read, or why it was not. */
export type FileReading =
  | { readonly ok: true; readonly document: FileDocument }
  | { readonly ok: false; readonly code: RefusalCode; readonly message: string };

/** Reads files of strangers within bounds of time and memory. */
export interface FileReader {
  /** @throws UseCaseRefusal `unavailable` where too many wait already. */
  read(file: GivenFile, options: ReadOptions): Promise<FileReading>;
  close(): Promise<void>;
}
