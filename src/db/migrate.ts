/** Brings a database to the schema of this program, and refuses one that is ahead of it. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';

/** The owner's connection, of either driver. */
export interface AdminConnection {
  /** Runs one statement with parameters. */
  query<T>(text: string, parameters?: readonly unknown[]): Promise<T[]>;
  /** Runs `work` in one transaction. */
  transaction(work: (owner: AdminConnection) => Promise<void>): Promise<void>;
  /** Runs a text of many statements. */
  script(text: string): Promise<void>;
}

/** A database that this program must not touch: what a person reads is the message. */
class SchemaRefused extends Error {
  override readonly name = 'SchemaRefused';
}

interface Migration {
  readonly version: number;
  readonly name: string;
  readonly text: string;
  readonly sha256: string;
}

const folder = new URL('../../drizzle/', import.meta.url);
const fileName = /^(\d{4})_[a-z0-9_]+\.sql$/u;

async function migrations(): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => fileName.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, folder), 'utf8');
      const sha256 = createHash('sha256').update(text).digest('hex');
      return { version: Number(name.slice(0, 4)), name, text, sha256 };
    }),
  );
}

/** The version that this program brings a database to. */
export async function newestVersion(): Promise<number> {
  return (await migrations()).at(-1)?.version ?? 0;
}

/**
 * Applies what is missing, each migration in a transaction of its own, one program at a time.
 * @returns the version reached and how many migrations were applied.
 * @throws SchemaRefused when the database is newer than this program, or was migrated by another text.
 */
export async function migrate(
  owner: AdminConnection,
): Promise<{ version: number; applied: number }> {
  const all = await migrations();
  const version = all.at(-1)?.version ?? 0;
  const before = await versionOf(owner);
  refuseNewer(before, version);
  if (before === version) await refuseOthers(owner, all);
  let applied = 0;
  for (const migration of all.filter((one) => one.version > before)) {
    await owner.transaction(async (inside) => {
      if (await apply(inside, migration, version)) applied += 1;
    });
  }
  return { version, applied };
}

/** The version of the schema that a database has; 0 for an empty one. */
async function versionOf(owner: AdminConnection): Promise<number> {
  const [table] = await owner.query<{ name: string | null }>(
    `select to_regclass('public.schema_migrations')::text as name`,
  );
  if (table?.name == null) return 0;
  const [row] = await owner.query<{ version: number }>(
    'select coalesce(max(version), 0)::integer as version from schema_migrations',
  );
  return row?.version ?? 0;
}

async function apply(
  owner: AdminConnection,
  migration: Migration,
  newest: number,
): Promise<boolean> {
  await owner.query(`select pg_advisory_xact_lock(hashtext('jichi.migrate'))`);
  await owner.script(`CREATE TABLE IF NOT EXISTS schema_migrations (
    version integer PRIMARY KEY,
    name text NOT NULL,
    sha256 text NOT NULL,
    applied_at timestamptz(3) NOT NULL DEFAULT now()
  )`);
  // Another process may have applied the migration while this one waited for the lock.
  const reached = await versionOf(owner);
  refuseNewer(reached, newest);
  if (reached >= migration.version) return false;
  await owner.script(migration.text);
  await owner.query('insert into schema_migrations (version, name, sha256) values ($1, $2, $3)', [
    migration.version,
    migration.name,
    migration.sha256,
  ]);
  return true;
}

function refuseNewer(found: number, known: number): void {
  if (found <= known) return;
  throw new SchemaRefused(
    `数据库的结构版本是 ${found}，比本程序所知的 ${known} 新；请换用较新版本的程序。`,
  );
}

async function refuseOthers(owner: AdminConnection, all: readonly Migration[]): Promise<void> {
  const rows = await owner.query<{ version: number; sha256: string }>(
    'select version, sha256 from schema_migrations',
  );
  const known = new Map(all.map(({ version, sha256 }) => [version, sha256]));
  const other = rows.find(({ version, sha256 }) => known.get(version) !== sha256);
  if (other === undefined) return;
  throw new SchemaRefused(`数据库的第 ${other.version} 次结构变更与本程序所带的不同。`);
}
