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
    /** Whether a body of any type is handed to the route as its bytes. */
    takesFile?: boolean;
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
      if (takesFile(request)) return done(null, body);
      return done(null, (request.isBodyEmpty ? emptyBody : parseJsonBytes(body)) satisfies Parsed);
    },
  );
  app.addContentTypeParser('application/x-ndjson', (request, body, done) => {
    if (request.routeOptions.config.takesLines === true) return done(null, body);
    if (takesFile(request)) return collect(body as Readable, done);
    return done(wrongType());
  });
  app.addContentTypeParser('*', (request, payload, done) => {
    const { headers } = request;
    if (takesFile(request)) return collect(payload as Readable, done);
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
    if (takesFile(request)) endLate(reply, body as Readable, limits.importUploadMs);
    else if (request.routeOptions.config.takesLines !== true || !isLines(request)) {
      endLate(reply, body as Readable, bodyMs);
    }
    return body;
  });
  app.addHook('onRequest', async (request) => {
    const { headers, raw } = request;
    const { rawHeaders } = raw;
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
    // A file says by its bytes how it is encoded.
    if (!takesFile(request) && !/^(?:utf-?8|us-ascii)$/iu.test(charset)) throw wrongType();
  });
}

const severalTypes: Defect = {
  code: 'header-duplicate',
  pointer: '',
  message: '请求头 Content-Type 出现了不止一次，请只写一个。',
};

function takesFile({ routeOptions }: FastifyRequest): boolean {
  return routeOptions.config.takesFile === true;
}

/** The bytes of a file, which go no further than their bound. */
function collect(payload: Readable, done: (error: Error | null, body?: Buffer) => void): void {
  const chunks: Buffer[] = [];
  let size = 0;
  let isOver = false;
  const end = (error: Error | null): void => {
    if (isOver) return;
    isOver = true;
    if (error === null) done(null, Buffer.concat(chunks));
    else done(error);
    chunks.length = 0;
  };
  payload.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > limits.importBytesMax) end(fileTooLarge());
    else if (!isOver) chunks.push(chunk);
  });
  payload.once('end', () => end(null));
  payload.once('error', (error) => end(error));
}

/** A file beyond the bound of an import. */
export function fileTooLarge(): Refusal {
  const mebibytes = limits.importBytesMax / 1024 / 1024;
  const message = `文件超过 ${mebibytes} MiB，请拆成较小的文件，或用命令行 jichi import。`;
  return new Refusal(413, message, [{ code: 'file-too-large', pointer: '', message }]);
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
