import type { FastifyInstance } from 'fastify';
import type { Service } from '../../evaluations/store/service.js';
import { ref } from '../../indicators/schema.js';
import { operation } from '../operation.js';
import { resource } from '../resource.js';

/** Whether the service takes new work; readiness goes first when it is asked to stop. */
export interface Readiness {
  isStopping: boolean;
}

/** `GET /healthz` says that the process answers, `GET /readyz` that it takes new work. */
export function healthRoutes(
  app: FastifyInstance,
  readiness: Readiness,
  { database }: Service,
): void {
  const answer = ref('Health');
  resource(app, '/healthz', {
    GET: {
      access: 'health',
      schema: operation({
        operationId: 'health',
        tag: '运行',
        summary: '进程是否应答',
        description: '进程能应答即为 ok。',
        answer,
        refusals: [415, 500, 503],
      }),
      handler: async (_request, reply) => {
        reply.type('application/json; charset=utf-8');
        return '{"status":"ok"}';
      },
    },
  });
  resource(app, '/readyz', {
    GET: {
      access: 'health',
      schema: operation({
        operationId: 'ready',
        tag: '运行',
        summary: '是否接受新请求',
        description: '正在停止，或数据库没有应答时为 503。',
        answer,
        refusals: [415, 500, 503],
      }),
      handler: async (_request, reply) => {
        reply.type('application/json; charset=utf-8');
        const status = readiness.isStopping ? 'stopping' : await storeStatus(database);
        if (status !== 'ok') reply.code(503).header('Retry-After', '1');
        return JSON.stringify({ status });
      },
    },
  });
}

async function storeStatus(database: Service['database']): Promise<'ok' | 'no-database'> {
  try {
    await database.ping();
    return 'ok';
  } catch {
    return 'no-database';
  }
}
