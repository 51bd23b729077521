/** Request bodies: JSON, uncompressed, read by the same strict reader as files; NDJSON where a route takes it. */
import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Defect } from '../defect.js';
import { type Parsed, parseJsonBytes } from '../json.js';
import { limits } from '../limits.js';
import { sizeText } from '../size-text.js';
import { Refusal } from './problem.js';

/** How large a file may be, and what to do about one that is larger. */
export interface FileBound {
  readonly bytesMax: number;
  /** In Chinese, without an end. */
  readonly advice: string;
  /** Files in one form. */
  readonly filesMax: number;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether a body of NDJSON is handed to the route as a stream. */
    takesLines?: boolean;
    /** A body of any type is handed to the route as its bytes, so many at most. */
    takesFile?: FileBound | undefined;
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
      if (fileBoundOf(request) !== undefined) return done(null, body);
      return done(null, (request.isBodyEmpty ? emptyBody : parseJsonBytes(body)) satisfies Parsed);
    },
  );
  app.addContentTypeParser('application/x-ndjson', (request, body, done) => {
    if (request.routeOptions.config.takesLines === true) return done(null, body);
    const bound = fileBoundOf(request);
    if (bound !== undefined) return collect(body as Readable, bound, done);
    return done(wrongType());
  });
  app.addContentTypeParser('*', (request, payload, done) => {
    const { headers } = request;
    const bound = fileBoundOf(request);
    if (bound !== undefined) return collect(payload as Readable, bound, done);
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
    if (fileBoundOf(request) !== undefined) endLate(reply, body as Readable, limits.importUploadMs);
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
    if (fileBoundOf(request) === undefined && !/^(?:utf-?8|us-ascii)$/iu.test(charset))
      throw wrongType();
  });
}

const severalTypes: Defect = {
  code: 'header-duplicate',
  pointer: '',
  message: '请求头 Content-Type 出现了不止一次，请只写一个。',
};

/** The bound of the file that a route takes; undefined for one that takes none. */
export function fileBoundOf({ routeOptions }: FastifyRequest): FileBound | undefined {
  return routeOptions.config.takesFile;
}

/** The bytes of a file, which go no further than their bound. */
function collect(
  payload: Readable,
  bound: FileBound,
  done: (error: Error | null, body?: Buffer) => void,
): void {
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
    if (size > bound.bytesMax) end(fileTooLarge(bound));
    else if (!isOver) chunks.push(chunk);
  });
  payload.once('end', () => end(null));
  payload.once('error', (error) => end(error));
}

/** A file beyond its bound. */
export function fileTooLarge({ bytesMax, advice }: FileBound): Refusal {
  const message = `文件超过 ${sizeText(bytesMax)}，${advice}。`;
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
