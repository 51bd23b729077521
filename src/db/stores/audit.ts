import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import type {
  AuditFilter,
  AuditHead,
  AuditPlace,
  AuditStore,
  Chain,
} from '../../evaluations/audit/ports.js';
import type { Executor } from '../executor.js';
import { auditEntries, auditHeads } from '../schema.js';

/** Locks the heads of different chains in the order of their units and years, and makes those that are new. */
export async function lockHeads(db: Executor, firsts: readonly AuditHead[]): Promise<AuditHead[]> {
  const ordered = firsts.toSorted((left, right) => (placeOf(left) < placeOf(right) ? -1 : 1));
  // Writing a head onto itself locks it and reads it in one go.
  return db
    .insert(auditHeads)
    .values(ordered)
    .onConflictDoUpdate({
      target: [auditHeads.unitCode, auditHeads.fiscalYear],
      set: { sequence: sql`${auditHeads.sequence}` },
    })
    .returning();
}

function placeOf({ unitCode, fiscalYear }: Chain): string {
  return `${fiscalYear} ${unitCode}`;
}

/** The entries of the log; a unit of work appends to it. */
export function auditReads(db: Executor): Pick<AuditStore, 'list'> {
  return {
    list: async (filter, after, limit) => {
      const { unitCode, fiscalYear, sequence } = auditEntries;
      const query = db
        .select()
        .from(auditEntries)
        .where(and(...conditions(filter), after === undefined ? undefined : behindPlace(after)));
      return query.orderBy(asc(unitCode), asc(fiscalYear), asc(sequence)).limit(limit);
    },
  };
}

/** Behind an entry in the order of the primary key. */
export function behindPlace({ unitCode, fiscalYear, sequence }: AuditPlace): SQL {
  return sql`(${auditEntries.unitCode}, ${auditEntries.fiscalYear}, ${auditEntries.sequence})
    > (${unitCode}, ${fiscalYear}::integer, ${sequence}::bigint)`;
}

/** Behind a chain in the order of heads. */
export function behindChain({ unitCode, fiscalYear }: Chain): SQL {
  return sql`(${auditHeads.unitCode}, ${auditHeads.fiscalYear}) > (${unitCode}, ${fiscalYear}::integer)`;
}

function conditions({ unit, fiscalYear, subject }: AuditFilter): (SQL | undefined)[] {
  return [
    unit === undefined ? undefined : eq(auditEntries.unitCode, unit),
    fiscalYear === undefined ? undefined : eq(auditEntries.fiscalYear, fiscalYear),
    subject === undefined ? undefined : eq(auditEntries.subject, subject),
  ];
}
