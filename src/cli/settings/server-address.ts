/** Addresses of servers, whose passwords nobody is shown. */

const hidden = '***';

const databaseSchemes: ReadonlySet<string> = new Set(['postgres:', 'postgresql:']);
const redisSchemes: ReadonlySet<string> = new Set(['redis:', 'rediss:']);
const sslModes: ReadonlySet<string> = new Set([
  'disable',
  'allow',
  'prefer',
  'require',
  'verify-ca',
  'verify-full',
]);

/** The address of a PostgreSQL as both of its drivers take it; undefined for anything else. */
export function databaseAddress(text: string): string | undefined {
  const url = urlOf(text, databaseSchemes);
  const mode = url?.searchParams.get('sslmode') ?? 'disable';
  const isOne = url !== undefined && !/[,%]/u.test(url.hostname) && sslModes.has(mode);
  return isOne ? text : undefined;
}

/** The address of a Redis, with the number of a database at most; undefined for anything else. */
export function redisAddress(text: string): string | undefined {
  const url = urlOf(text, redisSchemes);
  const isOne = url !== undefined && url.hostname !== '' && /^\/?\d{0,5}$/u.test(url.pathname);
  return isOne ? text : undefined;
}

function urlOf(text: string, schemes: ReadonlySet<string>): URL | undefined {
  try {
    const url = new URL(text);
    // Drivers decode these, and throw for what is no encoding.
    for (const part of [url.username, url.password, url.pathname]) decodeURIComponent(part);
    return schemes.has(url.protocol) && text.includes('://') ? url : undefined;
  } catch {
    return undefined;
  }
}

/** An address without its password, wherever in it that stands. */
export function withoutPassword(address: string): string {
  const url = new URL(address);
  if (url.password !== '') url.password = hidden;
  for (const [name, value] of url.searchParams) {
    if (value !== '' && /pass|secret|token|key/iu.test(name)) url.searchParams.set(name, hidden);
  }
  return url.toString();
}
