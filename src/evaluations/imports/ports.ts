/** What importing needs from its surroundings: somebody who reads a file apart from everything else. */
import type { ReadOptions } from '../../documents/layouts/layout.js';
import type { FileDocument } from '../../documents/read-file.js';
import type { RefusalCode } from '../../documents/source/refusal.js';
import { UseCaseRefusal } from '../shared/refusal.js';

export interface GivenFile {
  /** As its owner calls it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file that was read, or why it was not. */
export type FileReading =
  | { readonly ok: true; readonly document: FileDocument }
  | { readonly ok: false; readonly code: RefusalCode; readonly message: string };

/** Nobody who reads files: a service that was started without. */
export const absentReader: FileReader = {
  read: async () => {
    throw new UseCaseRefusal(
      'unavailable',
      '服务没有读取文件的线程，不能导入；请以 jichi serve 启动。',
    );
  },
  close: async () => undefined,
};

/** Reads files of strangers within bounds of time and memory. */
export interface FileReader {
  /** @throws UseCaseRefusal `unavailable` where too many wait already. */
  read(file: GivenFile, options: ReadOptions): Promise<FileReading>;
  close(): Promise<void>;
}
