/** Which subjects of the log there are in the tables. */
import { type SQL, sql } from 'drizzle-orm';
import type { NamedSubject, SubjectKind } from '../../evaluations/shared/subject.js';
import { type Executor, queryRows } from '../executor.js';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** The ids of the subjects of one kind. */
function idsOf(subjects: readonly NamedSubject[], wanted: SubjectKind): string[] {
  return subjects.flatMap(({ kind, id }) => (kind === wanted ? [id] : []));
}

/** A list of texts as SQL; an empty one has none. */
function texts(values: readonly string[]): SQL {
  return sql`array[${sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )}]::text[]`;
}

/** Asks each table once, and only those that a subject names. */
export async function standingSubjects(
  db: Executor,
  subjects: readonly NamedSubject[],
): Promise<string[]> {
  const ids = idsOf(subjects, 'evaluation').filter((id) => uuid.test(id));
  const queries = [
    asked(
      ids,
      sql`select 'evaluation ' || id as subject from evaluations
      where id = any(${texts(ids)}::uuid[])`,
    ),
    ...(['unit', 'key', 'policy', 'chain'] as const).map((kind) => {
      const names = idsOf(subjects, kind);
      return asked(names, sql`${tables[kind]} = any(${texts(names)})`);
    }),
  ].flat();
  const found = await Promise.all(
    queries.map((query) => queryRows<{ subject: string }>(db, query)),
  );
  return found.flat().map(({ subject }) => subject);
}

function asked(names: readonly string[], query: SQL): SQL[] {
  return names.length === 0 ? [] : [query];
}

const tables = {
  unit: sql`select 'unit ' || code as subject from units where code`,
  key: sql`select 'key ' || id as subject from keys where id`,
  policy: sql`select 'policy ' || id || '@' || version as subject from policies where id || '@' || version`,
  chain: sql`select 'chain ' || fiscal_year || ' ' || unit_code as subject from audit_heads
    where fiscal_year || ' ' || unit_code`,
} as const;
