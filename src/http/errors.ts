/** Turns every way in which a request can fail into problem details. */
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type ProblemStatus, statusOfRefusal } from '../evaluations/problem.js';
import { UseCaseRefusal } from '../evaluations/store/refusal.js';
import { fileTooLarge } from './body.js';
import { problemText, Refusal, sendProblem } from './problem.js';

const details: Readonly<Record<string, readonly [ProblemStatus, string]>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [415, '请求体须为 application/json（UTF-8）。'],
  FST_ERR_CTP_BODY_TOO_LARGE: [413, '请求体超过 1 MiB。'],
  FST_ERR_CTP_EMPTY_JSON_BODY: [400, '请求体是空的。'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: [400, '请求体的长度与 Content-Length 不符。'],
};

/** Installs the handlers for errors, unknown addresses and requests that are no HTTP. */
export function handleErrors(app: FastifyInstance, hasManual: boolean): void {
  app.setErrorHandler<FastifyError>((thrown, request, reply) => {
    const error = ofFile(thrown, request);
    if (error instanceof Refusal) {
      if (error.retrySeconds !== undefined) reply.header('Retry-After', error.retrySeconds);
      return sendProblem(request, reply, error.status, error.message, error.defects);
    }
    if (error instanceof UseCaseRefusal) return sendUseCase(request, reply, error);
    if (isDatabaseAway(error)) {
      request.log.error({ err: error }, 'the database is away');
      reply.header('Retry-After', '1');
      return sendProblem(request, reply, 503, '数据库暂时不能应答，请稍后重试。');
    }
    const known = details[error.code];
    if (known !== undefined) return sendProblem(request, reply, ...known);
    const ofClient = clientFault(error);
    if (ofClient !== undefined) return sendProblem(request, reply, ...ofClient);
    request.log.error({ err: error }, 'unexpected error');
    return sendProblem(request, reply, 500, '服务内部出错，已记入日志。');
  });
  app.setNotFoundHandler((request, reply) =>
    sendProblem(
      request,
      reply,
      404,
      hasManual ? '没有这个地址；可用的地址见 /openapi.json。' : '没有这个地址；请核对地址。',
    ),
  );
}

/** A file has a bound of its own, which is told. */
function ofFile(error: FastifyError, { routeOptions }: FastifyRequest): FastifyError | Refusal {
  const isLarge = error.code === 'FST_ERR_CTP_BODY_TOO_LARGE';
  return isLarge && routeOptions.config.takesFile === true ? fileTooLarge() : error;
}

const clientFaults: Readonly<Record<number, readonly [ProblemStatus, string]>> = {
  403: [404, '没有这个地址；请核对地址。'],
  404: [404, '没有这个地址；请核对地址。'],
  412: [412, '不是所见的版本，请去掉 If-Match 等条件后重试。'],
  413: [413, '请求体超过 1 MiB。'],
  416: [416, '没有所要的范围，请去掉 Range 后重试。'],
};

/** What a plugin or the framework blames the client for stays the client's. */
function clientFault({
  statusCode = 500,
}: FastifyError): readonly [ProblemStatus, string] | undefined {
  if (statusCode < 400 || statusCode > 499) return undefined;
  return clientFaults[statusCode] ?? [400, '请求格式有误，请核对请求行和请求头。'];
}

function sendUseCase(
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: UseCaseRefusal,
): FastifyReply {
  const { kind, message, defects } = refusal;
  if (kind === 'key-needed') reply.header('WWW-Authenticate', 'Bearer realm="jichi"');
  const isSoonOver = kind === 'in-flight' || kind === 'unavailable';
  const seconds = refusal.retrySeconds ?? (isSoonOver ? 1 : undefined);
  if (seconds !== undefined) reply.header('Retry-After', seconds);
  return sendProblem(request, reply, statusOfRefusal(refusal), message, defects);
}

// Not connected, connection lost, server stopping or starting, too many connections, waited too long.
const awayCodes: ReadonlySet<string> = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EPIPE', 'CONNECT_TIMEOUT'],
  ...['CONNECTION_CLOSED', 'CONNECTION_ENDED', 'CONNECTION_DESTROYED'],
  ...['57P01', '57P02', '57P03', '53300', '55P03', '57014', '40P01', '40001', '08006', '25P03'],
]);

function isDatabaseAway(error: Error & { code?: string }): boolean {
  const { cause } = error as { cause?: { code?: string } };
  return awayCodes.has(error.code ?? '') || awayCodes.has(cause?.code ?? '');
}

/** Of answers that no hook has seen: what helmet gives all others, as far as it matters for a text. */
const securityHeaders = {
  'Content-Security-Policy':
    "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'SAMEORIGIN',
} as const;

/** Answers an address that Fastify cannot decode; no hook has run before it, so it says what they would. */
export function answerFrameworkError(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  reply.header('X-Request-Id', request.id).headers(securityHeaders);
  if (error.code === 'FST_ERR_BAD_URL') {
    const message = '地址中的百分号编码有误，须为 UTF-8 的 %XX。';
    return sendProblem(request, reply, 400, message, [
      { code: 'url-malformed', pointer: '', message },
    ]);
  }
  request.log.error({ err: error }, 'unexpected error');
  return sendProblem(request, reply, 500, '服务内部出错，已记入日志。');
}

const clientErrors: Readonly<Record<string, ProblemStatus>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
};

/** Answers bytes that are no HTTP request, and closes the connection. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = clientErrors[error.code ?? ''] ?? 400;
  const body = problemText(
    '00000000-0000-0000-0000-000000000000',
    status,
    '不是完整的 HTTP 请求。',
  );
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
    ...Object.entries(securityHeaders).map(([name, value]) => `${name}: ${value}`),
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
