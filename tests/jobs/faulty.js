/**
 * The built program with what the command line does not offer: short leases, and a signal to itself at a
 * named point of a range. Its one word is JSON: what crew.ts calls a role, with `place` and `times`.
 */
import { setTimeout } from 'node:timers/promises';
import { createPostgresBackend, Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { openDatabase } from '../../dist/db/open.js';
import { createFirstKey } from '../../dist/evaluations/administration/keys.js';
import { serviceOn } from '../../dist/evaluations/service.js';
import { openQueue } from '../../dist/jobs/queue.js';
import { startJobs } from '../../dist/jobs/start.js';

const { place, serves, works, waits, isTwice, times, trap } = JSON.parse(process.argv[2] ?? '{}');
const { redisUrl } = place;

function say(line) {
  process.stdout.write(`${line}\n`);
}

const store = await openDatabase({ ...place, withQueue: redisUrl === undefined });
const service = serviceOn(store);
const queue = openQueue({
  name: store.queueName,
  redisUrl,
  pool: () => store.openPool(),
  onError: tell,
});

function tell(error) {
  process.stderr.write(process.env.JICHI_TEST_LOG ? `${process.pid}: ${error.stack}\n` : '');
}

let passed = 0;
/** Ranges that are worked on just now, and those that wait until a sleeper has woken. */
let busy = 0;
let awake = Promise.resolve();

async function reached(point) {
  say(`reached ${point}`);
  passed += point === trap?.point ? 1 : 0;
  busy -= 1;
  if (point === trap?.point && passed === trap.nth) await spring();
  else await awake;
  busy += 1;
}

/** Whoever dies may hold anything; who falls asleep within a transaction only makes the others wait for long. */
async function spring() {
  if (trap.signal === 'SIGSTOP') {
    let wake;
    awake = new Promise((resolve) => {
      wake = resolve;
    });
    while (busy > 0) await setTimeout(20);
    setImmediate(wake);
  }
  process.kill(process.pid, trap.signal);
}

async function counted(take, chunk) {
  say(`delivered ${chunk.batchId}-${chunk.number}`);
  await awake;
  busy += 1;
  try {
    await take(chunk);
  } finally {
    busy -= 1;
  }
}

const dispatcher = isTwice ? twice() : queue;
const watched = {
  ...dispatcher,
  work: (take, how) => queue.work((chunk) => counted(take, chunk), how),
};

/** The same ranges under other names: each is delivered twice. */
function twice() {
  const twins = redisUrl
    ? new Queue(store.queueName, { connection: new Redis(redisUrl), prefix: 'jichi' })
    : new Queue(store.queueName, { connection: store.openPool().pool }, createPostgresBackend);
  const enqueue = async (chunks) => {
    await queue.enqueue(chunks);
    await twins.addBulk(
      chunks.map(({ batchId, number }) => ({
        name: 'chunk',
        data: { batchId, number },
        opts: { jobId: `${batchId}-${number}-twin`, removeOnComplete: true, removeOnFail: true },
      })),
    );
  };
  return { ...queue, enqueue };
}

let jobs;

function begin() {
  const options = { works: works === true, onError: tell, threads: 1, reached };
  jobs = startJobs(service, watched, { ...options, ...times });
}

if (serves) {
  // Most of them only work, and need none of it.
  const { buildApp } = await import('../../dist/http/app.js');
  const readiness = { isStopping: false };
  const app = await buildApp({ logger: false, readiness, authRequired: true, service });
  const key = await createFirstKey(service);
  if (key !== undefined) say(`admin key: ${key}`);
  say(`listening on ${await app.listen({ host: '127.0.0.1', port: 0 })}`);
}
say('ready');
// Behind that line, or a trap could spring before anybody knows of the process.
if (waits) process.once('SIGUSR2', begin);
else begin();
process.once('SIGTERM', async () => {
  await jobs?.stop();
  await queue.close();
  process.exit(0);
});
