/** The database of the settings, for commands: user-correctable errors are shown without a stack trace. */
import type { OpenDatabase } from '../db/open.js';
import { faultKind, faultOf } from '../fault.js';
import { checkDataDirectory } from './data-directory.js';
import { databaseFailure } from './database-failure.js';
import type { Settings } from './settings/list.js';
import { tell, UserError } from './user-error.js';

export type StoreSettings = Pick<Settings, 'data' | 'databaseUrl' | 'secret'> &
  Partial<Pick<Settings, 'databaseReadUrl'>>;

/** Names of the errors whose messages are written for a person. */
const told: ReadonlySet<string> = new Set([
  'DirectoryInUse',
  'DirectoryUnfit',
  'DatabaseUnfit',
  'ReplicaUnfit',
  'RightsRefused',
  'SchemaRefused',
  'SecretRefused',
]);

/**
 * Opens the database: `DATABASE_URL`, else the embedded one in the data directory.
 * @param allowCreate whether a new directory will do; commands that only read make none.
 * @throws UserError
 */
export async function openStore(
  { data, databaseUrl, databaseReadUrl: readUrl, secret }: StoreSettings,
  allowCreate: boolean,
  withQueue = false,
): Promise<OpenDatabase> {
  if (databaseUrl === undefined && readUrl !== undefined) {
    throw new UserError([
      'DATABASE_READ_URL 是 DATABASE_URL 的备库，要与 DATABASE_URL 一起设；没有设 DATABASE_URL，未作任何处理。',
    ]);
  }
  if (databaseUrl === undefined) reachable(data, allowCreate);
  const { openDatabase } = await import('../db/open.js');
  try {
    const url = databaseUrl;
    return await openDatabase({ url, readUrl, directory: data, secret, withQueue, tell });
  } catch (error) {
    throw asUserError(error, data, databaseUrl);
  }
}

function reachable(directory: string, allowCreate: boolean): void {
  try {
    checkDataDirectory(directory, allowCreate);
  } catch (error) {
    throw asUserError(error, directory);
  }
}

function asUserError(error: unknown, directory: string, url?: string): unknown {
  const { name, message } = error as Error;
  const { code } = faultOf(error);
  if (told.has(name)) return new UserError([message], error);
  if (code === 'EACCES' || code === 'EROFS' || code === 'ENOTDIR' || code === 'EEXIST') {
    return new UserError([`不能写数据目录 ${directory}。`]);
  }
  if (faultKind(error) === 'disk-full') {
    return new UserError(['磁盘空间不足，没有启动；请腾出空间后再运行。']);
  }
  const failure = databaseFailure(error, url);
  return failure === undefined ? error : new UserError([failure]);
}
