/** Tables on the page become drafts of the service. */
import { problemOf, send } from '../../api/client.ts';
import type { Draft } from './draft.ts';
import { sendable } from './sending.ts';
import type { Problem } from './shapes.ts';

/** What became of one table. */
export type SaveOutcome =
  | { readonly id: string; readonly problem?: undefined }
  | { readonly problem: Problem };

/**
 * Stores a table as it stands on the page. The same table sent again, after a lost connection, is stored once.
 * @throws Error where the service cannot be reached.
 */
export async function saveDraft(draft: Draft, key: string): Promise<SaveOutcome> {
  const state = draft.state.value;
  const response = await send('/v1/evaluations', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(sendable(state.evaluation).evaluation),
  });
  if (!response.ok) return { problem: await problemOf(response) };
  const { id } = (await response.json()) as { id: string };
  if (draft.state.value === state) draft.saved();
  return { id };
}

/**
 * Stores all tables of a file that nobody changed, in one transaction.
 * @returns how many were stored, or why none was.
 * @throws Error where the service cannot be reached.
 */
export async function saveFileAsDrafts(file: Blob, name: string): Promise<number | Problem> {
  const query = new URLSearchParams({ name, commit: 'true' });
  const response = await send(`/v1/imports?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  });
  if (!response.ok) return problemOf(response);
  const { stored } = (await response.json()) as { stored?: readonly unknown[] };
  return stored?.length ?? 0;
}
