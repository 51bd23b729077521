/** A table as a file: printed by the service from the very evaluation on the page; nothing of it is stored. */
import { problemOf, send, tellRefusal } from '../../api/client.ts';
import type { Draft } from './draft.ts';
import { sendable } from './sending.ts';

export const downloadFormats = ['xlsx', 'docx', 'pdf', 'html', 'json'] as const;

/**
 * Saves the table on the user's machine.
 * @throws Error where the service cannot be reached.
 */
export async function downloadTable(
  draft: Draft,
  format: (typeof downloadFormats)[number],
  name: string,
): Promise<void> {
  const { evaluation } = sendable(draft.state.value.evaluation);
  const address = format === 'json' ? '/v1/score' : `/v1/score/report?format=${format}`;
  const response = await send(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(evaluation),
  });
  if (!response.ok) tellRefusal(await problemOf(response));
  else saveFile(await response.blob(), `${fileNameOf(name)}.${format}`);
}

/** Hands a file to the browser, to be saved under its name. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken it over by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A name without what no file system takes. */
function fileNameOf(name: string): string {
  const plain = name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim();
  return plain === '' ? 'table' : plain.slice(0, 80);
}
