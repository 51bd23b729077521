/** How an answer is kept for repetition: a sheet stands in its revision already, and is not kept twice. */
import { canonicalJson } from '../../canonical-json.js';
import type { StoredReply } from './ports.js';
import type { Reply } from './reply.js';

/** What is kept of the body of an answer. */
export function keptBody({
  body,
  sheetAt,
}: Reply): Pick<StoredReply, 'body' | 'evaluationId' | 'revision'> {
  if (sheetAt === undefined) return { body, evaluationId: null, revision: null };
  const { evaluationId, revision, around } = sheetAt;
  return { evaluationId, revision, body: around === undefined ? null : canonicalJson(around) };
}
