/** The end of the demo: a thousand projects as one batch, through the store and the queue, all embedded. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase } from '../db/open.js';
import { createFirstKey } from '../evaluations/administration/keys.js';
import { serviceOn } from '../evaluations/service.js';
import { buildApp } from '../http/app.js';
import { FaultLog } from '../http/fault-log.js';
import type { Evaluation } from '../indicators/evaluation.js';
import { asked } from './demo-request.js';
import { openJobs } from './jobs.js';
import { UserError } from './user-error.js';

const projectCount = 1_000;

interface Batch {
  readonly id: string;
  readonly state: string;
  readonly total: number;
  readonly done: number;
  readonly failed: number;
}

/**
 * Submits synthetic projects, made from a published one, as a batch, and follows it to its end.
 * @returns lines that tell what came of it; the summary workbook is written to `file`.
 */
export async function demoBatch(model: Evaluation, file: string): Promise<string[]> {
  const data = await mkdtemp(path.join(tmpdir(), 'jichi-demo-'));
  // Always embedded, whatever the environment says: the demo touches no existing database.
  const secret = randomBytes(32).toString('hex');
  const store = await openDatabase({ directory: data, secret, withQueue: true });
  const service = serviceOn(store);
  const readiness = { isStopping: false };
  const app = await buildApp({ logger: false, readiness, authRequired: false, service });
  const failures: string[] = [];
  const jobs = openJobs(store, service, {
    works: true,
    faults: new FaultLog({ error: (_, message) => failures.push(message), info: () => undefined }),
  });
  try {
    const address = await app.listen({ host: '127.0.0.1', port: 0 });
    const authorization = `Bearer ${await createFirstKey(service)}`;
    const lines = await followed(model, { address, authorization }, file);
    return [...lines, ...failures];
  } finally {
    await app.close();
    await jobs.stop();
    await store.close();
    await rm(data, { recursive: true, force: true });
  }
}

interface Access {
  readonly address: string;
  readonly authorization: string;
}

async function followed(model: Evaluation, access: Access, file: string): Promise<string[]> {
  const { address, authorization } = access;
  const begun = Date.now();
  const made = await asked(`${address}/v1/batches`, {
    method: 'POST',
    headers: {
      authorization,
      'content-type': 'application/x-ndjson',
      // Sent again when its answer was lost, it is still one batch.
      'idempotency-key': 'demo',
    },
    body: [...projects(model)].map((project) => `${JSON.stringify(project)}\n`).join(''),
  });
  const { id } = (await made.json()) as Batch;
  const headers = { authorization };
  const last = await ended(`${address}/v1/batches/${id}`, headers);
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  const workbook = await asked(`${address}/v1/batches/${id}/file`, { headers });
  await writeFile(file, new Uint8Array(await workbook.arrayBuffer()));
  const results = await (await asked(`${address}/v1/batches/${id}/results`, { headers })).text();
  return [
    `${last.total} 个模拟项目一批提交到 ${address}/v1/batches：${seconds} 秒，完成 ${last.done}，失败 ${last.failed}。`,
    `等级：${gradesIn(results)}。`,
    `汇总表已写入：${file}`,
  ];
}

/** How often the events of the batch are asked for: each time they end with it, or with a connection. */
const looksMax = 30;

/** Follows a batch to its end; events that break off on the way are asked for again. */
async function ended(address: string, headers: Record<string, string>): Promise<Batch> {
  for (let look = 1; look <= looksMax; look += 1) {
    const events = await asked(`${address}/events`, { headers });
    await events.text().catch(() => '');
    const batch = (await (await asked(address, { headers })).json()) as Batch;
    if (batch.state === 'completed' || batch.state === 'cancelled') return batch;
  }
  throw new UserError(['演示的批次没有做完；本机过于繁忙，请稍后再运行 jichi demo。']);
}
function gradesIn(results: string): string {
  const counts = new Map<string, number>();
  for (const line of results.split('\n').filter((text) => text !== '')) {
    const { sheet } = JSON.parse(line) as { sheet?: { grade?: string } };
    const grade = sheet?.grade ?? '未评';
    counts.set(grade, (counts.get(grade) ?? 0) + 1);
  }
  const order = ['优', '良', '中', '差', '未评'];
  const known = order.filter((grade) => counts.has(grade));
  return known.map((grade) => `${grade} ${counts.get(grade)}`).join('，');
}

/** Projects like the model, each with other actuals in percent: the same thousand every time. */
function* projects(model: Evaluation): Generator<object> {
  for (let number = 1; number <= projectCount; number += 1) {
    const code = String(number).padStart(4, '0');
    const { reported: _reported, budget, ...rest } = model;
    const { reported: _printed, ...funding } = budget ?? {};
    yield {
      ...rest,
      ...(budget === undefined ? {} : { budget: funding }),
      project: { code, name: `模拟项目 ${code}` },
      indicators: model.indicators.map(({ reported: _row, ...row }, index) => ({
        ...row,
        ...(row.actual?.endsWith('%') ? { actual: `${percentOf(number, index)}%` } : {}),
      })),
    };
  }
}

/** A whole percentage from 50 to 100: some projects fall short in some rows, others in most. */
function percentOf(number: number, index: number): number {
  return 100 - Math.floor(((number % 51) * ((index * 7 + 3) % 10)) / 9);
}
