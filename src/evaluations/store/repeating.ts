/** How an answer is kept for repetition: a sheet stands in its revision already, and is not kept twice. */
import { canonicalJson } from '../../canonical-json.js';
import type { StoredReply, Stores } from './ports.js';
import { notFound } from './refusal.js';
import type { Reply } from './reply.js';
import { readSheet, sheetMembers } from './sheets.js';

/** What is kept of the body of an answer. */
export function keptBody({
  body,
  sheetAt,
}: Reply): Pick<StoredReply, 'body' | 'evaluationId' | 'revision'> {
  if (sheetAt === undefined) return { body, evaluationId: null, revision: null };
  const { evaluationId, revision, around } = sheetAt;
  return { evaluationId, revision, body: around === undefined ? null : canonicalJson(around) };
}

/**
 * The body of an answer that was kept, byte for byte: a revision never changes, and canonical JSON has one order.
 * @throws UseCaseRefusal `not-found` when the key may not see that table any more.
 */
export async function repeatedBody(
  { evaluations }: Stores,
  { body, evaluationId, revision }: StoredReply,
): Promise<string> {
  if (evaluationId === null || revision === null) return body ?? '';
  const text = await evaluations.sheet(evaluationId, revision);
  if (text === undefined) throw notFound();
  if (body === null) return text;
  return canonicalJson({ ...JSON.parse(body), ...sheetMembers(readSheet(text, evaluationId)) });
}
