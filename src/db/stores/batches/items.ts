import { sql } from 'drizzle-orm';
import type { BatchItem, BatchStore } from '../../../evaluations/batches/items/ports.js';
import { wholeSheet } from '../../../scoring/sheet-text.js';
import { type Executor, queryRows } from '../../executor.js';
import { chosenBy } from '../chosen-by.js';
import { records, yearIn } from './sql.js';

type ItemRow = Omit<BatchItem, 'stored'> & {
  readonly storedInput: string | null;
  readonly sheet: string | null;
};

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** What a batch is about. */
export function itemRows(db: Executor): Pick<BatchStore, 'addItems' | 'addSelected' | 'openItems'> {
  return {
    addItems: async (id, items) => {
      const rows = items.map((item) =>
        'input' in item ? { position: item.position, input: base64(item.input) } : item,
      );
      await db.execute(sql`insert into batch_items (batch_id, position, input, evaluation_id, revision)
        select ${id}::uuid, row.position, decode(row.input, 'base64'), row."evaluationId",
          case when row."evaluationId" is not null then coalesce(evaluations.revision, 0) end
        from json_to_recordset(${records(rows)}) as row (position integer, input text, "evaluationId" uuid)
        left join evaluations on evaluations.id = row."evaluationId"
          and evaluations.fiscal_year = ${yearIn(sql`row."evaluationId"`)}
          and evaluations.state <> 'deleted'`);
    },
    addSelected: async (id, filter, limit) => {
      const rows = await queryRows(
        db,
        sql`insert into batch_items (batch_id, position, evaluation_id, revision)
          select ${id}::uuid, row_number() over (order by id) - 1, id, revision
          from (
            select id, revision from evaluations where ${chosenBy(filter)}
            order by id limit ${limit}::integer
          ) as chosen
          returning position`,
      );
      return rows.length;
    },
    openItems: async (id, first, end, part) => {
      const rows = await queryRows<ItemRow>(
        db,
        // The chunk is said of both sides: otherwise a plan made without statistics walks through all results of
        // the batch for every item, until a batch of a hundred thousand meets the bound of a statement.
        sql`select item.position, item.input, item.evaluation_id as "evaluationId",
            revision.input as "storedInput", ${part === 'sheet' ? sql`revision.sheet` : sql`null`} as sheet,
            ${part === 'policy' ? sql`nullif(revision.policy, '')` : sql`null`} as "scoredUnder"
          from batch_items as item
          left join batch_results as result
            on result.batch_id = ${id}::uuid and result.position = item.position
            and result.position >= ${first}::integer and result.position < ${end}::integer
          left join revisions as revision
            on revision.evaluation_id = item.evaluation_id and revision.number = item.revision
            and revision.fiscal_year = ${yearIn(sql`item.evaluation_id`)}
          where item.batch_id = ${id}::uuid
            and item.position >= ${first}::integer and item.position < ${end}::integer
            and result.outcome is distinct from 'done'
          order by item.position`,
      );
      return rows.map(({ storedInput, sheet, ...item }) => ({
        ...item,
        stored:
          sheet === null || storedInput === null
            ? storedInput
            : wholeSheet({ sheet, input: storedInput }),
      }));
    },
  };
}
