/** Why a PostgreSQL cannot be used, and what to do: as far as its error or the connection says. */
import { faultOf } from '../fault.js';

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

/**
 * What a person is told of an error that opening a database ended with.
 * @returns undefined for an error that says nothing of the database's
 */
export function databaseFailure(error: unknown, address: string | undefined): string | undefined {
  const { code = '', message } = faultOf(error);
  const reason = reasons[code];
  if (reason === undefined) return undefined;
  // PostgreSQL says it in the language that it was set up with.
  const own = /^[0-9A-Z]{5}$/u.test(code) ? `（${message}）` : '';
  const sentence = sentenceFor(code, error, address);
  const end = sentence === '' ? '' : `请由管理员执行：\n  ${sentence};`;
  return `DATABASE_URL 不能使用：${reason}${own}。${end}`;
}

/** What an administrator runs, where that is known. */
function sentenceFor(code: string, error: unknown, address: string | undefined): string {
  const [user, database] = namesIn(address);
  if (code === '3D000') {
    return `CREATE DATABASE ${database} OWNER ${user} ENCODING 'UTF8' TEMPLATE template0`;
  }
  // What is refused while connecting is the connection itself.
  const isConnecting = (error as { severity?: unknown }).severity === 'FATAL';
  if (code === '42501' && isConnecting) return `GRANT CONNECT ON DATABASE ${database} TO ${user}`;
  return '';
}

/** User and database of an address, as SQL writes them; a user without a name of a database has one of his name. */
function namesIn(address = ''): [user: string, database: string] {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const user = decodeURIComponent(url?.username ?? '');
  const database = decodeURIComponent(url?.pathname.slice(1) ?? '');
  return [identifier(user), identifier(database === '' ? user : database)];
}

function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
