/** The database of the settings, for commands: what a person can mend is told without a stack trace. */
import type { OpenDatabase } from '../db/open.js';
import { checkDataDirectory } from './data-directory.js';
import type { Settings } from './settings/list.js';
import { tell, UserError } from './user-error.js';

export type StoreSettings = Pick<Settings, 'data' | 'databaseUrl' | 'secret'>;

/** Names of the errors whose messages are written for a person. */
const told: ReadonlySet<string> = new Set([
  'DirectoryInUse',
  'DirectoryUnfit',
  'SchemaRefused',
  'SecretRefused',
]);

/**
 * Opens the database: `DATABASE_URL`, else the embedded one in the data directory.
 * @param mayBeMade whether a new directory will do; commands that only read make none.
 * @throws UserError
 */
export async function openStore(
  { data, databaseUrl, secret }: StoreSettings,
  mayBeMade: boolean,
  withQueue = false,
): Promise<OpenDatabase> {
  if (databaseUrl === undefined) reachable(data, mayBeMade);
  const { openDatabase } = await import('../db/open.js');
  try {
    return await openDatabase({ url: databaseUrl, directory: data, secret, withQueue, tell });
  } catch (error) {
    throw asUserError(error, data);
  }
}

function reachable(directory: string, mayBeMade: boolean): void {
  try {
    checkDataDirectory(directory, mayBeMade);
  } catch (error) {
    throw asUserError(error, directory);
  }
}

function asUserError(error: unknown, directory: string): unknown {
  const { name, message, code } = error as NodeJS.ErrnoException;
  if (told.has(name)) return new UserError([message], error);
  if (code === 'EACCES' || code === 'EROFS' || code === 'ENOTDIR' || code === 'EEXIST') {
    return new UserError([`不能写数据目录 ${directory}。`]);
  }
  const reasons: Readonly<Record<string, string>> = {
    ECONNREFUSED: '数据库没有应答',
    ENOTFOUND: '找不到数据库的主机',
    CONNECT_TIMEOUT: '数据库没有应答',
    ERR_INVALID_URL: '不是有效的地址',
    '28P01': '用户名或密码不对',
    '28000': '不允许这样登录',
    '3D000': '没有这个数据库',
    '42501': '数据库用户的权限不足',
  };
  const reason = reasons[code ?? ''];
  return reason === undefined ? error : new UserError([`DATABASE_URL 不能使用：${reason}。`]);
}
