/** A service that works on batches itself, on each database and queue there is. */
import { randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';
import { createFirstKey } from '../../src/evaluations/administration/keys.js';
import type { ChunkPoint } from '../../src/evaluations/batches/run-chunk.js';
import { serviceOn } from '../../src/evaluations/service.js';
import { openQueue } from '../../src/jobs/queue.js';
import { type Jobs, startJobs } from '../../src/jobs/start.js';
import { type Backend, backends, type Ground, missingService } from '../db/backends.js';
import { startService } from '../http/documented.js';
import { askOf, type Stored } from '../http/stored.js';
import { isProof } from '../proof.js';
import { until } from '../until.js';

export interface Way extends Ground {
  readonly backend: Backend;
  readonly redisUrl: string | undefined;
}

const redisServer = process.env['TEST_REDIS_URL'] ?? 'redis://127.0.0.1:6379';

async function lacking(): Promise<string | undefined> {
  const redis = new Redis(redisServer, { lazyConnect: true, retryStrategy: () => null });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    await redis.ping();
    return undefined;
  } catch (error) {
    return missingService(`Redis, which does not answer at ${new URL(redisServer).host}`, error);
  } finally {
    redis.disconnect();
  }
}

const withoutRedis = await lacking();

/** The queue in the database, and on Redis beside a real PostgreSQL. */
export const ways: readonly Way[] = backends.flatMap((backend) => {
  const { name, missing } = backend;
  const way = { name, missing, backend, redisUrl: undefined };
  if (name !== 'PostgreSQL') return [way];
  const both = { name: 'PostgreSQL and Redis', missing: missing ?? withoutRedis };
  return [way, { ...both, backend, redisUrl: redisServer }];
});

/** Each store once, for what does not depend on where the queue is; all ways in the proof. */
export const waysOfStores = isProof ? ways : ways.filter(({ name }) => name !== 'PostgreSQL');

/** Takes away what a queue left on a Redis that others use, too: its own keys, and no others. */
export async function forgetQueue(url: string, queueName: string): Promise<void> {
  const redis = new Redis(url);
  try {
    for await (const keys of redis.scanStream({ match: `jichi:${queueName}:*` })) {
      if (keys.length > 0) await redis.del(...keys);
    }
  } finally {
    redis.disconnect();
  }
}

export interface Result {
  readonly position: number;
  readonly outcome: string;
  readonly sheet?: object;
  readonly problem?: { readonly status: number; readonly errors?: readonly { code: string }[] };
}

export interface Batching extends Omit<Stored, 'keyFor'> {
  readonly keyFor: Stored['keyFor'];
  /** The batch once it has ended. */
  readonly ended: (id: string) => Promise<Record<string, unknown>>;
  readonly results: (id: string) => Promise<Result[]>;
}

/** Starts a service with its worker. */
export async function startBatching(
  { backend, redisUrl }: Way,
  { reached }: { reached?: (point: ChunkPoint) => Promise<void> | void } = {},
): Promise<Batching> {
  const place = await backend.place();
  const store = await place.open();
  const service = serviceOn(store);
  const documented = await startService(false, service);
  const name = `${store.queueName}-${randomBytes(4).toString('hex')}`;
  const queue = openQueue({
    name,
    redisUrl,
    pool: () => store.openPool(),
    onError: (error) => process.stdout.write(`jobs: ${error.message}\n`),
  });
  const jobs: Jobs = startJobs(service, queue, {
    works: true,
    threads: 1,
    onError: (error) =>
      process.stdout.write(`jobs: ${error.stack}\n${String(error.cause ?? '')}\n`),
    ...(reached === undefined ? {} : { reached }),
  });
  const admin = (await createFirstKey(service)) ?? '';
  const { ask, keyFor } = askOf(documented, admin);
  const ended: Batching['ended'] = (id) =>
    until(
      async () => (await ask(admin, 'GET', `/v1/batches/${id}`)).json(),
      ({ state }) => state === 'completed' || state === 'cancelled',
    );
  const results: Batching['results'] = async (id) => {
    const { body } = await ask(admin, 'GET', `/v1/batches/${id}/results`);
    return body
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));
  };
  const stop = async (remove = true): Promise<void> => {
    await documented.app.close();
    await jobs.stop();
    await queue.close();
    if (redisUrl !== undefined) await forgetQueue(redisUrl, name);
    await store.close();
    if (remove) await place.remove();
  };
  return { ...documented, place, store, service, admin, ask, keyFor, ended, results, stop };
}
