/** Evidence as it is listed and downloaded: that of the current revision, or of another one. */

import { createHash } from 'node:crypto';
import { limits } from '../../limits.js';
import { type Caller, requireValid } from '../access/caller.js';
import type { ServiceOf } from '../commands/service.js';
import { type Listed, pageOf, type Query, readQuery } from '../shared/pages.js';
import { notFound } from '../shared/refusal.js';
import type { ListedAttachment, NamedAttachment } from '../tables/named-attachments.js';
import { namedIn } from '../tables/named-attachments.js';
import type { StoredAttachment, StoredEvaluation, TableStores } from '../tables/ports.js';
import { aNumber, onEvaluation } from '../tables/read.js';
import { readSheet } from '../tables/sheets.js';

const filters = {
  revision: (text: string) => (aNumber.test(text) ? undefined : 'revision 应为正整数。'),
} as const;

/** What the rows of a revision name. @throws UseCaseRefusal `not-found` for a revision that is not there. */
async function namedOf(
  { evaluations }: TableStores,
  { id, revision: standing }: StoredEvaluation,
  revision: string | undefined,
): Promise<NamedAttachment[]> {
  const sheet = await evaluations.sheet(id, revision === undefined ? standing : Number(revision));
  if (sheet === undefined) throw notFound();
  return namedIn(readSheet(sheet, id).input);
}

/**
 * `GET …/attachments`: in the order of the rows. `missing` stands at those of which the service has the name alone: they
 * came with the table and were not uploaded, or were taken back.
 */
export async function listAttachments(
  service: ServiceOf<TableStores>,
  caller: Caller,
  id: string,
  query: Query,
): Promise<Listed<ListedAttachment>> {
  const { filter, page } = readQuery(query, filters, (text) => aNumber.test(text));
  return onEvaluation(service, caller, id, async (stores, record) => {
    const all = (await namedOf(stores, record, filter.revision)).map((one, index) => ({
      one,
      place: index + 1,
    }));
    const found = all.slice(Number(page.after ?? 0)).slice(0, page.limit + 1);
    const { items, nextCursor } = pageOf(found, page, ({ place }) => String(place));
    const hashes = items.map(({ one }) => one.sha256);
    const uploaded = new Set(await stores.attachments.known(id, hashes));
    const listed = items.map(
      ({ one }): ListedAttachment => (uploaded.has(one.sha256) ? one : { ...one, missing: true }),
    );
    return { items: listed, nextCursor };
  });
}

/** A file to be saved, in pieces that nobody holds all of. */
export interface AttachmentFile {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly pieces: AsyncIterable<Uint8Array>;
}

/**
 * `GET …/attachments/{id}`. The first piece is read here, so that what fails fails before anything was answered.
 * @throws UseCaseRefusal `not-found`, also for evidence that was never uploaded; Error for a content that is not what
 *   its hash says.
 */
export async function getAttachment(
  service: ServiceOf<TableStores>,
  caller: Caller,
  id: string,
  attachmentId: string,
  query: Query,
): Promise<AttachmentFile> {
  const { filter } = readQuery(query, filters, () => false);
  const { name, stored } = await onEvaluation(service, caller, id, async (stores, record) => {
    const all = await namedOf(stores, record, filter.revision);
    const named = all.find((one) => one.id === attachmentId);
    const stored = named && (await stores.attachments.find(id, named.sha256));
    if (named === undefined || stored === undefined) throw notFound();
    return { name: named.name, stored };
  });
  const { sha256, bytes } = stored;
  const pieces = piecesOf(service, caller, stored);
  const first = await pieces.next();
  return { name, sha256, bytes, pieces: startingWith(first, pieces) };
}

/** Each piece is a transaction of its own: a slow reader keeps no connection, and who was revoked reads no more. */
async function* piecesOf(
  { database, now }: ServiceOf<TableStores>,
  caller: Caller,
  { evaluationId, sha256, bytes }: StoredAttachment,
): AsyncGenerator<Uint8Array, undefined> {
  const hash = createHash('sha256');
  const count = Math.ceil(bytes / limits.attachmentPartBytes);
  for (let number = 0; number < count; number += 1) {
    const part = await database.transaction(caller, async ({ attachments, keys }) => {
      await requireValid(keys, caller, now());
      return attachments.part(evaluationId, sha256, number);
    });
    if (part === undefined) throw notFound();
    hash.update(part);
    // A content that differs from its hash is cut off before its end, so that a client never takes it for complete.
    if (number === count - 1 && hash.digest('hex') !== sha256) {
      throw new Error(`attachment ${sha256} of evaluation ${evaluationId} is not what was stored`);
    }
    yield part;
  }
  return undefined;
}

async function* startingWith(
  first: IteratorResult<Uint8Array, undefined>,
  rest: AsyncGenerator<Uint8Array, undefined>,
): AsyncGenerator<Uint8Array> {
  if (first.done === true) return;
  yield first.value;
  yield* rest;
}
