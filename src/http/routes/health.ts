import type { FastifyInstance } from 'fastify';
import type { Service } from '../../evaluations/service.js';
import { ref } from '../../indicators/schema.js';
import { type Readiness, readinessOf } from '../readiness.js';
import { resource } from '../route.js';

/** `GET /healthz` says that the process answers, `GET /readyz` that it takes new work. */
export function healthRoutes(
  app: FastifyInstance,
  readiness: Readiness,
  { database }: Service,
): void {
  const ready = readinessOf(readiness, database, app.faults);
  resource(app, '/healthz', {
    GET: {
      access: 'health',
      operationId: 'health',
      tag: '运行',
      summary: '进程是否应答',
      description: '进程能应答即为 ok。',
      answer: ref('Health'),
      refusals: [415, 500, 503],
      handler: async (_request, reply) => {
        reply.type('application/json; charset=utf-8');
        return '{"status":"ok"}';
      },
    },
  });
  resource(app, '/readyz', {
    GET: {
      access: 'health',
      mayBeUnready: true,
      operationId: 'ready',
      tag: '运行',
      summary: '是否接受新请求',
      description:
        '200：ok，或 degraded（接受请求，但有一部分不正常，见 parts）。503：正在停止、数据库没有应答或只读、磁盘已满。',
      answer: ref('Ready'),
      refusals: [415, 500, 503],
      handler: async (_request, reply) => {
        reply.type('application/json; charset=utf-8');
        const answer = await ready();
        const takesWork = answer.status === 'ok' || answer.status === 'degraded';
        if (!takesWork) reply.code(503).header('Retry-After', '1');
        return JSON.stringify(answer);
      },
    },
  });
}
