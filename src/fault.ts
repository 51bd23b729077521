/**
 * What went wrong outside of a request: fit for any log, because nothing that somebody sent or stored is in it.
 * Drivers hang the statement, its values, or a command with its password on their errors.
 */

/** A failure as it may stand in a log. */
export interface Fault {
  readonly type: string;
  /** SQLSTATE, or the code of the operating system or of a library. */
  readonly code?: string;
  readonly message: string;
  /** Where in the program, without the message; empty for what is thrown without it. */
  readonly stack: string;
  /** What of the database's structure an error names. */
  readonly table?: string;
  readonly constraint?: string;
}

/** What the caller can do about a failure. */
export type FaultKind = 'disk-full' | 'read-only' | 'away';

const messageCharsMax = 300;
const frameCountMax = 20;
const causeDepthMax = 5;

/** What WASI calls EDQUOT, ENOSPC and EROFS, which the embedded database throws before it can speak SQL. */
const wasiKinds: Readonly<Record<number, FaultKind>> = {
  19: 'disk-full',
  51: 'disk-full',
  69: 'read-only',
};

const kinds: Readonly<Record<string, FaultKind>> = {
  '53100': 'disk-full',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  '25006': 'read-only',
  EROFS: 'read-only',
};

// Not connected, connection lost, server stopping or starting, out of memory or of connections, disk broken, late.
const away: ReadonlySet<string> = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH'],
  ...['CONNECT_TIMEOUT', 'CONNECTION_CLOSED', 'CONNECTION_ENDED', 'CONNECTION_DESTROYED'],
  ...['DATABASE_SILENT', '53000', '53200', '53300', '53400', '58000', '58030', '57014'],
  ...['55P03', '40P01', '40001', '25P03'],
]);

/** What kind of failure of a service that we need an error tells of; undefined for any other. */
export function faultKind(error: unknown): FaultKind | undefined {
  for (const each of chain(error)) {
    const errno = textOf(each, 'name') === 'ErrnoError' ? numberOf(each, 'errno') : undefined;
    const wasiKind = wasiKinds[errno ?? 0];
    if (wasiKind !== undefined) return wasiKind;
    const code = textOf(each, 'code') ?? '';
    const kind = Object.hasOwn(kinds, code) ? kinds[code] : undefined;
    if (kind !== undefined) return kind;
    if (away.has(code) || /^(?:08\w{3}|57P0[1-5])$/u.test(code)) return 'away';
  }
  return undefined;
}

/** An error without anything that was sent, read or stored. */
export function faultOf(error: unknown): Fault {
  const all = chain(error);
  // The innermost says what happened; those around it repeat what they were asked to do.
  const inner = all.findLast((each) => textOf(each, 'code') !== undefined) ?? all.at(-1);
  const errno = inner === undefined ? undefined : numberOf(inner, 'errno');
  const code = textOf(inner, 'code') ?? errno?.toString();
  const [table, constraint] = [textOf(inner, 'table'), textOf(inner, 'constraint')];
  return {
    type: textOf(inner, 'name') ?? typeof error,
    ...(code === undefined ? {} : { code }),
    message: messageOf(inner, code),
    stack: frames(all[0]),
    ...(table === undefined ? {} : { table }),
    ...(constraint === undefined ? {} : { constraint }),
  };
}

/** An error, what caused it, and what caused that. */
function chain(error: unknown): object[] {
  const all: object[] = [];
  let next: unknown = error;
  while (typeof next === 'object' && next !== null && all.length < causeDepthMax) {
    all.push(next);
    const { cause, errors } = next as { cause?: unknown; errors?: unknown };
    next = cause ?? (Array.isArray(errors) ? errors[0] : undefined);
  }
  return all;
}

function textOf(value: object | unknown, member: string): string | undefined {
  const text = (value as Record<string, unknown> | null | undefined)?.[member];
  return typeof text === 'string' && text !== '' ? text : undefined;
}

function numberOf(value: object, member: string): number | undefined {
  const number = (value as Record<string, unknown>)[member];
  return typeof number === 'number' ? number : undefined;
}

/** Errors of the system and of the database name places and structures; those of data and of code name data. */
function messageOf(error: unknown, code: string | undefined): string {
  const message = textOf(error, 'message') ?? '';
  if (message.startsWith('Failed query')) return 'Failed query';
  const isOfSystem = code !== undefined && !/^(?:22|42601|ERR_)/u.test(code);
  const line = message.split('\n')[0] ?? '';
  const safe = isOfSystem ? line : withoutData(line);
  return withoutArguments(safe).slice(0, messageCharsMax);
}

/** Without quoted texts, 汉字 and long numbers. */
function withoutData(message: string): string {
  return message
    .replace(/(["'`“‘]).*["'`”’]/gu, '…')
    .replace(/[^\x20-\x7e…]+/gu, '…')
    .replace(/\d{5,}/gu, '…');
}

/** Errors of Redis repeat the command, which may hold data. */
function withoutArguments(message: string): string {
  return message.replace(/,? with args beginning with:.*/u, '');
}

function frames(error: unknown): string {
  const lines = (textOf(error, 'stack') ?? '').split('\n');
  return lines
    .filter((line) => /^\s+at /u.test(line))
    .slice(0, frameCountMax)
    .join('\n');
}
