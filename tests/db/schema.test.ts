/** What the database promises by itself, and how a program comes to it. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { canonicalJson, sha256 } from '../../src/canonical-json.js';
import { openDatabase } from '../../src/db/open.js';
import * as schema from '../../src/db/schema.js';
import { clashingPolicies } from '../../src/evaluations/rulebooks/policy-book.js';
import { serviceOn } from '../../src/evaluations/service.js';
import { verify } from '../../src/evaluations/sheets/verify.js';
import { verifyAudit } from '../../src/evaluations/verify-audit.js';
import { findPolicy, shippedPolicies } from '../../src/policies/catalogue.js';
import { jichi, project } from '../cli/run.js';
import { startStored, tableOf } from '../http/stored.js';
import { isProof } from '../proof.js';
import { type Backend, backends, describeOn, type Place, servers } from './backends.js';

/** The migrations that there are, and the number of the last one. */
const migrations = readdirSync('drizzle').filter((name) => name.endsWith('.sql'));
const latest = Math.max(...migrations.map((name) => Number(name.slice(0, 4))));

/** SQL that fails unless each statement is refused with this condition. */
function refusedAll(condition: string, statements: readonly string[]): string {
  const each = statements.map(
    (statement) => `BEGIN
      ${statement};
      RAISE EXCEPTION 'allowed: %', $text$${statement}$text$;
    EXCEPTION WHEN ${condition} THEN NULL;
    END;`,
  );
  return `DO $do$ BEGIN ${each.join('\n')} END $do$;`;
}

describeOn(backends, 'on $name', (backend) => {
  let place: Place;
  const id = '019329c4-0000-77e7-8000-000000000001';
  const hash = 'a'.repeat(64);

  beforeAll(async () => {
    place = await backend.place();
    await (await place.open()).close();
    await place.asOwner(`
      select ensure_fiscal_year(2023);
      insert into units values ('甲', '甲', null, '{甲}', 1);
      insert into keys values ('k-1', '', '${hash}', '{admin}', false, now(), null, null);
      begin;
      insert into evaluations values (2023, '${id}', '甲', 'project', 'draft', 1, 1, false, '甲', null,
        9.50, 10, null, null, null, null, now(), now(), null);
      insert into revisions values (2023, '${id}', 1,
        '{"indicators":[{"level1":"产出","score":"9.50","deviation":"-5.00"},{"level1":"效益"}]}',
        '${hash}', '{950,null}', '{-500,null}', now(), 'k-1', '{}', '');
      commit;`);
  });

  afterAll(() => place.remove());

  test('the tables are those that the stores see', async () => {
    const tables = Object.values(schema).map((table) => getTableConfig(table as PgTable));
    const due = tables.flatMap(({ name, columns }) =>
      columns.map((column) => `${name}.${column.name} ${column.notNull}`),
    );
    const checks = due.map((line) => {
      const [column = '', notNull] = line.split(' ');
      const [table, name] = column.split('.');
      return `IF NOT EXISTS (SELECT FROM information_schema.columns WHERE table_schema = 'public'
        AND table_name = '${table}' AND column_name = '${name}'
        AND is_nullable = '${notNull === 'true' ? 'NO' : 'YES'}') THEN
        RAISE EXCEPTION 'not so: ${line}'; END IF;`;
    });
    const names = tables.map(({ name }) => `'${name}'`).join(',');
    const count = `IF (SELECT count(*) FROM information_schema.columns
      WHERE table_schema = 'public' AND table_name IN (${names})) <> ${due.length} THEN
      RAISE EXCEPTION 'more columns than the stores know'; END IF;`;
    await place.asOwner(`DO $do$ BEGIN ${checks.join('\n')} ${count} END $do$;`);
  });

  test('the service may not change what is written once', async () => {
    const tables = [
      'revisions',
      'reviews',
      'audit_entries',
      'policies',
      'installation',
      'key_units',
      'attachment_parts',
    ];
    const column = (table: string) =>
      ({
        key_units: 'key_id',
        policies: 'id',
        installation: 'secret_check',
        audit_entries: 'actor',
      })[table] ?? 'evaluation_id';
    const statements = [
      ...tables.map((table) => `UPDATE ${table} SET ${column(table)} = ${column(table)}`),
      ...[...tables, 'evaluations', 'units', 'keys', 'audit_heads'].map(
        (table) => `DELETE FROM ${table}`,
      ),
      ...tables.map((table) => `TRUNCATE ${table}`),
      `UPDATE keys SET scopes = '{admin}'`,
      `UPDATE attachments SET bytes = 1`,
      `TRUNCATE attachments`,
      'SELECT * FROM evaluations_2023',
      'UPDATE revisions_2023 SET sheet = sheet',
      'ALTER TABLE evaluations DISABLE ROW LEVEL SECURITY',
      'CREATE TABLE planted ()',
      'INSERT INTO schema_migrations VALUES (9)',
    ];
    const script = refusedAll('insufficient_privilege', statements);
    await place.asOwner(
      `SET ROLE jichi_service; SELECT set_config('jichi.units', '*', false); ${script}`,
    );
  });

  test('without a word about its units a transaction sees nothing', async () => {
    const see = (units: string, count: number) => `SET ROLE jichi_service;
      SELECT set_config('jichi.units', '${units}', false);
      DO $do$ BEGIN
        IF (SELECT count(*) FROM evaluations) <> ${count} OR (SELECT count(*) FROM revisions) <> ${count}
          OR (SELECT count(*) FROM revision_rows) <> ${count * 2} THEN
          RAISE EXCEPTION 'seen by ${units}'; END IF;
      END $do$;`;
    await place.asOwner([see('', 0), see('{乙}', 0), see('{甲}', 1), see('*', 1)].join('\n'));
  });

  test('without a word about its keys a transaction repeats no answer', async () => {
    const see = (keys: string, count: number) => `SELECT set_config('jichi.keys', '${keys}', false);
      DO $do$ BEGIN IF (SELECT count(*) FROM idempotency) <> ${count} THEN
        RAISE EXCEPTION 'seen by ${keys}'; END IF; END $do$;`;
    const columns =
      'key_id, idempotency_key, input_sha256, subject_kind, subject_id, revision, value, created_at';
    const row = `'k-1', 'once', '${hash}', 'evaluation', '${id}', 1, null, now()`;
    await place.asOwner(`insert into idempotency (${columns}) values (${row}); SET ROLE jichi_service;
      ${[see('', 0), see('{k-2}', 0), see('{k-2,k-1}', 1), see('*', 1), see('', 0)].join('\n')}
      ${refusedAll('insufficient_privilege', [`INSERT INTO idempotency (${columns}) VALUES (${row.replace('once', 'twice')})`])}`);
    const halves = [
      `'evaluation', null, null`,
      `null, '${id}', null`,
      `null, null, 1`,
      `'unit', '01', 1`,
    ];
    await place.asOwner(
      refusedAll(
        'check_violation',
        halves.map(
          (half) =>
            `INSERT INTO idempotency (${columns}) VALUES ('k-1', 'half', '${hash}', ${half}, null, now())`,
        ),
      ),
    );
  });

  test('evidence comes and goes with a draft, stays once it was submitted, and is seen with its table', async () => {
    const values = (sha256: string, bytes = 3) =>
      `INSERT INTO attachments VALUES (2023, '${id}', '${sha256}', ${bytes}, false, now(), 'k-1')`;
    const part = (content: string, number = 0) =>
      `INSERT INTO attachment_parts VALUES ('${id}', '${hash}', ${number}, ${content})`;
    const see = (
      units: string,
      count: number,
    ) => `SELECT set_config('jichi.units', '${units}', false);
      DO $do$ BEGIN IF (SELECT count(*) FROM attachments) <> ${count}
        OR (SELECT count(*) FROM attachment_parts) <> ${count} THEN
        RAISE EXCEPTION 'seen by ${units}'; END IF; END $do$;`;
    const state = (to: string) => `ALTER TABLE evaluations DISABLE TRIGGER evaluation_step;
      UPDATE evaluations SET state = '${to}', submitted_at = now();
      ALTER TABLE evaluations ENABLE TRIGGER evaluation_step;`;
    const asService = (script: string) =>
      `SET ROLE jichi_service; SELECT set_config('jichi.units', '*', false); ${script} RESET ROLE;`;
    const other = 'b'.repeat(64);
    await place.asOwner(
      [
        refusedAll('check_violation', [
          values(hash, 0),
          values(hash, 20 * 1024 * 1024 + 1),
          values('short'),
        ]),
        asService(
          `${values(hash)}; ${part("'abc'")}; ${see('', 0)} ${see('{乙}', 0)} ${see('{甲}', 1)}`,
        ),
        refusedAll('check_violation', [
          part("''", 1),
          part("decode(repeat('00', 1024 * 1024 + 1), 'hex')", 1),
        ]),
        asService(`DELETE FROM attachments; ${see('*', 0)} ${values(hash)}; ${part("'abc'")};
          UPDATE attachments SET is_submitted = true;`),
        asService(
          refusedAll(
            'raise_exception',
            ['UPDATE attachments SET is_submitted = false', 'DELETE FROM attachments'].map(
              (statement) => `${statement}; RAISE EXCEPTION USING ERRCODE = 'check_violation'`,
            ),
          ),
        ),
        state('submitted'),
        asService(
          refusedAll('raise_exception', [
            `${values(other)}; RAISE EXCEPTION USING ERRCODE = 'check_violation'`,
          ]),
        ),
        state('draft'),
        `ALTER TABLE attachments DISABLE TRIGGER attachment_step; DELETE FROM attachments;
          ALTER TABLE attachments ENABLE TRIGGER attachment_step`,
      ].join(';\n'),
    );
  });

  test('rows by indicator are a view of the record', async () => {
    await place.asOwner(`DO $do$ BEGIN
      IF (SELECT array_agg(level1 || ' ' || coalesce(score::text, '-') || ' ' || coalesce(deviation::text, '-')
        ORDER BY position) FROM revision_rows) <> '{产出 9.50 -5.00,效益 - -}' THEN
        RAISE EXCEPTION 'other rows'; END IF; END $do$;`);
  });

  test('states, figures and identifiers that cannot be', async () => {
    const insert = (values: string) => `INSERT INTO evaluations VALUES (${values})`;
    const rest = `false, '甲', null, 1, 1, null, null, null, null, now(), now(), null`;
    const fresh = '019329c4-0000-77e7-8000-00000000000';
    await place.asOwner(
      refusedAll('check_violation', [
        insert(`2023, '${fresh}2', '甲', 'project', 'printed', 1, 1, ${rest}`),
        insert(`2023, '${fresh}3', '甲', 'project', 'submitted', 1, 1, ${rest}`),
        insert(`2023, '${fresh}4', '甲', 'project', 'draft', 1, 2, ${rest}`),
        insert(
          `2023, '019329c4-0000-77e6-8000-000000000002', '甲', 'project', 'draft', 1, 1, ${rest}`,
        ),
        `INSERT INTO units VALUES ('乙', '乙', '甲', '{乙}', 1)`,
        `INSERT INTO keys VALUES ('k-2', '', repeat('b', 64), '{root}', false, now(), null, null)`,
        `INSERT INTO windows VALUES (2023, 'project', now(), now() - interval '1 day')`,
      ]) +
        refusedAll('foreign_key_violation', [
          insert(`2023, '${fresh}5', '没有', 'project', 'draft', 1, 1, ${rest}`),
          `INSERT INTO key_units VALUES ('k-1', '没有')`,
        ]) +
        refusedAll('unique_violation', [
          `INSERT INTO keys VALUES ('k-2', '', '${hash}', '{read}', false, now(), null, null)`,
        ]) +
        refusedAll(
          'raise_exception',
          [
            `UPDATE evaluations SET state = 'published', version = 2`,
            `UPDATE evaluations SET version = 3`,
            `UPDATE evaluations SET version = 2, unit_code = null`,
            `UPDATE evaluations SET version = 2, revision = 3`,
          ].map((statement) => `${statement}; RAISE EXCEPTION USING ERRCODE = 'check_violation'`),
        ),
    );
    // No table without its sheet: said at commit.
    const alone = insert(`2023, '${fresh}6', '甲', 'project', 'draft', 1, 1, ${rest}`);
    await expect(place.asOwner(`${alone};`)).rejects.toThrow('evaluations_revision');
  });

  test('opening again changes nothing; another secret is refused', async () => {
    const store = await place.open();
    expect(store.schema).toEqual({ version: latest, applied: 0 });
    await store.close();
    const { DATABASE_URL } = place.environment;
    const url = DATABASE_URL === '' ? undefined : DATABASE_URL;
    const secret = 'another secret that is long enough too';
    const other = openDatabase({ url, directory: place.directory, secret });
    await expect(other).rejects.toThrow('服务密钥与这个数据库首次使用时的不同');
  });

  test('a database that is newer is refused, by the command line too', async () => {
    await place.asOwner(`insert into schema_migrations values (9999, 'later', '')`);
    await expect(place.open()).rejects.toThrow('9999');
    const { status, stderr } = run(place, ['migrate']);
    expect([status, stderr.includes('9999'), stderr.includes('    at ')]).toEqual([2, true, false]);
    await place.asOwner('delete from schema_migrations where version = 9999');
    await place.asOwner(`update schema_migrations set sha256 = 'x' where version = 1`);
    await expect(place.open()).rejects.toThrow('与本程序所带的不同');
    const file = path.join(project, 'drizzle/0001_store.sql');
    const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex');
    await place.asOwner(`update schema_migrations set sha256 = '${sha256}' where version = 1`);
    await (await place.open()).close();
  });
});

/** Runs the built command line on a place. */
function run(place: Place, words: readonly string[]) {
  return jichi([...words, ...place.words], '', place.environment);
}

describeOn(backends, 'old databases on $name', (backend: Backend) => {
  const dumps = path.join(import.meta.dirname, 'dumps');
  // The oldest goes through every migration; where there is a PostgreSQL the others need not come to both each time.
  const isBrief = !isProof && backend.name === 'embedded' && servers[0]?.missing === undefined;

  test.each(
    readdirSync(dumps)
      .sort()
      .slice(0, isBrief ? 1 : undefined),
  )('%s: every sheet as it was, every chain whole', async (name) => {
    const place = await backend.place();
    await (await place.open()).close();
    await place.asOwner(`DROP SCHEMA public CASCADE; CREATE SCHEMA public;
      ${readFileSync(path.join(dumps, name), 'utf8')};
      SET search_path TO public; SET row_security TO on;
      insert into idempotency (key_id, idempotency_key, input_sha256, ${name < '0007' ? 'status, body' : 'value'}, created_at)
        select id, 'before the upgrade', digest, ${name < '0007' ? '200, ' : ''}'{"as":"it was"}', now() from keys limit 1;`);
    const store = await place.open();
    const answers = await store.database.transaction(
      'all',
      async ({ keys, idempotency }) => {
        const ids = (await keys.list(undefined, 10)).map((key) => key.id);
        return Promise.all(ids.map((id) => idempotency.find(id, 'before the upgrade')));
      },
      { keys: 'all' },
    );
    expect(answers.flatMap((answer) => answer?.value ?? [])).toEqual(['{"as":"it was"}']);
    const service = serviceOn(store);
    expect(await verifyAudit(service)).toMatchObject({ problems: [], evaluationCount: 6 });
    const sheets = await store.database.transaction('all', async ({ evaluations }) => {
      const all = await evaluations.list({}, undefined, 100);
      const states = ['draft', 'submitted', 'approved', 'reviewed', 'published', 'draft'];
      expect(all.map(({ state }) => state)).toEqual(states);
      return Promise.all(all.map(({ id, revision }) => evaluations.sheet(id, revision)));
    });
    for (const sheet of sheets) {
      const verified = verify(JSON.parse(sheet ?? ''));
      const differences = verified.ok ? verified.value.differences : ['no sheet'];
      // A later engine says so, and everything else comes out the same.
      expect(
        differences.filter((one) => typeof one === 'string' || one.pointer !== '/engine'),
      ).toEqual([]);
    }
    await store.close();
    await place.remove();
  });
});

describeOn(servers, 'two programs on one $name', (backend) => {
  test('migrate it once', async () => {
    const place = await backend.place();
    const stores = await Promise.all([place.open(), place.open(), place.open()]);
    // Each migration is a transaction of its own: whoever comes first to one of them applies it.
    const applied = stores.reduce((sum, store) => sum + store.schema.applied, 0);
    expect(applied).toBe(migrations.length);
    await Promise.all(stores.map((store) => store.close()));
    await place.remove();
  });
});

describeOn(backends, 'a stored policy that the program ships, too, on $name', (backend) => {
  test('is one with it where it says the same, and no start where it does not', async () => {
    const place = await backend.place();
    const store = await place.open();
    const shipped = findPolicy('mof-project@1') ?? expect.fail();
    const policy = { id: 'mof-project', version: '1', createdAt: new Date() };
    const document = canonicalJson(shipped);
    const hash = sha256(shipped);
    await store.database.transaction('all', ({ policies }) =>
      policies.insert({ ...policy, document, sha256: hash }),
    );
    const { policies } = serviceOn(store);
    await policies.refresh();
    expect(policies.all()).toHaveLength(shippedPolicies.length);
    expect(await clashingPolicies(store.database)).toEqual([]);
    await store.close();
    await place.asOwner(
      `update policies set document = replace(document, '"title":"', '"title":"改')`,
    );
    const { status, stderr } = run(place, ['serve', '--port', '0']);
    expect([status, stderr]).toEqual([2, expect.stringContaining('mof-project@1')]);
    expect(stderr).toContain('不能启动');
    await place.remove();
  });
});

describeOn(backends, 'the command line on $name', (backend) => {
  test('keys and the log', async () => {
    const stored = await startStored(backend);
    const { place, ask, admin } = stored;
    await ask(admin, 'POST', '/v1/evaluations', tableOf('012'));
    await stored.stop(false);
    const words = ['keys', 'create', '--scopes', 'read,submit', '--unit', '012', '--name', '填报'];
    const made = run(place, words);
    expect(made.stdout).toMatch(/^jichi_[A-Za-z0-9_-]{43}\n$/u);
    const [, second] = JSON.parse(run(place, ['keys', 'list', '--json']).stdout).sort(
      (left: { createdAt: string }, right: { createdAt: string }) =>
        left.createdAt < right.createdAt ? -1 : 1,
    );
    expect(second).toMatchObject({ name: '填报', scopes: ['read', 'submit'], units: ['012'] });
    expect(run(place, ['keys', 'revoke', second.id]).status).toBe(0);
    expect(run(place, ['keys', 'revoke', 'k-0']).status).toBe(2);
    expect(run(place, ['audit', 'verify'])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('1 张表：全部相符'),
    });
    await place.asOwner(`update audit_entries set actor = 'k-x' where action = 'revoke'`);
    expect(run(place, ['audit', 'verify']).status).toBe(1);
    await place.remove();
  });
});
