/** The kinds of files that are read: a closed list, and the way in for all of them. */
import { type Container, containerOf } from './container.js';
import { docx } from './docx/docx.js';
import { html } from './html/html.js';
import { ods } from './ods.js';
import { pdf } from './pdf/pdf.js';
import { damaged, SourceRefusal } from './refusal.js';
import { extensionOf, type ReadSource, type Source, type SourceNote } from './source.js';
import { unreadableRefusal } from './unreadable.js';
import { xls } from './xls.js';
import { xlsx } from './xlsx/xlsx.js';

/** The first that accepts a file reads it. */
const sources: readonly Source[] = [xlsx, xls, ods, docx, html, pdf];

/** A file as it was read, and what kind it is. */
export interface ReadFile extends ReadSource {
  /** The id of its source. */
  readonly type: string;
  readonly told: readonly SourceNote[];
}

/**
 * Reads a file as what its bytes say it is.
 * @throws SourceRefusal for kinds that are not read, and files that are damaged, encrypted or beyond the bounds.
 */
export async function readSource(
  bytes: Uint8Array,
  name: string,
  container: Container = containerOf(bytes),
): Promise<ReadFile> {
  const source = sources.find(({ accepts }) => accepts(name, container));
  if (source === undefined) throw unreadableRefusal(name, container);
  const { told = [], ...read } = await readBy(source, bytes, name);
  return { ...read, type: source.id, told: [...extensionNote(source, name), ...told] };
}

/** Whatever a reader of strangers' bytes stumbles over is a fault of the file. */
async function readBy(source: Source, bytes: Uint8Array, name: string): Promise<ReadSource> {
  try {
    return await source.read(bytes, name);
  } catch (error) {
    if (error instanceof SourceRefusal) throw error;
    throw damaged(`按 .${source.id} 读不出来`);
  }
}

function extensionNote({ id, otherExtensions = [] }: Source, name: string): readonly SourceNote[] {
  const extension = extensionOf(name);
  if (extension === '' || extension === id || otherExtensions.includes(extension)) return [];
  const message = `文件的内容是 .${id}，与扩展名 .${extension} 不符，已按内容读取。`;
  return [{ code: 'extension-differs', message }];
}
