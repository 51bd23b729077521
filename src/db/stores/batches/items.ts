import { type SQL, sql } from 'drizzle-orm';
import type { BatchItem, BatchStore, ItemPart } from '../../../evaluations/batches/items/ports.js';
import { wholeSheet } from '../../../scoring/sheet-text.js';
import { arrayText, type Executor, queryRows } from '../../executor.js';
import { chosenBy } from '../chosen-by.js';
import { records, yearIn } from './sql.js';

type ItemRow = Omit<BatchItem, 'stored' | 'plan'> & {
  readonly storedInput?: string | null;
  readonly sheet?: string | null;
  readonly reading?: string | null;
  readonly plan?: string | null;
};

/** What is read of the stored tables beside their items. */
const columnsOf: Readonly<Record<ItemPart, SQL>> = {
  sheet: sql`revision.input as "storedInput", revision.sheet`,
  input: sql`revision.input as "storedInput"`,
  plan: sql`kept.reading, kept.plan`,
  'scored-plan': sql`kept.reading, kept.plan, nullif(revision.policy, '') as "scoredUnder"`,
};

const plansJoined = sql`left join plans as kept
  on kept.evaluation_id = item.evaluation_id and kept.revision = item.revision`;

const revisionsJoined = sql`left join revisions as revision
  on revision.evaluation_id = item.evaluation_id and revision.number = item.revision
  and revision.fiscal_year = ${yearIn(sql`item.evaluation_id`)}`;

/** Where it is read. */
const tablesOf: Readonly<Record<ItemPart, SQL>> = {
  sheet: revisionsJoined,
  input: revisionsJoined,
  plan: plansJoined,
  'scored-plan': sql`${plansJoined} ${revisionsJoined}`,
};

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** What a batch is about. */
export function itemRows(
  db: Executor,
): Pick<BatchStore, 'addItems' | 'addSelected' | 'openItems' | 'inputsOf' | 'keepPlans'> {
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
      const [row] = await queryRows<{ count: number }>(
        db,
        sql`with put as (
            insert into batch_items (batch_id, position, evaluation_id, revision)
            select ${id}::uuid, row_number() over (order by id) - 1, id, revision
            from (
              select id, revision from evaluations where ${chosenBy(filter)}
              order by id limit ${limit}::integer
            ) as chosen
            returning 1
          ) select count(*)::integer as count from put`,
      );
      return row?.count ?? 0;
    },
    openItems: async (id, first, end, part) => {
      const rows = await queryRows<ItemRow>(
        db,
        // The chunk is said of both sides: otherwise a plan made without statistics walks through all results of
        // the batch for every item, until a batch of a hundred thousand meets the bound of a statement.
        sql`select item.position, item.input, item.evaluation_id as "evaluationId", ${columnsOf[part]}
          from batch_items as item
          left join batch_results as result
            on result.batch_id = ${id}::uuid and result.position = item.position
            and result.position >= ${first}::integer and result.position < ${end}::integer
          ${tablesOf[part]}
          where item.batch_id = ${id}::uuid
            and item.position >= ${first}::integer and item.position < ${end}::integer
            and result.outcome is distinct from 'done'
          order by item.position`,
      );
      return rows.map(itemOf);
    },
    inputsOf: (id, positions) =>
      queryRows(
        db,
        sql`select item.position, revision.input
          from unnest(${arrayText(positions.map(String))}::integer[]) as asked (position)
          join batch_items as item on item.batch_id = ${id}::uuid and item.position = asked.position
          ${tablesOf.input}
          where revision.input is not null order by item.position`,
      ),
    keepPlans: async (id, plans) => {
      const rows = plans.map(({ position, plan }) => ({ position, ...plan }));
      // In the order of their ids: batches that keep the same tables at the same moment wait for each other.
      await db.execute(sql`insert into plans (evaluation_id, revision, reading, plan)
        select distinct on (item.evaluation_id) item.evaluation_id, item.revision, row.reading, row.text
        from json_to_recordset(${records(rows)}) as row (position integer, reading text, text text)
        join batch_items as item on item.batch_id = ${id}::uuid and item.position = row.position
        order by item.evaluation_id, row.position
        on conflict (evaluation_id) do update
          set revision = excluded.revision, reading = excluded.reading, plan = excluded.plan`);
    },
  };
}

function itemOf(row: ItemRow): BatchItem {
  const { position, input, evaluationId, storedInput = null, sheet, reading, plan } = row;
  const isWhole = storedInput === null || sheet == null;
  return {
    position,
    input,
    evaluationId,
    scoredUnder: row.scoredUnder ?? null,
    stored: isWhole ? storedInput : wholeSheet({ sheet, input: storedInput }),
    plan: reading == null || plan == null ? null : { reading, text: plan },
  };
}
