/** A table as a file: printed by the service from the very evaluation on the page; nothing of it is stored. */
import { problemOf, send, tellRefusal } from '../../api/client.ts';
import { saveBlob } from '../save-file.ts';
import type { Draft } from './draft.ts';
import { forScoring, sendable } from './sending.ts';

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
  const { evaluation } = forScoring(sendable(draft.state.value.evaluation));
  const address = format === 'json' ? '/v1/score' : `/v1/score/report?format=${format}`;
  const response = await send(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(evaluation),
  });
  if (!response.ok) tellRefusal(await problemOf(response));
  else saveBlob(await response.blob(), `${fileNameOf(name)}.${format}`);
}

/** A name without what no file system takes. */
function fileNameOf(name: string): string {
  const plain = name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim();
  return plain === '' ? 'table' : plain.slice(0, 80);
}
