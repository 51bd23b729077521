/** The database of the settings, for commands: what a person can mend is told without a stack trace. */
import { statfs } from 'node:fs/promises';
import type { OpenDatabase } from '../db/open.js';
import { faultKind, faultOf } from '../fault.js';
import { checkDataDirectory } from './data-directory.js';
import type { Settings } from './settings/list.js';
import { tell, UserError } from './user-error.js';

export type StoreSettings = Pick<Settings, 'data' | 'databaseUrl' | 'secret'>;

/** Names of the errors whose messages are written for a person. */
const told: ReadonlySet<string> = new Set([
  'DirectoryInUse',
  'DirectoryUnfit',
  'DatabaseUnfit',
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

/** Bytes that may still be written below a data directory. */
export async function freeBytesOf(directory: string): Promise<number> {
  const { bavail, bsize } = await statfs(directory);
  return bavail * bsize;
}

function reachable(directory: string, mayBeMade: boolean): void {
  try {
    checkDataDirectory(directory, mayBeMade);
  } catch (error) {
    throw asUserError(error, directory);
  }
}

function asUserError(error: unknown, directory: string): unknown {
  const { name, message } = error as Error;
  const { code } = faultOf(error);
  if (told.has(name)) return new UserError([message], error);
  if (code === 'EACCES' || code === 'EROFS' || code === 'ENOTDIR' || code === 'EEXIST') {
    return new UserError([`不能写数据目录 ${directory}。`]);
  }
  if (faultKind(error) === 'disk-full') {
    return new UserError(['磁盘空间不足，没有启动；请腾出空间后再运行。']);
  }
  const reasons: Readonly<Record<string, string>> = {
    ECONNREFUSED: '数据库没有应答，请核对主机和端口，或先启动数据库',
    ECONNRESET: '数据库断开了连接，可能不支持 sslmode 所要求的加密',
    DEPTH_ZERO_SELF_SIGNED_CERT: '数据库的证书不受信任',
    SELF_SIGNED_CERT_IN_CHAIN: '数据库的证书不受信任',
    ERR_TLS_CERT_ALTNAME_INVALID: '数据库的证书不是这台主机的',
    DATABASE_SILENT: '数据库没有应答',
    '25006': '数据库只读，不能启动；请指向主库',
    '53300': '数据库的连接已满，请稍后再试',
    '57P03': '数据库正在启动或停止，请稍后再试',
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
