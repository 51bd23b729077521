/**
 * Stored tables by the hundred thousand: some hundreds are made by the service itself, with all that it checks
 * and writes; the rest are the same sheets under ids of their own, copied within the database.
 */
import { openDatabase } from '../../dist/db/open.js';
import { authenticate } from '../../dist/evaluations/access/caller.js';
import { createFirstKey } from '../../dist/evaluations/administration/keys.js';
import { serviceOn } from '../../dist/evaluations/service.js';
import { createEvaluation } from '../../dist/evaluations/tables/create.js';
import { table } from '../tables.js';

/** Tables that differ, for each fiscal year. */
export const distinctCount = 300;

/** Brings the database to its schema and stores the distinct tables of these years; @returns a key for all. */
export async function storeDistinct({ environment, directory }, fiscalYears) {
  const { DATABASE_URL: url, JICHI_SECRET: secret } = environment;
  const store = await openDatabase({ url, directory, secret });
  try {
    const service = serviceOn(store);
    const key = await createFirstKey(service);
    const caller = await authenticate(service, key);
    for (const fiscalYear of fiscalYears) await storeYear(service, caller, fiscalYear);
    return key;
  } finally {
    await store.close();
  }
}

async function storeYear(service, caller, fiscalYear) {
  const call = { caller, inputSha256: '' };
  for (let seed = 1; seed <= distinctCount; seed += 1) {
    const evaluation = { ...table(seed).evaluation, fiscalYear };
    await createEvaluation(service, { ...call, value: evaluation, defects: [] });
  }
}

/** Copies the tables of a year until there are `count`. */
export async function multiply(sql, fiscalYear, count) {
  const year = fiscalYear.toString(16).padStart(3, '0');
  await sql.begin(async (inside) => {
    await inside`create temporary table copied on commit drop as
      select first.id as original, (
        substr(lpad(to_hex(number), 12, '0'), 1, 8) || '-' || substr(lpad(to_hex(number), 12, '0'), 9)
        || '-7' || ${year}::text || '-8000-' || lpad(to_hex(number), 12, '0')
      )::uuid as id
      from generate_series(0, ${count}::integer - ${distinctCount}::integer - 1) as number
      join (
        select id, row_number() over (order by id) - 1 as place from evaluations
        where fiscal_year = ${fiscalYear}
      ) as first on first.place = number % ${distinctCount}::integer`;
    await inside`insert into evaluations select (one).* from (
      select jsonb_populate_record(evaluations, jsonb_build_object('id', copied.id)) as one
      from copied join evaluations on evaluations.id = original) as rows`;
    await inside`insert into revisions (fiscal_year, evaluation_id, number, sheet, sha256, scores,
        deviations, created_at, created_by, input, policy)
      select fiscal_year, copied.id, number, sheet, sha256, scores, deviations, created_at, created_by, input, policy
      from copied join revisions on evaluation_id = original`;
  });
  await sql.unsafe('vacuum analyze evaluations, revisions');
}
