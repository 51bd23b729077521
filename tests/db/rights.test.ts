/**
 * What an owner lacks is told before anything is changed, with the sentences to run: each case runs what it is told
 * and then comes through.
 */
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownerOn } from '../../src/db/embedded.js';
import { migrate } from '../../src/db/migrate.js';
import { prepareQueue } from '../../src/db/queue-pool.js';
import { functions, grants, secured } from '../../src/db/rights/ours.js';
import { requireGrants } from '../../src/db/rights/require-grants.js';
import { requireRights } from '../../src/db/rights/require-rights.js';
import { sentencesOf } from './sentences.js';

// A PostgreSQL of a newer kind than most servers, whose members of a role may lack the right to take it on.
let lite: PGlite;

beforeAll(async () => {
  lite = await PGlite.create();
});

afterAll(() => lite.close());

/** Opens the database as a user of it, as far as the migrations go. */
async function prepareAs(user: string): Promise<void> {
  await lite.exec(`SET SESSION AUTHORIZATION "${user}"`);
  try {
    const owner = ownerOn(lite);
    await requireRights(owner, true);
    await migrate(owner);
    await requireGrants(owner);
    await prepareQueue(owner);
    await lite.exec('SET ROLE jichi_service; SELECT count(*) FROM evaluations; RESET ROLE');
  } finally {
    await lite.exec('RESET ROLE; SET SESSION AUTHORIZATION postgres');
  }
}

/** What a user is told. */
async function toldTo(user: string): Promise<string> {
  return prepareAs(user).then(
    () => '',
    ({ name, message }: Error) => {
      expect(name).toBe('RightsRefused');
      return message;
    },
  );
}

async function count(table: string): Promise<number> {
  const { rows } = await lite.query<{ count: number }>(`SELECT count(*)::integer FROM ${table}`);
  return rows[0]?.count ?? -1;
}

describe('an owner', () => {
  test('who has no right at all is told all of it at once, and nothing was changed', async () => {
    await lite.exec('CREATE ROLE "甲 one" LOGIN; REVOKE USAGE ON SCHEMA public FROM PUBLIC');
    const told = await toldTo('甲 one');
    expect(sentencesOf(told)).toEqual([
      'GRANT CREATE ON DATABASE postgres TO "甲 one";',
      'GRANT USAGE, CREATE ON SCHEMA public TO "甲 one";',
      'CREATE ROLE jichi_service NOLOGIN;',
      'GRANT jichi_service TO "甲 one" WITH INHERIT TRUE, SET TRUE;',
      'GRANT USAGE ON SCHEMA public TO jichi_service;',
    ]);
    expect(await count(`pg_class WHERE relnamespace = 'public'::regnamespace`)).toBe(0);
    await lite.exec(sentencesOf(told).join('\n'));
    await prepareAs('甲 one');
  });

  test('of whose tables another user is not the owner is given them by one sentence', async () => {
    await lite.exec(`CREATE ROLE other LOGIN; GRANT CREATE ON DATABASE postgres TO other;
      GRANT ALL ON SCHEMA public TO other; GRANT jichi_service TO other`);
    const [sentence = '', ...more] = sentencesOf(await toldTo('other'));
    expect([sentence.slice(0, 4), more]).toEqual(['DO $', []]);
    await lite.exec(`SELECT ensure_fiscal_year(2023); ${sentence}`);
    const left = `pg_class WHERE relowner = to_regrole('"甲 one"')`;
    expect(await count(left)).toBe(0);
    expect(await count(`pg_proc WHERE proowner = to_regrole('"甲 one"')`)).toBe(0);
    await prepareAs('other');
  });

  test.each([
    ['a role above all bounds', 'ALTER ROLE jichi_service BYPASSRLS'],
    [
      'a role that is one of its owners',
      `CREATE ROLE owners; GRANT owners TO other, jichi_service; ALTER TABLE units OWNER TO owners`,
    ],
    ['an owner who may not take the role on', 'GRANT jichi_service TO other WITH SET FALSE'],
    [
      'a schema that is not looked into first',
      'CREATE SCHEMA other AUTHORIZATION other; SET search_path TO other, public',
    ],
    ['no schema for the queue', 'REVOKE CREATE ON DATABASE postgres FROM other'],
  ])('%s', async (_, damage) => {
    await lite.exec(damage);
    const sentences = sentencesOf(await toldTo('other'));
    expect(sentences).toHaveLength(1);
    await lite.exec(sentences.join('\n'));
    // What is set for a user holds from the next session on.
    await lite.exec('SET search_path TO public');
    await prepareAs('other');
  });

  test('may be one who makes roles: the service has its role without a word', async () => {
    const second = await PGlite.create();
    await second.exec(`CREATE ROLE maker LOGIN CREATEROLE; GRANT CREATE ON DATABASE postgres TO maker;
      GRANT CREATE ON SCHEMA public TO maker; SET SESSION AUTHORIZATION maker`);
    const owner = ownerOn(second);
    await requireRights(owner, true);
    await migrate(owner);
    await requireGrants(owner);
    await second.exec('SET ROLE jichi_service; SELECT count(*) FROM units');
    await second.close();
  });
});

describe('the service', () => {
  test('has the rights that are listed, and no table or function is ours that is not', async () => {
    const { rows } = await lite.query<{ name: string; rights: string }>(`
      SELECT relname AS name, string_agg(privilege_type, ', ' ORDER BY
        array_position(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE'], privilege_type)) AS rights
      FROM pg_class, aclexplode(relacl)
      WHERE relnamespace = 'public'::regnamespace AND grantee = to_regrole('jichi_service')
      GROUP BY relname`);
    expect(Object.fromEntries(rows.map(({ name, rights }) => [name, rights]))).toEqual(grants);
    const names = async (query: string): Promise<string[]> =>
      (await lite.query<{ name: string }>(query)).rows.map(({ name }) => name).sort();
    const inPublic = `WHERE relnamespace = 'public'::regnamespace`;
    expect(
      await names(`SELECT relname AS name FROM pg_class ${inPublic} AND relrowsecurity`),
    ).toEqual([...secured].sort());
    expect(
      await names(`SELECT relname AS name FROM pg_class ${inPublic} AND relkind IN ('r', 'p', 'v')
        AND NOT relispartition`),
    ).toEqual([...Object.keys(grants), 'schema_migrations'].sort());
    expect(
      await names(
        `SELECT proname AS name FROM pg_proc WHERE pronamespace = 'public'::regnamespace`,
      ),
    ).toEqual([...functions].sort());
  });

  test('that lost some of them is told which', async () => {
    const damages = [
      'REVOKE INSERT, UPDATE ON evaluations FROM jichi_service',
      'REVOKE UPDATE (revoked_at) ON keys FROM jichi_service',
      'REVOKE UPDATE (is_submitted) ON attachments FROM jichi_service',
      'REVOKE EXECUTE ON FUNCTION ensure_fiscal_year(integer) FROM jichi_service',
      'ALTER TABLE units DISABLE ROW LEVEL SECURITY',
    ];
    await lite.exec(damages.join(';'));
    const sentences = sentencesOf(await toldTo('other'));
    expect(sentences).toHaveLength(damages.length);
    await lite.exec(sentences.join('\n'));
    await prepareAs('other');
  });

  test('whose policies were not restored is not started', async () => {
    await lite.exec('BEGIN; DROP POLICY units_of_key ON units; COMMIT');
    const told = await toldTo('other');
    expect(told).toContain('是从备份恢复的');
    expect(sentencesOf(told)).toEqual([
      'ALTER DATABASE postgres RENAME TO postgres_incomplete;',
      `CREATE DATABASE postgres OWNER other ENCODING 'UTF8' TEMPLATE template0;`,
    ]);
  });

  test('does not log in, and shares its database with no other program', async () => {
    await lite.exec('ALTER ROLE jichi_service LOGIN');
    expect(await toldTo('jichi_service')).toContain('DATABASE_URL 不能以 jichi_service 登录');
    await lite.exec('DROP TABLE schema_migrations');
    expect(await toldTo('other')).toContain(
      '已有别的程序的表：attachment_parts、attachments、audit_entries、',
    );
  });
});
