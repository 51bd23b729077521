import type { FastifyInstance } from 'fastify';
import { ref } from '../../indicators/schema.js';
import { operation } from '../operation.js';
import { resource } from '../resource.js';

/** Whether the service takes new work; readiness goes first when it is asked to stop. */
export interface Readiness {
  isStopping: boolean;
}

/** `GET /healthz` says that the process answers, `GET /readyz` that it takes new work. */
export function healthRoutes(app: FastifyInstance, readiness: Readiness): void {
  const answer = ref('Health');
  resource(app, '/healthz', {
    GET: {
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
      schema: operation({
        operationId: 'ready',
        tag: '运行',
        summary: '是否接受新请求',
        description: '正在停止时为 503。',
        answer,
        refusals: [415, 500, 503],
      }),
      handler: async (_request, reply) => {
        reply.type('application/json; charset=utf-8');
        if (!readiness.isStopping) return '{"status":"ok"}';
        return reply.code(503).header('Retry-After', '1').send('{"status":"stopping"}');
      },
    },
  });
}
