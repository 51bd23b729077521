import { type SQL, sql } from 'drizzle-orm';
import type {
  MarkedTable,
  NumberedTable,
  TablesMark,
  WhatIfStore,
  WhatIfTable,
} from '../../evaluations/batches/items/what-if-ports.js';
import { arrayText, type Executor, queryRows } from '../executor.js';
import { yearIn } from './batches/sql.js';
import { chosenBy } from './chosen-by.js';

/** Of 64 bits, made of the id and the revision: two sets of tables come to the same sum by chance alone. */
const mark = (table: SQL): SQL => sql`uuid_hash_extended(${table}.id, ${table}.revision::bigint)`;

/** Stored tables as they are read into numbers, and what tells that they are still the same. */
export function whatIfStore(db: Executor): WhatIfStore {
  return {
    mark: async (filter) => {
      const [row] = await queryRows<TablesMark>(
        db,
        sql`select count(*)::integer as tables,
            coalesce(sum(${mark(sql`evaluations`)}), 0)::text as mark
          from evaluations where ${chosenBy(filter)}`,
      );
      return row ?? { tables: 0, mark: '0' };
    },
    marked: (filter, after, limit) =>
      queryRows<MarkedTable>(
        db,
        sql`select id, ${mark(sql`evaluations`)}::text as mark from evaluations
          where ${chosenBy(filter)} ${after === undefined ? sql`` : sql`and id > ${after}::uuid`}
          order by id limit ${limit}::integer`,
      ),
    tables: (ids) =>
      queryRows<WhatIfTable>(
        db,
        sql`select chosen.id, ${mark(sql`chosen`)}::text as mark, revision.input as text,
            nullif(revision.policy, '') as "scoredUnder"
          ${tablesOf(ids)}`,
      ),
    numbered: (ids, reading) =>
      queryRows<NumberedTable>(
        db,
        sql`select chosen.id, ${mark(sql`chosen`)}::text as mark, kept.plan,
            case when kept.plan is null then revision.input end as text,
            nullif(revision.policy, '') as "scoredUnder"
          ${tablesOf(ids)}
          left join plans as kept on kept.evaluation_id = chosen.id and kept.revision = chosen.revision
            and kept.reading = ${reading}`,
      ),
  };
}

/** Each by its key, whatever statistics there are. */
function tablesOf(ids: readonly string[]): SQL {
  return sql`from unnest(${arrayText(ids)}::uuid[]) as asked (id)
    cross join lateral (
      select id, revision, fiscal_year from evaluations
      where evaluations.id = asked.id and evaluations.fiscal_year = ${yearIn(sql`asked.id`)}
        and evaluations.state <> 'deleted' offset 0
    ) as chosen
    cross join lateral (
      select input, policy from revisions
      where revisions.evaluation_id = chosen.id and revisions.number = chosen.revision
        and revisions.fiscal_year = chosen.fiscal_year offset 0
    ) as revision`;
}
