/** The HTTP service as one Fastify instance; listening is the business of whoever builds it. */
import { randomUUID } from 'node:crypto';
import helmet from '@fastify/helmet';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import underPressure from '@fastify/under-pressure';
import fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { addSchemas, requestSchemas } from '../evaluations/validate.js';
import { limits } from '../limits.js';
import { engine } from '../version.js';
import { readBodies } from './body.js';
import { answerClientError, handleErrors } from './errors.js';
import { Refusal } from './problem.js';
import { healthRoutes, type Readiness } from './routes/health.js';
import { policyRoutes } from './routes/policies.js';
import { scoreRoute } from './routes/score.js';
import { targetsRoute } from './routes/targets.js';
import { verifyRoute } from './routes/verify.js';
import { answerSchemas } from './schemas.js';

export interface AppOptions {
  readonly logger: FastifyServerOptions['logger'];
  readonly readiness: Readiness;
  /** Whether every address but those of health wants a key; keys come with a later version. */
  readonly authRequired: boolean;
  /** Milliseconds for a request to arrive whole. */
  readonly requestMs?: number;
}

/** Builds the service. */
export async function buildApp({
  logger,
  readiness,
  authRequired,
  requestMs = limits.requestMs,
}: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    logger: logger ?? false,
    genReqId: () => randomUUID(),
    requestTimeout: requestMs,
    // Given to the server when it is made: set afterwards, they do not end a body that never comes.
    http: {
      requestTimeout: requestMs,
      headersTimeout: requestMs,
      connectionsCheckingInterval: requestMs / 10,
    },
    connectionTimeout: limits.connectionMs,
    keepAliveTimeout: limits.keepAliveMs,
    bodyLimit: limits.requestBytesMax,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: limits.codeCharsMax * 2 },
    clientErrorHandler: answerClientError,
  });
  // Use cases check bodies and print answers; Fastify's own validator would coerce and drop.
  app.setValidatorCompiler(() => () => true);
  app.setSerializerCompiler(
    () => (data) => (typeof data === 'string' ? data : JSON.stringify(data)),
  );
  handleErrors(app);
  readBodies(app);
  app.addHook('onRequest', async (request, reply) => {
    reply.header('X-Request-Id', request.id);
    if (authRequired && !isHealth(request.url)) throw new Refusal(401, keysToCome);
  });
  await protect(app);
  await describe(app);
  scoreRoute(app);
  targetsRoute(app);
  verifyRoute(app);
  policyRoutes(app);
  healthRoutes(app, readiness);
  await app.ready();
  return app;
}

const keysToCome =
  '需要密钥；本版本尚不能签发密钥，请在本机地址上使用，或不要设置 JICHI_AUTH=required。';

function isHealth(url: string): boolean {
  return url === '/healthz' || url === '/readyz';
}

async function protect(app: FastifyInstance): Promise<void> {
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
  await app.register(underPressure, {
    maxEventLoopDelay: limits.eventLoopDelayMsMax,
    retryAfter: 1,
  });
}

const manual = `预算绩效自评计分服务（绩尺）。

数字：所有小数都是普通写法的字符串（如 "2413.52"）；请求中也可用 JSON 数字，但须能准确表示所填内容（不超过 15 位有效数字、没有指数）。
得分、偏差度、执行率保留两位小数；分值和金额按原样返回。

错误：application/problem+json（RFC 9457），errors 中列出全部错误，pointer 为请求内的 JSON Pointer。
不认识的成员会被拒收，不做任何类型转换。`;

/** The manual loads nothing from elsewhere, and works on plain HTTP inside an office. */
const manualPolicy = [
  "default-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'self'",
  "frame-ancestors 'none'",
].join('; ');

async function describe(app: FastifyInstance): Promise<void> {
  addSchemas(answerSchemas);
  for (const [name, schema] of Object.entries({ ...requestSchemas, ...answerSchemas })) {
    // The discriminator is a word to the checker; in a manual it would want a mapping beside oneOf.
    const { discriminator: _discriminator, ...documented } = schema;
    app.addSchema({ ...documented, $id: name });
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
        { name: '运行', description: '进程的状态' },
      ],
      security: [],
    },
    refResolver: { buildLocalReference: (json) => String(json['$id']) },
  });
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
