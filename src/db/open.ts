/** Opens the database that the settings name, brought to the schema of this program. */

import { type ServerSecret, serverSecret } from '../evaluations/access/server-secret.js';
import type { Database } from '../evaluations/stores.js';
import { databaseOn } from './database.js';
import type { Driver, OpenPool, Prepare } from './drivers.js';
import type { Responder } from './lock/talk.js';
import { type AdminConnection, migrate } from './migrate.js';
import { prepareQueue } from './queue-pool.js';
import type { Replica } from './replica.js';
import { withReplica } from './replica-reading.js';
import { requireGrants } from './rights/require-grants.js';
import { requireRights } from './rights/require-rights.js';
import { installedSecret } from './secret.js';
import { wideModes } from './wide-modes.js';

export interface DatabaseSettings {
  /** Of PostgreSQL; without it the database is embedded below `directory`. */
  readonly url?: string | undefined;
  /** Of a streaming replica of that PostgreSQL, for what may be a moment behind. */
  readonly readUrl?: string | undefined;
  readonly directory: string;
  /** The server's secret; without it it stands in a file below `directory`. */
  readonly secret?: string | undefined;
  /** Whether the queue lives in this database. */
  readonly withQueue?: boolean | undefined;
  /** Called with sentences that a person should read while the directory is being locked. */
  readonly tell?: ((message: string) => void) | undefined;
  /** Milliseconds after which a PostgreSQL that does not answer is given up. */
  readonly silentMs?: number | undefined;
}

export interface OpenDatabase {
  readonly database: Database;
  readonly secret: ServerSecret;
  /** The version of the schema, and how many migrations brought it there just now. */
  readonly schema: { readonly version: number; readonly applied: number };
  readonly isEmbedded: boolean;
  /** The name of this installation's queue. */
  readonly queueName: string;
  /** Opens connections for a queue in this database. */
  openPool(): OpenPool;
  /** Answers other processes of this machine that ask the owner of the embedded database. */
  answerWith(answer: Responder): void;
  close(): Promise<void>;
}

/**
 * @throws DirectoryInUse, DirectoryUnfit, DatabaseUnfit, ReplicaUnfit, RightsRefused, SchemaRefused, SecretRefused;
 * their messages are for a person.
 */
export async function openDatabase(settings: DatabaseSettings): Promise<OpenDatabase> {
  let schema = { version: 0, applied: 0 };
  let secret = '';
  let queueName = '';
  const prepare: Prepare = async (owner) => {
    await requireRights(owner, settings.withQueue === true);
    const { version, applied } = await migrate(owner);
    // A new database is prepared where it is built, and looked at once more where it is used.
    schema = { version, applied: schema.applied + applied };
    await requireGrants(owner);
    secret = await installedSecret(owner, settings.secret, settings.directory);
    queueName = await queueNameIn(owner);
    if (settings.withQueue === true) await prepareQueue(owner);
  };
  const driver = await openDriver(settings, prepare);
  for (const warning of wideModes(settings)) settings.tell?.(warning);
  const replica = await openReplicaOf(driver, settings, schema.version);
  const database = databaseOn(driver);
  return {
    database: replica === undefined ? database : withReplica(database, replica),
    secret: serverSecret(secret),
    schema,
    isEmbedded: settings.url === undefined,
    queueName,
    openPool: () => driver.openPool(),
    answerWith: (answer) => driver.answerWith?.(answer),
    close: async () => {
      await replica?.close();
      await driver.close();
    },
  };
}

async function openDriver(settings: DatabaseSettings, prepare: Prepare): Promise<Driver> {
  const { url, directory, silentMs } = settings;
  if (url !== undefined) {
    return (await import('./postgres.js')).openPostgres(url, prepare, silentMs);
  }
  return (await import('./embedded.js')).openEmbedded(directory, prepare, settings.tell);
}

/** @throws ReplicaUnfit once the database itself is closed again. */
async function openReplicaOf(
  driver: Driver,
  { readUrl, tell }: DatabaseSettings,
  schemaVersion: number,
): Promise<Replica | undefined> {
  if (readUrl === undefined) return undefined;
  const { openReplica } = await import('./replica.js');
  try {
    return await openReplica(driver, readUrl, { schemaVersion, tell });
  } catch (error) {
    await driver.close();
    throw error;
  }
}

async function queueNameIn(owner: AdminConnection): Promise<string> {
  const [row] = await owner.query<{ queue: string }>('select queue from installation');
  if (row === undefined) throw new Error('an installation without a name');
  return row.queue;
}
