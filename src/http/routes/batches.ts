import { finished, Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { BatchView } from '../../evaluations/batches/answers.js';
import { cancelBatch, retryBatch } from '../../evaluations/batches/change.js';
import { createBatch } from '../../evaluations/batches/create.js';
import {
  findBatch,
  getBatch,
  listBatches,
  listItems,
  readBatchFile,
  readResults,
  readSimulation,
} from '../../evaluations/batches/read.js';
import { receiveBatch } from '../../evaluations/batches/receive.js';
import { type BatchEvent, BatchWatch } from '../../evaluations/batches/watch.js';
import type { Committed } from '../../evaluations/commands/committed.js';
import type { Service } from '../../evaluations/service.js';
import { type Query, unknownParameters } from '../../evaluations/shared/pages.js';
import { invalid, refuseDefects } from '../../evaluations/shared/refusal.js';
import { ref, text } from '../../indicators/schema.js';
import { limits } from '../../limits.js';
import { callerOf } from '../access.js';
import { neededBody } from '../body.js';
import { ndjsonLines } from '../ndjson.js';
import { readRefusals, writeRefusals } from '../operation.js';
import { answering, send, valueAnswer } from '../present/answer.js';
import {
  eventText,
  presentChangedBatch,
  presentItems,
  presentNewBatch,
  presentResultLine,
} from '../present/batches.js';
import { batchMediaTypes, fileHeaders } from '../present/files.js';
import { bodyOf, contextOf, headerOf, paramOf } from '../request-context.js';
import { resource } from '../route.js';
import { Slots } from '../slots.js';
import { pageQuery } from '../stored-schemas.js';

const tag = '批次';
const base = '/v1/batches';
const params = {
  type: 'object',
  properties: { id: text('批次的 id', '0193b2c4-5d6e-7f01-8a2b-3c4d5e6f7081') },
  required: ['id'],
};
const ndjson = 'application/x-ndjson';

/** `/v1/batches` and what is below it. */
export function batchRoutes(app: FastifyInstance, service: Service): void {
  listAndPost(app, service);
  one(app, service);
  items(app, service);
  results(app, service);
  simulation(app, service);
  file(app, service);
  events(app, service);
  changes(app, service);
}

function listAndPost(app: FastifyInstance, service: Service): void {
  const uploads = new Slots({
    each: service.bounds.uploads,
    all: limits.uploadCountMax,
    retrySeconds: 5,
    what: '正在上传的批次',
    code: 'too-many-uploads',
  });
  resource(app, base, {
    GET: {
      access: 'key',
      operationId: 'listBatches',
      tag,
      summary: '列出批次',
      description: '最新的在前。只列出密钥可见的单位提交的批次。',
      query: pageQuery,
      answer: ref('Batches'),
      refusals: readRefusals,
      handler: answering(async (request) =>
        valueAnswer(await listBatches(service, callerOf(request), request.query as Query)),
      ),
    },
    POST: {
      access: 'key',
      takesLines: true,
      operationId: 'createBatch',
      tag,
      summary: '提交批次',
      description:
        '对列出的或符合条件的自评表计分（score，只出结果）、打印（report）、报送（submit）、退回（return）、复核（review），或测算另一种办法会怎样（simulate）。' +
        '类型为 application/x-ndjson 时，请求体每行一张自评表，长度不限，边收边存，类型为 score，计分办法写在参数 policy 中。' +
        '每张表各有结果，一张表有错不影响其他。',
      body: ref('BatchRequest'),
      consumes: ['application/json', ndjson],
      query: { policy: text('NDJSON 用的计分办法（ID 或 ID@版本）', 'mof-project') },
      writes: true,
      status: 202,
      answer: ref('Batch'),
      refusals: writeRefusals,
      handler: async (request, reply) => {
        // A slot is taken before anything is read of the lines.
        if (request.body instanceof Readable) uploads.take(request, reply);
        return send(reply, presentNewBatch(await post(service, request)));
      },
    },
  });
}

function post(service: Service, request: FastifyRequest): Promise<Committed<BatchView>> {
  const query = request.query as Query;
  if (!(request.body instanceof Readable)) {
    requireOnly(query, []);
    return createBatch(service, { ...contextOf(request), ...neededBody(request) });
  }
  requireOnly(query, ['policy']);
  const lines = ndjsonLines(request.body);
  const { policy } = query;
  if (policy !== undefined && typeof policy !== 'string') {
    throw invalid('value-unknown', '/policy', '同一参数只能出现一次。');
  }
  return receiveBatch(service, { ...contextOf(request), policy, lines });
}

function requireOnly(query: Query, known: readonly string[]): void {
  const strangers = Object.keys(query).filter((name) => !known.includes(name));
  refuseDefects(unknownParameters(strangers, known));
}

function one(app: FastifyInstance, service: Service): void {
  resource(app, `${base}/:id`, {
    GET: {
      access: 'key',
      operationId: 'getBatch',
      tag,
      summary: '一个批次',
      description: `状态与进度。批次结束 ${limits.batchDays} 天后删除。`,
      params,
      answer: ref('Batch'),
      refusals: readRefusals,
      handler: answering(async (request) =>
        valueAnswer(await getBatch(service, callerOf(request), paramOf(request, 'id'))),
      ),
    },
  });
}

function items(app: FastifyInstance, service: Service): void {
  resource(app, `${base}/:id/items`, {
    GET: {
      access: 'key',
      operationId: 'listBatchItems',
      tag,
      summary: '批次中各表的结果',
      description: '按提交的次序。',
      query: {
        outcome: {
          title: '结果',
          type: 'string',
          enum: ['pending', 'done', 'failed', 'cancelled'],
        },
        ...pageQuery,
      },
      params,
      answer: ref('BatchItems'),
      refusals: readRefusals,
      handler: answering(async (request) =>
        presentItems(
          await listItems(
            service,
            callerOf(request),
            paramOf(request, 'id'),
            request.query as Query,
          ),
        ),
      ),
    },
  });
}

function results(app: FastifyInstance, service: Service): void {
  resource(app, `${base}/:id/results`, {
    GET: {
      access: 'key',
      isHeavy: true,
      operationId: 'getBatchResults',
      tag,
      summary: '批次的全部结果（NDJSON）',
      description:
        '每行一张表 {position, outcome, sheet 或 problem}，按提交的次序；未完成时只有已有结果的表。' +
        '库中的表只存得分，得分表在读取时由批次提交时的那一版重算；引擎版本已换，或总分、等级与批次所记不同的，另有 scored {engine, total, grade}，为批次所记。' +
        'simulate 批次只列等级变动的表。',
      params,
      files: [ndjson],
      refusals: readRefusals,
      handler: async (request, reply) => {
        const results = await readResults(service, callerOf(request), paramOf(request, 'id'));
        reply.header('Cache-Control', 'no-store').type(ndjson);
        return reply.send(Readable.from(printed(results, presentResultLine)));
      },
    },
  });
}

function simulation(app: FastifyInstance, service: Service): void {
  resource(app, `${base}/:id/simulation`, {
    GET: {
      access: 'key',
      isHeavy: true,
      operationId: 'getSimulation',
      tag,
      summary: '模拟测算的结果',
      description:
        'simulate 批次完成后：等级变动（from 为原办法 against，to 为所测的办法 policy，没有等级为 null）、' +
        '分差（所测减原来）、造成分差的规则（total 的 limits 为加减分和封顶、grades 为等级线、grade-withheld 为一方不评等级）、受影响的单位。' +
        '任一办法拒收的表只计入 refused。等级变动的各表见 results。没有改动任何得分表和得分。',
      params,
      answer: ref('Simulation'),
      refusals: [...readRefusals, 409],
      handler: answering(async (request) =>
        valueAnswer(await readSimulation(service, callerOf(request), paramOf(request, 'id'))),
      ),
    },
  });
}

function file(app: FastifyInstance, service: Service): void {
  resource(app, `${base}/:id/file`, {
    GET: {
      access: 'key',
      isHeavy: true,
      operationId: 'getBatchFile',
      tag,
      summary: '批次的文件',
      description: 'score 批次为汇总表（xlsx），report 批次为全部自评表与汇总表（zip）。',
      params,
      files: [batchMediaTypes.xlsx, batchMediaTypes.zip],
      refusals: [...readRefusals, 409],
      handler: async (request, reply) => {
        const made = await readBatchFile(service, callerOf(request), paramOf(request, 'id'));
        fileHeaders(reply, made.fileName, batchMediaTypes[made.format]);
        return reply.send(Readable.from(made.pieces));
      },
    },
  });
}

function events(app: FastifyInstance, service: Service): void {
  const watch = new BatchWatch(service);
  const { streams } = service.bounds;
  const slots = new Slots({
    each: streams,
    all: limits.watcherCountMax,
    retrySeconds: 5,
    what: '查看进度的连接',
    code: 'too-many-streams',
  });
  // Whoever watches is let go and comes back with the id of the last event.
  app.addHook('preClose', async () => watch.stop());
  resource(app, `${base}/:id/events`, {
    GET: {
      access: 'key',
      operationId: 'watchBatch',
      tag,
      summary: '批次的进度（SSE）',
      description:
        '每次变化一个事件 progress，data 为批次；批次结束后关闭。断开后以 Last-Event-ID 续读。' +
        `一个密钥同时至多 ${streams} 个连接。`,
      params,
      files: ['text/event-stream'],
      refusals: readRefusals,
      handler: async (request, reply) => {
        const caller = callerOf(request);
        const batch = await findBatch(service, caller, paramOf(request, 'id'));
        slots.take(request, reply);
        const gone = new AbortController();
        finished(reply.raw, () => gone.abort());
        const found = watch.events(caller, batch, lastEventId(request), gone.signal);
        reply.header('Cache-Control', 'no-store').header('X-Accel-Buffering', 'no');
        return reply.type('text/event-stream; charset=utf-8').send(Readable.from(lines(found)));
      },
    },
  });
}

function lastEventId(request: FastifyRequest): number {
  const given = headerOf(request, 'last-event-id');
  return given !== undefined && /^\d{1,9}$/u.test(given) ? Number(given) : 0;
}

async function* lines(events: AsyncIterable<BatchEvent | 'alive'>): AsyncGenerator<string> {
  // Something at once, so that a proxy passes the headers on.
  yield ': jichi\n\n';
  yield* printed(events, eventText);
}

async function* printed<T>(
  values: AsyncIterable<T>,
  print: (value: T) => string,
): AsyncGenerator<string> {
  for await (const value of values) yield print(value);
}

function changes(app: FastifyInstance, service: Service): void {
  const steps = [
    ['cancel', 'cancelBatch', '取消批次', '已有的结果保留，其余不再处理。', cancelBatch],
    ['retry', 'retryBatch', '重试失败的表', '完成的批次中失败的表重新处理。', retryBatch],
  ] as const;
  for (const [path, operationId, summary, description, change] of steps) {
    resource(app, `${base}/:id/${path}`, {
      POST: {
        access: 'key',
        operationId,
        tag,
        summary,
        description,
        params,
        writes: true,
        answer: ref('Batch'),
        refusals: writeRefusals,
        handler: async (request, reply) => {
          const { value, defects } = bodyOf(request);
          if (
            defects.length > 0 ||
            (value !== undefined && Object.keys(value as object).length > 0)
          )
            throw invalid('unknown-member', '', '这个请求没有请求体。');
          const command = { ...contextOf(request), id: paramOf(request, 'id') };
          return send(reply, presentChangedBatch(await change(service, command)));
        },
      },
    });
  }
}
