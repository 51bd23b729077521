/** Writes what commands made, by one statement a table. */
import { getTableColumns, sql } from 'drizzle-orm';
import type { PgInsertValue, PgTable } from 'drizzle-orm/pg-core';
import { allSettledOrThrow } from '../../evaluations/shared/all-settled.js';
import type { StoredEvaluation } from '../../evaluations/tables/ports.js';
import { limits } from '../../limits.js';
import { type Executor, queryRows } from '../executor.js';
import { evaluations, idempotency, reviews, revisions } from '../schema.js';
import type { Rows } from './write-buffer.js';

/** @throws Error when an evaluation is not at the version before, and what the database refuses. */
export async function flushRows(db: Executor, rows: Rows): Promise<void> {
  // In this order on one connection: each refers to those before it.
  await allSettledOrThrow(
    ...inserts(db, evaluations, rows.evaluations),
    ...inserts(db, revisions, rows.revisions),
    ...(rows.changed.length > 0 ? [updateEvaluations(db, rows.changed)] : []),
    ...inserts(db, reviews, rows.reviews),
    ...inserts(db, idempotency, rows.idempotency),
  );
}

/** Some rows a statement: sheets are long, and a statement has no more than 65,535 parameters. */
function inserts<Table extends PgTable>(
  db: Executor,
  table: Table,
  rows: readonly PgInsertValue<Table>[],
): Promise<unknown>[] {
  const { batchBlockItems: size } = limits;
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, block) =>
    db
      .insert(table)
      .values(rows.slice(block * size, (block + 1) * size))
      .execute(),
  );
}

/** Every column of a record, as the schema has it: what names the row leads to it. */
const columns = Object.entries(getTableColumns(evaluations));
const recordColumns = sql.raw(
  columns.map(([member, column]) => `"${member}" ${column.getSQLType()}`).join(', '),
);
const newValues = sql.raw(
  columns
    .filter(([member]) => member !== 'id' && member !== 'fiscalYear')
    .map(([member, column]) => `${column.name} = next."${member}"`)
    .join(', '),
);

async function updateEvaluations(db: Executor, all: readonly StoredEvaluation[]): Promise<void> {
  const written = await queryRows<{ id: string }>(
    db,
    sql`update evaluations set ${newValues}
      from json_to_recordset(${JSON.stringify(all)}::text::json) as next (${recordColumns})
      where evaluations.id = next.id and evaluations.fiscal_year = next."fiscalYear"
        and evaluations.version = next.version - 1
      returning evaluations.id`,
  );
  const found = new Set(written.map(({ id }) => id));
  const lost = all.find(({ id }) => !found.has(id));
  if (lost !== undefined) {
    throw new StaleUnitOfWork(`evaluation ${lost.id} is not at version ${lost.version - 1}`);
  }
}

/** What was read is not what stands: nothing of the transaction is kept. */
export class StaleUnitOfWork extends Error {
  override readonly name = 'StaleUnitOfWork';
}
