import { sql } from 'drizzle-orm';
import type { StandingTable, StatisticsStore } from '../../evaluations/statistics/ports.js';
import { type Executor, queryRows } from '../executor.js';
import { chosenBy } from './chosen-by.js';

/** Stored tables with the sheets that stand, for statistics. */
export function statisticsStore(db: Executor): StatisticsStore {
  return {
    tables: (filter, after, limit, part) =>
      queryRows<StandingTable>(
        db,
        // A page is chosen first: whatever statistics the planner has, only its sheets are then read.
        sql`with chosen as materialized (
            select * from evaluations
            where ${chosenBy(filter)} ${after === undefined ? sql`` : sql`and id > ${after}::uuid`}
            order by id limit ${limit}::integer
          )
          select chosen.id, chosen.fiscal_year as "fiscalYear", unit_code as "unitCode",
            unit_name as "unitName", project_name as "projectName", kind, state, chosen.revision,
            total::text as total, full_mark::text as "fullMark", grade, revision.sheet,
            ${part === 'input' ? sql`revision.input` : sql`null`} as input,
            reviews.document::json #>> '{total,review}' as "reviewTotal",
            reviews.document::json ->> 'grade' as "reviewGrade",
            to_json(reviews.scores) as "reviewScores"
          from chosen
          cross join lateral (
            select sheet, input from revisions
            where revisions.evaluation_id = chosen.id and revisions.number = chosen.revision
              and revisions.fiscal_year = chosen.fiscal_year offset 0
          ) as revision
          left join reviews
            on reviews.evaluation_id = chosen.id and reviews.version = chosen.review
          order by chosen.id`,
      ),
  };
}
