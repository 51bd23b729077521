/** Every setting of the program: what help shows, what is read, what `jichi config` lists. */
import type { CallerBounds } from '../../evaluations/access/caller-bounds.js';
import { hostOf, isLoopback } from '../../http/hosts.js';
import { limits } from '../../limits.js';
import { databaseAddress, redisAddress, withoutPassword } from './server-address.js';
import { countOf, oneOfWords, type Setting } from './setting.js';

const portMax = 65_535;
const secretCharsMin = 32;
const listCountMax = 50;
const mib = 1024 * 1024;

const host: Setting<string> = {
  name: 'HOST',
  meaning: '监听的地址',
  allowed: '一个地址或主机名，不带 http:// 和端口，如 127.0.0.1、0.0.0.0、::1',
  fallback: () => '127.0.0.1',
  fallbackText: '127.0.0.1，只有本机能访问',
  parse: hostOf,
  show: (value) => value,
};

const port: Setting<number> = {
  name: 'PORT',
  option: 'port',
  meaning: '监听的端口',
  allowed: '0 到 65535 的整数，0 为任选',
  fallback: () => 8080,
  fallbackText: '8080',
  parse: (text) => (/^\d{1,5}$/u.test(text) && Number(text) <= portMax ? Number(text) : undefined),
  show: String,
};

const auth: Setting<'required' | 'optional'> = {
  name: 'JICHI_AUTH',
  meaning:
    '计分、识别、核验和查看计分办法是否也要密钥：required 要，optional 不要；保存的内容总是要密钥',
  fallback: (address) => (isLoopback(address) ? 'optional' : 'required'),
  fallbackText: 'HOST 为本机地址时 optional，否则 required',
  ...oneOfWords(['required', 'optional']),
};

const docs: Setting<'open' | 'closed'> = {
  name: 'JICHI_DOCS',
  meaning: '手册 /docs 和 /openapi.json：open 不用密钥即可查看，closed 不提供',
  fallback: () => 'open',
  fallbackText: 'open',
  ...oneOfWords(['open', 'closed']),
};

const workbench: Setting<'open' | 'closed'> = {
  name: 'JICHI_WORKBENCH',
  meaning: '浏览器中的工作台：open 在 / 提供，closed 不提供，也不接受它的会话',
  fallback: () => 'open',
  fallbackText: 'open',
  ...oneOfWords(['open', 'closed']),
};

const hosts: Setting<readonly string[]> = {
  name: 'JICHI_HOSTS',
  meaning: '不要密钥时，除本机名称和监听地址外还可以用来访问服务的主机名',
  allowed: `至多 ${listCountMax} 个主机名或地址，以逗号分隔，不带端口`,
  fallback: () => [],
  fallbackText: '没有',
  parse: (text) => {
    const names = text.split(',').map((name) => hostOf(name.trim()));
    const isSound = names.length <= listCountMax && names.every((name) => name !== undefined);
    return isSound ? (names as string[]) : undefined;
  },
  show: (names) => names.join(','),
};

const logLevel: Setting<LogLevel> = {
  name: 'LOG_LEVEL',
  meaning: '写哪些日志，silent 为不写',
  fallback: () => 'info',
  fallbackText: 'info',
  ...oneOfWords(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
};

type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';

const data: Setting<string> = {
  name: 'JICHI_DATA',
  option: 'data',
  meaning: '数据目录：没有设 DATABASE_URL 时的数据，没有设 JICHI_SECRET 时的服务密钥',
  allowed: '一个目录的路径',
  fallback: () => './data',
  fallbackText: './data',
  parse: (text) => (text.includes('\0') ? undefined : text),
  show: (value) => value,
};

const databaseUrl: Setting<string | undefined> = {
  name: 'DATABASE_URL',
  meaning: 'PostgreSQL 的地址',
  allowed:
    'postgres://用户:密码@主机:5432/数据库（密码中的特殊字符写成 %XX；sslmode 为 disable、prefer、require 或 verify-full）',
  fallback: () => undefined,
  fallbackText: '没有，用数据目录中的嵌入式数据库',
  isSecret: true,
  parse: databaseAddress,
  show: (value) => (value === undefined ? '' : withoutPassword(value)),
};

const databaseReadUrl: Setting<string | undefined> = {
  name: 'DATABASE_READ_URL',
  meaning:
    '同一 PostgreSQL 的流复制备库，列表、统计、导出和随改随算从它读取；不能用时从 DATABASE_URL 读取',
  allowed: databaseUrl.allowed,
  fallback: () => undefined,
  fallbackText: '没有，都从 DATABASE_URL 读取',
  isSecret: true,
  parse: databaseAddress,
  show: (value) => (value === undefined ? '' : withoutPassword(value)),
};

const redisUrl: Setting<string | undefined> = {
  name: 'REDIS_URL',
  meaning: 'Redis 的地址，批次的队列在其中',
  allowed: 'redis://用户:密码@主机:6379/编号（密码中的特殊字符写成 %XX；加密连接用 rediss://）',
  fallback: () => undefined,
  fallbackText: '没有，队列在数据库中',
  isSecret: true,
  parse: redisAddress,
  show: (value) => (value === undefined ? '' : withoutPassword(value)),
};

const secret: Setting<string | undefined> = {
  name: 'JICHI_SECRET',
  meaning: '服务密钥：密钥的摘要和操作记录的签名由它算出；与备份一起保管，丢失后不能补',
  allowed: `至少 ${secretCharsMin} 个字符的随机文字，可用 openssl rand -base64 32 生成`,
  fallback: () => undefined,
  fallbackText: '没有，用数据目录中的 secret 文件，首次启动时生成',
  isSecret: true,
  parse: (text) => (text.length >= secretCharsMin ? text : undefined),
  show: (value) => (value === undefined ? '' : '已设，不显示'),
};

const keyRequests = countOf(
  'JICHI_KEY_REQUESTS',
  '一个密钥每分钟的请求数，每个 serve 进程各自计算',
  limits.keyRequestsPerMinute,
);

const addressRequests = countOf(
  'JICHI_ADDRESS_REQUESTS',
  '不用密钥时一个地址每分钟的请求数，每个 serve 进程各自计算',
  limits.addressRequestsPerMinute,
);

const keyBatches = countOf(
  'JICHI_KEY_BATCHES',
  '一个密钥未结束的批次数',
  limits.keyOpenBatchCountMax,
);

const keyBatchMib = countOf(
  'JICHI_KEY_BATCH_MIB',
  '一个密钥的批次连同结果在数据库中至多占多少 MiB',
  limits.keyBatchBytesMax / mib,
);

const keyAttachmentMib = countOf(
  'JICHI_KEY_ATTACHMENT_MIB',
  '一个密钥上传的佐证材料在数据库中至多占多少 MiB',
  limits.keyAttachmentBytesMax / mib,
);

const keyUploads = countOf(
  'JICHI_KEY_UPLOADS',
  '一个密钥同时上传的批次数，导入和佐证材料也各以此为限',
  limits.keyUploadCountMax,
);

const heavyRequests = countOf(
  'JICHI_HEAVY_REQUESTS',
  '一个密钥或地址同时处理的大请求数（请求体 64 KiB 以上、打印、批次的结果和文件）',
  limits.callerHeavyCountMax,
);

const keyStreams = countOf(
  'JICHI_KEY_STREAMS',
  '一个密钥同时查看进度的连接数',
  limits.watcherKeyCountMax,
);

const noColor: Setting<boolean> = {
  name: 'NO_COLOR',
  meaning: '终端上不用颜色',
  allowed: '任何文字',
  fallback: () => false,
  fallbackText: '没有，终端上用颜色',
  parse: () => true,
  show: (value) => (value ? '1' : ''),
};

/** In the order in which they are shown. */
export const settings = {
  host,
  port,
  auth,
  docs,
  workbench,
  hosts,
  logLevel,
  data,
  databaseUrl,
  databaseReadUrl,
  redisUrl,
  secret,
  keyRequests,
  addressRequests,
  keyBatches,
  keyBatchMib,
  keyAttachmentMib,
  keyUploads,
  heavyRequests,
  keyStreams,
  noColor,
} as const;

export type SettingKey = keyof typeof settings;

/** The values that the program works with. */
export type Settings = {
  readonly [Key in SettingKey]: (typeof settings)[Key] extends Setting<infer T> ? T : never;
};

/** All there are. */
export const allSettings = Object.keys(settings) as SettingKey[];

/** Those of a command that opens the database. */
export const storeSettings = ['data', 'databaseUrl', 'secret'] as const;

/** Those of a command that works on batches. */
export const workerSettings = [...storeSettings, 'redisUrl', 'logLevel', 'keyBatchMib'] as const;

/** What one caller may have, by the settings that are there. */
export function boundsOf(given: Partial<Settings>): Partial<CallerBounds> {
  const bounds = {
    keyRequests: given.keyRequests,
    addressRequests: given.addressRequests,
    openBatches: given.keyBatches,
    batchBytes: given.keyBatchMib === undefined ? undefined : given.keyBatchMib * mib,
    attachmentBytes:
      given.keyAttachmentMib === undefined ? undefined : given.keyAttachmentMib * mib,
    uploads: given.keyUploads,
    heavy: given.heavyRequests,
    streams: given.keyStreams,
  };
  return Object.fromEntries(Object.entries(bounds).filter(([, value]) => value !== undefined));
}
