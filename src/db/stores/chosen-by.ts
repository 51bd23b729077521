/** Which stored tables are meant, as a condition on the rows of evaluations: the same for lists, counts and batches. */
import { type SQL, sql } from 'drizzle-orm';
import type { EvaluationFilter } from '../../evaluations/tables/ports.js';

const withFindings: Readonly<Record<NonNullable<EvaluationFilter['findings']>, SQL>> = {
  error: sql`error_count > 0`,
  warning: sql`error_count + warning_count > 0`,
  none: sql`error_count + warning_count = 0`,
};

/** The condition behind a filter; tables that were deleted are never meant. */
export function chosenBy(filter: EvaluationFilter): SQL {
  const { fiscalYear, unit, kind, grade, state, q, findings, returned } = filter;
  const conditions = [
    sql`state <> 'deleted'`,
    ...(fiscalYear === undefined ? [] : [sql`fiscal_year = ${fiscalYear}::integer`]),
    ...(unit === undefined ? [] : [sql`unit_code = ${unit}`]),
    ...(kind === undefined ? [] : [sql`kind = ${kind}`]),
    ...(grade === undefined ? [] : [sql`grade = ${grade}`]),
    ...(state === undefined ? [] : [sql`state = ${state}`]),
    // Names and the code stand on lines of their own: what is looked for never begins in one and ends in the next.
    ...(q === undefined
      ? []
      : [
          sql`strpos(lower(concat_ws(E'\n', unit_name, unit_code, project_name)), lower(${q})) > 0`,
        ]),
    ...(findings === undefined ? [] : [withFindings[findings]]),
    ...(returned === true ? [sql`state = 'draft' and notice is not null`] : []),
  ];
  return sql.join(conditions, sql` and `);
}
