/** Files as they come: dropped, chosen, or a table on the clipboard. */
import { sayFile } from '../../words/file.ts';

/** The service takes so much of one file. */
export const fileBytesMax = 32 * 1024 * 1024;

/** The files of a drop or of the clipboard. */
export function filesOf(transfer: DataTransfer | null): readonly File[] {
  return [...(transfer?.files ?? [])];
}

/**
 * A table that was copied from Word, Excel or a web page, as a file of its own.
 * @returns undefined where the clipboard has neither a table nor a text in columns.
 */
export function pastedTable(transfer: DataTransfer | null): File | undefined {
  const html = transfer?.getData('text/html') ?? '';
  if (/<table[\s>]/iu.test(html)) return fileOf(html, 'html', 'text/html');
  const text = transfer?.getData('text/plain') ?? '';
  if (text.includes('\t')) return fileOf(text, 'tsv', 'text/tab-separated-values');
  return text.trim() === '' ? undefined : fileOf(text, 'txt', 'text/plain');
}

function fileOf(text: string, end: string, type: string): File {
  return new File([text], `${sayFile('pasted')}.${end}`, { type });
}
