/** A PostgreSQL database of the bench's own, on the server and the Redis that answer; taken away at the end. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Redis } from 'ioredis';
import postgres from 'postgres';

const serverUrl = process.env.TEST_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres';
const redisUrl = process.env.TEST_REDIS_URL ?? 'redis://127.0.0.1:6379';
const quiet = { onnotice: () => undefined, connect_timeout: 3 };

/** What is missing for the bench, in words; undefined where nothing is. */
export async function missingServer() {
  const redis = new Redis(redisUrl, { lazyConnect: true, retryStrategy: () => null });
  redis.on('error', () => undefined);
  const sql = postgres(serverUrl, { ...quiet, max: 1 });
  try {
    await sql`select 1`.catch(() => Promise.reject(new Error('PostgreSQL')));
    await redis.connect().catch(() => Promise.reject(new Error('Redis')));
    return undefined;
  } catch (error) {
    return `${error.message} does not answer`;
  } finally {
    redis.disconnect();
    await sql.end({ timeout: 1 });
  }
}

async function onServer(script) {
  const sql = postgres(serverUrl, { ...quiet, max: 1 });
  await sql.unsafe(script).finally(() => sql.end());
}

/** The database, the environment that leads a program to it, and what the servers call themselves. */
export async function openPlace() {
  const name = `jichi_bench_${process.pid}`;
  await onServer(`create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const directory = mkdtempSync(path.join(tmpdir(), 'jichi-bench-'));
  const sql = postgres(url.toString(), { ...quiet, max: 4 });
  const environment = {
    DATABASE_URL: url.toString(),
    REDIS_URL: redisUrl,
    JICHI_SECRET: 'a secret of the bench, long enough to be one',
  };
  const remove = async () => {
    await forgetQueue(sql);
    await sql.end({ timeout: 1 });
    await onServer(`drop database ${name} with (force)`);
    rmSync(directory, { recursive: true, force: true });
  };
  return { sql, directory, environment, remove, versions: await versionsOf(sql) };
}

async function versionsOf(sql) {
  const [{ server_version: server }] = await sql`show server_version`;
  const info = await onRedis((redis) => redis.info('server'));
  return `PostgreSQL ${server.split(' ')[0]}, Redis ${/redis_version:(\S+)/.exec(info)?.[1]}`;
}

async function onRedis(work) {
  const redis = new Redis(redisUrl);
  return work(redis).finally(() => redis.disconnect());
}

/** The queue has the name of the installation; nothing else is touched. */
async function forgetQueue(sql) {
  const [row] = await sql`select queue from installation`.catch(() => []);
  if (row === undefined) return;
  await onRedis(async (redis) => {
    const keys = await redis.keys(`jichi:${row.queue}:*`);
    if (keys.length > 0) await redis.del(...keys);
  });
}
