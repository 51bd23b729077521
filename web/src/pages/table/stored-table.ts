/** A table that the service keeps: read, and changed only where nobody else has changed it meanwhile. */
import { problemOf, send } from '../../api/client.ts';
import { sendable } from '../../shared/table/sending.ts';
import type { Evaluation, Problem } from '../../shared/table/shapes.ts';

export interface KeptTable {
  readonly id: string;
  readonly evaluation: Evaluation;
  /** The version that was read; a change of another one is refused. */
  readonly tag: string;
}

/**
 * Reads a stored table.
 * @throws Error where the service cannot be reached.
 */
export async function readStored(id: string): Promise<KeptTable | Problem> {
  const response = await send(`/v1/evaluations/${encodeURIComponent(id)}`);
  if (!response.ok) return problemOf(response);
  const { evaluation } = (await response.json()) as { evaluation: Evaluation };
  return { id, evaluation, tag: response.headers.get('etag') ?? '' };
}

/**
 * Stores what was changed of a table.
 * @returns its new version, or why it was not stored: status 412 where it was changed elsewhere.
 * @throws Error where the service cannot be reached.
 */
export async function changeStored(
  before: KeptTable,
  evaluation: Evaluation,
): Promise<KeptTable | Problem> {
  const sent = sendable(evaluation).evaluation;
  const response = await send(`/v1/evaluations/${encodeURIComponent(before.id)}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/merge-patch+json', 'if-match': before.tag },
    body: JSON.stringify(mergePatch(before.evaluation, sent)),
  });
  if (!response.ok) return problemOf(response);
  return { id: before.id, evaluation: sent, tag: response.headers.get('etag') ?? '' };
}

/** What turns one value into the other (RFC 7396): members that are gone are null. */
function mergePatch(before: object, after: object): Record<string, unknown> {
  const patch: Record<string, unknown> = {};
  const [old, next] = [before as Record<string, unknown>, after as Record<string, unknown>];
  for (const name of Object.keys(old)) if (next[name] === undefined) patch[name] = null;
  for (const [name, value] of Object.entries(next)) {
    if (JSON.stringify(old[name]) === JSON.stringify(value)) continue;
    patch[name] = isObject(old[name]) && isObject(value) ? mergePatch(old[name], value) : value;
  }
  return patch;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
