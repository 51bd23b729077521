import { and, asc, type Column, eq, getTableColumns, gt, inArray, isNull, sql } from 'drizzle-orm';
import { subjectText } from '../../evaluations/shared/subject.js';
import type { VerificationStore } from '../../evaluations/stores.js';
import type { PartPlace, StoredEvaluation } from '../../evaluations/tables/ports.js';
import type { StoredWindow } from '../../evaluations/workflow/ports.js';
import type { Executor } from '../executor.js';
import {
  auditEntries,
  auditHeads,
  evaluations,
  reviews,
  revisions,
  units,
  windows,
} from '../schema.js';
import { storedContents } from './attachments.js';
import { behindChain, behindPlace } from './audit.js';
import { digestedKeys } from './keys.js';
import { standingSubjects } from './standing.js';

const isHead = and(
  eq(auditHeads.unitCode, auditEntries.unitCode),
  eq(auditHeads.fiscalYear, auditEntries.fiscalYear),
);

export function verificationStore(db: Executor): VerificationStore {
  return {
    ...logReading(db),
    ...tableReading(db),
    ...partReading(db),
    standing: (subjects) => standingSubjects(db, subjects),
    attachments: (ids, after, limit) => storedContents(db, ids, after, limit),
    keys: (after, limit) => digestedKeys(db, after, limit),
  };
}

function logReading(
  db: Executor,
): Pick<VerificationStore, 'entries' | 'bareHeads' | 'begun' | 'about'> {
  return {
    entries: async (after, limit) =>
      db
        .select({ entry: auditEntries, head: auditHeads })
        .from(auditEntries)
        .leftJoin(auditHeads, isHead)
        .where(after === undefined ? undefined : behindPlace(after))
        .orderBy(
          asc(auditEntries.unitCode),
          asc(auditEntries.fiscalYear),
          asc(auditEntries.sequence),
        )
        .limit(limit),
    bareHeads: async (after, limit) => {
      const found = await db
        .select({ head: auditHeads })
        .from(auditHeads)
        .leftJoin(auditEntries, isHead)
        .where(and(isNull(auditEntries.sequence), after && behindChain(after)))
        .orderBy(asc(auditHeads.unitCode), asc(auditHeads.fiscalYear))
        .limit(limit);
      return found.map(({ head }) => head);
    },
    begun: async (names) => {
      if (names.length === 0) return [];
      const isSystem = and(eq(auditEntries.unitCode, ''), eq(auditEntries.fiscalYear, 0));
      const isBeginning = eq(auditEntries.action, 'chain-begun');
      const found = await db
        .selectDistinct({ subject: auditEntries.subject })
        .from(auditEntries)
        .where(and(isSystem, isBeginning, inArray(auditEntries.subject, [...names])));
      return found.map(({ subject }) => subject);
    },
    about: async (subjects, after, limit) => {
      if (subjects.length === 0) return [];
      const behind =
        after &&
        sql`(${auditEntries.subject}, ${auditEntries.number}) > (${after.subject}, ${after.number}::bigint)`;
      return db
        .select()
        .from(auditEntries)
        .where(and(inArray(auditEntries.subject, subjects.map(subjectText)), behind))
        .orderBy(asc(auditEntries.subject), asc(auditEntries.number))
        .limit(limit);
    },
  };
}

function tableReading(db: Executor): Pick<VerificationStore, 'evaluations' | 'units' | 'windows'> {
  return {
    evaluations: async (after, limit) => {
      const behind = after === undefined ? undefined : gt(evaluations.id, after);
      const query = db.select().from(evaluations).where(behind);
      return (await query.orderBy(asc(evaluations.id)).limit(limit)) as StoredEvaluation[];
    },
    units: async (codes) =>
      codes.length === 0
        ? []
        : db
            .select()
            .from(units)
            .where(inArray(units.code, [...codes])),
    windows: async () => (await db.select().from(windows)) as StoredWindow[],
  };
}

/** Arrays as JSON: one of the drivers has no null inside an array. */
function asJson(
  column: typeof revisions.scores | typeof reviews.scores | typeof revisions.deviations,
) {
  return sql`array_to_json(${column})::text`.mapWith(
    (text) => JSON.parse(String(text)) as (number | null)[],
  );
}

function partReading(db: Executor): Pick<VerificationStore, 'revisions' | 'reviews'> {
  const behind = (id: Column, number: Column, after: PartPlace | undefined) =>
    after && sql`(${id}, ${number}) > (${after.evaluationId}::uuid, ${after.number}::integer)`;
  return {
    revisions: async (ids, after, limit) => {
      const { scores, deviations, ...columns } = getTableColumns(revisions);
      const { evaluationId, number } = revisions;
      return db
        .select({ ...columns, scores: asJson(scores), deviations: asJson(deviations) })
        .from(revisions)
        .where(and(inArray(evaluationId, [...ids]), behind(evaluationId, number, after)))
        .orderBy(asc(evaluationId), asc(number))
        .limit(limit);
    },
    reviews: async (ids, after, limit) => {
      const { scores, ...columns } = getTableColumns(reviews);
      const { evaluationId, version } = reviews;
      return db
        .select({ ...columns, scores: asJson(scores) })
        .from(reviews)
        .where(and(inArray(evaluationId, [...ids]), behind(evaluationId, version, after)))
        .orderBy(asc(evaluationId), asc(version))
        .limit(limit);
    },
  };
}
