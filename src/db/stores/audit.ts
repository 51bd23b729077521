import { and, asc, eq, gt, type SQL, sql } from 'drizzle-orm';
import type {
  AuditFilter,
  AuditHead,
  AuditStore,
  Chain,
  NumberedEntry,
  Standing,
} from '../../evaluations/store/ports.js';
import { together } from '../../evaluations/store/together.js';
import { type Executor, rowsOf } from '../executor.js';
import { auditEntries, auditHeads } from '../schema.js';

function isOf(
  table: typeof auditEntries | typeof auditHeads,
  { unitCode, fiscalYear }: Chain,
): SQL | undefined {
  return and(eq(table.unitCode, unitCode), eq(table.fiscalYear, fiscalYear));
}

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

export function auditStore(db: Executor): AuditStore {
  return {
    lockHead: async (first) => {
      const [head] = await lockHeads(db, [first]);
      if (head === undefined) throw new Error('the head of an audit chain vanished');
      return { head, isNew: head.sequence === 0 };
    },
    append: async (entry, head) => {
      await together(
        db.insert(auditEntries).values(entry).execute(),
        db.update(auditHeads).set(head).where(isOf(auditHeads, head)).execute(),
      );
    },
    list: async (filter, after, limit) => {
      const query = db
        .select()
        .from(auditEntries)
        .where(and(...conditions(filter, after)));
      return (await query.orderBy(asc(auditEntries.number)).limit(limit)) satisfies NumberedEntry[];
    },
    ...verification(db),
  };
}

function conditions(
  { unit, fiscalYear, subject }: AuditFilter,
  after: number,
): (SQL | undefined)[] {
  return [
    gt(auditEntries.number, after),
    unit === undefined ? undefined : eq(auditEntries.unitCode, unit),
    fiscalYear === undefined ? undefined : eq(auditEntries.fiscalYear, fiscalYear),
    subject === undefined ? undefined : eq(auditEntries.subject, subject),
  ];
}

function verification(db: Executor): Pick<AuditStore, 'heads' | 'chains' | 'entries' | 'standing'> {
  return {
    heads: () =>
      db.select().from(auditHeads).orderBy(asc(auditHeads.unitCode), asc(auditHeads.fiscalYear)),
    chains: () =>
      db
        .selectDistinct({ unitCode: auditEntries.unitCode, fiscalYear: auditEntries.fiscalYear })
        .from(auditEntries),
    entries: async (chain, after, limit) =>
      db
        .select()
        .from(auditEntries)
        .where(and(isOf(auditEntries, chain), gt(auditEntries.sequence, after)))
        .orderBy(asc(auditEntries.sequence))
        .limit(limit),
    standing: async (after, limit) => {
      const behind = after === undefined ? sql`true` : sql`id > ${after}::uuid`;
      const rows = await rowsOf<Row>(
        db,
        sql`select id::text, coalesce(unit_code, '') as unit_code, fiscal_year, state, version, revision,
            array(
              select encode(sha256(convert_to(sheet, 'UTF8')), 'hex') from revisions
              where evaluation_id = evaluations.id and fiscal_year = evaluations.fiscal_year
              order by number
            ) as sheets
          from evaluations where ${behind} order by id limit ${limit}`,
      );
      return rows.map(standingOf);
    },
  };
}

interface Row {
  readonly id: string;
  readonly unit_code: string;
  readonly fiscal_year: number;
  readonly state: string;
  readonly version: number;
  readonly revision: number;
  readonly sheets: readonly string[];
}

function standingOf({ unit_code: unitCode, fiscal_year: fiscalYear, ...row }: Row): Standing {
  const { id, state, version, revision, sheets } = row;
  return { id, chain: { unitCode, fiscalYear }, state, version, revision, sheets };
}
