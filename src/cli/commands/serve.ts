import { Server as NetServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { OpenDatabase } from '../../db/open.js';
import { createFirstKey } from '../../evaluations/store/keys.js';
import { clashingPolicies } from '../../evaluations/store/policy-book.js';
import { pruneReplies, type Service, serviceOn } from '../../evaluations/store/service.js';
import { buildApp } from '../../http/app.js';
import type { Readiness } from '../../http/routes/health.js';
import { limits } from '../../limits.js';
import type { Arguments } from '../arguments.js';
import { keepBuild } from '../build-in-use.js';
import { openJobs, redisUrl } from '../jobs.js';
import { endSoon, stopSignal } from '../stop-signal.js';
import { openStore } from '../store.js';
import { UserError } from '../user-error.js';

const defaultPort = 8080;
const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/u;
const pruneEveryMs = 60 * 60 * 1000;

/** `jichi serve`: the HTTP service until SIGTERM or SIGINT. */
export async function run({ values }: Arguments): Promise<number> {
  const host = process.env['HOST'] ?? '127.0.0.1';
  const port = portOf(values['port'] ?? process.env['PORT']);
  const authRequired =
    (process.env['JICHI_AUTH'] ?? (loopback.test(host) ? '' : 'required')) === 'required';
  const stopped = stopSignal();
  keepBuild();
  const store = await openStore(values, true, redisUrl() === undefined);
  try {
    await requireOwnPolicies(store);
    const works = values['no-worker'] !== true;
    await serve(store, { host, port, authRequired, stopped, works });
  } finally {
    await store.close();
    endSoon();
  }
  return 0;
}

/** One name for two policies would make sheets that nobody can check. */
async function requireOwnPolicies({ database }: OpenDatabase): Promise<void> {
  const names = await clashingPolicies(database);
  if (names.length === 0) return;
  throw new UserError([
    `数据库中保存的计分办法 ${names.join('、')} 与本程序自带的同名同版本而内容不同，不能启动：`,
    '  请用保存它时的程序，或在另一个数据库上使用本版本。',
  ]);
}

interface Listening {
  readonly host: string;
  readonly port: number;
  readonly authRequired: boolean;
  readonly stopped: Promise<void>;
  /** Whether this process works on batches itself. */
  readonly works: boolean;
}

async function serve(store: OpenDatabase, listening: Listening): Promise<void> {
  const { host, port, authRequired, stopped, works } = listening;
  const readiness: Readiness = { isStopping: false };
  const logger = { stream: process.stderr, level: process.env['LOG_LEVEL'] ?? 'info' };
  const service = serviceOn(store);
  const app = await buildApp({ logger, readiness, authRequired, service });
  const address = await listen(() => app.listen({ host, port }));
  await tellFirstKey(service);
  process.stdout.write(`listening on ${address}\n`);
  const jobs = openJobs(store, service, {
    works,
    redis: redisUrl(),
    onError: (err) => app.log.error({ err }, 'batch fault'),
  });
  const pruning = pruneNowAndThen(service, (err) => app.log.error({ err }, 'pruning failed'));
  await stopped;
  clearInterval(pruning);
  readiness.isStopping = true;
  await drain(app);
  await app.close();
  await jobs.stop();
}

/**
 * New connections are refused, which is safe to try elsewhere; a request that is on its way on an open one still
 * finds it open, and closes it. The server's own `close` would first reset every connection whose request it has
 * not yet read.
 */
async function drain({ server }: FastifyInstance): Promise<void> {
  NetServer.prototype.close.call(server);
  await setTimeout(limits.drainMs);
}

/** Without any key nobody could make one: the first is printed, this one time. */
async function tellFirstKey(service: Service): Promise<void> {
  const key = await createFirstKey(service);
  if (key !== undefined) process.stdout.write(`admin key: ${key}\n`);
}

function pruneNowAndThen(service: Service, failed: (error: unknown) => void): NodeJS.Timeout {
  const prune = (): void => {
    pruneReplies(service).catch(failed);
  };
  prune();
  return setInterval(prune, pruneEveryMs).unref();
}

function portOf(value: unknown): number {
  if (value === undefined) return defaultPort;
  const port = Number(value);
  if (/^\d{1,5}$/u.test(String(value)) && port <= 65_535) return port;
  throw new UserError([`端口应为 0 到 65535 的整数，现为 ${String(value)}。`]);
}

async function listen(start: () => Promise<string>): Promise<string> {
  try {
    return await start();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') throw new UserError(['端口已被占用，请用 --port 换一个。']);
    if (code === 'EACCES') throw new UserError(['没有权限使用这个端口，请用 1024 以上的端口。']);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new UserError(['HOST 不是本机的地址。']);
    throw error;
  }
}
