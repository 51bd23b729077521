import { type SQL, sql } from 'drizzle-orm';
import type {
  BatchStore,
  ItemContent,
  ListedItem,
} from '../../../evaluations/batches/items/ports.js';
import { type Executor, queryRows } from '../../executor.js';
import { yearIn } from './sql.js';

/**
 * Whether the key of the transaction sees what an item is about: a table that came with the batch, or a stored one
 * of its units. A unit that moved took its tables along, also out of the batches of before.
 */
const isSeen = sql`(current_setting('jichi.units', true) = '*' or item.evaluation_id is null or exists (
  select from evaluations where evaluations.id = item.evaluation_id
    and evaluations.fiscal_year = ${yearIn(sql`item.evaluation_id`)} offset 0
))`;

/** What the sheet of an item is made from that has figures alone. */
const frozen = sql`case when result.policy is not null then json_build_object(
  'policy', result.policy, 'engine', result.engine, 'input', (
    select input from revisions where revisions.evaluation_id = item.evaluation_id
      and revisions.number = item.revision and revisions.fiscal_year = ${yearIn(sql`item.evaluation_id`)}
  )) end`;

/** Items beside their results, for who asks. */
export function listedItems(
  db: Executor,
): Pick<BatchStore, 'itemsIn' | 'itemsWith' | 'unsettledChunks'> {
  const columns = (content: ItemContent): SQL =>
    sql`item.position, item.evaluation_id as "evaluationId",
      coalesce(result.outcome, 'pending') as outcome, seen.is_seen as "isSeen", unit_name as "unitName",
      project_name as "projectName", total::text as total, grade, note,
      ${content === 'sheet' ? sql`sheet` : sql`null::bytea`} as sheet,
      ${content === 'form' ? sql`form` : sql`null::bytea`} as form,
      ${content === 'sheet' ? frozen : sql`null::json`} as frozen`;
  return {
    itemsIn: (id, first, end, content) =>
      queryRows<ListedItem>(
        db,
        // Each result is found by its key, whatever statistics there are: a page costs what stands on it.
        sql`select ${columns(content)}
          from batch_items as item
          left join lateral (
            select * from batch_results
            where batch_results.batch_id = ${id}::uuid and batch_results.position = item.position offset 0
          ) as result on true
          cross join lateral (select ${isSeen} as is_seen offset 0) as seen
          where item.batch_id = ${id}::uuid
            and item.position >= ${first}::integer and item.position < ${end}::integer
          order by item.position`,
      ),
    itemsWith: (id, outcome, after, limit) =>
      queryRows<ListedItem>(
        db,
        sql`select ${columns('none')}
          from batch_results as result
          cross join lateral (
            select * from batch_items
            where batch_items.batch_id = ${id}::uuid and batch_items.position = result.position offset 0
          ) as item
          cross join lateral (select ${isSeen} as is_seen offset 0) as seen
          where result.batch_id = ${id}::uuid and result.outcome = ${outcome}
            and result.position > ${after}::integer and seen.is_seen
          order by result.position limit ${limit}::integer`,
      ),
    unsettledChunks: (id, after, limit) =>
      queryRows(
        db,
        sql`select first_position as "first", end_position as "end" from batch_chunks
          where batch_id = ${id}::uuid and state <> 'done' and end_position > ${after}::integer + 1
          order by number limit ${limit}::integer`,
      ),
  };
}
