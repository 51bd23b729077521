/** Repeats what was answered before, to who may still read what it is about. */
import { canonicalJson } from '../canonical-json.js';
import type { Caller } from './access/caller.js';
import { seesKey } from './access/visible.js';
import type { StoredReply } from './commands/ports.js';
import type { AnswerRepeater } from './commands/service.js';
import { isTimedId } from './shared/identifiers.js';
import { notFound } from './shared/refusal.js';
import type { TableStores } from './tables/ports.js';
import { readSheet, sheetMembers } from './tables/sheets.js';

export const repeater: AnswerRepeater<TableStores> = {
  bodyOf: repeatedBody,
  requireStillVisible,
};

/**
 * The body of an answer that was kept, byte for byte: a revision never changes, and canonical JSON has one order.
 * @throws UseCaseRefusal `not-found` when the key may not see that table any more.
 */
async function repeatedBody(
  { evaluations }: TableStores,
  { body, evaluationId, revision }: StoredReply,
): Promise<string> {
  if (evaluationId === null || revision === null) return body ?? '';
  const text = await evaluations.sheet(evaluationId, revision);
  if (text === undefined) throw notFound();
  if (body === null) return text;
  return canonicalJson({ ...JSON.parse(body), ...sheetMembers(readSheet(text, evaluationId)) });
}

/**
 * An answer is repeated only to who may read what it is about: a unit that moved took its tables along.
 * @param evaluationId of the request's address, if it has one.
 * @throws UseCaseRefusal `not-found`, as reading would.
 */
async function requireStillVisible(
  stores: TableStores,
  caller: Caller,
  evaluationId: string | undefined,
  { status, location }: StoredReply,
): Promise<void> {
  if (status === 204) return; // Nothing is given back.
  const [, kind, made = ''] = /^\/v1\/(evaluations|keys)\/([^/]+)$/u.exec(location ?? '') ?? [];
  const table = evaluationId ?? (kind === 'evaluations' ? made : undefined);
  if (table !== undefined) {
    if (isTimedId(table) && (await stores.evaluations.find(table)) !== undefined) return;
    throw notFound();
  }
  if (kind !== 'keys') return;
  const key = await stores.keys.find(made);
  if (key === undefined || !(await seesKey(stores, caller, key))) throw notFound();
}
