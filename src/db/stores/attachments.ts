import { and, asc, eq, inArray, notInArray, sql } from 'drizzle-orm';
import type { AttachmentStore } from '../../evaluations/tables/ports.js';
import type { Executor } from '../executor.js';
import { attachmentParts, attachments } from '../schema.js';

export function attachmentStore(db: Executor): AttachmentStore {
  const among = (id: string, hashes: readonly string[]) =>
    and(eq(attachments.evaluationId, id), inArray(attachments.sha256, [...hashes]));
  const sum = sql`coalesce(sum(${attachments.bytes}), 0)`.mapWith(Number);
  return {
    find: async (id, sha256) =>
      (
        await db
          .select()
          .from(attachments)
          .where(among(id, [sha256]))
      )[0],
    known: async (id, hashes) => {
      if (hashes.length === 0) return [];
      const found = await db
        .select({ sha256: attachments.sha256 })
        .from(attachments)
        .where(among(id, hashes));
      return found.map(({ sha256 }) => sha256);
    },
    bytesOf: async (id) => {
      const query = db.select({ sum }).from(attachments);
      return (await query.where(eq(attachments.evaluationId, id)))[0]?.sum ?? 0;
    },
    bytesBy: async (keyId) => {
      const query = db.select({ sum }).from(attachments);
      return (await query.where(eq(attachments.createdBy, keyId)))[0]?.sum ?? 0;
    },
    insert: async (attachment, parts) => {
      const { evaluationId, sha256 } = attachment;
      await db.insert(attachments).values(attachment);
      // One at a time: no statement holds more than a part.
      for (const [number, content] of parts.entries()) {
        await db.insert(attachmentParts).values({ evaluationId, sha256, number, content });
      }
    },
    part: async (evaluationId, sha256, number) => {
      const isPart = and(
        eq(attachmentParts.evaluationId, evaluationId),
        eq(attachmentParts.sha256, sha256),
        eq(attachmentParts.number, number),
      );
      const query = db.select({ content: attachmentParts.content }).from(attachmentParts);
      return (await query.where(isPart))[0]?.content;
    },
    submit: async (id, hashes) => {
      if (hashes.length === 0) return;
      await db.update(attachments).set({ isSubmitted: true }).where(among(id, hashes));
    },
    removeAllBut: async (id, kept) => {
      const gone = await db
        .delete(attachments)
        .where(
          and(
            eq(attachments.evaluationId, id),
            eq(attachments.isSubmitted, false),
            kept.length === 0 ? undefined : notInArray(attachments.sha256, [...kept]),
          ),
        )
        .returning({ sha256: attachments.sha256 });
      return gone.map(({ sha256 }) => sha256).sort();
    },
  };
}

/** Attachments of these evaluations with the hash and the size of what is really stored. */
export async function storedContents(
  db: Executor,
  ids: readonly string[],
  after: { readonly evaluationId: string; readonly sha256: string } | undefined,
  limit: number,
) {
  const { evaluationId, sha256 } = attachments;
  const whole = sql`string_agg(${attachmentParts.content}, ''::bytea order by ${attachmentParts.number})`;
  const isPart = sql`${attachmentParts.evaluationId} = ${evaluationId} and ${attachmentParts.sha256} = ${sha256}`;
  const behind =
    after && sql`(${evaluationId}, ${sha256}) > (${after.evaluationId}::uuid, ${after.sha256})`;
  return db
    .select({
      attachment: attachments,
      contentSha256: sql<string | null>`(
        select encode(sha256(${whole}), 'hex') from ${attachmentParts} where ${isPart}
      )`,
    })
    .from(attachments)
    .where(and(inArray(evaluationId, [...ids]), behind))
    .orderBy(asc(evaluationId), asc(sha256))
    .limit(limit);
}
