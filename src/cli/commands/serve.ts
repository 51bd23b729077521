import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { freeBytesOf } from '../../db/embedded/disk-space.js';
import type { OpenDatabase } from '../../db/open.js';
import { pruneSessions } from '../../evaluations/administration/sessions.js';
import { pruneIdempotency } from '../../evaluations/commands/write.js';
import { clashingPolicies } from '../../evaluations/rulebooks/policy-book.js';
import { type Service, serviceOn } from '../../evaluations/service.js';
import { buildApp } from '../../http/app.js';
import { inUrl, isLoopback } from '../../http/hosts.js';
import type { Readiness } from '../../http/readiness.js';
import { stopListening } from '../../http/stop.js';
import { OneTimeLink } from '../../http/workbench/link.js';
import { openThreads } from '../../jobs/threads/pool.js';
import { openPrinter } from '../../jobs/threads/printer.js';
import { openReader } from '../../jobs/threads/reader.js';
import { openResidents } from '../../jobs/threads/residents.js';
import { type Arguments, optionText } from '../arguments.js';
import { keepBuild } from '../build-in-use.js';
import { type DeedRequest, doDeed } from '../deeds.js';
import { keepFirstKey, printFirstKey } from '../first-key.js';
import { openJobs } from '../jobs.js';
import { allSettings, boundsOf, type SettingKey, type Settings } from '../settings/list.js';
import { type FoundSetting, findSettings, misspelt, valuesOf } from '../settings/read.js';
import { inForce } from '../settings/show.js';
import { forceExitAfterLinger, stopSignal } from '../stop-signal.js';
import { openStore } from '../store.js';
import { UserError } from '../user-error.js';

const pruneEveryMs = 60 * 60 * 1000;

/** `jichi serve`: the HTTP service until SIGTERM or SIGINT. */
export async function run({ values }: Arguments): Promise<number> {
  const found = findSettings(allSettings, values);
  const settings = valuesOf<SettingKey>(found);
  const keyFile = optionText(values, 'first-key-file');
  const stopped = stopSignal();
  keepBuild();
  const store = await openStore(settings, true, settings.redisUrl === undefined);
  try {
    await requireOwnPolicies(store);
    const works = values['no-worker'] !== true;
    await serve(store, settings, { stopped, works, found, keyFile });
  } finally {
    await store.close();
    forceExitAfterLinger();
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

interface Running {
  readonly stopped: Promise<void>;
  /** Whether this process works on batches itself. */
  readonly works: boolean;
  /** The settings with where they came from. */
  readonly found: readonly FoundSetting[];
  /** The file that the first key is written into; without one it is printed. */
  readonly keyFile: string | undefined;
}

async function serve(store: OpenDatabase, settings: Settings, running: Running): Promise<void> {
  const { stopped, works, found, keyFile } = running;
  const { host, port, redisUrl } = settings;
  const readiness: Readiness = { isStopping: false };
  const logger = { stream: process.stderr, level: settings.logLevel };
  const threads = openThreads();
  const printer = openPrinter();
  const residents = openResidents();
  const service = serviceOn(store, undefined, { bounds: boundsOf(settings), threads, printer });
  const isOpen = settings.workbench === 'open';
  const link = isOpen && isLoopback(host) ? new OneTimeLink() : undefined;
  const app = await buildApp({
    logger,
    readiness,
    service,
    reader: openReader(),
    residents,
    workbench: isOpen ? { link } : undefined,
    ...accessOf(settings),
  });
  tellSettings(app.log, settings, found);
  if (keyFile !== undefined) await keepFirstKey(service, keyFile);
  await listen(() => app.listen({ host, port }));
  if (keyFile === undefined) await printFirstKey(service);
  store.answerWith((request) => doDeed(store, request as DeedRequest));
  const origin = addressOf(app, host);
  if (link !== undefined) process.stdout.write(`workbench: ${link.address(origin)}\n`);
  process.stdout.write(`listening on ${origin}\n`);
  const jobs = openJobs(store, service, {
    works,
    redis: redisUrl,
    faults: app.faults,
  });
  readiness.checks = {
    schemaVersion: store.schema.version,
    queue: () => jobs.check(),
    workers: async () => (works ? 1 : jobs.countWorkers()),
    freeBytes: async () => (store.isEmbedded ? freeBytesOf(settings.data) : undefined),
  };
  const pruning = pruneNowAndThen(service, (error) => app.faults.report('database', error));
  await stopped;
  clearInterval(pruning);
  readiness.isStopping = true;
  await stopListening(app);
  await printer.close();
  await residents.close();
  await jobs.stop();
  await threads.close();
}

function pruneNowAndThen(service: Service, failed: (error: unknown) => void): NodeJS.Timeout {
  const prune = (): void => {
    pruneIdempotency(service).catch(failed);
    pruneSessions(service).catch(failed);
  };
  prune();
  return setInterval(prune, pruneEveryMs).unref();
}

/** Who may connect and with which key, by the settings. */
function accessOf({ auth, docs, host, hosts }: Settings) {
  return {
    authRequired: auth === 'required',
    hasManual: docs === 'open',
    hosts: [host, ...hosts],
  };
}

/** Where it listens: as it was set, with the port that it got. */
function addressOf({ server }: FastifyInstance, host: string): string {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : '';
  return `http://${inUrl(host)}:${port}`;
}

/** What holds, and what somebody should know of it. */
function tellSettings(
  log: FastifyBaseLogger,
  settings: Settings,
  found: readonly FoundSetting[],
): void {
  log.info({ settings: inForce(found) }, 'settings');
  for (const warning of warnings(settings)) log.warn(warning);
}

function* warnings({ host, auth }: Settings): Generator<string> {
  for (const [given, near] of misspelt()) {
    yield `没有设置 ${given}，没有使用；如果指的是 ${near}，请改正。`;
  }
  if (isLoopback(host)) return;
  yield `HOST=${host} 不限于本机，而连接不加密，密钥和内容在网络上都可以被看到：请由反向代理提供 https，或只在可信的网络中使用。`;
  if (auth === 'optional') {
    yield 'JICHI_AUTH=optional：网络上的任何人不用密钥就可以计分、查看计分办法；不需要这样时请改为 required。';
  }
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
