/** The HTTP service as one Fastify instance; listening is the business of whoever builds it. */
import { randomUUID } from 'node:crypto';
import helmet from '@fastify/helmet';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import underPressure from '@fastify/under-pressure';
import fastify, { type FastifyInstance } from 'fastify';
import { batchSchemas } from '../evaluations/batches/request.js';
import { simulationSchemas } from '../evaluations/batches/simulation-request.js';
import { storedSumSchemas } from '../evaluations/batches/sum-stored.js';
import { requestSchemas } from '../evaluations/checks/validate.js';
import { absentReader, type FileReader } from '../evaluations/imports/ports.js';
import { storeRequestSchemas } from '../evaluations/request-schemas.js';
import { type Service, serviceWithoutStore } from '../evaluations/service.js';
import { sumSchemas } from '../evaluations/sheets/sum.js';
import { type ResidentHost, residentsHere } from '../evaluations/what-if/resident-host.js';
import { limits } from '../limits.js';
import { engine } from '../version.js';
import { guard, refuseOtherHosts } from './access.js';
import { readBodies } from './body.js';
import { answerClientError, answerFrameworkError, handleErrors } from './errors.js';
import { FaultLog } from './fault-log.js';
import { boundHeavy } from './heavy.js';
import { endSilentConnections } from './idle-connections.js';
import { serializers } from './log.js';
import { documented } from './manual-schemas.js';
import { refuseOtherOrigins } from './origins.js';
import { Refusal } from './problem.js';
import { openRates } from './rates.js';
import type { Readiness } from './readiness.js';
import { auditRoutes, keyRoutes, unitRoutes, windowRoutes } from './routes/administration.js';
import { attachmentRoutes } from './routes/attachments.js';
import { batchRoutes } from './routes/batches.js';
import { evaluationRoutes } from './routes/evaluations.js';
import { healthRoutes } from './routes/health.js';
import { importRoutes } from './routes/imports.js';
import { policyRoutes } from './routes/policies.js';
import { scoreRoute } from './routes/score.js';
import { scoreReportRoute } from './routes/score-report.js';
import { scoreSumRoute } from './routes/score-sum.js';
import { simulationRoutes } from './routes/simulations.js';
import { statisticsRoutes } from './routes/statistics.js';
import { sumsRoute } from './routes/sums.js';
import { targetsRoute } from './routes/targets.js';
import { verifyRoute } from './routes/verify.js';
import { workflowRoutes } from './routes/workflow.js';
import { answerSchemas } from './schemas.js';
import { storedSchemas } from './stored-schemas.js';
import { readOn } from './unread.js';
import { type WorkbenchOptions, workbenchRoutes } from './workbench/routes.js';

declare module 'fastify' {
  interface FastifyInstance {
    /** Faults of the services behind this one. */
    readonly faults: FaultLog;
  }
}

export interface AppOptions {
  readonly logger:
    | false
    | { readonly level: string; readonly stream: { write(line: string): void } };
  readonly readiness: Readiness;
  /** Whether every address but those of health wants a key; what is stored always does. */
  readonly authRequired: boolean;
  /** Names and addresses, beside those of this machine, under which it may be asked where no key is needed. */
  readonly hosts?: readonly string[];
  /** Whether it answers with its manual; by default it does. */
  readonly hasManual?: boolean;
  /** The workbench in a browser; without it `/` answers as any unknown address, and its sessions open nothing. */
  readonly workbench?: WorkbenchOptions | undefined;
  /** The use cases that store; without them the service only scores. */
  readonly service?: Service;
  /** Who reads files; without one nothing can be imported. */
  readonly reader?: FileReader;
  /** Where tables stay in numbers while figures are moved; here, unless somebody has threads for them. */
  readonly residents?: ResidentHost;
  /** Milliseconds for a request to arrive whole. */
  readonly requestMs?: number;
  /** Milliseconds that the event loop may be late before requests are turned away. */
  readonly eventLoopDelayMs?: number;
}

/** Builds the service. */
export async function buildApp({
  logger,
  readiness,
  authRequired,
  hosts = [],
  hasManual = true,
  workbench,
  service = serviceWithoutStore(),
  reader = absentReader,
  residents = residentsHere,
  requestMs = limits.requestMs,
  eventLoopDelayMs = limits.eventLoopDelayMsMax,
}: AppOptions): Promise<FastifyInstance> {
  const app = server(logger, requestMs);
  // Use cases check bodies and print answers; Fastify's own validator would coerce and drop.
  app.setValidatorCompiler(() => () => true);
  app.setSerializerCompiler(
    () => (data) => (typeof data === 'string' ? data : JSON.stringify(data)),
  );
  app.decorate('faults', new FaultLog(app.log));
  handleErrors(app, hasManual);
  endSilentConnections(app);
  readBodies(app, requestMs);
  app.addHook('onRequest', async (request, reply) => {
    reply.header('X-Request-Id', request.id);
  });
  // Whoever asks while the service stops is answered, and connects to another the next time.
  app.addHook('onSend', async (_request, reply) => {
    if (readiness.isStopping) reply.header('Connection', 'close');
  });
  readOn(app, () => readiness.isStopping);
  // The order matters: every answer gets the headers, and the cheapest checks refuse first.
  await secure(app);
  if (!authRequired) refuseOtherHosts(app, hosts);
  refuseOtherOrigins(app, hosts);
  await turnAwayUnderPressure(app, eventLoopDelayMs);
  const rates = await openRates(app, service.bounds);
  guard(app, service, { authRequired, hasSessions: workbench !== undefined, rates });
  boundHeavy(app, service.bounds);
  await describe(app);
  if (hasManual) await publishManual(app);
  simulationRoutes(app, service, residents);
  await addRoutes(app, service, reader, readiness);
  if (workbench !== undefined) workbenchRoutes(app, service, authRequired, workbench);
  await app.ready();
  return app;
}

/** A server with our limits and no routes yet. */
function server(logger: AppOptions['logger'], requestMs: number): FastifyInstance {
  return fastify({
    logger: logger === false ? false : { ...logger, serializers },
    genReqId: () => randomUUID(),
    requestTimeout: limits.batchUploadMs,
    // The longest that any request may take is an upload's; other bodies have their own, shorter time.
    http: {
      maxHeaderSize: limits.requestHeadBytesMax,
      requestTimeout: limits.batchUploadMs,
      headersTimeout: requestMs,
      connectionsCheckingInterval: requestMs / 10,
    },
    connectionTimeout: limits.connectionMs,
    keepAliveTimeout: limits.keepAliveMs,
    bodyLimit: limits.requestBytesMax,
    forceCloseConnections: 'idle',
    // Longer than any request line that node takes: what cannot be an id is answered as one that is not there.
    routerOptions: { maxParamLength: limits.requestHeadBytesMax },
    clientErrorHandler: answerClientError,
    frameworkErrors: answerFrameworkError,
  });
}

async function addRoutes(
  app: FastifyInstance,
  service: Service,
  reader: FileReader,
  readiness: AppOptions['readiness'],
): Promise<void> {
  scoreRoute(app, service);
  scoreReportRoute(app, service);
  scoreSumRoute(app, service);
  sumsRoute(app, service);
  targetsRoute(app);
  verifyRoute(app, service);
  policyRoutes(app, service);
  evaluationRoutes(app, service);
  await attachmentRoutes(app, service);
  workflowRoutes(app, service);
  unitRoutes(app, service);
  windowRoutes(app, service);
  keyRoutes(app, service);
  auditRoutes(app, service);
  batchRoutes(app, service);
  statisticsRoutes(app, service);
  await importRoutes(app, service, reader);
  healthRoutes(app, readiness, service);
}

async function secure(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
  });
}

async function turnAwayUnderPressure(
  app: FastifyInstance,
  maxEventLoopDelay: number,
): Promise<void> {
  await app.register(underPressure, {
    maxEventLoopDelay,
    // Infinity is not a delay: there was no sample, as after one long step of the embedded database.
    pressureHandler: async (request, reply, _type, value) => {
      // Health checks are exempt: a supervisor that gets 503 would end a process that is merely busy.
      const isAskedForHealth = request.routeOptions.config.access === 'health';
      if (isAskedForHealth || value === Number.POSITIVE_INFINITY) return;
      reply.header('Retry-After', '1');
      throw new Refusal(503, '服务繁忙，请稍后重试。');
    },
  });
}

const manual = `预算绩效自评计分服务（绩尺）。

数字：所有小数都是普通写法的字符串（如 "2413.52"）；请求中也收 JSON 数字，但须能准确表示所填内容（不超过 15 位有效数字、没有指数），并原样保存。
得分、偏差度、执行率保留两位小数；分值和金额按原样返回。

错误：application/problem+json（RFC 9457），errors 中列出全部错误，pointer 为请求内的 JSON Pointer。
不认识的成员会被拒收，不做任何类型转换。

密钥：保存和读取自评表、单位、填报时间、密钥和操作记录都要密钥（Authorization: Bearer）。密钥可限于一些单位及其下级；看不到的与不存在的回答相同。

改动：自评表带 ETag，改动时须在 If-Match 中写明所见的版本（428 没有写，412 已过时）。写入可带 Idempotency-Key：重发同一请求只执行一次，
再次回答时带 Idempotency-Replayed: true；同一标记用于另一请求为 422，前一个还在处理为 409。

列表：{items, nextCursor}，把 nextCursor 作为 cursor 取下一页。`;

/** The manual loads nothing from elsewhere, and works on plain HTTP inside an office. */
const manualPolicy = [
  "default-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'self'",
  "frame-ancestors 'none'",
].join('; ');

async function describe(app: FastifyInstance): Promise<void> {
  const all = {
    ...requestSchemas,
    ...storeRequestSchemas,
    ...batchSchemas,
    ...simulationSchemas,
    ...sumSchemas,
    ...storedSumSchemas,
    ...answerSchemas,
    ...storedSchemas,
  };
  for (const [name, schema] of Object.entries(all)) {
    app.addSchema({ ...documented(schema), $id: name });
  }
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '绩尺 Jichi',
        version: engine.split('/')[1] ?? '',
        description: manual,
        license: { name: 'MIT', identifier: 'MIT' },
      },
      servers: [{ url: '/', description: '本服务' }],
      tags: [
        { name: '计分', description: '计分、识别指标值、重算' },
        { name: '计分办法', description: '计分办法的数值与出处' },
        { name: '自评表', description: '保存的自评表：草稿、填报、各版得分表' },
        { name: '佐证材料', description: '各行所附的文件：上传、列出、下载、撤下' },
        { name: '流程', description: '报送、退回、审核、复核、公布、重新打开' },
        { name: '导入', description: '读出文件中的自评表和绩效目标表' },
        { name: '批次', description: '许多张表一起计分、打印、报送、退回、复核' },
        { name: '统计', description: '各单位、等级、指标的统计，各行的导出' },
        { name: '单位', description: '单位树' },
        { name: '填报时间', description: '各年度的填报时间' },
        { name: '密钥', description: '签发与撤销' },
        { name: '操作记录', description: '只增不改、前后相接的记录' },
        { name: '运行', description: '进程的状态' },
      ],
      components: {
        securitySchemes: {
          key: { type: 'http', scheme: 'bearer', description: '密钥：jichi_…' },
        },
      },
      security: [{}, { key: [] }],
    },
    refResolver: { buildLocalReference: (json) => String(json['$id']) },
  });
}

/** The manual holds no data: a browser, which sends no key, may read it. */
async function publishManual(app: FastifyInstance): Promise<void> {
  app.get('/openapi.json', { schema: { hide: true } }, async (_request, reply) => {
    reply.type('application/json; charset=utf-8');
    return JSON.stringify(app.swagger());
  });
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    staticCSP: manualPolicy,
    theme: {
      title: '绩尺 Jichi',
      css: [{ filename: 'manual.css', content: '.swagger-ui .topbar { display: none }' }],
    },
  });
}
