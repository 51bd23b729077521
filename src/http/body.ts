/** Request bodies: JSON, uncompressed, read by the same strict reader as files; NDJSON where a route takes it. */
import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Defect } from '../defect.js';
import { type Parsed, parseJsonBytes } from '../json.js';
import { limits } from '../limits.js';
import { Refusal } from './problem.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether a body of NDJSON is handed to the route as a stream. */
    takesLines?: boolean;
  }
  interface FastifyRequest {
    /** Whether nothing at all was sent, of whatever type it was said to be. */
    isBodyEmpty: boolean;
  }
}

/**
 * Makes `request.body` a {@link Parsed}: the value together with what is wrong with its text, so that
 * all defects can be told at once. A request that sends nothing says nothing, whether it names a type,
 * a length, or sends its nothing in chunks.
 */
export function readBodies(app: FastifyInstance, bodyMs: number): void {
  app.decorateRequest('isBodyEmpty', true);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<Buffer>(
    ['application/json', 'application/merge-patch+json'],
    { parseAs: 'buffer', bodyLimit: limits.requestBytesMax },
    (request, body, done) => {
      request.isBodyEmpty = body.length === 0;
      done(null, (request.isBodyEmpty ? emptyBody : parseJsonBytes(body)) satisfies Parsed);
    },
  );
  app.addContentTypeParser('application/x-ndjson', (request, body, done) => {
    if (request.routeOptions.config.takesLines === true) return done(null, body);
    return done(wrongType());
  });
  app.addContentTypeParser('*', ({ headers }, payload, done) => {
    let answer = (error: Error | null): void => {
      answer = () => undefined;
      done(error, emptyBody);
    };
    if (Number(headers['content-length'] ?? 0) > 0) return answer(wrongType());
    payload.once('data', () => answer(wrongType()));
    payload.once('end', () => answer(null));
    payload.once('error', (error) => answer(error));
  });
  app.addHook('preParsing', async (request, reply, body) => {
    if (request.routeOptions.config.takesLines !== true || !isLines(request)) {
      endLate(reply, body as Readable, bodyMs);
    }
    return body;
  });
  app.addHook('onRequest', async ({ headers, raw: { rawHeaders } }) => {
    // Node keeps the first of several and is silent about the others.
    const names = rawHeaders.filter((_, index) => index % 2 === 0);
    const types = names.filter((name) => name.toLowerCase() === 'content-type');
    if (types.length > 1) throw new Refusal(400, severalTypes.message, [severalTypes]);
    const encoding = headers['content-encoding'];
    if (encoding !== undefined && encoding !== 'identity') {
      throw new Refusal(415, '请求体不能压缩（Content-Encoding）。');
    }
    const type = headers['content-type'] ?? '';
    const charset = /;\s*charset\s*=\s*"?([^\s;"]*)/iu.exec(type)?.[1] ?? 'utf-8';
    if (!/^(?:utf-?8|us-ascii)$/iu.test(charset)) throw wrongType();
  });
}

const severalTypes: Defect = {
  code: 'header-duplicate',
  pointer: '',
  message: '请求头 Content-Type 出现了不止一次，请只写一个。',
};

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

function wrongType(): Refusal {
  return new Refusal(415, '请求体须为 application/json（UTF-8）。');
}

const emptyBody: Parsed = {
  defects: [{ code: 'json-malformed', pointer: '', message: '请求体是空的。' }],
};

/** The body of a request that must have one. */
export function neededBody({ body }: FastifyRequest): Parsed {
  return (body as Parsed | undefined | null) ?? emptyBody;
}
