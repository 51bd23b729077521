/**
 * P7: a batch of stored tables through BullMQ on Redis and PostgreSQL, by worker processes, against COPY of
 * the same bytes. `npm run bench -- p7 100000` takes as many tables as the goal speaks of, in fewer rounds.
 */
import { availableParallelism } from 'node:os';
import { draftsOf, runBatch, submitWhile } from '../batches/client.js';
import { copy, forgetCopy, prepareCopy } from '../batches/copy.js';
import { missingServer, openPlace } from '../batches/place.js';
import { start } from '../batches/processes.js';
import { distinctCount, multiply, storeDistinct } from '../batches/stored-tables.js';
import { interleaved, median, ratioOf, wallMicroseconds } from '../measure.js';

const count = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 10_000);
const fewer = Math.max(distinctCount, Math.round(count / 10));
const roundCount = count > 20_000 ? 3 : 7;
const idleCount = 300;
/** Of fewer tables COPY mostly begins and ends: no floor means anything there. */
const heldFrom = 10_000;
/** The fiscal years of the tables tell them apart. */
const years = { all: 2023, fewer: 2022, single: 2020 };

/** Starts workers that have done such a batch before, as those of a bureau have that run for days. */
async function startWorkers(place, service, number, { year, total }) {
  const workers = await Promise.all(Array.from({ length: number }, () => start(['worker'], place)));
  for (let turn = 0; turn < number; turn += 1) await runBatch(service, year, total);
  return workers;
}

/** What so many workers take for a table, in microseconds of the clock and of their CPUs. */
async function batchCost(place, service, number) {
  const year = { year: years.all, total: count };
  const workers = await startWorkers(place, service, number, year);
  const cpu = () => workers.reduce((sum, worker) => sum + (worker.cpu() ?? Number.NaN), 0);
  const before = cpu();
  let id;
  const cost = await wallMicroseconds(async () => {
    id = await runBatch(service, years.all, count);
  });
  const found = {
    id,
    cost: cost / count,
    cpu: ((cpu() - before) * 1e6) / count,
    peak: workers[0].peak(),
  };
  await Promise.all(workers.map((worker) => worker.stop()));
  return found;
}

/** The same of fewer tables, with single submissions before and meanwhile. */
async function besideCost(place, service, drafts) {
  const [worker] = await startWorkers(place, service, 1, { year: years.fewer, total: fewer });
  const idle = await submitWhile(service, drafts, (turn) => turn < idleCount);
  let isOver = false;
  const batch = runBatch(service, years.fewer, fewer).finally(() => {
    isOver = true;
  });
  const busy = await submitWhile(service, drafts, () => !isOver);
  await batch;
  const peak = worker.peak();
  await worker.stop();
  return { idle, busy, peak };
}

function p99(times) {
  return times.toSorted((left, right) => left - right)[Math.floor(times.length * 0.99)];
}

async function* measured(place) {
  const key = await storeDistinct(place, Object.values(years));
  await multiply(place.sql, years.fewer, fewer);
  await multiply(place.sql, years.all, count);
  const serving = await start(['serve', '--no-worker', '--port', '0'], place);
  const service = { key, address: serving.line.split(' ').at(-1) };
  try {
    yield* linesOn(place, service);
  } finally {
    await serving.stop();
  }
}

async function* linesOn(place, service) {
  const { id } = await batchCost(place, service, 2);
  const copied = await prepareCopy(place, id);
  const [one, two, beside] = [[], [], []];
  const drafts = await draftsOf(service, years.single);
  const take = (list, found) => {
    list.push(found);
    return found.cost;
  };
  const costs = await interleaved(
    {
      'one worker': async () => take(one, await batchCost(place, service, 1)),
      'two workers': async () => take(two, await batchCost(place, service, 2)),
      COPY: async () => {
        await forgetCopy(place);
        return (await wallMicroseconds(() => copy(place, copied))) / count;
      },
      beside: async () => take(beside, { cost: 0, ...(await besideCost(place, service, drafts)) }),
    },
    roundCount,
  );
  const note = `${count} tables, ${count * 25} indicators; ${availableParallelism()} cores; ${place.versions}`;
  for (const [name, runs] of [
    ['one worker', one],
    ['two workers', two],
  ]) {
    const wall = median(costs.get(name));
    yield {
      name: `P7 batch of ${count} stored tables, ${name}, of the speed of COPY out and in`,
      ...(count < heldFrom ? {} : { floor: 0.3, goal: 0.7 }),
      ratios: ratioOf(costs, 'COPY', name),
      notes: [
        note,
        `${name}: ${wall.toFixed(0)} µs a table, ${(1e6 / wall).toFixed(0)} tables a second; ` +
          `${median(runs.map(({ cpu }) => cpu)).toFixed(0)} µs of the workers' CPUs; COPY ${median(costs.get('COPY')).toFixed(0)} µs`,
      ],
    };
  }
  yield* besideLines(one.slice(1), beside.slice(1));
}

function* besideLines(full, beside) {
  const peaks = [full, beside].map((runs) => runs.map(({ peak }) => peak));
  if (peaks.flat().includes(undefined)) return;
  yield {
    name: `P7 beside it: growth of a worker's memory from ${fewer} to ${count} tables, MB`,
    ...(count < heldFrom ? {} : { floor: 20, goal: 20 }),
    lowerIsBetter: true,
    ratios: peaks[0].map((peak, round) => peak - peaks[1][round]),
    notes: [`peaks of ${median(peaks[1]).toFixed(0)} MB and ${median(peaks[0]).toFixed(0)} MB`],
  };
  const slow = beside.map(({ idle, busy }) => [p99(idle), p99(busy), busy.length]);
  const middle = (index) => median(slow.map((round) => round[index])).toFixed(1);
  yield {
    name: 'P7 beside it: p99 of single submissions while a worker works, of the p99 when none does',
    lowerIsBetter: true,
    ratios: slow.map(([idle, busy]) => busy / idle),
    notes: [
      `p99 ${middle(0)} ms idle, ${middle(1)} ms meanwhile; one after the other, ${middle(2)} meanwhile a round`,
    ],
  };
}

export async function* lines() {
  const missing = await missingServer();
  if (missing !== undefined) {
    process.stdout.write(`skipped: P7, ${missing}\n`);
    return;
  }
  const place = await openPlace();
  try {
    yield* measured(place);
  } finally {
    await place.remove();
  }
}
