/** The one reader of files that a command has; its thread starts with the first file and holds up no exit. */
import type { FileReader } from '../evaluations/imports/ports.js';
import { openReader } from '../jobs/threads/reader.js';
import { limits } from '../limits.js';

let reader: FileReader | undefined;

export function fileReader(): FileReader {
  reader ??= openReader(1, { ms: limits.readHereMs });
  return reader;
}
