/** Opens the database that the settings name, brought to the schema of this program. */
import type { Database } from '../evaluations/store/ports.js';
import { type Seal, sealWith } from '../evaluations/store/seal.js';
import { databaseOn } from './database.js';
import type { Driver, OpenPool, Prepare } from './drivers.js';
import type { Answer } from './lock/talk.js';
import { migrate, type Owner } from './migrate.js';
import { prepareQueue } from './queue-pool.js';
import { SecretRefused, serverSecret } from './secret.js';

export interface DatabaseSettings {
  /** Of PostgreSQL; without it the database is embedded below `directory`. */
  readonly url?: string | undefined;
  readonly directory: string;
  /** The server's secret; without it it stands in a file below `directory`. */
  readonly secret?: string | undefined;
  /** Whether the queue lives in this database. */
  readonly withQueue?: boolean | undefined;
  /** Told what a person should know while the directory is taken. */
  readonly tell?: ((message: string) => void) | undefined;
  /** Milliseconds after which a PostgreSQL that does not answer is given up. */
  readonly silentMs?: number | undefined;
}

export interface OpenDatabase {
  readonly database: Database;
  readonly seal: Seal;
  /** The version of the schema, and how many migrations brought it there just now. */
  readonly schema: { readonly version: number; readonly applied: number };
  readonly isEmbedded: boolean;
  /** The name of this installation's queue. */
  readonly queueName: string;
  /** Opens connections for a queue in this database. */
  openPool(): OpenPool;
  /** Answers other processes of this machine that ask the owner of the embedded database. */
  answerWith(answer: Answer): void;
  close(): Promise<void>;
}

/** @throws DirectoryInUse, DirectoryUnfit, SchemaRefused, SecretRefused; their messages are for a person. */
export async function openDatabase(settings: DatabaseSettings): Promise<OpenDatabase> {
  let schema = { version: 0, applied: 0 };
  let secret = '';
  let queueName = '';
  const prepare: Prepare = async (owner) => {
    schema = await migrate(owner);
    secret = serverSecret(settings.secret, settings.directory);
    await rememberSecret(owner, sealWith(secret));
    queueName = await queueNameIn(owner);
    if (settings.withQueue === true) await prepareQueue(owner);
  };
  const driver = await openDriver(settings, prepare);
  return {
    database: databaseOn(driver.executor),
    seal: sealWith(secret),
    schema,
    isEmbedded: settings.url === undefined,
    queueName,
    openPool: () => driver.openPool(),
    answerWith: (answer) => driver.answerWith?.(answer),
    close: () => driver.close(),
  };
}

async function openDriver(settings: DatabaseSettings, prepare: Prepare): Promise<Driver> {
  const { url, directory, silentMs } = settings;
  if (url !== undefined) {
    return (await import('./postgres.js')).openPostgres(url, prepare, silentMs);
  }
  return (await import('./embedded.js')).openEmbedded(directory, prepare, settings.tell);
}

async function queueNameIn(owner: Owner): Promise<string> {
  const [row] = await owner.query<{ queue: string }>('select queue from installation');
  if (row === undefined) throw new Error('an installation without a name');
  return row.queue;
}

/** Under another secret no key would fit and no chain would verify: better said at once. */
async function rememberSecret(owner: Owner, seal: Seal): Promise<void> {
  const check = seal.check();
  await owner.query(
    'insert into installation (secret_check) values ($1) on conflict (only_row) do nothing',
    [check],
  );
  const [row] = await owner.query<{ secret_check: string }>(
    'select secret_check from installation',
  );
  if (row?.secret_check === check) return;
  throw new SecretRefused(
    '服务密钥与这个数据库首次使用时的不同：请用原来的 JICHI_SECRET，或原来数据目录中的 secret 文件。',
  );
}
