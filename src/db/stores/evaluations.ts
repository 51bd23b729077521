import { and, asc, desc, eq, gt, ne, type SQL, sql } from 'drizzle-orm';
import { fiscalYearOfEvaluationId } from '../../evaluations/shared/identifiers.js';
import type {
  EvaluationFilter,
  EvaluationStore,
  StateCount,
  StoredEvaluation,
} from '../../evaluations/tables/ports.js';
import { limits } from '../../limits.js';
import { wholeSheet } from '../../scoring/sheet-text.js';
import { arrayText, type Executor, queryRows } from '../executor.js';
import { evaluations, reviews, revisions } from '../schema.js';
import { chosenBy } from './chosen-by.js';

/** The year in the id leads to its partition. */
function isEvaluation(id: string): SQL | undefined {
  return and(eq(evaluations.id, id), eq(evaluations.fiscalYear, fiscalYearOfEvaluationId(id)));
}

function isRevision(id: string): SQL | undefined {
  return and(
    eq(revisions.evaluationId, id),
    eq(revisions.fiscalYear, fiscalYearOfEvaluationId(id)),
  );
}

type Reads = Omit<EvaluationStore, 'insert' | 'update' | 'insertRevision' | 'insertReview'>;

/** Evaluations as they stand; a unit of work writes them. */
export function evaluationReads(db: Executor): Reads {
  const standing = (id: string) =>
    db
      .select()
      .from(evaluations)
      .where(and(isEvaluation(id), ne(evaluations.state, 'deleted')));
  return {
    find: async (id) => (await standing(id))[0] as StoredEvaluation | undefined,
    lock: async (id) => (await standing(id).for('update'))[0] as StoredEvaluation | undefined,
    list: async (filter, after, limit, within) => {
      const wanted = conditions(filter, after);
      const found =
        within !== undefined && within.length <= limits.listedUnitsMax
          ? await ofUnits(db, within, wanted, limit)
          : await inOrder(db, [...wanted, ofOneOf(within)], limit);
      return found as StoredEvaluation[];
    },
    counts: (filter) => countsOf(db, filter),
    ...revisionReads(db),
  };
}

function inOrder(db: Executor, wanted: readonly (SQL | undefined)[], limit: number) {
  const query = db
    .select()
    .from(evaluations)
    .where(and(...wanted));
  return query.orderBy(asc(evaluations.id)).limit(limit);
}

/** Rows of these units alone, picked before anything dearer is asked of a row. */
function ofOneOf(codes: readonly string[] | undefined): SQL | undefined {
  return codes === undefined
    ? undefined
    : sql`${evaluations.unitCode} = any (${arrayText(codes)}::text[])`;
}

/** The first rows of each of few units, by the index that begins with the unit: others' rows cost nothing. */
function ofUnits(
  db: Executor,
  codes: readonly string[],
  wanted: readonly (SQL | undefined)[],
  limit: number,
) {
  const first = inOrder(db, [...wanted, sql`${evaluations.unitCode} = unit.code`], limit).as(
    'first',
  );
  return db
    .select(first._.selectedFields)
    .from(sql`unnest(${arrayText(codes)}::text[]) as unit (code)`)
    .innerJoinLateral(first, sql`true`)
    .orderBy(asc(first.id))
    .limit(limit);
}

function conditions(filter: EvaluationFilter, after: string | undefined): (SQL | undefined)[] {
  return [chosenBy(filter), after === undefined ? undefined : gt(evaluations.id, after)];
}

/** How many of the chosen tables are in each state. */
async function countsOf(db: Executor, filter: EvaluationFilter): Promise<StateCount[]> {
  const found = await queryRows<StateCount>(
    db,
    sql`select state, count(*)::integer as tables,
        (count(*) filter (where state = 'draft' and notice is not null))::integer as returned,
        (count(*) filter (where late))::integer as late,
        (count(*) filter (where error_count > 0))::integer as "withErrors"
      from evaluations where ${chosenBy(filter)} group by state`,
  );
  return found;
}

function revisionReads(db: Executor): Pick<Reads, 'sheet' | 'revisions' | 'review' | 'reviewOf'> {
  return {
    sheet: async (id, number) => {
      const found = await db
        .select({ sheet: revisions.sheet, input: revisions.input })
        .from(revisions)
        .where(and(isRevision(id), eq(revisions.number, number)));
      return found[0] && wholeSheet(found[0]);
    },
    revisions: async (id, after, limit) => {
      const { number, sha256, createdAt, createdBy } = revisions;
      const query = db
        .select({ number, sha256, createdAt, createdBy })
        .from(revisions)
        .where(and(isRevision(id), gt(revisions.number, after)));
      return query.orderBy(asc(revisions.number)).limit(limit);
    },
    review: async (id, version) => {
      const found = await db
        .select({ document: reviews.document })
        .from(reviews)
        .where(and(eq(reviews.evaluationId, id), eq(reviews.version, version)));
      return found[0]?.document;
    },
    reviewOf: async (id, revision) => {
      const found = await db
        .select({ document: reviews.document })
        .from(reviews)
        .where(and(eq(reviews.evaluationId, id), eq(reviews.revision, revision)))
        .orderBy(desc(reviews.version))
        .limit(1);
      return found[0]?.document;
    },
  };
}
