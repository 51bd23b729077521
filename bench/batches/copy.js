/** The limit of a batch: the bytes that it reads and writes, copied out of the database and in, and nothing done. */
import { appendFileSync, createReadStream, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import postgres from 'postgres';

/** Lays out what the copy needs of a batch that is done: the numbers that it read as a table, its results as a file. */
export async function prepareCopy({ sql, directory, environment }, batchId) {
  const file = path.join(directory, 'results');
  await sql`create table copied_inputs as
    select position, kept.reading, kept.plan
    from batch_items as item join plans as kept
      on kept.evaluation_id = item.evaluation_id and kept.revision = item.revision
    where batch_id = ${batchId}`;
  await sql.unsafe('create table copied_results (like batch_results including all)');
  writeFileSync(file, '');
  const query = `copy (select * from batch_results where batch_id = '${batchId}') to stdout (format binary)`;
  await copyOut(environment, query, (chunk) => appendFileSync(file, chunk));
  return { file };
}

/** On a connection of its own: after a copy out the driver may leave one paused for ever. */
async function copyOut({ DATABASE_URL: url }, query, take) {
  const sql = postgres(url, { max: 1 });
  let bytes = 0;
  for await (const chunk of await sql.unsafe(query).readable()) {
    bytes += chunk.length;
    take(chunk);
  }
  sql.end({ timeout: 0 });
  if (bytes === 0) throw new Error('nothing to copy');
}

/** Copies the numbers out and the results in; its time is what a batch without any work would take. */
export async function copy({ sql, environment }, { file }) {
  await copyOut(environment, 'copy copied_inputs to stdout', () => {});
  const rows = await sql.unsafe('copy copied_results from stdin (format binary)').writable();
  await pipeline(createReadStream(file), rows);
}

/** Makes room for the next copy, and for the next batches. */
export async function forgetCopy({ sql }) {
  await sql.unsafe('truncate copied_results');
  await sql.unsafe('delete from batches');
}
