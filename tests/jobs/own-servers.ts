/**
 * Servers of the tests' own, which may be killed, emptied and started again: on free ports, in temporary
 * directories. Those that run on the machine are never touched. Where the programs are missing, that is said.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Redis } from 'ioredis';
import postgres from 'postgres';
import { endedWithUs } from '../ended-with-us.js';
import { freePort } from '../free-port.js';
import { until } from '../until.js';

export interface OwnServer {
  readonly url: string;
  start(): Promise<void>;
  /** Ends it at once; what it had only in memory is lost. */
  crash(): Promise<void>;
  /** Ends it in order, as before a restart: PostgreSQL ends all its connections then. */
  stop(): Promise<void>;
  /** Takes it away with all it had. */
  remove(): Promise<void>;
}

/** A program that is started, crashed and started again on the same files. */
function serverOf(
  url: string,
  directory: string,
  run: () => ChildProcess,
  answers: () => Promise<unknown>,
): OwnServer {
  let child: ChildProcess | undefined;
  const end = async (signal: 'SIGQUIT' | 'SIGINT'): Promise<void> => {
    if (child === undefined || child.exitCode !== null) return;
    const exit = once(child, 'exit');
    child.kill(signal);
    await exit;
    child = undefined;
  };
  // PostgreSQL ends all its processes then and writes nothing; Redis knows no such signal and dies of it.
  const crash = (): Promise<void> => end('SIGQUIT');
  return {
    url,
    start: async () => {
      const server = endedWithUs(run());
      child = server;
      await until(async () => server.exitCode !== null || (await answers()));
      if (server.exitCode !== null) throw new Error(`${url} ended before it answered`);
    },
    crash,
    stop: () => end('SIGINT'),
    remove: async () => {
      await crash();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function newDirectory(): string {
  return mkdtempSync(path.join(tmpdir(), 'jichi-own-'));
}

/** Asks a Redis one thing. */
export async function tellRedis(url: string, command: string): Promise<string> {
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    return String(await redis.call(command));
  } finally {
    redis.disconnect();
  }
}

/** A Redis that keeps nothing on disk; else what is missing for it. */
export async function ownRedis(): Promise<OwnServer | string> {
  const program = ['/usr/bin', '/usr/local/bin']
    .map((folder) => path.join(folder, 'redis-server'))
    .find(existsSync);
  if (program === undefined) return skipped('no redis-server');
  const port = await freePort();
  const directory = newDirectory();
  const words = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', directory];
  const url = `redis://127.0.0.1:${port}`;
  return serverOf(
    url,
    directory,
    () => spawn(program, words, { stdio: 'ignore' }),
    () => tellRedis(url, 'ping'),
  );
}

/** What stands where a Redis should be, and ends every connection at once. */
export async function brokenRedis(): Promise<{
  url: string;
  asked: Promise<unknown>;
  close(): void;
}> {
  const server = createServer((socket) => socket.resetAndDestroy()).listen(0, '127.0.0.1');
  const asked = once(server, 'connection');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { url: `redis://127.0.0.1:${address.port}`, asked, close: () => server.close() };
}

const programs = '/usr/lib/postgresql';

/** PostgreSQL refuses to run as root. */
function otherUser(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const idOf = (option: string): number =>
    Number(execFileSync('id', [option, 'nobody'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/** A PostgreSQL, the folder of its programs, its files, and the user that it runs as. */
interface Installed {
  readonly programs: string;
  readonly directory: string;
  readonly options: { uid?: number; gid?: number; cwd: string; stdio: 'ignore' };
}

/** Where a PostgreSQL may be made; else what is missing for it. */
function placeForPostgres(): Installed | string {
  const version = existsSync(programs) ? readdirSync(programs).sort().at(-1) : undefined;
  const folder = path.join(programs, version ?? '', 'bin');
  if (!existsSync(path.join(folder, 'initdb'))) return skipped('no initdb of PostgreSQL');
  const directory = newDirectory();
  const user = otherUser();
  try {
    if (user.uid !== undefined && user.gid !== undefined) chownSync(directory, user.uid, user.gid);
  } catch {
    rmSync(directory, { recursive: true, force: true });
    // In a container of a user who is not root outside there is nobody else.
    return skipped('no user but root for PostgreSQL to run as');
  }
  return { programs: folder, directory, options: { ...user, cwd: directory, stdio: 'ignore' } };
}

/** A PostgreSQL; else what is missing for it. */
export async function ownPostgres(): Promise<OwnServer | string> {
  const place = placeForPostgres();
  if (typeof place === 'string') return place;
  const server = postgresOn(place, await freePort());
  return {
    ...server,
    start: async () => {
      initialize(place);
      await server.start();
    },
  };
}

/** Makes its files before the first start: a file of tests that is only loaded needs none. */
function initialize({ programs: folder, directory, options }: Installed): void {
  const data = path.join(directory, 'data');
  if (existsSync(data)) return;
  const initial = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'];
  execFileSync(path.join(folder, 'initdb'), initial, options);
}

/** A streaming replica of a PostgreSQL that answers, on the same machine. */
export async function ownReplica(primary: OwnServer): Promise<OwnServer | string> {
  const place = placeForPostgres();
  if (typeof place === 'string') return place;
  const data = path.join(place.directory, 'data');
  const words = ['-D', data, '-d', primary.url, '-R', '-X', 'stream', '-c', 'fast', '--no-sync'];
  execFileSync(path.join(place.programs, 'pg_basebackup'), words, place.options);
  return postgresOn(place, await freePort());
}

function postgresOn({ programs: folder, directory, options }: Installed, port: number): OwnServer {
  const data = path.join(directory, 'data');
  // What the kernel has outlives a server that is killed; only a machine without power would need fsync.
  const words = ['-D', data, '-p', String(port), '-k', directory, '-c', 'fsync=off'];
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  return serverOf(
    url,
    directory,
    () => spawn(path.join(folder, 'postgres'), words, options),
    async () => {
      const sql = postgres(url, { max: 1, connect_timeout: 60, onnotice: () => undefined });
      try {
        return await sql`select 1`;
      } finally {
        await sql.end({ timeout: 1 });
      }
    },
  );
}

function skipped(reason: string): string {
  process.stdout.write(`skipped: tests on servers of their own: ${reason}\n`);
  return reason;
}
