/** Request bodies: JSON, uncompressed, read by the same strict reader as files; NDJSON where a route takes it. */
import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Parsed, parseJsonBytes } from '../json.js';
import { limits } from '../limits.js';
import { Refusal } from './problem.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether a body of NDJSON is handed to the route as a stream. */
    takesLines?: boolean;
  }
}

/**
 * Makes `request.body` a {@link Parsed}: the value together with what is wrong with its text, so that
 * all defects can be told at once.
 */
export function readBodies(app: FastifyInstance, bodyMs: number): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<Buffer>(
    ['application/json', 'application/merge-patch+json'],
    { parseAs: 'buffer', bodyLimit: limits.requestBytesMax },
    (_request, body, done) => done(null, parseJsonBytes(body) satisfies Parsed),
  );
  app.addContentTypeParser('application/x-ndjson', (request, body, done) => {
    if (request.routeOptions.config.takesLines === true) return done(null, body);
    return done(new Refusal(415, '请求体须为 application/json（UTF-8）。'));
  });
  app.addHook('preParsing', async (request, reply, body) => {
    if (request.routeOptions.config.takesLines !== true || !isLines(request)) {
      endLate(reply, body as Readable, bodyMs);
    }
    return body;
  });
  app.addHook('onRequest', async (request) => {
    const encoding = request.headers['content-encoding'];
    if (encoding !== undefined && encoding !== 'identity') {
      throw new Refusal(415, '请求体不能压缩（Content-Encoding）。');
    }
  });
}

function isLines({ headers }: FastifyRequest): boolean {
  return headers['content-type']?.startsWith('application/x-ndjson') === true;
}

/** A body that does not come whole in its time is refused, and its connection closed. */
function endLate(reply: FastifyReply, body: Readable, bodyMs: number): void {
  const timer = setTimeout(() => {
    reply.header('Connection', 'close');
    body.emit('error', new Refusal(408, '请求体没有在限定时间内到齐。'));
  }, bodyMs);
  for (const end of ['end', 'error', 'close']) body.once(end, () => clearTimeout(timer));
}
